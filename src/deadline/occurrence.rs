//! What has to happen, one by one: every window of a term and every repetition, each with a key of its own.
//!
//! Keys are public: reports name them (`period: 2024-03`), so their form never changes.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::Serialize;

use super::model::{Context, Due, Kind, OfPeriod, Recurrence, Term, Unit, Weekday, Window};
use super::moment::In;
use crate::calendar::{days_from_to, school_year_of, shift_days};

/// One occurrence of a term.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Occurrence {
    /// `2024-03`, `2024-Q1`, `2024-H1`, `2024`, `2023-2024/3`, `2024-W12`; else its number from 1; `2024-03.2` is the second in March.
    pub key: String,
    /// Nothing where the term names no days.
    pub window: Option<Window>,
    /// From 1.
    pub nth: u32,
    /// How many there are.
    pub of: u32,
}

/// More than this many repetitions are not listed one by one.
const MOST: usize = 2000;

impl Term {
    /// All occurrences in order of time; a term without windows has one without a window.
    pub fn occurrences(&self, context: &Context) -> Vec<Occurrence> {
        let pairs = match self.recurrence {
            Some(every) if self.kind == Kind::Recurring => self.repeated(every, context),
            _ => self.windows.iter().map(|window| (window_key(*window), *window)).collect(),
        };
        numbered(pairs.into_iter().filter(|(_, window)| !self.is_excepted(*window)).collect())
    }

    /// "кроме января" leaves out what lies wholly inside.
    fn is_excepted(&self, window: Window) -> bool {
        let from = window.from.unwrap_or(window.to);
        self.except.iter().any(|out| out.holds(from) && out.holds(window.to))
    }

    fn repeated(&self, every: Recurrence, context: &Context) -> Vec<(Option<String>, Window)> {
        let periods = self.windows.iter().flat_map(|window| self.periods(every, *window, context));
        let periods: Vec<Period> = periods.take(MOST).collect();
        let single = periods.len() == 1;
        let pairs = periods.into_iter().flat_map(|period| {
            let several = period.windows.len() > 1;
            let key = period.key.filter(|_| !(several && single));
            (1..).zip(period.windows).map(move |(time, window)| {
                (key.as_ref().map(|key| if several { format!("{key}.{time}") } else { key.clone() }), window)
            })
        });
        pairs.take(MOST).collect()
    }

    /// The periods of one window: itself where it is one, else the units of the calendar in it.
    fn periods(&self, every: Recurrence, window: Window, context: &Context) -> Vec<Period> {
        let own = |key| vec![Period { key, windows: vec![window; self.times(every)] }];
        let Some(from) = window.from else {
            return own(key(every.unit, window.to, context));
        };
        if self.due.is_none() && every.per == 1 && is_single(every.unit, from, window.to, self.windows.len()) {
            return own(if every.times > 1 { window_key(window) } else { key(every.unit, from, context) });
        }
        self.units(every, Window::of(from, window.to), context)
    }

    /// How often in each period; "2 раза в год (октябрь, апрель)" lists its times.
    fn times(&self, every: Recurrence) -> usize {
        if self.windows.len() > 1 { 1 } else { usize::try_from(every.times).unwrap_or(1).max(1) }
    }

    /// The units of the calendar that lie, at least by half, in the window; those of weekdays whenever such a day does.
    fn units(&self, every: Recurrence, window: Window, context: &Context) -> Vec<Period> {
        let on_days = matches!(self.due, Some(Due::Weekdays { .. }));
        let inside = together(units_of(every.unit, window, context).collect(), every.per);
        let any_half = inside.iter().any(Spans::is_half);
        let counted = inside.into_iter().filter(|spans| on_days || spans.is_half() || !any_half);
        let periods = counted.map(|spans| Period {
            key: key(every.unit, spans.whole.0, context),
            windows: self.due_in(&spans, self.times(every), context),
        });
        periods.filter(|period| !period.windows.is_empty()).collect()
    }

    /// The days of one period: all of it so many times, or those that the text counts within it or behind it.
    fn due_in(&self, spans: &Spans, times: usize, context: &Context) -> Vec<Window> {
        let Spans { inside, whole } = *spans;
        let one = match &self.due {
            Some(Due::Weekdays { days }) => return on_weekdays(days, inside, whole),
            Some(Due::DayOfMonth { from, day, of }) => {
                let base = match of {
                    OfPeriod::First => whole.0.first_of_month(),
                    OfPeriod::Last => whole.1.first_of_month(),
                    OfPeriod::Next => shift_days(whole.1, 1),
                };
                let on = |day: i8| shift_days(base, i32::from(day.min(base.days_in_month()).max(1)) - 1);
                let start = from.map_or(if *of == OfPeriod::Next { base } else { inside.0.min(on(*day)) }, on);
                Window::of(start.min(on(*day)), on(*day))
            }
            Some(Due::LastDays { days, working: true }) => {
                let first = context.calendars.work.add_working_days(shift_days(whole.1, 1), -i32::from(*days)).value;
                Window::of(first, context.calendars.work.add_working_days(shift_days(whole.1, 1), -1).value)
            }
            Some(Due::LastDays { days, .. }) => Window::of(shift_days(whole.1, 1 - i32::from(*days)), whole.1),
            _ => Window::of(inside.0, inside.1),
        };
        vec![one; times]
    }
}

