//! What recurs, period by period: the units of the calendar in a window and the days on which something is due in each.

use jiff::civil::Date;

use super::model::{Context, Due, OfPeriod, Recurrence, Term, Unit, Weekday, Window};
use super::occurrence::{MOST, key, window_key};
use crate::calendar::{days_from_to, school_year_of, shift_days};

impl Term {
    /// Every repetition with its key.
    pub(crate) fn repeated(&self, every: Recurrence, context: &Context) -> Vec<(Option<String>, Window)> {
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
pub(crate) fn school_term(day: Date, context: &Context) -> Option<(u8, Date, Date)> {
    let begins = school_year_of(day);
    let year = |begins: i16| {
        (1..=context.calendars.school.terms(begins)).filter_map(move |number| {
            context.calendars.school.term(begins, number).map(|span| (number, span.from, span.to))
        })
    };
    year(begins).chain(year(begins.saturating_add(1))).find(|(_, _, to)| day <= *to)
}
