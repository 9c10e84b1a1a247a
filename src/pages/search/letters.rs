//! The alphabetical index: what readers find without a script.

use std::collections::BTreeMap;

use serde::Serialize;

use super::entries::{Entry, Kind};
use super::words::folded;
use crate::site::Reporter;

/// The entries of one letter.
#[derive(Serialize)]
pub struct Group {
    letter: String,
    entries: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    href: String,
    title: String,
    kind: &'static str,
    context: Option<String>,
}

/// With more reports or documents than this the schools' own stand in the schools' lists only: a page must stay
/// readable.
const MOST: usize = 1000;

/// Lines by name, address and note.
type Lines<'e> = BTreeMap<(String, &'e str, &'e Option<String>), Line>;

/// Every entry under the first letter of each of its names.
pub fn groups(entries: &[Entry]) -> Vec<Group> {
    let mut letters: BTreeMap<Letter, Lines> = BTreeMap::new();
    for entry in entries.iter().filter(|entry| few(entries, entry.kind) || !of_a_school(entry)) {
        for name in names(entry) {
            let sought = sought(entry, name);
            let place = (sought.clone(), entry.href.as_str(), &entry.note);
            letters.entry(letter(&sought)).or_default().entry(place).or_insert_with(|| line(entry, name));
        }
    }
    let group = |(Letter(_, letter), lines): (_, Lines)| Group { letter, entries: lines.into_values().collect() };
    letters.into_iter().map(group).collect()
}

fn names(entry: &Entry) -> impl Iterator<Item = &String> {
    std::iter::once(&entry.title).chain(&entry.also)
}

fn line(entry: &Entry, name: &str) -> Line {
    Line { href: entry.href.clone(), title: name.to_owned(), kind: entry.kind.code(), context: entry.note.clone() }
}

fn few(entries: &[Entry], kind: Kind) -> bool {
    entries.iter().filter(|entry| entry.kind == kind).take(MOST + 1).count() <= MOST
}

fn of_a_school(entry: &Entry) -> bool {
    matches!(entry.of, Some(Reporter::School(_)))
}

/// Cyrillic letters first, then others, then figures.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Letter(u8, String);

fn letter(name: &str) -> Letter {
    match name.chars().next() {
        Some(c @ 'а'..='я') => Letter(0, c.to_uppercase().collect()),
        Some(c) if c.is_alphabetic() => Letter(1, c.to_uppercase().collect()),
        _ => Letter(2, "0–9".to_owned()),
    }
}

/// What readers look for: a school by its own name, not by the legal form before it.
fn sought(entry: &Entry, name: &str) -> String {
    let own = name.split_once('«').map(|(_, own)| own).filter(|_| entry.kind == Kind::School);
    let name = own.unwrap_or(name);
    folded(name.trim_start_matches(|c: char| !c.is_alphanumeric()))
}
