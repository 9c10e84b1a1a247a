//! Items whose parts stand in different ways: in goes the least site of each kind, out come the words of its pages, of which
//! none says of one part what is so of another.

use crate::sentences::{item, report, site_of};
use crate::suspicions::page_words;

const PAGE: &str = "schools/a/index.html";
const ITEMS: &str = "schools/a/items.html";

const ORDER: &str = "//- content/schools/a/documents.yaml\n- {id: order, kind: Приказ, number: 5, date: 2026-10-30, title: О карантине}\n";

/// October was given up by an order, November by the school's own word.
fn given_up() -> String {
    let first = "{item: '1', period: сентябрь 2026, status: выполнено, result: есть}, \
                 {item: '1', period: октябрь 2026, status: отменено, reason: Карантин, document: order}";
    let reports = [
        report("a", "2026-11-05", first),
        report("a", "2026-12-05", "{item: '1', period: ноябрь 2026, status: отменено, reason: Заболел педагог}"),
    ];
    site_of(&item("1", "Ежемесячно", ""), "", &format!("{}{ORDER}", reports.concat()))
}

#[test]
fn each_decision_stands_with_its_parts_and_its_reason() {
    let site = given_up();
    for path in [ITEMS, "roadmaps/k/1.html"] {
        let page = page_words(&site, "2026-12-10", path);
        let decided = "Решено не проводить: октябрь 2026. Карантин.";
        let not_held = "Не проводится: ноябрь 2026. Заболел педагог.";
        assert!(page.contains(&format!("{decided} {not_held}")), "{path}: {page}");
        assert!(!page.contains("Причина:"), "{path}: {page}");
    }
    let page = page_words(&site, "2026-12-10", PAGE);
    for card in [
        "октябрь 2026 Решено не проводить Причина: Карантин отчёт от 5 ноября",
        "ноябрь 2026 Школа сообщила, что не проводит Причина: Заболел педагог отчёт от 5 декабря",
    ] {
        assert!(page.contains(card), "{card}: {page}");
    }
}

#[test]
fn a_month_whose_part_was_given_up_had_a_day() {
    let page = page_words(&given_up(), "2026-12-10", ITEMS);
    assert!(page.contains("октябрь 2026 не проводится: 1 ноябрь 2026 не проводится: 1"), "{page}");
    assert!(!page.contains("отчётов не ждут"), "{page}");
}

#[test]
fn what_nobody_decided_in_part_is_decided_in_no_part_of_the_whole() {
    let entries = "{item: '1', period: октябрь 2026, status: отменено, reason: Карантин, document: order}, \
                   {item: '1', period: ноябрь 2026, status: отменено, reason: Нет педагога}";
    let reports = format!("{}{ORDER}", report("a", "2026-12-05", entries));
    let site = site_of(&item("1", "Октябрь, ноябрь 2026", ""), "", &reports);
    let page = page_words(&site, "2026-12-10", ITEMS);
    let reasons = "Решено не проводить: октябрь 2026. Карантин. Не проводится: ноябрь 2026. Нет педагога.";
    assert!(page.contains("Школа сообщила, что не проводит") && page.contains(reasons), "{page}");
}

#[test]
fn several_late_parts_have_no_one_day() {
    let reports = [
        report("a", "2026-09-15", "{item: '1', period: сентябрь 2026, status: выполняется, reason: Ремонт}"),
        report("a", "2026-10-15", "{item: '1', period: октябрь 2026, status: выполняется, reason: Карантин}"),
    ];
    let site = site_of(&item("1", "Сентябрь, октябрь, ноябрь 2026", ""), "", &reports.concat());
    let page = page_words(&site, "2026-12-30", PAGE);
    assert!(page.contains("сентябрь 2026, октябрь 2026 Опаздывает 0 из 3 сроков"), "{page}");
    assert!(page.contains("Причина: октябрь 2026 — Карантин"), "{page}");
    let alone = page_words(&site, "2026-11-10", PAGE);
    assert!(alone.contains("Опаздывает, срок был 30 сентября"), "{alone}");
}

