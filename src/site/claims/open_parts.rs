//! What is neither done nor has time: parts of a progress in, a claim for each kind of trouble out.

use super::claim::{Claim, ClaimKind};
use super::parts::Parts;
use crate::site::model::{ActKind, StateKind};

/// What is neither done nor has time.
pub fn open_parts(parts: &Parts) -> Vec<Claim> {
    let late = claim_if_any(ClaimKind::Late, parts.count(StateKind::Late));
    let mut claims: Vec<Claim> = late.map(|claim| claim.count("explained", parts.explained)).into_iter().collect();
    claims.extend(claim_if_any(ClaimKind::NoNews, parts.count(StateKind::NoNews)));
    claims.extend(awaited_claim(parts));
    claims.extend(postponed_claim(parts));
    claims.extend(cancelled_parts(parts));
    claims.extend(claim_if_any(ClaimKind::OutcomeUnknown, parts.count(StateKind::OutcomeUnknown)));
    claims.extend(claim_if_any(ClaimKind::Unchecked, parts.count(StateKind::Unchecked)));
    claims.extend(before_act_claim(parts));
    claims.extend(past_claim(parts));
    claims
}

fn before_act_claim(parts: &Parts) -> Option<Claim> {
    let claim = claim_if_any(ClaimKind::BeforeAct, parts.count(StateKind::BeforeAct))?;
    Some(claim.name("kind", parts.act.code()))
}

/// What is reported on though its day lay before anybody could be asked.
fn past_claim(parts: &Parts) -> Option<Claim> {
    let [act, joined] = parts.past;
    let claim = claim_if_any(ClaimKind::PastDay, act + joined)?;
    Some(claim.count("act", act).count("joined", joined).name("kind", parts.act.code()))
}

/// What is past its last day and may still be reported.
pub fn awaited_claim(parts: &Parts) -> Option<Claim> {
    let claim = claim_if_any(ClaimKind::Awaited, parts.count(StateKind::Awaited))?;
    let (first, last) = (parts.awaited.iter().min().copied(), parts.awaited.iter().max().copied());
    Some(claim.count("days", if first == last { 1 } else { 2 }).day("day", last))
}

fn postponed_claim(parts: &Parts) -> Option<Claim> {
    let claim = claim_if_any(ClaimKind::Postponed, parts.count(StateKind::Postponed))?;
    let [act, department, school, head] = parts.moved;
    let claim = claim.count("act", act).count("department", department).count("school", school + head);
    let kind = ActKind::of_all(parts.moving_acts.iter().copied());
    Some(claim.name("voice", voice(school, head)).name("kind", kind.code()).day("day", parts.next_moved))
}

/// What was given up, by whose word.
pub fn cancelled_parts(parts: &Parts) -> impl Iterator<Item = Claim> {
    let all = parts.count(StateKind::Cancelled);
    let (not_held, by_head) = (all - parts.decided, parts.not_held_by_head);
    let decided = claim_if_any(ClaimKind::Cancelled, parts.decided);
    let not_held_claim = claim_if_any(ClaimKind::NotHeld, not_held);
    let not_held_claim = not_held_claim.map(|claim| claim.count("part", parts.held_in_part));
    decided.into_iter().chain(not_held_claim.map(|claim| claim.name("voice", voice(not_held - by_head, by_head))))
}

/// Who says it of the reporter: the reporter itself, the head school of a branch, or both.
fn voice(own: usize, head: usize) -> &'static str {
    match (own, head) {
        (_, 0) => "own",
        (0, _) => "head-school",
        _ => "both",
    }
}

/// A claim about so many, where there are any.
pub fn claim_if_any(kind: ClaimKind, n: usize) -> Option<Claim> {
    (n > 0).then(|| Claim::about(kind, n))
}
