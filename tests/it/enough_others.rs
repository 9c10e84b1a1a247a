//! Items that some schools are enough for: in go schools that do one and take that back, out come the words on the others.

use crate::sentences::{item, report, site_of};
use crate::suspicions::page_words;

#[test]
fn who_relied_on_others_has_time_to_report_once_they_take_it_back() {
    let reports = [
        report("a", "2026-10-10", "{item: '1', status: выполнено, result: есть}"),
        report("a", "2026-12-10", "{item: '1', status: отозвано, reason: Ошибка}"),
    ];
    let files = format!("//- content/schools/b/school.yaml\nname: Вторая школа\n{}", reports.concat());
    let site = site_of(&item("1", "До 20.10.2026", ", scope: {at_least: 1}"), "", &files);
    let page = |day, school| page_words(&site, day, &format!("schools/{school}/items.html"));
    assert!(page("2026-12-09", "b").contains("Не требуется: выполнили другие школы"), "{}", page("2026-12-09", "b"));
    for day in ["2026-12-10", "2026-12-24"] {
        let awaited = "Срок прошёл 20 октября, отчёт ждём до 24 декабря";
        assert!(page(day, "b").contains(awaited), "{day}: {}", page(day, "b"));
        assert!(page(day, "a").contains("Опаздывает"), "{day}: {}", page(day, "a"));
    }
    assert!(page("2026-12-25", "b").contains("Нет сведений"), "{}", page("2026-12-25", "b"));
}
