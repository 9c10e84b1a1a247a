//! Counts by state as columns: one per kind of state, in the order in which they came: new kinds stand at the end.

use super::table::{Column, Field, FieldKind};
use crate::site::{Counts, StateKind};

/// Each kind with the public key of its count and the interface string that says what it means.
const COLUMNS: [(StateKind, &str, &str); StateKind::COUNT] = [
    (StateKind::Done, "done", "field-count-done"),
    (StateKind::Late, "late", "field-count-late"),
    (StateKind::NoNews, "no_news", "field-count-no-news"),
    (StateKind::Partly, "partly", "field-count-partly"),
    (StateKind::InProgress, "in_progress", "field-count-in-progress"),
    (StateKind::Open, "open", "field-count-open"),
    (StateKind::Postponed, "postponed", "field-count-postponed"),
    (StateKind::Ongoing, "ongoing", "field-count-ongoing"),
    (StateKind::Planned, "planned", "field-count-planned"),
    (StateKind::Cancelled, "cancelled", "field-count-cancelled"),
    (StateKind::NotApplicable, "not_applicable", "field-count-not-applicable"),
    (StateKind::Awaited, "awaited", "field-count-awaited"),
    (StateKind::Unchecked, "unchecked", "field-count-unchecked"),
    (StateKind::OutcomeUnknown, "outcome_unknown", "field-count-outcome-unknown"),
    (StateKind::BeforeAct, "before_act", "field-count-before-act"),
    (StateKind::Excluded, "excluded", "field-count-excluded"),
];

/// The columns of the counts of a row.
pub fn columns<'s, R: 's>(counts: fn(&R) -> &Counts) -> impl Iterator<Item = Column<'s, R>> {
    COLUMNS.into_iter().map(move |(kind, key, meaning)| {
        let field = Field { key, kind: FieldKind::Number, meaning };
        Column::new(field, move |row| counts(row).count(kind).into())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_the_column_of_its_code() {
        for kind in StateKind::ALL {
            let column = COLUMNS.iter().find(|(other, ..)| *other == kind);
            let (_, key, meaning) = column.expect("a column");
            assert_eq!(key.replace('_', "-"), kind.code());
            assert_eq!(*meaning, format!("field-count-{}", kind.code()));
        }
    }
}
