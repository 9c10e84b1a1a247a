//! Claims that no answer of a school makes: sums of all schools, and what a late report has put right.

use vekha::site::{
    Claim, ClaimArg, ClaimKind, OccurrenceIx, Reporter, Selection, Site, correction, overall, reporter_school,
};

use super::claims::{claim_day, roadmap_ix};
use super::oracle::Oracle;
use super::records::*;
use super::sites::shift;
use super::stands::{Board, ItemTruth, Stand, whole};

/// What is false of all schools together, and which claims there are.
pub fn overall_faults(oracle: &Oracle, boards: &[Board], site: &Site, kinds: &mut Vec<ClaimKind>) -> Vec<String> {
    let mut faults = Vec::new();
    for (at, (roadmap, board)) in oracle.site.roadmaps.iter().zip(boards).enumerate() {
        let claims = overall(site, &[roadmap_ix(site, roadmap)], false);
        kinds.extend(claims.iter().map(|claim| claim.kind));
        let is_false = |claim: &&Claim| !is_true(claim, oracle.site, at, board);
        faults.extend(claims.iter().filter(is_false).map(|claim| format!("{}: false: {claim:?}", roadmap.id)));
    }
    faults
}

fn is_true(claim: &Claim, site: &SiteRecord, at: usize, board: &Board) -> bool {
    let roadmap = &site.roadmaps[at];
    if claim.kind == ClaimKind::ExecutorUnknown {
        let in_force = |item: &usize| {
            roadmap.added_on(*item) <= Some(site.today)
                && roadmap.struck_on(*item).is_none_or(|struck| struck > site.today)
        };
        let without_steps = (0..roadmap.items.len()).filter(|item| roadmap.steps(*item).is_empty()).filter(in_force);
        let unknown = without_steps.filter(|item| roadmap.executor_on(*item, site.today) == Executor::Stranger);
        return claim.get("n") == Some(unknown.count());
    }
    let top: Vec<usize> = roadmap.top().collect();
    let counted = board
        .iter()
        .filter(|((who, item), truth)| who.is_some() && top.contains(item) && truth.stand.is_counted())
        .filter(|((who, _), _)| site.takes_part(at, *who));
    let counted: Vec<Who> = counted.map(|((who, _), _)| *who).collect();
    let mut schools = counted.clone();
    schools.dedup();
    (claim.get("schools"), claim.get("total")) == (Some(schools.len()), Some(counted.len()))
}

/// What is false of what late reports have put right: it must have stood here on every day that is named.
pub fn correction_faults(oracle: &Oracle, site: &Site, kinds: &mut Vec<ClaimKind>) -> Vec<String> {
    let mut faults = Vec::new();
    for fact in &site.facts {
        let at = oracle.site.roadmaps.iter().position(|roadmap| roadmap_ix(site, roadmap) == fact.roadmap).unwrap();
        for reporter in &fact.about {
            let Some((claim, state)) = correction(site, fact, *reporter) else { continue };
            kinds.push(claim.kind);
            let who = reporter_of(*reporter);
            let to = claim_day(&claim, "to").unwrap();
            // What a report had put there stood on the day before, and stands no more.
            let is_by_report = claim_day(&claim, "from").is_none();
            let from = claim_day(&claim, "from").unwrap_or(shift(to, -1));
            // What stands changes with time at the ends, and between them with a report.
            let reported = oracle.site.reports.iter().flat_map(|report| [report.date, shift(report.date, -1)]);
            let amended = oracle.site.roadmaps[at].amending.iter().flat_map(|day| [*day, shift(*day, -1)]);
            let all = reported.chain(amended).chain([from, shift(to, -1)]);
            let mut days = all.filter(|day| from <= *day && *day < to);
            let stood = |day| {
                let board = oracle.board_then(at, day);
                let selection = fact.selection_on(&site[fact.roadmap][fact.item], day);
                let stand = board.get(&(who, fact.item.0)).map(|truth| stand_of(truth, selection));
                stand.filter(|stand| stand.is(state.kind().code()))
            };
            let is_true = claim.args.contains(&("day", ClaimArg::Day(Some(site[fact.report].date))));
            let wrong = days.find(|day| stood(*day).is_none());
            if wrong.is_some() || !is_true || (is_by_report && stood(to) == stood(from)) {
                faults.push(format!("false of {wrong:?}: {claim:?} of {state:?} at {who:?}, item {}", fact.item.0));
            }
        }
    }
    faults
}

/// How the times stand that a report speaks of.
fn stand_of(truth: &ItemTruth, selection: &Selection) -> Stand {
    let chosen = truth.parts.iter().enumerate().filter(|(part, _)| selection.holds(OccurrenceIx(*part)));
    let chosen: Vec<Stand> = chosen.map(|(_, part)| part.stand).collect();
    if chosen.is_empty() || chosen.len() == truth.parts.len() { truth.stand } else { whole(&chosen) }
}

fn reporter_of(reporter: Reporter) -> Who {
    reporter_school(reporter).map(|school| school.0)
}
