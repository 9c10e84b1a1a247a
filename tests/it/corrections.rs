//! Reports that put right what had stood on the site.

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
as_of: 2026-11-26
body:
  name: Управление
//- content/schools/a/school.yaml
name: Школа А
//- content/schools/a/reports/2026-11.md
---
title: Собрание прошло
date: 2026-11-25
RECEIVED
items:
  - {item: '1', status: выполнено, date: 2026-10-19, result: Пришли все}
---
//- content/roadmaps/r.yaml
title: План
period: 2026/2027 учебный год
acts: [{kind: Приказ, number: 1-о, date: 2026-08-28}]
plans:
  - columns: [{role: number, heading: №}, {role: activity, heading: Дело}, {role: deadline, heading: Срок}]
    items:
      - {number: '1', activity: Провести собрание, deadline: До 20.10.2026}
";

fn changes(received: &str) -> String {
    let site = SmallSite::from_text(&SITE.replace("RECEIVED", received));
    let compiled = compile(&Job { minify: false, ..Job::new(site.folder()) });
    assert!(compiled.is_sound(), "{:?}", compiled.diagnostics);
    let bytes = compiled.output().expect("a theme").bytes("changes.html").expect("a page").into_owned();
    words(main_of(&String::from_utf8(bytes).expect("UTF-8"))).replace('\u{a0}', " ")
}

#[test]
fn what_came_late_to_the_site_is_told_with_what_had_stood_here() {
    let expected = "Исправлено 25 ноября 2026 года: с 4 ноября 2026 года по 25 ноября 2026 года здесь стояло «Нет сведений»; \
                сведения получены 20 ноября 2026 года.";
    let page = changes("received: 2026-11-20");
    assert!(page.contains(expected), "{page}");
    assert!(!changes("kind: отчёт").contains("Исправлено"));
}

/// «Done» is put right by «in part», and that by «done» again.
fn chain() -> String {
    let first = report("a", "2026-10-10", "{item: '1', status: выполнено, result: есть}");
    let entries = [
        ("2026-10-25", "2026-10-10", "{item: '1', status: частично, left: один класс}"),
        ("2026-11-20", "2026-10-25", "{item: '1', status: выполнено, date: 2026-10-19, result: проведено}"),
    ];
    let further = entries.map(|(day, corrected, entry)| {
        report("a", day, entry).replace("title:", &format!("corrects: {corrected}\ntitle:"))
    });
    site_of(&item("1", "До 20.10.2026", ""), "", &[first, further.concat()].concat())
}

#[test]
fn a_fall_from_done_is_told() {
    let changes = page_words(&chain(), "2026-10-26", "changes.html");
    assert!(changes.contains("Исправлено 25 октября 2026 года: до этого здесь стояло «Выполнено»."), "{changes}");
    assert_eq!(changes.matches("Исправлено").count(), 1, "{changes}");
}

#[test]
fn of_a_chain_of_corrections_the_last_one_speaks() {
    let site = chain();
    let items = page_words(&site, "2026-11-22", "schools/a/items.html");
    assert!(items.contains("Выполнено Сообщено 20.11.2026 проведено"), "{items}");
    let checked = SmallSite::from_text(&site).vekha(&["check", "--date", "2026-11-22"]);
    assert!(!String::from_utf8_lossy(&checked.stderr).contains("done-reversed"), "{checked:?}");
}
