//! Tokens → deadlines that running words mention: "… (в срок до 10 августа)", "не позднее 5 мая", "(сентябрь 2026)".
//!
//! Words around a deadline may hold numbers and names of months that ask for nothing, so only what is set apart counts:
//! a limit that ends in a named time, a whole date, or a bracket that holds nothing but times.

use std::ops::Range;

use crate::lexer::tokenise;
use crate::named_time::{Granularity, NamedTime, TimeName};
use crate::text::cut_date::join_cut_dates;
use crate::text::hyphenation::join_broken_words;
use crate::text::shortened::spell_out;
use crate::text::word::split_words;
use crate::token::{PlacedToken, Token};

/// Where the text mentions deadlines, in its order.
pub(crate) fn mentions(text: &str) -> Vec<Range<usize>> {
    let words = spell_out(join_broken_words(text, join_cut_dates(split_words(text))));
    words.chunks(MOST_WORDS).flat_map(|words| mentions_in(&tokenise(words))).collect()
}

/// A long text is gone through in parts of so many words.
const MOST_WORDS: usize = 1000;

/// No mention of a deadline is longer.
const MOST_TOKENS: usize = 60;

fn mentions_in(tokens: &[PlacedToken]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let end = bracket(tokens, at).or_else(|| limit(tokens, at)).or_else(|| date(tokens, at));
        if let Some(end) = end
            && let Some(place) = place(&tokens[at..end])
        {
            found.push(place);
        }
        at = end.unwrap_or(at + 1);
    }
    found
}

/// The bytes of the tokens, without the brackets around them.
fn place(tokens: &[PlacedToken]) -> Option<Range<usize>> {
    let is_edge = |token: &&PlacedToken| !matches!(token.token, Token::Open | Token::Close);
    let first = tokens.iter().find(is_edge)?;
    let last = tokens.iter().rfind(is_edge)?;
    Some(first.at.start..last.at.end)
}

/// A bracket with times and nothing else; the place behind it.
fn bracket(tokens: &[PlacedToken], at: usize) -> Option<usize> {
    if !matches!(tokens[at].token, Token::Open) {
        return None;
    }
    let inner = tokens[at + 1..].iter().take(MOST_TOKENS).take_while(|token| !matches!(token.token, Token::Close));
    let is_time = |token: &PlacedToken| is_part_of_time(token) || matches!(token.token, Token::Colon);
    let mut length = 0;
    let mut has_name = false;
    for token in inner {
        if !is_time(token) {
            return None;
        }
        has_name |= matches!(token.token, Token::NamedTime(named) if is_named(named));
        length += 1;
    }
    has_name.then_some((at + length + 2).min(tokens.len()))
}

/// "До", "не позднее", "с … по" and the time that ends it; the place behind it.
fn limit(tokens: &[PlacedToken], at: usize) -> Option<usize> {
    let is_range = match tokens[at].token {
        Token::By => false,
        Token::From => true,
        _ => return None,
    };
    let further = tokens[at + 1..].iter().take(MOST_TOKENS).take_while(|token| is_part_of_time(token));
    let end = at + 1 + further.count();
    let names: Vec<NamedTime> = tokens[at..end].iter().filter_map(named_time).collect();
    let ends =
        !is_range || tokens[at..end].iter().any(|token| matches!(token.token, Token::Till | Token::Dash | Token::By));
    let is_limit = ends && names.last().is_some_and(|named| is_named(*named)) && (!is_range || names.len() > 1);
    is_limit.then(|| without_loose_end(tokens, at, end))
}

/// A day with its year that nothing governs; the place behind it.
fn date(tokens: &[PlacedToken], at: usize) -> Option<usize> {
    let before = at.checked_sub(1).and_then(|before| tokens.get(before)).map(|token| &token.token);
    let is_governed = matches!(
        before,
        Some(Token::From | Token::Purpose | Token::ReportedPeriod | Token::Event | Token::NotBefore | Token::Plan)
    );
    let named = named_time(&tokens[at])?;
    let is_day = matches!(named.name, TimeName::Day { .. });
    let end = at
        + 1
        + tokens[at + 1..].iter().take_while(|token| matches!(token.token, Token::Year(_) | Token::Filler)).count();
    let has_year = named.year.is_some() || tokens[at..end].iter().any(|token| matches!(token.token, Token::Year(_)));
    (is_day && has_year && !is_governed).then(|| without_loose_end(tokens, at, end))
}

/// The end without the commas and small words that lead on to other words.
fn without_loose_end(tokens: &[PlacedToken], at: usize, mut end: usize) -> usize {
    let is_loose = |token: &PlacedToken| !matches!(token.token, Token::NamedTime(_) | Token::Year(_));
    while end > at + 1 && is_loose(&tokens[end - 1]) {
        end -= 1;
    }
    end
}

fn is_part_of_time(token: &PlacedToken) -> bool {
    use Token::*;
    matches!(token.token, NamedTime(_) | Year(_) | By | From | Till | Dash | Comma | And | Filler | Clock)
}

fn named_time(token: &PlacedToken) -> Option<NamedTime> {
    match token.token {
        Token::NamedTime(named) => Some(named),
        _ => None,
    }
}

/// Finer than a year.
fn is_named(named: NamedTime) -> bool {
    named.name.granularity() < Granularity::Year
}
