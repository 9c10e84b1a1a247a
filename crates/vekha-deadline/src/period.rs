//! Periods of programmes ("2023/2024 учебный год", "сентябрь 2022 г. - май 2024 г."), by the grammar of deadlines.

use jiff::civil::Date;

use super::draft::{Bound, Draft, Entry};
use super::model::{Context, Programme};
use super::moment::In;
use super::year::Mark;
use super::{clause, resolve, token, word};
use crate::calendar::Calendars;

/// The days of a programme, as its period says them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub from: Date,
    /// The last day, included.
    pub to: Date,
}

impl Period {
    /// The same days as a programme.
    pub fn programme(self) -> Programme {
        Programme { from: self.from, to: self.to }
    }
}

/// Why a period cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeriodError {
    /// There is no text.
    Empty,
    /// `2023-2024`: a school year or two calendar years; both are offered.
    Ambiguous {
        /// 1 September of the first year to 31 August of the second.
        school_year: Period,
        /// Both calendar years.
        calendar_years: Period,
    },
    /// No year, or nothing that is a period.
    NotUnderstood,
    /// Ends before it begins.
    Backwards,
}

/// Reads the period of a programme: `2023/2024`, `на 2023-2024 учебный год`, `2011 - 2013 гг.`, `сентябрь 2022 г. - май 2024 г.`
pub fn period(text: &str) -> Result<Period, PeriodError> {
    if text.trim().is_empty() {
        return Err(PeriodError::Empty);
    }
    if let Some(period) = iso_interval(text) {
        return ordered(period);
    }
    let draft = only_clause(text).ok_or(PeriodError::NotUnderstood)?;
    if let [entry] = draft.entries.as_slice()
        && let Some(Mark::Pair(year)) = entry.first.mark
        && entry.is_year()
    {
        return ambiguous(year);
    }
    let mut windows = Vec::new();
    for entry in &draft.entries {
        windows.extend(days(entry)?);
    }
    let from = windows.iter().map(|days| days.0).min().ok_or(PeriodError::NotUnderstood)?;
    let to = windows.iter().map(|days| days.1).max().ok_or(PeriodError::NotUnderstood)?;
    Ok(Period { from, to })
}

/// The draft of a text that is one clause, holds nothing but times, and every word of which is understood.
pub(crate) fn only_clause(text: &str) -> Option<Draft> {
    let words = word::cut(text);
    let pieces = token::read(&words);
    let mut drafts = clause::split(text, &words, &pieces);
    super::year::bind(&mut drafts);
    drafts.pop().filter(|draft| drafts.is_empty() && draft.every.is_empty() && draft.plan.is_none())
}

fn days(entry: &Entry) -> Result<Vec<(Date, Date)>, PeriodError> {
    if !entry.has_year() || entry.bound == Bound::By {
        return Err(PeriodError::NotUnderstood);
    }
    let calendars = Calendars::russia();
    let found = resolve::entry(entry, &context(&calendars), false);
    if found.codes.contains(&super::Code::RangeBackwards) {
        return Err(PeriodError::Backwards);
    }
    Ok(found.windows.into_iter().map(|found| (found.from, found.to)).collect())
}

/// A context for texts that name their years themselves.
fn context(calendars: &Calendars) -> Context<'_> {
    let programme = Programme { from: jiff::civil::date(2000, 1, 1), to: jiff::civil::date(2000, 12, 31) };
    Context { programme, act_date: None, calendars }
}

fn ambiguous(year: i16) -> Result<Period, PeriodError> {
    let both = In::School(year).days().zip(In::Calendar(year).days()).zip(In::Calendar(year.saturating_add(1)).days());
    let ((school, first), last) = both.ok_or(PeriodError::NotUnderstood)?;
    Err(PeriodError::Ambiguous {
        school_year: Period { from: school.0, to: school.1 },
        calendar_years: Period { from: first.0, to: last.1 },
    })
}

/// `2023-09-01/2024-08-31`, `2023-09-01..2024-08-31`
fn iso_interval(text: &str) -> Option<Period> {
    let (from, to) = text.trim().split_once("..").or_else(|| text.trim().split_once('/'))?;
    Some(Period { from: from.trim().parse().ok()?, to: to.trim().parse().ok()? })
}

fn ordered(period: Period) -> Result<Period, PeriodError> {
    if period.from <= period.to { Ok(period) } else { Err(PeriodError::Backwards) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn days(from: (i16, i8, i8), to: (i16, i8, i8)) -> Result<Period, PeriodError> {
        Ok(Period { from: date(from.0, from.1, from.2), to: date(to.0, to.1, to.2) })
    }

    #[test]
    fn periods_of_real_programmes() {
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
        let calendar_years = Period { from: date(2023, 1, 1), to: date(2024, 12, 31) };
        let school_year = Period { from: date(2023, 9, 1), to: date(2024, 8, 31) };
        assert_eq!(period("2023-2024"), Err(PeriodError::Ambiguous { school_year, calendar_years }));
        assert_eq!(period(" "), Err(PeriodError::Empty));
        assert_eq!(period("ежемесячно"), Err(PeriodError::NotUnderstood));
        assert_eq!(period("май 2024 - сентябрь 2023"), Err(PeriodError::Backwards));
        assert_eq!(period("2024-2022"), Err(PeriodError::Backwards));
    }
}
