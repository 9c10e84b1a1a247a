//! Digits that belong together: runs of numbers between which only blanks and the signs of a telephone stand.

use std::ops::Range;

use super::token::Token;

/// Consecutive numbers of a run.
#[derive(Debug, Clone)]
pub(super) struct DigitGroups<'t> {
    /// Their tokens.
    pub(super) tokens: Range<usize>,
    /// All digits.
    pub(super) digits: String,
    /// How many digits each number has.
    pub(super) lengths: Vec<usize>,
    all: &'t [Token],
}

impl DigitGroups<'_> {
    /// Whether neither a letter nor a further part of a longer number touches it. A Russian word with a hyphen may.
    pub(super) fn stands_alone(&self) -> bool {
        let (start, end) = (self.tokens.start, self.tokens.end);
        let before = |steps: usize| start.checked_sub(steps).and_then(|at| self.all.get(at));
        let is_part = |token: &Token| token.is_number() || token.is_word() && token.text.is_ascii();
        let touches = |token: &Token| token.is_word() || token.is_number();
        let is_free_before = self.all[start].is_apart
            || before(1).is_none_or(|token| {
                let is_joined = is_joint(token) && !token.is_apart && before(2).is_some_and(is_part);
                !touches(token) && !is_joined
            });
        let is_free_behind = self.all.get(end).is_none_or(|token| {
            let next = self.all.get(end + 1).filter(|next| !next.is_apart && touches(next));
            token.is_apart || !(touches(token) || is_joint(token) && next.is_some())
        });
        is_free_before && is_free_behind
    }

    /// The digits as numbers.
    pub(super) fn values(&self) -> Vec<u32> {
        self.digits.chars().filter_map(|digit| digit.to_digit(10)).collect()
    }

    /// Whether all digits are the same, as where somebody shows how a number looks.
    pub(super) fn is_placeholder(&self) -> bool {
        let mut digits = self.digits.bytes();
        let first = digits.next();
        digits.all(|digit| Some(digit) == first)
    }
}

/// A sign that joins the parts of a number.
fn is_joint(token: &Token) -> bool {
    ['-', '.', ',', '/', ':', '_'].iter().any(|sign| token.is_sign(*sign))
}

/// All sequences of up to `most` consecutive numbers with `wanted` digits in all.
pub(super) fn groups(tokens: &[Token], wanted: usize, most: usize) -> Vec<DigitGroups<'_>> {
    (0..tokens.len())
        .filter(|at| tokens[*at].is_number())
        .filter_map(|at| groups_at(tokens, at, wanted, most))
        .collect()
}

fn groups_at(tokens: &[Token], start: usize, wanted: usize, most: usize) -> Option<DigitGroups<'_>> {
    let mut groups = DigitGroups { tokens: start..start, digits: String::new(), lengths: Vec::new(), all: tokens };
    let mut next = Some(start);
    while let Some(at) = next.filter(|_| groups.lengths.len() < most && groups.digits.len() < wanted) {
        groups.digits += &tokens[at].text;
        groups.lengths.push(tokens[at].text.len());
        groups.tokens.end = at + 1;
        next = next_number(tokens, at);
    }
    (groups.digits.len() == wanted).then_some(groups)
}

/// The number behind a number, with at most two signs between.
fn next_number(tokens: &[Token], at: usize) -> Option<usize> {
    let is_between = |token: &Token| ['-', '(', ')', '.'].iter().any(|sign| token.is_sign(*sign));
    let next = (at + 1..at + 4).find(|next| !tokens.get(*next).is_some_and(is_between))?;
    tokens.get(next).is_some_and(Token::is_number).then_some(next)
}
