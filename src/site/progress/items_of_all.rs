//! Items at everybody: a roadmap on some days in; out come the items of all who report in it, each with what the others
//! have done, and taken back, taken into account.

use jiff::civil::Date;
use rayon::prelude::*;

use super::evaluation::{EvaluationDay, last_day_to_report};
use super::items::{EvaluationDays, combine_steps, combine_times, items};
use super::waive::waive_remaining;
use super::waiver_ends::{await_family, days_taken_back};
use crate::site::model::*;
use vekha_deadline::calendar::shift_days;

/// The items of one reporter.
type Items = Vec<Option<ItemProgress>>;

/// The items of everybody, or some of them, each with what the others have done taken into account.
pub fn items_of_all(
    site: &Site,
    roadmap: RoadmapIx,
    days: EvaluationDays,
    some: Option<&[ItemIx]>,
) -> Vec<(Reporter, Items)> {
    let schools = site[roadmap].participants.iter().map(|school| Reporter::School(*school));
    let reporters: Vec<Reporter> = std::iter::once(Reporter::Department).chain(schools).collect();
    let items = reporters.par_iter().map(|reporter| items(site, roadmap, *reporter, days, some));
    let mut items: Vec<Items> = items.collect();
    waive_remaining(site, &site[roadmap], &reporters, &mut items);
    let mut all: Vec<(Reporter, Items)> = reporters.into_iter().zip(items).collect();
    forgive_waived_times(site, roadmap, days.today.today, &mut all);
    await_anew(site, roadmap, days.today.today, &mut all);
    keep_last_days(site, roadmap, days, &mut all);
    compare_with_before(site, roadmap, days, &mut all);
    all
}

/// How what some schools are enough for stood before is what all had done by then, where the same was asked.
fn compare_with_before(site: &Site, roadmap: RoadmapIx, days: EvaluationDays, all: &mut [(Reporter, Items)]) {
    let limited = site[roadmap].item_indices().filter(|item| site[roadmap][*item].at_least.is_some());
    let families: Vec<Vec<ItemIx>> = limited.map(|item| site[roadmap].family_of(item)).collect();
    if families.is_empty() || days.before.today == days.today.today {
        return;
    }
    let then = items_of_all(site, roadmap, EvaluationDays { today: days.before, before: days.before }, None);
    for ((_, items), (_, then)) in all.iter_mut().zip(&then) {
        let is_same = |at: &ItemIx| items[at.0].is_some() == then[at.0].is_some();
        let asked = families.iter().filter(|family| family.iter().all(is_same)).flatten();
        for at in asked.copied().collect::<Vec<_>>() {
            if let (Some(item), Some(then)) = (&mut items[at.0], &then[at.0]) {
                item.before = then.now.clone();
            }
        }
    }
}

/// What others do once a school has left changes nothing at that school: it stays as it stood on its last day.
fn keep_last_days(site: &Site, roadmap: RoadmapIx, days: EvaluationDays, all: &mut [(Reporter, Items)]) {
    let limited: Vec<ItemIx> =
        site[roadmap].item_indices().filter(|item| site[roadmap][*item].at_least.is_some()).collect();
    let family: Vec<ItemIx> = limited.iter().flat_map(|item| site[roadmap].family_of(*item)).collect();
    let is_limited = |item: ItemIx| {
        let mut above = std::iter::successors(Some(item), |at| site[roadmap][*at].parent);
        above.any(|at| limited.contains(&at))
    };
    for (reporter, items) in all.iter_mut().filter(|_| !limited.is_empty()) {
        let left = site.participation(roadmap, *reporter).and_then(|participation| participation.to);
        let Some(left) = left.filter(|left| *left < days.today.today) else { continue };
        let own = items_on(site, roadmap, &family, left).into_iter().find(|(other, _)| other == reporter);
        for (item, at) in own.into_iter().flat_map(|(_, items)| items).enumerate() {
            if is_limited(ItemIx(item)) {
                items[item] = at;
            }
        }
        for item in site[roadmap].item_indices().collect::<Vec<_>>().into_iter().rev().filter(|at| !is_limited(*at)) {
            if let Some(combined) = combine_steps(&site[roadmap][item], items) {
                items[item.0] = Some(combined);
            }
        }
    }
}

