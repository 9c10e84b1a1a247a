//! Tokens → whether they are more than one cell of an act can say; what is more is not read at all.
//!
//! Reading takes time and memory by what a text names, and a list of months by a list of years names their product:
//! without limits a cell that somebody pasted a book into would take all the memory there is.

use crate::token::{PlacedToken, Token};
use crate::warning::Code;

/// Letters of a text that is read.
pub(crate) const MOST_LETTERS: usize = 4000;
/// Times and frequencies of a text that is read.
const MOST_TIMES: usize = 120;
/// Years that stand in a row behind one time.
const MOST_YEARS: usize = 20;

/// Why a text is not read: what there is too much of, how much there is and how much may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Excess {
    pub code: Code,
    pub count: usize,
    pub most: usize,
}

/// More letters than a deadline has.
pub(crate) fn check_length(text: &str) -> Result<(), Excess> {
    check(Code::TooLong, text.chars().count(), MOST_LETTERS)
}

/// More times than a cell names, or more years than one time has.
pub(crate) fn check_times(tokens: &[PlacedToken]) -> Result<(), Excess> {
    check(Code::TooManyTimes, tokens.iter().filter(|token| token.opens_time()).count(), MOST_TIMES)?;
    check(Code::TooManyTimes, longest_row_of_years(tokens), MOST_YEARS)
}

fn check(code: Code, count: usize, most: usize) -> Result<(), Excess> {
    if count > most { Err(Excess { code, count, most }) } else { Ok(()) }
}

/// The most years that follow each other with nothing but commas and small words between them.
fn longest_row_of_years(tokens: &[PlacedToken]) -> usize {
    let (mut longest, mut row) = (0, 0);
    for token in tokens {
        match token.token {
            Token::Year(years) => row += years.each().len(),
            Token::Comma | Token::And | Token::Filler => {}
            _ => row = 0,
        }
        longest = longest.max(row);
    }
    longest
}
