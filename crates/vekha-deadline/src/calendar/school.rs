//! School years → their terms and holidays, as data.
//!
//! Built in are the holidays that the federal ministry recommended or, before 2025, that were then published; regions and
//! schools differ, so a site may put its own years in place. A year without data takes the usual pattern and is marked
//! as assumed. The holidays that first forms have in February are no holidays of the school.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::days::shift_days;
use crate::range::DateRange;

/// A season of holidays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Season {
    /// Between the first and the second term.
    Autumn,
    /// Around the New Year.
    Winter,
    /// Between the third and the fourth term.
    Spring,
    /// After lessons, to 31 August.
    Summer,
}

impl Season {
    /// Some of its holidays lie in the month, in most years.
    pub(crate) fn touches_month(self, month: i8) -> bool {
        match self {
            Season::Autumn => (10..=11).contains(&month),
            Season::Winter => month == 12 || month == 1,
            Season::Spring => (3..=4).contains(&month),
            Season::Summer => (5..=8).contains(&month),
        }
    }
}

/// One school year: its terms in order and its holidays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SchoolYear {
    /// Terms in order: four, or three.
    pub terms: Vec<DateRange>,
    /// Holidays by season.
    pub holidays: BTreeMap<Season, DateRange>,
}

/// School years by the calendar year in which they begin.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SchoolCalendar {
    years: BTreeMap<i16, SchoolYear>,
}

/// Holidays: begin and end of autumn, winter and spring ones, last day of lessons, each as (month, day).
type Holidays = [(i8, i8); 7];

/// School years with recommended holidays.
const YEARS: [(i16, Holidays); 4] = [
    (2023, [(10, 28), (11, 6), (12, 30), (1, 8), (3, 23), (3, 31), (5, 24)]),
    (2024, [(10, 26), (11, 4), (12, 30), (1, 12), (3, 22), (3, 31), (5, 26)]),
    (2025, [(10, 25), (11, 2), (12, 31), (1, 11), (3, 28), (4, 5), (5, 26)]),
    (2026, [(10, 26), (11, 4), (12, 31), (1, 10), (3, 27), (4, 4), (5, 26)]),
];

/// What most schools do, for the years without data.
const USUAL: Holidays = [(10, 28), (11, 4), (12, 31), (1, 8), (3, 23), (3, 31), (5, 26)];

impl SchoolCalendar {
    /// The built-in school years with the recommended holidays.
    pub fn russia() -> Self {
        let years = YEARS.iter().filter_map(|(year, data)| Some((*year, year_from_data(*year, data)?)));
        Self { years: years.collect() }
    }

    /// Puts a school year in place of the built-in one; the key is the year in which it begins.
    pub fn set(&mut self, begins: i16, data: SchoolYear) {
        self.years.insert(begins, data);
    }

    /// Whether the school year's own dates are known.
    pub fn knows(&self, begins: i16) -> bool {
        self.years.contains_key(&begins)
    }

    /// The term `number` (from 1) of the school year that begins in the given year.
    pub fn term(&self, begins: i16, number: u8) -> Option<DateRange> {
        let index = usize::from(number).checked_sub(1)?;
        self.year(begins)?.terms.get(index).copied()
    }

    /// The holidays of the season in the school year that begins in the given year.
    pub fn holidays(&self, begins: i16, season: Season) -> Option<DateRange> {
        self.year(begins)?.holidays.get(&season).copied()
    }

    /// The number of terms of a school year.
    pub fn terms(&self, begins: i16) -> u8 {
        self.year(begins).map_or(0, |year| u8::try_from(year.terms.len()).unwrap_or(u8::MAX))
    }

    fn year(&self, begins: i16) -> Option<SchoolYear> {
        self.years.get(&begins).cloned().or_else(|| year_from_data(begins, &USUAL))
    }
}

/// The school year in which a day lies: it begins on 1 September.
pub(crate) fn school_year_of(day: Date) -> i16 {
    if day.month() >= 9 { day.year() } else { day.year() - 1 }
}

fn year_from_data(begins: i16, data: &Holidays) -> Option<SchoolYear> {
    let [autumn, after_autumn, winter, after_winter, spring, after_spring, last] = *data;
    let holidays = [
        (Season::Autumn, span_in_year(begins, autumn, after_autumn)?),
        (Season::Winter, span_in_year(begins, winter, after_winter)?),
        (Season::Spring, span_in_year(begins, spring, after_spring)?),
        (
            Season::Summer,
            DateRange { from: shift_days(day_in_year(begins, last)?, 1), to: day_in_year(begins, (8, 31))? },
        ),
    ];
    let starts =
        [day_in_year(begins, (9, 1))?, day_after(&holidays[0].1), day_after(&holidays[1].1), day_after(&holidays[2].1)];
    let terms =
        starts.into_iter().zip(&holidays).map(|(from, (_, next))| DateRange { from, to: shift_days(next.from, -1) });
    Some(SchoolYear { terms: terms.collect(), holidays: holidays.into() })
}

fn span_in_year(begins: i16, from: (i8, i8), to: (i8, i8)) -> Option<DateRange> {
    Some(DateRange { from: day_in_year(begins, from)?, to: day_in_year(begins, to)? })
}

/// The day of that month and number in the school year that begins in September of `begins`.
fn day_in_year(begins: i16, (month, day): (i8, i8)) -> Option<Date> {
    let year = if month >= 9 { begins } else { begins.checked_add(1)? };
    Date::new(year, month, day).ok()
}

fn day_after(span: &DateRange) -> Date {
    shift_days(span.to, 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn terms_and_holidays_cover_the_school_year_without_gaps() {
        let calendar = SchoolCalendar::russia();
        for year in [2019, 2023, 2024, 2025, 2026, 2030] {
            assert_eq!(calendar.terms(year), 4);
            let mut day = date(year, 9, 1);
            let seasons = [Season::Autumn, Season::Winter, Season::Spring, Season::Summer];
            for (number, season) in (1..).zip(seasons) {
                let (term, holidays) = (calendar.term(year, number).unwrap(), calendar.holidays(year, season).unwrap());
                assert_eq!(term.from, day);
                assert_eq!(holidays.from, shift_days(term.to, 1));
                day = shift_days(holidays.to, 1);
            }
            assert_eq!(day, date(year + 1, 9, 1));
        }
    }

    #[test]
    fn a_school_may_have_its_own_year() {
        let mut calendar = SchoolCalendar::russia();
        let trimester = DateRange { from: date(2026, 9, 1), to: date(2026, 11, 20) };
        calendar.set(2026, SchoolYear { terms: vec![trimester], ..SchoolYear::default() });
        assert_eq!(calendar.term(2026, 1), Some(trimester));
        assert_eq!(calendar.term(2026, 3), None);
        assert!(calendar.knows(2026));
    }
}
