//! The files of the search script: entries and the words they are found by, cut into parts that load when needed.
//!
//! A file is a call of one function, since a script element works where a request does not: from a folder on a disk.
//! An entry is known by its place in the list of all; kinds and a school's documents and reports are ranges of it.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Serialize;

use super::entries::{EntryKind, SearchEntry, all_entries};
use super::words::Stems;
use crate::pages::Pages;
use crate::site::{ItemIx, Reporter, RoadmapIx, SchoolIx, Site, StateKind};

/// About so many entries lie in one part.
const PART: usize = 400;

/// The files by path.
pub struct SearchIndex(BTreeMap<String, Vec<u8>>);

#[derive(Serialize)]
struct IndexHead<'a> {
    /// How many entries a part holds.
    part: usize,
    /// The first stem of each part of the words.
    words: Vec<&'a str>,
    /// Entries by kind.
    kinds: BTreeMap<&'static str, Range<usize>>,
    schools: Vec<SchoolRanges<'a>>,
    /// Codes of states, at whose places `school_states` point.
    states: [StateKind; StateKind::COUNT],
    /// For each item one sign per school: the place of its state, `-` where nothing is asked.
    #[serde(rename = "standings")]
    school_states: Vec<String>,
}

#[derive(Serialize)]
struct SchoolRanges<'a> {
    name: &'a str,
    documents: Range<usize>,
    reports: Range<usize>,
}

impl SearchIndex {
    /// The paths of all files; known from counts alone, before anything is read.
    pub fn paths(site: &Site) -> Vec<String> {
        let parts = (0..part_count(site)).flat_map(|n| [words_path(n), entries_path(n)]);
        std::iter::once(HEAD.to_owned()).chain(parts).collect()
    }

    /// Reads every name of the site once.
    pub fn new(cx: &Pages) -> Self {
        let entries = all_entries(cx);
        let words = entries_by_stem(&entries);
        let (parts, mut files) = (part_count(cx.site), BTreeMap::new());
        let part = entries.len().div_ceil(parts).max(1);
        for n in 0..parts {
            let lines: Vec<_> = entries.iter().skip(n * part).take(part).map(entry_line).collect();
            files.insert(entries_path(n), script_call(&format!("entries-{n}"), &lines));
        }
        let per_part = words.len().div_ceil(parts).max(1);
        let mut first = Vec::new();
        for n in 0..parts {
            let some: BTreeMap<_, _> = words.iter().skip(n * per_part).take(per_part).collect();
            first.extend(some.keys().next().map(|stem| stem.as_str()));
            files.insert(words_path(n), script_call(&format!("words-{n}"), &some));
        }
        files.insert(HEAD.to_owned(), script_call("index", &index_head(cx, &entries, part, first)));
        SearchIndex(files)
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

fn part_count(site: &Site) -> usize {
    let items: usize = site.roadmaps.iter().map(|roadmap| roadmap.items.len()).sum();
    (site.reports.len() + site.documents.len() + items + site.schools.len()) / PART + 1
}

fn script_call(name: &str, data: &impl Serialize) -> Vec<u8> {
    let json = serde_json::to_string(data).unwrap_or_default(); // plain maps and lists cannot fail
    format!("vekhaSearch({name:?},{json})\n").into_bytes()
}

/// Every stem with the entries it occurs in.
fn entries_by_stem(entries: &[SearchEntry]) -> BTreeMap<String, Vec<usize>> {
    let stems = Stems::new();
    let mut words: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, entry) in entries.iter().enumerate() {
        for stem in stems.stems_in(&searched_text(entry)) {
            words.entry(stem).or_default().push(at);
        }
    }
    words
}

fn searched_text(entry: &SearchEntry) -> String {
    let all = [Some(&entry.title), entry.also.as_ref(), Some(&entry.words)];
    all.into_iter().flatten().cloned().collect::<Vec<_>>().join("\n")
}

/// Title, address, note, the other name: what the end lacks is left out.
fn entry_line(entry: &SearchEntry) -> Vec<&str> {
    let note = entry.note.as_deref().unwrap_or("");
    let mut line = vec![entry.title.as_str(), entry.href.as_str(), note];
    line.extend(entry.also.as_deref());
    line
}

fn index_head<'a>(cx: &Pages<'a>, entries: &[SearchEntry], part: usize, words: Vec<&'a str>) -> IndexHead<'a> {
    let schools: Vec<SchoolIx> = cx.site.participants().collect();
    IndexHead {
        part,
        words,
        kinds: EntryKind::ALL
            .map(|kind| (kind.code(), matching_range(entries, |entry| entry.kind.cmp(&kind))))
            .into_iter()
            .collect(),
        schools: schools.iter().map(|school| school_ranges(cx, entries, *school)).collect(),
        states: StateKind::ALL,
        school_states: entries
            .iter()
            .filter(|entry| entry.item.is_some())
            .map(|item| state_signs(cx, item, &schools))
            .collect(),
    }
}

fn school_ranges<'a>(cx: &Pages<'a>, entries: &[SearchEntry], school: SchoolIx) -> SchoolRanges<'a> {
    let reporter = Some(Reporter::School(school));
    let [documents, reports] = [EntryKind::Document, EntryKind::Report]
        .map(|kind| matching_range(entries, |entry| (entry.kind, entry.reporter).cmp(&(kind, reporter))));
    SchoolRanges { name: &cx.site[school].short_name, documents, reports }
}

fn matching_range(sorted: &[SearchEntry], compare: impl Fn(&SearchEntry) -> std::cmp::Ordering) -> Range<usize> {
    let start = sorted.partition_point(|entry| compare(entry).is_lt());
    start..start + sorted[start..].partition_point(|entry| compare(entry).is_eq())
}

/// How an item stands at each school.
fn state_signs(cx: &Pages, entry: &SearchEntry, schools: &[SchoolIx]) -> String {
    let Some((roadmap, item)) = entry.item else { return String::new() };
    schools.iter().map(|school| state_sign(cx, roadmap, item, *school).unwrap_or('-')).collect()
}

fn state_sign(cx: &Pages, roadmap: RoadmapIx, item: ItemIx, school: SchoolIx) -> Option<char> {
    let kind = cx.site.progress_at(roadmap, Reporter::School(school))?.item(item)?.now.state.kind();
    char::from_digit(kind as u32, 36)
}
