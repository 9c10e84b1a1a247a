//! Which pages a round makes anew: how old what they are made of is.

use std::fmt::Write as _;

use super::Live;
use crate::content::Content;
use crate::diagnostics::FileId;
use crate::pages::{routes, site_view};
use crate::pipeline::Compiled;
use crate::site::{Site, State};

impl Live {
    /// Notes what this round has changed.
    pub(super) fn grow_old(&mut self, changed: &[FileId], content: &Content, compiled: &Compiled) {
        for file in changed {
            let path = self.sources.path(*file).to_owned();
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
        let schools = content.schools.iter().map(|school| (school.folder.clone(), school.id.clone()));
        let before = self.mentions.circles(schools.clone().collect());
        self.mentions.update(changed, &self.sources);
        let now = self.mentions.circles(schools.collect());
        let folders = changed.iter().filter_map(|file| school_folder(self.sources.path(*file)));
        for folder in folders {
            for id in before.around(folder).chain(now.around(folder)) {
                self.ages.schools.insert(id.to_owned(), self.round);
            }
        }
    }
}

/// The folder of the school whose own pages alone the file changes: everything below it but `school.yaml`, which every
/// list of schools shows.
pub(super) fn school_folder(path: &str) -> Option<&str> {
    let (folder, file) = path.strip_prefix("content/schools/")?.split_once('/')?;
    (file != "school.yaml").then_some(folder)
}

/// What all pages share besides their files: the day, the menu, which site-wide pages there are, what `at_least` excuses.
fn common(compiled: &Compiled) -> String {
    let site = &compiled.site;
    let menu = serde_json::to_string(&site_view(site)).unwrap_or_default();
    let mut common = format!("{} {:?} {menu}\n", site.today, site.next_update());
    for route in routes(site).into_iter().filter(|route| route.school(site).is_none()) {
        common.push_str(&route.path(site));
        common.push('\n');
    }
    excused(site, &mut common);
    common
}

/// Items that enough schools have done, so that the rest owe nothing.
fn excused(site: &Site, common: &mut String) {
    for course in &site.courses {
        for item in site[course.roadmap].item_indices() {
            let state = course.standing(item).map(|standing| &standing.state);
            if matches!(state, Some(State::NotApplicable { enough_others: true })) {
                let _ = write!(common, "{:?} ", (course.roadmap, course.reporter, item));
            }
        }
    }
}
