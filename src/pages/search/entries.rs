//! What can be found: in goes the site, out come entries for everything that has a name and an address. Knows neither
//! letters nor stems.

use std::collections::BTreeSet;

use crate::pages::menus::MENU_ENTRIES;
use crate::pages::shapes::{activity, file_size, plain_number};
use crate::pages::{Pages, PhraseArg, Route};
use crate::site::{
    DocumentIx, GlossaryEntry, ItemIx, ReportIx, Reporter, Roadmap, RoadmapIx, SchoolIx, reporter_school,
};

/// The kinds of entries: a code for the interface strings, and the order in which results stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntryKind {
    School,
    Roadmap,
    Item,
    Page,
    Glossary,
    Document,
    Report,
}

impl EntryKind {
    pub const ALL: [EntryKind; 7] = [
        EntryKind::School,
        EntryKind::Roadmap,
        EntryKind::Item,
        EntryKind::Page,
        EntryKind::Glossary,
        EntryKind::Document,
        EntryKind::Report,
    ];

    pub fn code(self) -> &'static str {
        match self {
            EntryKind::School => "school",
            EntryKind::Roadmap => "roadmap",
            EntryKind::Item => "item",
            EntryKind::Page => "page",
            EntryKind::Glossary => "term",
            EntryKind::Document => "document",
            EntryKind::Report => "report",
        }
    }
}

/// Something that can be found.
#[derive(Debug, Clone)]
pub struct SearchEntry {
    pub kind: EntryKind,
    pub title: String,
    /// Another name that readers may look for: the parents' words beside the approved ones.
    pub also: Option<String>,
    pub href: String,
    /// What tells it from others of the same name.
    pub note: Option<String>,
    /// Further words by which it is found: a summary, headings, a number, who wrote it.
    pub words: String,
    /// Whose report or document it is.
    pub reporter: Option<Reporter>,
    /// The item that it is.
    pub item: Option<(RoadmapIx, ItemIx)>,
}

impl SearchEntry {
    fn new(kind: EntryKind, title: &str, href: String) -> Self {
        let title = title.to_owned();
        SearchEntry { kind, title, also: None, href, note: None, words: String::new(), reporter: None, item: None }
    }
}

/// All entries of this build by kind; documents and reports of the department first, then school by school.
pub fn all_entries(cx: &Pages) -> Vec<SearchEntry> {
    let parts = [schools(cx), roadmaps(cx), items(cx), pages(cx), glossary_entries(cx), documents(cx), reports(cx)];
    let mut all: Vec<SearchEntry> = parts.into_iter().flatten().filter(|entry| is_published(cx, entry)).collect();
    all.sort_by_key(|entry| (entry.kind, entry.reporter)); // stable: the order of the lists stays
    all
}

fn is_published(cx: &Pages, entry: &SearchEntry) -> bool {
    cx.publishes(&entry.href) || entry.href.contains("://")
}

fn schools(cx: &Pages) -> Vec<SearchEntry> {
    cx.site.participants().map(|school| school_entry(cx, school)).collect()
}

fn school_entry(cx: &Pages, school_ix: SchoolIx) -> SearchEntry {
    let school = &cx.site[school_ix];
    SearchEntry {
        note: school.territory.clone(),
        words: [Some(&school.name), school.address.as_ref(), school.territory.as_ref()]
            .into_iter()
            .flatten()
            .cloned()
            .collect::<Vec<_>>()
            .join(" "),
        ..SearchEntry::new(EntryKind::School, &school.short_name, Route::School(school_ix).path(cx.site))
    }
}

fn roadmaps(cx: &Pages) -> Vec<SearchEntry> {
    cx.site.roadmap_indices().map(|roadmap| roadmap_entry(cx, roadmap)).collect()
}

fn roadmap_entry(cx: &Pages, roadmap_ix: RoadmapIx) -> SearchEntry {
    let roadmap = &cx.site[roadmap_ix];
    let href = Route::Roadmap(roadmap_ix).path(cx.site);
    let plans = roadmap.plans.iter().filter_map(|plan| plan.title.clone()).collect::<Vec<_>>().join("\n");
    let note = Some(roadmap.period_beside_title().to_owned()).filter(|period| !period.is_empty());
    SearchEntry { note, words: plans, ..SearchEntry::new(EntryKind::Roadmap, &roadmap.title, href) }
}

fn items(cx: &Pages) -> Vec<SearchEntry> {
    let site = cx.site;
    let all =
        site.roadmap_indices().flat_map(|roadmap_ix| site[roadmap_ix].top_items().map(move |item| (roadmap_ix, item)));
    all.map(|(roadmap, item)| item_entry(cx, roadmap, item)).collect()
}

