//! Next dates: items of a reporter in; out come occurrences that are not settled and whose end has not passed.

use crate::site::model::*;
use vekha_deadline::OpenRange;

/// What is due at a reporter, soonest first; nothing at a school that does not take part today, or by an act that is not in
/// force yet.
pub fn upcoming(
    site: &Site,
    roadmap: RoadmapIx,
    items: &[Option<ItemProgress>],
    is_asked: bool,
) -> Vec<UpcomingDeadline> {
    let mut due = Vec::new();
    let is_in_force = site[roadmap].basis().is_none_or(|act| act.date <= site.today);
    if !is_asked || !is_in_force || !site[roadmap].is_current() {
        return due;
    }
    for item in site[roadmap].item_indices() {
        let waiting = items[item.0].iter().flat_map(|progress| &progress.occurrences).filter(|at| at.is_waiting());
        for OccurrenceProgress { occurrence, state, end, moved, .. } in waiting {
            let Some(until) = end.filter(|end| *end >= site.today) else { continue };
            let window = site[roadmap][item].occurrences[*occurrence].timing.window;
            let window = window.unwrap_or(OpenRange::until(until));
            let (occurrence, moved, state) = (*occurrence, *moved, state.clone());
            due.push(UpcomingDeadline { item, occurrence, window, until, moved, state });
        }
    }
    due.sort_by_key(|deadline| (deadline.until, deadline.item, deadline.occurrence));
    due
}

impl OccurrenceProgress {
    /// Whether it is neither settled nor overdue.
    fn is_waiting(&self) -> bool {
        !self.state.is_settled() && !self.state.is_overdue()
    }
}
