//! Sentences that a fifth reading found false, missing or beside each other: in goes the least site that shows each, out
//! come the words of its pages.

use crate::sentences::{item, report, site_of};
use crate::suspicions::{page_words, school_page_words};

const SECOND: &str = "//- content/schools/b/school.yaml\nname: Вторая школа\nshort_name: Вторая\n";
const PAGE: &str = "schools/a/index.html";
const ITEMS: &str = "schools/a/items.html";
const ITEM: &str = "roadmaps/k/1.html";
const MONITORING: &str = "monitoring.html";

/// A report of the department with these lines.
fn of_department(day: &str, entry: &str) -> String {
    format!("//- content/reports/{day}.md\n---\ntitle: Сведения\ndate: {day}\nitems: [{entry}]\n---\nТекст.\n")
}

/// The same site with a duty that its first item asks for, and its page of monitoring.
pub fn with_duty(site: &str, rule: &str) -> String {
    let duty = format!("title: Карта\nduties: [{{rule: {rule}, act: 1-о, item: '1'}}]\n");
    site.replacen("title: Карта\n", &duty, 1).replacen("update_every: месяц", "update_every: месяц, monitoring: да", 1)
}

#[test]
fn a_withdrawal_takes_no_new_day_back() {
    let reports = [
        report("a", "2026-11-05", "{item: '1', status: перенесено, until: 2026-12-20, reason: Ремонт}"),
        report("a", "2026-12-01", "{item: '1', status: выполнено, result: есть}"),
        report("a", "2026-12-05", "{item: '1', status: отозвано, reason: Ошибка}"),
    ];
    let second = report("a", "2026-12-28", "{item: '1', status: выполнено, result: теперь есть}");
    let site = site_of(&item("1", "До 20.11.2026", ""), "", &[reports.concat(), second].concat());
    let before = page_words(&site, "2026-12-07", ITEMS);
    assert!(before.contains("Школа назвала новый срок: 20 декабря") && !before.contains("Опаздывает"), "{before}");
    let after = page_words(&site, "2026-12-29", ITEMS);
    assert!(after.contains("с опозданием на 5 рабочих дней"), "{after}");
}

#[test]
fn a_quarter_is_that_of_the_months_that_are_reported_on() {
    let done = report("a", "2027-01-11", "{item: '1', period: IV квартал 2026, status: выполнено, result: Сданы}");
    let site = site_of(&item("1", "до 10 числа месяца, следующего за отчётным", ""), "", &done);
    let page = page_words(&site, "2027-02-01", ITEM);
    assert!(page.contains("октябрь 2026, ноябрь 2026, декабрь 2026"), "{page}");
    assert!(!page.contains("сентябрь 2026, октябрь 2026, ноябрь 2026"), "{page}");
}

#[test]
fn the_word_of_the_department_is_no_report_of_the_school() {
    let word = of_department("2026-11-02", "{item: '1', status: выполнено, result: есть, schools: [a]}");
    let site = with_duty(&site_of(&item("1", "До 20.10.2026", ""), "", &[SECOND, &word].concat()), "ход работы");
    let page = page_words(&site, "2026-11-10", MONITORING);
    assert!(!page.contains("опубликовано 2 ноября"), "{page}");
}

#[test]
fn what_came_before_it_was_published_proves_the_month_of_its_day_too() {
    let files = "//- content/schools/a/reports/2026-11.md\n---\ntitle: Ноябрь\ndate: 2026-11-25\nreceived: 2026-10-29\n---\nТекст.\n";
    let site = site_of(&item("1", "Ежемесячно", ", proved_by: report"), "", files);
    let page = page_words(&site, "2026-12-17", ITEM);
    assert!(page.contains("ноябрь 2026 Выполнила 1 из 1 школы"), "{page}");
}

#[test]
fn silence_after_a_new_day_names_that_day_and_who_named_it() {
    let moved = of_department(
        "2026-11-10",
        "{item: '1', status: перенесено, until: 2027-01-20, reason: Карантин, schools: [a]}",
    );
    let site = site_of(&item("1", "До 20.12.2026", ""), "", &[SECOND, &moved].concat());
    for path in [PAGE, ITEMS, ITEM] {
        let page = page_words(&site, "2027-02-26", path);
        assert!(page.contains("Ведомство назвало новый срок: 20 января"), "{path}: {page}");
        assert!(!page.contains("Нет сведений Сообщено"), "{path}: {page}");
    }
}

