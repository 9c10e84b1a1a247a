//! Changes: items of a reporter as they stand now and stood at the end of last month in, those that differ out.

use jiff::civil::Date;

use crate::site::model::*;

/// Items whose state is another than at the end of last month, in the order of print.
pub fn changes(site: &Site, roadmap: RoadmapIx, items: &[Option<ItemProgress>]) -> Vec<Change> {
    let mut changes = Vec::new();
    for item in site[roadmap].top_items() {
        let Some(progress) = &items[item.0] else { continue };
        if is_notable(&progress.before, &progress.state) {
            let (from, to) = (progress.before.clone(), progress.state.clone());
            changes.push(Change { item, from, to, fact: cause(site, progress) });
        }
    }
    changes
}

/// The latest fact of this month, unless time has moved the state since.
fn cause(site: &Site, progress: &ItemProgress) -> Option<FactIx> {
    let month_end = site.end_of_last_month();
    let latest = progress.facts.iter().rev().find(|fact| site[**fact].published > month_end).copied()?;
    if has_passed_since(&progress.state, site[latest].published) { None } else { Some(latest) }
}

/// The end passed after that day: time moved the state, not the report.
fn has_passed_since(state: &State, published: Date) -> bool {
    matches!(state, State::Late { due, .. } | State::NoNews { due } if published <= *due)
}

/// A change of the word on the page, or of the numbers behind it.
fn is_notable(before: &State, now: &State) -> bool {
    let only_begins = matches!((before, now), (State::Planned { .. }, State::Open));
    !only_begins && (before.kind() != now.kind() || parts(before) != parts(now))
}

fn parts(state: &State) -> Option<(u32, u32)> {
    match state {
        State::Partly { done, .. } => *done,
        _ => None,
    }
}
