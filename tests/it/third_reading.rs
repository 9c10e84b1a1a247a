//! Sentences that a third reading found false or missing: in goes the least site that shows each, out come the words of its
//! pages.

use crate::sentences::{item, report, site_of};
use crate::support::SmallSite;
use crate::suspicions::page_words;

const SECOND: &str = "//- content/schools/b/school.yaml\nname: Вторая школа\nshort_name: Вторая\n";
const PAGE: &str = "schools/a/index.html";
const ITEMS: &str = "schools/a/items.html";
const ITEM: &str = "roadmaps/k/1.html";

/// A report that puts another one right.
fn correcting(day: &str, corrected: &str, entry: &str) -> String {
    report("a", day, entry).replace("title:", &format!("corrects: {corrected}\ntitle:"))
}

#[test]
fn what_others_do_after_a_school_has_left_changes_nothing_there() {
    let reports = [
        report("b", "2026-10-10", "{item: '1', status: выполнено, result: есть}"),
        report("b", "2026-11-25", "{item: '1', status: отозвано, reason: Ошибка}"),
    ];
    let items = format!("{}{}", item("1", "До 20.10.2026", ", scope: {at_least: 1}"), item("2", "До 20.05.2027", ""));
    let left = "participation: [{roadmap: k, to: 2026-11-20, reason: вышла, basis: приказ № 9}]\n";
    let site = site_of(&items, left, &format!("{SECOND}{}", reports.concat()));
    for day in ["2026-11-22", "2026-11-27", "2026-12-16"] {
        let page = page_words(&site, day, ITEMS);
        assert!(page.contains("Не требуется: выполнили другие школы"), "{day}: {page}");
        assert!(!page_words(&site, day, "changes.html").contains("· Первая"), "{day}");
    }
}

#[test]
fn what_others_have_done_is_explained_by_no_word_of_the_school() {
    let reports = [
        report("a", "2026-10-10", "{item: '1', status: перенесено, until: 2026-11-10, reason: Ремонт зала}"),
        report("b", "2026-10-12", "{item: '1', status: выполнено, result: есть}"),
    ];
    let site =
        site_of(&item("1", "До 20.10.2026", ", scope: {at_least: 1}"), "", &format!("{SECOND}{}", reports.concat()));
    for path in [ITEMS, ITEM] {
        let page = page_words(&site, "2026-11-14", path);
        assert!(page.contains("Не требуется: выполнили другие школы"), "{path}: {page}");
        assert!(!page.contains("Причина: Ремонт зала") && !page.contains("Сообщено 10.10"), "{path}: {page}");
    }
}

#[test]
fn what_a_school_did_not_hold_has_come_due_too() {
    let reports = [
        report("a", "2026-10-05", "{item: '1', period: сентябрь 2026, status: выполнено, result: есть}"),
        report("a", "2026-11-05", "{item: '1', period: октябрь 2026, status: отменено, reason: Заболел педагог}"),
    ];
    let page = page_words(&site_of(&item("1", "Ежемесячно", ""), "", &reports.concat()), "2026-11-27", ITEM);
    assert!(page.contains("Школы, у которых выполнены все наступившие сроки 0 из 1"), "{page}");
}

#[test]
fn a_correction_quotes_the_words_that_stood_there() {
    let not_held = [
        report("a", "2026-10-05", "{item: '1', status: отменено, reason: Карантин}"),
        correcting("2026-11-09", "2026-10-05", "{item: '1', status: выполняется}"),
    ];
    let changes =
        page_words(&site_of(&item("1", "До 20.12.2026", ""), "", &not_held.concat()), "2026-11-11", "changes.html");
    assert!(changes.contains("до этого здесь стояло «Школа сообщила, что не проводит»"), "{changes}");
    let of_a_month = [
        report("a", "2026-10-05", "{item: '1', period: сентябрь 2026, status: выполнено, result: есть}"),
        correcting(
            "2026-11-09",
            "2026-10-05",
            "{item: '1', period: сентябрь 2026, status: частично, left: Два класса}",
        ),
    ];
    let site = site_of(&item("1", "Ежемесячно", ""), "", &of_a_month.concat());
    let changes = page_words(&site, "2026-11-11", "changes.html");
    assert!(changes.contains("стояло «Выполнено с опозданием на 3 рабочих дня»"), "{changes}");
}

