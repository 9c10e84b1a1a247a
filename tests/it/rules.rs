//! The rules at work: small sites go through `vekha check`, out comes what it says of them.

use std::collections::BTreeMap;

use vekha::diagnostics::Severity;
use vekha::rules::{RULES, Scope};

use crate::support::{SmallSite, code, json, messages};

/// A school that has nothing of what its pages must have, under a roadmap without an act.
const BARE_SCHOOL: &str = "\
//- content/site.yaml
id: okrug
title: Качество образования
body:
  name: Отдел образования
as_of: 2026-11-20
publishing:
  stale_after_days: 30
//- content/roadmaps/2026.yaml
title: Дорожная карта
kind: roadmap
level: municipal
period: 2026/2027 учебный год
plans:
  - columns:
      - {role: number, heading: № п/п}
      - {role: activity, heading: Мероприятия}
      - {role: deadline, heading: Сроки}
    items:
      - number: '1'
        activity: Обновить раздел на сайте
        deadline: До 20.10.2026
//- content/schools/ozernaya/school.yaml
name: Озёрная школа
short_name: Озёрная школа
";

/// What `check` finds, by code, with the severity it tells.
fn check(site: &SmallSite) -> (i32, BTreeMap<String, String>) {
    let output = site.vekha(&["check", "--format", "json"]);
    let report = json(&output);
    let text = |value: &serde_json::Value| value.as_str().expect("a text").to_owned();
    let all = report["diagnostics"].as_array().expect("a list");
    (code(&output), all.iter().map(|diagnostic| (text(&diagnostic["code"]), text(&diagnostic["severity"]))).collect())
}

fn set_levels(site: &SmallSite, level: &str) -> Vec<&'static str> {
    let rules: Vec<&str> =
        RULES.iter().filter(|rule| matches!(rule.scope, Scope::School(_))).map(|rule| rule.id()).collect();
    let lines: String = rules.iter().map(|rule| format!("  - rule: {rule}\n    level: {level}\n")).collect();
    let text = site.read("content/site.yaml");
    site.write("content/site.yaml", format!("{text}rules:\n{lines}"));
    rules
}

#[test]
fn rules_on_schools_speak_where_the_site_wants_it() {
    let site = SmallSite::from_text(BARE_SCHOOL);
    let (exit, silent) = check(&site);
    assert_eq!((exit, silent.len()), (0, 0), "{silent:?}");
    let rules = set_levels(&site, "предупреждение");
    let (exit, found) = check(&site);
    assert_eq!(exit, 0);
    for rule in rules {
        assert_eq!(found.get(rule).map(String::as_str), Some("warning"), "{rule} in {found:?}");
    }
}

#[test]
fn an_error_of_check_does_not_stop_a_build() {
    let site = SmallSite::from_text(BARE_SCHOOL);
    set_levels(&site, "ошибка");
    assert_eq!(check(&site).0, 1);
    assert_eq!(code(&site.vekha(&["build"])), 0);
}

#[test]
fn a_rule_names_the_school_and_what_to_do_in_both_languages() {
    let site = SmallSite::from_text(BARE_SCHOOL);
    set_levels(&site, "предупреждение");
    let russian = messages(&site.vekha(&["check"]));
    assert!(
        russian.contains("предупреждение[contact]: у школы «Озёрная школа» не указано, кого спросить"),
        "{russian}"
    );
    let english = messages(&site.vekha(&["check", "--lang", "en"]));
    assert!(english.contains("warning[contact]: the school “Озёрная школа” does not say whom to ask"), "{english}");
}

#[test]
fn what_no_act_asks_for_is_told_once_the_time_to_publish_is_over() {
    let site = SmallSite::from_text(BARE_SCHOOL);
    set_levels(&site, "предупреждение");
    let codes_on = |day: &str| {
        let report = json(&site.vekha(&["check", "--date", day, "--format", "json"]));
        let all = report["diagnostics"].as_array().expect("a list").iter();
        all.map(|found| found["code"].as_str().expect("a text").to_owned()).collect::<Vec<_>>()
    };
    assert!(!codes_on("2026-09-15").contains(&"contact".to_owned()));
    assert!(codes_on("2026-09-16").contains(&"contact".to_owned()));
    assert!(!codes_on("2027-09-15").contains(&"contact".to_owned()), "nothing is asked after the end");
}

