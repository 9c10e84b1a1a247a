//! The answer in a few sentences: how a roadmap goes at a reporter, as claims. Which situation it is decides, and then
//! every item is named exactly once.

use super::branch::branch_answer;
use super::claim::{Claim, ClaimKind};
use super::exclusion::amendment_claims;
use super::open_parts::{awaited_claim, cancelled_parts, claim_if_any, open_parts};
use super::participation::{joined_claim, participation_answer};
use super::parts::{Parts, names_days};
use crate::site::model::*;

/// What may be said of a roadmap at a reporter, in the order in which it is said.
pub fn answer(site: &Site, progress: &Progress) -> Vec<Claim> {
    let who = site.reporter_word(progress.reporter);
    let claims = situation(site, progress).into_iter();
    let claims =
        claims.filter_map(|claim| if is_late_elsewhere(site, progress) { without_praise(claim) } else { Some(claim) });
    claims.map(|claim| claim.name("who", who)).collect()
}

/// Whether the reporter is late, or silent, in another current roadmap: beside it no sentence says that nothing is late.
fn is_late_elsewhere(site: &Site, progress: &Progress) -> bool {
    let mut others = site.current_progress_of(progress.reporter).filter(|other| other.roadmap != progress.roadmap);
    others.any(|other| other.counts.count(StateKind::Late) + other.counts.count(StateKind::NoNews) > 0)
}

fn without_praise(claim: Claim) -> Option<Claim> {
    match claim.kind {
        ClaimKind::NothingLate => None,
        ClaimKind::RestInTime => Some(Claim { kind: ClaimKind::Rest, ..claim }),
        _ => Some(claim),
    }
}

fn situation(site: &Site, progress: &Progress) -> Vec<Claim> {
    let roadmap = &site[progress.roadmap];
    let parts = Parts::new(site, progress);
    if let Some(claims) = participation_answer(site, progress, &parts) {
        return claims;
    }
    let signed = roadmap.basis().map(|act| act.date).filter(|day| *day > site.today);
    if let Some(day) = signed {
        return vec![Claim::new(ClaimKind::NotInForce).day("day", day).name("kind", parts.act.code())];
    }
    if progress.counts.total == 0 {
        let mut asked = progress.items.iter().flatten();
        let is_early = |at: &ItemProgress| matches!(at.now.state, State::BeforeAct { joined_later: true, .. });
        if let Some(joined) = joined_claim(site, progress).filter(|_| asked.clone().any(is_early)) {
            return vec![joined];
        }
        if roadmap.repealed.is_some() {
            let ended = Claim::new(ClaimKind::Ended).day("day", roadmap.to);
            return std::iter::once(ended).chain(amendment_claims(site, progress)).collect();
        }
        let is_asked = asked.any(|at| !matches!(at.now.state, State::Excluded(_)));
        let nothing = Claim::new(if is_asked { ClaimKind::NothingApplies } else { ClaimKind::NothingAsked });
        let is_over = roadmap.to < site.today;
        let nothing =
            nothing.count("common", usize::from(site.only.is_none())).name("why", why_nothing(site, progress));
        let nothing = nothing.name("kind", parts.act.code()).name("when", if is_over { "over" } else { "now" });
        let ended = is_over.then(|| Claim::new(ClaimKind::Ended).day("day", roadmap.to));
        return ended.into_iter().chain([nothing]).chain(amendment_claims(site, progress)).collect();
    }
    if roadmap.begin() > site.today {
        let begin = Claim::new(ClaimKind::WillBegin).day("day", roadmap.begin());
        let begin = begin.count("total", parts.counts.total).day("first", parts.first);
        let begin = begin.count("passed", usize::from(parts.any_due));
        return [begin].into_iter().chain(awaited_claim(&parts)).collect();
    }
    if roadmap.to < site.today || roadmap.archived {
        return answer_after_end(site, progress, &parts);
    }
    let mut claims =
        branch_answer(site, progress, &parts, "now").unwrap_or_else(|| answer_while_running(site, progress, &parts));
    claims.extend(amendment_claims(site, progress));
    claims.extend(joined_claim(site, progress));
    claims
}

