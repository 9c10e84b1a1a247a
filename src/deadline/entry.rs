//! Times of a clause: a preposition, a time, a range to a second time, years.

use super::draft::{Bound, Entry};
use super::drafter::Drafter;
use super::model::YearSource;
use super::moment::{Base, Moment};
use super::token::{Span, Token};
use super::year::Mark;

/// The second time of a range, the first one's own year, and the place behind.
#[derive(Debug, Clone, Copy)]
struct RangeEnd {
    first_mark: Option<Mark>,
    moment: Moment,
    next: usize,
}

impl Drafter<'_> {
    pub fn entry(&mut self) -> Option<usize> {
        let start = self.at;
        let (bound, at) = match self.token(start)? {
            Token::By | Token::Till => (Bound::By, self.skip_fillers(start + 1)),
            Token::From => (Bound::Since, self.skip_fillers(start + 1)),
            Token::Purpose if self.draft.is_silent() || self.names_plan_year() => {
                (Bound::Plain, self.skip_fillers(start + 1))
            }
            Token::Moment(_) | Token::Year(_) => (self.inherited(start), start),
            _ => return None,
        };
        let (mut first, mut at) = self.moment(at)?;
        let second = if bound == Bound::By { None } else { self.range_end(at, first, bound) };
        let last = second.map(|second| second.moment);
        if let Some(second) = second {
            first.mark = first.mark.or(second.first_mark);
            at = second.next;
        }
        let mut years = Vec::new();
        at = self.years(at, &mut years);
        let bound = if last.is_some() { Bound::Plain } else { bound };
        if first.base == Base::Year && first.mark.is_none() {
            first.mark = years.first().copied();
        }
        let alone = matches!(first.base, Base::Year | Base::Edge { of: Span::Period, .. });
        let entry = Entry { first, last, bound, years, source: YearSource::Written, alone, at: self.range(start, at) };
        self.draft.entries.push(entry);
        Some(at)
    }

    /// "по плану работы на 2024 год": the year of the plan, not what it is for.
    fn names_plan_year(&self) -> bool {
        let only_plan = self.draft.plan.is_some() && self.draft.entries.is_empty() && self.draft.every.is_empty();
        only_plan && matches!(self.token(self.at + 1), Some(Token::Year(_)))
    }

    /// "до 1 февраля, 1 июня": the preposition holds for the list.
    fn inherited(&self, start: usize) -> Bound {
        let before = start.checked_sub(1).and_then(|before| self.token(before));
        let listed = matches!(before, Some(Token::Comma | Token::And));
        let by = self.draft.entries.last().is_some_and(|last| last.bound == Bound::By);
        if listed && by { Bound::By } else { Bound::Plain }
    }

    fn skip_fillers(&self, mut at: usize) -> usize {
        while matches!(self.token(at), Some(Token::Filler)) {
            at += 1;
        }
        at
    }

    /// A moment, or a year as one.
    fn moment(&self, at: usize) -> Option<(Moment, usize)> {
        match self.token(at)? {
            Token::Moment(moment) => Some((*moment, at + 1)),
            Token::Year(mark) => Some((Moment { base: Base::Year, mark: Some(*mark) }, at + 1)),
            _ => None,
        }
    }

    /// The second time of a range. A year of its own may stand behind the first.
    fn range_end(&self, at: usize, first: Moment, bound: Bound) -> Option<RangeEnd> {
        let first_mark = if first.base == Base::Year { None } else { self.next_year(at) };
        let lead = self.skip_fillers(if first_mark.is_some() { at + 1 } else { at });
        let lead =
            if bound == Bound::Since && matches!(self.token(lead), Some(Token::Comma)) { lead + 1 } else { lead };
        let leads = match self.token(lead)? {
            Token::Dash | Token::Till => true,
            Token::By => bound == Bound::Since,
            _ => false,
        };
        let second = self.skip_fillers(lead + 1);
        let second = if matches!(self.token(second), Some(Token::Till | Token::By)) { second + 1 } else { second };
        let (moment, next) = leads.then(|| self.moment(second)).flatten()?;
        let one_is_year = (moment.base == Base::Year) != (first.base == Base::Year);
        // "Май-ноябрь-2024": the last dash leads to the year
        (!one_is_year || bound == Bound::Since).then_some(RangeEnd { first_mark, moment, next })
    }

    fn next_year(&self, at: usize) -> Option<Mark> {
        match self.token(at) {
            Some(Token::Year(mark)) => Some(*mark),
            _ => None,
        }
    }

    /// Years behind an entry: "2024", ", 2024", "-2024", "2024, 2025", "2024 и 2025".
    fn years(&self, mut at: usize, years: &mut Vec<Mark>) -> usize {
        loop {
            let lead = match self.token(at) {
                Some(Token::Comma | Token::And) => 1,
                Some(Token::Dash | Token::Open | Token::Filler) if years.is_empty() => 1,
                Some(Token::Year(_)) if years.is_empty() => 0,
                _ => return at,
            };
            let Some(mark) = self.next_year(at + lead) else {
                return at;
            };
            if lead > 0 && self.heads_list(at + lead) {
                return at;
            }
            years.push(mark);
            at += lead + 1;
        }
    }

    /// The year begins something new: "…, 2025 год: март" or "…, 2025 - 2026".
    fn heads_list(&self, year: usize) -> bool {
        let next = self.token(year + 1);
        matches!(next, Some(Token::Moment(_)))
            || matches!(next, Some(Token::Colon | Token::Dash | Token::Open))
                && matches!(self.token(year + 2), Some(Token::Moment(_)))
    }
}
