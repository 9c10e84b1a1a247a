//! Words → whether digits number a title, and are no date.

use crate::lexer::date::numeric_date;
use crate::lexer::phrase;
use crate::named_time::{NamedTime, TimeName, YearRef};
use crate::text::scan::{self, digit_count, is, is_any};
use crate::text::word::Word;
use crate::token::Token;

/// `4.11. Организация`, `3.10 Наставничество`: at the beginning of a line a number before a title, whatever its digits.
pub(crate) fn title_number(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let begins = at == 0 || is_any(words, at - 1, &["\n", ";"]);
    if !begins || !(1..=2).contains(&digit_count(words, at)) {
        return None;
    }
    let (Token::NamedTime(NamedTime { name: TimeName::Day { .. }, year }), next) = numeric_date(words, at)? else {
        return None;
    };
    let is_level = |year| matches!(year, YearRef::One(year) if year < 2015) && digit_count(words, at + 4) == 2;
    (year.is_none_or(is_level) && begins_title(words, next)).then_some((Token::Other, next))
}

/// A capital letter that begins no time of its own; behind a dot a time may begin too.
fn begins_title(words: &[Word], at: usize) -> bool {
    let is_dotted = is(words, at - 1, ".");
    let governs = [phrase::by_phrase, phrase::small_word, phrase::during_phrase];
    let is_time = scan::month(words, at).is_some() || governs.iter().any(|phrase| phrase(words, at).is_some());
    let is_capital = scan::is_letters(words, at) && words.get(at).is_some_and(|word| word.capital);
    is_capital && phrase::then_phrase(words, at).is_none() && (is_dotted || !is_time)
}
