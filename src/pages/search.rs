//! Search without a script: everything with a title, by its first letter.

use std::collections::BTreeMap;

use serde::Serialize;

use super::shapes::{PageFrame, activity, size};
use super::{Pages, Route};
use crate::site::{DocumentIx, ItemIx, ReportIx, Reporter, RoadmapIx, SchoolIx, reporter_school};

/// What the template `search` sees.
#[derive(Serialize)]
pub struct View {
    page: PageFrame,
    groups: Vec<Group>,
}

#[derive(Serialize)]
struct Group {
    letter: String,
    entries: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    href: String,
    title: String,
    kind: &'static str,
    context: Option<String>,
}

impl Entry {
    /// A word that several programmes explain alike is one entry.
    fn address(&self) -> String {
        if self.kind == "term" { self.context.clone().unwrap_or_default() } else { self.href.clone() }
    }
}

/// With more reports than this the schools' own stand in the schools' lists only: a page must stay readable.
const MOST_REPORTS: usize = 1000;

/// The page.
pub fn view(cx: &Pages) -> View {
    let mut letters: BTreeMap<Letter, BTreeMap<(String, String), Entry>> = BTreeMap::new();
    let parts = [schools(cx), roadmaps(cx), items(cx), reports(cx), documents(cx), pages(cx), terms(cx)];
    for entry in parts.into_iter().flatten().filter(|entry| cx.publishes(&entry.href) || entry.href.contains("://")) {
        let name = sought(&entry);
        letters.entry(letter(&name)).or_default().entry((name, entry.address())).or_insert(entry);
    }
    let groups = letters
        .into_iter()
        .map(|(Letter(_, letter), entries)| Group { letter, entries: entries.into_values().collect() });
    View { page: PageFrame::new(cx, Route::Search, cx.word("search-title")).at("search"), groups: groups.collect() }
}

/// Cyrillic letters first, then others, then figures.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Letter(u8, String);

fn letter(name: &str) -> Letter {
    match name.chars().next() {
        Some(c) if ('а'..='я').contains(&c) => Letter(0, c.to_uppercase().collect()),
        Some(c) if c.is_alphabetic() => Letter(1, c.to_uppercase().collect()),
        _ => Letter(2, "0–9".to_owned()),
    }
}

/// What readers look for: a school by its own name, not by the legal form before it.
fn sought(entry: &Entry) -> String {
    let own = entry.title.split_once('«').map(|(_, own)| own).filter(|_| entry.kind == "school");
    folded(own.unwrap_or(&entry.title))
}

/// How words are ordered: without case, quotes and the dots of `ё`.
fn folded(title: &str) -> String {
    let start = title.trim_start_matches(|c: char| !c.is_alphanumeric());
    start.to_lowercase().replace('ё', "е")
}

fn schools(cx: &Pages) -> Vec<Entry> {
    let entry = |school: SchoolIx| {
        let of = &cx.site[school];
        Entry {
            href: Route::School(school).path(cx.site),
            title: of.short_name.clone(),
            kind: "school",
            context: of.territory.clone(),
        }
    };
    cx.site.participants().map(entry).collect()
}

fn roadmaps(cx: &Pages) -> Vec<Entry> {
    let entry = |roadmap| {
        let of = &cx.site[roadmap];
        Entry {
            href: Route::Roadmap(roadmap).path(cx.site),
            title: of.title.clone(),
            kind: "roadmap",
            context: Some(of.period.clone()),
        }
    };
    cx.site.roadmap_indices().map(entry).collect()
}

fn items(cx: &Pages) -> Vec<Entry> {
    let all =
        cx.site.roadmap_indices().flat_map(|roadmap| cx.site[roadmap].top_items().map(move |item| (roadmap, item)));
    let entry = |(roadmap, item): (RoadmapIx, ItemIx)| {
        let of = &cx.site[roadmap];
        let title = of[item].for_parents.clone().unwrap_or_else(|| activity(cx, roadmap, item));
        Entry { href: of[item].href.clone(), title, kind: "item", context: Some(of.period.clone()) }
    };
    all.map(entry).collect()
}

fn reports(cx: &Pages) -> Vec<Entry> {
    let few = cx.site.reports.len() <= MOST_REPORTS;
    let all = (0..cx.site.reports.len()).map(ReportIx);
    let all = all.filter(|report| few || cx.site[*report].reporter == Reporter::Department);
    let entry = |report: ReportIx| {
        let of = &cx.site[report];
        Entry { href: of.href.clone(), title: of.title.clone(), kind: "report", context: Some(author(cx, of.reporter)) }
    };
    all.filter(|report| cx.site.shows(cx.site[*report].reporter)).map(entry).collect()
}

fn documents(cx: &Pages) -> Vec<Entry> {
    let few = cx.site.documents.len() <= MOST_REPORTS;
    let all = (0..cx.site.documents.len()).map(DocumentIx).filter(|document| cx.site.shows_document(*document));
    let all = all.filter(|document| few || cx.site[*document].reporter == Reporter::Department);
    let entry = |document: DocumentIx| {
        let of = &cx.site[document];
        let file = of.file.as_ref()?;
        let context = format!("{}, {}, {}", author(cx, of.reporter), file.format, size(cx, file.bytes));
        Some(Entry { href: file.href.clone(), title: of.title.clone(), kind: "document", context: Some(context) })
    };
    all.filter_map(entry).collect()
}

fn author(cx: &Pages, reporter: Reporter) -> String {
    reporter_school(reporter)
        .map_or_else(|| cx.site.about.body().to_owned(), |school| cx.site[school].short_name.clone())
}

fn pages(cx: &Pages) -> Vec<Entry> {
    let free = cx.site.pages.iter().map(|page| (page.href.clone(), page.title.clone()));
    let own =
        [Route::Method, Route::Accessibility, Route::Glossary, Route::Calendar, Route::Changes, Route::Monitoring];
    let names = ["nav-method", "nav-accessibility", "nav-glossary", "nav-calendar", "nav-changes", "monitoring-title"];
    let own = own.into_iter().zip(names).map(|(route, name)| (route.path(cx.site), cx.word(name)));
    free.chain(own).map(|(href, title)| Entry { href, title, kind: "page", context: None }).collect()
}

fn terms(cx: &Pages) -> Vec<Entry> {
    let href = |roadmap: &str| format!("{}#g-{roadmap}", Route::Glossary.path(cx.site));
    let all = cx.site.roadmaps.iter().flat_map(|roadmap| roadmap.glossary.iter().map(move |entry| (roadmap, entry)));
    let entry = all.map(|(roadmap, entry)| Entry {
        href: href(&roadmap.id),
        title: entry.term.clone(),
        kind: "term",
        context: Some(entry.meaning.clone()),
    });
    entry.collect()
}