#[test]
fn parts_put_off_to_several_days_are_told_apart() {
    let entries = "{item: '1', period: ноябрь 2026, status: перенесено, until: 2026-12-10, reason: Ремонт}, \
                   {item: '1', period: декабрь 2026, status: перенесено, until: 2027-01-20, reason: Карантин}";
    let site = site_of(&item("1", "Ноябрь, декабрь 2026", ""), "", &report("a", "2026-11-20", entries));
    let page = page_words(&site, "2026-11-27", PAGE);
    for card in [
        "ноябрь 2026 Школа назвала новый срок: 10 декабря Причина: Ремонт",
        "декабрь 2026 Школа назвала новый срок: 20 января 2027 года Причина: Карантин",
    ] {
        assert!(page.contains(card), "{card}: {page}");
    }
}

#[test]
fn a_step_is_told_by_the_report_that_decides_it() {
    let steps = "      - {number: '1', activity: Дело, responsible: Школы, deadline: До 20.12.2026, \
                 steps: [{number: а, activity: Раз, deadline: До 20.10.2026}, {number: б, activity: Два, deadline: До 20.11.2026}]}\n";
    let reports = [
        report("a", "2026-10-10", "{item: '1.а', status: выполнено, result: есть}"),
        report("a", "2026-11-12", "{item: '1', status: отменено, reason: Карантин}"),
    ];
    let page = page_words(&site_of(steps, "", &reports.concat()), "2026-12-10", ITEMS);
    assert!(page.contains("Раз до 20 октября 2026 года Выполнено Сообщено 10.10.2026"), "{page}");
    assert!(page.contains("Не проводится: шаг б. Карантин."), "{page}");
}

#[test]
fn how_much_of_a_part_is_done_stands_beside_what_is_left_of_it() {
    let entry = "{item: '1', period: до 20.10.2026, status: частично, count: 4, of: 9, left: Пять классов}";
    let site = site_of(&item("1", "До 20.10.2026, до 20.02.2027", ""), "", &report("a", "2026-10-12", entry));
    let page = page_words(&site, "2026-10-18", ITEMS);
    let left = "Выполняется 0 из 2 сроков Сообщено 12.10.2026Осталось: до 20 октября 2026 года — Пять классов (сделано 4 из 9)";
    assert!(page.contains(left), "{page}");
}

#[test]
fn what_was_held_in_part_is_not_counted_as_given_up() {
    let entries = "{item: '1', period: октябрь 2026, status: выполнено, result: есть}, \
                   {item: '1', period: ноябрь 2026, status: отменено, reason: Нет педагога}";
    let site = site_of(&item("1", "Октябрь, ноябрь 2026", ""), "", &report("a", "2026-12-05", entries));
    for path in [ITEMS, PAGE, "roadmaps/k/1.html"] {
        let page = page_words(&site, "2026-12-20", path);
        assert!(!page.contains("не проводится: 1") && !page.starts_with("не проводится Дело"), "{path}: {page}");
    }
    let page = page_words(&site, "2026-12-20", "roadmaps/k/1.html");
    assert!(page.contains("не проводится или не всё: 1"), "{page}");
}

#[test]
fn a_remark_on_one_part_stands_with_that_part() {
    let entries = "{item: '1', period: октябрь 2026, status: выполнено, result: Собрание прошло}, \
                   {item: '1', period: ноябрь 2026, status: выполнено, note: По видеосвязи}";
    let site = site_of(&item("1", "Октябрь, ноябрь 2026", ""), "", &report("a", "2026-12-01", entries));
    let page = page_words(&site, "2026-12-20", ITEMS);
    assert!(page.contains("октябрь 2026: Собрание прошло"), "{page}");
    assert!(page.contains("ноябрь 2026: По видеосвязи"), "{page}");
}
