//! Changes: items of a reporter as they stand now and stood at the end of last month in, those that differ out.

use jiff::civil::Date;

use crate::site::model::*;

/// Items whose state is another than at the end of last month, in the order of print.
pub fn changes(site: &Site, roadmap: RoadmapIx, items: &[Option<ItemProgress>]) -> Vec<Change> {
    let mut changes = Vec::new();
    for item in site[roadmap].top_items() {
        let Some(progress) = &items[item.0] else { continue };
        if is_notable(&progress.before, &progress.now) {
            let (from, to) = (progress.before.state.clone(), progress.now.state.clone());
            changes.push(Change { item, from, to, fact: cause(site, progress) });
        }
    }
    changes
}

/// The latest fact of this month, unless time has moved the state since.
fn cause(site: &Site, progress: &ItemProgress) -> Option<FactIx> {
    let month_end = site.end_of_last_month();
    let latest = progress.facts.iter().rev().find(|fact| site[**fact].published > month_end).copied()?;
    if has_passed_since(&progress.now.state, site[latest].published) { None } else { Some(latest) }
}

/// The end, or the time to report, passed after that day: time moved the state, not the report.
fn has_passed_since(state: &State, published: Date) -> bool {
    match state {
        State::Late { due, .. } | State::NoNews { due } | State::Awaited { due, .. } => published <= *due,
        _ => false,
    }
}

/// A change of the word on the page, or of the numbers behind it.
fn is_notable(before: &CombinedState, now: &CombinedState) -> bool {
    before.state.kind() != now.state.kind() || parts(before) != parts(now)
}

/// «10 из 14» of a report, or how many of several parts are done.
fn parts(combined: &CombinedState) -> Option<(u32, u32)> {
    match combined.state {
        State::Partly { done: Some(parts), .. } => Some(parts),
        _ => combined.parts,
    }
}
