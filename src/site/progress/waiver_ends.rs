//! Waiving that ends: in go the days on which schools took «done» back of an item that some are enough for, and the items of
//! those to whom it did not apply until then; out come these with the time for a report anew.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::items::{combine_steps, combine_times};
use crate::content::records::report::Status;
use crate::site::model::*;

/// The days of reports that take «done» back, or put another report right.
pub fn days_taken_back(site: &Site, roadmap: RoadmapIx, item: ItemIx) -> BTreeSet<Date> {
    let family = site[roadmap].family_of(item);
    let facts = site.facts.iter().filter(|fact| fact.roadmap == roadmap && family.contains(&fact.item));
    let taking_back = facts.filter(|fact| fact.status == Status::Withdrawn || site[fact.report].corrects.is_some());
    taking_back.map(|fact| fact.published).collect()
}

/// Nobody is late or silent with what did not apply to them, until the time for a report has passed since then.
pub fn await_now(roadmap: &Roadmap, items: &mut [Option<ItemProgress>], at: ItemIx, until: Date) {
    roadmap[at].steps.iter().for_each(|step| await_now(roadmap, items, *step, until));
    let from_steps = combine_steps(&roadmap[at], items);
    let is_asked = |state: &State| state.is_overdue() || matches!(state, State::Awaited { .. });
    let Some(item) = items[at.0].as_mut().filter(|item| is_asked(&item.now.state)) else { return };
    item.occurrences.iter_mut().for_each(|occurrence| occurrence.state.await_until(until));
    combine_times(item);
    item.now = from_steps.map_or_else(|| item.now.clone(), |combined| combined.now);
}

impl State {
    /// What was late or silent is awaited, and what was awaited is longer.
    fn await_until(&mut self, until: Date) {
        match *self {
            State::Late { due, .. } | State::NoNews { due } => *self = State::Awaited { due, until },
            State::Awaited { due, until: before } => *self = State::Awaited { due, until: before.max(until) },
            _ => {}
        }
    }
}
