//! Text → parsed clauses: words, tokens, the cuts between deadlines, the role of every token, the years of every time.

pub(crate) mod limits;
mod lookahead;
pub(crate) mod mention;
pub(crate) mod parsed;
mod parser;
mod split;
mod years;

use crate::clause::limits::{Excess, check_length, check_times};
use crate::clause::parsed::ParsedClause;
use crate::clause::parser::parse_clause;
use crate::clause::split::split;
use crate::clause::years::bind_years;
use crate::lexer::tokenise;
use crate::text::cut_date::join_cut_dates;
use crate::text::hyphenation::join_broken_words;
use crate::text::shortened::spell_out;
use crate::text::word::split_words;
use crate::token::PlacedToken;

/// Parses every clause of a text; none where the text says nothing.
pub(crate) fn parse(text: &str) -> Result<Vec<ParsedClause>, Excess> {
    check_length(text)?;
    let tokens = tokens_of(text);
    check_times(&tokens)?;
    let parts = split(&tokens).into_iter().map(|clause| tokens.get(clause).unwrap_or_default());
    let mut clauses: Vec<ParsedClause> = parts.map(|tokens| parse_clause(text, tokens)).collect();
    bind_years(&mut clauses);
    Ok(clauses)
}

/// The tokens of a text, whatever a line end has cut in it.
fn tokens_of(text: &str) -> Vec<PlacedToken> {
    tokenise(&spell_out(join_broken_words(text, join_cut_dates(split_words(text)))))
}

/// The parsed form of a text that is one clause, holds nothing but times, and every word of which is understood.
pub(crate) fn parse_single(text: &str) -> Option<ParsedClause> {
    let mut clauses = parse(text).ok()?;
    let clause = clauses.pop()?;
    let is_single = clauses.is_empty() && clause.frequencies.is_empty() && clause.plan.is_none();
    is_single.then_some(clause)
}
