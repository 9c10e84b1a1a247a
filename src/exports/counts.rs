//! Counts by state as columns: one per kind of state, in the order in which pages count.

use super::table::{Column, Field, FieldKind};
use crate::site::{Counts, StateKind};

/// The columns of the counts of a row.
pub fn columns<'s, R: 's>(counts: fn(&R) -> &Counts) -> impl Iterator<Item = Column<'s, R>> {
    StateKind::ALL.into_iter().map(move |kind| {
        let (key, meaning) = names(kind);
        let field = Field { key, kind: FieldKind::Number, meaning };
        Column::new(field, move |row| counts(row).count(kind).into())
    })
}

/// The public key of a count and the interface string that says what it means.
fn names(kind: StateKind) -> (&'static str, &'static str) {
    match kind {
        StateKind::Done => ("done", "field-count-done"),
        StateKind::Late => ("late", "field-count-late"),
        StateKind::NoNews => ("no_news", "field-count-no-news"),
        StateKind::Partly => ("partly", "field-count-partly"),
        StateKind::InProgress => ("in_progress", "field-count-in-progress"),
        StateKind::Open => ("open", "field-count-open"),
        StateKind::Postponed => ("postponed", "field-count-postponed"),
        StateKind::Ongoing => ("ongoing", "field-count-ongoing"),
        StateKind::Planned => ("planned", "field-count-planned"),
        StateKind::Cancelled => ("cancelled", "field-count-cancelled"),
        StateKind::NotApplicable => ("not_applicable", "field-count-not-applicable"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_of_counts_follow_the_codes() {
        let keys = StateKind::ALL.map(|kind| names(kind).0.replace('_', "-"));
        assert_eq!(keys, StateKind::ALL.map(StateKind::code));
        let meanings = StateKind::ALL.map(|kind| names(kind).1);
        assert_eq!(meanings.map(str::to_owned), StateKind::ALL.map(|kind| format!("field-count-{}", kind.code())));
    }
}
