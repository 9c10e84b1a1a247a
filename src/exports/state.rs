//! A state in the cells of a table: its code, its words, its day and figures.

use crate::site::{State, StateForm};
use crate::theme::{self, Args, Theme};

/// The words of a state at a reporter as pages say them, with the whole date, and its form.
pub fn words(theme: &Theme, state: &State, form: Option<StateForm>, reporter: &str) -> String {
    let mut args = Args::new();
    args.set("who", state.who(reporter).to_owned());
    args.set("kind", state.act_kind().code().to_owned());
    let (day, late_days) = (date(state), late_days(state));
    if let Some(days) = late_days {
        args.set("days", days);
    }
    if let Some(day) = day {
        args.set("date", theme.date(day));
    }
    if let Some(until) = report_by(state) {
        args.set("until", theme.date(until));
    }
    let form = form.map(StateForm::code);
    let key = theme::state_key(state.kind().code(), form, day.is_some(), late_days.map(i64::from));
    theme.string(&key, &args).unwrap_or_default()
}

/// The day of a state: of a passed end, a new date, a beginning, the latest report.
pub fn date(state: &State) -> Option<jiff::civil::Date> {
    match state {
        State::Late { due, .. } | State::NoNews { due } | State::Awaited { due, .. } | State::BeforeAct { due, .. } => {
            Some(*due)
        }
        State::Excluded(exclusion) => Some(exclusion.since),
        State::Postponed { until, .. } => Some(*until),
        State::Planned { from } => Some(*from),
        State::Ongoing { reported, .. } => *reported,
        State::Done { proof: Some(proof), .. } => Some(proof.date()),
        _ => None,
    }
}

/// The last day for a report that is awaited.
pub fn report_by(state: &State) -> Option<jiff::civil::Date> {
    match state {
        State::Awaited { until, .. } => Some(*until),
        _ => None,
    }
}

/// Who has put it off.
pub fn moved_by(state: &State) -> Option<&'static str> {
    match state {
        State::Postponed { mover, .. } | State::Late { moved: Some(mover), .. } => Some(mover.code()),
        _ => None,
    }
}

/// Days after the end on which it was done.
pub fn late_days(state: &State) -> Option<u32> {
    match state {
        State::Done { late_by, .. } => late_by.map(|delay| delay.days.unsigned_abs()),
        _ => None,
    }
}

/// Whether it is said to be done without a proof; `None` where it is not done.
pub fn is_unconfirmed(state: &State) -> Option<bool> {
    match state {
        State::Done { unproved, .. } => Some(*unproved),
        _ => None,
    }
}