/// The site's word reaches rules on what would be published, as it reaches those on what is read.
#[test]
fn levels_reach_the_rules_on_the_output() {
    let site = SmallSite::from_text(BARE_SCHOOL);
    site.write("content/documents/plan.pdf", b"no PDF at all");
    site.write_all("//- content/documents.yaml\n- id: plan\n  kind: План\n  title: План\n  file: documents/plan.pdf\n  topic: other\n");
    assert_eq!(check(&site).1.get("pdf-unreadable").map(String::as_str), Some("warning"));
    let text = site.read("content/site.yaml");
    site.write("content/site.yaml", format!("{text}rules:\n  - rule: pdf-unreadable\n    level: ошибка\n"));
    assert_eq!(check(&site), (1, BTreeMap::from([("pdf-unreadable".to_owned(), "error".to_owned())])));
    site.replace("content/site.yaml", "level: ошибка", "level: выключено");
    assert_eq!(check(&site), (0, BTreeMap::new()));
}

/// Two schools, each with a report of its own in the same words, and two roadmaps of one act, of which the second goes on
/// with other items.
const NO_COPIES: &str = "\
//- content/site.yaml
id: okrug
title: Качество образования
body:
  name: Отдел образования
as_of: 2026-11-20
//- content/roadmaps/2026.yaml
title: Дорожная карта
kind: roadmap
level: municipal
period: 2026/2027 учебный год
acts:
  - {kind: Приказ, number: 64-о, date: 28.08.2026}
parties:
  - {id: schools, name: школы, reports: school}
plans:
  - columns:
      - {role: number, heading: № п/п}
      - {role: activity, heading: Мероприятия}
      - {role: deadline, heading: Сроки}
      - {role: responsible, heading: Ответственные}
    items:
      - {number: '1', activity: Обновить раздел, deadline: До 20.12.2026, responsible: школы}
//- content/roadmaps/2026-2.yaml
title: Дорожная карта
kind: roadmap
level: municipal
period: 2026/2027 учебный год
acts:
  - {kind: Приказ, number: 64-о, date: 28.08.2026}
parties:
  - {id: schools, name: школы, reports: school}
plans:
  - columns:
      - {role: number, heading: № п/п}
      - {role: activity, heading: Мероприятия}
      - {role: deadline, heading: Сроки}
      - {role: responsible, heading: Ответственные}
    items:
      - {number: '1', activity: Дополнить раздел, deadline: До 20.12.2026, responsible: школы}
//- content/schools/ozernaya/school.yaml
name: Озёрная школа
//- content/schools/zarechnaya/school.yaml
name: Заречная школа
//- content/schools/ozernaya/reports/2026-10.md
---
title: Отчёт за октябрь
date: 2026-10-30
roadmap: '2026'
items:
  - {item: '1', status: выполнено, result: сделано}
---
Слова.
//- content/schools/zarechnaya/reports/2026-10.md
---
title: Отчёт за октябрь
date: 2026-10-30
roadmap: '2026'
items:
  - {item: '1', status: выполнено, result: сделано}
---
Слова.
";

/// A change that makes no copy or a copy: which file is copied where, what is then replaced, and what is told.
const COPIES: [(&str, &str, &str, &str, Option<&str>); 10] = [
    (OCTOBER, "2026-10 — копия.md", "", "", Some("copied-report")),
    (OCTOBER, "осень/2026-10 (2).md", "Слова.", "Другие слова.", Some("copied-report")),
    (OCTOBER, "2026-11.md", "title: Отчёт за октябрь", "title: 'Отчёт  за ОКТЯБРЬ'", Some("copied-report")),
    (OCTOBER, "2026-11.md", "date: 2026-10-30", "date: 2026-11-10", None),
    (OCTOBER, "2026-11.md", "title: Отчёт за октябрь", "title: Дополнение", None),
    (OCTOBER, "2026-11.md", "выполнено", "в работе", Some("done-reversed")),
    ("content/schools/ozernaya/school.yaml", "../ozernaya-2/school.yaml", "", "", Some("copied-school")),
    ("content/schools/ozernaya/school.yaml", "../filial/school.yaml", "name", "branch_of: ozernaya\nname", None),
    ("content/roadmaps/2026.yaml", "2026 — копия.yaml", "", "", Some("copied-roadmap")),
    ("content/roadmaps/2026.yaml", "2027.yaml", "number: 64-о", "number: 65-о", None),
];
const OCTOBER: &str = "content/schools/ozernaya/reports/2026-10.md";