/// A period in which something is due, with the days on which it is.
struct Period {
    key: Option<String>,
    windows: Vec<Window>,
}

/// A unit of the calendar and its part that lies in a window.
#[derive(Clone, Copy)]
struct Spans {
    inside: (Date, Date),
    whole: (Date, Date),
}

impl Spans {
    fn is_half(&self) -> bool {
        let days = |days: (Date, Date)| days_from_to(days.0, days.1) + 1;
        days(self.inside) * 2 >= days(self.whole)
    }
}

/// So many units in a row as one.
fn together(units: Vec<Spans>, per: u32) -> Vec<Spans> {
    let per = usize::try_from(per).unwrap_or(1).max(1);
    let ends = |some: &[Spans]| some.first().copied().zip(some.last().copied());
    let whole = units.chunks(per).filter_map(ends);
    whole
        .map(|(first, last)| Spans { inside: (first.inside.0, last.inside.1), whole: (first.whole.0, last.whole.1) })
        .collect()
}

/// The units of the calendar that the window touches.
fn units_of(unit: Unit, window: Window, context: &Context) -> impl Iterator<Item = Spans> {
    let (from, to) = (window.from.unwrap_or(window.to), window.to);
    let first = unit_of(unit, from, context);
    let wholes = std::iter::successors(first, move |(_, last)| unit_of(unit, shift_days(*last, 1), context));
    let wholes = wholes.take_while(move |(first, _)| *first <= to).take(MOST);
    wholes.map(move |whole| Spans { inside: (whole.0.max(from), whole.1.min(to)), whole })
}

/// The days of the week that lie inside, in order.
fn on_weekdays(days: &[Weekday], inside: (Date, Date), whole: (Date, Date)) -> Vec<Window> {
    let found = days.iter().filter_map(|day| {
        let weekday = jiff::civil::Weekday::from_monday_one_offset(day.weekday).ok()?;
        match day.nth {
            Some(nth) => whole.0.nth_weekday_of_month(nth, weekday).ok(),
            None => Some(shift_days(whole.0, i32::from(weekday.to_monday_zero_offset()))),
        }
    });
    let mut found: Vec<Date> = found.filter(|day| (inside.0..=inside.1).contains(day)).collect();
    found.sort();
    found.into_iter().map(|day| Window::of(day, day)).collect()
}

/// A window that is one occurrence: of a yearly term, or one of several that the text lists.
fn is_single(unit: Unit, from: Date, to: Date, windows: usize) -> bool {
    let longest = match unit {
        Unit::Week => 7,
        Unit::Month => 31,
        Unit::Quarter | Unit::SchoolTerm => 92,
        Unit::HalfYear => 184,
        Unit::Year => 366,
    };
    days_from_to(from, to) < longest && (windows > 1 || unit == Unit::Year)
}

fn unit_of(unit: Unit, day: Date, context: &Context) -> Option<(Date, Date)> {
    let months = |first: i8, count: i8| {
        let from = Date::new(day.year(), first, 1).ok()?;
        Some((from, Date::new(day.year(), first + count - 1, 1).ok()?.last_of_month()))
    };
    match unit {
        Unit::Week => {
            let from = shift_days(day, -i32::from(day.weekday().to_monday_zero_offset()));
            Some((from, shift_days(from, 6)))
        }
        Unit::Month => months(day.month(), 1),
        Unit::Quarter => months((day.month() - 1) / 3 * 3 + 1, 3),
        Unit::HalfYear => months(if day.month() <= 6 { 1 } else { 7 }, 6),
        Unit::Year => months(1, 12),
        Unit::SchoolTerm => school_term(day, context).map(|(_, from, to)| (from, to)),
    }
}

/// The term in which the day lies, or the next one: its number and days.
fn school_term(day: Date, context: &Context) -> Option<(u8, Date, Date)> {
    let begins = school_year_of(day);
    let year = |begins: i16| {
        (1..=context.calendars.school.terms(begins)).filter_map(move |number| {
            context.calendars.school.term(begins, number).map(|span| (number, span.from, span.to))
        })
    };
    year(begins).chain(year(begins.saturating_add(1))).find(|(_, _, to)| day <= *to)
}

