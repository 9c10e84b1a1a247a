//! Entry → days: which years its times lie in, and what that makes of them.

use jiff::civil::Date;

use super::draft::{Bound, Entry};
use super::model::{Context, YearSource};
use super::moment::{Base, Days, In, Moment, is_school_year};
use super::token::Span;
use super::warning::Code;
use super::year::Mark;
use crate::calendar::Season;

/// One window of an entry, with both ends, and where its year comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Resolved {
    pub from: Date,
    pub to: Date,
    pub source: YearSource,
}

/// The windows of an entry and what is odd about them.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub windows: Vec<Resolved>,
    pub codes: Vec<Code>,
}

/// Finds the windows of an entry.
pub(crate) fn entry(entry: &Entry, context: &Context, next_year: bool) -> Found {
    if entry.first.base == Base::AllHolidays {
        return all_holidays(entry, context);
    }
    let mut found = Found::default();
    let finder = Finder { entry, context };
    let windows = finder.windows(next_year, &mut found.codes);
    let windows: Windows = windows.into_iter().map(|(days, source)| (finder.edge_month(days), source)).collect();
    if windows.is_empty() {
        found.codes.push(Code::ImpossibleDate);
    }
    for (days, source) in windows {
        if days.0 <= days.1 {
            found.windows.push(Resolved { from: days.0, to: days.1, source });
        } else {
            found.codes.push(Code::RangeBackwards);
        }
    }
    finder.remarks(&found.windows, &mut found.codes);
    found
}

/// "В период каникул": autumn, winter and spring of every school year that the programme or the written year touches.
fn all_holidays(entry: &Entry, context: &Context) -> Found {
    let mut found = Found::default();
    for season in [Season::Autumn, Season::Winter, Season::Spring] {
        let first = Moment { base: Base::Holidays(season), mark: entry.first.mark };
        let one = Entry { first, ..entry.clone() };
        let finder = Finder { entry: &one, context };
        let windows = finder.windows(false, &mut found.codes);
        let inside = windows.into_iter().filter(|(days, source)| *source == YearSource::Written || finder.fits(*days));
        found.windows.extend(inside.map(|(days, source)| Resolved { from: days.0, to: days.1, source }));
        finder.remarks(&found.windows, &mut found.codes);
    }
    found.codes.dedup();
    found
}

pub(crate) struct Finder<'a> {
    pub entry: &'a Entry,
    pub context: &'a Context<'a>,
}

pub(crate) type Windows = Vec<(Days, YearSource)>;

