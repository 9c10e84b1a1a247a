//! Acts that change items: what holds on which day, and what the pages say of it.

use vekha::pipeline::{Job, compile};
use vekha_publish::Publishable;

use crate::sentences::{item, report, site_of};
use crate::support::SmallSite;
use crate::support::html::{main_of, words};
use crate::suspicions::page_words;

const SITE: &str = "\
//- content/site.yaml
id: a
title: Сайт
as_of: DAY
body:
  name: Управление
//- content/schools/a/school.yaml
name: Школа А
//- content/roadmaps/r.yaml
title: План
period: 2026/2027 учебный год
acts:
  - {kind: Приказ, number: 1-о, date: 2026-08-28}
  - {kind: Приказ, number: 236-о, date: 2026-11-16, relation: изменяет}
plans:
  - columns:
      - {role: number, heading: №}
      - {role: activity, heading: Мероприятие}
      - {role: deadline, heading: Срок}
    items:
      - number: '1'
        activity: Провести собрание
        deadline: До 20.12.2026
        revisions:
          - {act: 236-о, field: срок, was: До 20.10.2026}
      - number: '2'
        activity: Провести неделю чтения
        deadline: До 20.10.2026
        revisions:
          - {act: 236-о, field: исключён}
      - number: '3'
        activity: Провести смотр
        deadline: До 20.10.2026
        revisions:
          - {act: 236-о, field: добавлен}
";

fn page(day: &str, path: &str) -> String {
    page_with(day, path, "")
}

/// The same with further files, such as reports.
fn page_with(day: &str, path: &str, files: &str) -> String {
    let site = SmallSite::from_text(&format!("{}{files}", SITE.replace("DAY", day)));
    let compiled = compile(&Job { minify: false, ..Job::new(site.folder()) });
    assert!(compiled.is_sound(), "{:?}", compiled.diagnostics);
    let bytes = compiled.output().expect("a theme").bytes(path).expect("a page").into_owned();
    words(main_of(&String::from_utf8(bytes).expect("UTF-8"))).replace('\u{a0}', " ")
}

const SCHOOL: &str = "schools/a/index.html";
const PLAN: &str = "roadmaps/r/index.html";

#[test]
fn before_its_day_an_act_changes_nothing() {
    let school = page("2026-11-10", SCHOOL);
    assert!(school.contains("Срок прошёл у 2 мероприятий из 2"), "{school}");
    assert!(!school.contains("Провести смотр"), "{school}");
    let plan = page("2026-11-10", PLAN);
    assert!(plan.contains("До 20.10.2026") && !plan.contains("До 20.12.2026") && !plan.contains("Редакция"), "{plan}");
}

#[test]
fn from_its_day_on_the_new_wording_holds_and_the_old_one_is_told() {
    let school = page("2026-11-20", SCHOOL);
    let answer =
        "Пока ни у одного из 2 нет отметки «выполнено». У одного срок раньше приказа, по которому отчитываются.";
    assert!(school.contains(answer) && school.contains("Провести неделю чтения Исключено с 16 ноября"), "{school}");
    let plan = page("2026-11-20", PLAN);
    for note in [
        "Редакция: приказ от 16 ноября 2026 года № 236-о; было: «До 20.10.2026».",
        "Исключено: приказ от 16 ноября 2026 года № 236-о.",
        "Добавлено: приказ от 16 ноября 2026 года № 236-о.",
    ] {
        assert!(plan.contains(note), "{note} in {plan}");
    }
    let changes = page("2026-12-01", SCHOOL);
    assert!(changes.contains("До 20.12.2026") || changes.contains("20 декабря"), "{changes}");
}

#[test]
fn an_item_that_was_struck_out_says_so_on_its_own_page() {
    let item = page("2026-11-20", "roadmaps/r/2.html");
    assert!(item.contains("Исключено: приказ от 16 ноября 2026 года № 236-о."), "{item}");
    assert!(!item.contains("другая организация"), "{item}");
    assert!(!page("2026-11-20", "calendar.html").contains("Провести неделю чтения"));
}

const REPORT: &str = "\
//- content/schools/a/reports/2026-10.md
---
title: Октябрь
date: 2026-11-05
items:
  - {item: '2', status: выполняется, result: Начали}
---
";

#[test]
fn what_was_reported_of_an_item_stays_when_it_is_struck_out() {
    for path in ["changes.html", "roadmaps/r/2.html", "schools/a/reports/2026-10.html"] {
        let page = page_with("2026-11-20", path, REPORT);
        assert!(page.contains("Выполняется"), "{path}: {page}");
    }
    let items = page_with("2026-11-20", "schools/a/items.html", REPORT);
    assert!(items.contains("Исключено с 16 ноября Сообщено 05.11.2026"), "{items}");
}

#[test]
fn an_amendment_is_a_change_of_its_day() {
    let note = "Редакция: приказ от 16 ноября 2026 года № 236-о; было: «До 20.10.2026».";
    for path in [SCHOOL, "changes.html"] {
        let page = page("2026-11-20", path);
        let (_, rest) =
            page.split_once(if path == SCHOOL { "Изменилось" } else { "16 ноября 2026 года" }).expect("changes");
        assert!(rest.contains(note) && rest.contains("Исключено: приказ"), "{path}: {page}");
    }
    let later = page("2027-02-01", "changes.html");
    assert!(later.contains(note) && later.contains("Добавлено: приказ"), "{later}");
}

