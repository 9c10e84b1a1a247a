//! Parts of Word: revisions as accepted, marks of comments taken out.

use std::collections::HashSet;

use super::element_spans::{ElementSpan, ElementSpans};
use super::outcome::Removed;
use super::span_edit::SpanEdit;
use crate::error::OfficeError;

/// The vocabulary of Word in both spellings; drawings call other things by the same names.
const WORD: [&str; 2] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
];

/// How changes begin that another author made at the same time, in a vocabulary of their own.
const CONFLICT: &str = "conflict";

/// Elements that go with all that stands in them, and what they are.
const GONE: [(&str, Removed); 31] = [
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
    ("mailMerge", Removed::Property),
    ("permStart", Removed::Property),
    ("permEnd", Removed::Property),
    ("delInstrText", Removed::Revision),
    ("delText", Removed::Revision),
];

/// A part as its readers see it, and what went out; `None` where nothing did.
pub(super) fn edit(part: &str, text: &str) -> Result<Option<(String, Vec<Removed>)>, OfficeError> {
    let spans = ElementSpans::find(part, text)?;
    let (mut edit, mut removed) = (SpanEdit::default(), Vec::new());
    let mut prefixes = spans.prefixes(&WORD);
    if prefixes.is_empty() {
        prefixes.push("w");
    }
    let mut paragraphs = HashSet::new();
    for element in &spans.all {
        if !prefixes.contains(&element.prefix) && !element.name.starts_with(CONFLICT) {
            continue;
        }
        let left_out = GONE.iter().find(|(name, _)| *name == element.name).map(|(_, kind)| *kind);
        match element.name {
            "ins" | "moveTo" | "conflictIns" => {
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
            "conflictDel" => {
                edit.remove(element.open.start..element.end);
                removed.push(Removed::Revision);
            }
            "del" if spans.is_within(element, &["rPr", "pPr", "p"]) => {
                edit.remove(element.open.start..element.end);
                let at = spans.places_around(element).nth(2);
                // One paragraph may have many marks; it is looked through once.
                if let Some(at) = at.filter(|at| paragraphs.insert(*at)) {
                    edit.remove(deleted_paragraph(&spans, at).unwrap_or_default());
                }
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
fn deleted_paragraph(spans: &ElementSpans, at: usize) -> Option<std::ops::Range<usize>> {
    let paragraph = &spans.all[at];
    let is_last = paragraph.parent.is_none_or(|parent| spans.all[parent].name == "tc");
    let stays = |element: &ElementSpan| {
        let is_content = matches!(element.name, "t" | "drawing" | "pict" | "object" | "sectPr" | "br" | "tab" | "sym");
        is_content && !spans.parents(element).any(|parent| matches!(parent.name, "del" | "moveFrom"))
    };
    let mut inside = spans.all[at + 1..].iter().take_while(|element| element.open.start < paragraph.end);
    let is_empty = !inside.any(stays);
    (is_empty && !is_last).then_some(paragraph.open.start..paragraph.end)
}
