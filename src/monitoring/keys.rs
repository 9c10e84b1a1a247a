//! What names a reporter and a requirement from check to check.

use crate::rules::Requirement;
use crate::site::{Reporter, Site};

/// What names a requirement from check to check.
pub(super) fn requirement_key(site: &Site, requirement: &Requirement) -> String {
    match requirement.duty {
        Some((roadmap, duty)) => {
            let roadmap = &site[roadmap];
            format!("{} {}/{}", requirement.rule.id(), roadmap.id, roadmap[duty.item].name)
        }
        None => requirement.rule.id().to_owned(),
    }
}

/// The name of a reporter in the history.
pub(super) fn reporter_key(site: &Site, reporter: Reporter) -> &str {
    match reporter {
        Reporter::Department => "",
        Reporter::School(school) => &site[school].id,
    }
}
