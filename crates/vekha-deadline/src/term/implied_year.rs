//! Time without a year → its days in the years of the period that fit.

use jiff::civil::Date;

use crate::calendar::days_from_to;
use crate::clause::parsed::{Bound, TimeExpr};
use crate::model::YearSource;
use crate::named_time::{SpanKind, TimeName, YearRef};
use crate::range::DateRange;
use crate::term::named_days::is_school_year;
use crate::term::year_days::{ResolvedRange, TimeResolver};
use crate::warning::Code;

/// Longer periods than this are not gone through year by year.
pub(crate) const MOST_YEARS: usize = 40;

impl TimeResolver<'_> {
    /// No year in the text: the period's years that fit.
    pub fn windows_without_year(&self, next_year: bool, codes: &mut Vec<Code>) -> Vec<ResolvedRange> {
        if next_year {
            return self.windows_of_next_years();
        }
        if let TimeName::Edge { end, span } = self.time.first.name
            && let Some(day) = self.period_edge(end, span)
        {
            return vec![implied_range(DateRange::day(day))];
        }
        if self.is_every_quarter() && is_school_year(self.context.period) {
            codes.push(Code::YearGuessed);
            return vec![implied_range(self.context.period)]; // "I-IV кварталы": all of them that the period has
        }
        let windows = self.windows_beside_neighbour(self.fitting_windows(), codes);
        if self.is_of_calendar_year()
            && is_school_year(self.context.period)
            && !windows.iter().all(|window| self.fits(window.days))
        {
            codes.push(Code::YearGuessed); // "I-III кварталы": no calendar year lies in a school year
        }
        windows
    }

    fn is_every_quarter(&self) -> bool {
        self.time.first.name == TimeName::Quarter(1)
            && self.time.last.is_some_and(|last| last.name == TimeName::Quarter(4))
            && self.time.bound == Bound::Plain
    }

    /// Quarters, which the calendar counts from January.
    fn is_of_calendar_year(&self) -> bool {
        matches!(self.time.first.name, TimeName::Quarter(_)) && self.time.bound == Bound::Plain
    }

    /// "С 1 октября до конца года": the year is the period's, as where its end stands alone.
    pub fn range_to_edge(&self, next_year: bool) -> Option<ResolvedRange> {
        let TimeName::Edge { end: true, span } = self.time.last?.name else { return None };
        let to = self
            .period_edge(true, span)
            .filter(|_| !next_year && !self.time.has_year() && self.time.first.year.is_none())?;
        let first = TimeExpr { last: None, bound: Bound::Plain, ..self.time.clone() };
        let begins = TimeResolver { time: &first, context: self.context }.fitting_windows();
        let from = begins.first().map(|window| window.days.from).filter(|from| *from <= to)?;
        Some(implied_range(DateRange::new(from, to)))
    }

    /// The end of "the year" is the period's, as "в течение года" is.
    fn period_edge(&self, end: bool, span: SpanKind) -> Option<Date> {
        let period = self.context.period;
        let is_own = span == SpanKind::Period || span == SpanKind::Year && is_school_year(period);
        is_own.then_some(if end { period.to } else { period.from })
    }

    /// "Года, следующего за отчётным": each year of the period is reported on in the next.
    fn windows_of_next_years(&self) -> Vec<ResolvedRange> {
        let DateRange { from, to } = self.context.period;
        let last = if is_school_year(self.context.period) { to.year().saturating_sub(1) } else { to.year() };
        let years = (from.year()..=last).take(MOST_YEARS).map(|year| year.saturating_add(1));
        years.filter_map(|year| self.days_in(YearRef::One(year))).map(implied_range).collect()
    }

    /// The candidates inside the period; else those that begin in it, touch it, or are nearest.
    pub fn fitting_windows(&self) -> Vec<ResolvedRange> {
        let all = self.candidates();
        let tests =
            [Self::fits as fn(&Self, DateRange) -> bool, Self::begins_with_act, Self::begins_inside, Self::touches];
        let best = tests
            .into_iter()
            .map(|test| all.iter().copied().filter(|days| test(self, *days)).collect::<Vec<_>>())
            .find(|fitting| !fitting.is_empty());
        let best = best.unwrap_or_else(|| self.nearest_candidate(&all).into_iter().collect());
        best.into_iter().map(implied_range).collect()
    }

    fn candidates(&self) -> Vec<DateRange> {
        let DateRange { from, to } = self.context.period;
        let years = (from.year().saturating_sub(1)..=to.year().saturating_add(1)).take(MOST_YEARS);
        let school = self.time.first.is_half() && is_school_year(self.context.period);
        let days = years.flat_map(|year| {
            let year_ref = if school { YearRef::School(year) } else { YearRef::One(year) };
            self.days_from(year_ref)
        });
        days.collect()
    }

    /// As `days_in`, but a crossing range begins in the year.
    pub fn days_from(&self, year_ref: YearRef) -> Option<DateRange> {
        match year_ref {
            YearRef::One(year) if self.crosses() => self.range(year, year.saturating_add(1)),
            _ => self.days_in(year_ref),
        }
    }

    /// "Август-сентябрь" of an act of August: from its month on into the period.
    fn begins_with_act(&self, days: DateRange) -> bool {
        let act = self.context.act_date.filter(|act| *act < self.context.period.from);
        act.is_some_and(|act| days.contains(act)) && self.context.period.contains(days.to)
    }

    /// "28 августа, 15 сентября 2026" of an act of 20 August 2026: between the act and the period that it begins.
    pub fn begins_since_act(&self, days: DateRange) -> bool {
        let act = self.context.act_date.filter(|act| *act < self.context.period.from);
        act.is_some_and(|act| days.to >= act && days.to < self.context.period.from && days.from.year() == act.year())
    }

    fn begins_inside(&self, days: DateRange) -> bool {
        self.context.period.contains(days.from)
    }

    fn touches(&self, days: DateRange) -> bool {
        let period = self.context.period;
        self.time.bound != Bound::By && days.from <= period.to && days.to >= period.from
    }

    /// Of a day that comes every fourth year none is near.
    fn nearest_candidate(&self, all: &[DateRange]) -> Option<DateRange> {
        let period = self.context.period;
        if self.time.first.name == (TimeName::Day { day: 29, month: 2 }) {
            return None;
        }
        let distance = |days: &DateRange| days_from_to(days.to, period.from).max(days_from_to(period.to, days.from));
        all.iter().copied().min_by_key(distance)
    }
}

