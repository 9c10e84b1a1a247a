//! Recurring term → repetitions: the units of the calendar in its windows and the days on which something is due in each.

use jiff::civil::Date;

use crate::calendar::shift_days;
use crate::model::{Context, MonthOfPeriod, Recurrence, RelativeDay, Term, Weekday, WeekdayBound};
use crate::range::{DateRange, OpenRange};
use crate::schedule::key::{unit_key, window_key};
use crate::schedule::units::{MOST, UnitInWindow, is_single, units_in};

/// A period in which something is due, with the days on which it is.
struct RepetitionPeriod {
    key: Option<String>,
    windows: Vec<OpenRange>,
}

impl Term {
    /// Every repetition with its key.
    pub(crate) fn repetitions(&self, every: Recurrence, context: &Context) -> Vec<(Option<String>, OpenRange)> {
        let periods = self.windows.iter().flat_map(|window| self.periods(every, *window, context));
        let periods: Vec<RepetitionPeriod> = periods.take(MOST).collect();
        let is_only = periods.len() == 1;
        periods.into_iter().flat_map(|period| keyed_windows(period, is_only)).take(MOST).collect()
    }

    /// The periods of one window: itself where it is one, else the units of the calendar in it.
    fn periods(&self, every: Recurrence, window: OpenRange, context: &Context) -> Vec<RepetitionPeriod> {
        let whole = |key| vec![RepetitionPeriod { key, windows: vec![self.behind_others(window); self.times(every)] }];
        let Some(from) = window.from else {
            return whole(unit_key(every.unit, window.to, context));
        };
        let days = DateRange::new(from, window.to);
        if self.due.is_none() && every.per == 1 && is_single(every.unit, days, self.windows.len()) {
            let key = if every.times > 1 { window_key(window, context) } else { unit_key(every.unit, from, context) };
            return whole(key);
        }
        self.unit_periods(every, days, context)
    }

    /// Of several last days each begins behind the one before: none of them runs before that is over.
    fn behind_others(&self, window: OpenRange) -> OpenRange {
        let before = self.windows.iter().map(|other| other.to).filter(|to| *to < window.to).max();
        OpenRange { from: window.from.or(before.map(|day| shift_days(day, 1))), ..window }
    }

    /// How often in each period; "2 раза в год (октябрь, апрель)" lists its times.
    fn times(&self, every: Recurrence) -> usize {
        if self.windows.len() > 1 { 1 } else { usize::try_from(every.times).unwrap_or(1).max(1) }
    }

    /// The units of the calendar that lie, at least by half, in the window; those of weekdays whenever such a day does.
    fn unit_periods(&self, every: Recurrence, window: DateRange, context: &Context) -> Vec<RepetitionPeriod> {
        let on_weekdays = matches!(self.due, Some(RelativeDay::Weekdays { .. }));
        let units = units_in(every, window, context);
        let any_half = units.iter().any(UnitInWindow::is_half_inside);
        let counted = units.into_iter().filter(|unit| on_weekdays || unit.is_half_inside() || !any_half);
        let periods = counted.map(|unit| RepetitionPeriod {
            key: unit_key(every.unit, unit.whole.from, context),
            windows: self.due_windows(&unit, self.times(every), context),
        });
        periods.filter(|period| !period.windows.is_empty()).collect()
    }

    /// The days of one unit: all of it so many times, or those that the text counts within it or behind it.
    fn due_windows(&self, unit: &UnitInWindow, times: usize, context: &Context) -> Vec<OpenRange> {
        let UnitInWindow { inside, whole } = *unit;
        let work = &context.calendars.work;
        let days = match &self.due {
            Some(RelativeDay::Weekdays { days, bound }) => return bounded_weekdays(days, *bound, unit),
            Some(RelativeDay::DayOfMonth { from, day, month }) => days_of_month(*from, *day, *month, unit),
            Some(RelativeDay::DaysOfMonth { days, until }) => return listed_days(days, *until, unit),
            Some(RelativeDay::WeeksOfMonth { weeks }) => return weeks_of_month(weeks, unit),
            Some(RelativeDay::WorkingDay { day, until, month }) => {
                let month = month_of_unit(*month, unit);
                let last = work.add_working_days(shift_days(month, -1), i32::from(*day)).value;
                DateRange::new(if *until { month } else { last }, last)
            }
            Some(RelativeDay::AfterPeriod { count, unit }) => {
                let last = unit.add_to(whole.to, i32::try_from(*count).unwrap_or(i32::MAX).min(1000), work).value;
                DateRange::new(shift_days(whole.to, 1).min(last), last)
            }
            Some(RelativeDay::LastDays { days, working: true, until }) => {
                let behind = shift_days(whole.to, 1);
                let first = work.add_working_days(behind, -i32::from(*days)).value;
                let last = work.add_working_days(behind, -1).value;
                DateRange::new(if *until { inside.from.min(last) } else { first }, last)
            }
            Some(RelativeDay::LastDays { until: true, .. }) => inside,
            Some(RelativeDay::LastDays { days, .. }) => {
                DateRange::new(shift_days(whole.to, 1 - i32::from(*days)), whole.to)
            }
            _ => inside,
        };
        vec![days.into(); times]
    }
}

