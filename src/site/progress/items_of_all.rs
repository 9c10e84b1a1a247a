//! Items at everybody: a roadmap on some days in; out come the items of all who report in it, each with what the others
//! have done taken into account.

use rayon::prelude::*;

use super::items::{EvaluationDays, items};
use super::waive::waive_remaining;
use crate::site::model::*;

/// The items of everybody, or some of them, each with what the others have done taken into account.
pub fn items_of_all(
    site: &Site,
    roadmap: RoadmapIx,
    days: EvaluationDays,
    some: Option<&[ItemIx]>,
) -> Vec<(Reporter, Vec<Option<ItemProgress>>)> {
    let schools = site[roadmap].participants.iter().map(|school| Reporter::School(*school));
    let reporters: Vec<Reporter> = std::iter::once(Reporter::Department).chain(schools).collect();
    let items = reporters.par_iter().map(|reporter| items(site, roadmap, *reporter, days, some));
    let mut items: Vec<Vec<Option<ItemProgress>>> = items.collect();
    waive_remaining(site, &site[roadmap], &reporters, &mut items);
    reporters.into_iter().zip(items).collect()
}