#[test]
fn another_day_of_the_work_or_another_new_day_is_a_change() {
    let days = [
        report("a", "2026-11-05", "{item: '1', status: выполнено, result: есть}"),
        correcting("2026-11-20", "2026-11-05", "{item: '1', status: выполнено, date: 2026-10-19, result: В срок}"),
    ];
    let page = page_words(&site_of(&item("1", "До 20.10.2026", ""), "", &days.concat()), "2026-11-22", PAGE);
    assert!(page.contains("до этого здесь стояло «Выполнено с опозданием на 11 рабочих дней»"), "{page}");
    let moved = [
        report("a", "2026-10-10", "{item: '1', status: перенесено, until: 2026-11-30, reason: Ремонт}"),
        report("a", "2026-11-23", "{item: '1', status: перенесено, until: 2026-12-15, reason: Ремонт затянулся}"),
    ];
    let page = page_words(&site_of(&item("1", "До 20.11.2026", ""), "", &moved.concat()), "2026-11-27", PAGE);
    assert!(page.contains("Школа назвала новый срок: 15 декабря 23 ноября"), "{page}");
    assert!(!page.contains("не менялись"), "{page}");
}

#[test]
fn the_schools_own_word_stands_against_its_report() {
    let reports = [
        report("a", "2026-10-10", "{item: '2', status: выполнено, result: есть}"),
        report("a", "2026-11-12", "{item: '1', period: октябрь 2026, status: отменено, reason: Заболел редактор}"),
    ];
    let items = format!("{}{}", item("1", "Ежемесячно", ", proved_by: отчёт"), item("2", "До 20.10.2026", ""));
    let page = page_words(&site_of(&items, "", &reports.concat()), "2026-11-14", ITEM);
    assert!(page.contains("октябрь 2026 Выполнили 0 из 1 школы"), "{page}");
    assert!(page.contains("Заболел редактор"), "{page}");
}

#[test]
fn a_remark_of_a_report_stands_with_what_it_says() {
    let reports = report("a", "2026-10-05", "{item: '1', status: выполнено, result: есть, note: Записали видео}");
    let site = site_of(&item("1", "До 20.10.2026", ""), "", &reports);
    for path in [ITEMS, ITEM, "schools/a/reports/2026-10-05.html"] {
        let page = page_words(&site, "2026-10-10", path);
        assert!(page.contains("Записали видео"), "{path}: {page}");
    }
}

#[test]
fn a_new_day_stands_beside_work_that_goes_on() {
    let reports = [
        report("a", "2026-10-05", "{item: '1', status: перенесено, until: 2026-11-20, reason: Ремонт зала}"),
        report("a", "2026-11-05", "{item: '1', status: выполняется, result: Начали}"),
    ];
    let site = site_of(&item("1", "До 20.10.2026", ""), "", &reports.concat());
    for path in [PAGE, ITEMS] {
        let page = page_words(&site, "2026-11-14", path);
        assert!(page.contains("новый срок: 20 ноября"), "{path}: {page}");
    }
}

#[test]
fn a_report_on_an_earlier_wording_is_no_report_on_this_one() {
    let acts = "acts: [{kind: Приказ, number: 1-о, date: 2026-09-14, relation: утверждает}]";
    let further = "acts: [{kind: Приказ, number: 1-о, date: 2026-09-14, relation: утверждает}, {kind: Приказ, number: 2-о, date: 2026-10-16, relation: изменяет}]";
    let revised = ", revisions: [{act: 2-о, field: срок, was: 'До 10.10.2026. До 14.05.2027'}]";
    let reports = report("a", "2026-10-05", "{item: '1', term: 1, status: отменено, reason: Карантин}");
    let site = site_of(&item("1", "До 20.11.2026", revised), "", &reports).replace(acts, further);
    let page = page_words(&site, "2026-12-09", ITEMS);
    assert!(page.contains("Нет сведений") && !page.contains("Сообщено"), "{page}");
}

