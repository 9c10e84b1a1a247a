//! Keys that stand twice in a record: several are the next entry of a list, whose dash is missing. The keys in, one diagnostic
//! out, with the lines to write.

use super::yaml::Node;
use crate::diagnostics::{Code, Diagnostic, Place};

/// What to say of keys that are there already, each with the place of the first; the record begins at `beginning`.
pub(super) fn diagnostic(repeated: &[(&Node, Place)], beginning: Place, text: &str) -> Option<Diagnostic> {
    let (key, first) = repeated.first()?;
    let (start, words) = (key.place.start as usize, key.scalar().map_or("", |(words, _)| words));
    let line = text.get(start..).and_then(|rest| rest.lines().next()).unwrap_or("").trim_end();
    let entry = if repeated.len() > 1 { format!("- {line}") } else { NONE.to_owned() };
    let opening = opening_without_dash(text, beginning.start as usize).unwrap_or_else(|| NONE.to_owned());
    let above = text.get(..beginning.start as usize).unwrap_or("");
    let diagnostic = Diagnostic::new(Code::DuplicateKey, key.place).arg("key", words).arg("entry", entry);
    let diagnostic = diagnostic.arg("opening", opening).arg("line", above.matches('\n').count() + 1);
    Some(diagnostic.with_related(*first))
}

/// What stands for no line in the values of a message.
const NONE: &str = "0";

/// The line that begins at the key at byte `start`, as the first of an entry: its dash two columns to the left of its key. Nothing
/// where something stands before the key.
fn opening_without_dash(text: &str, start: usize) -> Option<String> {
    let line_start = text.get(..start)?.rfind('\n').map_or(0, |at| at + 1);
    let line = text[line_start..].lines().next()?.trim_end();
    let blank = &text[line_start..start];
    let is_indented = blank.len() > 1 && blank.bytes().all(|byte| byte == b' ');
    is_indented.then(|| format!("{}- {}", &blank[2..], line.trim_start()))
}
