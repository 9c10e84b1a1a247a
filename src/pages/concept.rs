//! A programme in prose: goal, levels, directions, functions, expected results, as the act has them.

use serde::Serialize;

use super::shapes::{Basis, Download, Link, Note, Notes, PageFrame};
use super::{Pages, PhraseArg, Route};
use crate::content::records::ListEntry;
use crate::content::records::concept::ConceptEntry;
use crate::site::{Concept, ConceptPart, RoadmapIx, Text, address};

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
    let record = &part.record;
    let mut marks = notes.corrections(&record.corrections);
    marks.extend(notes.remark(record.note.as_ref().map(|note| note.as_str())));
    let entries = record.entries.iter().zip(&part.entries);
    Section {
        id: format!("section-{}", number + 1),
        heading: record.heading.as_ref().map(|heading| heading.to_string()).filter(|heading| !heading.is_empty()),
        role: record.role.map(|role| role.code()),
        marks,
        body_html: html(&part.text, root),
        entries: entries
            .map(|(entry, text)| Entry {
                number: entry.number.as_ref().map(|number| number.to_string()),
                name: entry.name.to_string(),
                level: entry.level.map(|level| level.code()),
                marks: entry_marks(entry, notes),
                text_html: html(text, root),
                list: entry.list.iter().map(OwnLine::of).collect(),
            })
            .collect(),
    }
}

impl OwnLine {
    fn of(entry: &ListEntry) -> Self {
        OwnLine { number: entry.number.as_ref().map(|number| number.to_string()), text: entry.text.to_string() }
    }
}

/// Slips and remarks of an entry and of what it lists.
fn entry_marks(entry: &ConceptEntry, notes: &mut Notes) -> Vec<usize> {
    let mut marks = notes.corrections(&entry.corrections);
    marks.extend(notes.remark(entry.note.as_ref().map(|note| note.as_str())));
    for listed in &entry.list {
        marks.extend(notes.corrections(&listed.corrections));
        marks.extend(notes.remark(listed.note.as_ref().map(|note| note.as_str())));
    }
    marks
}
