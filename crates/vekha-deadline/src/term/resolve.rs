//! Time expression → windows with both ends: which years it lies in, and what is odd about that.

use crate::calendar::{Season, school_year_of};
use crate::clause::parsed::{Bound, TimeExpr};
use crate::model::{Context, YearSource};
use crate::named_time::{MonthPart, NamedTime, SpanKind, TimeName, YearRef};
use crate::range::DateRange;
use crate::term::implied_year::MOST_YEARS;
use crate::term::named_days::{YearKind, is_school_year};
use crate::term::year_days::{ResolvedRange, TimeResolver};
use crate::warning::Code;

/// The windows of a time and what is odd about them.
#[derive(Debug, Default)]
pub(crate) struct Resolution {
    pub windows: Vec<ResolvedRange>,
    pub codes: Vec<Code>,
}

/// Finds the windows of a time.
pub(crate) fn resolve(time: &TimeExpr, context: &Context, next_year: bool) -> Resolution {
    if time.first.name == TimeName::AllHolidays {
        return resolve_all_holidays(time, context);
    }
    let mut found = Resolution::default();
    let resolver = TimeResolver { time, context };
    let windows = resolver.windows(next_year, &mut found.codes);
    if windows.is_empty() {
        found.codes.push(if time.first.is_term() { Code::NoSuchTerm } else { Code::ImpossibleDate });
    }
    for window in windows {
        let days = resolver.edge_month(window.days);
        if days.from <= days.to {
            found.windows.push(ResolvedRange { days, ..window });
        } else {
            found.codes.push(Code::RangeBackwards);
        }
    }
    resolver.add_remarks(&found.windows, &mut found.codes);
    found
}

/// "В период каникул": autumn, winter and spring of every school year that the period or the written year touches.
fn resolve_all_holidays(time: &TimeExpr, context: &Context) -> Resolution {
    let mut found = Resolution::default();
    for season in [Season::Autumn, Season::Winter, Season::Spring] {
        let first = NamedTime { name: TimeName::Holidays(season), year: time.first.year };
        let holidays = TimeExpr { first, ..time.clone() };
        let resolver = TimeResolver { time: &holidays, context };
        let mut windows = resolver.windows(false, &mut found.codes);
        windows.retain(|window| window.source == YearSource::Written || resolver.fits(window.days));
        found.windows.extend(windows);
        resolver.add_remarks(&found.windows, &mut found.codes);
    }
    found.codes.dedup();
    found
}

/// All holidays that the period touches, those of summer too: "кроме каникул".
pub(crate) fn holidays_in_period(context: &Context) -> Vec<DateRange> {
    let period = context.period;
    let years = (school_year_of(period.from)..=school_year_of(period.to)).take(MOST_YEARS);
    let seasons = [Season::Autumn, Season::Winter, Season::Spring, Season::Summer];
    let all = years.flat_map(|year| seasons.map(|season| context.calendars.school.holidays(year, season)));
    all.flatten().filter(|days| days.from <= period.to && days.to >= period.from).collect()
}

