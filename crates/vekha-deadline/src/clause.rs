//! Tokens → clauses: one cell of an act may hold several deadlines.
//!
//! A cut needs a reason in the tokens (a semicolon, "Далее:", a new label, another preposition with a capital letter);
//! a clause that holds no time of its own goes back to its neighbour, so no word is lost.

use std::ops::Range;

use super::draft::Draft;
use super::drafter;
use super::entry::account_end;
use super::moment::{Base, Moment};
use super::token::{Piece, Token};
use super::word::Word;

/// Cuts the tokens into clauses and drafts each of them.
pub(crate) fn split(text: &str, words: &[Word], pieces: &[Piece]) -> Vec<Draft> {
    if words.is_empty() {
        return Vec::new();
    }
    let clauses = joined(pieces, cuts(pieces));
    clauses.into_iter().map(|clause| drafter::of(text, pieces.get(clause).unwrap_or_default())).collect()
}

/// What the clause has said so far.
#[derive(Default)]
struct Seen {
    time: bool,
    entry: bool,
    /// "постоянно", "в течение года"
    standing: bool,
    /// "в течение года", without "постоянно"
    spanned: bool,
    /// "ежеквартально"
    recurs: bool,
    /// The last entry was governed by "до".
    by: bool,
    /// A beginning waits for its end ("не ранее … и не позднее …").
    since: bool,
    /// The last entry was a day.
    day: bool,
    /// Words now belong to a plan, an event or a demand.
    absorbing: bool,
    /// It began with a label.
    labelled: bool,
}

fn cuts(pieces: &[Piece]) -> Vec<Range<usize>> {
    let (mut clauses, mut start, mut depth, mut seen) = (Vec::new(), 0, 0_u32, Seen::default());
    for (at, piece) in pieces.iter().enumerate() {
        if at > start && depth == 0 && is_cut(pieces, at, &seen) {
            clauses.push(start..at);
            (start, seen) = (at, Seen::default());
        }
        match piece.token {
            Token::Open => depth += 1,
            Token::Close => depth = depth.saturating_sub(1),
            _ => {}
        }
        seen.note(pieces, at);
    }
    clauses.push(start..pieces.len());
    clauses
}

fn is_cut(pieces: &[Piece], at: usize, seen: &Seen) -> bool {
    let (Some(piece), Some(before)) = (pieces.get(at), pieces.get(at - 1)) else {
        return false;
    };
    let after_comma = matches!(before.token, Token::Comma | Token::And);
    match &piece.token {
        Token::Open if seen.goes_on() => dated_label_ahead(pieces, at + 1),
        Token::Loose | Token::After if after_comma && (seen.goes_on() || seen.entry && repeats_ahead(pieces, at)) => {
            dated_label_ahead(pieces, at)
        }
        Token::Loose
            if seen.entry && (after_comma || matches!(before.token, Token::Close)) && stage_ahead(pieces, at) =>
        {
            true
        }
        Token::Loose if after_comma && seen.entry && span_ahead(pieces, at) => true,
        Token::Moment(_) if after_comma && seen.goes_on() => seen.starts_anew(pieces, at),
        Token::Then => !matches!(before.token, Token::Open),
        Token::Open => matches!(pieces.get(at + 1).map(|next| &next.token), Some(Token::Then)),
        _ if matches!(before.token, Token::Semicolon) => seen.time,
        _ if matches!(before.token, Token::Break) => seen.time && piece.fresh && !seen.hangs(pieces, at),
        Token::By => seen.entry && (piece.capital || after_comma && !seen.by && !seen.since),
        Token::Moment(moment) => {
            seen.standing && !seen.entry && piece.capital && is_bare(before)
                || after_comma && seen.by && seen.day && !is_day(moment)
        }
        Token::Account if after_comma => seen.entry && account_end(pieces, at).is_some(),
        Token::During if after_comma && seen.entry && !seen.by => is_span(pieces, at + 1),
        Token::Every(_) | Token::Constantly | Token::During => seen.time && piece.capital && is_bare(before),
        Token::Loose if after_comma => seen.entry && seen.labelled && label_ahead(pieces, at),
        Token::Loose if matches!(before.token, Token::Close) && piece.fresh => seen.entry && bracket_ahead(pieces, at),
        Token::Loose => seen.entry && piece.capital && !seen.absorbing && is_bare(before) && time_ahead(pieces, at),
        _ => false,
    }
}

