//! Rules on items of roadmaps: in goes the site, out come items whose cells still have to be compared with the act, and
//! those that the site itself could prove.

use super::facts::printed_number;
use crate::diagnostics::{Code, Diagnostic};
use crate::site::{Field, Item, ItemIx, Places, RecordRef, Reporter, RoadmapIx, Site, StateKind, reporter_school};

/// Every cell has been compared with the act: one diagnostic for each roadmap, at the first item that has not.
pub fn unchecked_items(site: &Site, places: &Places) -> Vec<Diagnostic> {
    let roadmaps = site.roadmap_indices().filter_map(|roadmap| {
        let unchecked = site[roadmap].item_indices().filter(|item| !site[roadmap][*item].unchecked.is_empty());
        let unchecked: Vec<ItemIx> = unchecked.collect();
        let place = places.record_place(RecordRef::Item(roadmap, *unchecked.first()?));
        Some(Diagnostic::new(Code::UncheckedItems, place).arg("n", unchecked.len()))
    });
    roadmaps.collect()
}

/// What asks for publishing on the site says that the site proves it.
pub fn unused_proofs(site: &Site, places: &Places) -> Vec<Diagnostic> {
    let all = site.roadmap_indices().flat_map(|roadmap| site[roadmap].item_indices().map(move |item| (roadmap, item)));
    let unused = all.filter(|(roadmap, item)| {
        let asked = &site[*roadmap][*item];
        asked.proved_by.is_none() && asks_for_publishing(asked) && is_silent_beside_reports(site, *roadmap, *item)
    });
    let diagnostic = |(roadmap, item): (RoadmapIx, ItemIx)| {
        let place = places.get(RecordRef::Item(roadmap, item), Field::Record);
        Diagnostic::new(Code::ProofUnused, place).arg("item", printed_number(&site[roadmap][item]))
    };
    unused.map(diagnostic).collect()
}

/// Words that act texts use for it, by their beginnings.
const PUBLISHING: [&str; 4] = ["разме", "публик", "опублик", "выклад"];

fn asks_for_publishing(item: &Item) -> bool {
    let words = item.activity.to_lowercase();
    words.contains("сайт") && PUBLISHING.iter().any(|word| words.contains(word))
}

/// Whether nothing is known of it at a school that has published reports since the roadmap began.
fn is_silent_beside_reports(site: &Site, roadmap: RoadmapIx, item: ItemIx) -> bool {
    let silent = site
        .progress_in(roadmap)
        .filter(|progress| progress.item(item).is_some_and(|at| at.now.state.kind() == StateKind::NoNews));
    let mut schools = silent.filter_map(|progress| reporter_school(progress.reporter));
    schools.any(|school| {
        let mut reports = site.entries_of(Reporter::School(school)).reports.iter();
        reports.any(|report| site[*report].date >= site[roadmap].begin())
    })
}
