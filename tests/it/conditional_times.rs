//! Times that an act names only if need be: in go sites with and without reports, out come the words of their pages.

use crate::sentences::{item, report, site_of};
use crate::suspicions::page_words;

const PAGE: &str = "schools/a/index.html";
const ITEMS: &str = "schools/a/items.html";
const NEEDED: &str = "Октябрь 2026 г., при необходимости – ноябрь 2026 г.";

#[test]
fn nobody_is_silent_about_what_is_due_only_if_need_be() {
    let site = site_of(&item("1", "при необходимости – ноябрь 2026 г.", ""), "", "");
    for day in ["2026-11-20", "2026-12-02", "2027-02-01"] {
        let items = page_words(&site, day, ITEMS);
        assert!(items.contains("По необходимости"), "{day}: {items}");
        for path in [PAGE, ITEMS, "index.html", "calendar.html", "roadmaps/k/1.html"] {
            let page = page_words(&site, day, path);
            let accuses = ["Нет сведений", "нет сведений", "отчёт ждём", "Опаздывает", "Выполнили 0"];
            let found = accuses.iter().find(|words| page.contains(**words));
            assert!(found.is_none(), "{day}, {path}: {found:?} in {page}");
        }
    }
}

#[test]
fn what_was_not_needed_leaves_the_rest_done() {
    let done = report("a", "2026-10-20", "{item: '1', period: октябрь 2026, status: выполнено, result: есть}");
    let site = site_of(&item("1", NEEDED, ""), "", &done);
    for day in ["2026-11-10", "2026-12-20"] {
        let page = page_words(&site, day, PAGE);
        assert!(page.contains("Единственное мероприятие выполнено"), "{day}: {page}");
    }
}

#[test]
fn the_firm_time_beside_it_is_awaited_all_the_same() {
    let site = site_of(&item("1", NEEDED, ""), "", "");
    let page = page_words(&site, "2026-12-20", ITEMS);
    assert!(page.contains("Нет сведений"), "{page}");
}

#[test]
fn what_is_reported_of_it_counts() {
    let reports = [
        report("a", "2026-10-20", "{item: '1', period: октябрь 2026, status: выполнено, result: есть}"),
        report("a", "2026-11-25", "{item: '1', period: ноябрь 2026, status: частично, left: Девятый класс}"),
    ];
    let page = page_words(&site_of(&item("1", NEEDED, ""), "", &reports.concat()), "2026-11-26", ITEMS);
    assert!(page.contains("1 из 2") && page.contains("Девятый класс"), "{page}");
}

#[test]
fn who_named_the_new_day_stands_beside_what_goes_on() {
    let reports = [
        report("a", "2026-10-15", "{item: '1', status: перенесено, until: 2026-12-07, reason: Ремонт}"),
        report("a", "2026-11-05", "{item: '1', status: частично, left: Девятый класс}"),
    ];
    let site = site_of(&item("1", "До 20.10.2026", ""), "", &reports.concat());
    for path in [ITEMS, "roadmaps/k/1.html"] {
        let page = page_words(&site, "2026-11-10", path);
        assert!(page.contains("Школа назвала новый срок: 7 декабря"), "{path}: {page}");
    }
}
