//! Next dates: items of a reporter in; out come occurrences that are not settled and whose end has not passed.

use jiff::civil::Date;

use crate::site::model::*;
use vekha_deadline::OpenRange;

/// What is due at a reporter while it takes part, soonest first; nothing by an act that is not in force yet, or once the
/// roadmap is over.
pub fn upcoming(
    site: &Site,
    roadmap: RoadmapIx,
    items: &[Option<ItemProgress>],
    until_last_day: Option<Date>,
) -> Vec<UpcomingDeadline> {
    let mut due = Vec::new();
    let is_in_force = site[roadmap].basis().is_none_or(|act| act.date <= site.today);
    if !is_in_force || !site[roadmap].is_current() || site[roadmap].to < site.today {
        return due;
    }
    for item in site[roadmap].item_indices() {
        let waiting = items[item.0].iter().flat_map(|progress| &progress.occurrences).filter(|at| at.is_waiting());
        for OccurrenceProgress { occurrence, state, end, moved, .. } in waiting {
            let is_ahead = |end: &Date| site.today <= *end && until_last_day.is_none_or(|last| *end <= last);
            let Some(until) = end.filter(is_ahead) else { continue };
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
