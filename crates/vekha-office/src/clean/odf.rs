//! Parts of LibreOffice: comments and tracked changes taken out, changes as accepted.

use super::element_spans::ElementSpans;
use super::outcome::Removed;
use super::span_edit::SpanEdit;
use crate::error::OfficeError;

/// Elements that go, and what they are.
const GONE: [(&str, Removed); 6] = [
    ("annotation", Removed::Comment),
    ("annotation-end", Removed::Comment),
    ("tracked-changes", Removed::Revision),
    ("change", Removed::Revision),
    ("change-start", Removed::Revision),
    ("change-end", Removed::Revision),
];

/// The vocabularies in which these elements are comments and changes; formulas call other things by the same names.
const VOCABULARIES: [&str; 3] = [
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
];

/// A part as its readers see it.
pub(super) fn edit(part: &str, text: &str) -> Result<Option<(String, Vec<Removed>)>, OfficeError> {
    let spans = ElementSpans::find(part, text)?;
    let (mut edit, mut removed) = (SpanEdit::default(), Vec::new());
    let prefixes = spans.prefixes(&VOCABULARIES);
    for element in spans.all.iter().filter(|element| prefixes.contains(&element.prefix)) {
        if let Some((_, kind)) = GONE.iter().find(|(name, _)| *name == element.name) {
            edit.remove(element.open.start..element.end);
            removed.push(*kind);
        }
    }
    Ok(edit.apply(text).map(|text| (text, removed)))
}

/// What the file says of itself, without all of it.
pub(super) fn edit_meta(part: &str, text: &str) -> Result<Option<(String, Vec<Removed>)>, OfficeError> {
    let spans = ElementSpans::find(part, text)?;
    let meta = spans.all.iter().find(|element| element.name == "meta" && element.parent.is_some());
    let mut edit = SpanEdit::default();
    if let Some(meta) = meta.filter(|meta| !text[meta.open.end..meta.close].trim().is_empty()) {
        edit.remove(meta.open.end..meta.close);
    }
    Ok(edit.apply(text).map(|text| (text, vec![Removed::Property])))
}