/// Days whose year is the period's.
fn implied_range(days: DateRange) -> ResolvedRange {
    ResolvedRange { days, source: YearSource::Period }
}

#[cfg(test)]
mod tests {
    use crate::tests::{in_act, read_in};
    use crate::{Code, read};

    #[test]
    fn a_range_that_begins_in_the_month_of_the_act_is_of_its_year() {
        let begins = |act: &str| {
            in_act("2026/2027", act.parse().ok(), |context| read("Август-сентябрь", context).terms[0].windows[0].from)
        };
        assert_eq!(begins("2026-08-28").map(|day| day.year()), Some(2026));
        assert_eq!(begins("2026-10-01").map(|day| day.year()), Some(2027));
    }

    #[test]
    fn a_year_that_only_the_period_names_is_doubted_where_it_might_be_another() {
        let codes = |text, period| -> Vec<_> { read_in(text, period).warnings.iter().map(|each| each.code).collect() };
        for text in ["I-IV кварталы", "III квартал", "2023-2024"] {
            assert!(codes(text, "2023/2024").contains(&Code::YearGuessed), "{text}");
        }
        for text in ["IV квартал", "I квартал", "2023/2024", "2023-2024 уч. г."] {
            assert_eq!(codes(text, "2023/2024"), [], "{text}");
        }
        assert_eq!(codes("I-IV кварталы", "2024-2025 годы"), []);
    }
}
