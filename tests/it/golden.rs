//! Real acts as golden sites: every file as expected, and every row, column and deadline of the act on the page.
//!
//! `UPDATE=1 cargo test --test it golden` accepts what is built now.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::snapshot::{Files, snapshot_folders};
use crate::support::html::{main_of, words};
use crate::support::{GOLDEN, files, read, sound};

#[test]
fn golden_sites_are_built_as_expected() {
    let files = |name: &&str| (format!("{name}/expected"), without_frames(built(name).clone()));
    snapshot_folders("tests/golden", &GOLDEN.iter().map(files).collect::<Vec<_>>());
}

/// The files of a golden site, built once for all tests.
fn built(name: &str) -> &'static Files {
    static BUILT: [OnceLock<Files>; GOLDEN.len()] = [const { OnceLock::new() }; GOLDEN.len()];
    let nth = GOLDEN.iter().position(|golden| *golden == name).expect("a golden site");
    BUILT[nth].get_or_init(|| files(&sound(&format!("tests/golden/{name}"))))
}

/// Pages are compared by what stands in `<main>`; the frame is compared once, on the home page.
fn without_frames(files: Files) -> Files {
    let shared = |path: &String| path.ends_with(".css") || path.ends_with(".svg");
    let files = files.into_iter().filter(|(path, _)| !shared(path));
    files
        .map(|(path, bytes)| {
            let frame_too = path == "index.html" || path == "404.html" || !path.ends_with(".html");
            let kept = if frame_too { bytes } else { main_of(&String::from_utf8_lossy(&bytes)).as_bytes().to_vec() };
            (path, kept)
        })
        .collect()
}

/// A row of the official table as it is built.
#[derive(Debug)]
struct Row {
    number: String,
    deadline: String,
    is_step: bool,
}

#[test]
fn every_row_and_deadline_of_the_acts_stands_on_the_page() {
    for name in ["armavir", "kalar", "sosnovka", "tambov", "tyukhtet"] {
        for (plan, facts) in &facts(name) {
            let rows = rows(&plan_section(name, plan));
            check_rows(&format!("{name}, plan {plan}"), facts, &rows);
        }
    }
}

#[test]
fn the_acts_have_as_many_rows_as_in_print() {
    let count = |name: &str| facts(name).values().map(Vec::len).collect::<Vec<_>>();
    assert_eq!(count("tyukhtet"), [29]);
    assert_eq!(count("armavir"), [27, 27, 24]);
    assert_eq!(count("kalar"), [29], "28 numbers, the first of which fuses two measures");
    let numbers = |name: &str| {
        let facts = facts(name);
        let numbers: std::collections::BTreeSet<String> =
            facts.values().flatten().map(|fact| fact.number.clone()).collect();
        numbers.into_iter().filter(|number| !number.is_empty()).count()
    };
    assert_eq!(numbers("kalar"), 28);
    assert_eq!(numbers("tambov"), 33);
}

#[test]
fn headings_of_columns_are_those_of_the_acts() {
    for name in ["armavir", "kalar", "sosnovka", "tambov", "tyukhtet"] {
        let mut expected: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for line in lines(name, "columns.tsv") {
            expected.entry(line[0].clone()).or_default().push(line[2].clone());
        }
        for (plan, headings) in expected {
            let section = plan_section(name, &plan);
            let head = section.split("<thead>").nth(1).and_then(|rest| rest.split("</thead>").next()).expect("a head");
            let built: Vec<String> = head.split("<th ").skip(1).map(|cell| words(&format!("<th {cell}"))).collect();
            assert_eq!(
                built[..built.len() - 1],
                headings[..],
                "{name}, plan {plan}: the last column is the site's own"
            );
        }
    }
}

#[test]
fn the_concept_keeps_its_sections() {
    let page = built("osa")
        .iter()
        .find(|(path, _)| path.ends_with("/concept.html"))
        .map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned());
    let text = words(main_of(&page.expect("a concept page")));
    for line in lines("osa", "facts.tsv").into_iter().filter(|line| !line[0].is_empty()) {
        assert!(text.contains(&line[0]), "no section «{}»", line[0]);
    }
}

/// A printed row of the act.
#[derive(Debug)]
struct Fact {
    number: String,
    step: String,
    deadline: String,
}

