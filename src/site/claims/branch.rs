//! A branch for which its head school reports: progress in, claims out.

use super::claim::{Claim, ClaimKind};
use super::open_parts::open_parts;
use super::parts::Parts;
use crate::site::model::*;

/// What is said of a branch that publishes nothing itself; `None` of everybody else.
pub fn branch_answer(site: &Site, progress: &Progress, parts: &Parts) -> Option<Vec<Claim>> {
    let school = reporter_school(progress.reporter)?;
    let head = site.speaking_head(progress.roadmap, school)?;
    if !site.entries_of(progress.reporter).reports.is_empty() {
        return None;
    }
    let by_head = Claim::new(ClaimKind::ByHeadSchool).name("name", &site[head].short_name);
    let done = progress.counts.count(StateKind::Done);
    let is_told = done > 0 || progress.items.iter().flatten().any(|item| !item.facts.is_empty());
    let rest = if is_told {
        Claim::new(ClaimKind::DoneAtBranch).count("done", done).count("total", progress.counts.total)
    } else {
        Claim::new(ClaimKind::BranchUntold).count("page", usize::from(site.only.is_none()))
    };
    Some([by_head, rest].into_iter().chain(open_parts(parts)).collect())
}