impl TimeResolver<'_> {
    fn windows(&self, next_year: bool, codes: &mut Vec<Code>) -> Vec<ResolvedRange> {
        let time = self.time;
        if let (Some(first_year), Some(last)) = (time.first.year, time.last)
            && let Some(last_year) = last.year.or(time.years.first().copied())
        {
            return self.range_between(first_year, last, last_year);
        }
        if let Some(window) = self.range_to_edge(next_year) {
            return vec![window];
        }
        if let Some(last) = time.last
            && last.name == TimeName::Year
        {
            return self.range_of_years(time.first.year, last.year);
        }
        let years: Vec<YearRef> = match time.end().year {
            Some(year) if time.is_year() => std::iter::once(year).chain(time.years.iter().copied()).collect(),
            Some(year) => vec![year],
            None => time.years.clone(),
        };
        if time.is_year() {
            if years.iter().any(|year| matches!(year, YearRef::Pair(_))) && is_school_year(self.context.period) {
                codes.push(Code::YearGuessed); // "2026-2027": two years or a school year
            }
            return years.iter().filter_map(|year| self.whole_years(*year)).map(written_range).collect();
        }
        if years.is_empty() {
            return self.windows_without_year(next_year, codes);
        }
        self.windows_of_written_years(&years, codes)
    }

    /// "В конце года" is its last month, "в начале" its first one: no day is named.
    fn edge_month(&self, days: DateRange) -> DateRange {
        match self.time.first.name {
            _ if !self.names_edge_month() => days,
            TimeName::Edge { end: true, span } => {
                let lessons_end = span != SpanKind::Period && days.to.month() == 8;
                let last = if lessons_end { days.to.saturating_sub(jiff::Span::new().months(3)) } else { days.to };
                DateRange::new(last.first_of_month(), last.last_of_month())
            }
            _ => DateRange::new(days.from, days.to.last_of_month()),
        }
    }

    fn names_edge_month(&self) -> bool {
        self.time.first.name.is_edge() && self.time.bound == Bound::Plain && self.time.last.is_none()
    }

    /// A range whose two ends have their own years.
    fn range_between(&self, first_year: YearRef, last: NamedTime, last_year: YearRef) -> Vec<ResolvedRange> {
        let from = self.days(self.time.first, YearKind::from_ref(first_year));
        let to = self.days(last, YearKind::from_ref(last_year));
        from.zip(to).map(|(from, to)| written_range(DateRange::new(from.from, to.to))).into_iter().collect()
    }

    fn range_of_years(&self, first: Option<YearRef>, last: Option<YearRef>) -> Vec<ResolvedRange> {
        let (Some(first), Some(last)) = (first, last) else {
            return Vec::new();
        };
        let days = self.whole_years(first).zip(self.whole_years(last));
        days.map(|(from, to)| written_range(DateRange::new(from.from, to.to))).into_iter().collect()
    }

    /// A year itself is one window, several of them written as one too.
    fn whole_years(&self, year_ref: YearRef) -> Option<DateRange> {
        let (first, last) = match year_ref {
            YearRef::One(year) => (YearKind::Calendar(year), YearKind::Calendar(year)),
            YearRef::School(year) => (YearKind::School(year), YearKind::School(year)),
            YearRef::Schools(first, last) => (YearKind::School(first), YearKind::School(last)),
            YearRef::Each(first, last) => (YearKind::Calendar(first), YearKind::Calendar(last)),
            YearRef::Pair(year) if is_school_year(self.context.period) => {
                (YearKind::School(year), YearKind::School(year))
            }
            YearRef::Pair(year) => (YearKind::Calendar(year), YearKind::Calendar(year.saturating_add(1))),
        };
        Some(DateRange::new(first.days()?.from, last.days()?.to))
    }

    fn windows_of_written_years(&self, years: &[YearRef], codes: &mut Vec<Code>) -> Vec<ResolvedRange> {
        let source = self.time.source;
        if let Some(days) = self.crossing_pair(years) {
            codes.push(Code::RangeCrossesYears);
            return vec![ResolvedRange { days, source }];
        }
        let single = years.iter().flat_map(|year| self.single_years(*year));
        let windows: Vec<DateRange> = single.filter_map(|year| self.days_in(year)).collect();
        let is_backwards = windows.iter().any(|days| self.is_behind_neighbour(*days)); // "до 15 июля, до 15 января 2027"
        let may_be_other = source == YearSource::FromTheRight && (self.is_neighbour_inside() || is_backwards);
        if may_be_other && !windows.iter().all(|days| self.fits(*days) || self.begins_since_act(*days)) {
            let mut fitting = self.fitting_windows();
            fitting.retain(|window| self.fits(window.days));
            if !fitting.is_empty() {
                codes.push(Code::YearGuessed);
                return fitting;
            }
        }
        windows.into_iter().map(|days| ResolvedRange { days, source }).collect()
    }

    /// `Октябрь-январь 2024, 2025`: a range that crosses the New Year, and the two years it touches.
    fn crossing_pair(&self, years: &[YearRef]) -> Option<DateRange> {
        let [YearRef::One(first), YearRef::One(second)] = years else {
            return None;
        };
        let last = self.time.last?;
        if !self.crosses() || i32::from(*second) - i32::from(*first) != 1 {
            return None;
        }
        let from = self.days(self.time.first, YearKind::Calendar(*first))?;
        Some(DateRange::new(from.from, self.days(last, YearKind::Calendar(*second))?.to))
    }

    fn single_years(&self, year_ref: YearRef) -> Vec<YearRef> {
        match year_ref {
            YearRef::Pair(year) if self.crosses() || is_school_year(self.context.period) => {
                vec![YearRef::School(year)]
            }
            YearRef::Each(first, last) if self.crosses() && last == first + 1 => vec![YearRef::School(first)],
            YearRef::Pair(year) => YearRef::Each(year, year.saturating_add(1)).each(),
            _ => year_ref.each(),
        }
    }

    /// What a reader should know of the windows: approximate limits, assumed calendars.
    fn add_remarks(&self, windows: &[ResolvedRange], codes: &mut Vec<Code>) {
        let named: Vec<NamedTime> = [Some(self.time.first), self.time.last].into_iter().flatten().collect();
        if named.iter().any(|named| self.is_approximate(*named))
            && (self.time.bound != Bound::By || self.ends_in_middle())
        {
            codes.push(Code::Approximate);
        }
        let is_half = self.time.first.is_half() && is_school_year(self.context.period);
        if is_half && windows.iter().any(|window| window.source == YearSource::Period) {
            codes.push(Code::SchoolHalfAssumed);
        }
        if named.into_iter().any(NamedTime::is_school) && windows.iter().any(|window| self.is_assumed(window)) {
            codes.push(Code::SchoolCalendarAssumed);
        }
    }

    /// "до середины мая": by a day that nobody has named.
    fn ends_in_middle(&self) -> bool {
        matches!(self.time.first.name, TimeName::Part { part: MonthPart::Vague(1 | 2), .. })
    }

    fn is_approximate(&self, named: NamedTime) -> bool {
        match named.name {
            TimeName::Part { part, .. } => part.is_approximate(),
            TimeName::Edge { .. } => self.names_edge_month(),
            TimeName::PartOfInterval { .. } => true,
            _ => false,
        }
    }

    /// It lies in a school year whose own dates are not known.
    fn is_assumed(&self, window: &ResolvedRange) -> bool {
        !self.context.calendars.school.knows(school_year_of(window.days.from))
    }
}

/// Days whose year is written in the text.
fn written_range(days: DateRange) -> ResolvedRange {
    ResolvedRange { days, source: YearSource::Written }
}
