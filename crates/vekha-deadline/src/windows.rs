//! Draft → windows: the days in which a term is due, by its kind.

use jiff::civil::Date;

use super::draft::{Bound, Entry};
use super::model::{Due, DueUnit, Kind, Recurrence, Unit, Window};
use super::moment::{self, Base, Rank};
use super::resolve::Resolved;
use super::term::{Builder, Times};
use super::token::Span;
use super::warning::Code;
use crate::calendar::{Counted, shift_days};

impl Builder<'_, '_> {
    pub(crate) fn windows(&mut self, kind: Kind, recurrence: Option<Recurrence>, resolved: &Times) -> Vec<Window> {
        let mut windows = match kind {
            Kind::AfterEvent | Kind::By if self.counted_from(resolved).is_some() => {
                let counted = self.counted_from(resolved);
                if counted.is_some_and(|counted| counted.assumed) {
                    self.warn(Code::WorkCalendarAssumed, &self.draft.at.clone());
                }
                counted.map(|counted| counted.value).into_iter().collect()
            }
            Kind::Unknown | Kind::OnDemand => Vec::new(),
            Kind::Recurring => self.recurring(recurrence, resolved),
            Kind::Ongoing => self.ongoing(resolved),
            _ => resolved
                .iter()
                .flat_map(|(entry, windows)| windows.iter().map(|found| self.window(entry, *found)))
                .collect(),
        };
        if self.draft.then && matches!(kind, Kind::Ongoing | Kind::Recurring) {
            self.follow(&mut windows);
        }
        windows.sort_by_key(|window| (window.from.unwrap_or(window.to), window.to));
        windows
    }

    fn window(&self, entry: &Entry, found: Resolved) -> Window {
        match entry.bound {
            Bound::By if comes_before(entry) => Window { from: None, to: shift_days(found.from, -1) },
            Bound::By => Window { from: None, to: found.to },
            Bound::Plain => Window::of(found.from, found.to),
            Bound::Since | Bound::NotBefore => Window::of(found.from, self.span_end().max(found.from)),
            Bound::After => {
                let from = shift_days(found.to, 1);
                Window::of(from, self.span_end().max(from))
            }
        }
    }

    /// "10 рабочих дней после 20.11.2023", "за 3 дня до 1 сентября": days counted from a day that the text names.
    pub(crate) fn counted_from(&self, resolved: &Times) -> Option<Counted<Window>> {
        let [(entry, found)] = resolved else { return None };
        let ([found], Rank::Day) = (found.as_slice(), entry.first.base.rank()) else { return None };
        let (Due::AfterEvent { count, unit }, _) = self.draft.due.as_ref().filter(|_| self.draft.event.is_none())?
        else {
            return None;
        };
        let count = i32::try_from(*count).ok().filter(|count| *count <= 1000)?;
        let counted = |from: Date, count: i32| match unit {
            DueUnit::Hours => Counted::sure(from),
            DueUnit::Days => Counted::sure(shift_days(from, count)),
            DueUnit::WorkingDays => self.context.calendars.work.add_working_days(from, count),
            DueUnit::Weeks => Counted::sure(shift_days(from, count * 7)),
            DueUnit::Months => Counted::sure(from.saturating_add(jiff::Span::new().months(count))),
        };
        match entry.bound {
            Bound::After | Bound::Since => {
                let from = shift_days(found.to, 1);
                Some(counted(found.to, count).map(|to| Window::of(from, to.max(from))))
            }
            Bound::By => Some(counted(found.from, -count).map(|to| Window { from: None, to })),
            _ => None,
        }
    }

    fn span_end(&self) -> Date {
        self.context.programme.to
    }

    /// The programme, or what is left of it or of the school year after the term before.
    fn whole(&self) -> Window {
        let programme = self.context.programme;
        let school = self.draft.spans.contains(&Span::SchoolYear);
        let year = self.before.map(|before| moment::In::School(crate::calendar::school_year_of(before)));
        let end = year.filter(|_| school).and_then(moment::In::days).map(|(_, end)| end);
        Window::of(programme.from, end.filter(|end| *end >= programme.from).unwrap_or(programme.to))
    }

    fn ongoing(&self, resolved: &Times) -> Vec<Window> {
        let mut windows = Vec::new();
        for (entry, found) in resolved {
            windows.extend(found.iter().map(|found| match entry.bound {
                Bound::By => Window::of(self.context.programme.from.min(found.to), found.to),
                _ => self.window(entry, *found),
            }));
        }
        if windows.is_empty() && (self.draft.constantly || !self.draft.spans.is_empty()) {
            windows.push(self.whole());
        }
        windows
    }

    /// The span in which it recurs; what happens once a year has each year's window.
    fn recurring(&self, recurrence: Option<Recurrence>, resolved: &Times) -> Vec<Window> {
        let yearly = recurrence.is_some_and(|every| every.unit == Unit::Year);
        let ends = resolved.iter().filter(|(entry, _)| entry.bound == Bound::By).count();
        let limits = |entry: &Entry| {
            entry.first.base == Base::Year || entry.bound.is_open() || entry.bound == Bound::By && !yearly && ends == 1
        };
        let (limiting, named): (Vec<_>, Vec<_>) = resolved.iter().partition(|(entry, _)| limits(entry));
        let span = narrowed(self.whole(), &limiting);
        let windows = named.iter().flat_map(|(entry, found)| found.iter().map(|found| self.window(entry, *found)));
        let inside = |window: &Window| {
            window.to >= span.from.unwrap_or(window.to) && window.from.unwrap_or(window.to) <= span.to
        };
        let windows: Vec<Window> = windows.filter(|window| limiting.is_empty() || inside(window)).collect();
        if windows.is_empty() { vec![span] } else { windows }
    }

    /// Begins after the term before.
    fn follow(&mut self, windows: &mut Vec<Window>) {
        let Some(start) = self.before.map(|before| shift_days(before, 1)) else {
            return;
        };
        windows.retain(|window| window.to >= start);
        for window in windows.iter_mut() {
            window.from = window.from.map(|from| from.max(start));
        }
        if windows.is_empty() {
            self.warn(Code::NoRoomLeft, &self.draft.at.clone());
        }
    }
}

/// "До осенних каникул", "до зимы": before they begin. "До мая" is up to its end, as "до 20 мая" is.
fn comes_before(entry: &Entry) -> bool {
    matches!(entry.first.base, Base::Holidays(_) | Base::Season(_))
}

/// A span cut to the years, the beginning or the end that the text names.
fn narrowed(span: Window, limits: &[&(Entry, Vec<Resolved>)]) -> Window {
    let (mut from, mut to) = (None, None);
    for (entry, found) in limits {
        let (first, last) = (found.iter().map(|found| found.from).min(), found.iter().map(|found| found.to).max());
        if entry.bound != Bound::By {
            from = from.min(first).or(from).or(first);
        }
        if !entry.bound.is_open() {
            to = to.max(last);
        }
    }
    match (from.or(span.from), to) {
        (Some(from), Some(to)) if from <= to => Window::of(from, to),
        (_, Some(to)) if limits.iter().all(|(entry, _)| entry.bound == Bound::By) => Window { from: Some(to), to },
        (Some(from), None) => Window::of(from, span.to.max(from)),
        _ => span,
    }
}
