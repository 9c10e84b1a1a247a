//! Clause → draft: gives every token of one clause its role.
//!
//! Times are left to `entry`, the words around them to `aside`.

use std::ops::Range;

use super::draft::{Bound, Draft, Entry};
use super::entry::account_end;
use super::model::{Due, Unit};
use super::moment::{Base, Rank};
use super::part::Part;
use super::token::{Often, Piece, Span, Token};
use super::year::Mark;

/// Drafts one clause.
pub(crate) fn of(text: &str, pieces: &[Piece]) -> Draft {
    let start = pieces.first().map_or(0, |piece| piece.at.start);
    let end = pieces.last().map_or(start, |piece| piece.at.end);
    let draft = Draft { at: unwrapped(text, trimmed(text, start..end)), ..Draft::default() };
    let mut drafter = Drafter { text, pieces, at: 0, depth: 0, draft };
    drafter.label();
    while drafter.at < pieces.len() {
        drafter.step();
    }
    leading_year(&mut drafter.draft);
    single_event(&mut drafter.draft);
    within_years(&mut drafter.draft);
    drafter.draft
}

fn trimmed(text: &str, at: Range<usize>) -> Range<usize> {
    const EDGE: [char; 5] = [',', ';', ':', '-', '—'];
    let is_edge = |letter: char| letter.is_whitespace() || EDGE.contains(&letter) || letter == '–';
    let part = text.get(at.clone()).unwrap_or_default();
    let left = part.trim_start_matches(is_edge);
    let start = at.end - left.len();
    start..start + left.trim_end_matches(is_edge).len()
}

/// A clause that is wholly in parentheses stands without them.
fn unwrapped(text: &str, at: Range<usize>) -> Range<usize> {
    let part = text.get(at.clone()).unwrap_or_default();
    let inner = part.strip_prefix('(').and_then(|part| part.strip_suffix(')'));
    if inner.is_some_and(|inner| !inner.contains(['(', ')'])) { at.start + 1..at.end - 1 } else { at }
}

pub(crate) struct Drafter<'a> {
    pub text: &'a str,
    pub pieces: &'a [Piece],
    pub at: usize,
    pub depth: u32,
    pub draft: Draft,
}

