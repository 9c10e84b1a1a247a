//! Several roadmaps at once: one is the first, none are summed up, and one entry may speak of items of both.

use vekha::pipeline::{Job, compile};
use vekha_publish::Publishable;

use crate::support::SmallSite;
use crate::support::html::{main_of, words};

const SITE: &str = "\
//- content/site.yaml
id: a
title: Сайт
as_of: 2026-11-20
body:
  name: Управление
//- content/schools/a/school.yaml
name: Школа А
//- content/schools/a/reports/2026-10.md
---
title: Октябрь
date: 2026-10-19
items:
  - item: ['own:1', 'region:7']
    status: выполнено
    result: Сделано
---
//- content/roadmaps/own.yaml
title: Муниципальный план
primary: да
period: 2026/2027 учебный год
acts: [{kind: Приказ, number: 1-о, date: 2026-08-28}]
plans:
  - columns: [{role: number, heading: №}, {role: activity, heading: Дело}, {role: deadline, heading: Срок}]
    items:
      - {number: '1', activity: Составить программу, deadline: До 20.10.2026}
//- content/roadmaps/region.yaml
title: Региональный план
level: региональный
period: 2026/2027 учебный год
acts: [{kind: Приказ, number: 35, date: 2026-08-30, issuer: Министерство области}]
plans:
  - columns: [{role: number, heading: №}, {role: activity, heading: Дело}, {role: deadline, heading: Срок}]
    items:
      - {number: '7', activity: Разработать программу школы, deadline: До 01.10.2026}
      - {number: '8', activity: Провести диагностику, deadline: До 20.12.2026}
";

fn page(path: &str) -> String {
    page_of(SITE, path)
}

fn page_of(text: &str, path: &str) -> String {
    let site = SmallSite::from_text(text);
    let compiled = compile(&Job { minify: false, ..Job::new(site.folder()) });
    assert!(compiled.is_sound(), "{:?}", compiled.diagnostics);
    let bytes = compiled.output().expect("a theme").bytes(path).expect("a page").into_owned();
    words(main_of(&String::from_utf8(bytes).expect("UTF-8"))).replace('\u{a0}', " ")
}

/// Three years of one plan: over, running, ahead.
const YEARS: &str = "\
//- content/site.yaml
id: a
title: Сайт
as_of: 2026-11-20
body:
  name: Управление
//- content/schools/a/school.yaml
name: Школа А
//- content/roadmaps/2025.yaml
title: План 2025 года
archived: да
period: 2025/2026 учебный год
acts: [{kind: Приказ, number: 1-о, date: 2025-08-28}]
plans:
  - items:
      - {number: '1', activity: Составить программу, deadline: До 20.10.2025}
//- content/roadmaps/2026.yaml
title: План 2026 года
period: 2026/2027 учебный год
acts: [{kind: Приказ, number: 1-о, date: 2026-08-28}]
plans:
  - items:
      - {number: '1', activity: Составить программу, deadline: До 20.10.2026}
      - {number: '2', activity: Провести диагностику, deadline: До 20.12.2026}
//- content/roadmaps/2027.yaml
title: План 2027 года
period: 2027/2028 учебный год
acts: [{kind: Приказ, number: 1-о, date: 2026-11-10}]
plans:
  - items:
      - {number: '1', activity: Составить программу, deadline: До 20.10.2027}
";

#[test]
fn the_programme_that_runs_is_counted_and_the_next_is_named_by_its_day() {
    let home = page_of(YEARS, "index.html");
    assert!(home.contains("План 2026 года Мероприятия всех школ 0 из 2"), "{home}");
    assert!(home.contains("План 2027 года · 2027/2028 учебный год · начнётся 1 сентября 2027 года"), "{home}");
    assert!(home.contains("План 2025 года · 2025/2026 учебный год · в архиве"), "{home}");
    assert!(!home.contains("План 2027 года: Выполнено"), "what has not begun is not counted: {home}");
    assert!(home.contains("Школа А 0 из 2"), "{home}");
}

