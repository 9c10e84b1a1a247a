//! Schools that come later, leave, or are written down twice: what pages and data say of them.

use vekha::pipeline::{Job, compile};
use vekha_publish::Publishable;

use crate::sentences::{item, report, site_of};
use crate::support::SmallSite;
use crate::support::html::{main_of, words};
use crate::suspicions::page_words;

/// A site on 25 November 2026 whose school А takes part as given.
fn site(participation: &str) -> SmallSite {
    SmallSite::from_text(&format!(
        "\
//- content/site.yaml
id: a
title: Сайт
as_of: 2026-11-25
body: {{name: Отдел}}
//- content/schools/a/school.yaml
name: Школа А
participation: [{participation}]
//- content/schools/a/reports/n1.md
---
title: Первый
date: 2026-11-02
items: [{{item: '1', status: выполнено, result: есть}}]
---
//- content/schools/a/reports/n2.md
---
title: Второй
date: 2026-11-20
items: [{{item: '2', status: выполнено, result: есть}}]
---
//- content/schools/b/school.yaml
name: Школа Б
//- content/roadmaps/r.yaml
title: План
period: 2026/2027 учебный год
acts: [{{kind: Приказ, date: 2026-08-28}}]
plans:
  - columns: [{{role: number, heading: №}}, {{role: activity, heading: Дело}}, {{role: deadline, heading: Срок}}]
    items:
      - {{number: '1', activity: Дело 1, deadline: До 20.10.2026}}
      - {{number: '2', activity: Дело 2, deadline: До 10.11.2026}}
      - {{number: '3', activity: Дело 3, deadline: До 20.12.2026}}
"
    ))
}

fn file(participation: &str, path: &str) -> String {
    let site = site(participation);
    let compiled = compile(&Job { minify: false, ..Job::new(site.folder()) });
    assert!(compiled.is_sound(), "{:?}", compiled.diagnostics);
    let bytes = compiled.output().expect("a theme").bytes(path).expect("a file").into_owned();
    String::from_utf8(bytes).expect("UTF-8")
}

fn page(participation: &str, path: &str) -> String {
    words(main_of(&file(participation, path))).replace('\u{a0}', " ")
}

const LEFT: &str = "{roadmap: r, to: 2026-11-12}";

#[test]
fn a_school_that_has_left_is_told_as_it_was_on_its_last_day() {
    let school = page(LEFT, "schools/a/index.html");
    assert!(school.contains("На этот день выполнено 1 из 3."), "{school}");
    assert!(school.contains("Состояние на 12 ноября 2026 года, последний отчёт — 2 ноября"), "{school}");
    for path in ["index.html", "schools/index.html"] {
        let table = page(LEFT, path);
        assert!(table.contains("1 из 3") && table.contains("участие — до 12 ноября"), "{path}: {table}");
    }
    let data = file(LEFT, "data/schools.csv");
    let (head, row) = (data.lines().next().expect("a head"), data.lines().nth(1).expect("a row"));
    assert!(head.trim_end().ends_with("left;joins") && row.trim_end().ends_with("2026-11-12;"), "{data}");
}

#[test]
fn what_was_due_earlier_and_is_reported_on_is_counted_beside_the_rest() {
    let school = page("{roadmap: r, from: 2026-11-12}", "schools/a/index.html");
    let joined = "считается 1 мероприятие со сроком после этого дня или без срока и ещё 2 с прежним сроком";
    assert!(school.contains(joined) && school.contains("Выполнено 2 из 3"), "{school}");
}

#[test]
fn nothing_has_changed_at_a_school_that_has_not_joined_yet() {
    let school = page("{roadmap: r, from: 2026-12-01}", "schools/a/index.html");
    assert!(school.contains("Школа будет участвовать с 1 декабря 2026 года"), "{school}");
    assert!(!school.contains("Изменилось после") && !school.contains("<ul class=\"changes\">"), "{school}");
}

#[test]
fn a_school_stands_once_in_each_roadmap() {
    let site = site("{roadmap: r, to: 2026-10-31}, {roadmap: r, from: 2026-11-12}");
    let output = crate::support::messages(&site.vekha(&["check"]));
    assert!(output.contains("repeated-participation") && output.contains("school.yaml:2:"), "{output}");
}

#[test]
fn nothing_goes_on_or_is_awaited_at_a_school_that_has_left() {
    let items = [("1", "До 20.10.2026"), ("2", "До 20.12.2026"), ("3", "До 9.11.2026"), ("4", "До 20.05.2027")];
    let items: String = items.iter().map(|(number, deadline)| item(number, deadline, "")).collect();
    let entries = "{item: '1', status: выполнено, result: есть}, {item: '2', status: выполняется}";
    let left = "participation: [{roadmap: k, to: 2026-11-12, reason: вышла, basis: Приказ № 9}]\n";
    let site = site_of(&items, left, &report("a", "2026-10-10", entries));
    for path in ["schools/a/index.html", "schools/a/items.html", "schools/a/sheet.html"] {
        let page = page_words(&site, "2026-12-30", path);
        for words in [
            "Выполнялось",
            "Срок прошёл 9 ноября, отчёта о выполнении до выхода из программы не было",
            "Срок шёл, отчёта не было",
        ] {
            assert!(page.contains(words), "{path}: {words}: {page}");
        }
        assert!(
            !page.contains("Выполняется") && !page.contains("ждём") && !page.contains("Срок идёт"),
            "{path}: {page}"
        );
    }
    let page = page_words(&site, "2026-12-30", "schools/a/items.html");
    assert!(page.contains("На этот день выполнено 1 из 4.") && !page.contains("ждём отчёта: 1"), "{page}");
}

#[test]
fn no_tally_stands_beside_a_school_that_has_not_joined_yet() {
    let joins = "participation: [{roadmap: k, from: 2026-12-01, reason: вошла}]\n";
    let reports = report("a", "2026-10-10", "{item: '1', status: выполнено, result: есть}");
    let site = site_of(&item("1", "До 20.10.2026", ""), joins, &reports);
    let page = page_words(&site, "2026-11-14", "schools/a/items.html");
    assert!(page.contains("Школа будет участвовать с 1 декабря") && !page.contains("1 из 1"), "{page}");
}
