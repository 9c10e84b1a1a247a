//! Times to which an act gives a day that has passed: an item with its wordings in; out comes the same item, of which such
//! times are asked by the wording before. An act makes nobody late afterwards, and forgives nobody either.

use jiff::civil::Date;

use crate::site::model::{EarlierWording, Item, Occurrence, OccurrenceIx, counterpart};

/// Gives each wording of an item, oldest first, the later of both last days where its own had passed when the act came.
pub fn keep_passed_times(item: &mut Item) {
    let mut earlier = std::mem::take(&mut item.earlier);
    for at in 0..earlier.len() {
        let (before, after) = earlier.split_at_mut(at + 1);
        let EarlierWording { until, item: before } = &before[at];
        let after = after.first_mut().map_or(&mut *item, |after| &mut after.item);
        keep_passed(before, after, *until);
    }
    item.earlier = earlier;
}

/// Times whose last day by the later wording had passed when the act came that gave it another deadline.
fn keep_passed(before: &Item, after: &mut Item, act: Date) {
    let is_new = before.deadline != after.deadline;
    for at in 0..after.occurrences.len() {
        if after.occurrences[at].timing.window.is_none_or(|window| window.to >= act) {
            continue;
        }
        let earlier = counterpart(after, OccurrenceIx(at), before).map(|at| before.occurrences[at].clone());
        let Some(earlier) = earlier.filter(|earlier| earlier.timing.window.is_some()) else { continue };
        if is_new || earlier.passed_before.is_some() {
            keep_longer(&mut after.occurrences[at], &earlier, act);
        }
    }
    after.occurrences.sort_by_key(Occurrence::order);
}

fn keep_longer(occurrence: &mut Occurrence, before: &Occurrence, act: Date) {
    occurrence.passed_before = before.passed_before.or(Some(act));
    if let (Some(window), Some(before)) = (&mut occurrence.timing.window, before.timing.window) {
        window.to = window.to.max(before.to);
    }
}
