//! A branch for which its head school reports: progress in, claims out.

use super::claim::{Claim, ClaimKind};
use super::open_parts::{claim_if_any, open_parts};
use super::parts::Parts;
use crate::site::model::*;

/// What is said of a branch that publishes nothing itself, `now` or when all is `over`; `None` of everybody else. Where
/// nothing is known of the branch, nothing is said of how its items go.
pub fn branch_answer(site: &Site, progress: &Progress, parts: &Parts, when: &str) -> Option<Vec<Claim>> {
    let school = reporter_school(progress.reporter)?;
    let head = site.speaking_head(progress.roadmap, school)?;
    if !site.entries_of(progress.reporter).reports.is_empty() {
        return None;
    }
    let by_head = Claim::new(ClaimKind::ByHeadSchool).name("name", &site[head].short_name).name("when", when);
    if site.is_untold_branch(progress) {
        let untold = Claim::new(ClaimKind::BranchUntold).count("page", usize::from(site.only.is_none()));
        // Who was to report and never did has not reported.
        let entries = site.entries_of(Reporter::School(head));
        let has_reported = entries.reports.iter().any(|report| site[*report].roadmap == Some(progress.roadmap));
        return Some(if when == "over" && !has_reported { vec![untold] } else { vec![by_head, untold] });
    }
    let done = Claim::new(ClaimKind::DoneAtBranch).count("done", progress.counts.count(StateKind::Done));
    let done = done.count("total", progress.counts.total).name("when", when);
    let rest = if when == "now" { ClaimKind::Rest } else { ClaimKind::RestUndated };
    let all = usize::from(parts.rest() == parts.counts.total);
    let rest = claim_if_any(rest, parts.rest()).map(|claim| claim.count("all", all));
    Some([by_head, done].into_iter().chain(open_parts(parts)).chain(rest).collect())
}

impl Site {
    /// Whether it is how a roadmap goes at a branch whose head school reports for it, and nobody has said anything of the
    /// branch.
    pub fn is_untold_branch(&self, progress: &Progress) -> bool {
        let head = reporter_school(progress.reporter).and_then(|school| self.speaking_head(progress.roadmap, school));
        let is_reported = progress.items.iter().flatten().any(|item| !item.facts.is_empty());
        let is_done = progress.counts.count(StateKind::Done) > 0;
        let has_own = !self.entries_of(progress.reporter).reports.is_empty();
        head.is_some() && !is_reported && !is_done && !has_own
    }
}