fn facts(name: &str) -> BTreeMap<String, Vec<Fact>> {
    let mut plans: BTreeMap<String, Vec<Fact>> = BTreeMap::new();
    for line in lines(name, "facts.tsv") {
        let fact = Fact { number: line[1].clone(), step: line[2].clone(), deadline: line[3].clone() };
        plans.entry(line[0].clone()).or_default().push(fact);
    }
    plans
}

fn lines(name: &str, file: &str) -> Vec<Vec<String>> {
    let text = read(&format!("tests/golden/{name}/{file}"));
    let width = text.lines().next().map_or(0, |head| head.split('\t').count());
    let line = |line: &str| {
        let mut fields: Vec<String> = line.split('\t').map(|field| field.trim().to_owned()).collect();
        fields.resize(width, String::new());
        fields
    };
    text.lines().skip(1).filter(|text| !text.trim().is_empty()).map(line).collect()
}

fn plan_section(name: &str, plan: &str) -> String {
    let files = built(name);
    let mark = format!("id=\"plan-{plan}\"");
    let page = files.iter().filter(|(path, _)| path.starts_with("roadmaps/") && path.ends_with("/index.html"));
    let text = page.map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned()).find(|text| text.contains(&mark));
    let text = text.unwrap_or_else(|| panic!("{name}: no plan {plan}"));
    let start = text.find(&mark).expect("found above");
    let end = text[start..].find("</table>").map_or(text.len(), |at| start + at);
    text[start..end].to_owned()
}

fn rows(section: &str) -> Vec<Row> {
    let body = section.split("<tr ").skip(1).filter(|row| row.contains("<td") && !row.starts_with("class=\"section\""));
    let mut merged = (String::new(), 0); // a cell that reaches down into so many further rows
    let mut rows = Vec::new();
    for row in body {
        let own = cells(row, "deadline").join(" | ");
        merged = match height(row, "deadline") {
            None if merged.1 > 0 => (merged.0, merged.1 - 1),
            height => (own, height.unwrap_or(1) - 1),
        };
        let tag = row.split('>').next().unwrap_or("");
        let number = cells(row, "number").join(" | ");
        rows.push(Row { number, deadline: merged.0.clone(), is_step: tag.contains("class=\"step") });
    }
    rows
}

/// Over how many rows the cell of a role reaches, when the row has one.
fn height(row: &str, role: &str) -> Option<usize> {
    let (_, rest) = row.split_once(&format!("class=\"c-{role}"))?;
    let span = rest.split('>').next()?.split_once("rowspan=\"").and_then(|(_, rest)| rest.split('"').next());
    Some(span.and_then(|span| span.parse().ok()).unwrap_or(1))
}

/// The texts of a row's cells in the columns of one role.
fn cells(row: &str, role: &str) -> Vec<String> {
    let mark = format!("class=\"c-{role}");
    let parts = row.split(&mark).skip(1);
    parts
        .map(|part| {
            let inside = part.split_once('>').map_or("", |(_, rest)| rest);
            let end = inside.find("</td>").or_else(|| inside.find("</th>")).unwrap_or(inside.len());
            let without_marks = inside[..end].split("<sup>").next().unwrap_or("");
            words(without_marks)
        })
        .collect()
}

/// Rows stand in the order of print. The lead-in of an item whose first step shares its printed row has no line of its own.
fn check_rows(place: &str, facts: &[Fact], rows: &[Row]) {
    let mut rows = rows.iter().peekable();
    for fact in facts {
        let mut row = rows.next().unwrap_or_else(|| panic!("{place}: no row for {fact:?}"));
        while fact.step.is_empty() == row.is_step || (!fact.step.is_empty() && !row.is_step) {
            row = rows.next().unwrap_or_else(|| panic!("{place}: no row for {fact:?}"));
        }
        if fact.step.is_empty() {
            assert_eq!(row.number, fact.number, "{place}: {fact:?}");
        }
        let printed = row.deadline.split(" | ").collect::<Vec<_>>().join(" | ");
        let same = plain(&printed) == plain(&fact.deadline);
        assert!(same || fact.deadline.is_empty(), "{place}: {fact:?} is built as {row:?}");
    }
    let left: Vec<_> = rows.filter(|row| !row.is_step).collect();
    assert!(left.is_empty(), "{place}: rows that the act does not have: {left:#?}");
}

fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
