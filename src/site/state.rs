//! The table of states: what a deadline, dated facts and a day make of an item.
//!
//! The first rule that fits decides. Silence never reads as success.

use jiff::civil::Date;
use vekha_deadline::calendar::{days_from_to, shift_days};
use vekha_deadline::{Kind, Term};

use super::model::{Fact, Occurrence};
use crate::content::records::report::Status;

/// How an item, step or occurrence stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// A report says that it does not concern the school, or enough other schools have done it.
    NotApplicable {
        /// Whether it is so because enough other schools have done it.
        enough_others: bool,
    },
    /// A report says that it will not be done.
    Cancelled,
    /// Done; days after its end, when it was late.
    Done {
        /// Days after the end; `None` when in time.
        late_by: Option<i32>,
        /// Whether neither evidence nor result is given.
        unproved: bool,
    },
    /// Put off until that day.
    Postponed {
        /// The new day.
        until: Date,
    },
    /// The end has passed, reports speak of it, none says done.
    Late {
        /// The day it should have been done.
        due: Date,
        /// Whether a report had put it off to that day.
        moved: bool,
        /// Whether the programme itself ended more than 30 days ago.
        failed: bool,
    },
    /// The end has passed and no report speaks of it.
    NoNews {
        /// The day it should have been done.
        due: Date,
    },
    /// Done in part.
    Partly {
        /// How many are done, of how many.
        done: Option<(u32, u32)>,
        /// How the rest stands.
        pace: Pace,
    },
    /// Going on.
    InProgress,
    /// Its time runs and nobody has reported.
    Open,
    /// Its time has not come.
    Planned {
        /// The first day.
        from: Date,
    },
    /// No days to hold it against.
    Ongoing {
        /// Why there are none.
        undated: Undated,
        /// The latest report on it.
        reported: Option<Date>,
    },
}

/// How what is done in part keeps to its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// All whose time has passed are done in time, and the rest has time.
    OnTime,
    /// The same, but some were done late.
    CaughtUp,
    /// Something else.
    Behind,
}

/// Why an item has no days to hold it against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Undated {
    /// It goes on all the time.
    Constantly,
    /// Another plan says when.
    PerPlan,
    /// It is done when somebody asks for it.
    OnDemand,
    /// The act's words name no days.
    Unread,
}

impl Undated {
    fn of(kind: Kind) -> Self {
        match kind {
            Kind::PerPlan => Undated::PerPlan,
            Kind::OnDemand | Kind::AfterEvent => Undated::OnDemand,
            Kind::Unknown => Undated::Unread,
            _ => Undated::Constantly,
        }
    }
}

impl State {
    /// Whether it no longer asks for anything.
    pub fn is_settled(&self) -> bool {
        matches!(self, State::Done { .. } | State::Cancelled | State::NotApplicable { .. })
    }

    /// The last day where a report has moved it: the new day, or the one that has passed.
    pub fn moved_to(&self) -> Option<Date> {
        match self {
            State::Postponed { until } => Some(*until),
            State::Late { due, moved: true, .. } => Some(*due),
            _ => None,
        }
    }

    /// Whether it asks for attention.
    pub fn is_overdue(&self) -> bool {
        matches!(self, State::Late { .. } | State::NoNews { .. })
    }

    /// Whether it is no part of what is counted.
    pub(super) fn is_set_aside(&self) -> bool {
        matches!(self, State::Cancelled | State::NotApplicable { .. })
    }
}

/// What an occurrence is judged by, besides the facts.
#[derive(Debug, Clone, Copy)]
pub struct EvaluationDay {
    /// The day the site speaks of.
    pub today: Date,
    /// The later of the programme's begin and the act's date, when `до …` opens.
    pub opens: Date,
    /// The last day of the programme.
    pub ends: Date,
}

/// Days after the programme's end from which something late counts as not done in time.
const GRACE: i32 = 30;

