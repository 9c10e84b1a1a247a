//! What can be found: everything that has a name and an address. Knows neither letters nor stems.

use std::collections::BTreeSet;

use crate::pages::shapes::{activity, file_size, plain_number};
use crate::pages::{Pages, PhraseArg, Route};
use crate::site::{
    DocumentIx, GlossaryTerm, ItemIx, ReportIx, Reporter, Roadmap, RoadmapIx, SchoolIx, reporter_school,
};

/// The kinds of entries: a code for the interface strings, and the order in which results stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntryKind {
    School,
    Roadmap,
    Item,
    Page,
    Term,
    Document,
    Report,
}

impl EntryKind {
    pub const ALL: [EntryKind; 7] = [
        EntryKind::School,
        EntryKind::Roadmap,
        EntryKind::Item,
        EntryKind::Page,
        EntryKind::Term,
        EntryKind::Document,
        EntryKind::Report,
    ];

    pub fn code(self) -> &'static str {
        match self {
            EntryKind::School => "school",
            EntryKind::Roadmap => "roadmap",
            EntryKind::Item => "item",
            EntryKind::Page => "page",
            EntryKind::Term => "term",
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
    pub of: Option<Reporter>,
    /// The measure that it is.
    pub item: Option<(RoadmapIx, ItemIx)>,
}

impl SearchEntry {
    fn new(kind: EntryKind, title: &str, href: String) -> Self {
        let title = title.to_owned();
        SearchEntry { kind, title, also: None, href, note: None, words: String::new(), of: None, item: None }
    }
}

/// All entries of this build by kind; documents and reports of the department first, then school by school.
pub fn all_entries(cx: &Pages) -> Vec<SearchEntry> {
    let parts = [schools(cx), roadmaps(cx), items(cx), pages(cx), terms(cx), documents(cx), reports(cx)];
    let mut all: Vec<SearchEntry> = parts.into_iter().flatten().filter(|entry| is_published(cx, entry)).collect();
    all.sort_by_key(|entry| (entry.kind, entry.of)); // stable: the order of the lists stays
    all
}

fn is_published(cx: &Pages, entry: &SearchEntry) -> bool {
    cx.publishes(&entry.href) || entry.href.contains("://")
}

fn schools(cx: &Pages) -> Vec<SearchEntry> {
    let entry = |school: SchoolIx| {
        let of = &cx.site[school];
        SearchEntry {
            note: of.territory.clone(),
            words: [Some(&of.name), of.address.as_ref(), of.territory.as_ref()]
                .into_iter()
                .flatten()
                .cloned()
                .collect::<Vec<_>>()
                .join(" "),
            ..SearchEntry::new(EntryKind::School, &of.short_name, Route::School(school).path(cx.site))
        }
    };
    cx.site.participants().map(entry).collect()
}

fn roadmaps(cx: &Pages) -> Vec<SearchEntry> {
    let entry = |roadmap| {
        let of = &cx.site[roadmap];
        let href = Route::Roadmap(roadmap).path(cx.site);
        let plans = of.plans.iter().filter_map(|plan| plan.title.clone()).collect::<Vec<_>>().join("\n");
        let note = Some(of.period_beside_title().to_owned()).filter(|period| !period.is_empty());
        SearchEntry { note, words: plans, ..SearchEntry::new(EntryKind::Roadmap, &of.title, href) }
    };
    cx.site.roadmap_indices().map(entry).collect()
}

fn items(cx: &Pages) -> Vec<SearchEntry> {
    let site = cx.site;
    let all = site.roadmap_indices().flat_map(|roadmap| site[roadmap].top_items().map(move |item| (roadmap, item)));
    let entry = |(roadmap, item): (RoadmapIx, ItemIx)| {
        let of = &site[roadmap];
        let title = activity(cx, roadmap, item);
        SearchEntry {
            also: of[item].for_parents.clone().filter(|words| *words != title),
            note: Some(of.period.clone()),
            words: item_words(cx, roadmap, item),
            item: Some((roadmap, item)),
            ..SearchEntry::new(EntryKind::Item, &title, of[item].href.clone())
        }
    };
    all.map(entry).collect()
}

/// «пункт 23», the plan, the steps.
fn item_words(cx: &Pages, roadmap: RoadmapIx, item: ItemIx) -> String {
    let of = &cx.site[roadmap];
    let number = cx.phrase("item-no", &[("number", PhraseArg::Text(plain_number(&of[item].number)))]);
    let plan = of.plans[of[item].plan].title.clone();
    let steps = of[item].steps.iter().map(|step| activity(cx, roadmap, *step));
    std::iter::once(number).chain(plan).chain(steps).collect::<Vec<_>>().join("\n")
}

fn reports(cx: &Pages) -> Vec<SearchEntry> {
    let all = (0..cx.site.reports.len()).map(ReportIx).filter(|report| cx.site.shows(cx.site[*report].reporter));
    let entry = |report: ReportIx| {
        let of = &cx.site[report];
        let headings = of.text.headings.iter().map(|heading| heading.text.as_str());
        SearchEntry {
            note: Some(format!("{}, {}", author_name(cx, of.reporter), cx.theme.date(of.date))),
            words: of.summary.as_deref().into_iter().chain(headings).collect::<Vec<_>>().join(" ")
                + " "
                + &author_name(cx, of.reporter),
            of: Some(of.reporter),
            ..SearchEntry::new(EntryKind::Report, &of.title, of.href.clone())
        }
    };
    all.map(entry).collect()
}

fn documents(cx: &Pages) -> Vec<SearchEntry> {
    let all = (0..cx.site.documents.len()).map(DocumentIx).filter(|document| cx.site.shows_document(*document));
    let entry = |document: DocumentIx| {
        let of = &cx.site[document];
        let file = of.file.as_ref()?;
        let number = of.number.as_ref().map(|number| format!("{} № {number}", of.kind));
        Some(SearchEntry {
            note: Some(format!("{}, {}, {}", author_name(cx, of.reporter), file.format, file_size(cx, file.bytes))),
            words: number.unwrap_or_else(|| of.kind.clone()) + " " + &author_name(cx, of.reporter),
            of: Some(of.reporter),
            ..SearchEntry::new(EntryKind::Document, &of.title, file.href.clone())
        })
    };
    all.filter_map(entry).collect()
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
    let fixed =
        EVERY_SITE_HAS.map(|(route, name)| SearchEntry::new(EntryKind::Page, &cx.word(name), route.path(cx.site)));
    own.chain(fixed).collect()
}

/// Pages that readers look for by name.
const EVERY_SITE_HAS: [(Route, &str); 6] = [
    (Route::Method, "nav-method"),
    (Route::Accessibility, "nav-accessibility"),
    (Route::Glossary, "nav-glossary"),
    (Route::Calendar, "nav-calendar"),
    (Route::Changes, "nav-changes"),
    (Route::Monitoring, "monitoring-title"),
];

/// Explained words; one that several programmes explain alike is one entry.
fn terms(cx: &Pages) -> Vec<SearchEntry> {
    let href = |roadmap: &str| format!("{}#g-{roadmap}", Route::Glossary.path(cx.site));
    let all = cx.site.roadmaps.iter().flat_map(|roadmap| roadmap.glossary.iter().map(move |term| (roadmap, term)));
    let mut seen = BTreeSet::new();
    let new = all.filter(|(_, term)| seen.insert((&term.term, &term.meaning)));
    let entry = |(roadmap, term): (&Roadmap, &GlossaryTerm)| SearchEntry {
        note: Some(term.meaning.clone()),
        words: term.meaning.clone(),
        ..SearchEntry::new(EntryKind::Term, &term.term, href(&roadmap.id))
    };
    new.map(entry).collect()
}