#[test]
fn one_entry_serves_items_of_both_and_each_is_held_to_its_own_deadline() {
    let school = page("schools/a/index.html");
    assert!(school.contains("Единственное мероприятие выполнено."), "{school}");
    assert!(school.contains("Выполнено 1 из 2, позже срока."), "{school}");
    assert!(school.contains("Региональный план (Министерство области): Выполнено 1 из 2"), "{school}");
}

#[test]
fn the_home_page_counts_the_first_and_names_the_other_by_itself() {
    let home = page("index.html");
    assert!(home.contains("1 из 1 выполнено"), "{home}");
    assert!(home.contains("Региональный план: Выполнено 1 из 2"), "{home}");
    assert!(!home.contains("из 3"), "never a common total: {home}");
}

/// A regional act beside the municipal one: its executors as such acts name them.
const REGIONAL: &str = "\
//- content/roadmaps/region.yaml
title: Региональный план
level: региональный
period: 2026/2027 учебный год
acts: [{kind: Приказ, number: 35, date: 2026-08-30}]
parties:
  - {id: moouo, name: МОУО, reports: ведомство}
  - {id: oo, name: ОО, reports: школа}
  - {id: institute, name: ИРО, reports: внешние}
plans:
  - columns: [{role: number, heading: №}, {role: activity, heading: Дело}, {role: deadline, heading: Срок}, {role: responsible, heading: Кто}]
    items:
      - {number: '1', activity: Назначить координатора, deadline: До 01.12.2026, responsible: МОУО}
      - {number: '2', activity: Провести уроки, deadline: До 01.12.2026, responsible: 'МОУО, ОО'}
      - {number: '3', activity: Провести курсы, deadline: До 01.12.2026, responsible: ИРО}
";

#[test]
fn of_a_regional_act_the_department_the_schools_and_nobody_here_are_asked() {
    let site = SITE.split("//- content/schools/a/reports").next().expect("a head").to_owned() + REGIONAL;
    let asked = |item: &str| {
        let page = page_of(&site, &format!("roadmaps/region/{item}.html"));
        let of_department =
            page.find("Срок идёт, отчёта пока нет") < page.find("Состояние по школам").or(Some(page.len()));
        (of_department && page.contains("Срок идёт"), page.contains("Школа А"), page)
    };
    let [department, both, nobody] = ["1", "2", "3"].map(asked);
    assert!(department.0 && !department.1, "{}", department.2);
    assert!(both.0 && both.1, "{}", both.2);
    assert!(!nobody.0 && !nobody.1 && nobody.2.contains("выполняет другая организация"), "{}", nobody.2);
}

/// A school that never reported, and one whose last report is old, by two orders.
#[test]
fn what_is_so_of_a_school_and_not_of_a_roadmap_is_said_once() {
    let late = SITE.replace("as_of: 2026-11-20", "as_of: 2027-03-10").replace("До 20.12.2026", "До 20.11.2026");
    let silent = late.replace("item: ['own:1', 'region:7']", "item: 'region:7'");
    let never =
        late.replace("date: 2026-10-19\nitems:", "date: 2027-06-01\nitems:").replace("2026-10.md", "2027-06.md");
    for (text, words) in [
        (silent, &["последний отчёт", "Это не значит, что работа не ведётся", "19 октября"][..]),
        (never, &["Отчётов школы здесь пока нет", "Это не значит, что работа не ведётся"][..]),
    ] {
        let school = page_of(&text, "schools/a/index.html");
        let box_end = school.find("Кого спросить").expect("the end of the box");
        for sentence in words {
            let count = school[..box_end].to_lowercase().matches(&sentence.to_lowercase()).count();
            assert_eq!(count, 1, "{sentence}: {school}");
        }
        assert!(school.contains("(Министерство области)"), "{school}");
    }
}
