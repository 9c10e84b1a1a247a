//! Parts of Word: revisions as accepted, marks of comments taken out.

use super::element_spans::{ElementSpan, ElementSpans};
use super::outcome::Removed;
use super::span_edit::SpanEdit;
use crate::error::OfficeError;

/// The vocabulary of Word in both spellings; drawings call other things by the same names.
const WORD: [&str; 2] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
];

/// Elements that go with all that stands in them, and what they are.
const GONE: [(&str, Removed); 28] = [
    ("del", Removed::Revision),
    ("moveFrom", Removed::Revision),
    ("rPrChange", Removed::Revision),
    ("pPrChange", Removed::Revision),
    ("sectPrChange", Removed::Revision),
    ("tblPrChange", Removed::Revision),
    ("tblPrExChange", Removed::Revision),
    ("trPrChange", Removed::Revision),
    ("tcPrChange", Removed::Revision),
    ("tblGridChange", Removed::Revision),
    ("numberingChange", Removed::Revision),
    ("cellIns", Removed::Revision),
    ("cellMerge", Removed::Revision),
    ("moveFromRangeStart", Removed::Revision),
    ("moveFromRangeEnd", Removed::Revision),
    ("moveToRangeStart", Removed::Revision),
    ("moveToRangeEnd", Removed::Revision),
    ("customXmlInsRangeStart", Removed::Revision),
    ("customXmlInsRangeEnd", Removed::Revision),
    ("customXmlDelRangeStart", Removed::Revision),
    ("customXmlDelRangeEnd", Removed::Revision),
    ("commentRangeStart", Removed::Comment),
    ("commentRangeEnd", Removed::Comment),
    ("commentReference", Removed::Comment),
    ("docVars", Removed::Property),
    ("attachedTemplate", Removed::Property),
    ("delInstrText", Removed::Revision),
    ("delText", Removed::Revision),
];

/// A part as its readers see it, and what went out; `None` where nothing did.
pub(super) fn edit(part: &str, text: &str) -> Result<Option<(String, Vec<Removed>)>, OfficeError> {
    let spans = ElementSpans::find(part, text)?;
    let (mut edit, mut removed) = (SpanEdit::default(), Vec::new());
    let prefix = spans.prefix(&WORD).unwrap_or("w").to_owned();
    for element in spans.all.iter().filter(|element| element.prefix == prefix) {
        let left_out = GONE.iter().find(|(name, _)| *name == element.name).map(|(_, kind)| *kind);
        match element.name.as_str() {
            "ins" | "moveTo" => {
                edit.remove(element.open.clone());
                edit.remove(element.close..element.end);
                removed.push(Removed::Revision);
            }
            "del" if spans.is_within(element, &["trPr", "tr"]) => {
                edit.remove(span_of_parent(&spans, element, "tr"));
                removed.push(Removed::Revision);
            }
            "cellDel" => {
                edit.remove(span_of_parent(&spans, element, "tc"));
                removed.push(Removed::Revision);
            }
            "del" if spans.is_within(element, &["rPr", "pPr", "p"]) => {
                edit.remove(deleted_paragraph(&spans, element).unwrap_or(element.open.start..element.end));
                removed.push(Removed::Revision);
            }
            _ => {
                if let Some(kind) = left_out {
                    edit.remove(element.open.start..element.end);
                    removed.push(kind);
                }
            }
        }
    }
    Ok(edit.apply(text).map(|text| (text, removed)))
}

/// The bytes of the nearest element of a name around an element.
fn span_of_parent(spans: &ElementSpans, element: &ElementSpan, name: &str) -> std::ops::Range<usize> {
    let outer = spans.parents(element).find(|parent| parent.name == name).unwrap_or(element);
    outer.open.start..outer.end
}

/// A paragraph whose end was deleted goes where nothing of it stays; one that ends a cell or a section must stay.
fn deleted_paragraph(spans: &ElementSpans, mark: &ElementSpan) -> Option<std::ops::Range<usize>> {
    let at = spans.all.iter().position(|element| element == spans.parents(mark).nth(2).unwrap_or(mark))?;
    let paragraph = &spans.all[at];
    let is_last = paragraph.parent.is_none_or(|parent| spans.all[parent].name == "tc");
    let inside = |element: &&ElementSpan| element.open.start > paragraph.open.start && element.end < paragraph.end;
    let stays = |element: &ElementSpan| {
        let is_content =
            matches!(element.name.as_str(), "t" | "drawing" | "pict" | "object" | "sectPr" | "br" | "tab" | "sym");
        is_content && !spans.parents(element).any(|parent| matches!(parent.name.as_str(), "del" | "moveFrom"))
    };
    let is_empty =
        !spans.all[at..].iter().take_while(|element| element.open.start < paragraph.end).filter(inside).any(stays);
    (is_empty && !is_last).then_some(paragraph.open.start..paragraph.end)
}
