//! The class of a pupil: «9А», «5 «Б» класс», «ученик 7 класса».

use std::ops::Range;

use super::token::Token;

/// The tokens of every class that is named.
pub(super) fn classes(tokens: &[Token]) -> Vec<Range<usize>> {
    (0..tokens.len()).filter_map(|at| class_at(tokens, at)).collect()
}

fn class_at(tokens: &[Token], at: usize) -> Option<Range<usize>> {
    let number = tokens.get(at).filter(|token| token.is_number() && token.text.len() < 3)?;
    let year: u32 = number.text.parse().ok()?;
    let is_part =
        at > 0 && !number.is_apart && ['.', ',', '/', ':', '№', '-'].iter().any(|sign| tokens[at - 1].is_sign(*sign));
    if !(1..=11).contains(&year) || is_part {
        return None;
    }
    let is_ending = |token: &Token| ["го", "й", "ый", "м", "ом", "му", "х"].contains(&&*token.text);
    if tokens.get(at + 1).is_some_and(|token| token.is_sign('-')) && tokens.get(at + 2).is_some_and(is_ending) {
        let is_named = tokens.get(at + 3).is_some_and(|token| token.begins_with(&["класс", "кл."]));
        return is_named.then_some(at..at + 4);
    }
    let is_quote = |token: &Token| token.is_sign('"') || token.is_sign('-') || token.is_sign('\'');
    let mut end = at + 1;
    let has_quote = tokens.get(end).is_some_and(is_quote);
    end += usize::from(has_quote);
    let letter = tokens
        .get(end)
        .filter(|token| token.is_word() && token.text.chars().count() == 1 && is_class_letter(&token.text));
    let is_letter = letter.is_some_and(|letter| !letter.is_apart || has_quote || letter.is_capital);
    let is_marked = letter.is_some_and(|letter| is_letter && (!letter.is_apart || has_quote));
    let before_letter = if has_quote { end - 1 } else { end };
    let mut end = if is_letter { end + 1 } else { before_letter };
    end += usize::from(is_letter && tokens.get(end).is_some_and(|token| token.is_sign('"')));
    let ends_with_dot = is_letter
        && tokens.get(end).is_some_and(|token| token.is_sign('.'))
        && tokens.get(end + 1).is_some_and(|next| next.is_apart || !next.text.is_ascii());
    let named = tokens.get(end).is_some_and(|token| token.begins_with(&["класс", "кл."]));
    if named {
        return Some(at..end + 1);
    }
    (is_marked && !ends_with_dot).then_some(at..end)
}

/// A Russian letter, or a Latin one that looks like it.
fn is_class_letter(letter: &str) -> bool {
    !letter.is_ascii() || matches!(letter, "a" | "b" | "c" | "e" | "h" | "k" | "m" | "o" | "p" | "t" | "x")
}
