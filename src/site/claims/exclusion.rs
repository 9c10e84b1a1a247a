//! Items that acts have struck out, or given to others: progress in, claims out. They are part of no count, so they are told
//! beside it.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::claim::{Claim, ClaimKind};
use crate::site::model::*;

/// What acts have taken out of the count.
pub fn amendment_claims(site: &Site, progress: &Progress) -> impl Iterator<Item = Claim> {
    excluded_claim(site, progress).into_iter().chain(taken_away_claim(site, progress))
}

/// How many items that were asked of the reporter an act has given to others, and since when the last of them.
fn taken_away_claim(site: &Site, progress: &Progress) -> Option<Claim> {
    let roadmap = &site[progress.roadmap];
    let joined = site.participation(progress.roadmap, progress.reporter).and_then(|time| time.from);
    let in_force = roadmap.top_items().filter(|item| roadmap[*item].amendments.struck_out.is_none());
    let others = in_force.filter(|item| progress.item(*item).is_none());
    let days = others.filter_map(|item| {
        let family = std::iter::once(item).chain(roadmap[item].steps.iter().copied());
        family.filter_map(|at| roadmap[at].taken_from(progress.reporter, joined.unwrap_or(Date::MIN))).max()
    });
    let days: Vec<Date> = days.collect();
    let last = *days.iter().max()?;
    let distinct = days.iter().collect::<BTreeSet<_>>().len();
    Some(Claim::about(ClaimKind::TakenAway, days.len()).day("day", last).count("days", distinct))
}

/// How many items are struck out, and by which acts.
fn excluded_claim(site: &Site, progress: &Progress) -> Option<Claim> {
    let roadmap = &site[progress.roadmap];
    let states = roadmap.top_items().filter_map(|item| Some(&progress.item(item)?.now.state));
    let acts: Vec<ActIx> = states.filter_map(striking_act).collect();
    let distinct: BTreeSet<ActIx> = acts.iter().copied().collect();
    let numbers: Vec<&str> = distinct.iter().filter_map(|act| roadmap.acts[*act].number.as_deref()).collect();
    let kind = ActKind::of_all(distinct.iter().map(|act| roadmap.acts[*act].act_kind()));
    let claim = Claim::about(ClaimKind::Excluded, acts.len()).count("acts", distinct.len());
    (!acts.is_empty()).then(|| claim.name("kind", kind.code()).name("numbers", &numbers.join(", ")))
}

fn striking_act(state: &State) -> Option<ActIx> {
    if let State::Excluded(exclusion) = state { Some(exclusion.act) } else { None }
}
