//! A round's changed files and its compiled site in, the revisions of everything out.
//!
//! What a file changes is decided by its place alone: a file in a school's folder changes that school's own pages and
//! those of schools related to it; `school.yaml` and everything else changes all pages.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::item_digests::ItemDigests;
use super::references::{References, SchoolLinks, school_folder};
use super::revisions::Revisions;
use crate::content::Content;
use crate::diagnostics::FileId;
use crate::pages::{site_view, site_wide};
use crate::site::{Site, State};
use crate::sources::Sources;

/// What is remembered of earlier rounds, to know what a round changes.
#[derive(Default)]
pub struct RevisionTracker {
    round: u64,
    revisions: Revisions,
    references: References,
    links: SchoolLinks,
    items: ItemDigests,
    /// What all pages share and no changed file shows by its place.
    shared: String,
}

impl RevisionTracker {
    /// Revisions after a further round, which compiled `site` of `content` after these files had `changed`.
    pub fn advance(&mut self, sources: &Sources, changed: &[FileId], content: &Content, site: &Site) -> Revisions {
        self.round += 1;
        self.track_files(sources, changed);
        self.track_shared(site);
        let touched = self.track_schools(sources, changed, content);
        self.track_items(site, &touched);
        self.revisions.clone()
    }

    fn track_files(&mut self, sources: &Sources, changed: &[FileId]) {
        for file in changed {
            let path = sources.path(*file).to_owned();
            if school_folder(&path).is_none() {
                self.revisions.shared = self.round;
            }
            self.revisions.copies.insert(path, self.round);
        }
    }

    fn track_shared(&mut self, site: &Site) {
        let shared = shared_inputs(site);
        if shared != self.shared {
            self.shared = shared;
            self.revisions.shared = self.round;
        }
    }

    /// The ids of schools whose files changed, with those they were related to before and are related to now.
    fn track_schools(&mut self, sources: &Sources, changed: &[FileId], content: &Content) -> BTreeSet<String> {
        let schools = content.schools.iter().map(|school| (school.folder.clone(), school.id.clone()));
        self.references.update(schools.collect(), changed, sources);
        let before = std::mem::replace(&mut self.links, self.references.links());
        let folders = changed.iter().filter_map(|file| school_folder(sources.path(*file)));
        let touched: BTreeSet<String> = folders
            .flat_map(|folder| before.related_to(folder).into_iter().chain(self.links.related_to(folder)))
            .collect();
        self.revisions.schools.extend(touched.iter().map(|id| (id.clone(), self.round)));
        touched
    }

    /// Digests what the touched schools report of items, or what all do where anything may be another.
    fn track_items(&mut self, site: &Site, touched: &BTreeSet<String>) {
        if self.revisions.shared == self.round {
            self.items = ItemDigests::new(site);
        } else {
            self.items.update(site, touched);
        }
        self.revisions.items.clone_from(self.items.by_address());
    }
}

/// What all pages share besides their files: the day, the menu, which site-wide pages there are, what `at_least` excuses.
fn shared_inputs(site: &Site) -> String {
    let menu = serde_json::to_string(&site_view(site)).unwrap_or_default();
    let mut shared = format!("{} {:?} {menu}\n", site.today, site.next_update_day());
    for route in site_wide(site) {
        shared.push_str(&route.path(site));
        shared.push('\n');
    }
    write_excused(site, &mut shared);
    shared
}

/// Items that enough schools have done, so that it no longer applies to the rest.
fn write_excused(site: &Site, shared: &mut String) {
    for progress in &site.progress {
        for item in site[progress.roadmap].item_indices() {
            let state = progress.item(item).map(|item_progress| &item_progress.now.state);
            if matches!(state, Some(State::NotApplicable { enough_others: true })) {
                let _ = write!(shared, "{:?} ", (progress.roadmap, progress.reporter, item)); // a string takes everything
            }
        }
    }
}
