//! Next dates: items of a reporter in; out come occurrences that are not settled and whose end has not passed.

use crate::site::model::*;

/// What is due at a reporter, soonest first.
pub fn upcoming(site: &Site, roadmap: RoadmapIx, items: &[Option<ItemProgress>]) -> Vec<UpcomingDeadline> {
    let mut due = Vec::new();
    for item in site[roadmap].item_indices() {
        let Some(progress) = &items[item.0] else { continue };
        for one in progress.occurrences.iter().filter(|one| !one.state.is_settled() && !one.state.is_overdue()) {
            let occurrence = one.occurrence;
            let Some(window) = site[roadmap][item].occurrences[occurrence].what.window else { continue };
            let Some(until) = one.end else { continue };
            if until >= site.today {
                due.push(UpcomingDeadline { item, occurrence, window, until, state: one.state.clone() });
            }
        }
    }
    due.sort_by_key(|one| (one.until, one.item, one.occurrence));
    due
}
