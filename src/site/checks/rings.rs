//! Rings: in go references from record to record, out come those that lead back to where they began.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::diagnostics::{Code, Diagnostic, Place};

/// A reference of a kind: from a record to another, and where it is written.
pub struct Reference<K> {
    /// The record that refers.
    pub from: K,
    /// The record referred to.
    pub to: K,
    /// Where it is written.
    pub place: Place,
}

/// A diagnostic for each ring that the references of one key make, at the first of them with the others beside it.
pub fn rings<K: Ord + Copy>(key: &'static str, references: &[Reference<K>]) -> Vec<Diagnostic> {
    let mut next: BTreeMap<K, Vec<&Reference<K>>> = BTreeMap::new();
    references.iter().for_each(|reference| next.entry(reference.from).or_default().push(reference));
    let rings = references.iter().filter_map(|first| Some((first, way_back(first, &next)?)));
    let firsts = rings.filter(|(first, others)| others.iter().all(|other| first.from < other.from));
    let diagnostic = |(first, others): (&Reference<K>, Vec<&Reference<K>>)| {
        let kind = if others.is_empty() { "itself" } else { "ring" };
        let diagnostic = Diagnostic::new(Code::LeadsToItself, first.place).arg("key", key).arg("what", kind);
        others.into_iter().fold(diagnostic, |diagnostic, other| diagnostic.with_related(other.place))
    };
    firsts.map(diagnostic).collect()
}

/// The references that lead from the end of one to its beginning; `None` where none do.
fn way_back<'r, K: Ord + Copy>(
    first: &Reference<K>,
    next: &BTreeMap<K, Vec<&'r Reference<K>>>,
) -> Option<Vec<&'r Reference<K>>> {
    let mut reached: BTreeMap<K, Vec<&Reference<K>>> = BTreeMap::from([(first.to, Vec::new())]);
    let mut open = vec![first.to];
    while let Some(at) = open.pop() {
        if at == first.from {
            return reached.remove(&at);
        }
        let trail = reached.get(&at).cloned().unwrap_or_default();
        for reference in next.get(&at).into_iter().flatten() {
            if let Entry::Vacant(unseen) = reached.entry(reference.to) {
                unseen.insert([&trail[..], &[*reference]].concat());
                open.push(reference.to);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(edges: &[(usize, usize)]) -> Vec<(u32, usize)> {
        let place = |at: usize| Place::new(crate::diagnostics::FileId(0), at, at + 1);
        let references: Vec<_> = edges
            .iter()
            .enumerate()
            .map(|(at, (from, to))| Reference { from: *from, to: *to, place: place(at) })
            .collect();
        let rings = rings("corrects", &references);
        rings.iter().map(|ring| (ring.place.map_or(0, |place| place.start), ring.related.len())).collect()
    }

    #[test]
    fn a_ring_is_found_once_and_a_chain_never() {
        assert_eq!(found(&[(1, 2), (2, 3), (4, 3)]), []);
        assert_eq!(found(&[(1, 1)]), [(0, 0)]);
        assert_eq!(found(&[(5, 3), (3, 4), (4, 5), (1, 3)]), [(1, 2)]);
        assert_eq!(found(&[(1, 2), (1, 3), (3, 1)]), [(1, 1)]);
    }
}
