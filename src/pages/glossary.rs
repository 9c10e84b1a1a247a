//! Abbreviations and terms, by programme: the same letters mean different things in different acts.

use serde::Serialize;

use super::shapes::{Link, PageFrame, remarks};
use super::{Pages, Route};
use crate::site::{Roadmap, RoadmapIx};

/// What the template `glossary` sees.
#[derive(Serialize)]
pub struct View {
    page: PageFrame,
    groups: Vec<Group>,
}

#[derive(Serialize)]
struct Group {
    id: String,
    title: String,
    roadmap: Option<Link>,
    terms: Vec<Term>,
}

#[derive(Serialize)]
struct Term {
    term: String,
    meaning: String,
}

/// The page.
pub fn view(cx: &Pages) -> View {
    let groups = cx.site.roadmap_indices().filter_map(|roadmap| group(cx, roadmap)).collect();
    View { page: PageFrame::new(cx, Route::Glossary, cx.word("nav-glossary")).at("glossary"), groups }
}

fn group(cx: &Pages, at: RoadmapIx) -> Option<Group> {
    let roadmap = &cx.site[at];
    let terms = terms(cx, roadmap);
    let title = format!("{}, {}", cx.word(&format!("roadmap-kind-{}", roadmap.kind.code())), roadmap.period);
    (!terms.is_empty()).then(|| Group { id: roadmap.id.clone(), title, roadmap: Some(Link::roadmap(cx, at)), terms })
}

/// The words of the act, then those of its executors that need explaining.
fn terms(cx: &Pages, roadmap: &Roadmap) -> Vec<Term> {
    let words = roadmap.glossary.iter().map(|entry| {
        let note = remarks(cx, entry.note.as_deref(), &entry.corrections);
        let note = note.iter().map(|note| format!(" ({})", note.trim_end_matches('.'))).collect::<String>();
        Term { term: entry.term.clone(), meaning: entry.meaning.clone() + &note }
    });
    let parties = roadmap.parties.iter().filter(|party| roadmap.glossary.iter().all(|entry| entry.term != party.name));
    let parties = parties.filter_map(|party| Some(Term { term: party.name.clone(), meaning: party.meaning.clone()? }));
    words.chain(parties).collect()
}
