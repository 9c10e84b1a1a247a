//! A school that takes part in a roadmap for some of its time: progress in, claims out.

use super::claim::{Claim, ClaimKind};
use super::parts::{Parts, last_end};
use crate::site::model::*;

/// What is said of a school that does not take part today: that it will, or how it stood on its last day.
pub fn participation_answer(site: &Site, progress: &Progress, parts: &Parts) -> Option<Vec<Claim>> {
    let participation = site.participation(progress.roadmap, progress.reporter)?;
    if let Some(from) = participation.from.filter(|from| *from > site.today) {
        let roadmap = &site[progress.roadmap];
        let ended = Claim::new(ClaimKind::Ended).day("day", roadmap.to);
        let will_join = Claim::new(ClaimKind::WillJoin).day("day", from);
        return Some(vec![if roadmap.to < site.today { ended } else { will_join }]);
    }
    let to = participation.to.filter(|to| *to < site.today)?;
    let left = Claim::new(ClaimKind::Left).day("day", to);
    let left = left.count("done", parts.count(StateKind::Done)).count("total", parts.counts.total);
    let reason = participation.reason.filter(|_| participation.successor.is_none());
    let left = left.name("reason", reason.map_or("none", |reason| reason.code()));
    let left = left.name("basis", participation.basis.as_deref().unwrap_or("none"));
    let merged = last_successor(site, participation).map(|successor| {
        let next = vekha_deadline::calendar::shift_days(to, 1);
        let merged = Claim::new(ClaimKind::Merged).day("day", next).name("name", &site[successor].short_name);
        let reason = participation.reason.map_or("none", |reason| reason.code());
        merged.name("reason", reason).name("successor", site.reporter_word(Reporter::School(successor)))
    });
    Some(merged.into_iter().chain([left]).collect())
}

/// The school into which it went over: where that has gone over too by now, the one after it.
pub fn last_successor(site: &Site, participation: &Participation) -> Option<SchoolIx> {
    let next = |school: &SchoolIx| {
        let own = site.participation(participation.roadmap, Reporter::School(*school))?;
        own.successor.filter(|_| own.to.is_some_and(|to| to < site.today))
    };
    std::iter::successors(participation.successor, next).take(site.schools.len()).last()
}

/// Since when a school takes part that came later, and how many items count for it: those that are due later or have no
/// day, and those of earlier days that somebody has reported on.
pub fn joined_claim(site: &Site, progress: &Progress) -> Option<Claim> {
    let participation = site.participation(progress.roadmap, progress.reporter)?;
    let from = participation.from.filter(|from| *from > site[progress.roadmap].begin())?;
    let counted = site[progress.roadmap].top_items().filter(|item| is_counted(progress, *item));
    let earlier = counted.filter(|item| last_end(site, progress, *item).is_some_and(|end| end < from)).count();
    let claim = Claim::about(ClaimKind::Joined, progress.counts.total - earlier).day("day", from);
    let claim = claim.name("when", if site[progress.roadmap].to < site.today { "over" } else { "now" });
    let claim = claim.name("basis", participation.basis.as_deref().unwrap_or("none"));
    let unasked = site[progress.roadmap].top_items().filter(|item| is_not_asked(progress, *item)).count();
    Some(claim.count("earlier", earlier).count("unasked", unasked))
}

/// Whether it turned out not to concern the school, or not to be needed of it.
fn is_not_asked(progress: &Progress, item: ItemIx) -> bool {
    progress.item(item).is_some_and(|at| at.now.state.kind() == StateKind::NotApplicable)
}

fn is_counted(progress: &Progress, item: ItemIx) -> bool {
    progress.item(item).is_some_and(|at| at.now.state.is_counted())
}
