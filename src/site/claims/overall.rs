//! What is said of all reporters together: the progress of some roadmaps in; out come claims on what their sums count and
//! what they leave out.

use super::claim::{Claim, ClaimKind};
use crate::site::model::*;

/// What the sum of these roadmaps counts, with the department's items or without them, and how many items count for nobody since their executors are not known: until
/// then no sum reads as success.
pub fn overall(site: &Site, roadmaps: &[RoadmapIx], with_department: bool) -> Vec<Claim> {
    let all = roadmaps.iter().flat_map(|roadmap| site.progress_in(*roadmap));
    let schools: Vec<&Progress> = all.filter(|progress| progress.reporter != Reporter::Department).collect();
    let total: usize = schools.iter().map(|progress| progress.counts.total).sum();
    let mut asked: Vec<Reporter> =
        schools.iter().filter(|progress| progress.counts.total > 0).map(|progress| progress.reporter).collect();
    asked.sort();
    asked.dedup();
    let department = roadmaps.iter().filter_map(|roadmap| site.progress_at(*roadmap, Reporter::Department));
    let department: usize = department.filter(|_| with_department).map(|progress| progress.counts.total).sum();
    let sum = Claim::new(ClaimKind::SumOfSchools).count("schools", asked.len()).count("total", total);
    let sum = sum.count("department", department);
    let unknown: usize = roadmaps.iter().map(|roadmap| unknown_executors(site, *roadmap)).sum();
    let unknown = Claim::about(ClaimKind::ExecutorUnknown, unknown);
    let claims = [(asked.len() > 1, sum), (unknown.get("n") > Some(0), unknown)];
    claims.into_iter().filter_map(|(holds, claim)| holds.then_some(claim)).collect()
}

/// Items and steps in force that nobody reports on since their cell names nobody known.
fn unknown_executors(site: &Site, roadmap: RoadmapIx) -> usize {
    let in_force = site[roadmap].items.iter().filter(|item| item.amendments.keep_in_force(site.today));
    in_force.filter(|item| item.executor_unknown && item.steps.is_empty()).count()
}