impl Finder<'_> {
    fn windows(&self, next_year: bool, codes: &mut Vec<Code>) -> Windows {
        let entry = self.entry;
        if let (Some(mark), Some(last)) = (entry.first.mark, entry.last)
            && let Some(last_mark) = last.mark.or(entry.years.first().copied())
        {
            return self.between(mark, last, last_mark);
        }
        if let Some(last) = entry.last
            && last.base == Base::Year
        {
            return self.years(entry.first.mark, last.mark);
        }
        let marks: Vec<Mark> = match entry.end().mark {
            Some(mark) if entry.is_year() => std::iter::once(mark).chain(entry.years.iter().copied()).collect(),
            Some(mark) => vec![mark],
            None => entry.years.clone(),
        };
        if entry.is_year() {
            return marks
                .iter()
                .flat_map(|mark| self.whole_years(*mark))
                .map(|days| (days, YearSource::Written))
                .collect();
        }
        if marks.is_empty() {
            return self.unwritten(next_year);
        }
        self.written(&marks, codes)
    }

    /// "В конце года" is its last month, "в начале" its first one: no day is named.
    fn edge_month(&self, days: Days) -> Days {
        match self.entry.first.base {
            _ if !self.names_edge_month() => days,
            Base::Edge { end: true, of } => {
                let lessons_end = of != Span::Period && days.1.month() == 8;
                let last = if lessons_end { days.1.saturating_sub(jiff::Span::new().months(3)) } else { days.1 };
                (last.first_of_month(), last.last_of_month())
            }
            _ => (days.0, days.1.last_of_month()),
        }
    }

    fn names_edge_month(&self) -> bool {
        self.entry.first.base.is_edge() && self.entry.bound == Bound::Plain && self.entry.last.is_none()
    }

    /// A range whose two ends have their own years.
    fn between(&self, first: Mark, last: Moment, last_mark: Mark) -> Windows {
        let from = self.days(self.entry.first, year_of(first));
        let to = self.days(last, year_of(last_mark));
        from.zip(to).map(|(from, to)| ((from.0, to.1), YearSource::Written)).into_iter().collect()
    }

    fn years(&self, first: Option<Mark>, last: Option<Mark>) -> Windows {
        let (Some(first), Some(last)) = (first, last) else {
            return Vec::new();
        };
        let days = self.whole_years(first).into_iter().next().zip(self.whole_years(last).into_iter().last());
        days.map(|(from, to)| ((from.0, to.1), YearSource::Written)).into_iter().collect()
    }

    /// A year itself is one window, several of them in one mark too.
    fn whole_years(&self, mark: Mark) -> Vec<Days> {
        let ends = match mark {
            Mark::One(year) => (In::Calendar(year), In::Calendar(year)),
            Mark::School(year) => (In::School(year), In::School(year)),
            Mark::Schools(first, last) => (In::School(first), In::School(last)),
            Mark::Each(first, last) => (In::Calendar(first), In::Calendar(last)),
            Mark::Pair(year) if is_school_year(self.context.programme) => (In::School(year), In::School(year)),
            Mark::Pair(year) => (In::Calendar(year), In::Calendar(year.saturating_add(1))),
        };
        ends.0.days().zip(ends.1.days()).map(|(from, to)| (from.0, to.1)).into_iter().collect()
    }

    fn written(&self, marks: &[Mark], codes: &mut Vec<Code>) -> Windows {
        let source = self.entry.source;
        if let Some(days) = self.crossing_pair(marks) {
            codes.push(Code::RangeCrossesYears);
            return vec![(days, source)];
        }
        let mut windows = Windows::new();
        for mark in marks.iter().flat_map(|mark| self.single_years(*mark)) {
            windows.extend(self.in_mark(mark).map(|days| (days, source)));
        }
        if source == YearSource::FromTheRight && !windows.iter().all(|(days, _)| self.fits(*days)) {
            let fitting: Windows = self.fitting().into_iter().filter(|(days, _)| self.fits(*days)).collect();
            if !fitting.is_empty() {
                codes.push(Code::YearGuessed);
                return fitting;
            }
        }
        windows
    }

    /// `Октябрь-январь 2024, 2025`: a range that crosses the New Year, and the two years it touches.
    fn crossing_pair(&self, marks: &[Mark]) -> Option<Days> {
        let [Mark::One(first), Mark::One(second)] = marks else {
            return None;
        };
        let last = self.entry.last?;
        let is_crossing = self.crosses() && i32::from(*second) - i32::from(*first) == 1;
        let from = is_crossing.then(|| self.days(self.entry.first, In::Calendar(*first))).flatten()?;
        Some((from.0, self.days(last, In::Calendar(*second))?.1))
    }

    fn single_years(&self, mark: Mark) -> Vec<Mark> {
        match mark {
            Mark::Pair(year) if self.crosses() || is_school_year(self.context.programme) => {
                vec![Mark::School(year)]
            }
            Mark::Each(first, last) if self.crosses() && last == first + 1 => vec![Mark::School(first)],
            Mark::Pair(year) => Mark::Each(year, year.saturating_add(1)).each(),
            _ => mark.each(),
        }
    }

    /// The range ends at an earlier place of the year than it begins.
    pub(crate) fn crosses(&self) -> bool {
        let Some(last) = self.entry.last else {
            return false;
        };
        let place = |moment: Moment| self.days(moment, In::Calendar(2023));
        matches!((place(self.entry.first), place(last)), (Some(from), Some(to)) if from.0 > to.1 && from.0.month() != to.1.month())
    }

    pub(crate) fn in_mark(&self, mark: Mark) -> Option<Days> {
        let Some(last) = self.entry.last else {
            return self.days(self.entry.first, year_of(mark));
        };
        let Mark::One(year) = mark else {
            let year = year_of(mark);
            return Some((self.days(self.entry.first, year)?.0, self.days(last, year)?.1));
        };
        if !self.crosses() {
            return self.range(year, year);
        }
        // the year belongs to the end of the range, unless only the other reading fits the programme
        let (before, after) = (self.range(year.saturating_sub(1), year), self.range(year, year.saturating_add(1)));
        match (before, after) {
            (Some(before), Some(after)) if !self.fits(before) && self.fits(after) => Some(after),
            (before, after) => before.or(after),
        }
    }

    pub(crate) fn range(&self, first: i16, last: i16) -> Option<Days> {
        let from = self.days(self.entry.first, In::Calendar(first))?;
        let to = self.days(self.entry.last?, In::Calendar(last))?;
        Some((from.0, to.1))
    }

    fn days(&self, moment: Moment, year: In) -> Option<Days> {
        moment.days(year, self.context)
    }

    fn remarks(&self, windows: &[Resolved], codes: &mut Vec<Code>) {
        let moments = [Some(self.entry.first), self.entry.last];
        let mut moments = moments.into_iter().flatten();
        let about = |moment: &Moment| match moment.base {
            Base::Part { part, .. } => part.is_about(),
            Base::Edge { .. } => self.names_edge_month(),
            _ => false,
        };
        if moments.clone().any(|moment| about(&moment)) && self.entry.bound != Bound::By {
            codes.push(Code::Approximate);
        }
        let half = matches!(self.entry.first.base, Base::Half(_)) && is_school_year(self.context.programme);
        if half && windows.iter().any(|found| found.source == YearSource::Programme) {
            codes.push(Code::SchoolHalfAssumed);
        }
        let unknown =
            |resolved: &Resolved| !self.context.calendars.school.knows(crate::calendar::school_year_of(resolved.from));
        if moments.any(Moment::is_school) && windows.iter().any(unknown) {
            codes.push(Code::SchoolCalendarAssumed);
        }
    }
}

fn year_of(mark: Mark) -> In {
    match mark {
        Mark::One(year) | Mark::Each(year, _) => In::Calendar(year),
        Mark::School(year) | Mark::Pair(year) | Mark::Schools(year, _) => In::School(year),
    }
}
