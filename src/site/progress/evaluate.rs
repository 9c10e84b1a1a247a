//! The table of states: what a deadline, dated facts and a day make of one occurrence.
//!
//! The first rule that fits decides. Silence never reads as success.

use jiff::civil::Date;

use crate::content::records::report::Status;
use crate::site::model::{Fact, Occurrence, Pace, State, Undated};
use vekha_deadline::calendar::{days_from_to, shift_days};
use vekha_deadline::{Kind, Term};

/// The days that decide the state of an occurrence, besides its facts.
#[derive(Debug, Clone, Copy)]
pub struct EvaluationDay {
    /// The day the site speaks of.
    pub today: Date,
    /// The later of the roadmap's begin and the act's date, when `до …` opens.
    pub opens: Date,
    /// The last day of the roadmap.
    pub ends: Date,
}

/// Days after the roadmap's end from which something late counts as not done in time.
const GRACE: i32 = 30;

/// The state of one occurrence, by the facts that speak of it, oldest first.
pub fn evaluate(occurrence: &Occurrence, term: &Term, facts: &[&Fact], day: EvaluationDay) -> State {
    let postponed = facts.iter().rev().find(|fact| fact.status == Status::Postponed).and_then(|fact| fact.until);
    let written = occurrence.timing.window.map(|window| window.to);
    let end = if has_end(term.kind) { written } else { None }.max(postponed);
    state_from_facts(facts, end, day.today)
        .or_else(|| overdue_state(written, end, has_end(term.kind), facts, day))
        .or_else(|| state_under_way(facts, occurrence))
        .unwrap_or_else(|| state_without_report(occurrence, term, facts, day))
}

/// Ends make late only for terms that name one.
fn has_end(kind: Kind) -> bool {
    matches!(kind, Kind::On | Kind::By | Kind::Within | Kind::Recurring | Kind::AfterEvent)
}

/// What the latest report decides by itself.
fn state_from_facts(facts: &[&Fact], end: Option<Date>, today: Date) -> Option<State> {
    let fact = facts.last()?;
    match fact.status {
        Status::NotApplicable => Some(State::NotApplicable { enough_others: false }),
        Status::Cancelled => Some(State::Cancelled),
        Status::Done => {
            let late_by = end.map(|end| days_from_to(end, fact.date)).filter(|days| *days > 0);
            // A later word, such as the coordinator's, takes nothing from the proof that was given before.
            let mut done = facts.iter().rev().take_while(|fact| fact.status == Status::Done);
            Some(State::Done { late_by, unproved: done.all(|fact| fact.is_unproved()) })
        }
        Status::Postponed => fact.until.filter(|until| today <= *until).map(|until| State::Postponed { until }),
        Status::Partly | Status::InProgress => None,
    }
}

/// The end has passed: late where a report speaks of it, no news where none does. `written` is the act's own last day.
fn overdue_state(
    written: Option<Date>,
    end: Option<Date>,
    strict: bool,
    facts: &[&Fact],
    day: EvaluationDay,
) -> Option<State> {
    let due = end.or(written).filter(|end| *end < day.today)?;
    if facts.is_empty() {
        return Some(State::NoNews { due });
    }
    let failed = shift_days(day.ends, GRACE) < day.today;
    if strict { Some(State::Late { due, moved: Some(due) != written, failed }) } else { None }
}

/// Reported and not yet over. Without days, "going on" says no more than that it was reported.
fn state_under_way(facts: &[&Fact], occurrence: &Occurrence) -> Option<State> {
    let fact = facts.last()?;
    match fact.status {
        Status::Partly => Some(State::Partly { done: fact.count.zip(fact.total), pace: Pace::Behind }),
        _ if occurrence.timing.window.is_some() || fact.status == Status::InProgress => Some(State::InProgress),
        _ => None,
    }
}

fn state_without_report(occurrence: &Occurrence, term: &Term, facts: &[&Fact], day: EvaluationDay) -> State {
    let Some(window) = occurrence.timing.window else {
        let reported = facts.iter().map(|fact| fact.date).max();
        return State::Ongoing { undated: undated_reason(term.kind), reported };
    };
    let from = window.from.unwrap_or(day.opens);
    if day.today < from { State::Planned { from } } else { State::Open }
}

/// Why a term of that kind has no days.
fn undated_reason(kind: Kind) -> Undated {
    match kind {
        Kind::PerPlan => Undated::PerPlan,
        Kind::OnDemand | Kind::AfterEvent => Undated::OnDemand,
        Kind::Unknown => Undated::Unread,
        _ => Undated::Constantly,
    }
}
