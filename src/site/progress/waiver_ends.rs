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

/// Nobody is late or silent with what was left to others on the day before, until the time for a report has passed since
/// then. Steps follow their item, so walking backwards meets them first: they make the whole.
pub fn await_family(
    roadmap: &Roadmap,
    family: &[ItemIx],
    (items, then): (&mut [Option<ItemProgress>], &[Option<ItemProgress>]),
    until: Date,
) {
    for at in family.iter().rev() {
        let combined = combine_steps(&roadmap[*at], items);
        let (Some(item), Some(then)) = (items[at.0].as_mut(), &then[at.0]) else { continue };
        if item.now.state.is_by_others() {
            continue;
        }
        let were_left = then.occurrences.iter().map(|time| time.state.is_by_others());
        let left = item.occurrences.iter_mut().zip(were_left).filter(|(_, was_left)| *was_left);
        left.for_each(|(time, _)| time.state.await_until(until));
        combine_times(item);
        item.now = combined.map_or_else(|| item.now.clone(), |combined| combined.now);
    }
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
