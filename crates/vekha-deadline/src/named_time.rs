//! Named times as data: a day, a month, a quarter, a part of a month, an edge of a year, and the year beside it.

use crate::calendar::Season;
use crate::model::{MonthOfPeriod, RelativeDay, Weekday, WeekdayBound};

/// A named time without its year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TimeName {
    /// A day of a month.
    Day { day: i8, month: i8 },
    /// From January, which is 1.
    Month(i8),
    /// First to fourth.
    Quarter(i8),
    /// First or second half of a year, calendar or school.
    Half(i8),
    /// First to fourth term of a school year.
    SchoolTerm(i8),
    /// First to third term of a school year that has three.
    Trimester(i8),
    /// The school holidays of a season.
    Holidays(Season),
    /// Holidays, without saying which.
    AllHolidays,
    /// Three months.
    Season(Season),
    /// A part of a month.
    Part { part: MonthPart, month: i8 },
    /// The beginning, the middle or the end of an interval: 1, 2 or 3.
    PartOfInterval { part: i8, interval: Interval },
    /// The first or last day of a year or of the period.
    Edge { end: bool, span: SpanKind },
    /// The year itself.
    Year,
}

/// A time that is shorter than a year and longer than a month, or the holidays of a season.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Interval {
    Quarter(i8),
    Half(i8),
    SchoolTerm(i8),
    Trimester(i8),
    Holidays(Season),
}

impl Interval {
    /// The interval that has this name, where one has.
    pub fn from_name(name: TimeName) -> Option<Self> {
        Some(match name {
            TimeName::Quarter(number) => Interval::Quarter(number),
            TimeName::Half(number) => Interval::Half(number),
            TimeName::SchoolTerm(number) => Interval::SchoolTerm(number),
            TimeName::Trimester(number) => Interval::Trimester(number),
            TimeName::Holidays(season) => Interval::Holidays(season),
            _ => return None,
        })
    }

    /// Its name as a time.
    pub fn name(self) -> TimeName {
        match self {
            Interval::Quarter(number) => TimeName::Quarter(number),
            Interval::Half(number) => TimeName::Half(number),
            Interval::SchoolTerm(number) => TimeName::SchoolTerm(number),
            Interval::Trimester(number) => TimeName::Trimester(number),
            Interval::Holidays(season) => TimeName::Holidays(season),
        }
    }

    /// Its parts are months rather than weeks.
    pub fn has_months(self) -> bool {
        matches!(self, Interval::Quarter(_) | Interval::Half(_))
    }
}

/// How finely a time is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Granularity {
    Day,
    Holidays,
    Month,
    /// A quarter, a half-year, a school term, a season.
    Quarter,
    Year,
}

impl TimeName {
    /// The beginning or the end of a longer time.
    pub fn is_edge(self) -> bool {
        matches!(self, TimeName::Edge { .. })
    }

    /// The same day or part of another month.
    pub fn in_month(self, month: i8) -> Option<Self> {
        match self {
            TimeName::Day { day, .. } => Some(TimeName::Day { day, month }),
            TimeName::Part { part, .. } => Some(TimeName::Part { part, month }),
            _ => None,
        }
    }

    /// It is longer than a day, and the month or some days of it lie in the time, in a usual school or calendar year.
    pub fn holds_month(self, month: i8) -> bool {
        match self {
            TimeName::Month(own) => own == month,
            TimeName::Quarter(number) => (month + 2) / 3 == number,
            TimeName::Half(1) => month <= 6 || month >= 9,
            TimeName::Half(_) => month <= 5 || month >= 7,
            TimeName::SchoolTerm(1) => (9..=10).contains(&month),
            TimeName::SchoolTerm(2) => (11..=12).contains(&month),
            TimeName::SchoolTerm(3) => (1..=3).contains(&month),
            TimeName::SchoolTerm(_) => (3..=5).contains(&month),
            TimeName::Holidays(season) => season.touches_month(month),
            TimeName::Season(Season::Autumn) => (9..=11).contains(&month),
            TimeName::Season(Season::Winter) => month == 12 || month <= 2,
            TimeName::Season(Season::Spring) => (3..=5).contains(&month),
            TimeName::Season(Season::Summer) => (6..=8).contains(&month),
            _ => false,
        }
    }

    /// How finely the time is named.
    pub fn granularity(self) -> Granularity {
        match self {
            TimeName::Day { .. } | TimeName::Part { .. } | TimeName::Edge { .. } => Granularity::Day,
            TimeName::PartOfInterval { interval, .. } if interval.has_months() => Granularity::Month,
            TimeName::Holidays(_) | TimeName::AllHolidays | TimeName::PartOfInterval { .. } => Granularity::Holidays,
            TimeName::Month(_) => Granularity::Month,
            TimeName::Quarter(_)
            | TimeName::Half(_)
            | TimeName::SchoolTerm(_)
            | TimeName::Trimester(_)
            | TimeName::Season(_) => Granularity::Quarter,
            TimeName::Year => Granularity::Year,
        }
    }
}

