//! The page of a roadmap in prose: in goes its concept, out come goal, levels, directions, functions and results in
//! the words of the act.

use serde::Serialize;

use super::shapes::{Basis, Download, Footnote, Footnotes, Link, PageFrame};
use super::{Pages, PhraseArg, Route};
use crate::site::{Concept, ConceptEntry, ConceptLine, ConceptPart, RoadmapIx, Text, address};

#[derive(Serialize)]
pub struct ConceptView {
    page: PageFrame,
    roadmap: Link,
    basis: Vec<Basis>,
    introduction_html: Option<String>,
    sections: Vec<ConceptSection>,
    notes: Vec<Footnote>,
    downloads: Vec<Download>,
}

#[derive(Serialize)]
struct ConceptSection {
    id: String,
    heading: Option<String>,
    role: Option<&'static str>,
    marks: Vec<usize>,
    body_html: Option<String>,
    entries: Vec<EntryView>,
}

#[derive(Serialize)]
struct EntryView {
    number: Option<String>,
    name: String,
    level: Option<&'static str>,
    marks: Vec<usize>,
    text_html: Option<String>,
    list: Vec<ListedLine>,
}

#[derive(Serialize)]
struct ListedLine {
    number: Option<String>,
    text: String,
}

pub fn view(cx: &Pages, roadmap: RoadmapIx) -> ConceptView {
    let route = Route::Concept(roadmap);
    let root = address::root(&route.path(cx.site));
    let title = cx.phrase("concept-page-title", &[("title", PhraseArg::Text(&cx.site[roadmap].title))]);
    let mut notes = Footnotes::default();
    let empty = Concept::default();
    let concept = cx.site[roadmap].concept.as_ref().unwrap_or(&empty);
    let sections =
        concept.sections.iter().enumerate().map(|(n, part)| section_view(n, part, &root, &mut notes)).collect();
    ConceptView {
        page: PageFrame::new_for_roadmap(cx, route, roadmap, title),
        roadmap: Link::to_roadmap(cx, roadmap),
        basis: Basis::list_of_acts(cx, roadmap),
        introduction_html: non_empty_html(&concept.introduction, &root),
        sections,
        notes: notes.into_list(),
        downloads: Vec::new(),
    }
}

fn non_empty_html(text: &Text, root: &str) -> Option<String> {
    Some(text.page_html(root)).filter(|html| !html.is_empty())
}

fn section_view(number: usize, part: &ConceptPart, root: &str, notes: &mut Footnotes) -> ConceptSection {
    let mut marks = notes.push_corrections(&part.corrections);
    marks.extend(notes.push_remark(part.note.as_deref()));
    ConceptSection {
        id: format!("section-{}", number + 1),
        heading: part.heading.clone().filter(|heading| !heading.is_empty()),
        role: part.role.map(|role| role.code()),
        marks,
        body_html: non_empty_html(&part.text, root),
        entries: part
            .entries
            .iter()
            .map(|entry| EntryView {
                number: entry.number.clone(),
                name: entry.name.clone(),
                level: entry.level.map(|level| level.code()),
                marks: entry_marks(entry, notes),
                text_html: non_empty_html(&entry.text, root),
                list: entry.list.iter().map(ListedLine::new).collect(),
            })
            .collect(),
    }
}

impl ListedLine {
    fn new(entry: &ConceptLine) -> Self {
        ListedLine { number: entry.number.clone(), text: entry.text.to_string() }
    }
}

/// Slips and remarks of an entry and of what it lists.
fn entry_marks(entry: &ConceptEntry, notes: &mut Footnotes) -> Vec<usize> {
    let mut marks = notes.push_corrections(&entry.corrections);
    marks.extend(notes.push_remark(entry.note.as_deref()));
    for listed in &entry.list {
        marks.extend(notes.push_corrections(&listed.corrections));
        marks.extend(notes.push_remark(listed.note.as_deref()));
    }
    marks
}
