//! A programme in prose: goal, levels, directions, functions, expected results, as the act has them.

use serde::Serialize;

use super::shapes::{Basis, Download, Link, Note, Notes, PageFrame};
use super::{Pages, PhraseArg, Route};
use crate::site::{Concept, ConceptEntry, ConceptLine, ConceptPart, RoadmapIx, Text, address};

#[derive(Serialize)]
pub struct ConceptPage {
    page: PageFrame,
    roadmap: Link,
    basis: Vec<Basis>,
    introduction_html: Option<String>,
    sections: Vec<Section>,
    notes: Vec<Note>,
    downloads: Vec<Download>,
}

#[derive(Serialize)]
struct Section {
    id: String,
    heading: Option<String>,
    role: Option<&'static str>,
    marks: Vec<usize>,
    body_html: Option<String>,
    entries: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    number: Option<String>,
    name: String,
    level: Option<&'static str>,
    marks: Vec<usize>,
    text_html: Option<String>,
    list: Vec<OwnLine>,
}

#[derive(Serialize)]
struct OwnLine {
    number: Option<String>,
    text: String,
}

pub fn view(cx: &Pages, at: RoadmapIx) -> ConceptPage {
    let route = Route::Concept(at);
    let root = address::root(&route.path(cx.site));
    let title = cx.phrase("concept-page-title", &[("title", PhraseArg::Text(&cx.site[at].title))]);
    let mut notes = Notes::default();
    let empty = Concept::default();
    let concept = cx.site[at].concept.as_ref().unwrap_or(&empty);
    let sections = concept.sections.iter().enumerate().map(|(n, part)| section(n, part, &root, &mut notes)).collect();
    ConceptPage {
        page: PageFrame::of_roadmap(cx, route, at, title),
        roadmap: Link::roadmap(cx, at),
        basis: Basis::all(cx, at),
        introduction_html: html(&concept.introduction, &root),
        sections,
        notes: notes.list(),
        downloads: Vec::new(),
    }
}

fn html(text: &Text, root: &str) -> Option<String> {
    Some(text.html(root)).filter(|html| !html.is_empty())
}

fn section(number: usize, part: &ConceptPart, root: &str, notes: &mut Notes) -> Section {
    let mut marks = notes.corrections(&part.corrections);
    marks.extend(notes.remark(part.note.as_deref()));
    Section {
        id: format!("section-{}", number + 1),
        heading: part.heading.clone().filter(|heading| !heading.is_empty()),
        role: part.role.map(|role| role.code()),
        marks,
        body_html: html(&part.text, root),
        entries: part
            .entries
            .iter()
            .map(|entry| Entry {
                number: entry.number.clone(),
                name: entry.name.clone(),
                level: entry.level.map(|level| level.code()),
                marks: entry_marks(entry, notes),
                text_html: html(&entry.text, root),
                list: entry.list.iter().map(OwnLine::of).collect(),
            })
            .collect(),
    }
}

impl OwnLine {
    fn of(entry: &ConceptLine) -> Self {
        OwnLine { number: entry.number.clone(), text: entry.text.to_string() }
    }
}

/// Slips and remarks of an entry and of what it lists.
fn entry_marks(entry: &ConceptEntry, notes: &mut Notes) -> Vec<usize> {
    let mut marks = notes.corrections(&entry.corrections);
    marks.extend(notes.remark(entry.note.as_deref()));
    for listed in &entry.list {
        marks.extend(notes.corrections(&listed.corrections));
        marks.extend(notes.remark(listed.note.as_deref()));
    }
    marks
}
