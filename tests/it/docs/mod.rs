//! The documentation tells the truth: tables hold exactly the keys and words of the code, examples go through it, named
//! problems and linked places exist. It must not judge the wording.

mod commands;
mod examples;
mod forms;
mod guide;
mod packs;
mod paths;
mod rules;
mod situations;
mod states;
mod text;

use std::collections::{BTreeMap, BTreeSet};

use text::{anchors, links, read, row, table_after, tables};
use vekha::content::read::Read;
use vekha::content::records::document::DocumentRecord;
use vekha::content::records::report::{PageHeader, ReportHeader};
use vekha::content::records::roadmap::RoadmapFile;
use vekha::content::records::school::SchoolFile;
use vekha::content::records::site::{CalendarFile, SiteFile};
use vekha::content::schema::{FieldShape, RecordShape, Shape, records};
use vekha::diagnostics::{Code, Severity};
use vekha_deadline::calendar::Calendars;
use vekha_deadline::{self as deadline, Context};

/// All documents, by the names of their files.
fn all_documents() -> Vec<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/docs");
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    entries.filter(|name| name.ends_with(".md")).collect()
}

/// Every record of the content format, by the name that stands before its table.
fn all_records() -> BTreeMap<&'static str, RecordShape> {
    let files = [SiteFile::shape(), CalendarFile::shape(), SchoolFile::shape(), RoadmapFile::shape()];
    let rest = [DocumentRecord::shape(), ReportHeader::shape(), PageHeader::shape()];
    files.iter().chain(&rest).flat_map(records).collect()
}

#[test]
fn every_record_has_a_table_with_exactly_its_keys() {
    let text = read("content-format.md");
    let all = all_records();
    let tables = tables(&text);
    let documented: BTreeSet<&str> = tables.keys().map(String::as_str).collect();
    assert_eq!(documented, all.keys().copied().collect::<BTreeSet<_>>());
    for (name, record) in &all {
        let keys: Vec<&str> = record.fields.iter().map(|field| field.key).collect();
        let shown: Vec<&str> = tables[*name].iter().map(|cells| cells[0].trim_matches('`')).collect();
        assert_eq!(shown, keys, "{name}");
        for (field, cells) in record.fields.iter().zip(&tables[*name]) {
            assert_eq!(cells[1] == "да", field.required, "{name}.{}: required", field.key);
            let silent: Vec<_> = words(field).into_iter().filter(|w| !cells[3].contains(&format!("`{w}`"))).collect();
            assert!(silent.is_empty(), "{name}.{}: words that are not documented: {silent:?}", field.key);
        }
    }
}

/// The closed list of words that a field takes, also within a list.
fn words(field: &FieldShape) -> Vec<&'static str> {
    let shape = if let Shape::List(inner) = &field.shape { inner } else { &field.shape };
    if let Shape::Word(words) = shape { words.clone() } else { Vec::new() }
}

#[test]
fn examples_make_a_site_without_errors() {
    let (site, problems) = examples::assemble(&read("content-format.md"));
    assert!(problems.is_empty(), "problems in the examples:\n{}", problems.join("\n"));
    let statuses: BTreeSet<_> = site.facts.iter().map(|fact| fact.status.code()).collect();
    assert!(statuses.len() >= 5 && site.roadmaps.len() == 3, "the examples show only {statuses:?}");
}

#[test]
fn fragments_are_records_of_the_format() {
    // The YAML of scale.md is a job of a build server.
    for name in all_documents().into_iter().filter(|name| name != "scale.md") {
        examples::check_fragments(&read(&name), &all_records());
    }
}

#[test]
fn named_problems_exist_and_are_as_bad_as_told() {
    for name in all_documents() {
        let text = read(&name);
        for (word, severity) in [("ошибка", Severity::Error), ("предупреждение", Severity::Warning)]
        {
            for code in codes_after(&text, word) {
                let known = Code::ALL.iter().find(|known| known.name() == code);
                assert_eq!(known.map(|known| known.severity()), Some(severity), "{name}: {word} `{code}`");
            }
        }
    }
}

