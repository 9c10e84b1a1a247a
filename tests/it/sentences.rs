//! Sentences that a second reading found false or empty: in goes the least site that shows each, out come the words of
//! its pages.

use crate::support::{SmallSite, code};
use crate::suspicions::page_words;

/// A site with these items, one school `a`, further lines for its file, and further files.
pub fn site_of(items: &str, school: &str, files: &str) -> String {
    format!(
        "\
//- content/site.yaml
id: a
title: Сайт
body: {{name: Отдел образования}}
publishing: {{update_every: месяц}}
//- content/schools/a/school.yaml
name: Первая школа
short_name: Первая
{school}{files}//- content/roadmaps/k.yaml
title: Карта
period: 2026/2027 учебный год
acts: [{{kind: Приказ, number: 1-о, date: 2026-09-14, relation: утверждает}}]
parties:
  - {{id: schools, name: Школы}}
  - {{id: body, name: Отдел, reports: ведомство}}
plans:
  - columns:
      - {{role: number, heading: №}}
      - {{role: activity, heading: Дело}}
      - {{role: deadline, heading: Срок}}
      - {{role: responsible, heading: Кто}}
    items:
{items}"
    )
}

pub fn item(number: &str, deadline: &str, rest: &str) -> String {
    format!(
        "      - {{number: '{number}', activity: Дело {number}, deadline: '{deadline}', responsible: Школы{rest}}}\n"
    )
}

/// A report of a school on a day with these entries.
pub fn report(school: &str, day: &str, entries: &str) -> String {
    format!("//- content/schools/{school}/reports/{day}.md\n---\ntitle: Отчёт\ndate: {day}\nitems: [{entries}]\n---\n")
}

const PAGE: &str = "schools/a/index.html";

#[test]
fn the_update_that_is_still_due_is_the_next() {
    let site = site_of(&item("1", "Ежемесячно", ""), "", "");
    for (day, next) in [
        ("2026-11-30", "14 декабря"),
        ("2026-12-01", "14 декабря"),
        ("2026-12-14", "14 декабря"),
        ("2026-12-15", "22 января"),
    ] {
        let page = page_words(&site, day, "index.html");
        assert!(page.contains(&format!("Следующее обновление — до {next}")), "{day}: {page}");
    }
    let reports = site_of(
        &item("1", "Ежемесячно", ""),
        "",
        &report("a", "2026-12-02", "{item: '1', period: ноябрь, status: выполнено, result: есть}"),
    );
    let page = page_words(&reports, "2026-12-05", "index.html");
    assert!(page.contains("Следующее обновление — до 22 января"), "{page}");
}

#[test]
fn a_day_before_joining_is_not_a_day_before_the_order() {
    let joined = "participation: [{roadmap: k, from: 2026-11-02, reason: вошла}]\n";
    let files = "//- content/schools/b/school.yaml\nname: Вторая школа\n";
    let with_steps = "      - {number: '1', activity: Занятия, deadline: В течение учебного года, responsible: Школы, steps: [{activity: Расписание, deadline: До 30.10.2026}, {activity: Уроки}]}\n";
    let reports = report("a", "2026-11-20", "{item: '1.1', status: частично, left: один класс}");
    let page = page_words(&site_of(with_steps, joined, &format!("{files}{reports}")), "2026-11-27", PAGE);
    assert!(!page.contains("раньше самого документа"), "{page}");
    let alone = item("1", "До 30.10.2026", "");
    let reports = report("a", "2026-11-20", "{item: '1', status: частично, left: один класс}");
    let page = page_words(&site_of(&alone, joined, &format!("{files}{reports}")), "2026-11-27", PAGE);
    assert!(page.contains("У одного срок прошёл до того, как школа вошла в программу, отчёт о нём есть."), "{page}");
    let early = format!("{}{}", item("1", "До 10.09.2026", ""), item("2", "До 20.12.2026", ""));
    let page = page_words(&site_of(&early, joined, files), "2026-11-20", PAGE);
    assert!(page.contains("считается 1 мероприятие со сроком после этого дня или без срока."), "{page}");
    assert!(page.contains("Школа участвует со 2 ноября"), "{page}");
}

#[test]
fn a_day_apart_says_nothing_against_the_others() {
    let items = format!("{}{}", item("1", "Август, декабрь 2026, март 2027", ""), item("2", "До 15.09.2027", ""));
    let page = |day| page_words(&site_of(&items, "", ""), day, "schools/a/items.html");
    assert!(!page("2027-01-05").contains("сверяется"), "{}", page("2027-01-05"));
    let late = page("2027-12-01");
    assert!(!late.contains("сверяется"), "{late}");
}

