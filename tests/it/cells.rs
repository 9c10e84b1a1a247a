//! Cells of the act's table: small sites go in as files; out come pages, data and messages that say what the cells say,
//! and no more.

use serde_json::Value;

use crate::support::{SmallSite, code, json, messages};

const SITE: &str = "\
//- content/site.yaml
id: okrug
title: Качество образования
body:
  name: Отдел образования
as_of: 2026-11-20
//- content/schools/ozernaya/school.yaml
name: Озёрная школа
";

/// A site with one roadmap, of which the text is everything behind its period.
fn site_of(roadmap: &str) -> SmallSite {
    let site = SmallSite::from_text(SITE);
    let head = "title: Дорожная карта\nperiod: 2026/2027 учебный год\n";
    site.write("content/roadmaps/karta.yaml", format!("{head}{roadmap}"));
    site
}

/// Every diagnostic of `check`: its code, its line and its message.
fn diagnostics(site: &SmallSite) -> Vec<(String, u64, String)> {
    let report = json(&site.vekha(&["check", "--format", "json"]));
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    let all = report["diagnostics"].as_array().expect("a list");
    let line = |diagnostic: &Value| diagnostic["line"].as_u64().unwrap_or(0);
    all.iter().map(|each| (text(&each["code"]), line(each), text(&each["message"]))).collect()
}

fn codes(site: &SmallSite) -> Vec<String> {
    diagnostics(site).into_iter().map(|(code, ..)| code).collect()
}

const EXECUTORS: &str = "\
plans:
  - columns:
      - {role: number, heading: №}
      - {role: activity, heading: Мероприятие}
      - {role: deadline, heading: Срок}
      - {role: responsible, heading: Исполнители}
    items:
      - {number: '1', activity: Семинар, deadline: До 20.12.2026, responsible: Школы}
      - {number: '2', activity: Совещание, deadline: До 20.12.2026, responsible: Иванова М. П.}
  - id: second
    columns:
      - {role: number, heading: №}
      - {role: responsible, heading: Ответственные}
    items:
      - {number: '3', responsible: Школы}
";

#[test]
fn executors_without_parties_are_one_warning_that_says_what_to_do() {
    let site = site_of(&EXECUTORS.replacen("  - columns", "  - id: first\n    columns", 1));
    assert_eq!(codes(&site), ["no-parties"]);
    let russian = messages(&site.vekha(&["check"]));
    assert!(russian.contains("parties, «- id: shkoly»") && russian.contains("karta.yaml:9:"), "{russian}");
    let english = messages(&site.vekha(&["check", "--lang", "en"]));
    assert!(english.contains("warning[no-parties]: executors are named"), "{english}");
    assert_eq!(code(&site.vekha(&["build"])), 0);
    let text = site.read("content/roadmaps/karta.yaml");
    let parties = "parties:\n  - {id: shkoly, name: Школы, reports: школа}\n  - {id: ivanova, name: Иванова М. П., reports: внешние}\n";
    site.write("content/roadmaps/karta.yaml", text + parties);
    assert!(codes(&site).is_empty());
}

const PARALLEL: &str = "\
parties:
  - {id: shkoly, name: Руководители школ, reports: школа}
  - {id: otdel, name: Отдел образования, reports: ведомство}
plans:
  - columns:
      - {role: number, heading: №}
      - {role: activity, heading: Мероприятие}
      - {role: deadline, heading: Начало, id: begin}
      - {role: deadline, heading: Конец, id: end}
      - {role: result, heading: План, id: planned}
      - {role: result, heading: Факт, id: actual}
      - {role: responsible, heading: Исполнитель, id: who}
      - {role: responsible, heading: Контроль, id: control}
      - {role: form, heading: Форма, id: form-1}
      - {role: venue, heading: Место}
      - {role: form, heading: Вид, id: form-2}
    items:
      - number: '1'
        activity: Семинар
        deadline: [{column: begin, text: До 01.12.2026}, {column: end, text: До 20.12.2026}]
        result: [{column: planned, text: Справка о семинаре}, {column: actual, text: Приказ по итогам}]
        responsible: [{column: who, text: Руководители школ}, {column: control, text: Отдел образования}]
        form: [{column: form-1, text: Очно}, {column: form-2, text: Практикум}]
        venue: Озёрная школа
      - number: '2'
        activity: Совещание
        deadline: До 10.12.2026
        result: [{text: Протокол совещания}]
        responsible: Руководители школ
        form: Круглый стол
        venue: ''
";

/// The official words on the page of an item: heading and text of each cell.
fn official_words(site: &SmallSite, item: &str) -> Vec<(String, String)> {
    let page = site.read(&format!("public/roadmaps/karta/{item}.html"));
    let fields = page.split("<div><dt>").skip(1).filter_map(|rest| rest.split_once("<dd>"));
    let text = |rest: &str| rest.split("</div>").next().unwrap_or_default().replace('\u{a0}', " ");
    fields.map(|(heading, rest)| (heading.to_owned(), text(rest))).collect()
}

#[test]
fn columns_of_one_role_keep_their_own_words() {
    let site = site_of(PARALLEL);
    assert_eq!(code(&site.vekha(&["build"])), 0);
    let words = official_words(&site, "1");
    for (heading, text) in [
        ("Начало", "До 01.12.2026"),
        ("Конец", "До 20.12.2026"),
        ("План", "Справка о семинаре"),
        ("Факт", "Приказ по итогам"),
        ("Исполнитель", "Руководители школ"),
        ("Контроль", "Отдел образования"),
        ("Форма", "Очно"),
        ("Вид", "Практикум"),
    ] {
        assert!(words.contains(&(heading.to_owned(), text.to_owned())), "{heading}: {words:?}");
    }
    let data = site.read("public/data/items.csv");
    assert!(data.contains("План: Справка о семинаре\nФакт: Приказ по итогам"), "{data}");
}

#[test]
fn one_text_for_several_columns_is_one_cell_and_a_warning() {
    let site = site_of(PARALLEL);
    assert_eq!(code(&site.vekha(&["build"])), 0);
    let words = official_words(&site, "2");
    for (heading, text) in [
        ("Начало, Конец", "До 10.12.2026"),
        ("План, Факт", "Протокол совещания"),
        ("Исполнитель, Контроль", "Руководители школ"),
        ("Форма", "Круглый стол"),
    ] {
        assert!(words.contains(&(heading.to_owned(), text.to_owned())), "{heading}: {words:?}");
    }
    assert!(words.iter().all(|(heading, _)| heading != "Вид"), "{words:?}");
    let shared = diagnostics(&site);
    assert_eq!(codes(&site), ["text-for-columns", "text-for-columns"], "{shared:?}"); // executors and form
    let english = messages(&site.vekha(&["check", "--lang", "en"]));
    assert!(english.contains("one text for several columns: “Исполнитель, Контроль”"), "{english}");
}

#[test]
fn a_text_for_a_column_of_another_role_is_an_error() {
    let site = site_of(&PARALLEL.replace("column: actual", "column: form-2"));
    assert!(codes(&site).contains(&"unknown-column".to_owned()));
    let site = site_of(&PARALLEL.replace("{role: venue, heading: Место}", "{role: activity, heading: Содержание}"));
    assert!(codes(&site).contains(&"repeated-role".to_owned()));
}