#[test]
fn what_came_of_a_month_stays_when_another_is_begun() {
    let reports = [
        report("a", "2026-11-05", "{item: '1', period: октябрь 2026, status: выполнено, result: Провели смотр}"),
        report("a", "2026-12-02", "{item: '1', period: декабрь 2026, status: частично, left: Один класс}"),
    ];
    let page = page_words(&site_of(&item("1", "Ежемесячно", ""), "", &reports.concat()), "2026-12-05", ITEMS);
    assert!(page.contains("октябрь 2026: Провели смотр"), "{page}");
}

#[test]
fn what_concerns_no_school_is_done_by_nobody_else() {
    let reports = report("a", "2026-10-05", "{item: '1', status: не относится, reason: Нет кадетских классов}");
    let items = format!("{}{}", item("1", "До 20.10.2026", ""), item("2", "До 20.12.2026", ""));
    let page = page_words(&site_of(&items, "", &reports), "2026-11-14", "roadmaps/k/index.html");
    assert!(page.contains("не относится ни к одной школе") && !page.contains("Выполняет"), "{page}");
}

#[test]
fn a_school_that_joined_after_all_days_is_said_to() {
    let joined = "participation: [{roadmap: k, from: 2027-01-12, reason: вошла, basis: приказ № 1}]\n";
    let page = page_words(&site_of(&item("1", "До 20.12.2026", ""), joined, SECOND), "2027-01-20", PAGE);
    assert!(
        page.contains(
            "Школа участвует с 12 января 2027 года (приказ № 1); мероприятий со сроком после этого дня или без срока нет."
        ),
        "{page}"
    );
}

#[test]
fn nothing_is_next_after_the_end_or_the_last_day_of_a_school() {
    let reports = report("a", "2027-08-20", "{item: '1', status: перенесено, until: 2027-11-15, reason: Ремонт}");
    let site = site_of(&item("1", "До 25.08.2027", ""), "", &reports);
    for path in [PAGE, "index.html"] {
        let page = page_words(&site, "2027-09-20", path);
        assert!(!page.contains("Что дальше") && !page.contains("Ближайшие сроки"), "{path}: {page}");
    }
    let leaves = "participation: [{roadmap: k, to: 2026-11-12, reason: вышла}]\n";
    let page = page_words(&site_of(&item("1", "До 30.11.2026", ""), leaves, SECOND), "2026-11-10", PAGE);
    assert!(!page.contains("Что дальше"), "{page}");
}

#[test]
fn a_withdrawal_after_a_corrected_one_withdraws_something() {
    let reports = [
        report("a", "2026-10-05", "{item: '1', status: выполнено, result: есть}"),
        correcting("2026-11-09", "2026-10-05", "{item: '1', status: отозвано, reason: Ошибка}"),
        correcting("2026-11-20", "2026-11-09", "{item: '1', status: выполнено, date: 2026-10-04, result: Сделано}"),
    ];
    let last = "//- content/reports/2026-12-01.md\n---\ntitle: Отчёт\ndate: 2026-12-01\n\
                items: [{item: '1', schools: [a], status: отозвано, reason: Не сделано}]\n---\n";
    let site = site_of(&item("1", "До 20.10.2026", ""), "", &format!("{}{last}", reports.concat()));
    let checked = SmallSite::from_text(&site).vekha(&["check", "--date", "2026-12-05"]);
    assert!(!String::from_utf8_lossy(&checked.stderr).contains("nothing-withdrawn"), "{checked:?}");
}

