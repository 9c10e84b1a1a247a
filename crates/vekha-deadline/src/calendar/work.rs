//! Years → the days that are worked in them, and counting by such days.
//!
//! Built-in years 2021–2027 follow the Labour Code (art. 112) and the government's yearly acts on transferred days.
//! Days that a presidential decree declared non-working with pay (May and November 2021) stay working days here:
//! they are no holidays of art. 112, and terms of civil law ran on through them (those of tax law did not). A year
//! without data has weekends and the fixed holidays only, and every count that touches it is marked as assumed.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, Weekday};

use super::days::shift_days;

/// One year of exceptions from "Monday to Friday is worked".
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WorkYear {
    /// Days off, whatever their weekday: holidays and the days transferred to them.
    pub days_off: BTreeSet<Date>,
    /// Saturdays and Sundays that are worked.
    pub working: BTreeSet<Date>,
}

/// Working days by year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkCalendar {
    years: BTreeMap<i16, WorkYear>,
}

/// An answer, and whether it touches a year of which only weekends and fixed holidays are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Estimate<T> {
    /// The answer.
    pub value: T,
    /// Some year it touches is known by its weekends and fixed holidays only.
    pub assumed: bool,
}

impl<T> Estimate<T> {
    /// An answer that needs no calendar.
    pub fn exact(value: T) -> Self {
        Self { value, assumed: false }
    }

    /// Another answer from this one, as certain as it is.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Estimate<U> {
        Estimate { value: change(self.value), assumed: self.assumed }
    }
}

/// Non-working holidays that are the same every year (month, day): Labour Code, art. 112.
const FIXED: [(i8, i8); 14] =
    [(1, 1), (1, 2), (1, 3), (1, 4), (1, 5), (1, 6), (1, 7), (1, 8), (2, 23), (3, 8), (5, 1), (5, 9), (6, 12), (11, 4)];

/// Built-in years: year, further days off, worked weekend days (month, day).
type YearData = (i16, &'static [(i8, i8)], &'static [(i8, i8)]);
/// Each by art. 112 and the act of the government that is named behind it.
const YEARS: [YearData; 7] = [
    (2021, &[(2, 22), (5, 3), (5, 10), (6, 14), (11, 5), (12, 31)], &[(2, 20)]), // 10.10.2020 № 1648
    (2022, &[(3, 7), (5, 2), (5, 3), (5, 10), (6, 13)], &[(3, 5)]),              // 16.09.2021 № 1564
    (2023, &[(2, 24), (5, 8), (11, 6)], &[]),                                    // 29.08.2022 № 1505
    (2024, &[(4, 29), (4, 30), (5, 10), (12, 30), (12, 31)], &[(4, 27), (11, 2), (12, 28)]), // 10.08.2023 № 1314
    (2025, &[(5, 2), (5, 8), (6, 13), (11, 3), (12, 31)], &[(11, 1)]),           // 04.10.2024 № 1335
    (2026, &[(1, 9), (3, 9), (5, 11), (12, 31)], &[]),                           // 24.09.2025 № 1466
    (2027, &[(2, 22), (5, 3), (5, 10), (6, 14), (11, 5), (12, 31)], &[(2, 20)]), // 17.09.2026 № 1187
];

impl Default for WorkCalendar {
    fn default() -> Self {
        Self::russia()
    }
}

impl WorkCalendar {
    /// The built-in calendar of the Russian Federation, 2021–2027.
    pub fn russia() -> Self {
        let years = YEARS.iter().map(|(year, off, worked)| {
            let fixed = days(*year, &FIXED);
            let days_off = fixed.chain(days(*year, off)).collect();
            (*year, WorkYear { days_off, working: days(*year, worked).collect() })
        });
        Self { years: years.collect() }
    }

    /// Puts a year in place of the built-in one.
    pub fn set(&mut self, year: i16, data: WorkYear) {
        self.years.insert(year, data);
    }

    /// Whether the year's holidays and transferred days are known.
    pub fn knows(&self, year: i16) -> bool {
        self.years.contains_key(&year)
    }

    /// Whether the day is worked.
    pub fn is_working(&self, day: Date) -> bool {
        let weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
        match self.years.get(&day.year()) {
            Some(year) if year.days_off.contains(&day) => false,
            Some(year) => !weekend || year.working.contains(&day),
            None => !weekend && !FIXED.contains(&(day.month(), day.day())),
        }
    }

    /// The day on which the `count`-th working day after `from` falls; the day itself is not counted. Negative counts go back.
    pub fn add_working_days(&self, from: Date, count: i32) -> Estimate<Date> {
        let step = if count < 0 { -1 } else { 1 };
        let (mut day, mut left, mut assumed) = (from, count.unsigned_abs(), false);
        while left > 0 {
            let next = shift_days(day, step);
            if next == day {
                break; // the calendar ends here
            }
            day = next;
            assumed |= !self.knows(day.year());
            left -= u32::from(self.is_working(day));
        }
        Estimate { value: day, assumed }
    }

    /// How many working days lie after `from` up to and including `to`; 0 when `to` is not later.
    pub fn working_days_between(&self, from: Date, to: Date) -> Estimate<u32> {
        let (mut day, mut count, mut assumed) = (from, 0, false);
        while day < to {
            day = shift_days(day, 1);
            assumed |= !self.knows(day.year());
            count += u32::from(self.is_working(day));
        }
        Estimate { value: count, assumed }
    }
}

fn days(year: i16, list: &'static [(i8, i8)]) -> impl Iterator<Item = Date> {
    list.iter().filter_map(move |(month, day)| Date::new(year, *month, *day).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn every_built_in_year_has_the_official_number_of_working_days() {
        let calendar = WorkCalendar::russia();
        let expected = [(2021, 247), (2022, 247), (2023, 247), (2024, 248), (2025, 247), (2026, 247), (2027, 247)];
        for (year, count) in expected {
            let estimate = calendar.working_days_between(date(year - 1, 12, 31), date(year, 12, 31));
            assert_eq!(estimate, Estimate { value: count, assumed: false }, "{year}");
        }
    }

    #[test]
    fn ten_working_days_step_over_holidays_and_transferred_days() {
        let calendar = WorkCalendar::russia();
        assert_eq!(calendar.add_working_days(date(2024, 4, 26), 1).value, date(2024, 4, 27));
        assert_eq!(calendar.add_working_days(date(2024, 4, 27), 1).value, date(2024, 5, 2));
        assert_eq!(calendar.add_working_days(date(2025, 12, 25), 10).value, date(2026, 1, 20));
        assert_eq!(calendar.add_working_days(date(2026, 1, 20), -10).value, date(2025, 12, 25));
    }

    #[test]
    fn a_year_without_data_is_marked_as_assumed() {
        let calendar = WorkCalendar::russia();
        assert!(calendar.add_working_days(date(2027, 12, 30), 10).assumed);
        assert!(!calendar.is_working(date(2030, 5, 9)));
        assert!(calendar.is_working(date(2030, 5, 10)));
    }

    #[test]
    fn a_year_can_be_overridden() {
        let mut calendar = WorkCalendar::russia();
        let days_off = [date(2028, 5, 10)].into();
        calendar.set(2028, WorkYear { days_off, ..WorkYear::default() });
        assert!(!calendar.is_working(date(2028, 5, 10)));
        assert!(calendar.knows(2028));
    }
}
