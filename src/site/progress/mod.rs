//! Progress: the linked site in, the same site with the progress of every roadmap at every reporter out.

mod changes;
mod combine;
mod evaluate;
mod facts;
mod items;
mod upcoming;
mod waive;

pub use combine::combine;

use rayon::prelude::*;

use super::model::*;
use changes::changes;
use upcoming::upcoming;

/// The site with the progress of every roadmap at every reporter.
pub fn compute(mut site: Site) -> Site {
    site.progress = site.roadmap_indices().flat_map(|roadmap| progress_of(&site, roadmap)).collect();
    site.reporter_index.add_progress(site.progress.iter().map(|progress| progress.reporter));
    site
}

/// The progress of a roadmap: the department's and every participating school's.
fn progress_of(site: &Site, roadmap: RoadmapIx) -> Vec<Progress> {
    let schools = site[roadmap].participants.iter().map(|school| Reporter::School(*school));
    let reporters: Vec<Reporter> = std::iter::once(Reporter::Department).chain(schools).collect();
    let items = reporters.par_iter().map(|reporter| items::items(site, roadmap, *reporter));
    let mut items: Vec<Vec<Option<ItemProgress>>> = items.collect();
    waive::waive_remaining(&site[roadmap], &reporters, &mut items);
    let pairs = reporters.into_par_iter().zip(items);
    pairs.map(|(reporter, items)| progress_at(site, roadmap, reporter, items)).collect()
}

/// The progress of a roadmap at one reporter, out of the final progress of its items.
fn progress_at(site: &Site, roadmap: RoadmapIx, reporter: Reporter, items: Vec<Option<ItemProgress>>) -> Progress {
    let mut counts = Counts::default();
    let top = site[roadmap].top_items().filter_map(|item| items[item.0].as_ref());
    top.for_each(|item| counts.add(&item.state));
    let changes = changes(site, roadmap, &items);
    let upcoming = upcoming(site, roadmap, &items);
    let updated = facts::last_report(site, roadmap, reporter, &items);
    Progress { roadmap, reporter, items, counts, changes, upcoming, updated }
}
