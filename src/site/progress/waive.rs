//! Waiving (`at_least: n`): items of all reporters in; where n schools have done an item, it no longer applies to schools
//! that report nothing on it, and those that have begun it are not late.

use super::items::combine_steps;
use crate::site::model::{CombinedState, ItemIx, ItemProgress, Reporter, Roadmap, Site, State, StateKind};

const WAIVED: State = State::NotApplicable { enough_others: true };

/// The items of one reporter.
type Items = Vec<Option<ItemProgress>>;

/// Waives what enough schools have done for those schools that do nothing or are late: as it is now, and as it was at
/// the end of last month. `items` are by reporter. Steps come first: what is waived of them changes how their item
/// stands.
pub fn waive_remaining(site: &Site, roadmap: &Roadmap, reporters: &[Reporter], items: &mut [Items]) {
    let limited = roadmap.items.iter().any(|item| item.at_least.is_some());
    for at in roadmap.item_indices().collect::<Vec<_>>().into_iter().rev().filter(|_| limited) {
        items.iter_mut().for_each(|items| combine_again(roadmap, items, at));
        let Some(enough) = roadmap[at].at_least else { continue };
        let schools = reporters.iter().zip(&mut *items).filter(|(reporter, _)| **reporter != Reporter::Department);
        let mut schools: Vec<&mut Items> = schools.map(|(_, items)| items).collect();
        if done_count(&schools, at, |item| &item.now) >= enough as usize {
            schools.iter_mut().for_each(|items| waive_now(roadmap, items, at));
        }
        if done_count(&schools, at, |item| &item.before) >= enough as usize {
            schools.iter_mut().for_each(|items| waive_before(site, roadmap, items, at));
        }
    }
}

fn combine_again(roadmap: &Roadmap, items: &mut Items, at: ItemIx) {
    if let Some(combined) = combine_steps(&roadmap[at], items) {
        items[at.0] = Some(combined);
    }
}

fn done_count(schools: &[&mut Items], at: ItemIx, state_of: fn(&ItemProgress) -> &CombinedState) -> usize {
    schools.iter().filter_map(|items| items[at.0].as_ref()).filter(|item| is_done(state_of(item))).count()
}

fn is_done(combined: &CombinedState) -> bool {
    matches!(combined.state, State::Done { .. })
}

/// Whether it is left as it is: what the site itself proves stays done, and what an act has struck out is asked of nobody.
fn is_settled(combined: &CombinedState) -> bool {
    matches!(combined.state, State::Done { .. } | State::Excluded(_))
}

/// Whether nobody works at it, or work at it has gone past its day: who is in time may go on.
fn is_idle(combined: &CombinedState, is_told: bool) -> bool {
    let past_its_day = [StateKind::Late, StateKind::NoNews, StateKind::Awaited, StateKind::OutcomeUnknown];
    !is_settled(combined) && (!is_told || past_its_day.contains(&combined.state.kind()))
}

/// With its occurrences and steps: what is not asked of the item is not asked of its parts, but for those that are done.
fn waive_now(roadmap: &Roadmap, items: &mut Items, at: ItemIx) {
    let waived = items[at.0].as_mut().filter(|item| is_idle(&item.now, !item.facts.is_empty()));
    let Some(item) = waived else { return };
    item.now = CombinedState { state: WAIVED, parts: None };
    let open = item.occurrences.iter_mut().filter(|occurrence| !matches!(occurrence.state, State::Done { .. }));
    open.for_each(|occurrence| occurrence.state = WAIVED);
    roadmap[at].steps.iter().for_each(|step| waive_now(roadmap, items, *step));
}

fn waive_before(site: &Site, roadmap: &Roadmap, items: &mut Items, at: ItemIx) {
    let month_end = site.end_of_last_month();
    let was_told = |item: &ItemProgress| item.facts.iter().any(|fact| site[*fact].published <= month_end);
    let waived = items[at.0].as_mut().filter(|item| is_idle(&item.before, was_told(item)));
    let Some(item) = waived else { return };
    item.before = CombinedState { state: WAIVED, parts: None };
    roadmap[at].steps.iter().for_each(|step| waive_before(site, roadmap, items, *step));
}
