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
