//! Facts by item: what is reported of one reporter in one roadmap in; out come the facts on each item and the day of the
//! latest report.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::content::records::report::Status;
use crate::site::model::*;

/// Facts on a reporter in a roadmap, by item, each list oldest first.
pub struct FactsByItem {
    lists: Vec<Vec<FactIx>>,
}

impl FactsByItem {
    /// Sorts the facts on the reporter.
    pub fn new(site: &Site, roadmap: RoadmapIx, reporter: Reporter) -> Self {
        let mut lists = vec![Vec::new(); site[roadmap].items.len()];
        for fact in site.entries_of(reporter).facts.iter().filter(|fact| site[**fact].roadmap == roadmap) {
            lists[site[*fact].item.0].push(*fact);
        }
        FactsByItem { lists }
    }

    /// Facts published until that day on the item itself and on the items above it, which speak of all their steps;
    /// oldest first.
    pub fn facts_on(&self, site: &Site, roadmap: &Roadmap, item: ItemIx, until: Date) -> Vec<FactIx> {
        let mut found: Vec<FactIx> = Vec::new();
        let mut at = Some(item);
        while let Some(current) = at {
            found.extend(self.lists[current.0].iter().filter(|fact| site[**fact].published <= until));
            at = roadmap[current].parent;
        }
        found.sort(); // the site keeps facts oldest first
        found
    }
}

/// The day of the reporter's latest report on the roadmap. A parent school may speak for its branch; the department's
/// word is not the school's update.
pub fn last_report(
    site: &Site,
    roadmap: RoadmapIx,
    reporter: Reporter,
    items: &[Option<ItemProgress>],
) -> Option<Date> {
    let own = site.entries_of(reporter).reports.iter().map(|report| &site[*report]);
    let own = own.filter(|report| report.roadmap == Some(roadmap));
    let facts = items.iter().flatten().flat_map(|item| &item.facts);
    let others = facts.map(|fact| &site[site[*fact].report]);
    let others = others.filter(|report| reporter == Reporter::Department || report.reporter != Reporter::Department);
    own.chain(others).map(|report| report.date).max()
}

/// That of the latest report, whatever day it speaks of.
pub fn newest(site: &Site, facts: &[FactIx]) -> Option<FactIx> {
    facts.iter().copied().max_by_key(|fact| (site[*fact].published, *fact))
}

impl Progress {
    /// The fact that decides how an item stands; where that is of parts which stand otherwise, the newest of all.
    pub fn deciding_fact(&self, site: &Site, item: ItemIx) -> Option<FactIx> {
        let deciding = self.deciding_facts(&site[self.roadmap], item).into_iter().next_back();
        let is_decided = self.is_decided_by_facts(&site[self.roadmap], item);
        deciding.or_else(|| self.newest_among(site, item, &self.item(item)?.facts).filter(|_| is_decided))
    }

    /// The newest of these facts that decides on a part of an item, such as none of a step that was struck out; the newest
    /// of all where no part is decided by any.
    pub fn newest_among(&self, site: &Site, item: ItemIx, facts: &[FactIx]) -> Option<FactIx> {
        let of_parts = self.facts_of_parts(&site[self.roadmap], item);
        let standing: Vec<FactIx> = facts.iter().copied().filter(|fact| of_parts.contains(fact)).collect();
        newest(site, if of_parts.is_empty() { facts } else { &standing })
    }

    /// The facts that decide on the parts which make an item stand as it does: of several parts, those of its kind.
    pub fn deciding_facts(&self, roadmap: &Roadmap, item: ItemIx) -> BTreeSet<FactIx> {
        let Some(at) = self.item(item) else { return BTreeSet::new() };
        let kind = at.now.state.kind();
        let times = at.occurrences.iter().filter(|time| time.state.kind() == kind).filter_map(|time| time.fact);
        let is_of_kind = |step: &&ItemIx| self.item(**step).is_some_and(|at| at.now.state.kind() == kind);
        let steps = roadmap[item].steps.iter().filter(is_of_kind);
        times.chain(steps.flat_map(|step| self.deciding_facts(roadmap, *step))).collect()
    }

    /// The facts that decide on any part of the item.
    pub fn facts_of_parts(&self, roadmap: &Roadmap, item: ItemIx) -> BTreeSet<FactIx> {
        let own = self.item(item).into_iter().flat_map(|at| &at.occurrences).filter_map(|time| time.fact);
        own.chain(roadmap[item].steps.iter().flat_map(|step| self.facts_of_parts(roadmap, *step))).collect()
    }

    /// Whether any report decides on the item or a part of it: what was said of an earlier wording need not.
    pub fn is_decided_by_facts(&self, roadmap: &Roadmap, item: ItemIx) -> bool {
        // Of what was struck out whole the reports stay; of a step that was, they say nothing of its item.
        let is_struck_out = |at: &ItemProgress| matches!(at.now.state, State::Excluded(_)) && !at.facts.is_empty();
        self.item(item).is_some_and(is_struck_out) || !self.facts_of_parts(roadmap, item).is_empty()
    }

    /// The reason that the latest of the facts gives which make an item late, or one of its steps. Why a day was put off is
    /// not why the new one was missed, nor is why «done» was taken back.
    pub fn reason_of_delay<'s>(&self, site: &'s Site, item: ItemIx) -> Option<&'s str> {
        let fact = &site[self.deciding_late_fact(&site[self.roadmap], item)?];
        let explains_nothing = matches!(fact.status, Status::Withdrawn | Status::Postponed);
        fact.reason.as_deref().filter(|_| !explains_nothing)
    }

    /// The latest of the facts that make it late.
    fn deciding_late_fact(&self, roadmap: &Roadmap, item: ItemIx) -> Option<FactIx> {
        let occurrences = self.item(item).into_iter().flat_map(|at| &at.occurrences);
        let late = occurrences.filter(|at| matches!(at.state, State::Late { .. })).filter_map(|at| at.fact);
        let below = roadmap[item].steps.iter().filter_map(|step| self.deciding_late_fact(roadmap, *step));
        late.chain(below).max()
    }
}
