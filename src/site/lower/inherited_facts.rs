//! Inherited facts: what the entries of one report say of items in; out comes what that says of items of other roadmaps
//! that are the same work. Each is judged by its own deadline later.
//!
//! What was done is the same by any order. What an order excuses is not: a new day, a cancellation and «not applicable»
//! hold by the order of which they were said. Nor is a quarter done once one of its months is.

use super::Lower;
use super::facts::DeclaredFact;
use super::same_work::rows_asked;
use super::times::Times;
use crate::site::model::*;
use jiff::civil::Date;

/// An item or step of a roadmap.
type ItemKey = (RoadmapIx, ItemIx);

impl Lower<'_> {
    /// What the facts of one report say of items that are the same work; what it says of them itself goes before.
    pub fn inherited_facts<'e>(&self, own: &[DeclaredFact<'e>], roadmaps: &[Roadmap]) -> Vec<DeclaredFact<'e>> {
        let mut inherited = Vec::new();
        for declared in own.iter().filter(|declared| is_of_work(declared.fact.status)) {
            for (source, target) in same_work_of(roadmaps, (declared.fact.roadmap, declared.fact.item)) {
                let fact = self.inherited_fact(declared, source, target, roadmaps);
                let fact = fact.map(|fact| Fact { about: not_named_by(own, roadmaps, &fact), ..fact });
                let fact = fact.filter(|fact| !fact.about.is_empty());
                inherited.extend(fact.map(|fact| DeclaredFact { fact, entry: declared.entry }));
            }
        }
        inherited
    }

    fn inherited_fact(
        &self,
        declared: &DeclaredFact,
        source: ItemKey,
        target: ItemKey,
        roadmaps: &[Roadmap],
    ) -> Option<Fact> {
        let (fact, roadmap) = (&declared.fact, &roadmaps[target.0.0]);
        let item = &roadmap[target.1];
        let written = &roadmaps[source.0.0][source.1];
        let selection = fact.selection_on(written, fact.published);
        let times =
            Times::new(written.worded_on(fact.published), selection, self.says_all(declared.entry, fact.roadmap));
        let selection = same_times(&times, item, fact.date);
        if selection.is_empty() {
            return None;
        }
        let earlier = item.earlier.iter().map(|earlier| same_times(&times, &earlier.item, fact.date));
        let earlier: Vec<Selection> = earlier.collect();
        let rows = rows_asked(roadmap, target.1);
        let about = fact.about.iter().copied().filter(|reporter| rows.iter().any(|row| row.is_asked_of(*reporter)));
        let is_hidden = item.evidence_hidden;
        let has_proof = !fact.evidence.is_empty() || fact.result.is_some();
        let wordings = item.earlier.iter().map(|earlier| &earlier.item).zip(&earlier).chain([(item, &selection)]);
        let shares = wordings.flat_map(|(item, selection)| times.shares_of(item, selection, fact.status)).collect();
        let fact = &Fact { shares, ..fact.clone() };
        let is_part = item.occurrence_indices().filter(|at| selection.holds(*at)).all(|at| {
            fact.share_of(&item.occurrences[at]).is_some() // nothing that it says more of
        });
        let is_part = is_part && !item.occurrences.is_empty();
        let (count, total) = if is_part { (None, None) } else { (fact.count, fact.total) };
        Some(Fact {
            named_item: Some((fact.roadmap, fact.item)),
            roadmap: target.0,
            item: target.1,
            about: about.collect(),
            selection,
            earlier_selections: earlier,
            status: if is_part { fact.status_of_whole() } else { fact.status },
            evidence_hidden: fact.evidence_hidden || is_hidden && has_proof,
            evidence: if is_hidden { Vec::new() } else { fact.evidence.clone() },
            result: if is_hidden { None } else { fact.result.clone() },
            count,
            total,
            ..fact.clone()
        })
    }
}

/// The same times of an item; of one that is due once, that once.
fn same_times(times: &Times, item: &Item, day: Date) -> Selection {
    if item.occurrences.len() == 1 {
        return Selection::These(item.occurrence_indices().collect());
    }
    times.in_item(item, day, true)
}

/// The items that are the same work as this one or as a step of it, each with the item or step it is the same as; without
/// the steps of such items.
fn same_work_of(roadmaps: &[Roadmap], item: ItemKey) -> Vec<(ItemKey, ItemKey)> {
    let mut found: Vec<(ItemKey, ItemKey)> = Vec::new();
    let below = roadmaps[item.0.0].item_indices().filter(|other| is_within(&roadmaps[item.0.0], *other, item.1));
    for source in below.map(|at| (item.0, at)) {
        for target in &roadmaps[source.0.0][source.1].same_work {
            let is_new = |(_, other): &(ItemKey, ItemKey)| {
                other.0 != target.0 || !is_within(&roadmaps[target.0.0], target.1, other.1)
            };
            if found.iter().all(is_new) {
                found.push((source, *target));
            }
        }
    }
    found
}

/// Whether it is the item or a step of it.
fn is_within(roadmap: &Roadmap, item: ItemIx, above: ItemIx) -> bool {
    std::iter::successors(Some(item), |at| roadmap[*at].parent).any(|at| at == above)
}

/// Those of whom the report says nothing itself of the item, of a step of it or of the item above.
fn not_named_by(own: &[DeclaredFact], roadmaps: &[Roadmap], fact: &Fact) -> Vec<Reporter> {
    let family = roadmaps[fact.roadmap.0].family_of(fact.item);
    let named = own.iter().filter(|other| other.fact.roadmap == fact.roadmap && family.contains(&other.fact.item));
    let named: Vec<Reporter> = named.flat_map(|other| other.fact.about.iter().copied()).collect();
    fact.about.iter().copied().filter(|reporter| !named.contains(reporter)).collect()
}
