//! Days and windows → numbers for a narrow column.

use jiff::civil::Date;

use crate::range::{OpenRange, numeric_day};
use crate::words::shape::{WindowShape, window_shape};

/// A day for a narrow column: "20.11.2023".
pub fn day(date: Date) -> String {
    numeric_day(date)
}

/// A window for a narrow column: "20.11.2023", "03.2024", "09.2023–08.2024".
pub fn short_window(window: OpenRange) -> String {
    match window_shape(window) {
        WindowShape::Until(to) => day(to),
        WindowShape::Day(at) => day(at),
        WindowShape::Month(from) => month(from),
        WindowShape::Year(year) => format!("{year}"),
        WindowShape::SchoolYear(year) => format!("{year}/{:02}", (year + 1) % 100),
        WindowShape::Years(first, last) => format!("{first}–{last}"),
        WindowShape::Months { .. } => format!("{}–{}", month(window.from.unwrap_or(window.to)), month(window.to)),
        WindowShape::Days { from, to } => format!("{}–{}", day(from), day(to)),
    }
}

fn month(date: Date) -> String {
    format!("{:02}.{:04}", date.month(), date.year())
}
