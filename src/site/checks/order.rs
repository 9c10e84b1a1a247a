//! Two days in the wrong order: the words that every check of days has in common.

use jiff::civil::Date;

use crate::content::values::Day;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::site::plain::day_words;

/// Whether a day could be read: one that could not has a diagnostic of its own.
pub(super) fn is_read(day: Day) -> bool {
    day.value != Date::default()
}

/// A day that stands on the wrong side of another.
pub(super) fn wrong_order(kind: &'static str, place: Place, day: Date, other: Date) -> Diagnostic {
    let diagnostic = Diagnostic::new(Code::DatesOutOfOrder, place).arg("what", kind);
    diagnostic.arg("day", day_words(day)).arg("other", day_words(other))
}