#[test]
fn who_confirmed_a_withdrawal_confirmed_nothing_else() {
    let reports = report("a", "2026-10-10", "{item: '1', status: выполнено, result: есть}");
    let last = "//- content/reports/2026-11-21.md\n---\ntitle: Отчёт\ndate: 2026-11-21\n\
                items: [{item: '1', schools: [a], status: отозвано, reason: Не всё, confirmed: {by: координатор}}]\n---\n";
    let site = site_of(&item("1", "До 20.10.2026", ""), "", &format!("{reports}{last}"));
    let page = page_words(&site, "2026-11-25", ITEM);
    assert!(page.contains("отозвана 21 ноября 2026 года: Не всё. Подтверждено: координатор"), "{page}");
    assert_eq!(page.matches("Подтверждено: координатор").count(), 1, "{page}");
}

#[test]
fn of_a_branch_of_which_nothing_is_known_nothing_is_said() {
    let branch = "branch_of: b\n";
    let site = site_of(&item("1", "До 20.10.2026", ""), branch, SECOND);
    let page = page_words(&site, "2026-12-20", PAGE);
    assert!(page.contains("Отдельных сведений о филиале нет"), "{page}");
    for words in ["на этом сайте нет сведений", "Опозданий нет", "Кого спросить Все мероприятия Нет сведений"]
    {
        assert!(!page.contains(words), "{words}: {page}");
    }
    let list = page_words(&site, "2026-12-20", "schools/index.html");
    assert!(list.contains("Первая — нет сведений: 1 отчитывается головная школа отчётов нет"), "{list}");
    let over = page_words(&site, "2027-09-20", PAGE);
    assert!(over.contains("Отдельных сведений о филиале нет") && !over.contains("отчитывалась"), "{over}");
    let with_report = format!("{SECOND}{}", report("b", "2026-10-10", "{item: '1', status: выполнено, result: есть}"));
    let reported = site_of(&item("1", "До 20.10.2026", ""), branch, &with_report);
    let over = page_words(&reported, "2027-09-20", PAGE);
    assert!(over.contains("О филиале отчитывалась головная школа"), "{over}");
}

#[test]
fn what_was_left_is_dated_once_the_programme_is_over() {
    let reports = report("a", "2026-11-12", "{item: '1', status: частично, left: Четыре выезда}");
    let site = site_of(&item("1", "До 20.11.2026", ""), "", &reports);
    let page = page_words(&site, "2027-09-20", ITEMS);
    assert!(page.contains("По отчёту от 12 ноября 2026 года оставалось: Четыре выезда"), "{page}");
}

#[test]
fn no_remark_is_lost() {
    let school = "note: Занятия во вторую смену\ncontacts: [{post: Завуч, phone: '8 (39100) 2-10-20', note: После обеда}]\n\
                  status: [{kind: ШНОР, basis: Приказ № 1, note: До конца года}]\n";
    let indicators = "indicators: [{id: doly, title: Доля, unit: '%', better: выше}]\nparties:";
    let reports = report("a", "2026-10-05", "{item: '1', status: выполнено, result: есть}")
        .replace("items:", "indicators: [{id: doly, value: 40, note: Без девятых классов}]\nitems:");
    let targets = ", targets: [{comparator: at-least, value: 4, note: По всем классам}]";
    let site = site_of(&item("1", "До 20.10.2026", targets), school, &reports).replacen("parties:", indicators, 1);
    let page = page_words(&site, "2026-10-10", PAGE);
    for words in ["Занятия во вторую смену", "После обеда", "До конца года"] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(page_words(&site, "2026-10-10", ITEMS).contains("Без девятых классов"));
    assert!(page_words(&site, "2026-10-10", ITEM).contains("По всем классам"));
}

#[test]
fn a_departments_report_on_a_school_that_has_left_is_warned_of() {
    let left = "participation: [{roadmap: k, to: 2026-11-12, reason: вышла, basis: приказ № 9}]\n";
    let last = "//- content/reports/2026-11-20.md\n---\ntitle: Отчёт\ndate: 2026-11-20\n\
                items: [{item: '1', schools: [a], status: выполнено, date: 2026-11-10, result: Видели}]\n---\n";
    let site = site_of(&item("1", "До 20.10.2026", ""), left, &format!("{SECOND}{last}"));
    let checked = SmallSite::from_text(&site).vekha(&["check", "--date", "2026-11-27"]);
    assert!(String::from_utf8_lossy(&checked.stderr).contains("школа участвовала до 12.11.2026"), "{checked:?}");
    let page = page_words(&site, "2026-11-27", ITEMS);
    assert!(!page.contains("сообщило ведомство"), "{page}");
}