/// "…, в течение года" behind a date is a deadline of its own.
fn is_span(pieces: &[Piece], at: usize) -> bool {
    pieces.get(at).is_some_and(|piece| matches!(piece.token, Token::Span(_)))
}

/// Nothing leads from the piece to the next one.
fn is_bare(before: &Piece) -> bool {
    !matches!(
        before.token,
        Token::Comma | Token::And | Token::Dash | Token::Colon | Token::Open | Token::Loose | Token::Purpose
    )
}

fn is_day(moment: &Moment) -> bool {
    matches!(moment.base, Base::Day { .. })
}

/// Loose words, then a mark that leads to a time.
fn label_ahead(pieces: &[Piece], at: usize) -> bool {
    let mut ahead =
        pieces.iter().skip(at).skip_while(|piece| matches!(piece.token, Token::Loose | Token::Filler | Token::And));
    let marked = ahead.next().is_some_and(|piece| matches!(piece.token, Token::Dash | Token::Colon));
    marked && ahead.next().is_some_and(Piece::opens_time)
}

/// "… (январь) 2 этап (март)": words, then a time in parentheses.
fn bracket_ahead(pieces: &[Piece], at: usize) -> bool {
    let mut ahead = behind_name(pieces, at);
    ahead.next().is_some_and(|piece| piece.token == Token::Open) && ahead.next().is_some_and(Piece::opens_time)
}

fn time_ahead(pieces: &[Piece], at: usize) -> bool {
    pieces
        .iter()
        .skip(at)
        .take_while(|piece| !matches!(piece.token, Token::Semicolon | Token::Then))
        .any(Piece::opens_time)
}

/// "…, итоговый отчёт – до 20 декабря", "…, по итогам года – до 20 января", "…, отчёт до 25 мая": a deadline with a name of its own.
fn dated_label_ahead(pieces: &[Piece], at: usize) -> bool {
    let is_name = |piece: &&Piece| {
        matches!(piece.token, Token::Loose | Token::Filler | Token::And | Token::After | Token::Span(_))
    };
    let mut ahead = pieces.iter().skip(at).skip_while(is_name);
    match ahead.next().map(|piece| &piece.token) {
        Some(Token::Dash | Token::Colon) => ahead.next().is_some_and(Piece::opens_time),
        Some(Token::By) => matches!(ahead.next().map(|piece| &piece.token), Some(Token::Moment(_))),
        _ => false,
    }
}

/// What stands behind the loose words that begin here.
fn behind_name(pieces: &[Piece], at: usize) -> impl Iterator<Item = &Piece> {
    pieces.iter().skip(at).skip_while(|piece| matches!(piece.token, Token::Loose | Token::Filler))
}

/// "II этап", "2 этап", "этап 2"
fn stage_ahead(pieces: &[Piece], at: usize) -> bool {
    let stage = |at: usize| pieces.get(at).is_some_and(|piece| piece.stage);
    stage(at) || stage(at + 1)
}

/// "…, реализация в течение года"
fn span_ahead(pieces: &[Piece], at: usize) -> bool {
    let mut ahead = behind_name(pieces, at);
    ahead.next().is_some_and(|piece| piece.token == Token::During)
        && ahead.next().is_some_and(|piece| matches!(piece.token, Token::Span(_)))
}

/// "июнь 2024 – итоговый отчёт"
fn label_behind(pieces: &[Piece], at: usize) -> bool {
    let mut behind = pieces.iter().skip(at + 1).skip_while(|piece| matches!(piece.token, Token::Year(_)));
    behind.next().is_some_and(|piece| piece.token == Token::Dash)
        && behind.next().is_some_and(|piece| piece.token == Token::Loose)
}