/// Who did something while it did not apply to it, or in the time that it had anew, is not late with it, though others have
/// taken theirs back.
fn forgive_waived_times(site: &Site, roadmap: RoadmapIx, day: Date, all: &mut [(Reporter, Items)]) {
    let is_taken_back =
        |family: &Vec<ItemIx>| days_taken_back(site, roadmap, family[0]).first().is_some_and(|first| *first <= day);
    for family in limited_families(site, roadmap).into_iter().filter(is_taken_back) {
        all.iter_mut().for_each(|(reporter, items)| forgive_family(site, roadmap, &family, (*reporter, items)));
    }
}

/// Steps follow their item, so walking backwards meets them first: they make the whole, unless that is waived.
fn forgive_family(site: &Site, at: RoadmapIx, family: &[ItemIx], (reporter, items): (Reporter, &mut Items)) {
    for item in family.iter().rev() {
        let combined = combine_steps(&site[at][*item], items);
        let Some(own) = items[item.0].as_mut().filter(|own| !own.now.state.is_by_others()) else { continue };
        for (time, occurrence) in own.occurrences.iter_mut().enumerate() {
            let done = day_of_late(site, occurrence);
            if done.is_some_and(|done| was_excused(site, at, family, (*item, time), reporter, shift_days(done, -1))) {
                occurrence.state.forgive();
            }
        }
        combine_times(own);
        own.now = combined.map_or_else(|| own.now.clone(), |combined| combined.now);
    }
}

/// The day on which it was done late, as a report says.
fn day_of_late(site: &Site, occurrence: &OccurrenceProgress) -> Option<Date> {
    let is_late = matches!(occurrence.state, State::Done { late_by: Some(_), .. });
    occurrence.fact.filter(|_| is_late).map(|fact| site[fact].date.min(site[fact].known_by))
}

fn was_excused(
    site: &Site,
    at: RoadmapIx,
    family: &[ItemIx],
    (item, time): (ItemIx, usize),
    reporter: Reporter,
    day: Date,
) -> bool {
    let own = items_on(site, at, family, day).into_iter().find(|(other, _)| *other == reporter);
    let then = own.and_then(|(_, items)| items.into_iter().nth(item.0)?);
    let time = then.as_ref().and_then(|then| then.occurrences.get(time));
    time.is_some_and(|time| time.state.is_by_others() || is_awaited_anew(site, time))
}

/// Whether there is more time for a report on it than its own last day gives.
fn is_awaited_anew(site: &Site, time: &OccurrenceProgress) -> bool {
    matches!(time.state, State::Awaited { due, until } if until > last_day_to_report(site, due))
}

/// Some of the items of everybody, as they stood on an earlier day.
fn items_on(site: &Site, roadmap: RoadmapIx, some: &[ItemIx], day: Date) -> Vec<(Reporter, Items)> {
    let day = EvaluationDay::new(site, day);
    items_of_all(site, roadmap, EvaluationDays { today: day, before: day }, Some(some))
}

/// What some schools are enough for is awaited of the others once it is taken back, each of its times by itself.
fn await_anew(site: &Site, roadmap: RoadmapIx, day: Date, all: &mut [(Reporter, Items)]) {
    for family in limited_families(site, roadmap) {
        let days = days_taken_back(site, roadmap, family[0]).into_iter();
        let recent = days.filter(|taken_back| *taken_back <= day && day <= last_day_to_report(site, *taken_back));
        for taken_back in recent {
            let eve = items_on(site, roadmap, &family, shift_days(taken_back, -1));
            for (reporter, items) in all.iter_mut() {
                let Some((_, then)) = eve.iter().find(|(other, _)| other == reporter) else { continue };
                await_family(&site[roadmap], &family, (items, then), last_day_to_report(site, taken_back));
            }
        }
    }
}

/// The items that some schools are enough for, or for a step of which: each with its steps.
fn limited_families(site: &Site, roadmap: RoadmapIx) -> Vec<Vec<ItemIx>> {
    let families = site[roadmap].top_items().map(|top| site[roadmap].family_of(top));
    families.filter(|family| family.iter().any(|item| site[roadmap][*item].at_least.is_some())).collect()
}