impl Drafter<'_> {
    pub fn token(&self, at: usize) -> Option<&Token> {
        self.pieces.get(at).map(|piece| &piece.token)
    }

    pub fn slice(&self, at: &Range<usize>) -> &str {
        self.text.get(at.clone()).unwrap_or_default()
    }

    pub fn range(&self, from: usize, to: usize) -> Range<usize> {
        let start = self.pieces.get(from).map_or(0, |piece| piece.at.start);
        let end = to.checked_sub(1).and_then(|last| self.pieces.get(last)).map_or(start, |piece| piece.at.end);
        trimmed(self.text, start..end.max(start))
    }

    pub fn step(&mut self) {
        let Some(token) = self.token(self.at).cloned() else {
            return;
        };
        if let Some(next) = self.entry() {
            self.at = next;
            return;
        }
        let here = self.at;
        self.at += 1;
        match token {
            Token::Then if self.draft.is_silent() => self.draft.then = true,
            Token::During => self.draft.during = true,
            Token::Constantly => self.constantly(here),
            Token::NextYear => self.draft.next_year = true,
            Token::Span(Span::SchoolYear) if self.is_behind_moment(here) => {} // "II полугодие учебного года"
            Token::Span(span) => self.draft.spans.push(span),
            Token::Every(often) => self.every(often, here),
            Token::Due(due, unit) => self.due(due, unit, here),
            Token::PartOf(part) => self.part_of(part),
            Token::Plan => self.plan(here),
            Token::After => self.event(here),
            Token::Demand => self.demand(here),
            Token::Except => self.except(here),
            Token::Clock => self.clock(here),
            Token::By if matches!(self.token(self.at), Some(Token::Loose)) => self.before_words(here),
            Token::Account if account_end(self.pieces, here).is_some() => self.account(here),
            Token::Account if matches!(self.token(self.at), Some(Token::Due(Due::AfterEvent { .. }, _))) => {
                self.at += 1; // "за 2 недели до …"
                if self.leads_to_day() { self.at -= 1 } else { self.event(here) }
            }
            Token::Purpose | Token::Account if !self.draft.is_silent() => self.purpose(here),
            Token::Loose => self.loose(here),
            Token::Open => self.depth += 1,
            Token::Close => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
    }

    fn is_behind_moment(&self, here: usize) -> bool {
        here.checked_sub(1).is_some_and(|before| matches!(self.token(before), Some(Token::Moment(_))))
    }

    fn every(&mut self, often: Often, here: usize) {
        let start = self.pieces.get(here).map(|piece| piece.at.start);
        self.draft.every_at = self.draft.every_at.or(start);
        if self
            .draft
            .every
            .iter()
            .any(|first| first.recurrence.map(|one| one.unit) != often.recurrence.map(|one| one.unit))
        {
            self.draft.notes.push(self.range(here, self.at)); // "ежеквартально (не реже 1 раза в четверть)"
        }
        self.draft.every.push(often);
    }

    /// "… до 1 сентября": the event is a day.
    fn leads_to_day(&self) -> bool {
        let is_day =
            |token: Option<&Token>| matches!(token, Some(Token::Moment(moment)) if moment.base.rank() == Rank::Day);
        matches!(self.token(self.at), Some(Token::By)) && is_day(self.token(self.at + 1))
    }

    /// "ежедневно", "систематически" say more than "постоянно"
    fn constantly(&mut self, here: usize) {
        self.draft.constantly = true;
        let range = self.range(here, self.at);
        let word = self.slice(&range).to_lowercase();
        if ["ежедн", "систем", "регуляр", "периодич"].iter().any(|stem| word.starts_with(stem))
        {
            self.draft.notes.push(range);
        }
    }

    /// "25 числа" is that day, "до 25 числа" any day before it too.
    fn due(&mut self, due: Due, unit: Option<Unit>, here: usize) {
        let before = here.checked_sub(1).and_then(|before| self.token(before));
        let due = match due {
            Due::DayOfMonth { from: None, day, of } if !matches!(before, Some(Token::By)) => {
                Due::DayOfMonth { from: Some(day), day, of }
            }
            _ => due,
        };
        let start = if matches!(before, Some(Token::During)) { here - 1 } else { here };
        self.draft.due_at = Some(self.range(start, self.at));
        self.draft.due = Some((due, unit));
    }

    /// An hour is a note, with the preposition before it.
    fn clock(&mut self, here: usize) {
        let note = self.range(self.with_preposition(here), self.at);
        self.draft.notes.push(note);
    }

    /// "ноябрь, вторая декада": the part belongs to the month before it; a further one has the same month.
    fn part_of(&mut self, part: Part) {
        let here = self.at - 1;
        if self.draft.every.iter().any(|often| often.recurrence.is_some_and(|every| every.unit == Unit::Month)) {
            self.draft.due = Some((part.due(), Some(Unit::Month)));
            return;
        }
        let at = self.range(here, self.at);
        let last = self.draft.entries.last_mut();
        match last.map(|entry| (entry.first.base, entry)) {
            Some((Base::Month(month), entry)) => {
                entry.first.base = Base::Part { part, month };
                entry.at = at;
            }
            Some((Base::Part { month, .. }, entry)) => {
                let mut further = entry.clone();
                further.first.base = Base::Part { part, month };
                self.draft.entries.push(further);
            }
            _ => self.stray(self.range(here, self.at)),
        }
    }

    /// Words that were not understood: a note, and a warning.
    pub fn stray(&mut self, at: Range<usize>) {
        self.draft.strays.push(at.clone());
        self.draft.notes.push(at);
    }
}

/// A year before its times ("2024 год: январь, март") is their year, not a time of its own.
fn leading_year(draft: &mut Draft) {
    let mut leading: Option<(Entry, bool)> = None;
    for entry in std::mem::take(&mut draft.entries) {
        if entry.is_year() && entry.bound == Bound::Plain && !draft.during {
            draft.entries.extend(unused(leading.take()));
            leading = Some((entry, false));
        } else if let Some((year, used)) = &mut leading
            && !entry.has_year()
        {
            *used = true;
            draft.entries.push(Entry { years: year.first.mark.into_iter().collect(), ..entry });
        } else {
            draft.entries.extend(unused(leading.take()));
            draft.entries.push(entry);
        }
    }
    draft.entries.extend(unused(leading));
}

fn unused(leading: Option<(Entry, bool)>) -> Option<Entry> {
    leading.filter(|(_, used)| !used).map(|(year, _)| year)
}

/// "Ежегодно до 1 марта, с 2023 по 2027 год": the years in which the time comes.
fn within_years(draft: &mut Draft) {
    let limits = draft.entries.iter().find(|entry| entry.first.base == Base::Year && entry.last.is_some());
    let Some((Some(Mark::One(first)), Some(Mark::One(last)))) =
        limits.map(|years| (years.first.mark, years.end().mark))
    else {
        return;
    };
    for entry in draft.entries.iter_mut().filter(|entry| !draft.every.is_empty() && !entry.has_year()) {
        entry.years = Mark::Each(first, last).each();
    }
}

/// "По итогам полугодия, июнь": one time for one event, nothing that recurs.
fn single_event(draft: &mut Draft) {
    let one_time = draft.entries.len() == 1 && !draft.entries.iter().any(Entry::is_year);
    if one_time && draft.every.iter().all(|often| !often.each) && !draft.every.is_empty() {
        draft.every.clear();
        draft.event = draft.event.take().or_else(|| draft.notes.pop());
    }
}
