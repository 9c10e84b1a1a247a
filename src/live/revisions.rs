//! Which pages a round makes anew: how old what they are made of is.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::item_digests::ItemDigests;
use super::references::{References, SchoolLinks, school_folder};
use crate::content::Content;
use crate::diagnostics::FileId;
use crate::pages::{Revisions, site_view, site_wide};
use crate::pipeline::Compiled;
use crate::site::{Site, State};
use crate::sources::Sources;

/// What is remembered of earlier rounds, to know what a round changes.
#[derive(Default)]
pub(super) struct RevisionTracker {
    round: u64,
    ages: Revisions,
    mentions: References,
    circles: SchoolLinks,
    told: ItemDigests,
    /// What all pages share and no file tells by its place: the day, the menu, the site-wide pages.
    common: String,
}

impl RevisionTracker {
    /// How old everything is after a round.
    pub(super) fn round(
        &mut self,
        sources: &Sources,
        changed: &[FileId],
        content: &Content,
        compiled: &Compiled,
    ) -> Revisions {
        self.round += 1;
        self.track_shared(sources, changed, compiled);
        let schools = content.schools.iter().map(|school| (school.folder.clone(), school.id.clone()));
        self.mentions.update(schools.collect(), changed, sources);
        let before = std::mem::replace(&mut self.circles, self.mentions.links());
        let folders = changed.iter().filter_map(|file| school_folder(sources.path(*file)));
        let touched: BTreeSet<String> =
            folders.flat_map(|folder| before.related(folder).into_iter().chain(self.circles.related(folder))).collect();
        self.ages.schools.extend(touched.iter().map(|id| (id.clone(), self.round)));
        self.track_items(&compiled.site, touched);
        self.ages.clone()
    }

    /// Notes changes of files and of what all pages share.
    fn track_shared(&mut self, sources: &Sources, changed: &[FileId], compiled: &Compiled) {
        for file in changed {
            let path = sources.path(*file).to_owned();
            self.ages.copied.insert(path.clone(), self.round);
            if school_folder(&path).is_none() {
                self.ages.shared = self.round;
            }
        }
        let common = common(compiled);
        if common != self.common {
            self.common = common;
            self.ages.shared = self.round;
        }
    }

    /// Hears what schools tell of measures: those that were touched, or all where anything may be another.
    fn track_items(&mut self, site: &Site, touched: BTreeSet<String>) {
        let all = site.schools.iter().map(|school| school.id.as_str()).filter(|_| self.ages.shared == self.round);
        let changed = self.told.update(site, touched.iter().map(String::as_str).chain(all));
        self.ages.items.extend(changed.into_iter().map(|address| (address, self.round)));
    }
}

/// What all pages share besides their files: the day, the menu, which site-wide pages there are, what `at_least` excuses.
fn common(compiled: &Compiled) -> String {
    let site = &compiled.site;
    let menu = serde_json::to_string(&site_view(site)).unwrap_or_default();
    let mut common = format!("{} {:?} {menu}\n", site.today, site.next_update());
    for route in site_wide(site) {
        common.push_str(&route.path(site));
        common.push('\n');
    }
    excused(site, &mut common);
    common
}

/// Items that enough schools have done, so that the rest owe nothing.
fn excused(site: &Site, common: &mut String) {
    for progress in &site.progress {
        for item in site[progress.roadmap].item_indices() {
            let state = progress.item(item).map(|item_progress| &item_progress.state);
            if matches!(state, Some(State::NotApplicable { enough_others: true })) {
                let _ = write!(common, "{:?} ", (progress.roadmap, progress.reporter, item));
            }
        }
    }
}