/// The state of one occurrence, by the facts that speak of it, oldest first.
pub fn evaluate(occurrence: &Occurrence, term: &Term, facts: &[&Fact], day: EvaluationDay) -> State {
    let postponed = facts.iter().rev().find(|fact| fact.status == Status::Postponed).and_then(|fact| fact.until);
    let written = occurrence.what.window.map(|window| window.to);
    let end = written.filter(|_| has_end(term.kind)).max(postponed);
    let said = state_from_facts(facts, end, day.today);
    said.or_else(|| overdue(written, end, has_end(term.kind), facts, day))
        .or_else(|| under_way(facts, occurrence))
        .unwrap_or_else(|| unreported(occurrence, term, facts, day))
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

/// The end has passed: late where somebody spoke of it, no news where nobody did. `written` is the act's own last day.
fn overdue(
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
    strict.then_some(State::Late { due, moved: Some(due) != written, failed })
}

/// Reported and not yet over. Without days, "going on" says no more than that it was reported.
fn under_way(facts: &[&Fact], occurrence: &Occurrence) -> Option<State> {
    let fact = facts.last()?;
    match fact.status {
        Status::Partly => Some(State::Partly { done: fact.count.zip(fact.of), pace: Pace::Behind }),
        _ if occurrence.what.window.is_some() || fact.status == Status::InProgress => Some(State::InProgress),
        _ => None,
    }
}

fn unreported(occurrence: &Occurrence, term: &Term, facts: &[&Fact], day: EvaluationDay) -> State {
    let Some(window) = occurrence.what.window else {
        let reported = facts.iter().map(|fact| fact.date).max();
        return State::Ongoing { undated: Undated::of(term.kind), reported };
    };
    let from = window.from.unwrap_or(day.opens);
    if day.today < from { State::Planned { from } } else { State::Open }
}

/// One state for several: of steps, terms or occurrences.
///
/// Done only if all are; what was cancelled or does not apply is set aside.
pub fn combine(states: &[State]) -> State {
    let counted: Vec<&State> = states.iter().filter(|state| !state.is_set_aside()).collect();
    match counted[..] {
        [] => return set_aside(states),
        [one] => return one.clone(),
        _ => {}
    }
    let done = counted.iter().filter(|state| matches!(state, State::Done { .. })).count();
    if done == counted.len() {
        return all_done(&counted);
    }
    let first = |wanted: fn(&State) -> bool| counted.iter().find(|state| wanted(state)).map(|state| (*state).clone());
    let part = State::Partly { done: Some((done as u32, counted.len() as u32)), pace: pace(&counted) };
    let part = Some(part).filter(|_| done > 0);
    first(|s| matches!(s, State::Late { .. }))
        .or_else(|| first(|s| matches!(s, State::NoNews { .. })))
        .or(part)
        .or_else(|| first(|s| matches!(s, State::Partly { .. } | State::InProgress)).map(|_| State::InProgress))
        .or_else(|| first(|s| matches!(s, State::Postponed { .. })))
        .or_else(|| first(|s| matches!(s, State::Open)))
        .or_else(|| latest_ongoing(&counted))
        .or_else(|| first(|s| matches!(s, State::Planned { .. })))
        .unwrap_or(State::Open)
}

fn pace(states: &[&State]) -> Pace {
    let in_order = |state: &&State| matches!(state, State::Done { .. } | State::Open | State::Planned { .. });
    let in_time = |state: &&State| !matches!(state, State::Done { late_by: Some(_), .. });
    match (states.iter().all(in_order), states.iter().all(in_time)) {
        (false, _) => Pace::Behind,
        (true, true) => Pace::OnTime,
        (true, false) => Pace::CaughtUp,
    }
}

fn set_aside(states: &[State]) -> State {
    let cancelled = states.iter().any(|state| matches!(state, State::Cancelled));
    let first = states.iter().find(|state| !cancelled || matches!(state, State::Cancelled));
    first.cloned().unwrap_or(State::Ongoing { undated: Undated::Unread, reported: None })
}

fn all_done(states: &[&State]) -> State {
    let late = |state: &&State| match state {
        State::Done { late_by, .. } => *late_by,
        _ => None,
    };
    let unproved = states.iter().any(|state| matches!(state, State::Done { unproved: true, .. }));
    State::Done { late_by: states.iter().filter_map(late).max(), unproved }
}

fn latest_ongoing(states: &[&State]) -> Option<State> {
    let ongoing = states.iter().filter_map(|state| match state {
        State::Ongoing { undated, reported } => Some((*reported, *undated)),
        _ => None,
    });
    ongoing.max().map(|(reported, undated)| State::Ongoing { undated, reported })
}
