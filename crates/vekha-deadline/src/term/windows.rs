//! Parsed clause → windows: the days in which a term is due, by its kind.

use jiff::civil::Date;

use crate::calendar::{Estimate, school_year_of, shift_days};
use crate::clause::parsed::{Bound, TimeExpr};
use crate::model::{DurationUnit, Kind, Recurrence, RelativeDay, Unit};
use crate::named_time::{Granularity, SpanKind, TimeName};
use crate::range::{DateRange, OpenRange};
use crate::term::builder::{ResolvedTimes, TermBuilder};
use crate::term::implied_year::MOST_YEARS;
use crate::term::named_days::YearKind;
use crate::term::year_days::ResolvedRange;
use crate::text::letter::level_letters;
use crate::warning::Code;

impl TermBuilder<'_, '_> {
    /// The windows of a term of that kind, in order of time; warns where a calendar is assumed.
    pub(crate) fn windows(
        &mut self,
        kind: Kind,
        recurrence: Option<Recurrence>,
        resolved: &ResolvedTimes,
    ) -> Vec<OpenRange> {
        let mut windows = match kind {
            Kind::AfterEvent | Kind::By if self.counted_windows(resolved).is_some() => {
                let counted = self.counted_windows(resolved).unwrap_or_default();
                if counted.iter().any(|counted| counted.assumed) {
                    self.warn(Code::WorkCalendarAssumed, &self.clause.at.clone());
                }
                counted.into_iter().map(|counted| counted.value).collect()
            }
            Kind::Unknown | Kind::OnDemand => Vec::new(),
            Kind::Recurring => self.recurring_windows(recurrence, resolved),
            Kind::Ongoing => self.ongoing_windows(resolved),
            _ => resolved
                .iter()
                .flat_map(|(time, windows)| windows.iter().map(|found| self.window(time, *found)))
                .collect(),
        };
        if kind == Kind::Recurring {
            self.warn_of_assumed_terms(recurrence, &windows);
        }
        if self.clause.then && matches!(kind, Kind::Ongoing | Kind::Recurring) {
            self.start_after_previous(&mut windows);
        }
        windows.sort_by_key(|window| (window.from.unwrap_or(window.to), window.to));
        windows
    }

    pub(crate) fn window(&self, time: &TimeExpr, found: ResolvedRange) -> OpenRange {
        match time.bound {
            Bound::Earlier => OpenRange::until(shift_days(found.days.from, -1)),
            Bound::By if comes_before(time) => OpenRange::until(shift_days(found.days.from, -1)),
            Bound::By => OpenRange::until(found.days.to),
            Bound::Plain => found.days.into(),
            Bound::Eve => DateRange::day(shift_days(found.days.from, -1)).into(),
            Bound::After if time.last.is_some() => self.behind_first(time, found),
            Bound::Since | Bound::NotBefore => OpenRange::new(found.days.from, self.open_end(time, found.days.from)),
            Bound::After => {
                let from = shift_days(found.days.to, 1);
                OpenRange::new(from, self.open_end(time, from))
            }
        }
    }

    /// The last day of what begins on this one: of the time in which it lies, "май (после 20 мая)", else of the period.
    fn open_end(&self, time: &TimeExpr, from: Date) -> Date {
        let year = YearKind::School(school_year_of(from));
        let within = time.within.and_then(|within| within.days(year, self.context));
        let holder = within.filter(|days| from <= days.to);
        holder.map_or(self.span_end(), |days| days.to).max(from)
    }

    /// "После 1 сентября, но до 1 октября": the first time is over when it begins.
    fn behind_first(&self, time: &TimeExpr, found: ResolvedRange) -> OpenRange {
        let year = YearKind::Calendar(found.days.from.year());
        let first = time.first.days(year, self.context).map_or(found.days.from, |first| first.to);
        OpenRange::new(shift_days(first, 1).min(found.days.to), found.days.to)
    }