/// Three schools, one item that one of them is enough for, and reports.
fn of_three(deadline: &str, reports: &str) -> String {
    let third = "//- content/schools/c/school.yaml\nname: Третья школа\nshort_name: Третья\n";
    site_of(&item("1", deadline, ", scope: {at_least: 1}"), "", &format!("{SECOND}{third}{reports}"))
}

#[test]
fn each_time_is_enough_by_itself() {
    let reports = [
        report("b", "2026-10-12", "{item: '1', period: октябрь 2026, status: выполнено, result: есть}"),
        report("a", "2026-12-10", "{item: '1', period: декабрь 2026, status: выполнено, result: есть}"),
    ];
    let site = of_three("Октябрь 2026, декабрь 2026", &reports.concat());
    for (day, school, words) in [
        ("2026-11-17", "a", "Ещё не началось"),
        ("2026-11-17", "c", "Ещё не началось"),
        ("2026-12-11", "a", "Выполнено"),
        ("2026-12-11", "c", "Не требуется: выполнили другие школы"),
        ("2027-01-20", "c", "Не требуется: выполнили другие школы"),
    ] {
        let page = page_words(&site, day, &format!("schools/{school}/items.html"));
        assert!(page.contains(words) && !page.contains("Нет сведений"), "{day} {school}: {page}");
    }
}

#[test]
fn nobody_is_late_with_what_others_had_done_by_its_day() {
    let reports = [
        report("a", "2026-10-12", "{item: '1', status: выполнено, result: есть}"),
        report("b", "2026-12-03", "{item: '1', status: выполнено, result: тоже}"),
    ];
    let page = page_words(&of_three("До 30.10.2026", &reports.concat()), "2026-12-04", "schools/b/items.html");
    assert!(page.contains("Выполнено") && !page.contains("опозданием"), "{page}");
}

#[test]
fn what_others_did_before_they_left_is_said_to_be_done() {
    let left = "//- content/schools/c/school.yaml\nname: Третья\nparticipation: [{roadmap: k, to: 2026-11-15, reason: вышла}]\n";
    let files = format!("{left}{}", report("c", "2026-10-10", "{item: '1', status: выполнено, result: есть}"));
    let site = site_of(&item("1", "До 20.11.2026", ", scope: {at_least: 1}"), "", &files);
    let page = page_words(&site, "2026-11-16", "roadmaps/k/index.html");
    assert!(page.contains("Не требуется: выполнили другие школы") && !page.contains("ни к одной школе"), "{page}");
}

#[test]
fn a_day_that_was_put_off_has_passed_all_the_same() {
    let reports = [
        report("a", "2026-11-05", "{item: '1', status: перенесено, until: 2026-12-20, reason: Ремонт}"),
        report("a", "2026-11-25", "{item: '1', status: частично, count: 2, of: 3, left: Один класс}"),
    ];
    let page = page_words(&site_of(&item("1", "До 20.11.2026", ""), "", &reports.concat()), "2026-11-26", ITEM);
    assert!(!page.contains("Срок ещё не прошёл") && page.contains("новый срок: 20 декабря"), "{page}");
}

#[test]
fn what_was_put_right_proves_nothing() {
    let reports = [
        report("a", "2026-10-12", "{item: '1', status: выполнено, result: Во всех классах}"),
        correcting("2026-11-05", "2026-10-12", "{item: '1', status: частично, left: Только в трёх классах}"),
    ];
    let site = site_of(&item("1", "До 20.10.2026", ""), "", &reports.concat());
    let page = page_words(&site, "2026-11-06", ITEMS);
    assert!(page.contains("Только в трёх классах") && !page.contains("Во всех классах"), "{page}");
}

