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

/// A part as its readers see it.
pub(super) fn edit(part: &str, text: &str) -> Result<Option<(String, Vec<Removed>)>, OfficeError> {
    let spans = ElementSpans::find(part, text)?;
    let (mut edit, mut removed) = (SpanEdit::default(), Vec::new());
    for element in &spans.all {
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
    if let Some(meta) = meta.filter(|meta| spans.has_words(meta.open.end..meta.close)) {
        edit.remove(meta.open.end..meta.close);
    }
    Ok(edit.apply(text).map(|text| (text, vec![Removed::Property])))
}
