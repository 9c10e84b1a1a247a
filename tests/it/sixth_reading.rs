//! Sentences that a sixth reading of the pages found false, each with the least site that shows it.

use vekha::pipeline::{Compiled, Job, compile};
use vekha_publish::Publishable;

use crate::fifth_reading::with_duty;
use crate::sentences::{item, report, site_of};
use crate::support::SmallSite;
use crate::support::html::{main_of, words};
use crate::suspicions::page_words;

fn compile_site(text: &str) -> Compiled {
    let site = SmallSite::from_text(text);
    let compiled = compile(&Job { minify: false, ..Job::new(site.folder()) });
    assert!(compiled.is_sound(), "{:?}", compiled.diagnostics);
    compiled
}

/// The words of a page.
fn page(compiled: &Compiled, path: &str) -> String {
    let bytes = compiled.output().expect("a theme").bytes(path).expect("a page").into_owned();
    words(main_of(&String::from_utf8(bytes).expect("UTF-8"))).replace('\u{a0}', " ")
}

/// A monthly item and a quarterly one that is the same work.
const MONTHS: &str = "\
//- content/site.yaml
id: a
title: Сайт
as_of: DAY
body: {name: Управление}
//- content/schools/a/school.yaml
name: Школа А
//- content/schools/a/reports/r.md
---
title: Отчёт
date: DAY
roadmap: own
items: [ENTRIES]
---
Слова.
//- content/roadmaps/own.yaml
title: План округа
primary: да
period: 2026/2027 учебный год
acts: [{kind: Приказ, number: 1-о, date: 2026-08-28}]
plans:
  - columns: [{role: number, heading: №}, {role: activity, heading: Дело}, {role: deadline, heading: Срок}]
    items:
      - {number: '10', activity: Провести занятие, deadline: Ежемесячно с октября по декабрь, same_as: 'region:35'}
//- content/roadmaps/region.yaml
title: План области
level: региональный
period: 2026/2027 учебный год
acts: [{kind: Приказ, number: 35, date: 2026-08-30, issuer: Министерство области}]
participants: [a]
plans:
  - columns: [{role: number, heading: №}, {role: activity, heading: Дело}, {role: deadline, heading: Срок}]
    items:
      - {number: '35', activity: Проводить занятия, deadline: REGION}
";

fn months(day: &str, region: &str, entries: &[&str]) -> String {
    let text = MONTHS.replace("DAY", day).replace("REGION", region).replace("ENTRIES", &entries.join(", "));
    page(&compile_site(&text), "roadmaps/region/35.html")
}

const OCTOBER: &str = "{item: '10', period: октябрь 2026, status: выполнено, date: 2026-10-19, result: Октябрьское}";
const NOVEMBER: &str = "{item: '10', period: ноябрь 2026, status: выполнено, date: 2026-11-19, result: Ноябрьское}";
const DECEMBER: &str = "{item: '10', period: декабрь 2026, status: выполнено, date: 2026-12-17, result: Декабрьское}";
const QUARTERS: &str = "Ежеквартально";

#[test]
fn a_quarter_is_not_done_by_one_of_its_months() {
    let region = months("2026-11-10", QUARTERS, &[OCTOBER]);
    assert!(!region.contains("Выполнено 1 из"), "{region}");
    assert!(region.contains("Октябрьское"), "{region}");
    let late = months("2027-02-20", QUARTERS, &[OCTOBER, NOVEMBER]);
    assert!(late.contains("Опаздывает"), "{late}");
}

#[test]
fn a_quarter_is_done_once_all_of_its_months_are() {
    let region = months("2027-01-20", QUARTERS, &[OCTOBER, NOVEMBER, DECEMBER]);
    assert!(region.contains("1 из 4") && region.contains("4-й квартал 2026: Выполнено сделано 17 декабря"), "{region}");
    assert!(!region.contains("Опаздывает"), "{region}");
    // What is due once in those months too.
    let region = months("2027-01-20", "Октябрь-декабрь 2026", &[OCTOBER, NOVEMBER, DECEMBER]);
    assert!(region.contains("Школа АВыполнено"), "{region}");
    let withdrawn = "{item: '10', period: ноябрь 2026, status: отозвано, date: 2027-01-15, reason: Ошибка}";
    let region = months("2027-01-20", QUARTERS, &[OCTOBER, NOVEMBER, DECEMBER, withdrawn]);
    assert!(!region.contains("1 из 4") && region.contains("Ошибка"), "{region}");
}

const SECOND: &str = "//- content/schools/b/school.yaml\nname: Вторая школа\nshort_name: Вторая\n";
const CHANGES: &str = "changes.html";

#[test]
fn reports_in_time_are_asked_of_a_school_since_it_joined() {
    let done = report("a", "2026-10-20", "{item: '1', period: октябрь 2026, status: выполнено, result: есть}");
    let joined = "participation: [{roadmap: k, from: 2026-12-01, basis: Приказ}]\n";
    let site = with_duty(&site_of(&item("1", "Ежемесячно", ""), joined, &done), "отчёт в срок");
    let page = page_words(&site, "2026-12-20", "monitoring.html");
    assert!(page.contains("ждём до 22 января") && !page.contains("опубликовано 20 октября"), "{page}");
}

