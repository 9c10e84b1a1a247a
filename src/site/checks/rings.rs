//! Rings: in go references from record to record, out come those that lead back to where they began.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

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
///
/// Chains are taken apart first, from their ends, so that a long one costs no more than its length.
pub fn rings<K: Ord + Copy>(key: &'static str, references: &[Reference<K>]) -> Vec<Diagnostic> {
    let next = without_chains(references);
    let mut on_a_ring: BTreeSet<K> = BTreeSet::new();
    let mut found = Vec::new();
    for begin in next.keys() {
        if on_a_ring.contains(begin) {
            continue;
        }
        let Some(ring) = ring_from(*begin, &next) else { continue };
        on_a_ring.extend(ring.iter().map(|reference| reference.from));
        found.extend(diagnostic(key, &ring));
    }
    found
}

fn diagnostic<K>(key: &'static str, ring: &[&Reference<K>]) -> Option<Diagnostic> {
    let (first, others) = ring.split_first()?;
    let kind = if others.is_empty() { "itself" } else { "ring" };
    let diagnostic = Diagnostic::new(Code::LeadsToItself, first.place).arg("key", key).arg("what", kind);
    Some(others.iter().fold(diagnostic, |diagnostic, other| diagnostic.with_related(other.place)))
}

/// References by the record that refers, without those that lead to an end or come from a beginning: what is left
/// lies on a ring or between two.
fn without_chains<K: Ord + Copy>(references: &[Reference<K>]) -> BTreeMap<K, Vec<&Reference<K>>> {
    let left = without_ends(references.iter().collect(), |reference| (reference.from, reference.to));
    let left = without_ends(left, |reference| (reference.to, reference.from));
    let mut next: BTreeMap<K, Vec<&Reference<K>>> = BTreeMap::new();
    left.into_iter().for_each(|reference| next.entry(reference.from).or_default().push(reference));
    next
}

/// The references without those that, followed in the given direction, only lead to an end.
fn without_ends<K: Ord + Copy>(
    references: Vec<&Reference<K>>,
    direction: fn(&Reference<K>) -> (K, K),
) -> Vec<&Reference<K>> {
    let mut open_ends: BTreeMap<K, usize> = BTreeMap::new();
    let mut before: BTreeMap<K, Vec<K>> = BTreeMap::new();
    for (from, to) in references.iter().map(|reference| direction(reference)) {
        *open_ends.entry(from).or_default() += 1;
        before.entry(to).or_default().push(from);
    }
    let mut ends: Vec<K> = before.keys().filter(|at| !open_ends.contains_key(at)).copied().collect();
    while let Some(end) = ends.pop() {
        for from in before.remove(&end).into_iter().flatten() {
            let Some(left) = open_ends.get_mut(&from) else { continue };
            *left -= 1;
            if *left == 0 {
                open_ends.remove(&from);
                ends.push(from);
            }
        }
    }
    let goes_on = |at: K| open_ends.contains_key(&at);
    references.into_iter().filter(|reference| goes_on(direction(reference).1)).collect()
}

/// The shortest path from a record back to itself.
fn ring_from<'r, K: Ord + Copy>(begin: K, next: &BTreeMap<K, Vec<&'r Reference<K>>>) -> Option<Vec<&'r Reference<K>>> {
    let mut path_to: BTreeMap<K, &'r Reference<K>> = BTreeMap::new();
    let mut open = VecDeque::from([begin]);
    while let Some(at) = open.pop_front() {
        for reference in next.get(&at).into_iter().flatten() {
            if let Entry::Vacant(unseen) = path_to.entry(reference.to) {
                unseen.insert(reference);
                open.push_back(reference.to);
            }
        }
        if path_to.contains_key(&begin) {
            return Some(path_back(begin, &path_to));
        }
    }
    None
}

/// The references of the path that ends at a record, from their first to the last.
fn path_back<'r, K: Ord + Copy>(begin: K, path_to: &BTreeMap<K, &'r Reference<K>>) -> Vec<&'r Reference<K>> {
    let mut path: Vec<&Reference<K>> = path_to.get(&begin).copied().into_iter().collect();
    while let Some(reference) = path.last().filter(|last| last.from != begin).and_then(|last| path_to.get(&last.from)) {
        path.push(reference);
    }
    path.reverse();
    path
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
        assert_eq!(found(&[(1, 2), (2, 1), (2, 3), (3, 4), (4, 3)]), [(0, 1), (3, 1)]);
    }
}
