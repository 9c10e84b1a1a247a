//! A school that takes part in a roadmap for some of its time: progress in, claims out.

use super::claim::{Claim, ClaimKind};
use super::parts::Parts;
use crate::site::model::*;

/// What is said of a school that does not take part today: that it will, or how it stood on its last day.
pub fn participation_answer(site: &Site, progress: &Progress, parts: &Parts) -> Option<Vec<Claim>> {
    let participation = site.participation(progress.roadmap, progress.reporter)?;
    if let Some(from) = participation.from.filter(|from| *from > site.today) {
        return Some(vec![Claim::new(ClaimKind::WillJoin).day("day", from)]);
    }
    let to = participation.to.filter(|to| *to < site.today)?;
    let left = Claim::new(ClaimKind::Left).day("day", to);
    let left = left.count("done", parts.count(StateKind::Done)).count("total", parts.counts.total);
    let left = left.name("basis", participation.basis.as_deref().unwrap_or("none"));
    let merged = participation.successor.map(|successor| {
        let next = vekha_deadline::calendar::shift_days(to, 1);
        Claim::new(ClaimKind::Merged).day("day", next).name("name", &site[successor].short_name)
    });
    Some(merged.into_iter().chain([left]).collect())
}

/// Since when a school takes part that came later, and how many items count for it.
pub fn joined_claim(site: &Site, progress: &Progress) -> Option<Claim> {
    let participation = site.participation(progress.roadmap, progress.reporter)?;
    let from = participation.from.filter(|from| *from > site[progress.roadmap].begin())?;
    Some(Claim::new(ClaimKind::Joined).day("day", from).count("total", progress.counts.total))
}
