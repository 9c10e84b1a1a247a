//! Facts on parts of a time, by the same work in another roadmap: the one by which the last part was done says that all of it
//! is.

use std::collections::BTreeMap;

use crate::content::records::report::Status;
use crate::site::model::*;

/// Says of each fact, oldest first, whether a time is done by it of which it was said in part.
pub fn complete_shares(facts: &mut [Fact], roadmaps: &[Roadmap]) {
    let mut by_item: BTreeMap<(RoadmapIx, ItemIx), Vec<usize>> = BTreeMap::new();
    for (at, fact) in facts.iter().enumerate() {
        by_item.entry((fact.roadmap, fact.item)).or_default().push(at);
    }
    let is_shared = |all: &&Vec<usize>| all.iter().any(|at| !facts[*at].shares.is_empty());
    let shared: Vec<&Vec<usize>> = by_item.values().filter(is_shared).collect();
    let complete = shared.iter().flat_map(|all| all.iter().filter(|at| completes(facts, all, **at, roadmaps)).copied());
    for at in complete.collect::<Vec<usize>>() {
        facts[at].status = Status::Done;
    }
}

/// Whether all that a fact says in part is done by it, at all of whom it speaks.
fn completes(facts: &[Fact], all: &[usize], at: usize, roadmaps: &[Roadmap]) -> bool {
    let fact = &facts[at];
    let item = &roadmaps[fact.roadmap.0][fact.item];
    let times = item.occurrence_indices().filter(|time| fact.selection.holds(*time));
    let mut parts = times.map(|time| (time, &item.occurrences[time])).peekable();
    let is_done = |(time, occurrence): (OccurrenceIx, &Occurrence), who: Reporter| {
        let speaks = |fact: &Fact| fact.about.contains(&who) && fact.selection.holds(time);
        let of_time: Vec<usize> = all.iter().copied().filter(|at| speaks(&facts[*at])).collect();
        let completing = completing_fact(of_time.iter().map(|at| &facts[*at]), occurrence);
        completing.is_some_and(|(place, _)| of_time[place] == at)
    };
    let is_part = parts.peek().is_some() && fact.status == Status::Partly;
    is_part && parts.all(|part| fact.share_of(part.1).is_some() && fact.about.iter().all(|who| is_done(part, *who)))
}
