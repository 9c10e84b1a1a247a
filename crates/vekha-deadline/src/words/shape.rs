//! Windows → what they look like to a reader: a day, a month, a school year.

use jiff::civil::Date;

use crate::calendar::days_from_to;
use crate::range::OpenRange;

/// What a window looks like to a reader.
pub(crate) enum WindowShape {
    Until(Date),
    Day(Date),
    Month(Date),
    Months {
        from: Date,
        to: Date,
    },
    Year(i16),
    SchoolYear(i16),
    /// Whole calendar years, from the first to the last.
    Years(i16, i16),
    Days {
        from: Date,
        to: Date,
    },
}

/// Windows that are single months, by year, in order.
pub(crate) fn months_by_year(windows: &[OpenRange]) -> Option<Vec<(i16, Vec<i8>)>> {
    let mut years: Vec<(i16, Vec<i8>)> = Vec::new();
    for window in windows {
        let WindowShape::Month(from) = window_shape(*window) else {
            return None;
        };
        match years.last_mut() {
            Some((year, months)) if *year == from.year() => months.push(from.month()),
            _ => years.push((from.year(), vec![from.month()])),
        }
    }
    Some(years)
}

/// The first and the last year of more than two windows, one a year.
pub(crate) fn consecutive_years(all: &[OpenRange]) -> Option<(i16, i16)> {
    let in_a_row = all.windows(2).all(|pair| matches!(pair, [window, next] if next.to.year() == window.to.year() + 1));
    let (first, last) = (all.first()?, all.last()?);
    (in_a_row && all.len() > 2).then_some((first.to.year(), last.to.year()))
}

/// About a year: the span in which something happens rather than its time.
pub(crate) fn is_long(window: OpenRange) -> bool {
    matches!(window_shape(window), WindowShape::Year(_) | WindowShape::SchoolYear(_) | WindowShape::Years(..))
        || window.from.is_some_and(|from| days_from_to(from, window.to) > 300)
}

/// What a window looks like to a reader.
pub(crate) fn window_shape(window: OpenRange) -> WindowShape {
    let to = window.to;
    let Some(from) = window.from else {
        return WindowShape::Until(to);
    };
    let whole_months = from.day() == 1 && to == to.last_of_month();
    let months =
        (i32::from(to.year()) - i32::from(from.year())) * 12 + i32::from(to.month()) - i32::from(from.month()) + 1;
    match months {
        _ if from == to => WindowShape::Day(from),
        _ if !whole_months => WindowShape::Days { from, to },
        1 => WindowShape::Month(from),
        12 if from.month() == 1 => WindowShape::Year(from.year()),
        _ if from.month() == 1 && to.month() == 12 => WindowShape::Years(from.year(), to.year()),
        12 if from.month() == 9 => WindowShape::SchoolYear(from.year()),
        _ => WindowShape::Months { from, to },
    }
}
