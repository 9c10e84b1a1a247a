//! Parts of Excel: the path of whoever saved the workbook, drawings of comments.

use super::element_spans::ElementSpans;
use super::outcome::Removed;
use super::span_edit::SpanEdit;
use crate::error::OfficeError;

/// A workbook without the folder it was saved in and without who has it open.
pub(super) fn edit_workbook(part: &str, text: &str) -> Result<Option<(String, Vec<Removed>)>, OfficeError> {
    let spans = ElementSpans::find(part, text)?;
    let traces = spans.all.iter().filter(|element| matches!(element.name, "absPath" | "fileSharing"));
    let mut edit = SpanEdit::default();
    traces.for_each(|element| edit.remove(element.open.start..element.end));
    Ok(edit.apply(text).map(|text| (text, vec![Removed::Property])))
}

/// A sheet without the drawings that its comments were shown in, by the ids of their relations.
pub(super) fn edit_sheet(
    part: &str,
    text: &str,
    drawings: &[String],
) -> Result<Option<(String, Vec<Removed>)>, OfficeError> {
    let spans = ElementSpans::find(part, text)?;
    let mut edit = SpanEdit::default();
    for element in spans.all.iter().filter(|element| element.name == "legacyDrawing") {
        if spans.attribute(element, "id").is_some_and(|id| drawings.iter().any(|drawing| drawing == id)) {
            edit.remove(element.open.start..element.end);
        }
    }
    Ok(edit.apply(text).map(|text| (text, Vec::new())))
}

/// Whether a drawing shows comments alone.
pub(super) fn shows_comments_alone(part: &str, text: &str) -> bool {
    let Ok(spans) = ElementSpans::find(part, text) else { return false };
    let kinds = spans.all.iter().filter(|element| element.name == "ClientData");
    let mut kinds = kinds.map(|element| spans.attribute(element, "ObjectType").unwrap_or_default());
    kinds.all(|kind| kind == "Note") && !spans.all.iter().any(|element| element.name == "imagedata")
}
