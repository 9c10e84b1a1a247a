//! The glossary: in go the glossaries and parties of roadmaps, out come entries by roadmap, since the same letters mean
//! different things in different acts.

use serde::Serialize;

use super::shapes::{Link, PageFrame, remark_text};
use super::{Pages, Route};
use crate::site::{Roadmap, RoadmapIx};

/// What the template `glossary` sees.
#[derive(Serialize)]
pub struct GlossaryView {
    page: PageFrame,
    groups: Vec<GlossaryGroup>,
}

#[derive(Serialize)]
struct GlossaryGroup {
    id: String,
    title: String,
    roadmap: Option<Link>,
    terms: Vec<GlossaryEntryView>,
}

#[derive(Serialize)]
struct GlossaryEntryView {
    term: String,
    meaning: String,
}

/// The page.
pub fn view(cx: &Pages) -> GlossaryView {
    let groups = cx.site.roadmap_indices().filter_map(|roadmap| roadmap_group(cx, roadmap)).collect();
    GlossaryView {
        page: PageFrame::new(cx, Route::Glossary, cx.word("nav-glossary")).with_menu_page("glossary"),
        groups,
    }
}

fn roadmap_group(cx: &Pages, roadmap_ix: RoadmapIx) -> Option<GlossaryGroup> {
    let roadmap = &cx.site[roadmap_ix];
    let entries = entries(cx, roadmap);
    (!entries.is_empty()).then(|| GlossaryGroup {
        id: roadmap.id.clone(),
        title: roadmap.title.clone(),
        roadmap: Some(Link::to_roadmap(cx, roadmap_ix)),
        terms: entries,
    })
}

/// The words of the act, then those of its executors that need explaining.
fn entries(cx: &Pages, roadmap: &Roadmap) -> Vec<GlossaryEntryView> {
    let words = roadmap.glossary.iter().map(|entry| {
        let note = remark_text(cx, entry.note.as_deref(), &entry.corrections);
        let note = note.iter().map(|note| format!(" ({})", note.trim_end_matches('.'))).collect::<String>();
        GlossaryEntryView { term: entry.word.clone(), meaning: entry.meaning.clone() + &note }
    });
    let parties = roadmap.parties.iter().filter(|party| roadmap.glossary.iter().all(|entry| entry.word != party.name));
    let parties = parties
        .filter_map(|party| Some(GlossaryEntryView { term: party.name.clone(), meaning: party.meaning.clone()? }));
    words.chain(parties).collect()
}
