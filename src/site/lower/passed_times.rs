//! Times that had passed when an act changed their days: an item with its wordings in; out comes the same item, whose
//! passed times are asked by the wording of their days. An act makes nobody late afterwards, and forgives nobody either.

use jiff::civil::Date;

use super::times::are_counterparts;
use crate::site::model::{EarlierWording, Item, Occurrence};

/// Gives each wording of an item, oldest first, the times that had passed by the wording before: each with the later of
/// its two last days.
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

/// Times of the later wording that had passed by the earlier one, too, when the act came that gave it another deadline.
fn keep_passed(before: &Item, after: &mut Item, act: Date) {
    let is_new = before.deadline != after.deadline;
    for at in 0..after.occurrences.len() {
        let Some(earlier) = counterpart(before, after, at).cloned() else { continue };
        let have_passed = has_passed(&earlier, act) && has_passed(&after.occurrences[at], act);
        if earlier.passed_before.is_some() || is_new && have_passed {
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

/// The same time in the earlier wording: of the same month or quarter, else in the same place among as many.
fn counterpart<'i>(before: &'i Item, after: &Item, at: usize) -> Option<&'i Occurrence> {
    let key = &after.occurrences[at].timing.key;
    let has_key = |occurrence: &&Occurrence| occurrence.timing.key == *key;
    let mut same = before.occurrences.iter().filter(has_key);
    let is_only = after.occurrences.iter().filter(has_key).count() == 1;
    match (same.next(), same.next()) {
        (Some(only), None) if is_only => Some(only),
        _ => before.occurrences.get(at).filter(|_| are_counterparts(before, after)),
    }
}

fn has_passed(occurrence: &Occurrence, day: Date) -> bool {
    occurrence.timing.window.is_some_and(|window| window.to < day)
}