#[test]
fn the_earliest_done_is_the_report_that_decides() {
    let reports = [
        report("a", "2026-11-12", "{item: '1', status: выполнено, result: Семинар}"),
        report("a", "2026-12-02", "{item: '1', status: выполнено, result: Повторили}"),
    ];
    let page = page_words(&site_of(&item("1", "До 20.11.2026", ""), "", &reports.concat()), "2026-12-03", ITEMS);
    assert!(page.contains("Сообщено 12.11.2026") && page.contains("Семинар"), "{page}");
}

#[test]
fn what_still_stands_was_not_put_right() {
    let reports = [
        report("a", "2026-11-20", "{item: '1', status: частично, left: Четыре класса}"),
        correcting("2026-12-01", "2026-11-20", "{item: '1', status: частично, left: Три класса}"),
    ];
    let site = site_of(&item("1", "До 20.10.2026", ""), "", &reports.concat());
    let page = page_words(&site, "2026-12-02", "changes.html");
    assert!(!page.contains("Исправлено"), "{page}");
}

#[test]
fn a_correction_of_a_month_names_the_month() {
    let reports = [
        report("a", "2026-10-09", "{item: '1', period: сентябрь 2026, status: выполнено, result: есть}"),
        correcting("2026-11-03", "2026-10-09", "{item: '1', period: сентябрь 2026, status: частично, left: Класс}"),
    ];
    let page = page_words(&site_of(&item("1", "Ежемесячно", ""), "", &reports.concat()), "2026-11-04", PAGE);
    assert!(page.contains("сентябрь 2026 — Исправлено 3 ноября"), "{page}");
}

#[test]
fn every_month_keeps_what_came_of_it() {
    let reports = [
        report("a", "2026-12-05", "{item: '1', period: ноябрь 2026, status: выполнено, result: Провели сбор}"),
        report("a", "2026-12-10", "{item: '1', period: декабрь 2026, status: выполняется, result: Готовим}"),
    ];
    let page = page_words(&site_of(&item("1", "Ежемесячно", ""), "", &reports.concat()), "2026-12-11", ITEMS);
    assert!(page.contains("декабрь 2026: Готовим") && page.contains("ноябрь 2026: Провели сбор"), "{page}");
}

#[test]
fn what_was_taken_back_decides_nothing() {
    let reports = [
        report("a", "2026-10-15", "{item: '1', status: выполнено, result: Программа}"),
        report("a", "2026-11-05", "{item: '1', status: отозвано, reason: Ошибка}"),
        report("a", "2026-11-24", "{item: '1', status: выполнено, result: Исправлена}"),
    ];
    let page = page_words(&site_of(&item("1", "До 16.10.2026", ""), "", &reports.concat()), "2026-11-27", ITEMS);
    assert!(page.contains("Сообщено 24.11.2026") && page.contains("Исправлена"), "{page}");
    assert!(!page.contains("Программа"), "{page}");
}

#[test]
fn what_was_late_once_is_not_called_free_of_lateness() {
    let reports = report("a", "2026-10-08", "{item: '1', period: сентябрь 2026, status: выполнено, result: есть}");
    let site = site_of(&item("1", "Ежемесячно", ""), "", &reports);
    assert!(page_words(&site, "2026-10-26", PAGE).contains("Сейчас опозданий нет"));
    let list = page_words(&site, "2026-10-26", "schools/index.html");
    assert!(list.contains("опозданий не осталось") && !list.contains("1 опозданий нет"), "{list}");
}

#[test]
fn a_count_stays_while_a_report_is_awaited() {
    let entry = "{item: '1', status: частично, count: 40, of: 120, left: Старшие классы}";
    let site = site_of(&item("1", "До 25.12.2026", ""), "", &report("a", "2026-11-20", entry));
    let page = page_words(&site, "2026-12-28", ITEMS);
    assert!(page.contains("отчёт ждём") && page.contains("40 из 120"), "{page}");
}
