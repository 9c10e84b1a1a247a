//! Tokens of one clause → a place in them, and what has been parsed so far.

use std::ops::Range;

use crate::clause::parsed::ParsedClause;
use crate::text::letter::level_letters;
use crate::token::{PlacedToken, Token};

/// Leaves out spaces, commas and dashes at both ends of a place.
pub(crate) fn trim(text: &str, at: Range<usize>) -> Range<usize> {
    let part = text.get(at.clone()).unwrap_or_default();
    let left = part.trim_start_matches(is_edge);
    let start = at.end - left.len();
    start..start + left.trim_end_matches(is_edge).len()
}

fn is_edge(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, ',' | ';' | ':' | '-' | '–' | '—')
}

/// Goes through the tokens of one clause and collects what they say.
pub(crate) struct ClauseParser<'a> {
    pub text: &'a str,
    pub tokens: &'a [PlacedToken],
    pub at: usize,
    pub depth: u32,
    pub clause: ParsedClause,
}

impl ClauseParser<'_> {
    /// The meaning of a token.
    pub fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at).map(|token| &token.token)
    }

    /// The words of a place.
    pub fn slice(&self, at: &Range<usize>) -> &str {
        self.text.get(at.clone()).unwrap_or_default()
    }

    /// The same with every letter levelled, to be compared.
    pub fn level_words(&self, at: &Range<usize>) -> String {
        level_letters(self.slice(at))
    }

    /// The place of the tokens from one up to another, which is left out.
    pub fn range(&self, from: usize, to: usize) -> Range<usize> {
        let start = self.tokens.get(from).map_or(0, |token| token.at.start);
        let end = to.checked_sub(1).and_then(|last| self.tokens.get(last)).map_or(start, |token| token.at.end);
        trim(self.text, start..end.max(start))
    }

    /// Words that were not understood: a note, and a warning.
    pub fn push_unrecognised(&mut self, at: Range<usize>) {
        self.clause.unrecognised.push(at.clone());
        self.clause.notes.push(at);
    }

    /// The place of the words, or of the small word before them that belongs to them.
    pub fn with_preposition(&self, start: usize) -> usize {
        let Some(before) = start.checked_sub(1) else { return start };
        let governs = matches!(
            self.token(before),
            Some(Token::Filler | Token::Till | Token::From | Token::By | Token::Purpose | Token::ReportedPeriod)
        );
        let word = self.tokens.get(before).map_or(String::new(), |token| self.level_words(&token.at));
        let is_small = word != "г" && word.chars().all(char::is_alphabetic) && word.chars().count() <= 3;
        if governs && is_small { before } else { start }
    }
}