#[test]
fn a_copied_file_is_told_and_what_only_looks_alike_is_not() {
    let site = SmallSite::from_text(NO_COPIES);
    assert_eq!(check(&site), (0, BTreeMap::new()));
    for (original, copy, old, new, code) in COPIES {
        let site = SmallSite::from_text(NO_COPIES);
        let path = format!("{}/{copy}", original.rsplit_once('/').expect("a folder").0);
        site.write(&path, site.read(original).replacen(old, new, 1));
        let wanted = code.map(|code| (code.to_owned(), "warning".to_owned()));
        assert_eq!(check(&site), (0, wanted.into_iter().collect()), "{copy}: {new}");
        if code.is_some() {
            let output = messages(&site.vekha(&["build"]));
            let name = if code == Some("done-reversed") { "2026-11.md:6:25" } else { copy };
            let name = name.rsplit('/').next().expect("a name");
            assert!(output.lines().nth(1).is_some_and(|place| place.ends_with(name)), "{output}");
        }
    }
}

/// Whoever copies the folder of a school for the next one copies its reports too.
#[test]
fn a_report_copied_with_the_folder_of_a_school_is_told() {
    let site = SmallSite::from_text(NO_COPIES);
    let zarechnaya = "content/schools/zarechnaya/reports/2026-10.md";
    let long = "Педагогический совет прошёл 12 октября, учителя выбрали три темы для совместной работы.";
    site.write(OCTOBER, site.read(OCTOBER).replace("Слова.", long));
    assert_eq!(check(&site), (0, BTreeMap::new()));
    site.write(zarechnaya, site.read(OCTOBER));
    assert_eq!(check(&site).1.into_keys().collect::<Vec<_>>(), ["copied-report"]);
    assert!(messages(&site.vekha(&["build"])).contains("слово в слово"));
    site.replace(zarechnaya, "result: сделано", "result: приняли план");
    assert_eq!(check(&site), (0, BTreeMap::new()));
}

/// News that speak of no item may share title and day; a text that is the same is a copy.
#[test]
fn reports_without_entries_are_compared_by_their_texts() {
    let site = SmallSite::from_text(NO_COPIES);
    let news = |words: &str| format!("---\ntitle: Новости\ndate: 2026-10-01\n---\n{words}\n");
    site.write("content/reports/news.md", news("Утром."));
    site.write("content/reports/news-2.md", news("Вечером."));
    assert_eq!(check(&site), (0, BTreeMap::new()));
    site.write("content/reports/news-2.md", news("Утром."));
    assert_eq!(check(&site).1.into_keys().collect::<Vec<_>>(), ["copied-report"]);
}

#[test]
fn rules_are_told_apart_and_only_those_on_schools_and_documents_are_silent() {
    let mut ids: Vec<&str> = RULES.iter().map(|rule| rule.id()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), RULES.len());
    for rule in RULES {
        let is_advice = matches!(rule.scope, Scope::School(_) | Scope::Document(_));
        assert_eq!(rule.severity() == Severity::Silent, is_advice, "{}", rule.id());
    }
}

#[test]
fn what_the_site_itself_shows_is_told_to_be_proved_by_it() {
    let site = SmallSite::from_text(BARE_SCHOOL);
    site.write("content/schools/ozernaya/reports/2026-11.md", "---\ntitle: Отчёт\ndate: 2026-11-02\n---\nСделано.\n");
    let (_, findings) = check(&site);
    assert_eq!(findings.get("proof-unused"), None, "nothing in it asks for publishing");
    site.replace("content/roadmaps/2026.yaml", "Обновить раздел на сайте", "Разместить отчёт на сайте школы");
    assert_eq!(check(&site).1.get("proof-unused").map(String::as_str), Some("warning"));
    let activity = "activity: Разместить отчёт на сайте школы\n";
    site.replace("content/roadmaps/2026.yaml", activity, &format!("{activity}        proved_by: report\n"));
    assert_eq!(check(&site).1.get("proof-unused"), None);
}
