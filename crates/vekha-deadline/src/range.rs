//! Ranges of days as data: with both ends, and with an open start.

use jiff::civil::Date;
use serde::ser::SerializeTuple;
use serde::{Serialize, Serializer};

/// Days from the first to the last, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct DateRange {
    /// The first day.
    pub from: Date,
    /// The last day, included.
    pub to: Date,
}

/// Days from the first (open where there is none) to the last, which is included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct OpenRange {
    /// The first day; `None` is an open start.
    pub from: Option<Date>,
    /// The last day, included.
    pub to: Date,
}

impl DateRange {
    /// From the first day to the last.
    pub fn new(from: Date, to: Date) -> Self {
        Self { from, to }
    }

    /// Whether the day lies inside.
    pub fn contains(&self, day: Date) -> bool {
        self.from <= day && day <= self.to
    }

    /// The months from the first to the last of a year; nothing outside the calendar.
    pub(crate) fn months(year: i16, first: i8, last: i8) -> Option<Self> {
        Some(Self { from: Date::new(year, first, 1).ok()?, to: Date::new(year, last, 1).ok()?.last_of_month() })
    }

    /// The range of one day.
    pub(crate) fn day(day: Date) -> Self {
        Self { from: day, to: day }
    }
}

impl OpenRange {
    /// A range with both ends.
    pub fn new(from: Date, to: Date) -> Self {
        Self { from: Some(from), to }
    }

    /// Every day up to the last.
    pub fn until(to: Date) -> Self {
        Self { from: None, to }
    }

    /// Whether the day lies inside; an open start holds every day before the end.
    pub fn contains(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && day <= self.to
    }
}

impl From<DateRange> for OpenRange {
    fn from(range: DateRange) -> Self {
        Self::new(range.from, range.to)
    }
}

impl Serialize for OpenRange {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut pair = serializer.serialize_tuple(2)?;
        pair.serialize_element(&self.from.map(|from| from.to_string()))?;
        pair.serialize_element(&self.to.to_string())?;
        pair.end()
    }
}

/// A day in numbers: `20.11.2023`.
pub(crate) fn numeric_day(date: Date) -> String {
    format!("{:02}.{:02}.{:04}", date.day(), date.month(), date.year())
}
