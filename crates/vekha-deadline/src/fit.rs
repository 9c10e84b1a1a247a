//! Times without a year: the programme's years that fit.

use jiff::civil::Date;

use super::draft::Bound;
use super::model::{Programme, YearSource};
use super::moment::{Base, Days, is_school_year};
use super::resolve::{Finder, Windows};
use super::token::Span;
use super::year::Mark;
use crate::calendar::days_from_to;

/// Longer programmes than this are not gone through year by year.
const MOST_YEARS: usize = 40;

impl Finder<'_> {
    /// No year in the text: the programme's years that fit.
    pub fn unwritten(&self, next_year: bool) -> Windows {
        if next_year {
            return self.next_years();
        }
        if let Base::Edge { end, of } = self.entry.first.base
            && let Some(day) = self.edge(end, of)
        {
            return vec![((day, day), YearSource::Programme)];
        }
        self.fitting()
    }

    /// The end of "the year" is the programme's, as "в течение года" is.
    fn edge(&self, end: bool, of: Span) -> Option<Date> {
        let programme = self.context.programme;
        let own = of == Span::Period || of == Span::Year && is_school_year(programme);
        own.then_some(if end { programme.to } else { programme.from })
    }

    /// "Года, следующего за отчётным": each year of the programme is reported on in the next.
    fn next_years(&self) -> Windows {
        let Programme { from, to } = self.context.programme;
        let last = if is_school_year(self.context.programme) { to.year().saturating_sub(1) } else { to.year() };
        let years = (from.year()..=last).take(MOST_YEARS).map(|year| year.saturating_add(1));
        years.filter_map(|year| self.in_mark(Mark::One(year))).map(|days| (days, YearSource::Programme)).collect()
    }

    pub fn fitting(&self) -> Windows {
        let all = self.candidates();
        let best = [Self::fits as fn(&Self, Days) -> bool, Self::begins_inside, Self::touches]
            .into_iter()
            .map(|test| all.iter().copied().filter(|days| test(self, *days)).collect::<Vec<_>>())
            .find(|fitting| !fitting.is_empty());
        let best = best.unwrap_or_else(|| self.nearest(&all).into_iter().collect());
        best.into_iter().map(|days| (days, YearSource::Programme)).collect()
    }

    fn candidates(&self) -> Vec<Days> {
        let Programme { from, to } = self.context.programme;
        let years = (from.year().saturating_sub(1)..=to.year().saturating_add(1)).take(MOST_YEARS);
        let school = matches!(self.entry.first.base, Base::Half(_)) && is_school_year(self.context.programme);
        let days = years.flat_map(|year| {
            let mark = if school { Mark::School(year) } else { Mark::One(year) };
            self.in_mark_after(mark)
        });
        days.collect()
    }

    /// As `in_mark`, but a crossing range begins in the year.
    fn in_mark_after(&self, mark: Mark) -> Option<Days> {
        match mark {
            Mark::One(year) if self.crosses() => self.range(year, year.saturating_add(1)),
            _ => self.in_mark(mark),
        }
    }

    pub fn fits(&self, days: Days) -> bool {
        let programme = self.context.programme;
        let starts = self.entry.bound == Bound::By || programme.from <= days.0;
        starts && programme.from <= days.1 && days.1 <= programme.to
    }

    fn begins_inside(&self, days: Days) -> bool {
        let programme = self.context.programme;
        programme.from <= days.0 && days.0 <= programme.to
    }

    fn touches(&self, days: Days) -> bool {
        let programme = self.context.programme;
        self.entry.bound != Bound::By && days.0 <= programme.to && days.1 >= programme.from
    }

    fn nearest(&self, all: &[Days]) -> Option<Days> {
        let programme = self.context.programme;
        let distance = |days: &Days| days_from_to(days.1, programme.from).max(days_from_to(programme.to, days.0));
        all.iter().copied().min_by_key(distance)
    }
}