    /// "10 рабочих дней после 20.11.2023", "за 3 дня до 1 сентября и 1 декабря": days counted from each day that the text names.
    pub(crate) fn counted_windows(&self, resolved: &ResolvedTimes) -> Option<Vec<Estimate<OpenRange>>> {
        let Some((RelativeDay::AfterEvent { count, unit }, _)) = &self.clause.relative_day else {
            return None;
        };
        let (first, _) = resolved.first().filter(|_| self.clause.event.is_none())?;
        let count = i32::try_from(*count).ok().filter(|count| *count <= 1000)?;
        let counted = |(time, found): &(TimeExpr, Vec<ResolvedRange>)| match (found.as_slice(), is_single_day(time)) {
            ([found], true) => self.counted_window((first, time), *found, (count, *unit)),
            _ => None,
        };
        let are_listed = resolved.windows(2).all(|pair| self.is_listed(&pair[0].0, &pair[1].0));
        resolved.iter().map(counted).collect::<Option<Vec<_>>>().filter(|_| are_listed)
    }

    /// Nothing but a comma or "и" stands between two times.
    fn is_listed(&self, time: &TimeExpr, next: &TimeExpr) -> bool {
        let gap = self.text.get(time.at.end..next.at.start).unwrap_or_default();
        matches!(gap.trim(), "," | "и" | ", и")
    }

    /// What is counted from one day; a further one of a list is governed as the first.
    fn counted_window(
        &self,
        (first, time): (&TimeExpr, &TimeExpr),
        found: ResolvedRange,
        (count, unit): (i32, DurationUnit),
    ) -> Option<Estimate<OpenRange>> {
        let counted = |from: Date, count: i32| unit.add_to(from, count, &self.context.calendars.work);
        match first.bound {
            _ if ![first.bound, Bound::Plain].contains(&time.bound) => None,
            Bound::Since if self.begins_on(first) => Some(self.counted_from(found.days.from, count, unit)),
            Bound::After | Bound::Since => {
                let from = shift_days(found.days.to, 1);
                Some(counted(found.days.to, count).map(|to| OpenRange::new(from, to.max(from))))
            }
            Bound::By if self.counts_to(first) => {
                Some(counted(found.days.from, -count).map(|to| OpenRange { from: None, to }))
            }
            _ => None,
        }
    }

    /// "в течение 10 дней, начиная с 1 сентября": the day itself is the first of them.
    fn begins_on(&self, time: &TimeExpr) -> bool {
        self.text.get(time.at.clone()).is_some_and(|words| level_letters(words).starts_with("начиная"))
    }

    /// So many days of which this one is the first.
    fn counted_from(&self, from: Date, count: i32, unit: DurationUnit) -> Estimate<OpenRange> {
        let work = &self.context.calendars.work;
        let last = match unit {
            DurationUnit::Months => unit.add_to(from, count, work).map(|day| shift_days(day, -1)),
            DurationUnit::Hours => unit.add_to(from, count, work),
            _ => unit.add_to(shift_days(from, -1), count, work),
        };
        last.map(|to| OpenRange::new(from, to.max(from)))
    }

    /// "1 раз в четверть": terms of a school year whose own dates are not known.
    fn warn_of_assumed_terms(&mut self, recurrence: Option<Recurrence>, windows: &[OpenRange]) {
        let ([window], Some(Unit::SchoolTerm)) = (windows, recurrence.map(|every| every.unit)) else { return };
        let first = school_year_of(window.from.unwrap_or(window.to));
        let mut years = (first..=school_year_of(window.to)).take(MOST_YEARS);
        if !years.all(|year| self.context.calendars.school.knows(year)) {
            self.warn(Code::SchoolCalendarAssumed, &self.clause.at.clone());
        }
    }

    /// "за 3 дня до 1 сентября", not "до 1 сентября, отчёт в течение 3 дней": the day stands directly behind what is counted.
    fn counts_to(&self, time: &TimeExpr) -> bool {
        let counted = self.clause.relative_day_at.as_ref().filter(|counted| counted.end <= time.at.start);
        let gap = counted.and_then(|counted| self.text.get(counted.end..time.at.start));
        gap.is_some_and(|gap| gap.trim().is_empty())
    }

    fn span_end(&self) -> Date {
        self.context.period.to
    }

