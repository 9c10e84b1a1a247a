//! Draft → kind: what a clause asks for, judged by the roles its words have.

use std::ops::Range;

use super::draft::{Bound, Entry};
use super::model::Kind;
use super::moment::{Base, Rank};
use super::resolve::Resolved;
use super::term::{Builder, Times};

impl Builder<'_, '_> {
    pub(crate) fn kind(&self, resolved: &Times) -> Kind {
        let draft = self.draft;
        let recurs = draft.due.as_ref().map(|(due, _)| due.recurs());
        let standing = draft.constantly || !draft.spans.is_empty();
        let is_time = |(entry, windows): &(Entry, Vec<Resolved>)| !windows.is_empty() && !entry.is_year();
        let times = resolved.iter().filter(|pair| is_time(pair)).map(|(entry, _)| entry);
        let bounds: Vec<Bound> = times.map(|entry| entry.bound).collect();
        let years = resolved.iter().any(|(entry, windows)| entry.is_year() && !windows.is_empty());
        if draft.event.as_ref().is_some_and(|event| !self.is_afterthought(event)) {
            let by_day =
                draft.entries.iter().all(|entry| entry.bound == Bound::By && entry.first.base.rank() == Rank::Day);
            return if by_day && !bounds.is_empty() { Kind::By } else { Kind::AfterEvent };
        }
        if self.counted_from(resolved).is_some() {
            return Kind::AfterEvent;
        }
        if !draft.every.is_empty() || recurs == Some(true) {
            return Kind::Recurring;
        }
        let goes_on = standing || draft.during && years;
        if draft.demand.as_ref().is_some_and(|demand| !goes_on || demand.start == draft.at.start) && bounds.is_empty() {
            return Kind::OnDemand; // but "постоянно, по запросам" goes on
        }
        if !bounds.is_empty() {
            return self.dated(&bounds, standing, resolved);
        }
        if goes_on {
            return Kind::Ongoing;
        }
        match () {
            () if draft.plan.is_some() => Kind::PerPlan,
            () if draft.demand.is_some() => Kind::OnDemand,
            () if recurs == Some(false) => Kind::AfterEvent,
            () if years && !self.is_name_with_year() => self.of_years(resolved),
            () => Kind::Unknown,
        }
    }

    /// "ОГЭ 2024": a bare year behind words that are no time belongs to them.
    fn is_name_with_year(&self) -> bool {
        let first = self.draft.entries.first();
        let bracketed = |year: &&Entry| self.text.get(..year.at.start).is_some_and(|text| text.ends_with('('));
        first
            .filter(|year| !bracketed(year))
            .is_some_and(|year| self.draft.strays.iter().any(|stray| stray.end <= year.at.start))
    }

    /// An event behind a date explains the date ("март 2024 (по результатам …)").
    fn is_afterthought(&self, event: &Range<usize>) -> bool {
        let outright = self.draft.every_at.is_some_and(|every| every < event.start);
        outright || self.draft.entries.iter().any(|entry| entry.at.end <= event.start && !entry.is_year())
    }

    fn dated(&self, bounds: &[Bound], standing: bool, resolved: &Times) -> Kind {
        if bounds.iter().any(|bound| matches!(bound, Bound::NotBefore | Bound::After)) {
            return Kind::Within;
        }
        let since = bounds.contains(&Bound::Since);
        if since || self.draft.constantly || standing && !bounds.contains(&Bound::By) {
            return Kind::Ongoing;
        }
        if bounds.iter().all(|bound| *bound == Bound::By) {
            return Kind::By;
        }
        let mut windows = resolved.iter().flat_map(|(_, windows)| windows);
        let single = windows.all(|resolved| resolved.from == resolved.to);
        let days = resolved
            .iter()
            .all(|(entry, _)| matches!(entry.first.base, Base::Day { .. } | Base::Edge { .. } | Base::Part { .. }));
        if single && days { Kind::On } else { Kind::Within }
    }

    fn of_years(&self, resolved: &Times) -> Kind {
        match resolved.first().map(|(entry, _)| entry.bound) {
            Some(Bound::By) => Kind::By,
            Some(Bound::Since) => Kind::Ongoing,
            _ => Kind::Within,
        }
    }
}
