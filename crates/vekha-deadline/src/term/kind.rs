//! Parsed clause → kind: what a clause asks for, judged by the roles its words have.

use std::ops::Range;

use crate::clause::parsed::Bound;
use crate::model::Kind;
use crate::named_time::{Granularity, TimeName};
use crate::range::DateRange;
use crate::term::builder::{ResolvedTimes, TermBuilder};

impl TermBuilder<'_, '_> {
    /// The kind: an event first, then what recurs, goes on, or has days.
    pub(crate) fn kind(&self, resolved: &ResolvedTimes) -> Kind {
        let clause = self.clause;
        let recurs = clause.relative_day.as_ref().map(|(due, _)| due.recurs());
        let standing = clause.continuous || !clause.spans.is_empty();
        let times = resolved.iter().filter(|(time, windows)| !windows.is_empty() && !time.is_year());
        let bounds: Vec<Bound> = times.map(|(time, _)| time.bound).collect();
        let years = resolved.iter().any(|(time, windows)| time.is_year() && !windows.is_empty());
        if clause.event.as_ref().is_some_and(|event| !self.is_afterthought(event)) {
            let by_day = clause
                .times
                .iter()
                .all(|time| time.bound == Bound::By && time.first.name.granularity() == Granularity::Day);
            return if by_day && !bounds.is_empty() { Kind::By } else { Kind::AfterEvent };
        }
        if self.counted_windows(resolved).is_some() {
            return Kind::AfterEvent;
        }
        if (!clause.frequencies.is_empty() || recurs == Some(true)) && !self.lists_periods() {
            return Kind::Recurring;
        }
        let goes_on = standing || clause.during && years;
        if clause.demand.as_ref().is_some_and(|demand| !goes_on || demand.start == clause.at.start) && bounds.is_empty()
        {
            return Kind::OnDemand; // but "постоянно, по запросам" goes on
        }
        if !bounds.is_empty() {
            return self.kind_of_dated(&bounds, standing, resolved);
        }
        if goes_on {
            return Kind::Ongoing;
        }
        match () {
            () if clause.plan.is_some() => Kind::PerPlan,
            () if clause.demand.is_some() => Kind::OnDemand,
            () if recurs == Some(false) => Kind::AfterEvent,
            () if years && !self.is_name_with_year() && !self.is_year_behind_name(resolved) => {
                self.kind_of_years(resolved)
            }
            () => Kind::Unknown,
        }
    }

    /// "ОГЭ 2024": a bare year behind words that are no time belongs to them.
    fn is_name_with_year(&self) -> bool {
        let Some(year) = self.clause.times.first() else { return false };
        let bracketed = self.text.get(..year.at.start).is_some_and(|text| text.ends_with('('));
        !bracketed && self.clause.unrecognised.iter().any(|place| place.end <= year.at.start)
    }

    /// "проект «500+» 2023", "Точка роста – 2023": the only year, bare behind a name; behind a dash one that lies not wholly
    /// in the period.
    fn is_year_behind_name(&self, resolved: &ResolvedTimes) -> bool {
        let ([(time, found)], [name]) = (resolved, self.clause.notes.as_slice()) else { return false };
        let bare = self.text.get(time.at.clone()).is_some_and(|year| year.bytes().all(|byte| byte.is_ascii_digit()));
        let is_inside =
            |days: DateRange| self.context.period.contains(days.from) && self.context.period.contains(days.to);
        let gap = self.text.get(name.end..time.at.start).unwrap_or_default().trim();
        let is_dashed = matches!(gap, "-" | "–" | "—") && !found.iter().any(|found| is_inside(found.days));
        bare && time.at.start > name.end && (gap.is_empty() || is_dashed)
    }

    /// An event behind a date explains the date ("март 2024 (по результатам …)").
    fn is_afterthought(&self, event: &Range<usize>) -> bool {
        let outright = self.clause.frequency_places.iter().any(|every| every.start < event.start);
        outright || self.clause.times.iter().any(|time| time.at.end <= event.start && !time.is_year())
    }

    /// "ежеквартально: I квартал – до 10 апреля, II квартал – …": every period has a limit of its own, so that none is derived.
    pub(crate) fn lists_periods(&self) -> bool {
        let ([time], Some(every)) = (self.clause.times.as_slice(), self.clause.frequency_places.last()) else {
            return false;
        };
        let head = self.clause.notes.iter().find(|note| note.start >= every.end && note.end <= time.at.start);
        let gap = head.and_then(|head| self.text.get(every.end..head.start));
        time.bound == Bound::By && time.within.is_some() && gap.is_some_and(|gap| gap.trim() == ":")
    }

    fn kind_of_dated(&self, bounds: &[Bound], standing: bool, resolved: &ResolvedTimes) -> Kind {
        if bounds.iter().any(|bound| matches!(bound, Bound::NotBefore | Bound::After)) {
            return Kind::Within;
        }
        let since = bounds.contains(&Bound::Since);
        if since || self.clause.continuous || standing && !bounds.contains(&Bound::By) {
            return Kind::Ongoing;
        }
        if bounds.iter().all(|bound| matches!(bound, Bound::By | Bound::Earlier)) {
            return Kind::By;
        }
        let mut windows = resolved.iter().flat_map(|(_, windows)| windows);
        let single = windows.all(|resolved| resolved.days.from == resolved.days.to);
        let days = resolved.iter().all(|(time, _)| {
            matches!(time.first.name, TimeName::Day { .. } | TimeName::Edge { .. } | TimeName::Part { .. })
        });
        if single && days { Kind::On } else { Kind::Within }
    }

    fn kind_of_years(&self, resolved: &ResolvedTimes) -> Kind {
        match resolved.first().map(|(time, _)| time.bound) {
            Some(Bound::By) => Kind::By,
            Some(Bound::Since) => Kind::Ongoing,
            _ => Kind::Within,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Kind;
    use crate::tests::read_in;

    #[test]
    fn a_bare_year_behind_a_name_is_a_part_of_it_unless_the_period_holds_it() {
        let kind = |text, period| read_in(text, period).terms[0].kind;
        assert_eq!(kind("Точка роста – 2023", "2023/2024"), Kind::Unknown);
        assert_eq!(kind("в рамках проекта «500+» 2023", "2023/2024"), Kind::Unknown);
        assert_eq!(kind("Ремонт спортзала – 2025", "2024-2025 годы"), Kind::Within);
        assert_eq!(kind("Ремонт спортзала – 2023 год", "2023/2024"), Kind::Within);
    }
}
