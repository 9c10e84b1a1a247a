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

/// Whoever did it while it was not asked of them did not do it late, whatever the others take back afterwards.
#[test]
fn who_did_it_while_it_was_not_asked_is_not_late_once_others_take_theirs_back() {
    let reports = [
        report("a", "2026-10-10", "{item: '1', status: выполнено, result: есть}"),
        report("b", "2026-10-27", "{item: '1', status: выполнено, result: тоже есть}"),
        report("a", "2026-11-10", "{item: '1', status: отозвано, reason: Ошибка}"),
    ];
    let files = format!("//- content/schools/b/school.yaml\nname: Вторая школа\n{}", reports.concat());
    let site = site_of(&item("1", "До 20.10.2026", ", scope: {at_least: 1}"), "", &files);
    for day in ["2026-10-28", "2026-11-09", "2026-11-12", "2026-12-20"] {
        let words = page_words(&site, day, "schools/b/items.html");
        assert!(words.contains("Выполнено") && !words.contains("с опозданием"), "{day}: {words}");
    }
}

/// The same of a step, whichever step the others take back.
#[test]
fn who_did_a_step_while_its_item_was_not_asked_is_not_late_once_others_take_theirs_back() {
    let steps = ", scope: {at_least: 1}, steps: [{number: а, activity: Первый}, {number: б, activity: Второй, deadline: До 25.10.2026}]";
    let reports = [
        report("a", "2026-10-10", "{item: '1', status: выполнено, result: есть}"),
        report("b", "2026-10-29", "{item: 1.б, status: выполнено, result: тоже есть}"),
        report("a", "2026-11-10", "{item: 1.а, status: отозвано, reason: Ошибка}"),
    ];
    let files = format!("//- content/schools/b/school.yaml\nname: Вторая школа\n{}", reports.concat());
    let site = site_of(&item("1", "До 20.10.2026", steps), "", &files);
    for day in ["2026-11-09", "2026-11-12", "2026-12-20"] {
        let words = page_words(&site, day, "schools/b/items.html");
        assert!(!words.contains("с опозданием"), "{day}: {words}");
    }
}

/// Each of several times by itself, with the time for a report anew.
#[test]
fn each_time_that_was_left_to_others_is_awaited_anew() {
    let reports = [
        report("a", "2026-12-10", "{item: '1', period: 4 квартал 2026, status: выполнено, result: есть}"),
        report("a", "2027-03-01", "{item: '1', period: 4 квартал 2026, status: отозвано, reason: Ошибка}"),
        report("b", "2027-03-10", "{item: '1', period: 4 квартал 2026, status: выполнено, result: тоже}"),
    ];
    let files = format!("//- content/schools/b/school.yaml\nname: Вторая школа\n{}", reports.concat());
    let site = site_of(&item("1", "Ежеквартально", ", scope: {at_least: 1}"), "", &files);
    let before = page_words(&site, "2027-03-05", "schools/b/index.html");
    assert!(before.contains("отчёт ждём до 16 марта") && !before.contains("Нет сведений"), "{before}");
    let after = page_words(&site, "2027-03-12", "schools/b/items.html");
    assert!(!after.contains("с опозданием"), "{after}");
}

/// Who delivers within the time that it has anew is in time.
#[test]
fn who_reports_in_the_time_that_it_has_anew_is_not_late() {
    let reports = [
        report("a", "2026-12-10", "{item: '1', status: выполнено, result: есть}"),
        report("a", "2027-03-01", "{item: '1', status: отозвано, reason: Ошибка}"),
        report("b", "2027-03-10", "{item: '1', status: выполнено, result: тоже}"),
    ];
    let files = format!("//- content/schools/b/school.yaml\nname: Вторая школа\n{}", reports.concat());
    let site = site_of(&item("1", "До 31.12.2026", ", scope: {at_least: 1}"), "", &files);
    let page = page_words(&site, "2027-03-12", "schools/b/items.html");
    assert!(page.contains("Выполнено") && !page.contains("с опозданием"), "{page}");
}
