//! A state in the cells of a table: its code, its words, its day and figures.

use crate::site::{Counts, State};
use crate::theme::{Args, Theme};

use super::table::Cell;

/// The words of a state as pages say them, with the whole date.
pub fn words(theme: &Theme, state: &State) -> String {
    let mut args = Args::new();
    let key = match state {
        State::Done { late_by: Some(days), .. } => {
            args.set("days", *days);
            "state-done-late".to_owned()
        }
        State::Postponed { .. } => "state-postponed-date".to_owned(),
        State::Late { moved: false, failed: false, .. } => "state-late-date".to_owned(),
        other => format!("state-{}", other.form().unwrap_or(other.code())),
    };
    if let Some(date) = date(state) {
        args.set("date", theme.date(date));
    }
    theme.string(&key, &args).unwrap_or_default()
}

/// The day of a state: of a passed end, a new date, a beginning, the latest report.
pub fn date(state: &State) -> Option<jiff::civil::Date> {
    match state {
        State::Late { due, .. } | State::NoNews { due } => Some(*due),
        State::Postponed { until } => Some(*until),
        State::Planned { from } => Some(*from),
        State::Ongoing { reported, .. } => *reported,
        _ => None,
    }
}

/// Days after the end on which it was done.
pub fn late_days(state: &State) -> Cell {
    match state {
        State::Done { late_by, .. } => Cell::maybe(late_by.map(i32::unsigned_abs)),
        _ => Cell::Empty,
    }
}

/// Whether it is said to be done without a proof; empty where it is not done.
pub fn unconfirmed(state: &State) -> Cell {
    match state {
        State::Done { unproved, .. } => Cell::Flag(*unproved),
        _ => Cell::Empty,
    }
}

/// Counts by state, in the order of their columns.
pub fn counts(counts: &Counts) -> impl Iterator<Item = Cell> {
    State::CODES.map(|code| Cell::from(counts.count(code))).into_iter()
}

#[cfg(test)]
mod tests {
    use super::super::columns::COUNTS;
    use super::*;

    #[test]
    fn columns_of_counts_follow_the_codes() {
        let keys: Vec<String> = COUNTS.iter().map(|column| column.key.replace('_', "-")).collect();
        assert_eq!(keys, State::CODES);
    }
}