fn item_entry(cx: &Pages, roadmap_ix: RoadmapIx, item: ItemIx) -> SearchEntry {
    let roadmap = &cx.site[roadmap_ix];
    let title = activity(cx, roadmap_ix, item);
    SearchEntry {
        also: roadmap[item].for_parents.clone().filter(|words| *words != title),
        note: Some(roadmap.period.clone()),
        words: item_words(cx, roadmap_ix, item),
        item: Some((roadmap_ix, item)),
        ..SearchEntry::new(EntryKind::Item, &title, roadmap[item].href.clone())
    }
}

/// «пункт 23», the plan, the steps.
fn item_words(cx: &Pages, roadmap_ix: RoadmapIx, item: ItemIx) -> String {
    let roadmap = &cx.site[roadmap_ix];
    let number = cx.phrase("item-no", &[("number", PhraseArg::Text(plain_number(&roadmap[item].number)))]);
    let plan = roadmap.plans[roadmap[item].plan].title.clone();
    let steps = roadmap[item].steps.iter().map(|step| activity(cx, roadmap_ix, *step));
    std::iter::once(number).chain(plan).chain(steps).collect::<Vec<_>>().join("\n")
}

fn reports(cx: &Pages) -> Vec<SearchEntry> {
    let all = (0..cx.site.reports.len()).map(ReportIx).filter(|report_ix| cx.site.shows(cx.site[*report_ix].reporter));
    all.map(|report| report_entry(cx, report)).collect()
}

fn report_entry(cx: &Pages, report_ix: ReportIx) -> SearchEntry {
    let report = &cx.site[report_ix];
    let headings = report.text.headings.iter().map(|heading| heading.text.as_str());
    SearchEntry {
        note: Some(format!("{}, {}", author_name(cx, report.reporter), cx.theme.date(report.date))),
        words: report.summary.as_deref().into_iter().chain(headings).collect::<Vec<_>>().join(" ")
            + " "
            + &author_name(cx, report.reporter),
        reporter: Some(report.reporter),
        ..SearchEntry::new(EntryKind::Report, &report.title, report.href.clone())
    }
}

fn documents(cx: &Pages) -> Vec<SearchEntry> {
    let all = (0..cx.site.documents.len()).map(DocumentIx).filter(|document_ix| cx.site.shows_document(*document_ix));
    all.filter_map(|document| document_entry(cx, document)).collect()
}

fn document_entry(cx: &Pages, document_ix: DocumentIx) -> Option<SearchEntry> {
    let document = &cx.site[document_ix];
    let file = document.file.as_ref()?;
    let number = document.number.as_ref().map(|number| format!("{} № {number}", document.kind));
    Some(SearchEntry {
        note: Some(format!("{}, {}, {}", author_name(cx, document.reporter), file.format, file_size(cx, file.bytes))),
        words: number.unwrap_or_else(|| document.kind.clone()) + " " + &author_name(cx, document.reporter),
        reporter: Some(document.reporter),
        ..SearchEntry::new(EntryKind::Document, &document.title, file.href.clone())
    })
}

fn author_name(cx: &Pages, reporter: Reporter) -> String {
    reporter_school(reporter)
        .map_or_else(|| cx.site.about.body().to_owned(), |school| cx.site[school].short_name.clone())
}

fn pages(cx: &Pages) -> Vec<SearchEntry> {
    let own = cx.site.pages.iter().map(|page| SearchEntry {
        words: page.text.headings.iter().map(|heading| heading.text.as_str()).collect::<Vec<_>>().join(" "),
        ..SearchEntry::new(EntryKind::Page, &page.title, page.href.clone())
    });
    let mut sought: Vec<_> = MENU_ENTRIES.iter().filter(|entry| entry.in_search.is_some()).collect();
    sought.sort_by_key(|entry| entry.in_search);
    let fixed = sought
        .into_iter()
        .map(|entry| SearchEntry::new(EntryKind::Page, &cx.word(entry.name), entry.route.path(cx.site)))
        .filter(|entry| cx.publishes(&entry.href));
    own.chain(fixed).collect()
}

/// Explained words; one that several roadmaps explain alike is one entry.
fn glossary_entries(cx: &Pages) -> Vec<SearchEntry> {
    let all = cx.site.roadmaps.iter().flat_map(|roadmap| roadmap.glossary.iter().map(move |entry| (roadmap, entry)));
    let mut seen = BTreeSet::new();
    let new = all.filter(|(_, entry)| seen.insert((&entry.word, &entry.meaning)));
    new.map(|(roadmap, entry)| glossary_entry(cx, roadmap, entry)).collect()
}

fn glossary_entry(cx: &Pages, roadmap: &Roadmap, entry: &GlossaryEntry) -> SearchEntry {
    let href = format!("{}#g-{}", Route::Glossary.path(cx.site), roadmap.id);
    SearchEntry {
        note: Some(entry.meaning.clone()),
        words: entry.meaning.clone(),
        ..SearchEntry::new(EntryKind::Glossary, &entry.word, href)
    }
}
