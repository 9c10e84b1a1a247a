//! Backslashes within double quotes, where YAML makes other signs of them: nodes in, out come diagnostics of those that would
//! take letters of a folder's name or leave a sign that no page may hold.

use std::ops::Range;

use super::lines::quote;
use super::node::{Node, Value};
use crate::content::fold::{is_direction_mark, is_unprintable};
use crate::diagnostics::{Code, Diagnostic, Place};

/// Checks the texts of a node and of all within it; signs that turn the direction of reading are dropped, as they are where
/// they stand in the file themselves.
pub(super) fn check(
    node: &mut Node,
    text: &str,
    place_of: &dyn Fn(Range<usize>) -> Place,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let bytes = node.place.start as usize..node.place.end as usize;
    match &mut node.value {
        Value::Scalar { text: words, quoted: true } => {
            words.retain(|sign| !is_direction_mark(sign));
            let inside = text.get(bytes.clone()).and_then(inside_quotes);
            if let Some(inside) = inside.filter(|inside| is_folder(inside) || words.contains(is_unprintable)) {
                let diagnostic = Diagnostic::new(Code::YamlBackslash, place_of(bytes));
                diagnostics.push(diagnostic.arg("mended", quote(inside)));
            }
        }
        Value::List(items) => items.iter_mut().for_each(|item| check(item, text, place_of, diagnostics)),
        Value::Map(entries) => entries.iter_mut().for_each(|(key, value)| {
            check(key, text, place_of, diagnostics);
            check(value, text, place_of, diagnostics);
        }),
        _ => {}
    }
}

fn inside_quotes(source: &str) -> Option<&str> {
    source.strip_prefix('"')?.strip_suffix('"').filter(|inside| inside.contains('\\'))
}

/// `C:\new`: a disk of Windows, whose next letter would go with the backslash.
fn is_folder(inside: &str) -> bool {
    inside.match_indices(":\\").any(|(at, _)| {
        let mut before = inside[..at].chars().rev();
        let is_disk = before.next().is_some_and(|letter| letter.is_ascii_alphabetic());
        let is_alone = before.next().is_none_or(|sign| !sign.is_alphanumeric());
        is_disk && is_alone && inside[at + 2..].starts_with(char::is_alphabetic)
    })
}