/// Whether what the act asks was done by others, all of it or some.
fn why_nothing(site: &Site, progress: &Progress) -> &'static str {
    let items = site[progress.roadmap].top_items().filter_map(|item| progress.item(item)).map(|item| &item.now.state);
    let asked: Vec<&State> = items.filter(|state| !matches!(state, State::Excluded(_))).collect();
    let waived = asked.iter().filter(|state| matches!(state, State::NotApplicable { enough_others: true })).count();
    match (waived, asked.len()) {
        (0, _) => "none",
        (1, 1) => "only-by-others",
        (waived, all) if waived == all => "all-by-others",
        _ => "some-by-others",
    }
}

fn answer_while_running(site: &Site, progress: &Progress, parts: &Parts) -> Vec<Claim> {
    let unheard = parts.count(StateKind::NoNews) - parts.looked_for;
    if let Some(silence) = site.silence_of(progress.reporter).filter(|_| unheard > 0) {
        return answer_in_silence(silence.since, parts);
    }
    if !parts.any_due && !parts.any_moved && parts.any_dated && parts.rest() == parts.counts.total {
        let begin = site[progress.roadmap].begin();
        let nothing_due = Claim::new(ClaimKind::NothingDue).day("day", begin).day("first", parts.first);
        return vec![nothing_due.count("passed", usize::from(parts.any_passed))];
    }
    let mut claims = Vec::new();
    if !parts.act_names_days && parts.count(StateKind::Done) < parts.counts.total {
        let others = names_days(site, progress.roadmap, |_| true);
        let no_days = Claim::new(ClaimKind::NoDays).count("others", usize::from(others));
        claims.push(no_days.name("kind", parts.act.code()));
    }
    claims.extend(all_done(parts).unwrap_or_else(|| {
        let mut claims = vec![done_claim(parts, "now")];
        claims.extend(open_parts(parts));
        claims.extend(rest_claims(parts));
        claims
    }));
    claims
}

fn answer_in_silence(since: Option<jiff::civil::Date>, parts: &Parts) -> Vec<Claim> {
    let (mut claims, named) = match since {
        None => (vec![never_reported_claim(parts)], [ClaimKind::NoNews].as_slice()),
        Some(day) => {
            let silent = Claim::about(ClaimKind::Silent, parts.count(StateKind::NoNews));
            (vec![silent, Claim::new(ClaimKind::LastReport).day("day", day)], [ClaimKind::NoNews].as_slice())
        }
    };
    claims.push(Claim::new(ClaimKind::NoJudgement));
    // Where nobody ever reported, the rest is not told; others may have reported on the school.
    if since.is_none() && parts.reported == 0 && parts.count(StateKind::Done) == 0 {
        let passed = [ClaimKind::Awaited, ClaimKind::BeforeAct];
        claims.extend(open_parts(parts).into_iter().filter(|claim| passed.contains(&claim.kind)));
    } else {
        claims.push(done_claim(parts, "now"));
        claims.extend(open_parts(parts).into_iter().filter(|claim| !named.contains(&claim.kind)));
        claims.extend(rest_claims(parts));
    }
    claims
}

/// Those of which nothing is known, though their time for reports has passed; whether other days have passed too.
fn never_reported_claim(parts: &Parts) -> Claim {
    let passed = parts.count(StateKind::Awaited) + parts.count(StateKind::BeforeAct);
    let others = parts.reported > 0 || passed > 0;
    let claim = Claim::new(ClaimKind::NeverReported).count("due", parts.count(StateKind::NoNews));
    claim.count("total", parts.counts.total).count("others", usize::from(others)).name("beside", "nothing")
}

