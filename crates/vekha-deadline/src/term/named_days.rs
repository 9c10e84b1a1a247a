//! Named time and year → its days.

use jiff::civil::Date;

use crate::calendar::{Season, shift_days};
use crate::model::Context;
use crate::named_time::{Interval, MonthPart, NamedTime, SpanKind, TimeName, YearRef};
use crate::range::DateRange;

/// A year in which a named time is looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum YearKind {
    /// From 1 January.
    Calendar(i16),
    /// From 1 September of this year to 31 August of the next.
    School(i16),
}

impl YearKind {
    /// The year that is meant, a school year where it says so or leaves open which.
    pub fn from_ref(year_ref: YearRef) -> Self {
        match year_ref {
            YearRef::One(year) | YearRef::Each(year, _) => YearKind::Calendar(year),
            YearRef::School(year) | YearRef::Pair(year) | YearRef::Schools(year, _) => YearKind::School(year),
        }
    }

    /// The calendar year of a month: the school year begins in September.
    pub fn of_month(self, month: i8) -> i16 {
        match self {
            YearKind::Calendar(year) => year,
            YearKind::School(year) if month >= 9 => year,
            YearKind::School(year) => year.saturating_add(1),
        }
    }

    /// The school year of something that lies before the New Year (early) or after it.
    fn school_start(self, early: bool) -> i16 {
        match self {
            YearKind::School(year) => year,
            YearKind::Calendar(year) if early => year,
            YearKind::Calendar(year) => year.saturating_sub(1),
        }
    }

    /// The whole year.
    pub fn days(self) -> Option<DateRange> {
        match self {
            YearKind::Calendar(year) => DateRange::months(year, 1, 12),
            YearKind::School(year) => {
                Some(DateRange::new(Date::new(year, 9, 1).ok()?, Date::new(year.saturating_add(1), 8, 31).ok()?))
            }
        }
    }
}

impl NamedTime {
    /// The days in the given year; nothing where the year has no such day.
    pub fn days(self, year: YearKind, context: &Context) -> Option<DateRange> {
        match self.name {
            TimeName::Day { day, month } => Date::new(year.of_month(month), month, day).ok().map(DateRange::day),
            TimeName::Month(month) => DateRange::months(year.of_month(month), month, month),
            TimeName::Quarter(quarter) => {
                DateRange::months(year.of_month(quarter * 3 - 2), quarter * 3 - 2, quarter * 3)
            }
            TimeName::Half(half) => half_year(half, year),
            TimeName::SchoolTerm(number) => school_term(number, 4, year, context),
            TimeName::Trimester(number) => school_term(number, 3, year, context),
            TimeName::Holidays(season) => {
                context.calendars.school.holidays(year.school_start(is_early(season)), season)
            }
            TimeName::AllHolidays => None,
            TimeName::Season(season) => season_days(season, year),
            TimeName::Part { part, month } => part_of_month(part, year.of_month(month), month),
            TimeName::PartOfInterval { part, interval } => {
                Some(part_of_interval(part, interval, NamedTime::new(interval.name()).days(year, context)?))
            }
            TimeName::Edge { end, span } => edge(end, span, year, context.period),
            TimeName::Year => year.days(),
        }
    }
}

/// A period that begins in August or September and ends before the next autumn.
pub(crate) fn is_school_year(period: DateRange) -> bool {
    let (from, to) = (period.from, period.to);
    (8..=9).contains(&from.month()) && (5..=8).contains(&to.month()) && to.year() > from.year()
}

/// A period of whole calendar years.
pub(crate) fn is_calendar_years(period: DateRange) -> bool {
    (period.from.month(), period.from.day()) == (1, 1) && (period.to.month(), period.to.day()) == (12, 31)
}

fn is_early(season: Season) -> bool {
    matches!(season, Season::Autumn | Season::Winter)
}

/// Half of a calendar year, or of the lessons of a school year (September–December, January–May).
fn half_year(half: i8, year: YearKind) -> Option<DateRange> {
    match (half, year) {
        (1, YearKind::Calendar(year)) => DateRange::months(year, 1, 6),
        (_, YearKind::Calendar(year)) => DateRange::months(year, 7, 12),
        (1, YearKind::School(year)) => DateRange::months(year, 9, 12),
        (_, YearKind::School(year)) => DateRange::months(year.saturating_add(1), 1, 5),
    }
}

/// A term of a school calendar that divides the year into that many, quarters or thirds.
fn school_term(number: i8, terms: u8, year: YearKind, context: &Context) -> Option<DateRange> {
    let is_early = number <= 2 && terms == 4 || number <= 1;
    let school_year = year.school_start(is_early);
    if context.calendars.school.terms(school_year) != terms {
        return None;
    }
    context.calendars.school.term(school_year, u8::try_from(number).ok()?)
}

fn season_days(season: Season, year: YearKind) -> Option<DateRange> {
    match season {
        Season::Spring => DateRange::months(year.of_month(3), 3, 5),
        Season::Summer => DateRange::months(year.of_month(6), 6, 8),
        Season::Autumn => DateRange::months(year.of_month(9), 9, 11),
        Season::Winter => {
            let last = year.of_month(2); // the winter of a year is that which ends in it
            let february = DateRange::months(last, 2, 2)?;
            Some(DateRange::new(Date::new(last.saturating_sub(1), 12, 1).ok()?, february.to))
        }
    }
}

fn part_of_month(part: MonthPart, year: i16, month: i8) -> Option<DateRange> {
    let whole = DateRange::months(year, month, month)?;
    match part {
        MonthPart::Week(back @ -2..=-1) => {
            let to = shift_days(whole.to, 7 * (i32::from(back) + 1));
            Some(DateRange::new(shift_days(to, -6), to))
        }
        MonthPart::Weekday(nth, weekday) => nth_weekday(nth, weekday, whole.from),
        _ => {
            let (from, to) = part.days();
            let from = Date::new(year, month, from).ok()?;
            Some(DateRange::new(from, Date::new(year, month, to).unwrap_or(whole.to)))
        }
    }
}

/// The first or the last month of a quarter or a half, the first or the last days of a school term or of holidays.
fn part_of_interval(part: i8, interval: Interval, whole: DateRange) -> DateRange {
    let days = if matches!(interval, Interval::Holidays(_)) { 2 } else { 6 };
    let months = |from: Date, to: Date| DateRange::new(from.first_of_month(), to.last_of_month());
    let middle = jiff::Span::new().months(if matches!(interval, Interval::Half(_)) { 2 } else { 1 });
    match (part, interval.has_months()) {
        (1, true) => months(whole.from, whole.from),
        (3, true) => months(whole.to, whole.to),
        (_, true) => months(whole.from.saturating_add(middle), whole.to.first_of_month().saturating_sub(middle)),
        (1, false) => DateRange::new(whole.from, shift_days(whole.from, days)),
        (3, false) => DateRange::new(shift_days(whole.to, -days), whole.to),
        _ => whole,
    }
}

fn nth_weekday(nth: i8, weekday: i8, first: Date) -> Option<DateRange> {
    let weekday = jiff::civil::Weekday::from_monday_one_offset(weekday).ok()?;
    first.nth_weekday_of_month(nth, weekday).ok().map(DateRange::day)
}

/// The first or the last day of a year or of the period.
fn edge(end: bool, span: SpanKind, year: YearKind, period: DateRange) -> Option<DateRange> {
    let whole = match span {
        SpanKind::Period => period,
        SpanKind::SchoolYear => YearKind::School(year.school_start(!end)).days()?,
        SpanKind::Year => year.days()?,
    };
    Some(DateRange::day(if end { whole.to } else { whole.from }))
}
