//! The same work in several roadmaps: rows that say `same_as` and the finished roadmaps in; out come the roadmaps, whose
//! items know each other. Of each roadmap at most one item is the same work, so that one report never stands for two.

use std::collections::{BTreeMap, BTreeSet};

use super::entry_checks::{listed_twice, no_effect};
use super::{Lower, LowerOutput};
use crate::content::records::item::RevisedField;
use crate::content::values::Ref;
use crate::diagnostics::{Code, Diagnostic};
use crate::site::model::{Item, ItemIx, Roadmap, RoadmapIx, SchoolIx};

/// An item or step of a roadmap.
type ItemKey = (RoadmapIx, ItemIx);

/// An item that is said to be the same work as another one, and where.
struct WrittenPair<'a> {
    from: ItemKey,
    to: ItemKey,
    name: &'a Ref,
}

impl Lower<'_> {
    /// Links items that are the same work; what cannot be is a diagnostic and stays unlinked.
    pub fn link_same_work(&self, roadmaps: &mut [Roadmap], found: &mut LowerOutput) {
        let pairs = self.written_pairs(found);
        let mut groups: BTreeMap<ItemKey, BTreeSet<ItemKey>> = BTreeMap::new();
        for (at, pair) in pairs.iter().enumerate() {
            let clash = shape_clash(pair, &pairs, at).or_else(|| self.record_clash(pair, roadmaps));
            match clash {
                Some(diagnostic) => found.emit(diagnostic),
                None => groups.entry(pair.from).or_default().extend([pair.from, pair.to]),
            }
            if is_struck_out(&roadmaps[pair.to.0.0][pair.to.1]) || is_struck_out(&roadmaps[pair.from.0.0][pair.from.1])
            {
                found.emit(no_effect(pair.name.place, "same_as", "struck-out"));
            }
        }
        for group in groups.values() {
            for (roadmap, item) in group {
                let others = group.iter().filter(|other| **other != (*roadmap, *item)).copied();
                roadmaps[roadmap.0].items[item.0].same_work = others.collect();
            }
        }
    }

    /// Everything that is written, each name that means an item once.
    fn written_pairs(&self, found: &mut LowerOutput) -> Vec<WrittenPair<'_>> {
        let roadmaps = &self.names.roadmaps;
        let mut pairs: Vec<WrittenPair> = Vec::new();
        for home in roadmaps.indices() {
            for (number, row) in roadmaps[home].rows.iter().enumerate() {
                let from = (home, ItemIx(number));
                for name in row.record.same_as.iter().flat_map(|names| &names.0) {
                    let item = roadmaps.find_item(Some(home), name, name.place, &mut found.diagnostics);
                    let Some(to) = item else { continue };
                    match pairs.iter().find(|pair| (pair.from, pair.to) == (from, to)) {
                        Some(first) => found.emit(listed_twice(name, first.name.place)),
                        None => pairs.push(WrittenPair { from, to, name }),
                    }
                }
            }
        }
        pairs
    }

    /// What keeps two items from being the same work by what is written of them.
    fn record_clash(&self, pair: &WrittenPair, roadmaps: &[Roadmap]) -> Option<Diagnostic> {
        let names = &self.names.roadmaps;
        let [own, other] = [pair.from, pair.to].map(|(roadmap, _)| &roadmaps[roadmap.0]);
        let is_dated = !names.is_guessed(pair.from.0) && !names.is_guessed(pair.to.0);
        if is_dated && (own.to < other.from || other.to < own.from) {
            return Some(clash(pair, "periods"));
        }
        let is_sure = !names.is_unsure(pair.from.0) && !names.is_unsure(pair.to.0);
        if !is_sure || [(own, pair.from.1), (other, pair.to.1)].iter().any(|(at, item)| is_in_doubt(at, *item)) {
            return None;
        }
        let (own, other) = (Reporting::new(own, pair.from.1), Reporting::new(other, pair.to.1));
        let both_schools = !own.schools.is_empty() && !other.schools.is_empty();
        match (own.by_department && other.by_department, both_schools) {
            (true, _) => None,
            (_, false) => Some(clash(pair, "reporters")),
            // A build of one school knows no others.
            (_, true) if self.names.schools.only.is_some() || !own.schools.is_disjoint(&other.schools) => None,
            _ => Some(clash(pair, "schools")),
        }
    }
}

/// What keeps two items from being the same work by the other pairs: itself, its own roadmap, a chain, another's item.
fn shape_clash(pair: &WrittenPair, pairs: &[WrittenPair], at: usize) -> Option<Diagnostic> {
    if pair.from == pair.to {
        let diagnostic = Diagnostic::new(Code::LeadsToItself, pair.name.place).arg("key", "same_as");
        return Some(diagnostic.arg("what", "itself"));
    }
    if pair.from.0 == pair.to.0 {
        return Some(clash(pair, "one-roadmap"));
    }
    let (before, others) = (&pairs[..at], pairs);
    let related = |reason, other: &WrittenPair| Some(clash(pair, reason).with_related(other.name.place));
    if let Some(back) = others.iter().find(|other| (other.from, other.to) == (pair.to, pair.from)) {
        // Of two that say it one is too much; once is enough to say so.
        return if before.iter().any(|first| std::ptr::eq(first, back)) { related("both", back) } else { None };
    }
    if let Some(next) = others.iter().find(|other| other.from == pair.to) {
        return related("chain", next);
    }
    if let Some(first) = before.iter().find(|other| other.to == pair.to) {
        return related("taken", first);
    }
    let second = before.iter().find(|other| other.from == pair.from && other.to.0 == pair.to.0);
    second.and_then(|first| related("two", first))
}

fn clash(pair: &WrittenPair, reason: &'static str) -> Diagnostic {
    Diagnostic::new(Code::NotSameWork, pair.name.place).arg("item", pair.name.as_str()).arg("why", reason)
}

/// Who reports on an item or on any of its steps.
struct Reporting {
    by_department: bool,
    schools: BTreeSet<SchoolIx>,
}

impl Reporting {
    fn new(roadmap: &Roadmap, item: ItemIx) -> Self {
        let rows = rows_asked(roadmap, item);
        let schools = rows.iter().filter(|row| row.by_schools).flat_map(|row| &row.schools).copied();
        Reporting { schools: schools.collect(), by_department: rows.iter().any(|row| row.by_department) }
    }
}

/// The rows that ask for reports: the item's own, or those of its steps.
pub fn rows_asked(roadmap: &Roadmap, item: ItemIx) -> Vec<&Item> {
    let own = &roadmap[item];
    if own.steps.is_empty() {
        vec![own]
    } else {
        own.steps.iter().flat_map(|step| rows_asked(roadmap, *step)).collect()
    }
}

/// Whether it is not certain who reports on it, or an act changes that on some day: no message comes by the clock alone.
fn is_in_doubt(roadmap: &Roadmap, item: ItemIx) -> bool {
    let changes_reporters = |item: &Item| {
        let amendments = &item.amendments;
        amendments.revisions.iter().any(|revision| revision.field == RevisedField::Responsible)
    };
    rows_asked(roadmap, item).iter().any(|row| row.executor_unknown || changes_reporters(row))
}

fn is_struck_out(item: &Item) -> bool {
    item.amendments.struck_out.is_some()
}
