//! Ids that have been seen: ids with their places in, a diagnostic for each repetition out.

use std::collections::BTreeMap;

use crate::diagnostics::{Code, Diagnostic, Place};

/// The ids of one list, with the place of the latest record that has each.
pub struct SeenIds<K>(BTreeMap<K, Place>);

impl<K: Ord> SeenIds<K> {
    /// A list without records.
    pub fn new() -> Self {
        SeenIds(BTreeMap::new())
    }

    /// Adds the id of a record, known in its list as `key`. A record without an id repeats nothing: its missing id is
    /// a diagnostic of the parser.
    pub fn add(&mut self, key: K, id: &str, place: Place, diagnostics: &mut Vec<Diagnostic>) {
        let Some(first) = self.0.insert(key, place) else { return };
        let kind = if place.is_whole_file() { "file" } else { "record" };
        if !id.is_empty() {
            diagnostics
                .push(Diagnostic::new(Code::DuplicateId, place).arg("id", id).arg("what", kind).with_related(first));
        }
    }
}
