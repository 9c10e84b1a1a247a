//! A filled form becomes a report, and the pages say what it says.

use super::{Form, INDICATORS, ITEMS, REPORT, SITE, codes, taken};
use crate::support::html::{main_of, words};
use crate::support::xlsx::{NewValue, fill};
use crate::support::{SmallSite, code, messages};

const NEW_REPORT: &str = "content/schools/lesnaya/reports/2026-11-20.md";

#[test]
fn a_filled_form_becomes_a_report_and_the_page_says_so() {
    let site = SmallSite::from_text(SITE);
    let form = Form::new(&site);
    let filled = form.fill(&[
        (ITEMS, "1", "status", "Выполнено"),
        (ITEMS, "1", "date", "10.09.2026"),
        (ITEMS, "1", "title", "О школьной команде (Приказ № 5, 09.09.2026)"),
        (ITEMS, "2 |  | 2026-10", "status", "выполненно"),
        (ITEMS, "2 |  | 2026-10", "date", "20.10.26"),
        (ITEMS, "2 |  | 2026-10", "result", "Собрания прошли\nв пяти классах."),
        (ITEMS, "3", "status", "Нужен новый срок"),
        (ITEMS, "3", "until", "1 декабря 2026"),
        (ITEMS, "3", "reason", "Карантин: школа закрыта"),
        (ITEMS, "4", "question", "Кто оплатит автобус?"),
        (REPORT, "title", "value", "Осень"),
        (REPORT, "text", "value", "Мы начали.\n\nСпасибо родителям."),
        (REPORT, "author", "value", "Завуч, 2-22-22"),
        (INDICATORS, "iom", "value", "27,5"),
        (INDICATORS, "iom", "group", "40"),
    ]);
    let summary = taken(&site, filled);
    let expected = r#"---
title: Осень
date: 2026-11-20
roadmap: 2026-2027
items:
  - item: "1"
    status: выполнено
    date: 2026-09-10
    evidence:
      - prikaz-5
  - item: "2"
    period: 2026-10
    status: выполнено
    date: 2026-10-20
    result: Собрания прошли в пяти классах.
  - item: "3"
    status: перенесено
    until: 2026-12-01
    reason: 'Карантин: школа закрыта'
indicators:
  - id: iom
    value: "27.5"
    group: "40"
---
Мы начали.

Спасибо родителям.
"#;
    assert_eq!(site.read(NEW_REPORT), expected);
    assert_eq!(summary["new"], true);
    let notices = codes(&summary, "notices");
    assert_eq!(notices, ["read-as H8", "read-as I8"], "{summary:#}");
    let questions: Vec<&str> = summary["questions"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|question| question["text"].as_str())
        .collect();
    assert_eq!(questions, ["Завуч, 2-22-22", "Кто оплатит автобус?"]);
    assert_eq!(code(&site.vekha(&["build", "--minify", "off"])), 0);
    let pages = crate::support::files_below(&site.path("public/schools/lesnaya"));
    let texts = pages.values().map(|bytes| words(main_of(&String::from_utf8_lossy(bytes))));
    let page = texts.collect::<Vec<_>>().join("\n").replace('\u{a0}', " ");
    for part in ["Собрания прошли в пяти классах.", "Карантин: школа закрыта", "1 декабря 2026"]
    {
        assert!(page.contains(part), "{part} in {page}");
    }
    let all: String = crate::support::files_below(&site.path("public"))
        .into_values()
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
        .collect();
    assert!(!all.contains("2-22-22") && !all.contains("автобус"), "what is not to be published is");
}

#[test]
fn days_of_the_workbook_and_of_hands_are_the_same() {
    let site = SmallSite::from_text(SITE);
    let form = Form::new(&site);
    let filled = form.fill(&[(ITEMS, "1", "status", "Выполнено"), (ITEMS, "3", "status", "Выполнено")]);
    let day = |row: &str| form.cell(ITEMS, row, "date");
    // 46275 is the 10th of September 2026.
    let filled = fill(
        &filled,
        &[(ITEMS, day("1"), NewValue::Number(46275.0)), (ITEMS, day("3"), NewValue::Words("2026-11-09".into()))],
    );
    taken(&site, filled);
    let report = site.read(NEW_REPORT);
    assert!(report.contains("date: 2026-09-10\n") && report.contains("date: 2026-11-09\n"), "{report}");
}

