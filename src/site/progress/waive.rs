//! Waiving (`at_least: n`): items of all reporters in; where n schools have done an item, or one of its times, it no longer
//! applies to schools that report nothing on it, and those that have begun it are not late.

use jiff::civil::Date;

use super::items::{combine_steps, combine_times};
use crate::site::model::*;

const WAIVED: State = State::NotApplicable { enough_others: true };

/// The items of one reporter.
type Items = Vec<Option<ItemProgress>>;

/// Waives what enough schools have done for those schools that do nothing or are late, as it is now. `items` are by
/// reporter. Steps come first: what is waived of them changes how their item stands.
pub fn waive_remaining(site: &Site, roadmap: &Roadmap, reporters: &[Reporter], items: &mut [Items]) {
    let limited = roadmap.items.iter().any(|item| item.at_least.is_some());
    for at in roadmap.item_indices().collect::<Vec<_>>().into_iter().rev().filter(|_| limited) {
        items.iter_mut().for_each(|items| combine_again(roadmap, items, at));
        let Some(enough) = roadmap[at].at_least else { continue };
        let schools = reporters.iter().zip(&mut *items).filter(|(reporter, _)| **reporter != Reporter::Department);
        let mut schools: Vec<&mut Items> = schools.map(|(_, items)| items).collect();
        forgive_lateness(site, &mut schools, at, enough as usize);
        waive_times(&mut schools, at, enough as usize);
        if schools.iter().filter(|items| is_done(items, at)).count() >= enough as usize {
            schools.iter_mut().for_each(|items| waive(roadmap, items, at));
        }
    }
}

fn combine_again(roadmap: &Roadmap, items: &mut Items, at: ItemIx) {
    if let Some(combined) = combine_steps(&roadmap[at], items) {
        items[at.0] = Some(combined);
    }
}

fn is_done(items: &Items, at: ItemIx) -> bool {
    items[at.0].as_ref().is_some_and(|item| matches!(item.now.state, State::Done { .. }))
}

/// Nobody is late with what enough others had done by its day: then it was not asked.
fn forgive_lateness(site: &Site, schools: &mut [&mut Items], at: ItemIx, enough: usize) {
    let days: Vec<Vec<Option<Date>>> = schools.iter().map(|items| days_done(site, items, at)).collect();
    for (own, items) in schools.iter_mut().enumerate() {
        let Some(item) = items[at.0].as_mut() else { continue };
        for (time, occurrence) in item.occurrences.iter_mut().enumerate() {
            let in_time = |day: &Option<Date>| day.is_some_and(|day| Some(day) <= occurrence.end);
            let others = days.iter().enumerate().filter(|(other, _)| *other != own);
            let done = others.filter(|(_, days)| days.get(time).is_some_and(in_time)).count();
            if done >= enough {
                occurrence.state.forgive();
            }
        }
        combine_times(item);
    }
}

/// When each of its times was done, as reports say.
fn days_done(site: &Site, items: &Items, at: ItemIx) -> Vec<Option<Date>> {
    let times = items[at.0].iter().flat_map(|item| &item.occurrences);
    let day = |time: &OccurrenceProgress| match (&time.state, time.fact) {
        (State::Done { .. }, Some(fact)) => Some(site[fact].date.min(site[fact].known_by)),
        _ => None,
    };
    times.map(day).collect()
}

/// Of several times each is waived by itself.
fn waive_times(schools: &mut [&mut Items], at: ItemIx, enough: usize) {
    let times = schools.iter().filter_map(|items| Some(items[at.0].as_ref()?.occurrences.len())).max().unwrap_or(0);
    let state_at =
        |items: &Items, time: usize| items[at.0].as_ref()?.occurrences.get(time).map(|time| time.state.clone());
    for time in (0..times).filter(|_| times > 1) {
        let done = schools.iter().filter(|items| matches!(state_at(items, time), Some(State::Done { .. }))).count();
        if done < enough {
            continue;
        }
        for item in schools.iter_mut().filter_map(|items| items[at.0].as_mut()) {
            if let Some(time) = item.occurrences.get_mut(time).filter(|time| is_idle(&time.state, time.fact.is_some()))
            {
                time.state = WAIVED;
            }
            combine_times(item);
        }
    }
}

/// Whether it is left as it is: what the site itself proves stays done, and what an act has struck out is asked of nobody.
fn is_settled(state: &State) -> bool {
    matches!(state, State::Done { .. } | State::Excluded(_))
}

/// Whether nobody works at it, or work at it has gone past its day: who is in time may go on.
fn is_idle(state: &State, is_told: bool) -> bool {
    let past_its_day = [StateKind::Late, StateKind::NoNews, StateKind::Awaited, StateKind::OutcomeUnknown];
    !is_settled(state) && (!is_told || past_its_day.contains(&state.kind()))
}

/// With its occurrences and steps: what is not asked of the item is not asked of its parts, but for those that are done.
fn waive(roadmap: &Roadmap, items: &mut Items, at: ItemIx) {
    let waived = items[at.0].as_mut().filter(|item| is_idle(&item.now.state, !item.facts.is_empty()));
    let Some(item) = waived else { return };
    item.now = CombinedState { state: WAIVED, parts: None };
    let open = item.occurrences.iter_mut().filter(|occurrence| !matches!(occurrence.state, State::Done { .. }));
    open.for_each(|occurrence| occurrence.state = WAIVED);
    roadmap[at].steps.iter().for_each(|step| waive(roadmap, items, *step));
}