fn key(unit: Unit, day: Date, context: &Context) -> Option<String> {
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
            let (number, from, _) = school_term(day, context)?;
            let begins = school_year_of(from);
            format!("{begins:04}-{:04}/{number}", begins.saturating_add(1))
        }
    })
}

/// The key of a window that is exactly a month, quarter, half or year.
pub(super) fn window_key(window: Window) -> Option<String> {
    let from = window.from?;
    let year = In::Calendar(from.year()).days();
    if year == Some((from, window.to)) {
        return Some(format!("{:04}", from.year()));
    }
    if from.day() != 1 || window.to != window.to.last_of_month() || from.year() != window.to.year() {
        return None;
    }
    let months = window.to.month() - from.month() + 1;
    let year = from.year();
    match (months, from.month()) {
        (1, month) => Some(format!("{year:04}-{month:02}")),
        (3, month) if month % 3 == 1 => Some(format!("{year:04}-Q{}", (month + 2) / 3)),
        (6, month) if month % 6 == 1 => Some(format!("{year:04}-H{}", (month + 5) / 6)),
        _ => None,
    }
}

/// Numbers the occurrences; keys that repeat or are missing become numbers.
fn numbered(pairs: Vec<(Option<String>, Window)>) -> Vec<Occurrence> {
    if pairs.is_empty() {
        return vec![Occurrence { key: "1".to_owned(), window: None, nth: 1, of: 1 }];
    }
    let distinct: BTreeSet<&str> = pairs.iter().filter_map(|(key, _)| key.as_deref()).collect();
    let keyed = distinct.len() == pairs.len();
    let of = u32::try_from(pairs.len()).unwrap_or(u32::MAX);
    let occurrences = pairs.into_iter().zip(1..).map(|((key, window), nth)| {
        let key = key.filter(|_| keyed).unwrap_or_else(|| nth.to_string());
        Occurrence { key, window: Some(window), nth, of }
    });
    occurrences.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deadline::read;
    use crate::deadline::tests::in_context;

    fn occurrences(text: &str, programme: &str) -> Vec<Occurrence> {
        in_context(programme, |context| read(text, context).terms[0].occurrences(context))
    }

    fn keys(text: &str, programme: &str) -> Vec<String> {
        occurrences(text, programme).into_iter().map(|one| one.key).collect()
    }

    #[test]
    fn repetitions_have_the_keys_of_their_units() {
        assert_eq!(keys("Ежемесячно с октября по декабрь", "2023/2024"), ["2023-10", "2023-11", "2023-12"]);
        assert_eq!(keys("Ежеквартально", "2022 год"), ["2022-Q1", "2022-Q2", "2022-Q3", "2022-Q4"]);
        assert_eq!(keys("2 раза в год", "2022 год"), ["2022-H1", "2022-H2"]);
        assert_eq!(keys("2 раза в год", "2023/2024"), ["1", "2"]);
        assert_eq!(keys("1 раз в четверть", "2023/2024").last().map(String::as_str), Some("2023-2024/4"));
        assert_eq!(keys("Ежегодно декабрь", "2024-2025 годы"), ["2024", "2025"]);
        assert_eq!(keys("еженедельно с 18 по 31 марта 2024", "2023/2024"), ["2024-W12", "2024-W13"]);
        assert_eq!(keys("2 раза в месяц с октября по ноябрь", "2023/2024").len(), 4);
    }

    #[test]
    fn windows_have_their_own_keys_and_the_rest_numbers() {
        assert_eq!(keys("Март, июнь", "2022 год"), ["2022-03", "2022-06"]);
        assert_eq!(keys("до 1 марта, до 1 июня", "2022 год"), ["1", "2"]);
        assert_eq!(keys("По графику", "2022 год"), ["1"]);
    }

    #[test]
    fn a_quarter_that_the_programme_barely_touches_is_none() {
        assert_eq!(keys("Ежеквартально", "2023/2024"), ["2023-Q4", "2024-Q1", "2024-Q2", "2024-Q3"]);
    }

    #[test]
    fn a_counted_day_ends_the_repetition() {
        let ends =
            |text| occurrences(text, "2022 год").into_iter().filter_map(|one| one.window).map(|one| one.to).next();
        assert_eq!(ends("Ежемесячно до 25 числа"), Date::new(2022, 1, 25).ok());
        assert_eq!(ends("до 15 числа месяца, следующего за отчётным кварталом"), Date::new(2022, 4, 15).ok());
        assert_eq!(ends("последняя неделя месяца"), Date::new(2022, 1, 31).ok());
    }
}
