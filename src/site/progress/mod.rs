//! Progress: the linked site in, the same site with the progress of every roadmap at every reporter out.

mod changes;
mod combine;
mod done;
mod evaluate;
mod evaluation;
mod facts;
mod items;
mod items_of_all;
mod joined;
mod shared_times;
mod turning_days;
mod upcoming;
mod waive;
mod waived_days;
mod waiver_ends;

pub use combine::combine;
pub use evaluation::last_day_to_report;
pub use facts::newest;
pub use turning_days::turning_days;

use jiff::civil::Date;
use rayon::prelude::*;

use super::model::*;
use changes::changes;
use evaluation::EvaluationDay;
use items::EvaluationDays;
use items_of_all::items_of_all;
use upcoming::upcoming;
use waived_days::WaivedDays;

/// The site with the progress of every roadmap at every reporter.
pub fn compute(mut site: Site) -> Site {
    let days = EvaluationDays {
        today: EvaluationDay::new(&site, site.today),
        before: EvaluationDay::new(&site, site.end_of_last_month()),
    };
    site.progress = site.roadmap_indices().flat_map(|roadmap| progress_of(&site, roadmap, days)).collect();
    site.reporter_index.add_progress(site.progress.iter().map(|progress| progress.reporter));
    site
}

/// How what a fact speaks of, an item or some of its times, stood at a reporter on an earlier day, by what had been published
/// then.
pub fn state_on(site: &Site, fact: &Fact, reporter: Reporter, day: Date) -> Option<State> {
    let at = item_on(site, fact, reporter, day)?;
    let selection = fact.selection_on(&site[fact.roadmap][fact.item], day);
    let selected = at.occurrences.iter().filter(|time| selection.holds(time.occurrence));
    let selected: Vec<State> = selected.map(|time| time.state.clone()).collect();
    let is_whole = selected.is_empty() || selected.len() == at.occurrences.len();
    Some(if is_whole { at.now.state } else { combine(&selected) })
}

/// The item of a fact on that day.
fn item_on(site: &Site, fact: &Fact, reporter: Reporter, day: Date) -> Option<ItemProgress> {
    items_on(site, (fact.roadmap, fact.item), reporter, day).into_iter().nth(fact.item.0).flatten()
}

/// The items of a roadmap at a reporter on an earlier day, of which only an item, its steps and those above it are filled in.
pub fn items_on(
    site: &Site,
    (roadmap, item): (RoadmapIx, ItemIx),
    reporter: Reporter,
    day: Date,
) -> Vec<Option<ItemProgress>> {
    let day = EvaluationDay::new(site, day);
    let days = EvaluationDays { today: day, before: day };
    let family = site[roadmap].family_of(item);
    if family.iter().any(|other| site[roadmap][*other].at_least.is_some()) {
        let all = items_of_all(site, roadmap, days, Some(&family));
        all.into_iter().find(|(other, _)| *other == reporter).map(|(_, items)| items).unwrap_or_default()
    } else {
        items::items(site, roadmap, reporter, days, Some(&family))
    }
}

/// The progress of a roadmap: the department's and every participating school's.
fn progress_of(site: &Site, roadmap: RoadmapIx, days: EvaluationDays) -> Vec<Progress> {
    let all = items_of_all(site, roadmap, days, None);
    let waived = WaivedDays::new(site, roadmap, &all);
    let all = all.into_par_iter();
    all.map(|(reporter, items)| progress_at(site, roadmap, reporter, items, &waived)).collect()
}

/// The progress of a roadmap at one reporter, out of the final progress of its items.
fn progress_at(
    site: &Site,
    roadmap: RoadmapIx,
    reporter: Reporter,
    items: Vec<Option<ItemProgress>>,
    waived: &WaivedDays,
) -> Progress {
    let mut counts = Counts::default();
    let top = site[roadmap].top_items().filter_map(|item| items[item.0].as_ref());
    top.for_each(|item| counts.add(&item.now.state));
    let changes = changes(site, roadmap, reporter, &items, waived);
    let updated = facts::last_report(site, roadmap, reporter, &items);
    let left = site.participation(roadmap, reporter).and_then(|participation| participation.to);
    let day = left.map_or(site.today, |left| left.min(site.today));
    let upcoming =
        if site.takes_part_in(roadmap, reporter) { upcoming(site, roadmap, &items, left) } else { Vec::new() };
    Progress { roadmap, reporter, items, counts, changes, upcoming, day, updated }
}
