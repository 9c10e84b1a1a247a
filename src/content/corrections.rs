//! Corrections of slips: in goes a record as it is written, out come corrections of fields that it does not have, and those
//! that correct nothing.

use std::borrow::Cow;

use super::yaml::{Node, Value};
use crate::diagnostics::{Code, Diagnostic, closest_word};

/// Checks the corrections of a record that may have these keys.
pub(super) fn check(fields: &[(Cow<str>, &Node)], keys: &[&str], diagnostics: &mut Vec<Diagnostic>) {
    let Some(Value::List(corrections)) = field(fields, "corrections").map(|list| &list.value) else { return };
    for correction in corrections {
        let Some((name_node, name)) = entry(correction, "field") else { continue };
        let as_written = entry(correction, "as_written");
        if !keys.contains(&name) {
            let diagnostic = Diagnostic::new(Code::UnknownKey, name_node.place)
                .arg("key", name)
                .arg("text", "0")
                .arg("record", "0")
                .arg("list", "0");
            let diagnostic = diagnostic.arg("keys", keys.join(", "));
            diagnostics.push(diagnostic.with_guess(closest_word(name, keys.iter().copied())));
        } else if let Some((node, words)) = as_written
            && field(fields, name).and_then(Node::scalar).is_some_and(|(now, _)| now.trim() == words.trim())
        {
            diagnostics.push(Diagnostic::new(Code::ChangesNothing, node.place).arg("what", "correction"));
        }
    }
}

fn field<'n>(fields: &[(Cow<str>, &'n Node)], key: &str) -> Option<&'n Node> {
    fields.iter().find(|(name, _)| *name == key).map(|(_, node)| *node)
}

/// The scalar behind a key of a record, and where it stands.
fn entry<'n>(record: &'n Node, key: &str) -> Option<(&'n Node, &'n str)> {
    let Value::Map(entries) = &record.value else { return None };
    let (_, node) = entries.iter().find(|(name, _)| name.scalar().is_some_and(|(name, _)| name == key))?;
    node.scalar().map(|(words, _)| (node, words))
}
