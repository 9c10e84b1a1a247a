//! The list of documents: in goes a reporter, out come its documents by topic, level and period.

use std::sync::Arc;

use std::cmp::Reverse;

use serde::Serialize;

use super::shapes::{DocumentLink, Link, PageFrame, SchoolFrame};
use super::{Pages, PhraseArg, Route};
use crate::content::records::Level;
use crate::content::records::document::Topic;
use crate::site::{Document, DocumentIx, Reporter, reporter_school};

/// What the template `documents` sees.
#[derive(Serialize)]
pub struct DocumentsView {
    page: PageFrame,
    school: Option<Arc<SchoolFrame>>,
    groups: Vec<DocumentTopic>,
    /// On the department's page: the lists of the schools.
    schools: Vec<Link>,
}

/// The documents on a topic.
#[derive(Serialize)]
pub struct DocumentTopic {
    topic: &'static str,
    parts: Vec<DocumentPart>,
}

#[derive(Serialize)]
struct DocumentPart {
    level: &'static str,
    period: Option<String>,
    documents: Vec<DocumentRow>,
}

#[derive(Serialize)]
struct DocumentRow {
    id: String,
    #[serde(flatten)]
    link: DocumentLink,
}

/// Topics in the order of the page.
const TOPICS: [Topic; 8] = [
    Topic::Normative,
    Topic::Roadmap,
    Topic::Concept,
    Topic::Programme,
    Topic::Antirisk,
    Topic::Analytics,
    Topic::Monitoring,
    Topic::Other,
];

/// Levels from above.
const LEVELS: [Level; 4] = [Level::Federal, Level::Regional, Level::Municipal, Level::School];

/// The page.
pub fn view(cx: &Pages, reporter: Reporter) -> DocumentsView {
    DocumentsView {
        page: page_frame(cx, reporter),
        school: reporter_school(reporter).map(|school| SchoolFrame::get(cx, school)),
        groups: topics(cx, reporter),
        schools: Link::list_for_schools(cx, reporter, Route::Documents),
    }
}

/// The documents of a reporter by topic.
pub(super) fn topics(cx: &Pages, reporter: Reporter) -> Vec<DocumentTopic> {
    let documents = documents_for(cx, reporter);
    TOPICS.iter().filter_map(|topic| topic_group(cx, reporter, *topic, &documents)).collect()
}

fn page_frame(cx: &Pages, reporter: Reporter) -> PageFrame {
    let route = Route::Documents(reporter);
    match reporter {
        Reporter::Department => {
            PageFrame::new(cx, route, cx.word("documents-of-department")).with_menu_page("documents")
        }
        Reporter::School(school) => {
            let title = cx.phrase("documents-of-school", &[("name", PhraseArg::Text(&cx.site[school].short_name))]);
            PageFrame::new_for_school(cx, route, school, title).with_school_menu("documents", true)
        }
    }
}

/// A school's list holds the department's documents that it refers to as well.
pub fn documents_for(cx: &Pages, reporter: Reporter) -> Vec<DocumentIx> {
    let own = cx.site.documents_of(reporter);
    let cited = cx
        .site
        .documents_of(Reporter::Department)
        .filter(|document| cx.site[*document].cited_by(reporter_school(reporter)));
    let mut all: Vec<DocumentIx> = own.collect();
    if reporter != Reporter::Department {
        all.splice(0..0, cited);
    }
    all.sort_by_key(|document| sort_key(&cx.site[*document]));
    all
}

/// From the highest level down, the newest first.
fn sort_key(document: &Document) -> impl Ord + use<> {
    let level = LEVELS.iter().position(|level| *level == document_level(document));
    (level, Reverse(document.period.clone()), Reverse(document.date))
}

/// A document that names no level has that of whoever publishes it.
fn document_level(document: &Document) -> Level {
    let own = if document.reporter == Reporter::Department { Level::Municipal } else { Level::School };
    document.level.unwrap_or(own)
}

fn topic_group(cx: &Pages, reporter: Reporter, topic: Topic, documents: &[DocumentIx]) -> Option<DocumentTopic> {
    let mut parts: Vec<DocumentPart> = Vec::new();
    for document_ix in documents.iter().filter(|document_ix| cx.site[**document_ix].topic == topic) {
        let document = &cx.site[*document_ix];
        let level = document_level(document).code();
        let row = DocumentRow { id: anchor(document, reporter), link: DocumentLink::new(cx, *document_ix) };
        match parts.last_mut().filter(|part| part.level == level && part.period == document.period) {
            Some(part) => part.documents.push(row),
            None => parts.push(DocumentPart { level, period: document.period.clone(), documents: vec![row] }),
        }
    }
    (!parts.is_empty()).then(|| DocumentTopic { topic: topic.code(), parts })
}

/// Ids of a school and of the department may be the same on one page.
fn anchor(document: &Document, reporter: Reporter) -> String {
    if document.reporter == reporter { document.id.clone() } else { format!("department-{}", document.id) }
}
