//! Range of days → the units of the calendar in it: weeks, months, quarters, school terms.

use jiff::civil::Date;

use crate::calendar::{days_from_to, school_year_of, shift_days};
use crate::model::{Context, Recurrence, Unit};
use crate::range::DateRange;
use crate::term::named_days::is_school_year;

/// More units than this are not listed one by one.
pub(crate) const MOST: usize = 2000;

/// A unit of the calendar and its part that lies in a window.
#[derive(Clone, Copy)]
pub(crate) struct UnitInWindow {
    pub inside: DateRange,
    pub whole: DateRange,
}

impl UnitInWindow {
    /// At least half of it lies in the window.
    pub fn is_half_inside(&self) -> bool {
        day_count(self.inside) * 2 >= day_count(self.whole)
    }
}

fn day_count(days: DateRange) -> i32 {
    days_from_to(days.from, days.to) + 1
}

/// The units in a window, so many of them in a row as one.
pub(crate) fn units_in(every: Recurrence, window: DateRange, context: &Context) -> Vec<UnitInWindow> {
    let units: Vec<UnitInWindow> = single_units(every.unit, window, context).collect();
    let per = usize::try_from(every.per).unwrap_or(1).max(1);
    units.chunks(per).filter_map(joined_unit).collect()
}

fn joined_unit(units: &[UnitInWindow]) -> Option<UnitInWindow> {
    let (first, last) = (units.first()?, units.last()?);
    Some(UnitInWindow {
        inside: DateRange::new(first.inside.from, last.inside.to),
        whole: DateRange::new(first.whole.from, last.whole.to),
    })
}

/// The units that the window touches.
fn single_units(unit: Unit, window: DateRange, context: &Context) -> impl Iterator<Item = UnitInWindow> {
    let first = unit_days(unit, window.from, context);
    let wholes = std::iter::successors(first, move |whole| unit_days(unit, shift_days(whole.to, 1), context));
    let wholes = wholes.take_while(move |whole| whole.from <= window.to).take(MOST);
    wholes.map(move |whole| {
        let inside = DateRange::new(whole.from.max(window.from), whole.to.min(window.to));
        UnitInWindow { inside, whole }
    })
}

/// The unit in which the day lies; of school terms the next one where it lies in holidays.
fn unit_days(unit: Unit, day: Date, context: &Context) -> Option<DateRange> {
    let (year, month) = (day.year(), day.month());
    match unit {
        Unit::Week => {
            let from = shift_days(day, -i32::from(day.weekday().to_monday_zero_offset()));
            Some(DateRange::new(from, shift_days(from, 6)))
        }
        Unit::Month => DateRange::months(year, month, month),
        Unit::Quarter => DateRange::months(year, (month - 1) / 3 * 3 + 1, (month - 1) / 3 * 3 + 3),
        Unit::HalfYear if is_school_year(context.period) => Some(school_half(day)),
        Unit::HalfYear if month <= 6 => DateRange::months(year, 1, 6),
        Unit::HalfYear => DateRange::months(year, 7, 12),
        Unit::Year => DateRange::months(year, 1, 12),
        Unit::SchoolTerm => school_term(day, context).map(|(_, days)| days),
    }
}

/// Half of the lessons of a school year in which the day lies, or the next one.
fn school_half(day: Date) -> DateRange {
    let year = day.year();
    let months = if day.month() <= 5 { DateRange::months(year, 1, 5) } else { DateRange::months(year, 9, 12) };
    months.unwrap_or(DateRange::day(day))
}

/// The term in which the day lies, or the next one: its number and days.
pub(crate) fn school_term(day: Date, context: &Context) -> Option<(u8, DateRange)> {
    let school = &context.calendars.school;
    let school_year = school_year_of(day);
    let terms =
        |year: i16| (1..=school.terms(year)).filter_map(move |number| Some((number, school.term(year, number)?)));
    terms(school_year).chain(terms(school_year.saturating_add(1))).find(|(_, days)| day <= days.to)
}

/// A window that is one occurrence: of a yearly term, or one of several that the text lists.
pub(crate) fn is_single(unit: Unit, window: DateRange, windows: usize) -> bool {
    let longest = match unit {
        Unit::Week => 7,
        Unit::Month => 31,
        Unit::Quarter | Unit::SchoolTerm => 92,
        Unit::HalfYear => 184,
        Unit::Year => 366,
    };
    days_from_to(window.from, window.to) < longest && (windows > 1 || unit == Unit::Year)
}
