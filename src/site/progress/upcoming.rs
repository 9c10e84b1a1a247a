//! Next dates: items of a reporter in; out come occurrences that are not settled and whose end has not passed.

use crate::site::model::*;

/// What is due at a reporter, soonest first.
pub fn upcoming(site: &Site, roadmap: RoadmapIx, items: &[Option<ItemProgress>]) -> Vec<UpcomingDeadline> {
    let mut due = Vec::new();
    for item in site[roadmap].item_indices() {
        let Some(progress) = &items[item.0] else { continue };
        for progress in
            progress.occurrences.iter().filter(|progress| !progress.state.is_settled() && !progress.state.is_overdue())
        {
            let occurrence = progress.occurrence;
            let Some(window) = site[roadmap][item].occurrences[occurrence].timing.window else { continue };
            let until = progress.state.moved_to().unwrap_or(window.to);
            if until >= site.today {
                due.push(UpcomingDeadline { item, occurrence, window, until, state: progress.state.clone() });
            }
        }
    }
    due.sort_by_key(|deadline| (deadline.until, deadline.item, deadline.occurrence));
    due
}
