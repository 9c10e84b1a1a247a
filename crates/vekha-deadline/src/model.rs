//! A reading as plain data: schedule, terms, kinds, recurrences; no reading and no wording.
//!
//! `Serialize` gives the JSON of `vekha deadline --format json`: kinds with `-`, ISO dates, `null` for an open start.

use jiff::civil::Date;
use serde::Serialize;

use crate::calendar::{Calendars, Estimate, WorkCalendar, shift_days};
use crate::range::{DateRange, OpenRange};
use crate::warning::Warning;

/// What the text of a deadline leaves unsaid.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The days of the plan that the deadline stands in: a time without a year gets a year of these.
    pub period: DateRange,
    /// The date of the act; a deadline before it is kept and warned about.
    pub act_date: Option<Date>,
    /// Terms, holidays and working days.
    pub calendars: &'a Calendars,
}

/// A deadline as written and as read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Schedule {
    /// The text of the act, unchanged.
    pub raw: String,
    /// How much was understood.
    pub reading: Reading,
    /// One a clause, in the order of the text; never none.
    pub terms: Vec<Term>,
    /// By their place in the text.
    pub warnings: Vec<Warning>,
}

/// How much of the text was understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reading {
    /// Every word has its place.
    Parsed,
    /// Some words were not understood; a warning names them.
    Partial,
    /// Nothing was understood: the text is only shown.
    AsWritten,
    /// Read, but it contradicts itself, the period or the act.
    Suspect,
}

/// One clause of a deadline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Term {
    /// The words of the act that say this term.
    pub clause: String,
    /// What is asked.
    pub kind: Kind,
    /// In order of time.
    pub windows: Vec<OpenRange>,
    /// How often, where it recurs.
    pub recurrence: Option<Recurrence>,
    /// The outer plan, schedule or order the act points to, in its words.
    pub plan: Option<String>,
    /// Label, purpose or event around the date, in the act's words.
    pub note: Option<String>,
    /// Beside each window its own label, where the times of the term have labels; empty where they have none.
    #[serde(skip)]
    pub labels: Vec<Option<String>>,
    /// Times that the text leaves out ("кроме января"): nothing is due in them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub except: Vec<OpenRange>,
    /// Those of the windows in which it is due only if need be ("при необходимости – ноябрь").
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub if_needed: Vec<OpenRange>,
    /// Begins after the term before ("Далее: …").
    pub then: bool,
    /// Where the years come from; of several the least certain.
    pub year_source: YearSource,
    /// The day counted from a period or an event ("до 15 числа следующего месяца", "10 рабочих дней после …").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<RelativeDay>,
}

/// What a term asks for; the table is in the documentation of the deadline language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// On that day.
    On,
    /// Up to a day, which is included.
    By,
    /// At some time in the window.
    Within,
    /// Again and again in the window; yearly ones have a window a year.
    Recurring,
    /// All the time.
    Ongoing,
    /// When somebody asks.
    OnDemand,
    /// When another plan says.
    PerPlan,
    /// Counted from an event, with a window only where the text hints at one.
    AfterEvent,
    /// Not read, or empty.
    Unknown,
}

/// How often: `times` in each `unit`, at least so often when `at_least`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Recurrence {
    /// Each of these.
    pub unit: Unit,
    /// Of so many units together, 2 in "раз в два месяца".
    #[serde(skip_serializing_if = "is_one")]
    pub per: u32,
    /// So many times in each unit.
    pub times: u32,
    /// "Не реже".
    pub at_least: bool,
}

impl Recurrence {
    /// Once in each unit.
    pub fn every(unit: Unit) -> Self {
        Self { unit, per: 1, times: 1, at_least: false }
    }
}

fn is_one(per: &u32) -> bool {
    *per == 1
}

/// The unit in which something recurs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Monday to Sunday.
    Week,
    /// A calendar month.
    Month,
    /// A calendar quarter.
    Quarter,
    /// A term of the school calendar.
    SchoolTerm,
    /// January–June or July–December.
    HalfYear,
    /// A calendar year.
    Year,
}

impl Unit {
    /// The unit that the window exactly is: a month, a quarter, half a year or a year of the calendar.
    pub(crate) fn from_window(window: OpenRange) -> Option<Self> {
        let (from, to) = (window.from?, window.to);
        if from.day() != 1 || to != to.last_of_month() || from.year() != to.year() {
            return None;
        }
        match (to.month() - from.month() + 1, from.month()) {
            (1, _) => Some(Unit::Month),
            (3, month) if month % 3 == 1 => Some(Unit::Quarter),
            (6, month) if month % 6 == 1 => Some(Unit::HalfYear),
            (12, _) => Some(Unit::Year),
            _ => None,
        }
    }
}

/// Where the years of the windows come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum YearSource {
    /// At the time itself.
    Written,
    /// Behind a later time of the text.
    FromTheRight,
    /// At an earlier time of the text.
    FromTheLeft,
    /// From the period.
    #[serde(rename = "programme")]
    Period,
    /// There is no window.
    None,
}

