//! Text → period: the days of a plan ("2023/2024 учебный год"), by the grammar of deadlines.

use crate::calendar::Calendars;
use crate::clause::parse_single;
use crate::clause::parsed::{Bound, TimeExpr};
use crate::model::Context;
use crate::named_time::YearRef;
use crate::range::DateRange;
use crate::term::named_days::YearKind;
use crate::term::resolve::resolve;
use crate::warning::Code;

/// Why a period cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeriodError {
    /// There is no text.
    Empty,
    /// `2023-2024`: a school year or two calendar years; both are offered.
    Ambiguous {
        /// 1 September of the first year to 31 August of the second.
        school_year: DateRange,
        /// Both calendar years.
        calendar_years: DateRange,
    },
    /// No year, or nothing that is a period.
    NotUnderstood,
    /// Ends before it begins.
    Backwards,
}

/// Reads the period of a plan: `2023/2024`, `на 2023-2024 учебный год`, `2011 - 2013 гг.`, `сентябрь 2022 г. - май 2024 г.`
pub fn period(text: &str) -> Result<DateRange, PeriodError> {
    if text.trim().is_empty() {
        return Err(PeriodError::Empty);
    }
    if let Some(period) = iso_interval(text) {
        return check_order(period);
    }
    let clause = parse_single(text).ok_or(PeriodError::NotUnderstood)?;
    if let [time] = clause.times.as_slice()
        && let Some(YearRef::Pair(year)) = time.first.year
        && time.is_year()
    {
        return ambiguous_pair(year);
    }
    let mut windows = Vec::new();
    for time in &clause.times {
        windows.extend(time_days(time)?);
    }
    let from = windows.iter().map(|days| days.from).min().ok_or(PeriodError::NotUnderstood)?;
    let to = windows.iter().map(|days| days.to).max().ok_or(PeriodError::NotUnderstood)?;
    Ok(DateRange { from, to })
}

fn time_days(time: &TimeExpr) -> Result<Vec<DateRange>, PeriodError> {
    if !time.has_year() || time.bound == Bound::By {
        return Err(PeriodError::NotUnderstood);
    }
    let calendars = Calendars::russia();
    let found = resolve(time, &context(&calendars), false);
    if found.codes.contains(&Code::RangeBackwards) {
        return Err(PeriodError::Backwards);
    }
    Ok(found.windows.into_iter().map(|window| window.days).collect())
}

/// A context for texts that name their years themselves.
fn context(calendars: &Calendars) -> Context<'_> {
    let period = DateRange { from: jiff::civil::date(2000, 1, 1), to: jiff::civil::date(2000, 12, 31) };
    Context { period, act_date: None, calendars }
}

fn ambiguous_pair(year: i16) -> Result<DateRange, PeriodError> {
    let years = [YearKind::School(year), YearKind::Calendar(year), YearKind::Calendar(year.saturating_add(1))];
    let [Some(school_year), Some(first), Some(last)] = years.map(YearKind::days) else {
        return Err(PeriodError::NotUnderstood);
    };
    Err(PeriodError::Ambiguous { school_year, calendar_years: DateRange::new(first.from, last.to) })
}

/// `2023-09-01/2024-08-31`, `2023-09-01..2024-08-31`
fn iso_interval(text: &str) -> Option<DateRange> {
    let (from, to) = text.trim().split_once("..").or_else(|| text.trim().split_once('/'))?;
    Some(DateRange { from: from.trim().parse().ok()?, to: to.trim().parse().ok()? })
}

fn check_order(period: DateRange) -> Result<DateRange, PeriodError> {
    if period.from <= period.to { Ok(period) } else { Err(PeriodError::Backwards) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn days(from: (i16, i8, i8), to: (i16, i8, i8)) -> Result<DateRange, PeriodError> {
        Ok(DateRange { from: date(from.0, from.1, from.2), to: date(to.0, to.1, to.2) })
    }

    #[test]
    fn periods_of_real_plans() {
        let school = days((2023, 9, 1), (2024, 8, 31));
        for text in ["2023/2024", "на 2023-2024 учебный год", "2023/24 уч. г.", "23-24уч.г.", "2023-09-01/2024-08-31"]
        {
            assert_eq!(period(text), school, "{text}");
        }
        assert_eq!(period("2011 - 2013 гг."), days((2011, 1, 1), (2013, 12, 31)));
        assert_eq!(period("сентябрь 2022 г. - май 2024 г."), days((2022, 9, 1), (2024, 5, 31)));
        assert_eq!(period("на 2022-2027 год"), days((2022, 1, 1), (2027, 12, 31)));
        assert_eq!(period("2022 год"), days((2022, 1, 1), (2022, 12, 31)));
    }

    #[test]
    fn what_is_no_period_says_why() {
        let calendar_years = DateRange { from: date(2023, 1, 1), to: date(2024, 12, 31) };
        let school_year = DateRange { from: date(2023, 9, 1), to: date(2024, 8, 31) };
        assert_eq!(period("2023-2024"), Err(PeriodError::Ambiguous { school_year, calendar_years }));
        assert_eq!(period(" "), Err(PeriodError::Empty));
        assert_eq!(period("ежемесячно"), Err(PeriodError::NotUnderstood));
        assert_eq!(period("май 2024 - сентябрь 2023"), Err(PeriodError::Backwards));
        assert_eq!(period("2024-2022"), Err(PeriodError::Backwards));
    }
}
