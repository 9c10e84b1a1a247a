//! Ranges of days: in goes whatever a file holds, out comes a diagnostic for each record that ends before it begins. A
//! record that has `from` and `to` is a range, whatever it is called.

use super::values::date;
use super::yaml::{Node, Value};
use crate::diagnostics::{Code, Diagnostic};

/// Checks the node and everything in it.
pub(super) fn check(node: &Node, diagnostics: &mut Vec<Diagnostic>) {
    if let Value::Map(entries) = &node.value {
        diagnostics.extend(reversed_range(entries));
    }
    node.children().for_each(|child| check(child, diagnostics));
}

fn reversed_range(entries: &[(Node, Node)]) -> Option<Diagnostic> {
    let (first, from) = entry(entries, "from")?;
    let (last, to) = entry(entries, "to")?;
    if date(from)? <= date(to)? {
        return None;
    }
    let diagnostic = Diagnostic::new(Code::ReversedRange, last.place).with_related(first.place);
    Some(diagnostic.arg("from", from).arg("to", to))
}

/// The words behind a key, and where they stand.
fn entry<'n>(entries: &'n [(Node, Node)], key: &str) -> Option<(&'n Node, &'n str)> {
    let (_, node) = entries.iter().find(|(name, _)| name.scalar().is_some_and(|(name, _)| name == key))?;
    node.scalar().map(|(words, _)| (node, words.trim()))
}
