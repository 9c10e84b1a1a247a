//! The same work in two roadmaps: one report serves both items, each by its own deadline, and pages say so once.

use vekha::pipeline::{Compiled, Job, compile};
use vekha_publish::Publishable;

use crate::support::SmallSite;
use crate::support::html::{main_of, words};

/// A municipal plan and a regional one; `ITEMS` are the first plan's, `OTHER` the other's, `ENTRIES` the school's report.
const SITE: &str = "\
//- content/site.yaml
id: a
title: Сайт
as_of: 2026-11-20
body:
  name: Управление
//- content/schools/a/school.yaml
name: Школа А
//- content/schools/b/school.yaml
name: Школа Б
//- content/schools/a/reports/2026-10.md
---
title: Отчёт за осень
date: 2026-11-16
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
      - {number: '10', activity: Составить программу, OWN, same_as: 'region:35'}
//- content/roadmaps/region.yaml
title: План области
level: региональный
period: 2026/2027 учебный год
acts: [{kind: Приказ, number: 35, date: 2026-08-30, issuer: Министерство области}]
participants: [a]
plans:
  - columns: [{role: number, heading: №}, {role: activity, heading: Дело}, {role: deadline, heading: Срок}]
    items:
      - {number: '35', activity: Разработать программу школы, REGION}
";

const OWN: &str = "roadmaps/own/10.html";
const REGION: &str = "roadmaps/region/35.html";

/// A site of these deadlines (and what else the items have) and these entries of the school's report.
fn site(own: &str, region: &str, entries: &str) -> Compiled {
    let text = SITE.replace("OWN", own).replace("REGION", region).replace("ENTRIES", entries);
    let site = SmallSite::from_text(&text);
    let compiled = compile(&Job { minify: false, ..Job::new(site.folder()) });
    assert!(compiled.is_sound(), "{:?}", compiled.diagnostics);
    compiled
}

fn file(compiled: &Compiled, path: &str) -> String {
    let bytes = compiled.output().expect("a theme").bytes(path).expect("a file").into_owned();
    String::from_utf8(bytes).expect("UTF-8").replace('\u{a0}', " ")
}

fn page(compiled: &Compiled, path: &str) -> String {
    words(main_of(&file(compiled, path))).replace('\u{a0}', " ")
}

/// What the page of the regional item says of the school's state, where the report says this of the municipal one.
fn region_says(own: &str, region: &str, entries: &str) -> String {
    page(&site(own, region, entries), REGION)
}

const DONE: &str = "{item: '10', status: выполнено, date: 2026-10-19, result: Программа есть}";
const BY: [&str; 2] = ["deadline: До 20.10.2026", "deadline: До 01.10.2026"];

#[test]
fn both_pages_name_each_other_and_each_keeps_its_deadline() {
    let compiled = site(BY[0], BY[1], DONE);
    let (own, region) = (page(&compiled, OWN), page(&compiled, REGION));
    assert!(own.contains("То же мероприятие: пункт 35, План области"), "{own}");
    assert!(region.contains("То же мероприятие: пункт 10, План округа"), "{region}");
    assert!(own.contains("Школа АВыполнено Программа есть"), "{own}");
    assert!(region.contains("Выполнено с опозданием на 12 рабочих дней"), "{region}");
    assert!(region.contains("По записи о том же мероприятии: пункт 10, План округа"), "{region}");
    assert!(!own.contains("По записи о том же мероприятии"), "{own}");
}

#[test]
fn a_report_a_change_and_a_feed_tell_of_it_once() {
    let compiled = site(BY[0], BY[1], DONE);
    let report = page(&compiled, "schools/a/reports/2026-10.html");
    assert_eq!(report.matches("Программа есть").count(), 1, "{report}");
    assert!(report.contains("То же мероприятие: пункт 35, План области"), "{report}");
    let changes = page(&compiled, "changes.html");
    assert_eq!(changes.matches("сделано 19 октября").count(), 1, "{changes}");
    assert!(changes.contains("То же мероприятие: пункт 35, План области"), "{changes}");
    let school = page(&compiled, "schools/a/index.html");
    assert_eq!(school.matches("То же мероприятие: пункт 35, План области").count(), 1, "{school}");
    assert!(!changes.contains("Разработать программу школы"), "{changes}");
    assert_eq!(file(&compiled, "feed.atom").matches("<entry>").count(), 1);
}

