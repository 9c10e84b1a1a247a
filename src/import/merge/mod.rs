//! A corrected order into a roadmap that people have worked on, three ways: what only the document has changed is taken, what
//! only people have changed stays, what both have changed is listed and never chosen.

mod amendment;
mod entry;
mod likeness;
mod merger;
mod own_members;
mod pairs;

use self::merger::{Merger, Numbers, Spot};
use super::source::Source;
use crate::edit::{Change, Data, Step};

pub use entry::{Entry, EntryKind};
pub use likeness::Likeness;

/// Two documents of a roadmap as it was made of them, and by what the new one is known again.
#[derive(Debug)]
pub struct Documents<'d> {
    /// The old one.
    pub old: &'d Data,
    /// The new one.
    pub new: &'d Data,
    /// The file of the new one.
    pub source: Option<&'d Source>,
}

/// What a merge makes of a roadmap.
#[derive(Debug, Default)]
pub struct Merged {
    /// The changes of its file, each in what the ones before have left.
    pub changes: Vec<Change>,
    /// What became of the differences.
    pub entries: Vec<Entry>,
}

/// Merges the difference between two documents, as roadmaps that nobody has touched, into one that people have; the source
/// of the new document is recorded once nothing is left to decide.
pub fn merge(own: &Data, documents: &Documents, may_renumber: bool) -> Merged {
    let Documents { old, new, source } = documents;
    if !amendment::is_amending(new) {
        return merge_all(own, (old, new), *source, may_renumber);
    }
    let whole = amendment::behind(old, new);
    if !amendment::is_partial(old, new) {
        return merge_all(own, (old, &whole), *source, may_renumber);
    }
    let mut merged = merge_all(own, (old, &whole), None, false);
    merged.entries.retain(|entry| !matches!(entry.kind, EntryKind::Removed | EntryKind::NotNamed));
    merged
}

fn merge_all(own: &Data, (old, new): (&Data, &Data), source: Option<&Source>, may_renumber: bool) -> Merged {
    let may_renumber = may_renumber && !names_items(own);
    let numbers = if may_renumber { Numbers::Free } else { Numbers::Named };
    let mut merger = Merger::new(own, numbers);
    merger.merge_record(&Spot::default(), old, new);
    if merger.doubled_names() > Merger::new(own, numbers).doubled_names() {
        merger = Merger::new(own, Numbers::Taken);
        merger.merge_record(&Spot::default(), old, new);
    }
    let is_settled = merger.entries.iter().all(|entry| !entry.kind.is_open());
    let mut changes = merger.changes;
    if let Some(source) = source.filter(|_| is_settled) {
        changes.extend(source_changes(&merger.own, source));
    }
    Merged { changes, entries: merger.entries }
}

/// The differences between a roadmap and a document of which nobody knows what the roadmap was made of.
pub fn compare(own: &Data, new: &Data) -> Vec<Entry> {
    let mut merger = Merger { is_comparison: true, ..Merger::new(own, Numbers::Free) };
    merger.merge_record(&Spot::default(), &Data::Map(Vec::new()), new);
    merger.entries
}

/// Whether people have named items of the roadmap in it.
fn names_items(data: &Data) -> bool {
    match data {
        Data::List(members) => members.iter().any(names_items),
        Data::Map(entries) => {
            entries.iter().any(|(key, value)| ["related", "same_as"].contains(&&**key) || names_items(value))
        }
        _ => false,
    }
}

/// The changes that record another document in every plan that has one.
fn source_changes(own: &Data, source: &Source) -> Vec<Change> {
    let plans = own.get("plans").map_or(&[][..], Data::members);
    let places = (0..plans.len()).filter(|at| plans[*at].get("source").is_some());
    let values = [("file", &source.file), ("digest", &source.digest)];
    let change = |at: usize, key: &str, text: &str| Change::Set {
        path: vec![Step::key("plans"), Step::Index(at), Step::key("source"), Step::key(key)],
        value: Data::text(text),
    };
    let is_new = |at: usize, key: &str, text: &str| {
        plans[at].get("source").and_then(|source| source.get(key)).is_some_and(|own| own.as_text() != Some(text))
    };
    places
        .flat_map(|at| values.iter().map(move |(key, text)| (at, *key, text.as_str())))
        .filter(|(at, key, text)| is_new(*at, key, text))
        .map(|(at, key, text)| change(at, key, text))
        .collect()
}