/// A day that is counted from something else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "counted")]
pub enum RelativeDay {
    /// Between these days of a month; without the first one, up to the last.
    DayOfMonth {
        /// The first day, where there is one.
        from: Option<i8>,
        /// The last day.
        day: i8,
        /// Of which month.
        #[serde(rename = "of")]
        month: MonthOfPeriod,
    },
    /// Each of these days of a month, in order.
    DaysOfMonth {
        /// Two or more.
        days: Vec<i8>,
        /// Up to each of them, rather than on it.
        until: bool,
    },
    /// The first, second, … day of a month that is worked.
    WorkingDay {
        /// Which one.
        day: i8,
        /// Up to it, rather than on it.
        until: bool,
        /// Of which month.
        #[serde(rename = "of")]
        month: MonthOfPeriod,
    },
    /// The last days of the period, this many.
    LastDays {
        /// How many.
        days: i8,
        /// Only those that are worked.
        working: bool,
        /// Up to the last one, rather than on it.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        until: bool,
    },
    /// These days of the week: of every week, or of every month.
    Weekdays {
        /// In the order of the text.
        days: Vec<Weekday>,
        /// On them, or in the days before or behind them.
        #[serde(skip_serializing_if = "WeekdayBound::is_on")]
        bound: WeekdayBound,
    },
    /// Each of these seven days of a month, counted from its first; -1 the last seven.
    WeeksOfMonth {
        /// Two or more.
        weeks: Vec<i8>,
    },
    /// This much time from the end of the period in which it recurs.
    AfterPeriod {
        /// How many units.
        count: u32,
        /// Of what.
        unit: DurationUnit,
    },
    /// This much time from an event that the note names.
    AfterEvent {
        /// How many units.
        count: u32,
        /// Of what.
        unit: DurationUnit,
    },
}

/// A month by its place in the period that comes again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum MonthOfPeriod {
    /// Its first month.
    First,
    /// Its last month, or the month itself.
    Last,
    /// The month behind it.
    Next,
}

impl RelativeDay {
    /// By the last day of the month, however many days it has.
    pub(crate) const END_OF_MONTH: Self = RelativeDay::DayOfMonth { from: None, day: 31, month: MonthOfPeriod::Last };

    /// Up to the day, where the text says "до".
    pub(crate) fn with_limit(self, is_until: bool) -> Self {
        match self {
            RelativeDay::DayOfMonth { from: None, day, month } if !is_until => {
                RelativeDay::DayOfMonth { from: Some(day), day, month }
            }
            RelativeDay::DaysOfMonth { days, .. } => RelativeDay::DaysOfMonth { days, until: is_until },
            RelativeDay::LastDays { days, working, .. } if days == 1 || is_until => {
                RelativeDay::LastDays { days: 1, working, until: is_until }
            }
            RelativeDay::Weekdays { days, .. } if is_until => {
                RelativeDay::Weekdays { days, bound: WeekdayBound::Until }
            }
            RelativeDay::WorkingDay { day, month, .. } => RelativeDay::WorkingDay { day, until: is_until, month },
            _ => self,
        }
    }

    /// How many of them each period has.
    pub(crate) fn count(&self) -> usize {
        match self {
            RelativeDay::Weekdays { days, .. } => days.len(),
            RelativeDay::DaysOfMonth { days, .. } => days.len(),
            RelativeDay::WeeksOfMonth { weeks } => weeks.len(),
            _ => 1,
        }
    }

    /// Comes in every period, rather than once after an event.
    pub fn recurs(&self) -> bool {
        !matches!(self, RelativeDay::AfterEvent { .. })
    }
}

/// How days of the week bound what is due in their week or month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum WeekdayBound {
    /// On the day.
    On,
    /// Up to the day.
    Until,
    /// From the day to the end of the month.
    Since,
    /// From the day behind it to the end of the month.
    After,
}

impl WeekdayBound {
    fn is_on(&self) -> bool {
        *self == WeekdayBound::On
    }
}

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Weekday {
    /// Which one of the month, -1 is the last, -2 the last but one; `None` is each of them.
    pub nth: Option<i8>,
    /// From Monday, which is 1.
    pub weekday: i8,
}

/// The unit of a time that runs from an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DurationUnit {
    /// Hours.
    Hours,
    /// Calendar days.
    Days,
    /// Days of the production calendar.
    WorkingDays,
    /// Weeks.
    Weeks,
    /// Months.
    Months,
}

impl DurationUnit {
    /// The day so many of it after `from`, or before it; counted without the production calendar it is certain.
    pub(crate) fn add_to(self, from: Date, count: i32, work: &WorkCalendar) -> Estimate<Date> {
        match self {
            DurationUnit::Hours => Estimate::exact(from),
            DurationUnit::Days => Estimate::exact(shift_days(from, count)),
            DurationUnit::WorkingDays => work.add_working_days(from, count),
            DurationUnit::Weeks => Estimate::exact(shift_days(from, count.saturating_mul(7))),
            DurationUnit::Months => Estimate::exact(from.saturating_add(jiff::Span::new().months(count))),
        }
    }
}