    /// The period, or what is left of it or of the school year after the term before.
    fn whole_span(&self) -> OpenRange {
        let period = self.context.period;
        let school = self.clause.spans.contains(&SpanKind::SchoolYear);
        let year = self.before.map(|before| YearKind::School(crate::calendar::school_year_of(before)));
        let end = if school { year.and_then(YearKind::days) } else { None }.map(|year| year.to);
        OpenRange::new(period.from, end.filter(|end| *end >= period.from).unwrap_or(period.to))
    }

    fn ongoing_windows(&self, resolved: &ResolvedTimes) -> Vec<OpenRange> {
        let mut windows = Vec::new();
        for (time, found) in resolved {
            windows.extend(found.iter().map(|found| match time.bound {
                Bound::By => OpenRange::new(self.context.period.from.min(found.days.to), found.days.to),
                _ => self.window(time, *found),
            }));
        }
        if windows.is_empty() && (self.clause.continuous || !self.clause.spans.is_empty()) {
            windows.push(self.whole_span());
        }
        windows
    }

    /// The span in which it recurs; what happens once a year has each year's window.
    fn recurring_windows(&self, recurrence: Option<Recurrence>, resolved: &ResolvedTimes) -> Vec<OpenRange> {
        let yearly = recurrence.is_some_and(|every| every.unit == Unit::Year);
        let ends = resolved.iter().filter(|(time, _)| time.bound == Bound::By).count();
        let limits = |time: &TimeExpr| {
            let is_end = time.bound == Bound::By && !yearly && ends == 1 && time.within.is_none(); // not "I квартал – до 10 апреля"
            time.first.name == TimeName::Year || time.bound.is_open() || is_end
        };
        let (limiting, named): (Vec<_>, Vec<_>) = resolved.iter().partition(|(time, _)| limits(time));
        let span = narrow(self.whole_span(), &limiting);
        let windows = named.iter().flat_map(|(time, found)| found.iter().map(|found| self.window(time, *found)));
        let windows: Vec<OpenRange> = windows.filter(|window| limiting.is_empty() || overlap(*window, span)).collect();
        if windows.is_empty() { vec![span] } else { windows }
    }

    /// Begins after the term before.
    fn start_after_previous(&mut self, windows: &mut Vec<OpenRange>) {
        let Some(start) = self.before.map(|before| shift_days(before, 1)) else {
            return;
        };
        windows.retain(|window| window.to >= start);
        for window in windows.iter_mut() {
            window.from = window.from.map(|from| from.max(start));
        }
        if windows.is_empty() {
            self.warn(Code::NoRoomLeft, &self.clause.at.clone());
        }
    }
}

fn overlap(window: OpenRange, span: OpenRange) -> bool {
    window.to >= span.from.unwrap_or(window.to) && window.from.unwrap_or(window.to) <= span.to
}

/// A day, or holidays, which end on one.
fn is_single_day(time: &TimeExpr) -> bool {
    time.first.name.granularity() == Granularity::Day || matches!(time.first.name, TimeName::Holidays(_))
}

/// "До осенних каникул", "до зимы": before they begin. "До мая" is up to its end, as "до 20 мая" is.
fn comes_before(time: &TimeExpr) -> bool {
    matches!(
        time.first.name,
        TimeName::Holidays(_) | TimeName::AllHolidays | TimeName::Season(_) | TimeName::PartOfInterval { part: 1, .. }
    )
}

/// A span cut to the years, the beginning or the end that the text names.
fn narrow(span: OpenRange, limits: &[&(TimeExpr, Vec<ResolvedRange>)]) -> OpenRange {
    let (mut from, mut to) = (None, None);
    for (time, found) in limits {
        let (first, last) =
            (found.iter().map(|found| found.days.from).min(), found.iter().map(|found| found.days.to).max());
        if time.bound != Bound::By {
            from = from.min(first).or(from).or(first);
        }
        if !time.bound.is_open() {
            to = to.max(last);
        }
    }
    match (from.or(span.from), to) {
        (Some(from), Some(to)) if from <= to => OpenRange::new(from, to),
        (_, Some(to)) if limits.iter().all(|(time, _)| time.bound == Bound::By) => OpenRange { from: Some(to), to },
        (Some(from), None) => OpenRange::new(from, span.to.max(from)),
        _ => span,
    }
}
