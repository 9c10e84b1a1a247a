//! Items that acts have struck out: progress in, a claim out. They are part of no count, so they are told beside it.

use std::collections::BTreeSet;

use super::claim::{Claim, ClaimKind};
use crate::site::model::*;

/// How many items are struck out, and by which acts.
pub fn excluded_claim(site: &Site, progress: &Progress) -> Option<Claim> {
    let roadmap = &site[progress.roadmap];
    let states = roadmap.top_items().filter_map(|item| Some(&progress.item(item)?.now.state));
    let acts: Vec<ActIx> = states.filter_map(striking_act).collect();
    let distinct: BTreeSet<ActIx> = acts.iter().copied().collect();
    let numbers: Vec<&str> = distinct.iter().filter_map(|act| roadmap.acts[*act].number.as_deref()).collect();
    let kind = if distinct.iter().all(|act| roadmap.acts[*act].is_order()) { "order" } else { "act" };
    let claim = Claim::about(ClaimKind::Excluded, acts.len()).count("acts", distinct.len());
    (!acts.is_empty()).then(|| claim.name("kind", kind).name("numbers", &numbers.join(", ")))
}

fn striking_act(state: &State) -> Option<ActIx> {
    if let State::Excluded(exclusion) = state { Some(exclusion.act) } else { None }
}
