//! Units of the calendar → keys: `2024-03`, `2024-Q1`, `2024-H1`, `2024`, `2023-2024/3`, `2024-W12`.
//!
//! Keys are public: reports name them (`period: 2024-03`), so their form never changes.

use jiff::civil::Date;

use crate::calendar::school_year_of;
use crate::model::{Context, Unit};
use crate::range::OpenRange;
use crate::schedule::units::school_term;

/// The key of the unit in which the day lies.
pub(crate) fn unit_key(unit: Unit, day: Date, context: &Context) -> Option<String> {
    let year = day.year();
    Some(match unit {
        Unit::Week => {
            let week = day.iso_week_date();
            format!("{:04}-W{:02}", week.year(), week.week())
        }
        Unit::Month => format!("{year:04}-{:02}", day.month()),
        Unit::Quarter => format!("{year:04}-Q{}", (day.month() + 2) / 3),
        Unit::HalfYear => format!("{year:04}-H{}", (day.month() + 5) / 6),
        Unit::Year => format!("{year:04}"),
        Unit::SchoolTerm => {
            let (number, days) = school_term(day, context)?;
            school_term_key(school_year_of(days.from), number)
        }
    })
}

/// The key of a window that is exactly a month, quarter, half or year.
pub(crate) fn window_key(window: OpenRange, context: &Context) -> Option<String> {
    unit_key(Unit::from_window(window)?, window.from?, context)
}

/// `2023-2024/3`: the third term of the school year that begins in 2023.
pub(crate) fn school_term_key(school_year: i16, number: u8) -> String {
    format!("{school_year:04}-{:04}/{number}", school_year.saturating_add(1))
}
