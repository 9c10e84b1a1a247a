//! What a window can be named by, and the days it has in a given year.

use jiff::civil::Date;

use super::model::{Context, Programme};
use super::part::Part;
use super::token::Span;
use super::year::Mark;
use crate::calendar::{Season, shift_days};

/// A named time without its year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Base {
    Day {
        day: i8,
        month: i8,
    },
    Month(i8),
    Quarter(i8),
    Half(i8),
    Term(i8),
    Trimester(i8),
    Holidays(Season),
    AllHolidays,
    Season(Season),
    Part {
        part: Part,
        month: i8,
    },
    /// The first or last day of a year or of the programme.
    Edge {
        end: bool,
        of: Span,
    },
    /// The year itself.
    Year,
}

/// How finely a time is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Rank {
    Day,
    Holidays,
    Month,
    /// A quarter, a half-year, a school term, a season.
    Term,
    Year,
}

impl Base {
    /// The beginning or the end of a longer time.
    pub fn is_edge(self) -> bool {
        matches!(self, Base::Edge { .. })
    }

    pub fn rank(self) -> Rank {
        match self {
            Base::Day { .. } | Base::Part { .. } | Base::Edge { .. } => Rank::Day,
            Base::Holidays(_) | Base::AllHolidays => Rank::Holidays,
            Base::Month(_) => Rank::Month,
            Base::Quarter(_) | Base::Half(_) | Base::Term(_) | Base::Trimester(_) | Base::Season(_) => Rank::Term,
            Base::Year => Rank::Year,
        }
    }
}

/// A named time, with its year where that is written directly at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Moment {
    pub base: Base,
    pub mark: Option<Mark>,
}

/// A year that a moment can be looked up in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum In {
    Calendar(i16),
    School(i16),
}

/// First and last day.
pub(crate) type Days = (Date, Date);

impl Moment {
    pub fn of(base: Base) -> Self {
        Self { base, mark: None }
    }

    /// The days in the given year; nothing where the year has no such day.
    pub fn days(self, year: In, context: &Context) -> Option<Days> {
        match self.base {
            Base::Day { day, month } => Date::new(year.of_month(month), month, day).ok().map(|day| (day, day)),
            Base::Month(month) => months(year.of_month(month), month, month),
            Base::Quarter(quarter) => months(year.of_month(quarter * 3 - 2), quarter * 3 - 2, quarter * 3),
            Base::Half(half) => half_year(half, year),
            Base::Term(number) => school(self.base, year, context, u8::try_from(number).ok()?),
            Base::Trimester(number) => school(self.base, year, context, u8::try_from(number).ok()?),
            Base::Holidays(season) => {
                let span = context.calendars.school.holidays(year.school_start(is_early(season)), season)?;
                Some((span.from, span.to))
            }
            Base::AllHolidays => None,
            Base::Season(season) => self::season(season, year),
            Base::Part { part, month } => part_of_month(part, year.of_month(month), month),
            Base::Edge { end, of } => edge(end, of, year, context.programme),
            Base::Year => Some(year.days()?),
        }
    }

    /// Whether it belongs to the school year rather than to the calendar.
    pub fn is_school(self) -> bool {
        matches!(self.base, Base::Term(_) | Base::Trimester(_) | Base::Holidays(_) | Base::AllHolidays)
    }
}

impl In {
    /// The calendar year of a month: the school year begins in September.
    pub fn of_month(self, month: i8) -> i16 {
        match self {
            In::Calendar(year) => year,
            In::School(year) if month >= 9 => year,
            In::School(year) => year.saturating_add(1),
        }
    }

    /// The school year of something that lies before the New Year (early) or after it.
    fn school_start(self, early: bool) -> i16 {
        match self {
            In::School(year) => year,
            In::Calendar(year) if early => year,
            In::Calendar(year) => year.saturating_sub(1),
        }
    }

    /// The whole year.
    pub fn days(self) -> Option<Days> {
        match self {
            In::Calendar(year) => months(year, 1, 12),
            In::School(year) => Some((Date::new(year, 9, 1).ok()?, Date::new(year.saturating_add(1), 8, 31).ok()?)),
        }
    }
}

/// A programme that begins in August or September and ends before the next autumn.
pub(crate) fn is_school_year(programme: Programme) -> bool {
    let (from, to) = (programme.from, programme.to);
    (8..=9).contains(&from.month()) && (5..=8).contains(&to.month()) && to.year() > from.year()
}

/// A programme of whole calendar years.
pub(crate) fn is_calendar_years(programme: Programme) -> bool {
    (programme.from.month(), programme.from.day()) == (1, 1) && (programme.to.month(), programme.to.day()) == (12, 31)
}

fn is_early(season: Season) -> bool {
    matches!(season, Season::Autumn | Season::Winter)
}

fn months(year: i16, first: i8, last: i8) -> Option<Days> {
    Some((Date::new(year, first, 1).ok()?, Date::new(year, last, 1).ok()?.last_of_month()))
}

/// Half of a calendar year, or of the lessons of a school year (September–December, January–May).
fn half_year(half: i8, year: In) -> Option<Days> {
    match (half, year) {
        (1, In::Calendar(year)) => months(year, 1, 6),
        (_, In::Calendar(year)) => months(year, 7, 12),
        (1, In::School(year)) => months(year, 9, 12),
        (_, In::School(year)) => months(year.saturating_add(1), 1, 5),
    }
}

/// A term of the school calendar; thirds of the year exist only where the calendar has three terms.
fn school(base: Base, year: In, context: &Context, number: u8) -> Option<Days> {
    let begins = year.school_start(number <= 2 && matches!(base, Base::Term(_)) || number <= 1);
    let expected = if matches!(base, Base::Term(_)) { 4 } else { 3 };
    let span = (context.calendars.school.terms(begins) == expected)
        .then(|| context.calendars.school.term(begins, number))??;
    Some((span.from, span.to))
}

fn season(season: Season, year: In) -> Option<Days> {
    match season {
        Season::Spring => months(year.of_month(3), 3, 5),
        Season::Summer => months(year.of_month(6), 6, 8),
        Season::Autumn => months(year.of_month(9), 9, 11),
        Season::Winter => {
            let last = year.of_month(2); // the winter of a year is that which ends in it
            Some((Date::new(last.saturating_sub(1), 12, 1).ok()?, Date::new(last, 2, 1).ok()?.last_of_month()))
        }
    }
}

fn part_of_month(part: Part, year: i16, month: i8) -> Option<Days> {
    let (first, last) = months(year, month, month)?;
    match part {
        Part::Week(-1) => Some((shift_days(last, -6), last)),
        Part::Weekday(which, weekday) => nth_weekday(which, weekday, first),
        _ => {
            let (from, to) = part.days();
            let from = Date::new(year, month, from).ok()?;
            Some((from, Date::new(year, month, to).unwrap_or(last)))
        }
    }
}

fn nth_weekday(which: i8, weekday: i8, first: Date) -> Option<Days> {
    let weekday = jiff::civil::Weekday::from_monday_one_offset(weekday).ok()?;
    let day = first.nth_weekday_of_month(which, weekday).ok()?;
    Some((day, day))
}

fn edge(end: bool, of: Span, year: In, programme: Programme) -> Option<Days> {
    let whole = match of {
        Span::Period => (programme.from, programme.to),
        Span::SchoolYear => In::School(year.school_start(!end)).days()?,
        Span::Year => year.days()?,
    };
    Some(if end { (whole.1, whole.1) } else { (whole.0, whole.0) })
}