#[test]
fn a_document_that_is_not_to_be_published_goes_to_the_list_and_to_no_page() {
    let site = SmallSite::from_text(SITE);
    let form = Form::new(&site);
    let filled = form.fill(&[
        (ITEMS, "1", "status", "Выполнено"),
        (ITEMS, "1", "date", "10.09.2026"),
        (ITEMS, "1", "title", "Протокол комиссии"),
        (ITEMS, "1", "document-number", "7"),
        (ITEMS, "1", "document-date", "10.09.2026"),
        (ITEMS, "1", "public", "нет"),
        (ITEMS, "3", "status", "Выполнено"),
        (ITEMS, "3", "date", "09.11.2026"),
        (ITEMS, "3", "title", "О совете"),
        (ITEMS, "3", "kind", "Протокол"),
        (ITEMS, "3", "link", "https://lesnaya.example/sovet.pdf"),
        (ITEMS, "3", "public", "Да."),
    ]);
    taken(&site, &filled);
    let documents = site.read("content/schools/lesnaya/documents.yaml");
    let record = "- id: forma-2026-11-20-1\n  kind: Документ\n  number: \"7\"\n  date: 2026-09-10\n  title: Протокол комиссии\n  visibility: internal\n";
    assert!(documents.starts_with("# Документы школы.\n") && documents.ends_with(record), "{documents}");
    let report = site.read(NEW_REPORT);
    assert!(report.contains("    evidence:\n      - forma-2026-11-20-1\n"), "{report}");
    assert!(
        report.contains("      - title: Протокол «О совете»\n        url: https://lesnaya.example/sovet.pdf\n"),
        "{report}"
    );
    let (exit, second) = super::take_in(&site, &filled, &[]);
    assert_eq!((exit, codes(&second, "differences").len()), (0, 0), "{second:#}");
    assert_eq!(site.read("content/schools/lesnaya/documents.yaml"), documents);
    assert_eq!(code(&site.vekha(&["build"])), 0);
    let pages = crate::support::files_below(&site.path("public"));
    let hidden = pages.iter().find(|(_, bytes)| String::from_utf8_lossy(bytes).contains("Протокол комиссии"));
    assert!(hidden.is_none(), "{hidden:?}");
}

#[test]
fn a_file_is_asked_for_and_a_decision_without_a_document_is_a_remark() {
    let site = SmallSite::from_text(SITE);
    let form = Form::new(&site);
    let filled = form.fill(&[
        (ITEMS, "3", "status", "Нужен новый срок"),
        (ITEMS, "3", "until", "01.12.2026"),
        (ITEMS, "3", "reason", "Карантин"),
        (ITEMS, "3", "decision", "приказ № 9"),
        (ITEMS, "5", "status", "Выполняется"),
        (ITEMS, "5", "title", "Снимок сайта"),
        (ITEMS, "5", "link", "snimok.png"),
        (ITEMS, "5", "public", "да"),
    ]);
    let summary = taken(&site, filled);
    assert_eq!(codes(&summary, "notices"), ["file-to-attach V11"], "{summary:#}");
    let report = site.read(NEW_REPORT);
    assert!(report.contains("note: 'Решено: приказ № 9.'"), "{report}");
    assert!(report.contains("- title: Снимок сайта\n"), "{report}");
}

#[test]
fn empty_rows_say_nothing() {
    let site = SmallSite::from_text(SITE);
    let form = Form::new(&site);
    let summary = taken(&site, &form.bytes);
    assert_eq!((codes(&summary, "differences").len(), summary["written"].as_array().map(Vec::len)), (0, Some(0)));
    assert!(!site.path("content/schools/lesnaya/reports").exists());
    let output = site.vekha(&["import", "filled.xlsx"]);
    assert!(messages(&output).contains("в форме ничего не заполнено"), "{}", messages(&output));
}

#[test]
fn a_folder_of_forms_is_taken_in_form_by_form() {
    let site = SmallSite::from_text(SITE);
    assert_eq!(code(&site.vekha(&["form", "--all", "forms"])), 0);
    let form = |name: &str| Form::from_bytes(std::fs::read(site.path(name)).expect("a form"));
    let (lesnaya, polyana) = (form("forms/lesnaya.xlsx"), form("forms/polyana.xlsx"));
    site.write("forms/lesnaya.xlsx", lesnaya.fill(&[(ITEMS, "5", "status", "Выполняется")]));
    site.write("forms/polyana.xlsx", polyana.fill(&[(ITEMS, "5", "status", "кое-как")]));
    site.write("forms/~$polyana.xlsx", "x");
    site.write("forms/otvet.csv", "x");
    site.write("forms/sub/a.xlsx", "x");
    let output = site.vekha(&["import", "forms"]);
    assert_eq!(code(&output), 1);
    let words = messages(&output);
    assert!(words.contains("forms/lesnaya.xlsx: новый отчёт content/schools/lesnaya/reports/2026-11-20.md"), "{words}");
    assert!(words.contains("Форма forms/polyana.xlsx не принята"), "{words}");
    assert!(words.contains("Не прочитано, это не файлы Excel: otvet.csv, sub/."), "{words}");
    assert!(site.path(NEW_REPORT).is_file() && !site.path("content/schools/polyana/reports").exists());
    site.write("forms/copy.xlsx", lesnaya.fill(&[(ITEMS, "5", "status", "Выполнено")]));
    let words = messages(&site.vekha(&["import", "forms"]));
    assert_eq!(words.matches("это форма того же отчёта").count(), 2, "{words}");
}
