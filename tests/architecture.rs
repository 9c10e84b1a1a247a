//! Imports point downwards: the layers of ARCHITECTURE.md, read from the `use crate::` lines.
#![allow(clippy::unwrap_used)] // a test may fail loudly

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Every room and the rooms it may look into.
const MAY_USE: [(&str, &[&str]); 17] = [
    ("diagnostics", &["sources"]), // excerpts are cut from the sources
    ("sources", &["diagnostics"]),
    ("calendar", &[]),
    ("deadline", &["calendar"]),
    ("content", &["diagnostics", "sources"]),
    ("site", &["content", "deadline", "calendar", "diagnostics", "sources"]),
    ("theme", &[]),
    ("exports", &["site", "content", "deadline", "calendar", "theme"]),
    ("pages", &["site", "content", "deadline", "calendar", "theme", "exports", "diagnostics"]),
    ("rules", &["site", "content", "pages", "diagnostics", "sources"]),
    ("incremental", &["sources", "content", "site", "pages", "diagnostics"]),
    ("pipeline", &["incremental", "sources", "content", "site", "rules", "pages", "theme", "diagnostics"]),
    ("live", &["incremental", "pipeline", "sources", "content", "diagnostics"]),
    ("watch", &[]),
    ("serve", &["live", "pipeline", "rules", "pages", "diagnostics"]),
    ("cli", &["serve", "live", "watch", "pipeline", "content", "deadline", "calendar", "diagnostics", "sources"]),
    ("main", &[]),
];

#[test]
fn imports_point_downwards() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut wrong = Vec::new();
    for entry in walkdir::WalkDir::new(&root).into_iter().filter_map(Result::ok) {
        let path = entry.path().strip_prefix(&root).expect("inside").to_string_lossy().replace('\\', "/");
        let room = path.split(['/', '.']).next().unwrap_or("").to_owned();
        if !path.ends_with(".rs") || room == "lib" {
            continue;
        }
        let allowed = MAY_USE.iter().find(|(name, _)| *name == room).map(|(_, rooms)| *rooms);
        let allowed = allowed.unwrap_or_else(|| panic!("src/{path}: the room «{room}» is missing in the table"));
        let text = fs::read_to_string(entry.path()).expect("readable");
        for used in rooms_used(without_tests(&text)) {
            if used != room && !allowed.contains(&used.as_str()) {
                wrong.push(format!("src/{path} uses crate::{used}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Tests may look anywhere.
fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]").next().unwrap_or(text)
}

fn rooms_used(text: &str) -> BTreeSet<String> {
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    let after = code.flat_map(|line| line.split("crate::").skip(1).map(str::to_owned).collect::<Vec<_>>());
    after.map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or("").to_owned()).collect()
}

#[test]
fn functions_and_files_stay_small() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut long = Vec::new();
    for entry in walkdir::WalkDir::new(&root).into_iter().filter_map(Result::ok) {
        if entry.path().extension().is_some_and(|ending| ending == "rs") {
            let lines = fs::read_to_string(entry.path()).expect("readable").lines().count();
            if lines > 560 {
                long.push(format!("{}: {lines} lines", entry.path().display()));
            }
        }
    }
    assert!(long.is_empty(), "files that have become two rooms: {long:#?}");
}
