//! «Done»: the facts that hold on one occurrence in; out comes when it was done and what proves it, or nothing.

use jiff::civil::Date;

use super::evaluation::Evaluation;
use crate::content::records::item::ProvedBy;
use crate::content::records::report::Status;
use crate::site::model::*;

/// Something is done.
pub struct Done {
    /// The day it was done.
    pub date: Date,
    /// Whether neither evidence nor result is given.
    pub unproved: bool,
    /// What on this site proves it, where no report says so.
    pub proof: Option<Proof>,
    /// How many of the facts came before.
    pub before: usize,
}

/// The earliest «done» counts: what is reported again later makes nothing late, and a lesser word undoes nothing. Where
/// nobody says it, the site itself may prove it.
pub fn find_done(evaluation: &Evaluation, item: &Item, occurrence: &Occurrence, facts: &[&Fact]) -> Option<Done> {
    let proved = done_by_proof(evaluation, item, occurrence, facts);
    match facts.iter().position(|fact| fact.status == Status::Done) {
        Some(first) => {
            let done = done_by_report(facts, first);
            Some(Done { date: proved.map_or(done.date, |proved| proved.date.min(done.date)), ..done })
        }
        None => proved,
    }
}

/// Whoever wrote in time is not late because it was published later: the day on which it was received counts.
fn done_by_report(facts: &[&Fact], first: usize) -> Done {
    // A later word, such as the coordinator's, takes nothing from the proof that was given before.
    let all = facts.iter().filter(|fact| fact.status == Status::Done);
    let days = all.clone().map(|fact| fact.date.min(fact.known_by));
    let unproved = all.clone().all(|fact| fact.is_unproved());
    Done { date: days.min().unwrap_or(facts[first].date), unproved, proof: None, before: first }
}

/// The department's word stands against what the site itself shows, and so does the school's own that it was not held or
/// does not concern it. No report proves what it says is not done.
fn done_by_proof(evaluation: &Evaluation, item: &Item, occurrence: &Occurrence, facts: &[&Fact]) -> Option<Done> {
    let denies = |fact: &&Fact| {
        let is_set_aside = matches!(fact.status, Status::Cancelled | Status::NotApplicable);
        evaluation.is_by_department(fact) || is_set_aside
    };
    if facts.last().is_some_and(denies) {
        return None;
    }
    let (proof, date) = match item.proved_by? {
        ProvedBy::Report => {
            let denies =
                |report: ReportIx| facts.iter().any(|fact| fact.report == report && fact.status != Status::Done);
            evaluation.report_in(occurrence.timing.window, next_begin(item, occurrence), denies)?
        }
        ProvedBy::Section => evaluation.section_seen().map(|proof| (proof, proof.date()))?,
    };
    Some(Done { date, unproved: false, proof: Some(proof), before: facts.len() })
}

/// The first day of the next occurrence that has one: from then on a report is of that.
fn next_begin(item: &Item, occurrence: &Occurrence) -> Option<Date> {
    let end = occurrence.timing.window?.to;
    item.occurrences.iter().filter_map(|other| other.timing.window?.from).filter(|from| *from > end).min()
}
