//! Calendars as data: the working days of the Russian Federation and the terms and holidays of schools.
//!
//! Both come with built-in data and may be overridden year by year. Nothing here knows deadlines, files or the clock;
//! an answer that rests on a year without data says so instead of pretending.

mod school;
mod work;

pub(crate) use school::begins as school_year_of;
pub use school::{SchoolCalendar, SchoolYear, Season, Span};
pub use work::{Counted, WorkCalendar, WorkYear};

use jiff::ToSpan;
use jiff::civil::Date;

/// The calendars that dates are counted by.
#[derive(Debug, Clone)]
pub struct Calendars {
    /// Terms and holidays of schools.
    pub school: SchoolCalendar,
    /// Working days.
    pub work: WorkCalendar,
}

impl Calendars {
    /// The built-in ones of the Russian Federation.
    pub fn russia() -> Self {
        Self { school: SchoolCalendar::recommended(), work: WorkCalendar::russia() }
    }
}

/// The day `days` after (or before, when negative) the given one; the edge of the calendar where there is none.
pub fn shift_days(date: Date, days: i32) -> Date {
    date.saturating_add(i64::from(days).days())
}

/// Whole days from the first day to the second; negative when the second is earlier.
pub fn days_from_to(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}
