//! The alphabetical index: in go entries, out come letters with the names that begin so, for readers without a script.

use std::collections::BTreeMap;

use serde::Serialize;

use super::entries::{EntryKind, SearchEntry};
use super::words::fold;
use crate::site::Reporter;

/// The entries of one letter.
#[derive(Serialize)]
pub struct LetterGroup {
    letter: String,
    entries: Vec<IndexLine>,
}

#[derive(Serialize)]
struct IndexLine {
    href: String,
    title: String,
    kind: &'static str,
    context: Option<String>,
}

/// With more reports or documents than this the schools' own stand in the schools' lists only: a page must stay
/// readable.
const MOST: usize = 1000;

/// LinesByName by name, address and note.
type LinesByName<'e> = BTreeMap<(String, &'e str, &'e Option<String>), IndexLine>;

/// Every entry under the first letter of each of its names.
pub fn letter_groups(entries: &[SearchEntry]) -> Vec<LetterGroup> {
    let mut letters: BTreeMap<Letter, LinesByName> = BTreeMap::new();
    for entry in entries.iter().filter(|entry| is_short_kind(entries, entry.kind) || !is_of_school(entry)) {
        for name in entry_names(entry) {
            let sort_name = sort_name(entry, name);
            let place = (sort_name.clone(), entry.href.as_str(), &entry.note);
            letters.entry(letter(&sort_name)).or_default().entry(place).or_insert_with(|| index_line(entry, name));
        }
    }
    let group =
        |(Letter(_, letter), lines): (_, LinesByName)| LetterGroup { letter, entries: lines.into_values().collect() };
    letters.into_iter().map(group).collect()
}

fn entry_names(entry: &SearchEntry) -> impl Iterator<Item = &String> {
    std::iter::once(&entry.title).chain(&entry.also)
}

fn index_line(entry: &SearchEntry, name: &str) -> IndexLine {
    IndexLine { href: entry.href.clone(), title: name.to_owned(), kind: entry.kind.code(), context: entry.note.clone() }
}

fn is_short_kind(entries: &[SearchEntry], kind: EntryKind) -> bool {
    entries.iter().filter(|entry| entry.kind == kind).take(MOST + 1).count() <= MOST
}

fn is_of_school(entry: &SearchEntry) -> bool {
    matches!(entry.reporter, Some(Reporter::School(_)))
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
fn sort_name(entry: &SearchEntry, name: &str) -> String {
    let own = name.split_once('«').map_or(name, |(_, own)| own);
    let name = if entry.kind == EntryKind::School { own } else { name };
    fold(name.trim_start_matches(|c: char| !c.is_alphanumeric()))
}