#[test]
fn what_is_due_after_the_end_goes_on_until_then() {
    let reports = report("a", "2027-08-16", "{item: '1', status: выполняется}");
    let page = page_words(&site_of(&item("1", "До 15.09.2027", ""), "", &reports), "2027-09-10", "roadmaps/k/1.html");
    assert!(page.contains("Выполняется") && !page.contains("Итог не указан"), "{page}");
}

#[test]
fn a_day_that_put_nothing_off_explains_no_delay() {
    let reports = report(
        "a",
        "2026-10-12",
        "{item: '1', status: перенесено, until: 2026-11-15, reason: Карантин}, {item: '2', status: перенесено, until: 2026-11-10, reason: Сдадим раньше}",
    );
    let items = format!("{}{}", item("1", "Ноябрь 2026", ""), item("2", "До 20.11.2026", ""));
    let page = page_words(&site_of(&items, "", &reports), "2026-12-20", PAGE);
    assert!(page.contains("Опаздывают 2.") && !page.contains("Новый срок не назван"), "{page}");
    assert!(!page.contains("причина указана") && !page.contains("Карантин"), "{page}");
}

#[test]
fn a_department_without_a_short_name_has_a_name() {
    let items = "      - {number: '1', activity: Дело, deadline: До 20.10.2026, responsible: 'Школы, Отдел'}\n";
    let page = page_words(&site_of(items, "", ""), "2026-10-12", "roadmaps/k/1.html");
    assert!(page.contains("Состояние: Отдел образования"), "{page}");
    let row = page_words(&site_of(items, "", ""), "2026-10-12", "roadmaps/k/index.html");
    assert!(row.contains("Отдел образования: Срок идёт"), "{row}");
}

#[test]
fn a_change_behind_the_same_word_says_its_numbers() {
    let reports = ["2026-11-10", "2026-12-10"].map(|day| report("a", day, "")).concat();
    let site = site_of(&item("1", "Ежемесячно", ", proved_by: report"), "", &reports);
    let changes = page_words(&site, "2026-12-11", "changes.html");
    assert!(changes.contains("Выполнено 2 из 12 (было 1)"), "{changes}");
}

#[test]
fn who_has_begun_what_others_did_is_not_late() {
    let schools = ["b", "c"].map(|id| format!("//- content/schools/{id}/school.yaml\nname: Школа {id}\n")).concat();
    let done = "{item: '1', status: выполнено, result: есть}";
    let reports = [
        report("b", "2026-11-20", done),
        report("c", "2026-11-20", done),
        report("a", "2026-11-10", "{item: '1', status: выполняется}"),
    ];
    let site =
        site_of(&item("1", "До 10.12.2026", ", scope: {at_least: 2}"), "", &format!("{schools}{}", reports.concat()));
    let item_page = page_words(&site, "2027-01-10", "roadmaps/k/1.html");
    assert!(!item_page.contains("Опаздывает") && item_page.contains("уже выполнили другие школы"), "{item_page}");
    let in_time = page_words(&site, "2026-12-01", "roadmaps/k/1.html");
    assert!(in_time.contains("Выполняется"), "{in_time}");
}

#[test]
fn what_others_report_is_not_counted_as_silence() {
    let reports = "//- content/reports/d.md\n---\ntitle: О школах\ndate: 2026-11-12\nitems: [{item: '2', schools: [a], status: выполняется}]\n---\n";
    let items =
        [item("1", "До 20.10.2026", ""), item("2", "До 10.11.2026", ""), item("3", "До 20.05.2027", "")].concat();
    let page = page_words(&site_of(&items, "", reports), "2026-12-20", PAGE);
    assert!(page.contains("Срок прошёл и сведений нет у одного мероприятия из 3"), "{page}");
}

#[test]
fn a_beginning_is_no_value_of_now_and_none_of_tomorrow() {
    let indicators = "//- content/schools/b/school.yaml\nname: Вторая школа\n";
    let school =
        "indicators: [{id: vpr, baseline: {date: 2026-09-20, value: 53}, target: {date: 2027-06-01, value: 60}}]\n";
    let roadmap = format!(
        "{}indicators: [{{id: vpr, title: Справились с ВПР, unit: '%', better: up}}]\n",
        item("1", "Ежемесячно", "")
    );
    let site = site_of(&roadmap, school, indicators);
    let before = page_words(&site, "2026-09-18", PAGE);
    assert!(!before.contains("53"), "{before}");
    let since = page_words(&site, "2026-11-20", PAGE);
    assert!(since.contains("было 53") && !since.contains("сейчас 53"), "{since}");
}

