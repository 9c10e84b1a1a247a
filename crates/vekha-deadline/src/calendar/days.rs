//! Arithmetic of days: a day and a distance → a day; two days → their distance.

use jiff::ToSpan;
use jiff::civil::Date;

/// The day `days` after (or before, when negative) the given one; the edge of the calendar where there is none.
pub fn shift_days(date: Date, days: i32) -> Date {
    date.saturating_add(i64::from(days).days())
}

/// Whole days from the first day to the second; negative when the second is earlier.
pub fn days_from_to(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}
