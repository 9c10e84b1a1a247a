//! Waiving (`at_least: n`): items of all reporters in; where n schools have done an item, it no longer applies to schools
//! that report nothing on it.

use super::items::combine_steps;
use crate::site::model::{ItemIx, ItemProgress, Reporter, Roadmap, State};

const WAIVED: State = State::NotApplicable { enough_others: true };

/// Waives what enough others have done for those schools of whom nothing is reported. `items` are by reporter. Steps
/// come first: what is waived of them changes how their item stands.
pub fn waive_remaining(roadmap: &Roadmap, reporters: &[Reporter], items: &mut [Vec<Option<ItemProgress>>]) {
    let limited = roadmap.items.iter().any(|item| item.at_least.is_some());
    for at in roadmap.item_indices().collect::<Vec<_>>().into_iter().rev().filter(|_| limited) {
        items.iter_mut().for_each(|items| combine_again(roadmap, items, at));
        let Some(enough) = roadmap[at].at_least else { continue };
        if items.iter().filter(|items| is_done(items, at)).count() >= enough as usize {
            let schools = reporters.iter().zip(&mut *items).filter(|(reporter, _)| **reporter != Reporter::Department);
            schools.for_each(|(_, items)| waive(roadmap, items, at));
        }
    }
}

fn combine_again(roadmap: &Roadmap, items: &mut [Option<ItemProgress>], at: ItemIx) {
    if let Some(combined) = combine_steps(&roadmap[at], items) {
        items[at.0] = Some(combined);
    }
}

fn is_done(items: &[Option<ItemProgress>], at: ItemIx) -> bool {
    items[at.0].as_ref().is_some_and(|item| matches!(item.now.state, State::Done { .. }))
}

/// With its occurrences and steps: what is not asked of the item is not asked of its parts.
fn waive(roadmap: &Roadmap, items: &mut [Option<ItemProgress>], at: ItemIx) {
    let Some(item) = items[at.0].as_mut().filter(|item| item.facts.is_empty()) else { return };
    for combined in [&mut item.now, &mut item.before] {
        combined.state = WAIVED;
        combined.parts = None;
    }
    item.occurrences.iter_mut().for_each(|occurrence| occurrence.state = WAIVED);
    roadmap[at].steps.iter().for_each(|step| waive(roadmap, items, *step));
}
