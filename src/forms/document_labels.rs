//! Documents of the site that a school can name: the school's own and those of the department, each with words of its own.

use std::collections::BTreeSet;

use crate::pages::Pages;
use crate::site::{Document, DocumentIx, Reporter, SchoolIx, day_words};

/// A document that a form offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentLabel {
    /// How reports of the school name it.
    pub name: String,
    /// Its words: title, kind, number, date.
    pub label: String,
}

/// The documents that a school can name.
pub fn document_labels(cx: &Pages, school: SchoolIx) -> Vec<DocumentLabel> {
    let own = cx.site.documents_of(Reporter::School(school)).map(|document| (document, false));
    let others = cx.site.entries_of(Reporter::Department).documents.iter().map(|document| (*document, true));
    let mut taken = BTreeSet::new();
    own.chain(others).map(|(document, is_of_department)| offer(cx, document, is_of_department, &mut taken)).collect()
}

fn offer(cx: &Pages, document: DocumentIx, is_of_department: bool, taken: &mut BTreeSet<String>) -> DocumentLabel {
    let document = &cx.site[document];
    let name = if is_of_department { format!("department:{}", document.id) } else { document.id.clone() };
    let plain = label(document);
    let label = if taken.contains(&plain) { format!("{plain} [{name}]") } else { plain };
    taken.insert(label.clone());
    DocumentLabel { name, label }
}

/// «О школьной команде (Приказ № 52, 09.09.2026)».
fn label(document: &Document) -> String {
    let number = document.number.as_ref().map(|number| format!("№ {number}"));
    let kind = [Some(document.kind.clone()), number].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let parts = [Some(kind).filter(|kind| !kind.is_empty()), document.date.map(day_words)];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() { document.title.clone() } else { format!("{} ({})", document.title, parts.join(", ")) }
}