#[test]
fn who_has_looked_for_a_section_that_is_always_due_has_looked() {
    let school = "section_url: https://school.example/\nsection_seen: {date: 2026-11-20, by: методист, result: нет}\n";
    let site = with_duty(&site_of(&item("1", "Постоянно", ""), school, SECOND), "раздел");
    let page = page_words(&site, "2026-12-25", MONITORING);
    assert!(page.contains("Перваяна сайте школы не найдено, смотрели 20 ноября"), "{page}");
}

#[test]
fn what_goes_on_says_nothing_of_times_that_begin_later() {
    let partly =
        report("a", "2026-10-12", "{item: '1', period: all, status: частично, count: 1, of: 2, left: Справка}");
    let site = site_of(&item("1", "Ежемесячно", ""), "", &partly);
    let page = page_words(&site, "2026-12-10", ITEM);
    assert!(!page.contains("декабрь 2026 0 из 1 выполнено частично"), "{page}");
    let calendar = page_words(&site, "2026-12-10", "calendar.html");
    assert!(
        !calendar.contains("31 декабря Дело 1 декабрь 2026Выполнили 0 из 1 школы Первая Выполнено частично"),
        "{calendar}"
    );
}

#[test]
fn who_has_given_it_up_is_named_in_the_calendar() {
    let files = [SECOND, &report("b", "2026-10-20", "{item: '1', status: отменено, reason: Нет учителя}")];
    let site = site_of(&item("1", "До 31.10.2026", ""), "", &files.concat());
    let page = page_words(&site, "2026-12-20", "calendar.html");
    assert!(page.contains("Вторая Школа сообщила, что не проводит"), "{page}");
}

#[test]
fn a_day_before_the_act_is_read_within_its_column() {
    let columns = "columns: [{role: номер, heading: №}, {role: мероприятие, heading: Дело}, {role: срок, id: q1, heading: I квартал}, {role: исполнители, heading: Кто}]";
    let cell = "deadline: [{column: q1, text: до 15 января}]";
    let site = format!(
        "//- content/site.yaml\nformat: 1\nid: s\ntitle: Сайт\nbody: {{name: Управление}}\n//- content/schools/a/school.yaml\nname: Первая\n//- content/roadmaps/k.yaml\ntitle: Карта\nperiod: 2027 год\nacts: [{{kind: Приказ, number: '5', date: 2027-01-18}}]\nparties: [{{id: s, name: школы, reports: школа}}]\nplans: [{{{columns}, items: [{{number: '1', activity: План, {cell}, responsible: школы}}]}}]\n"
    );
    let page = page_words(&site, "2027-02-01", ITEM);
    assert!(page.contains("до 15 января 2027 года") && !page.contains("31 марта"), "{page}");
}

#[test]
fn what_the_end_of_a_roadmap_struck_out_stands_in_no_list_of_dates() {
    let acts = "acts: [{kind: Приказ, number: 1-о, date: 2026-09-14, relation: утверждает}]";
    let repeal = acts.replace(']', ", {kind: Приказ, number: 2-о, date: 2026-11-06, relation: отменяет}]");
    let site = site_of(&item("1", "Постоянно", ""), "", "").replace(acts, &repeal);
    let page = page_words(&site, "2026-12-01", "calendar.html");
    assert!(!page.contains("Дело 1"), "{page}");
}

#[test]
fn what_is_left_stays_said_where_it_is_put_off_afterwards() {
    let reports = [
        report("a", "2026-11-10", "{item: '1', status: частично, count: 3, of: 5, left: Согласовать с родителями}"),
        report("a", "2026-11-18", "{item: '1', status: перенесено, until: 2026-12-10, reason: Ремонт}"),
    ];
    let site = site_of(&item("1", "До 20.11.2026", ""), "", &reports.concat());
    for day in ["2026-12-05", "2026-12-28"] {
        let page = page_words(&site, day, ITEMS);
        assert!(page.contains("Осталось: Согласовать с родителями"), "{day}: {page}");
    }
}

#[test]
fn what_a_late_report_moved_is_not_dated_as_silence() {
    let late = report("a", "2026-12-10", "{item: '1', period: ноябрь 2026, status: выполнено, result: есть}");
    let page = page_words(&site_of(&item("1", "Ежемесячно", ""), "", &late), "2026-12-15", PAGE);
    assert!(!page.contains("Нет сведений 10 декабря"), "{page}");
    assert!(page.contains("(было 0)"), "{page}");
}