#[test]
fn all_that_are_in_force_are_done() {
    let done = "\
//- content/schools/a/reports/2026-11.md
---
title: Ноябрь
date: 2026-11-18
items:
  - {item: '1', status: выполнено, result: Есть}
  - {item: '3', status: выполнено, result: Есть}
---
";
    let school = page_with("2026-11-20", SCHOOL, done);
    let answer = "Выполнены все действующие мероприятия (2). Одно исключено приказом № 236-о.";
    assert!(school.contains(answer), "{school}");
}

#[test]
fn a_revision_names_an_act_of_its_roadmap() {
    let site = SmallSite::from_text(
        &SITE.replace("DAY", "2026-11-20").replace("act: 236-о, field: срок", "act: 23-о, field: срок"),
    );
    let output = crate::support::messages(&site.vekha(&["check"]));
    assert!(output.contains("unknown-act") && output.contains("236-о"), "{output}");
}

const TAKEN_AWAY: &str = "\
//- content/site.yaml
id: a
title: Сайт
as_of: 2026-11-25
body: {name: Управление}
//- content/schools/a/school.yaml
name: Школа А
//- content/schools/a/reports/early.md
---
title: До приказа
date: 2026-11-10
items: [{item: '1', status: выполнено, result: есть}]
---
//- content/roadmaps/r.yaml
title: План
period: 2026/2027 учебный год
acts:
  - {kind: Приказ, number: 1-о, date: 2026-08-28}
  - {kind: Приказ, number: 236-о, date: 2026-11-16, relation: изменяет}
parties:
  - {id: s, name: Школы, reports: школа}
  - {id: d, name: Управление, reports: ведомство}
plans:
  - items:
      - number: '1'
        activity: Провести собрание
        deadline: До 20.12.2026
        responsible: Управление
        revisions:
          - {act: 236-о, field: исполнители, was: Школы}
";

#[test]
fn a_report_of_the_time_when_the_item_was_theirs_is_not_warned_of() {
    let site = SmallSite::from_text(TAKEN_AWAY);
    let output = crate::support::messages(&site.vekha(&["check"]));
    assert!(!output.contains("out-of-scope"), "{output}");
    site.replace("content/schools/a/reports/early.md", "2026-11-10", "2026-11-20");
    let output = crate::support::messages(&site.vekha(&["check"]));
    assert!(output.contains("out-of-scope") && output.contains("early.md:4:"), "{output}");
}

/// An order that ends the programme ends what it asked for: what was due later is asked of nobody, what was due before stays
/// as it was.
#[test]
fn an_act_that_ends_the_roadmap_ends_what_is_asked() {
    let items =
        [item("1", "До 20.10.2026", ""), item("2", "До 20.12.2026", ""), item("3", "До 20.12.2026", "")].concat();
    let done = report("a", "2026-11-10", "{item: '3', status: выполнено, result: есть}");
    let repeal = "утверждает}, {kind: Приказ, number: 300-о, date: 2026-11-16, relation: отменяет}";
    let site = site_of(&items, "", &done).replace("утверждает}", repeal);
    let page = page_words(&site, "2027-01-20", "schools/a/index.html");
    let ended = "Программа закончилась 15 ноября 2026 года. Выполнено 1 из 2. Об одном на этом сайте нет сведений. Одно исключено приказом № 300-о.";
    assert!(page.contains(ended), "{page}");
    let before = page_words(&site, "2026-11-14", "schools/a/index.html");
    assert!(!before.contains("закончилась") && !before.contains("исключено"), "{before}");
}

/// Nothing that came after the end of a programme is late by its days, and nobody was asked for nothing.
#[test]
fn after_a_repeal_nothing_is_late_and_pages_name_the_act() {
    let repeal = "утверждает}, {kind: Приказ, number: 300-о, date: 2026-11-16, relation: отменяет}";
    let done = report("a", "2026-12-10", "{item: '1', date: 2026-12-05, status: выполнено, result: есть}");
    let site = |reports: &str| site_of(&item("1", "До 20.11.2026", ""), "", reports).replace("утверждает}", repeal);
    let page = page_words(&site(&done), "2026-12-20", "schools/a/items.html");
    assert!(page.contains("Выполнено") && !page.contains("опоздани"), "{page}");
    let silent = site("");
    let school = page_words(&silent, "2026-11-20", "schools/a/index.html");
    assert!(school.contains("Программа закончилась 15 ноября 2026 года. Одно исключено приказом № 300-о."), "{school}");
    let roadmap = page_words(&silent, "2026-11-20", "roadmaps/k/index.html");
    assert!(roadmap.contains("300-о") && !roadmap.contains("ни к одной школе"), "{roadmap}");
    let changes = page_words(&silent, "2026-11-20", "changes.html");
    assert!(changes.contains("16 ноября") && changes.contains("Исключено"), "{changes}");
}
