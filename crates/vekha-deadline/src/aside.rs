//! What stands around a time: labels, plans, events, demands, purposes, exclusions and the words that have no place.

use std::ops::Range;

use super::drafter::Drafter;
use super::entry::account_end;
use super::moment::Rank;
use super::token::{Piece, Span, Token};

impl Drafter<'_> {
    /// Loose words up to a colon, or up to a dash that leads to a time, are a label.
    pub fn label(&mut self) {
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

    pub fn plan(&mut self, here: usize) {
        let before = self.draft.plan.take();
        self.draft.notes.extend(before);
        self.draft.plan = Some(self.absorb(here));
    }

    pub fn demand(&mut self, here: usize) {
        let before = self.draft.demand.take();
        self.draft.notes.extend(before);
        self.draft.demand = Some(self.absorb(here));
    }

    /// "до начала проверки" is an event; "до 80 %" and "до 1О.12" are nothing that can be read.
    pub fn before_words(&mut self, here: usize) {
        let next = self.range(self.at, self.at + 1);
        let word = self.slice(&next);
        if word.chars().count() > 2 && word.chars().all(char::is_alphabetic) {
            return self.event(here);
        }
        self.draft.unreadable |= self.draft.entries.is_empty();
        self.loose(here);
    }

    /// "за I квартал – до 10 апреля": the period that is reported on is a note.
    pub fn account(&mut self, here: usize) {
        self.at = account_end(self.pieces, here).unwrap_or(self.at);
        let note = self.range(here, self.at);
        self.draft.notes.push(note);
    }

    /// "кроме января": its times are left out of what the clause says.
    pub fn except(&mut self, here: usize) {
        let outer = std::mem::take(&mut self.draft);
        while !matches!(self.token(self.at), None | Some(Token::Close | Token::Semicolon | Token::Then)) {
            self.step();
        }
        let inner = std::mem::replace(&mut self.draft, outer);
        self.draft.except.extend(inner.entries);
        let note = self.range(here, self.at);
        self.draft.notes.push(note);
    }

    /// An event takes its words, and a numbered time directly behind it ("по итогам I полугодия").
    pub fn event(&mut self, here: usize) {
        if let Some(Token::Every(often)) = self.token(self.at) {
            let often = *often; // "по итогам каждой четверти"
            self.draft.every.push(often);
            self.at += 1;
            let note = self.range(here, self.at);
            self.draft.notes.push(note);
            return;
        }
        self.skip_numbered_times();
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

    fn skip_numbered_times(&mut self) {
        loop {
            let listed = matches!(self.token(self.at), Some(Token::Comma | Token::And | Token::Dash));
            let next = self.at + usize::from(listed);
            let is_numbered = match self.token(next) {
                Some(Token::Moment(moment)) => {
                    moment.base.rank() == Rank::Term || moment.is_school() || moment.base.is_edge()
                }
                Some(Token::Span(_) | Token::Year(_)) => true,
                _ => false,
            };
            if !is_numbered {
                return;
            }
            self.at = next + 1;
        }
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
                Token::Purpose | Token::Account if matches!(self.token(self.at + 1), Some(Token::Span(_))) => {
                    (self.at, end) = (self.at + 1, self.at + 2);
                }
                Token::Purpose | Token::Account => {}
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
    pub fn purpose(&mut self, here: usize) {
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
    pub fn loose(&mut self, here: usize) {
        use Token::*;
        while matches!(self.token(self.at), Some(Loose | Filler | And | Till | From | Purpose | Account | Clock)) {
            self.at += 1;
        }
        while self.at > here + 1 && !matches!(self.token(self.at - 1), Some(Loose | Filler | Clock)) {
            self.at -= 1;
        }
        let note = self.range(self.with_preposition(here), self.at);
        if note.is_empty() {
            return;
        }
        if self.is_set_off(here, &note) { self.draft.notes.push(note) } else { self.stray(note) }
    }

    /// A label before its time, a name, words in parentheses or behind a dash need no warning.
    fn is_set_off(&self, here: usize, note: &Range<usize>) -> bool {
        let said = self.slice(note).to_lowercase();
        let framed = said.contains("рамках") || said.contains("этап");
        let before = here.checked_sub(1).and_then(|before| self.token(before));
        let marks = matches!(self.token(self.at), Some(Token::Dash | Token::Colon | Token::Open));
        let leads = marks && self.pieces.get(self.at + 1).is_some_and(Piece::opens_time);
        let named = matches!(before, Some(Token::Span(Span::Period))); // the programme's name goes on
        let behind_mark = matches!(before, Some(Token::Dash | Token::Colon)) && !self.draft.is_silent();
        framed || named || leads || self.depth > 0 || behind_mark
    }

    /// The place of the words, or of the small word before them that belongs to them.
    pub fn with_preposition(&self, here: usize) -> usize {
        let Some(before) = here.checked_sub(1) else { return here };
        let governs = matches!(
            self.token(before),
            Some(Token::Filler | Token::Till | Token::From | Token::By | Token::Purpose | Token::Account)
        );
        let word = self.pieces.get(before).map_or("", |piece| self.slice(&piece.at));
        let is_small = word != "г" && word.chars().all(char::is_alphabetic) && word.chars().count() <= 3;
        if governs && is_small { before } else { here }
    }
}