#[test]
fn a_day_put_off_is_not_ahead_of_its_first() {
    let reports = report("a", "2026-10-12", "{item: '1', status: перенесено, until: 2026-12-10, reason: ремонт}");
    let page =
        page_words(&site_of(&item("1", "До 15.10.2026", ""), "", &reports), "2026-11-25", "roadmaps/k/index.html");
    assert!(!page.contains("Срок ещё не прошёл"), "{page}");
}

#[test]
fn a_section_that_was_not_there_is_not_linked() {
    for (result, words) in [("нет", "не нашли 02.11.2026"), ("не открывается", "не открывался 02.11.2026")]
    {
        let school = format!(
            "section_url: 'https://a.example/s'\nsection_seen: {{date: 2026-11-02, by: куратор, result: {result}}}\n"
        );
        let page = page_words(&site_of(&item("1", "До 15.12.2026", ""), &school, ""), "2026-12-01", PAGE);
        assert!(
            page.contains(&format!(
                "Раздел{} о программе на официальном сайте {words}",
                if result == "нет" { "а" } else { "" }
            )),
            "{page}"
        );
    }
}

#[test]
fn an_item_of_a_day_to_come_is_asked_of_nobody_yet() {
    let items = format!(
        "{}{}",
        item("1", "До 20.12.2026", ""),
        item("2", "До 20.02.2027", ", revisions: [{act: 2-о, field: added}]")
    );
    let site = site_of(&items, "", "").replace(
        "relation: утверждает}]",
        "relation: утверждает}, {kind: Приказ, number: 2-о, date: 2026-11-16, relation: изменяет}]",
    );
    for path in ["roadmaps/k/index.html", "roadmaps/k/2.html"] {
        let before = page_words(&site, "2026-11-01", path);
        assert!(before.contains("Мероприятие войдёт в программу 16 ноября 2026 года"), "{path}: {before}");
        let since = page_words(&site, "2026-11-16", path);
        assert!(!since.contains("войдёт") && since.contains("рок идёт"), "{path}: {since}");
    }
}

#[test]
fn of_a_day_before_joining_nothing_is_told_as_past_before_it_has_passed() {
    let joining = "participation: [{roadmap: k, from: 2026-11-02, reason: вошла}]\n";
    let files = "//- content/schools/b/school.yaml\nname: Вторая школа\n";
    let page =
        page_words(&site_of(&item("1", "До 20.10.2026", ""), joining, files), "2026-09-20", "schools/a/items.html");
    assert!(page.contains("Срок раньше вступления школы в программу") && !page.contains("Срок прошёл"), "{page}");
}

#[test]
fn the_calendar_waits_for_reports_as_the_school_does() {
    let site = site_of(&item("1", "До 20.11.2026", ""), "", "");
    let calendar = |day: &str| page_words(&site, day, "calendar.html");
    assert!(calendar("2026-11-21").contains("Выполнили 0 из 1 школы; отчёты ждём до 4 декабря"));
    assert!(!calendar("2026-12-05").contains("отчёты ждём"));
    let before = calendar("2026-08-27");
    assert!(before.contains("Ещё не началось") && !before.contains("срок идёт"), "{before}");
}

#[test]
fn a_last_day_off_may_be_kept_on_the_next_working_day() {
    let site = site_of(&item("1", "До 15.11.2026", ""), "", ""); // a Sunday
    let site = site.replace("{update_every: месяц}", "{report_within: 0}");
    assert!(!page_words(&site, "2026-11-16", PAGE).contains("нет сведений"));
    let late = page_words(&site, "2026-11-17", PAGE);
    assert!(late.contains("судить нельзя"), "{late}");
}

#[test]
fn who_went_over_twice_is_found_at_the_last_school() {
    let over = |to: &str, successor: &str| {
        format!("participation: [{{roadmap: k, to: {to}, reason: реорганизована, successor: {successor}}}]\n")
    };
    let others = format!(
        "//- content/schools/b/school.yaml\nname: Вторая школа\nshort_name: Вторая\n{}//- content/schools/c/school.yaml\nname: Третья школа\nshort_name: Третья\n",
        over("2026-12-31", "c")
    );
    let site = site_of(&item("1", "Ежемесячно", ""), &over("2026-10-31", "b"), &others);
    assert!(page_words(&site, "2026-12-10", PAGE).contains("теперь это Вторая."));
    assert!(page_words(&site, "2027-01-10", PAGE).contains("теперь это Третья."));
}