#[test]
fn the_guide_explains_problems_that_exist() {
    let text = read("guide.md");
    let lists: Vec<&str> = text.split("| вид | что случилось |").skip(1).collect();
    for cells in lists.iter().flat_map(|rest| rest.lines().skip(2).map_while(row)) {
        for code in cells[0].split('`').skip(1).step_by(2) {
            assert!(Code::ALL.iter().any(|known| known.name() == code), "guide.md: `{code}`");
        }
    }
    assert!(lists.len() > 3);
}

/// Codes named as ``ошибка `yaml-tab` ``.
fn codes_after<'t>(text: &'t str, word: &str) -> Vec<&'t str> {
    let mark = format!("{word} `");
    text.split(&mark).skip(1).filter_map(|rest| rest.split('`').next()).collect()
}

#[test]
fn links_between_documents_lead_somewhere() {
    let anchors: BTreeMap<String, BTreeSet<String>> =
        all_documents().into_iter().map(|name| (name.clone(), anchors(&read(&name)))).collect();
    for name in all_documents() {
        for link in links(&read(&name)) {
            let (file, anchor) = link.split_once('#').unwrap_or((&link, ""));
            let file = if file.is_empty() { &name } else { file };
            assert!(text::exists(file), "{name}: {link}");
            let known = anchors.get(file).is_some_and(|anchors| anchors.contains(anchor));
            assert!(anchor.is_empty() || known, "{name}: {link}");
        }
    }
}

#[test]
fn deadlines_are_read_as_documented() {
    let text = read("deadlines.md");
    let mut count = 0;
    for (period, rows) in table_after(&text, "сроки ") {
        for cells in rows {
            let raw = cells[0].trim_matches('`');
            let expected = [cells[1].replace('`', ""), cells[2].clone(), cells[3].clone()];
            assert_eq!(read_deadline(raw, &period), expected, "{raw}");
            count += 1;
        }
    }
    assert!(count > 30, "only {count} deadlines are documented");
}

/// The kinds and windows of all terms, and the whole in words, as the table writes them.
fn read_deadline(text: &str, period_words: &str) -> [String; 3] {
    let calendars = Calendars::russia();
    let period = deadline::period(period_words).expect("the period of the table");
    let context = Context { period, act_date: None, calendars: &calendars };
    let schedule = deadline::read(text, &context);
    let windows = schedule.terms.iter().map(|term| {
        let short: Vec<_> = term.windows.iter().map(|window| window_text(*window)).collect();
        if short.is_empty() { "—".to_owned() } else { short.join(", ") }
    });
    let kinds: Vec<_> = schedule.terms.iter().map(|term| code(&term.kind)).collect();
    let words = deadline::words::schedule(&schedule, deadline::words::Language::Russian);
    [kinds.join(", "), windows.collect::<Vec<_>>().join("; "), words]
}

fn window_text(window: deadline::OpenRange) -> String {
    let short = deadline::words::short_window(window);
    if window.from.is_none() { format!("по {short}") } else { short }
}

fn code(kind: &deadline::Kind) -> String {
    serde_json::to_value(kind).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

#[test]
fn the_sample_shows_the_situations_on_the_documented_days() {
    let untold = situations::untold_situations();
    assert!(untold.is_empty(), "{}", untold.join("\n"));
}

#[test]
fn states_are_judged_as_documented() {
    let text = read("states.md");
    let rows: Vec<_> = table_after(&text, "состояния").into_iter().flat_map(|(_, rows)| rows).collect();
    assert!(rows.len() > 20, "only {} states are documented", rows.len());
    for cells in rows {
        let expected = cells[3].split('`').nth(1).unwrap_or_default();
        assert_eq!(states::state(&cells[0], &cells[1], &cells[2]), expected, "{cells:?}");
    }
}

#[test]
fn a_row_is_cut_at_bars_that_are_not_escaped() {
    assert_eq!(row("| `a` | b \\| c | |"), Some(vec!["`a`".to_owned(), "b | c".to_owned(), String::new()]));
    assert_eq!(row("no row"), None);
}
