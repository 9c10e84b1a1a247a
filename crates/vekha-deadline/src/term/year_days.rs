//! Time expression and year → its days there, and how they lie in the period.

use crate::clause::parsed::{Bound, TimeExpr};
use crate::model::{Context, YearSource};
use crate::named_time::{NamedTime, YearRef};
use crate::range::DateRange;
use crate::term::named_days::YearKind;

/// Looks up the days of a time expression.
pub(crate) struct TimeResolver<'a> {
    pub time: &'a TimeExpr,
    pub context: &'a Context<'a>,
}

/// One window of a time, and where its year comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ResolvedRange {
    pub days: DateRange,
    pub source: YearSource,
}

impl TimeResolver<'_> {
    /// The days in the year that is written.
    pub fn days_in(&self, year_ref: YearRef) -> Option<DateRange> {
        let Some(last) = self.time.last else {
            return self.days(self.time.first, YearKind::from_ref(year_ref));
        };
        let YearRef::One(year) = year_ref else {
            let year = YearKind::from_ref(year_ref);
            return Some(DateRange::new(self.days(self.time.first, year)?.from, self.days(last, year)?.to));
        };
        if !self.crosses() {
            return self.range(year, year);
        }
        // the year belongs to the end of the range, unless only the other reading fits the period
        let (before, after) = (self.range(year.saturating_sub(1), year), self.range(year, year.saturating_add(1)));
        match (before, after) {
            (Some(before), Some(after)) if !self.fits(before) && self.fits(after) => Some(after),
            (before, after) => before.or(after),
        }
    }

    /// The range ends at an earlier place of the year than it begins.
    pub fn crosses(&self) -> bool {
        let Some(last) = self.time.last else {
            return false;
        };
        let any_year = YearKind::Calendar(2023);
        match (self.days(self.time.first, any_year), self.days(last, any_year)) {
            (Some(first), Some(last)) => first.from > last.to && first.from.month() != last.to.month(),
            _ => false,
        }
    }

    /// The range from one calendar year to another.
    pub fn range(&self, first: i16, last: i16) -> Option<DateRange> {
        let from = self.days(self.time.first, YearKind::Calendar(first))?;
        let to = self.days(self.time.last?, YearKind::Calendar(last))?;
        Some(DateRange::new(from.from, to.to))
    }

    /// The days of one of its two named times.
    pub fn days(&self, named: NamedTime, year: YearKind) -> Option<DateRange> {
        named.days(year, self.context)
    }

    /// It lies in the period; of a time with an end only the end need do so.
    pub fn fits(&self, days: DateRange) -> bool {
        let period = self.context.period;
        let starts = self.time.bound == Bound::By || period.from <= days.from;
        starts && period.from <= days.to && days.to <= period.to
    }
}
