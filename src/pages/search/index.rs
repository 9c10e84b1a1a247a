//! The files of the search script: entries and the words they are found by, cut into parts that load when needed.
//!
//! A file is a call of one function, since a script element works where a request does not: from a folder on a disk.
//! An entry is known by its place in the list of all; kinds and a school's documents and reports are ranges of it.

use std::collections::BTreeMap;
use std::ops::Range;

use rayon::prelude::*;
use serde::Serialize;

use super::entries::{Entry, Kind, entries};
use super::words::Stems;
use crate::pages::Pages;
use crate::site::{Reporter, SchoolIx, Site, StateKind};

/// About so many entries lie in one part.
const PART: usize = 400;

/// The files by path.
pub struct Index(BTreeMap<String, Vec<u8>>);

#[derive(Serialize)]
struct Head<'a> {
    /// How many entries a part holds.
    part: usize,
    /// The first stem of each part of the words.
    words: Vec<&'a str>,
    /// Entries by kind.
    kinds: BTreeMap<&'static str, Range<usize>>,
    schools: Vec<OfSchool<'a>>,
    /// Codes of states, at whose places `school_states` point.
    states: [StateKind; StateKind::COUNT],
    /// For each item one sign per school: the place of its state, `-` where nothing is asked.
    #[serde(rename = "standings")]
    school_states: Vec<String>,
}

#[derive(Serialize)]
struct OfSchool<'a> {
    name: &'a str,
    documents: Range<usize>,
    reports: Range<usize>,
}

impl Index {
    /// The paths of all files; known from counts alone, before anything is read.
    pub fn paths(site: &Site) -> Vec<String> {
        let part = |n| [words_path(n), entries_path(n)];
        std::iter::once(HEAD.to_owned()).chain((0..parts(site)).flat_map(part)).collect()
    }

    /// Reads every name of the site once.
    pub fn of(cx: &Pages) -> Self {
        let entries = entries(cx);
        let words = words(&entries);
        let (parts, mut files) = (parts(cx.site), BTreeMap::new());
        let part = entries.len().div_ceil(parts).max(1);
        for n in 0..parts {
            let lines: Vec<_> = entries.iter().skip(n * part).take(part).map(line).collect();
            files.insert(entries_path(n), call(&format!("entries-{n}"), &lines));
        }
        let per_part = words.len().div_ceil(parts).max(1);
        let mut first = Vec::new();
        for n in 0..parts {
            let some: BTreeMap<_, _> = words.iter().skip(n * per_part).take(per_part).collect();
            first.extend(some.keys().next().map(|stem| stem.as_str()));
            files.insert(words_path(n), call(&format!("words-{n}"), &some));
        }
        files.insert(HEAD.to_owned(), call("index", &head(cx, &entries, part, first)));
        Index(files)
    }

    /// The bytes of a file.
    pub fn bytes(&self, path: &str) -> Option<&[u8]> {
        self.0.get(path).map(Vec::as_slice)
    }
}

const HEAD: &str = "search/index.js";

fn words_path(part: usize) -> String {
    format!("search/words-{part}.js")
}

fn entries_path(part: usize) -> String {
    format!("search/entries-{part}.js")
}

fn parts(site: &Site) -> usize {
    let items: usize = site.roadmaps.iter().map(|roadmap| roadmap.items.len()).sum();
    (site.reports.len() + site.documents.len() + items + site.schools.len()) / PART + 1
}

fn call(name: &str, data: &impl Serialize) -> Vec<u8> {
    let json = serde_json::to_string(data).unwrap_or_default(); // plain maps and lists cannot fail
    format!("vekhaSearch({name:?},{json})\n").into_bytes()
}

/// Every stem with the entries it occurs in.
fn words(entries: &[Entry]) -> BTreeMap<String, Vec<usize>> {
    let stems = Stems::new();
    let texts = |entry: &Entry| {
        let all = [Some(&entry.title), entry.also.as_ref(), Some(&entry.words)];
        all.into_iter().flatten().cloned().collect::<Vec<_>>().join("\n")
    };
    let found: Vec<_> = entries.par_iter().map(|entry| stems.of(&texts(entry))).collect();
    let mut words: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, stems) in found.into_iter().enumerate() {
        for stem in stems {
            words.entry(stem).or_default().push(at);
        }
    }
    words
}

/// Title, address, note, the other name: what the end lacks is left out.
fn line(entry: &Entry) -> Vec<&str> {
    let note = entry.note.as_deref().unwrap_or("");
    let mut line = vec![entry.title.as_str(), entry.href.as_str(), note];
    line.extend(entry.also.as_deref());
    line
}

fn head<'a>(cx: &Pages<'a>, entries: &[Entry], part: usize, words: Vec<&'a str>) -> Head<'a> {
    let schools: Vec<SchoolIx> = cx.site.participants().collect();
    let of = |school: SchoolIx, kind: Kind| {
        let of = Some(Reporter::School(school));
        range(entries, |entry| (entry.kind, entry.of).cmp(&(kind, of)))
    };
    let of_school = |school: &SchoolIx| OfSchool {
        name: &cx.site[*school].short_name,
        documents: of(*school, Kind::Document),
        reports: of(*school, Kind::Report),
    };
    Head {
        part,
        words,
        kinds: Kind::ALL.map(|kind| (kind.code(), range(entries, |entry| entry.kind.cmp(&kind)))).into_iter().collect(),
        schools: schools.iter().map(of_school).collect(),
        states: StateKind::ALL,
        school_states: entries
            .iter()
            .filter(|entry| entry.item.is_some())
            .map(|item| signs(cx, item, &schools))
            .collect(),
    }
}

fn range(sorted: &[Entry], compare: impl Fn(&Entry) -> std::cmp::Ordering) -> Range<usize> {
    let start = sorted.partition_point(|entry| compare(entry).is_lt());
    start..start + sorted[start..].partition_point(|entry| compare(entry).is_eq())
}

/// How a measure stands at each school.
fn signs(cx: &Pages, entry: &Entry, schools: &[SchoolIx]) -> String {
    let Some((roadmap, item)) = entry.item else { return String::new() };
    let kind =
        |school: &SchoolIx| Some(cx.site.progress_at(roadmap, Reporter::School(*school))?.item(item)?.state.kind());
    let sign = |kind: StateKind| char::from_digit(kind as u32, 36);
    schools.iter().map(|school| kind(school).and_then(sign).unwrap_or('-')).collect()
}