#[test]
fn steps_stand_as_they_do_on_the_site_of_one_school() {
    let steps = ", steps: [{number: а, activity: Первый}, {number: б, activity: Второй}]";
    let done = report("a", "2026-10-05", "{item: 1.а, status: выполнено, result: есть}");
    let site = site_of(&item("1", "До 20.12.2026", steps), "", &[SECOND, &done].concat());
    let page = school_page_words(&site, "2026-10-14", ITEM);
    assert!(page.contains("а Первый до 20 декабря 2026 года Выполнено"), "{page}");
}

#[test]
fn what_is_taken_back_was_said_of_those_times_alone() {
    let reports = [
        report("a", "2026-12-02", "{item: '1', period: 2026-11, status: выполнено, result: есть}"),
        report("a", "2027-01-27", "{item: '1', period: all, status: отозвано, reason: Ошибка}"),
    ];
    let page = page_words(&site_of(&item("1", "Ежемесячно", ""), "", &reports.concat()), "2027-02-20", ITEM);
    assert!(page.contains("сентябрь 2026 Выполнили 0 из 1 школы Первая Нет сведений"), "{page}");
    assert!(page.contains("ноябрь 2026 Выполнили 0 из 1 школы Первая Опаздывает"), "{page}");
    assert!(page.contains("ноябрь 2026 — Отметка «выполнено» отозвана"), "{page}");
}

#[test]
fn a_correction_counts_from_the_silence_by_the_earlier_wording() {
    let acts = "acts: [{kind: Приказ, number: 1-о, date: 2026-09-14, relation: утверждает}]";
    let second = acts.replace(']', ", {kind: Приказ, number: 21-о, date: 2027-02-15, relation: изменяет}]");
    let revised = ", revisions: [{act: 21-о, field: срок, was: До 01.10.2026}]";
    let late = "//- content/schools/a/reports/2027-03.md\n---\ntitle: Отчёт\ndate: 2027-03-31\nreceived: 2027-03-23\nitems: [{item: '1', status: выполнено, result: есть}]\n---\n";
    let site = site_of(&item("1", "До 31.12.2026", revised), "", late).replace(acts, &second);
    let page = page_words(&site, "2027-04-10", "changes.html");
    assert!(page.contains("с 16 октября 2026 года по 31 марта 2027 года здесь стояло «Нет сведений»"), "{page}");
}

#[test]
fn a_value_that_is_withheld_is_said_to_be_where_nothing_else_is_known() {
    let measured = "//- content/schools/a/reports/2026-11.md\n---\ntitle: Отчёт\ndate: 2026-11-05\nroadmap: k\nindicators: [{id: low, value: 5, group: 7}]\n---\n";
    let site = site_of(&item("1", "До 20.12.2026", ""), "", measured);
    let site = site.replace("plans:\n", "indicators: [{id: low, title: Прошли курсы, unit: человек}]\nplans:\n");
    let page = page_words(&site, "2026-12-01", PAGE);
    assert!(page.contains("Прошли курсы: не показано: касается малой группы"), "{page}");
}

#[test]
fn the_site_of_a_school_that_has_left_tells_what_was_in_its_time() {
    let acts = "acts: [{kind: Приказ, number: 1-о, date: 2026-09-14, relation: утверждает}]";
    let second = acts.replace(']', ", {kind: Приказ, number: 21-о, date: 2027-02-15, relation: изменяет}]");
    let revised = ", revisions: [{act: 21-о, field: срок, was: До 15.10.2026}]";
    let items = [item("1", "До 01.03.2027", revised), item("2", "Постоянно", "")].concat();
    let left = "participation: [{roadmap: k, to: 2027-01-31, reason: вышла}]\n";
    let site = site_of(&items, left, SECOND).replace(acts, &second);
    let roadmap = school_page_words(&site, "2027-04-10", "roadmaps/k/index.html");
    assert!(roadmap.contains("до 15 октября 2026 года") && !roadmap.contains("до 1 марта 2027 года"), "{roadmap}");
    let calendar = school_page_words(&site, "2027-04-10", "calendar.html");
    assert!(!calendar.contains("Дело 2"), "{calendar}");
    let changes = school_page_words(&site, "2027-04-10", "changes.html");
    assert!(!changes.contains("21-о"), "{changes}");
}
