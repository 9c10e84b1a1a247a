//! Days → working days, school terms and holidays, by data of the Russian Federation.
//!
//! Both come with built-in data and may be overridden year by year. Nothing here knows deadlines, files or the clock;
//! an answer that rests on a year without data says so instead of pretending.

mod days;
mod school;
mod work;

pub use days::{days_from_to, shift_days};
pub(crate) use school::school_year_of;
pub use school::{SchoolCalendar, SchoolYear, Season};
pub use work::{Estimate, WorkCalendar, WorkYear};

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
        Self { school: SchoolCalendar::russia(), work: WorkCalendar::russia() }
    }
}