/// "…, актуализация – ежегодно"
fn repeats_ahead(pieces: &[Piece], at: usize) -> bool {
    let mut ahead = behind_name(pieces, at);
    ahead.next().is_some_and(|piece| piece.token == Token::Dash)
        && ahead.next().is_some_and(|piece| matches!(piece.token, Token::Every(_)))
}

impl Seen {
    /// What was said goes on or comes again, so that a named day beside it is a deadline of its own.
    fn goes_on(&self) -> bool {
        (self.standing || self.recurs) && !self.entry
    }

    fn note(&mut self, pieces: &[Piece], at: usize) {
        let Some(piece) = pieces.get(at) else { return };
        self.labelled |= !self.time && matches!(piece.token, Token::Loose);
        self.time |= piece.is_time();
        match &piece.token {
            Token::Moment(_) if is_of_event(pieces, at) => {}
            Token::Moment(moment) => {
                self.by = self.governed(pieces, at) || self.by && at > 0 && !self.absorbing && is_listed(pieces, at);
                (self.entry, self.day, self.absorbing) = (true, is_day(moment), false);
            }
            Token::Year(_) => self.absorbing = false, // a year bounds the times beside it
            Token::Constantly => (self.standing, self.spanned) = (true, false),
            Token::Span(_) => (self.spanned, self.standing) = (!self.standing, true),
            Token::Every(_) => self.recurs = true,
            Token::Due(due, _) => self.recurs |= due.recurs(),
            Token::NotBefore => self.since = true,
            Token::Plan | Token::After | Token::Demand => self.absorbing = true,
            _ => {}
        }
    }

    /// "В течение года, май", "ежемесячно, июнь – итоговый отчёт": not "постоянно, сентябрь – май".
    fn starts_anew(&self, pieces: &[Piece], at: usize) -> bool {
        let next = pieces.get(at + 1..).unwrap_or_default().iter().find(|piece| !matches!(piece.token, Token::Year(_)));
        let dashed = next.is_some_and(|piece| matches!(piece.token, Token::Dash | Token::Till));
        match self.recurs {
            true => dashed && label_behind(pieces, at),
            false => self.spanned || !dashed,
        }
    }

    fn governed(&self, pieces: &[Piece], at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| pieces.get(before));
        before.is_some_and(|piece| matches!(piece.token, Token::By))
    }

    /// The line before the break ends in the middle of something.
    fn hangs(&self, pieces: &[Piece], at: usize) -> bool {
        let before = at.checked_sub(2).and_then(|before| pieces.get(before));
        before.is_some_and(|piece| {
            matches!(
                piece.token,
                Token::Dash | Token::Comma | Token::And | Token::By | Token::From | Token::Till | Token::During
            )
        })
    }
}

/// "по итогам I полугодия": the event's own time.
fn is_of_event(pieces: &[Piece], at: usize) -> bool {
    at.checked_sub(1).and_then(|before| pieces.get(before)).is_some_and(|before| before.token == Token::After)
}

fn is_listed(pieces: &[Piece], at: usize) -> bool {
    pieces.get(at - 1).is_some_and(|before| matches!(before.token, Token::Comma | Token::And))
}

/// Gives clauses without a time of their own to the clause before, or to the next one where there is none before.
fn joined(pieces: &[Piece], clauses: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut joined: Vec<Range<usize>> = Vec::new();
    for clause in clauses {
        let has_time = pieces.get(clause.clone()).unwrap_or_default().iter().any(Piece::opens_time);
        let last_has_time =
            |last: &Range<usize>| pieces.get(last.clone()).unwrap_or_default().iter().any(Piece::opens_time);
        match joined.last_mut() {
            Some(last) if !has_time || !last_has_time(last) => last.end = clause.end,
            _ => joined.push(clause),
        }
    }
    joined
}
