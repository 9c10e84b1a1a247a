//! Words that a workbook stores and no cell shows: their places stay, the words go.

use std::collections::BTreeSet;

use super::element_spans::ElementSpans;
use super::outcome::Removed;
use super::span_edit::SpanEdit;
use crate::error::OfficeError;

/// Adds the numbers of stored words that the cells of a sheet show.
pub(super) fn add_used(part: &str, text: &str, used: &mut BTreeSet<usize>) -> Result<(), OfficeError> {
    let spans = ElementSpans::find(part, text)?;
    for element in spans.all.iter().filter(|element| element.name == "v") {
        let is_stored = element.parent.is_some_and(|cell| spans.attribute(&spans.all[cell], "t") == Some("s"));
        let number = text[element.open.end..element.close].trim();
        if is_stored {
            used.extend(number.parse::<usize>().ok());
        }
    }
    Ok(())
}

/// The stored words without those that no cell shows.
pub(super) fn edit(
    part: &str,
    text: &str,
    used: &BTreeSet<usize>,
) -> Result<Option<(String, Vec<Removed>)>, OfficeError> {
    let spans = ElementSpans::find(part, text)?;
    let (mut edit, mut removed) = (SpanEdit::default(), Vec::new());
    let stored = spans.all.iter().filter(|element| element.name == "si");
    for (_, element) in stored.enumerate().filter(|(number, _)| !used.contains(number)) {
        if spans.has_words(element.open.end..element.close) {
            edit.replace(element.open.end..element.close, &empty_words(&text[element.open.clone()]));
            removed.push(Removed::UnusedWords);
        }
    }
    Ok(edit.apply(text).map(|text| (text, removed)))
}

/// An element for words without any, with the prefix of the element around it.
fn empty_words(tag: &str) -> String {
    let name =
        tag[1..].split(|sign: char| sign.is_whitespace() || matches!(sign, '/' | '>')).next().unwrap_or_default();
    match name.split_once(':') {
        Some((prefix, _)) => format!("<{prefix}:t/>"),
        None => "<t/>".to_owned(),
    }
}