/// A named time, with its year where that is written directly at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NamedTime {
    pub name: TimeName,
    pub year: Option<YearRef>,
}

/// A written year, or several in one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum YearRef {
    /// A calendar year.
    One(i16),
    /// The school year that begins in this year.
    School(i16),
    /// `2023-2024` and no word that says whether a school year or two years are meant.
    Pair(i16),
    /// The first and the last of several calendar years.
    Each(i16, i16),
    /// The first and the last of several school years.
    Schools(i16, i16),
}

impl YearRef {
    /// The single years meant, in order.
    pub fn each(self) -> Vec<YearRef> {
        match self {
            YearRef::Each(first, last) => (first..=last).map(YearRef::One).collect(),
            YearRef::Schools(first, last) => (first..=last).map(YearRef::School).collect(),
            _ => vec![self],
        }
    }
}

/// A span named by its kind alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SpanKind {
    /// "года", calendar or the period's.
    Year,
    /// "учебного года".
    SchoolYear,
    /// The whole period.
    Period,
}

/// A part of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MonthPart {
    /// First to third ten days.
    Decade(i8),
    /// First to fourth seven days; -1 the last seven, -2 the seven before them.
    Week(i8),
    /// First or second half.
    Half(i8),
    /// Beginning, middle or end: about ten days each.
    Vague(i8),
    /// The first to the fourth such weekday, -1 the last, -2 the last but one: (which, weekday from Monday = 1).
    Weekday(i8, i8),
}

impl MonthPart {
    /// Its limits are a matter of opinion.
    pub fn is_approximate(self) -> bool {
        matches!(self, MonthPart::Vague(_) | MonthPart::Week(_))
    }

    /// The same part of every month.
    pub fn relative_day(self) -> RelativeDay {
        match self {
            MonthPart::Weekday(nth, weekday) => {
                RelativeDay::Weekdays { days: vec![Weekday { nth: Some(nth), weekday }], bound: WeekdayBound::On }
            }
            MonthPart::Decade(3) | MonthPart::Vague(3) => {
                RelativeDay::LastDays { days: 10, working: false, until: false }
            }
            MonthPart::Week(-1) => RelativeDay::LastDays { days: 7, working: false, until: false },
            _ => {
                let (from, day) = self.days();
                RelativeDay::DayOfMonth { from: Some(from), day, month: MonthOfPeriod::Last }
            }
        }
    }

    /// The same part of the month behind the period: `None` where its days hang on how long that month is.
    pub fn of_next_month(self) -> Option<RelativeDay> {
        let (from, day) = self.days();
        let has_days = !matches!(self, MonthPart::Weekday(..) | MonthPart::Week(-2..=-1));
        has_days.then_some(RelativeDay::DayOfMonth { from: Some(from), day, month: MonthOfPeriod::Next })
    }

    /// The first and the last day, in a month of 31 days; the caller shortens the end.
    pub fn days(self) -> (i8, i8) {
        match self {
            MonthPart::Decade(1) | MonthPart::Vague(1) => (1, 10),
            MonthPart::Decade(2) | MonthPart::Vague(2) => (11, 20),
            MonthPart::Decade(_) | MonthPart::Vague(_) => (21, 31),
            MonthPart::Half(1) => (1, 15),
            MonthPart::Half(_) => (16, 31),
            MonthPart::Week(week @ 1..=4) => (week * 7 - 6, week * 7),
            MonthPart::Week(5) => (29, 31),
            MonthPart::Week(_) | MonthPart::Weekday(..) => (1, 31),
        }
    }
}

impl NamedTime {
    /// A time without a year of its own.
    pub fn new(name: TimeName) -> Self {
        Self { name, year: None }
    }

    /// Half of a year, or a part of it.
    pub fn is_half(self) -> bool {
        matches!(self.name, TimeName::Half(_) | TimeName::PartOfInterval { interval: Interval::Half(_), .. })
    }

    /// A term of the school year, or a part of it.
    pub fn is_term(self) -> bool {
        matches!(self.whole(), TimeName::SchoolTerm(_) | TimeName::Trimester(_))
    }

    /// Whether it belongs to the school year rather than to the calendar.
    pub fn is_school(self) -> bool {
        self.is_term() || matches!(self.whole(), TimeName::Holidays(_) | TimeName::AllHolidays)
    }

    /// Its name, or that of the interval it is a part of.
    fn whole(self) -> TimeName {
        match self.name {
            TimeName::PartOfInterval { interval, .. } => interval.name(),
            name => name,
        }
    }
}