fn answer_after_end(site: &Site, progress: &Progress, parts: &Parts) -> Vec<Claim> {
    let (roadmap, mut claims) = (&site[progress.roadmap], Vec::new());
    if roadmap.to < site.today {
        claims.push(Claim::new(ClaimKind::Ended).day("day", roadmap.to));
    }
    if let Some(of_branch) = branch_answer(site, progress, parts, "over") {
        claims.extend(of_branch.into_iter().map(in_past_tense));
    } else if parts.count(StateKind::Done) == parts.counts.total {
        claims.push(all_done_claim(parts));
    } else {
        claims.push(done_claim(parts, "over"));
        claims.extend(open_parts(parts).into_iter().map(in_past_tense));
        claims.extend(claim_if_any(ClaimKind::RestUndated, parts.rest()));
    }
    claims.extend(amendment_claims(site, progress));
    if roadmap.archived {
        claims.push(Claim::new(ClaimKind::Archived));
    }
    claims
}

fn in_past_tense(claim: Claim) -> Claim {
    if claim.kind == ClaimKind::Late { Claim { kind: ClaimKind::Missed, ..claim } } else { claim }
}

/// Where nothing is left to do but what goes on without a day or was given up.
fn all_done(parts: &Parts) -> Option<Vec<Claim>> {
    let (total, done) = (parts.counts.total, parts.count(StateKind::Done));
    let cancelled = parts.decided; // what the school alone did not hold is not given up
    let undated = [StateKind::Ongoing, StateKind::InProgress, StateKind::Partly];
    let ongoing: usize = undated.into_iter().map(|kind| parts.count(kind)).sum();
    if done == 0 {
        return None;
    }
    if done == total {
        return Some(vec![all_done_claim(parts)]);
    }
    if done + cancelled == total {
        let mut claims = vec![Claim::about(ClaimKind::AllActiveDone, done).count("late", parts.done_late)];
        claims.extend(cancelled_parts(parts));
        return Some(claims);
    }
    let dated = Claim::about(ClaimKind::AllDatedDone, done).count("rest", ongoing);
    let is_all = parts.done_dated == done && !parts.any_dated_open && done + ongoing == total;
    is_all.then(|| vec![dated.count("late", parts.done_late)])
}

/// All are done; where some were struck out, all that are in force.
fn all_done_claim(parts: &Parts) -> Claim {
    let total = parts.counts.total;
    let claim = match parts.count(StateKind::Excluded) {
        0 => Claim::new(ClaimKind::AllDone).count("total", total),
        _ => Claim::about(ClaimKind::AllActiveDone, total),
    };
    claim.count("late", parts.done_late)
}

fn done_claim(parts: &Parts, when: &str) -> Claim {
    let done = Claim::new(ClaimKind::Done).count("done", parts.count(StateKind::Done));
    done.count("total", parts.counts.total).count("late", parts.done_late).name("when", when)
}

/// What has time or no day, and what of it has a new day.
fn rest_claims(parts: &Parts) -> impl Iterator<Item = Claim> {
    let moved = claim_if_any(ClaimKind::PartPostponed, parts.moved_parts.len());
    let moved = moved.map(|claim| claim.day("day", parts.moved_parts.iter().min().copied()));
    rest_in_time(parts).into_iter().chain(moved)
}

fn rest_in_time(parts: &Parts) -> Option<Claim> {
    let rest = parts.rest();
    let all = usize::from(rest == parts.counts.total);
    match (parts.nothing_late(), rest) {
        (true, 0) => Some(Claim::new(ClaimKind::NothingLate).count("late", parts.ever_late)),
        (true, _) => Some(Claim::about(ClaimKind::RestInTime, rest).count("late", parts.ever_late).count("all", all)),
        (false, _) => claim_if_any(ClaimKind::Rest, rest).map(|claim| claim.count("all", all)),
    }
}
