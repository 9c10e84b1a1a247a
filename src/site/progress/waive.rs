//! Waiving (`at_least: n`): items of all reporters in; where n schools have done an item, it no longer applies to schools
//! that report nothing on it.

use crate::site::model::{ItemIx, ItemProgress, Reporter, Roadmap, State};

/// Makes an item that enough schools have done not applicable to schools without facts on it. `items` are by reporter.
pub fn waive_remaining(roadmap: &Roadmap, reporters: &[Reporter], items: &mut [Vec<Option<ItemProgress>>]) {
    for at in roadmap.item_indices() {
        let Some(enough) = roadmap[at].at_least else { continue };
        if items.iter().filter(|items| is_done(items, at)).count() >= enough as usize {
            let schools = reporters.iter().zip(&mut *items).filter(|(reporter, _)| **reporter != Reporter::Department);
            schools.filter_map(|(_, items)| items[at.0].as_mut()).for_each(waive);
        }
    }
}

fn is_done(items: &[Option<ItemProgress>], at: ItemIx) -> bool {
    items[at.0].as_ref().is_some_and(|item| matches!(item.state, State::Done { .. }))
}

fn waive(item: &mut ItemProgress) {
    if item.facts.is_empty() {
        item.state = State::NotApplicable { enough_others: true };
        item.before = item.state.clone();
    }
}