#[test]
fn what_is_taken_back_later_than_that_was_known_is_put_right() {
    let done = report("a", "2026-10-20", "{item: '1', status: выполнено, result: есть}");
    let back = report("a", "2026-11-25", "{item: '1', status: отозвано, reason: Ошибка}");
    let back = back.replace("date: 2026-11-25\n", "date: 2026-11-25\nreceived: 2026-11-20\n");
    let site = site_of(&item("1", "До 20.11.2026", ""), "", &[done, back].concat());
    let page = page_words(&site, "2026-11-26", CHANGES);
    let sentence =
        "Исправлено 25 ноября 2026 года: до этого здесь стояло «Выполнено»; сведения получены 20 ноября 2026 года.";
    assert!(page.contains(sentence), "{page}");
}

#[test]
fn a_report_from_after_the_school_has_left_is_a_change_that_moves_nothing() {
    let left = "participation: [{roadmap: k, to: 2026-12-10, basis: Приказ № 7, reason: left}]\n";
    let late = report("a", "2026-12-15", "{item: '1', period: октябрь 2026, status: выполнено, result: есть}");
    let site = site_of(&item("1", "Ежемесячно", ""), left, &late);
    let page = page_words(&site, "2027-01-20", CHANGES);
    let sentence = "Школа участвовала до 10 декабря 2026 года: состояние — на тот день, отчёт пришёл позже.";
    assert!(page.contains("октябрь 2026 Выполнено") && page.contains(sentence), "{page}");
}

#[test]
fn a_school_whose_only_item_others_have_done_is_told_so() {
    let done = report("a", "2026-10-10", "{item: '1', status: выполнено, result: есть}");
    let site = site_of(&item("1", "До 20.10.2026", ", scope: {at_least: 1}"), "", &[SECOND, &done].concat());
    let page = page_words(&site, "2026-10-12", "schools/b/index.html");
    assert!(
        page.contains("от школы больше ничего не требуется: единственное мероприятие выполнили другие школы"),
        "{page}"
    );
    assert!(!page.contains("Мероприятий, которые относятся к школе"), "{page}");
}

#[test]
fn what_is_put_right_of_the_same_work_in_the_same_words_is_told_once() {
    let text =
        MONTHS.replace("DAY", "2026-12-26").replace("date: 2026-12-26", "date: 2026-12-20\nreceived: 2026-11-19");
    let text = text.replace("Ежемесячно с октября по декабрь", "До 20.11.2026").replace("REGION", "До 20.11.2026");
    let text = text.replace("ENTRIES", "{item: '10', status: выполнено, result: есть}");
    for path in [CHANGES, "schools/a/index.html"] {
        let page = page(&compile_site(&text), path);
        assert_eq!(page.matches("Исправлено 20 декабря").count(), 1, "{page}");
        assert!(page.contains("То же мероприятие: пункт 35, План области"), "{page}");
    }
    // Where the other day makes it another silence, each is told.
    let other = text.replace("deadline: До 20.11.2026}", "deadline: До 10.11.2026}");
    let page = page(&compile_site(&other), CHANGES);
    assert_eq!(page.matches("Исправлено 20 декабря").count(), 2, "{page}");
}

#[test]
fn an_item_that_an_act_gave_to_the_department_stays_with_the_school_that_had_done_it() {
    let done = report("a", "2026-10-20", "{item: '1', status: выполнено, result: есть}");
    let given = ", revisions: [{act: 2-о, field: responsible, was: Школы}]";
    let items = [
        item("1", "До 20.12.2026", given).replace("responsible: Школы", "responsible: Отдел"),
        item("2", "До 20.12.2026", ""),
    ];
    let site = site_of(&items.concat(), "", &done);
    let site = site.replace(
        "relation: утверждает}",
        "relation: утверждает}, {kind: Приказ, number: 2-о, date: 2026-11-10, relation: изменяет}",
    );
    let page = page_words(&site, "2026-11-26", "schools/a/items.html");
    assert!(page.contains("Больше не поручено школе"), "{page}");
    assert!(page.contains("Выполнено До 10 ноября 2026 года пункт поручался школе"), "{page}");
    let before = page_words(&site, "2026-11-09", "schools/a/items.html");
    assert!(!before.contains("Больше не поручено"), "{before}");
}

#[test]
fn a_row_of_the_calendar_says_whom_its_month_does_not_count() {
    let reports = [
        report("a", "2026-11-20", "{item: '1', period: ноябрь 2026, status: выполнено, result: есть}"),
        report(
            "c",
            "2026-11-20",
            "{item: '1', period: ноябрь 2026, status: перенесено, until: 2026-12-25, reason: Ремонт}",
        ),
        report("c", "2026-12-18", "{item: '1', period: ноябрь 2026, status: выполнено, result: есть}"),
    ];
    let third = "//- content/schools/c/school.yaml\nname: Третья школа\nshort_name: Третья\n";
    let site = site_of(&item("1", "Ежемесячно", ""), "", &[SECOND, third, &reports.concat()].concat());
    let page = page_words(&site, "2026-12-20", "calendar.html");
    assert!(page.contains("ноябрь 2026 сделано 1 из 2"), "{page}");
    assert!(page.contains("Выполнили 2 из 3 школ У одной другой день."), "{page}");
}

#[test]
fn a_count_does_not_break_before_what_it_is_of() {
    let site = SmallSite::from_text(&site_of(&item("1", "1 раз в четверть", ""), "", ""));
    let compiled = compile(&Job { minify: false, date: "2026-11-20".parse().ok(), ..Job::new(site.folder()) });
    let bytes = compiled.output().expect("a theme").bytes("roadmaps/k/1.html").expect("a page").into_owned();
    let page = String::from_utf8(bytes).expect("UTF-8");
    assert!(page.contains("0\u{a0}из\u{a0}4\u{a0}четвертей"), "{page}");
}
