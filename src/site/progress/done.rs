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
    match facts.iter().position(|fact| fact.status == Status::Done) {
        Some(first) => Some(done_by_report(evaluation, facts, first)),
        None => done_by_proof(evaluation, item, occurrence, facts),
    }
}

/// Whoever wrote in time is not late because it was published later: the day on which it was received counts.
fn done_by_report(evaluation: &Evaluation, facts: &[&Fact], first: usize) -> Done {
    // A later word, such as the coordinator's, takes nothing from the proof that was given before.
    let all = facts.iter().filter(|fact| fact.status == Status::Done);
    let days = all.clone().map(|fact| fact.date.min(evaluation.site[fact.report].arrival()));
    let unproved = all.clone().all(|fact| fact.is_unproved());
    Done { date: days.min().unwrap_or(facts[first].date), unproved, proof: None, before: first }
}

/// Only the department's word stands against what the site itself shows.
fn done_by_proof(evaluation: &Evaluation, item: &Item, occurrence: &Occurrence, facts: &[&Fact]) -> Option<Done> {
    if facts.last().is_some_and(|fact| evaluation.is_by_department(fact)) {
        return None;
    }
    let (proof, date) = match item.proved_by? {
        ProvedBy::Report => evaluation.report_in(occurrence.timing.window, next_begin(item, occurrence))?,
        ProvedBy::Section => evaluation.section_seen().map(|proof| (proof, proof.date()))?,
    };
    Some(Done { date, unproved: false, proof: Some(proof), before: facts.len() })
}

/// The first day of the next occurrence that has one: from then on a report is of that.
fn next_begin(item: &Item, occurrence: &Occurrence) -> Option<Date> {
    let end = occurrence.timing.window?.to;
    item.occurrences.iter().filter_map(|other| other.timing.window?.from).filter(|from| *from > end).min()
}