/// The windows of a period, each with the key of the period; of several with its number too.
fn keyed_windows(period: RepetitionPeriod, is_only: bool) -> Vec<(Option<String>, OpenRange)> {
    let several = period.windows.len() > 1;
    let key = if several && is_only { None } else { period.key };
    let windows = (1..).zip(period.windows).map(|(time, window)| {
        let numbered = key.as_ref().map(|key| if several { format!("{key}.{time}") } else { key.clone() });
        (numbered, window)
    });
    windows.collect()
}

/// From one day to another of a month of the unit, or of the month behind it.
fn days_of_month(from: Option<i8>, to: i8, month_of_period: MonthOfPeriod, unit: &UnitInWindow) -> DateRange {
    let month = month_of_unit(month_of_period, unit);
    let last = day_of_month(month, to);
    let first = match from {
        Some(day) => day_of_month(month, day),
        None if month_of_period == MonthOfPeriod::Next => month,
        None => unit.inside.from,
    };
    DateRange::new(first.min(last), last)
}

/// The first day of a month of the unit, or of the month behind it.
fn month_of_unit(month: MonthOfPeriod, unit: &UnitInWindow) -> Date {
    match month {
        MonthOfPeriod::First => unit.whole.from.first_of_month(),
        MonthOfPeriod::Last => unit.whole.to.first_of_month(),
        MonthOfPeriod::Next => shift_days(unit.whole.to, 1),
    }
}

/// Each of the days; "до 10 и до 25 числа" goes up to the first, then from it up to the second.
fn listed_days(days: &[i8], is_until: bool, unit: &UnitInWindow) -> Vec<OpenRange> {
    let month = unit.whole.to.first_of_month();
    let mut from = month;
    let windows = days.iter().map(|day| {
        let last = day_of_month(month, *day);
        let first = if is_until { from.min(last) } else { last };
        from = shift_days(last, 1);
        OpenRange::new(first, last)
    });
    windows.collect()
}

/// Seven days from the 1st, the 8th, the 15th, the 22nd; the last seven of the month.
fn weeks_of_month(weeks: &[i8], unit: &UnitInWindow) -> Vec<OpenRange> {
    let month = unit.whole.to.first_of_month();
    let windows = weeks.iter().map(|week| match *week {
        -1 => OpenRange::new(shift_days(unit.whole.to, -6), unit.whole.to),
        week => OpenRange::new(day_of_month(month, week * 7 - 6), day_of_month(month, week * 7)),
    });
    windows.collect()
}

/// The day of the month that begins with `first`; of a shorter month its last one.
fn day_of_month(first: Date, day: i8) -> Date {
    shift_days(first, i32::from(day.min(first.days_in_month()).max(1)) - 1)
}

/// The days of the week, or those before and behind them: "до второй среды" goes up to the day, "после второй среды" from the
/// next day to the end.
fn bounded_weekdays(days: &[Weekday], bound: WeekdayBound, unit: &UnitInWindow) -> Vec<OpenRange> {
    let UnitInWindow { inside, whole } = *unit;
    let mut from = inside.from;
    let window = |day: Date| {
        let first = std::mem::replace(&mut from, shift_days(day, 1));
        match bound {
            WeekdayBound::On => DateRange::day(day),
            WeekdayBound::Until => DateRange::new(first, day),
            WeekdayBound::Since => DateRange::new(day, whole.to),
            WeekdayBound::After => DateRange::new(shift_days(day, 1), whole.to),
        }
    };
    let windows = weekdays_in(days, inside, whole).into_iter().map(window);
    windows.filter(|days| days.from <= days.to).map(OpenRange::from).collect()
}

/// The days of the week that lie inside, in order.
fn weekdays_in(days: &[Weekday], inside: DateRange, whole: DateRange) -> Vec<Date> {
    let found = days.iter().filter_map(|day| {
        let weekday = jiff::civil::Weekday::from_monday_one_offset(day.weekday).ok()?;
        match day.nth {
            Some(nth) => whole.from.nth_weekday_of_month(nth, weekday).ok(),
            None => Some(shift_days(whole.from, i32::from(weekday.to_monday_zero_offset()))),
        }
    });
    let mut found: Vec<Date> = found.filter(|day| inside.contains(*day)).collect();
    found.sort();
    found
}