#[test]
fn tables_name_the_other_item_and_the_one_of_the_entry() {
    let compiled = site(BY[0], BY[1], DONE);
    let own = file(&compiled, "schools/a/data/items.csv");
    let last = |item: &str| {
        own.lines().find(|line| line.contains(item)).expect("a row").rsplit(';').take(2).collect::<Vec<_>>()
    };
    assert_eq!(last("Составить программу"), ["", "region:35"]);
    assert_eq!(last("Разработать программу"), ["own:10", "own:10"]);
}

#[test]
fn a_new_day_a_cancellation_and_a_release_hold_by_their_own_order() {
    for entry in [
        "{item: '10', status: перенесено, date: 2026-09-20, until: 2026-12-10, reason: Ремонт}",
        "{item: '10', status: отменено, date: 2026-09-20, reason: Ремонт}",
        "{item: '10', status: не относится, date: 2026-09-20, reason: Ремонт}",
    ] {
        let compiled = site(BY[0], BY[1], entry);
        let (own, region) = (page(&compiled, OWN), page(&compiled, REGION));
        assert!(own.contains("Ремонт"), "{own}");
        assert!(region.contains("Нет сведений") && !region.contains("Ремонт"), "{entry}: {region}");
    }
}

#[test]
fn what_is_withdrawn_is_withdrawn_of_both() {
    let entries = "{item: '10', status: выполнено, date: 2026-09-20, result: Есть}, {item: '10', status: отозвано, date: 2026-10-20, reason: Ошибка}";
    let region = region_says(BY[0], BY[1], entries);
    assert!(region.contains("Опаздывает, срок был 1 октября") && region.contains("Ошибка"), "{region}");
}

#[test]
fn the_words_of_a_report_on_the_other_item_go_before() {
    let entries =
        format!("{DONE}, {{item: 'region:35', status: выполняется, date: 2026-10-18, result: Ждём согласования}}");
    let compiled = site(BY[0], BY[1], &entries);
    let region = page(&compiled, REGION);
    assert!(region.contains("Опаздывает, срок был 1 октября"), "{region}");
    assert!(!region.contains("По записи о том же мероприятии"), "{region}");
    assert!(page(&compiled, OWN).contains("Школа АВыполнено"), "the other keeps its own");
}

#[test]
fn one_of_several_times_is_not_the_whole_of_what_is_due_once() {
    let entry = "{item: '10', period: октябрь 2026, status: выполнено, date: 2026-10-19, result: Есть}";
    let region = region_says("deadline: Ежемесячно", "deadline: До 20.12.2026", entry);
    assert!(region.contains("Школа АВыполнено частично"), "{region}");
}

#[test]
fn times_that_differ_are_matched_by_the_day_of_the_event() {
    let region = region_says("deadline: До 20.10.2026", "deadline: Ежемесячно с октября по декабрь", DONE);
    assert!(region.contains("октябрь 2026: Программа есть"), "{region}");
    assert!(region.contains("1 из 3"), "{region}");
    // What is said of October in November is of October there too.
    let late = "{item: '10', period: октябрь 2026, status: выполнено, date: 2026-11-05, result: Есть}";
    let region = region_says("deadline: Ежемесячно", "deadline: Ежемесячно с октября по декабрь", late);
    assert!(region.contains("1 из 3") && region.contains("октябрь 2026: Есть"), "{region}");
}

#[test]
fn who_takes_no_part_in_the_other_gets_nothing_of_it_and_what_is_internal_stays_so() {
    let hidden = "deadline: До 20.10.2026, result: {text: Программа, evidence_visibility: internal}";
    let entry = "{item: '10', status: выполнено, date: 2026-10-19, result: Тайна, evidence: [{title: Секрет, url: 'https://a.example/'}]}";
    for (own, region) in [(hidden, BY[1]), (BY[0], &hidden.replace("20.10", "01.10")[..])] {
        let compiled = site(own, region, entry);
        let other = page(&compiled, REGION);
        assert!(!other.contains("Тайна") && !other.contains("Секрет"), "{other}");
        assert!(other.contains("Выполнено с опозданием"), "{other}");
        assert!(!other.contains("Школа Б"), "{other}");
    }
}

/// What a report says of one of two times is nothing of the two times that another order names for the same work.
#[test]
fn a_time_of_other_days_is_no_time_of_the_other_order() {
    let entry = "{item: '10', period: '1', date: 2026-11-14, status: выполнено, result: Есть}";
    let region =
        region_says("deadline: 'До 15.10.2026, до 16.12.2026'", "deadline: 'Декабрь 2026, апрель 2027'", entry);
    assert!(!region.contains("Выполнено") && !region.contains("Есть"), "{region}");
}