#[test]
fn a_head_school_that_has_left_speaks_for_no_branch() {
    let head = "//- content/schools/b/school.yaml\nname: Вторая школа\nshort_name: Вторая\nparticipation: [{roadmap: k, to: 2026-11-30}]\n";
    let site = site_of(&item("1", "До 20.12.2026", ""), "branch_of: b\n", head);
    assert!(page_words(&site, "2026-11-20", PAGE).contains("О филиале отчитывается головная школа — Вторая."));
    let after = page_words(&site, "2027-02-10", PAGE);
    assert!(
        !after.contains("отчитывается головная школа") && after.contains("Отчётов филиала здесь пока нет"),
        "{after}"
    );
}

#[test]
fn a_programme_that_asks_of_the_school_comes_first() {
    let own = item("1", "До 20.10.2026", "");
    let department = "//- content/roadmaps/zz.yaml\ntitle: План отдела\nperiod: 2026/2027 учебный год\nacts: [{kind: Приказ, number: 2-о, date: 2026-10-01}]\nprimary: true\nparties: [{id: body, name: Отдел, reports: ведомство}]\nplans: [{items: [{number: '1', activity: Дело отдела, deadline: До 20.11.2026, responsible: Отдел}]}]\n";
    let site = site_of(&own, "", department);
    let page = page_words(&site, "2026-11-10", PAGE);
    let [asked, not_asked] = ["судить нельзя", "отдельно не отчитывается"].map(|words| page.find(words));
    assert!(asked.is_some() && asked < not_asked.or(Some(usize::MAX)), "{page}");
}

#[test]
fn only_schools_that_are_asked_and_still_take_part_are_in_time() {
    let left = "participation: [{roadmap: k, to: 2026-10-01}]\n";
    let second = "//- content/schools/b/school.yaml\nname: Вторая школа\n";
    let site = SmallSite::from_text(&site_of(&item("1", "До 20.12.2026", ""), left, second));
    assert_eq!(code(&site.vekha(&["build", "--minify", "off", "--date", "2026-11-10"])), 0);
    let list = site.read("public/schools/index.html");
    let row = |id: &str| list.split("<tr class").find(|row| row.contains(&format!("{id}/index.html"))).expect("a row");
    assert!(!row("a").contains("has-none") && row("b").contains("has-none"), "{list}");
}

/// A new day by the department is no report on the work: a school of which nothing else is known is not late by it.
#[test]
fn another_day_that_the_department_named_makes_no_silent_school_late() {
    let reports = "//- content/reports/d.md\n---\ntitle: О школах\ndate: 2026-11-02\nitems: [{item: '1', schools: [a], status: перенесено, until: 2026-11-20, reason: Площадка занята}]\n---\n";
    let page = page_words(&site_of(&item("1", "До 10.11.2026", ""), "", reports), "2026-12-20", "schools/a/items.html");
    assert!(page.contains("Нет сведений") && !page.contains("Опаздывает"), "{page}");
}

/// Why a day was put off is not why the new one was missed.
#[test]
fn the_reason_of_a_new_day_does_not_explain_that_it_was_missed() {
    let moved = "{item: '1', status: перенесено, until: 2026-11-20, reason: Площадка занята}";
    let site = site_of(&item("1", "До 10.11.2026", ""), "", &report("a", "2026-11-02", moved));
    let page = page_words(&site, "2026-12-20", PAGE);
    assert!(page.contains("Одно опаздывает.") && !page.contains("Площадка занята"), "{page}");
}

#[test]
fn a_step_that_was_given_up_is_told_by_its_name() {
    let steps = ", steps: [{activity: Открытие}, {activity: Закрытие}]";
    let entries = "{item: '1.1', status: отменено, reason: Карантин}, {item: '1.2', status: выполнено, result: есть}";
    let steps = steps
        .replace("{activity: О", "{number: '1.1', activity: О")
        .replace("{activity: З", "{number: '1.2', activity: З");
    let site = site_of(&item("1", "Октябрь 2026", &steps), "", &report("a", "2026-10-30", entries));
    let page = page_words(&site, "2026-11-02", PAGE);
    assert!(page.contains("Открытие Школа сообщила, что не проводит"), "{page}");
    assert!(!page.contains("Дело 1 Школа сообщила, что не проводит"), "{page}");
}
