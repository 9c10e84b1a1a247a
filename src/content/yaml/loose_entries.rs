//! Lines of a list that stand too far left: a tree in which they are entries of the list around theirs in; out come the same
//! tree with each in its own list, and where it was meant to begin.

use std::ops::Range;

use super::lines::line_at;
use super::node::{Node, Value};
use crate::diagnostics::{Code, Diagnostic, Place};

/// Keys of lists whose entries are plain lines; what stands beside any other key is an entry of its own.
const KEYS: [&str; 6] = ["aliases", "evidence", "participants", "related", "responsible", "schools"];

/// Columns that one level takes.
const LEVEL: usize = 2;

/// Puts plain lines behind a record that ends with a key alone (`evidence:`), or with its list, below that key, and tells the
/// first of each run.
pub(super) fn move_below_keys(
    node: &mut Node,
    text: &str,
    place_of: &dyn Fn(Range<usize>) -> Place,
    diagnostics: &mut Vec<Diagnostic>,
) {
    match &mut node.value {
        Value::List(entries) => {
            let mut is_told = false;
            let mut kept: Vec<Node> = Vec::with_capacity(entries.len());
            for entry in std::mem::take(entries) {
                let Some((key, list)) = kept.last_mut().and_then(open_key).filter(|_| is_plain(&entry)) else {
                    is_told = false;
                    kept.push(entry);
                    continue;
                };
                if !std::mem::replace(&mut is_told, true) {
                    diagnostics.push(diagnostic(key, &entry, text, place_of));
                }
                push(list, entry);
            }
            kept.iter_mut().for_each(|entry| move_below_keys(entry, text, place_of, diagnostics));
            *entries = kept;
        }
        Value::Map(entries) => {
            entries.iter_mut().for_each(|(_, value)| move_below_keys(value, text, place_of, diagnostics));
        }
        _ => {}
    }
}

/// The last key of a record, however deep, and its value, where that is nothing or a list of plain lines.
fn open_key(record: &mut Node) -> Option<(&Node, &mut Node)> {
    let Value::Map(entries) = &mut record.value else { return None };
    let (key, value) = entries.last_mut()?;
    let is_open = match &value.value {
        Value::Nothing => true,
        Value::List(entries) => entries.iter().all(is_plain),
        _ => false,
    };
    if is_open {
        let is_known = key.scalar().is_some_and(|(key, _)| KEYS.contains(&key));
        return is_known.then_some((&*key, value));
    }
    match &mut value.value {
        Value::List(entries) => open_key(entries.last_mut()?),
        _ => None,
    }
}

fn is_plain(entry: &Node) -> bool {
    entry.scalar().is_some()
}

fn push(list: &mut Node, entry: Node) {
    if list.value == Value::Nothing {
        *list = Node { place: entry.place, value: Value::List(Vec::new()) };
    }
    list.place.end = entry.place.end;
    if let Value::List(entries) = &mut list.value {
        entries.push(entry);
    }
}

/// Says where the line should begin: two spaces further right than its key.
fn diagnostic(key: &Node, entry: &Node, text: &str, place_of: &dyn Fn(Range<usize>) -> Place) -> Diagnostic {
    let (start, line) = line_at(text, entry.place.start as usize);
    let written = line.len() - line.trim_start_matches(' ').len();
    let (key_start, _) = line_at(text, key.place.start as usize);
    let words = text.get(key.place.start as usize..key.place.end as usize).unwrap_or_default();
    let spaces = key.place.start as usize - key_start + LEVEL;
    let place = place_of(start + written..start + line.trim_end().len());
    let diagnostic = Diagnostic::new(Code::YamlIndent, place).arg("known", "below").arg("spaces", spaces);
    let diagnostic = diagnostic.arg("written", written).arg("like", format!("{words}:"));
    diagnostic.arg("mended", "").arg("quote", "closed").arg("kind", "any")
}
