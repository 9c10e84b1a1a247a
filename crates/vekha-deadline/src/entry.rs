//! Times of a clause: a preposition, a time, a range to a second time, years.

use super::draft::{Bound, Entry};
use super::drafter::Drafter;
use super::model::{Due, YearSource};
use super::moment::{Base, Moment, Rank};
use super::token::{Piece, Span, Token};
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
        let (bound, at) = self.bound(start)?;
        let (first, at) = self.moment(at)?;
        let second = self.range_end(at, first, bound);
        let (entry, at) = match second {
            Some(second) if bound == Bound::By => self.dated(second.moment, None, bound, second.next),
            Some(second) => {
                let first = Moment { mark: first.mark.or(second.first_mark), ..first };
                let bound = if bound.is_open() { Bound::Plain } else { bound };
                self.dated(first, Some(second.moment), bound, second.next)
            }
            None => self.dated(first, None, bound, at),
        };
        let entry = Entry { at: self.range(start, at), ..entry };
        self.place(entry, start);
        Some(at)
    }

    /// What governs the time that begins here, and where the time itself is.
    fn bound(&mut self, start: usize) -> Option<(Bound, usize)> {
        let behind = self.skip_fillers(start + 1);
        Some(match self.token(start)? {
            Token::By => (Bound::By, self.skip_clock(behind)),
            Token::Till => (Bound::By, behind),
            Token::From => (Bound::Since, behind),
            Token::NotBefore => (Bound::NotBefore, behind),
            Token::After if self.leads_to_date(start) => (Bound::After, behind),
            Token::Account if account_end(self.pieces, start).is_some() => return None,
            Token::Purpose | Token::Account if self.draft.is_silent() || self.names_plan_year() => {
                (Bound::Plain, behind)
            }
            Token::Year(_) if self.heads_list(start) => (Bound::Plain, start), // "2024 год – до 1 апреля"
            Token::Moment(_) | Token::Year(_) => (self.inherited(start), start),
            _ => return None,
        })
    }

    /// The time with the years behind it.
    fn dated(&self, mut first: Moment, last: Option<Moment>, bound: Bound, at: usize) -> (Entry, usize) {
        let mut years = Vec::new();
        let at = self.years(at, &mut years);
        if first.base == Base::Year && first.mark.is_none() {
            first.mark = years.first().copied();
        }
        let alone = matches!(first.base, Base::Year | Base::Edge { of: Span::Period, .. });
        (Entry { first, last, bound, years, source: YearSource::Written, alone, at: 0..0 }, at)
    }

    /// Of two names of one time, "декабрь (I полугодие)", "I четверть (октябрь)", the finer one says when.
    fn place(&mut self, entry: Entry, start: usize) {
        let before = start.checked_sub(1).and_then(|before| self.token(before));
        let is_edge = entry.first.base.is_edge() && self.depth > 0; // "(начало и конец учебного года)"
        let beside = entry.last.is_none() && (is_edge || matches!(before, Some(Token::Open | Token::Dash)));
        let rank = |entry: &Entry| match entry.first.base {
            Base::Edge { .. } => Rank::Term, // "май (конец учебного года)"
            base => base.rank(),
        };
        let other = self.draft.entries.last().filter(|last| beside && last.at.end <= entry.at.start);
        match other.filter(|other| rank(other) < Rank::Year && rank(&entry) < Rank::Year) {
            Some(other) if rank(other) < rank(&entry) => return self.draft.notes.push(entry.at),
            Some(other) if other.bound == Bound::Plain && rank(other) > rank(&entry) => {
                self.draft.notes.extend(self.draft.entries.pop().map(|coarse| coarse.at));
            }
            _ => {}
        }
        self.draft.entries.push(entry);
    }

    /// "После 20 мая", but not "после окончания" or "после I полугодия".
    fn leads_to_date(&self, start: usize) -> bool {
        let names_days =
            |moment: &Moment| moment.base.rank() <= Rank::Month && !moment.is_school() && !moment.base.is_edge();
        let is_date = matches!(self.token(start + 1), Some(Token::Moment(moment)) if names_days(moment));
        let word = self.pieces.get(start).map_or("", |piece| self.slice(&piece.at));
        is_date && word.to_lowercase() == "после"
    }

    /// An hour between the preposition and the day is a note.
    fn skip_clock(&mut self, at: usize) -> usize {
        let leads =
            matches!(self.token(at), Some(Token::Clock)) && matches!(self.token(at + 1), Some(Token::Moment(_)));
        if leads {
            let note = self.range(self.with_preposition(at), at + 1);
            self.draft.notes.push(note);
        }
        at + usize::from(leads)
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
        let second = self.range_lead(lead, bound)?;
        let (moment, next) = self.moment(second)?;
        let one_is_year = (moment.base == Base::Year) != (first.base == Base::Year);
        let years = one_is_year && (!bound.is_open() || self.next_year(next).or(moment.mark).is_none());
        // "Май-ноябрь-2024": the last dash leads to the year; "с 2023 года до 1 марта" are two limits
        let names_other = first.base.rank() != moment.base.rank() && !bound.is_open() && self.is_beside(first, moment);
        (!years && !names_other).then_some(RangeEnd { first_mark, moment, next })
    }

    /// Where the second time of a range stands, if a dash, "по" or "до" leads to it.
    fn range_lead(&self, at: usize, bound: Bound) -> Option<usize> {
        let comma = bound == Bound::Since && matches!(self.token(at), Some(Token::Comma));
        let and = bound.is_open() && matches!(self.token(at), Some(Token::And));
        let lead = at + usize::from(comma || and);
        let leads = match self.token(lead)? {
            Token::Dash => !and,
            Token::Till => bound != Bound::By,
            Token::By => bound.is_open(),
            _ => false,
        };
        let second = self.skip_fillers(lead + 1);
        let second = if matches!(self.token(second), Some(Token::Till | Token::By)) { second + 1 } else { second };
        leads.then_some(second)
    }

    /// "Декабрь – 1 полугодие", "каникулы – 15 октября" name no range.
    fn is_beside(&self, first: Moment, second: Moment) -> bool {
        let odd = |moment: Moment| moment.base.rank() == Rank::Term || moment.base == Base::AllHolidays;
        odd(first) || odd(second)
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
                && matches!(self.token(year + 2), Some(Token::Moment(_) | Token::By | Token::NotBefore))
    }
}

/// "За I квартал – до 10 апреля": the end of the period that is reported on, where a time of its own follows.
pub(crate) fn account_end(pieces: &[Piece], start: usize) -> Option<usize> {
    let token = |at: usize| pieces.get(at).map(|piece| &piece.token);
    let counted = matches!(token(start + 1), Some(Token::Due(Due::AfterEvent { .. }, _)));
    let period = match token(start + 1)? {
        Token::Moment(moment) => moment.base.rank(),
        Token::Year(_) | Token::Span(_) => Rank::Year,
        Token::Due(..) if counted => Rank::Term,
        _ => return None,
    };
    let mut end = start + 2;
    while matches!(token(end), Some(Token::Year(_) | Token::Filler)) {
        end += 1;
    }
    let marked = matches!(token(end), Some(Token::Dash | Token::Colon | Token::Comma));
    let follows = match token(end + usize::from(marked))? {
        Token::By | Token::NotBefore => marked || !counted,
        Token::Moment(moment) => marked && moment.base.rank() < period,
        _ => false,
    };
    follows.then_some(end)
}
