//! Clause → draft: gives every token of one clause its role.
//!
//! Times are left to `entry`; here are labels, plans, events, demands, purposes and the words that have no place.

use std::ops::Range;

use super::draft::{Bound, Draft, Entry};
use super::model::{Due, Unit};
use super::moment::Base;
use super::part::Part;
use super::token::{Piece, Span, Token};

/// Drafts one clause.
pub(super) fn of(text: &str, pieces: &[Piece]) -> Draft {
    let start = pieces.first().map_or(0, |piece| piece.at.start);
    let end = pieces.last().map_or(start, |piece| piece.at.end);
    let draft = Draft { at: unwrapped(text, trimmed(text, start..end)), ..Draft::default() };
    let mut drafter = Drafter { text, pieces, at: 0, depth: 0, draft };
    drafter.label();
    while drafter.at < pieces.len() {
        drafter.step();
    }
    leading_year(&mut drafter.draft);
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

pub(super) struct Drafter<'a> {
    text: &'a str,
    pub pieces: &'a [Piece],
    pub at: usize,
    depth: u32,
    pub draft: Draft,
}

impl Drafter<'_> {
    pub fn token(&self, at: usize) -> Option<&Token> {
        self.pieces.get(at).map(|piece| &piece.token)
    }

    pub fn range(&self, from: usize, to: usize) -> Range<usize> {
        let start = self.pieces.get(from).map_or(0, |piece| piece.at.start);
        let end = to.checked_sub(1).and_then(|last| self.pieces.get(last)).map_or(start, |piece| piece.at.end);
        trimmed(self.text, start..end.max(start))
    }

    /// Loose words up to a colon, or up to a dash that leads to a time, are a label.
    fn label(&mut self) {
        if !matches!(self.token(0), Some(Token::Loose)) {
            return;
        }
        let opens =
            |at: usize| self.pieces.get(at).is_some_and(|piece| piece.opens_time() || piece.token == Token::Filler);
        let is_end = |at: &usize| match self.token(*at) {
            Some(Token::Colon) => opens(*at + 1),
            Some(Token::Dash) => self.dash_ends_label(*at),
            _ => false,
        };
        let leads = |at: &usize| self.pieces.iter().skip(at + 1).any(Piece::opens_time);
        if let Some(end) = (0..self.pieces.len()).filter(is_end).find(leads) {
            let note = self.range(0, end);
            self.draft.notes.push(note);
            self.at = end + 1;
        }
    }

    fn dash_ends_label(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.token(before));
        match self.token(at + 1) {
            Some(Token::Moment(_) | Token::Year(_)) => !matches!(before, Some(Token::Moment(_) | Token::Year(_))),
            Some(Token::Loose) | None => false,
            Some(_) => self.pieces.get(at + 1).is_some_and(Piece::opens_time),
        }
    }

    fn step(&mut self) {
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
            Token::Constantly => self.draft.constantly = true,
            Token::NextYear => self.draft.next_year = true,
            Token::Span(span) => self.draft.spans.push(span),
            Token::Every(often) => self.draft.every.push(often),
            Token::Due(due, unit) => self.draft.due = Some((due, unit)),
            Token::PartOf(part) => self.part_of(part),
            Token::Plan => {
                let before = self.draft.plan.take();
                self.draft.notes.extend(before);
                self.draft.plan = Some(self.absorb(here));
            }
            Token::After => self.event(here),
            Token::Demand => {
                let before = self.draft.demand.take();
                self.draft.notes.extend(before);
                self.draft.demand = Some(self.absorb(here));
            }
            Token::By if matches!(self.token(self.at), Some(Token::Loose)) => self.event(here),
            Token::Purpose if matches!(self.token(self.at), Some(Token::Due(Due::AfterEvent { .. }, _))) => {
                self.at += 1; // "за 2 недели до …"
                self.event(here);
            }
            Token::Purpose if !self.draft.is_silent() => self.purpose(here),
            Token::Loose => self.loose(here),
            Token::Open => self.depth += 1,
            Token::Close => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
    }

    /// An event takes its words, and a numbered time directly behind it ("по итогам I полугодия").
    fn event(&mut self, here: usize) {
        if let Some(Token::Every(often)) = self.token(self.at) {
            let often = *often;
            self.draft.every.push(often);
            self.at += 1;
            let note = self.range(here, self.at);
            self.draft.notes.push(note);
            return;
        }
        let is_numbered = |token: Option<&Token>| match token {
            Some(Token::Moment(moment)) => {
                matches!(moment.base, Base::Quarter(_) | Base::Half(_) | Base::Term(_) | Base::Trimester(_))
                    || moment.is_school()
            }
            Some(Token::Span(_) | Token::Year(_)) => true,
            _ => false,
        };
        loop {
            let listed = matches!(self.token(self.at), Some(Token::Comma | Token::And | Token::Dash));
            match self.at + usize::from(listed) {
                next if is_numbered(self.token(next)) => self.at = next + 1,
                _ => break,
            }
        }
        let mut event = self.absorb(here);
        if let Some(Token::Every(often)) = self.token(self.at) {
            let often = *often; // "после окончания четверти"
            self.draft.every.push(often);
            self.at += 1;
            event = self.range(here, self.at);
        }
        let before = self.draft.event.replace(event);
        self.draft.notes.extend(before);
    }

    /// Takes the words of a plan, an event or a demand: up to a mark or a time.
    fn absorb(&mut self, here: usize) -> Range<usize> {
        while matches!(self.token(self.at), Some(Token::Filler)) {
            self.at += 1; // "после проведения"
        }
        let mut end = self.at;
        let mut depth = 0_u32;
        while let Some(token) = self.token(self.at) {
            match token {
                Token::Loose | Token::Plan | Token::After => end = self.at + 1,
                Token::Filler | Token::And | Token::Dash | Token::Till | Token::From | Token::NextYear => {}
                Token::Purpose if matches!(self.token(self.at + 1), Some(Token::Span(_))) => {
                    (self.at, end) = (self.at + 1, self.at + 2);
                }
                Token::Purpose => {}
                Token::Comma if self.comma_goes_on() => {}
                Token::Demand if self.at > here + 1 => end = self.at + 1,
                Token::Open if self.parenthesis_is_loose() => depth += 1,
                Token::Close if depth > 0 => (depth, end) = (depth - 1, self.at + 1),
                _ => break,
            }
            self.at += 1;
        }
        self.at = end;
        self.range(here, end)
    }

    /// A comma inside the words of a plan: a loose word follows, and no time comes before the next mark.
    fn comma_goes_on(&self) -> bool {
        matches!(self.token(self.at + 1), Some(Token::Loose | Token::And | Token::Plan | Token::After))
    }

    fn parenthesis_is_loose(&self) -> bool {
        let inside = self.pieces.iter().skip(self.at + 1).take_while(|piece| !matches!(piece.token, Token::Close));
        !inside.into_iter().any(Piece::opens_time)
    }

    /// What the thing is for: up to the next preposition of time.
    fn purpose(&mut self, here: usize) {
        while let Some(piece) = self.pieces.get(self.at) {
            let is_end = matches!(
                piece.token,
                Token::By
                    | Token::Semicolon
                    | Token::Then
                    | Token::Every(_)
                    | Token::Plan
                    | Token::Constantly
                    | Token::During
                    | Token::Close
            );
            if is_end {
                break;
            }
            self.at += 1;
        }
        let note = self.range(here, self.at);
        self.draft.notes.push(note);
    }

    /// Loose words are a note; without a mark that sets them off they are also not understood.
    fn loose(&mut self, here: usize) {
        while matches!(
            self.token(self.at),
            Some(Token::Loose | Token::Filler | Token::And | Token::Till | Token::From | Token::Purpose)
        ) {
            self.at += 1;
        }
        while self.at > here + 1 && !matches!(self.token(self.at - 1), Some(Token::Loose | Token::Filler)) {
            self.at -= 1;
        }
        let start = if self.is_preposition(here.wrapping_sub(1)) { here - 1 } else { here };
        let note = self.range(start, self.at);
        if note.is_empty() {
            return;
        }
        let framed = self.text.get(note.clone()).unwrap_or_default().to_lowercase().contains("рамках");
        let before = here.checked_sub(1).and_then(|before| self.token(before));
        let leads = matches!(self.token(self.at), Some(Token::Dash | Token::Colon))
            && self.pieces.get(self.at + 1).is_some_and(Piece::opens_time);
        let named = matches!(before, Some(Token::Span(Span::Period))); // the programme's name goes on
        let set_off = framed
            || named
            || leads
            || self.depth > 0
            || matches!(before, Some(Token::Dash | Token::Colon)) && !self.draft.is_silent();
        if !set_off {
            self.draft.strays.push(note.clone());
        }
        self.draft.notes.push(note);
    }

    /// A small word that belongs to the loose words behind it.
    fn is_preposition(&self, at: usize) -> bool {
        let governs = matches!(self.token(at), Some(Token::Filler | Token::Till | Token::From | Token::Purpose));
        let word = self.pieces.get(at).and_then(|piece| self.text.get(piece.at.clone())).unwrap_or_default();
        governs && word != "г" && word.chars().all(char::is_alphabetic) && word.chars().count() <= 3
    }

    fn part_of(&mut self, part: Part) {
        let here = self.at - 1;
        if self.draft.every.iter().any(|often| often.recurrence.is_some_and(|every| every.unit == Unit::Month)) {
            self.draft.due = Some((part.due(), Some(Unit::Month)));
            return;
        }
        let entry = self.draft.entries.last_mut();
        match entry.map(|entry| &mut entry.first.base) {
            Some(base @ Base::Month(_)) => {
                if let Base::Month(month) = *base {
                    *base = Base::Part { part, month };
                }
            }
            _ => {
                let note = self.range(here, self.at);
                self.draft.strays.push(note.clone());
                self.draft.notes.push(note);
            }
        }
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
