//! Words → digits before titles: the number of a title, or a day of a list of days with titles.

use crate::lexer::date::numeric_date;
use crate::lexer::phrase;
use crate::named_time::{NamedTime, TimeName, YearRef};
use crate::text::scan::{self, digit_count, is, is_any, norm};
use crate::text::word::{Word, WordKind};
use crate::token::Token;

/// The digits before titles in a text, all read in the same way: a text does not number a title and date the next.
#[derive(Default)]
pub(crate) struct TitleDigits {
    /// Where they stand, and the place behind each, in order.
    places: Vec<(usize, usize)>,
    are_days: bool,
}

impl TitleDigits {
    /// `4.11. Организация`, `3.10 Наставничество` are numbered; `15.09. Педсовет, 20.12. Педсовет` are dated.
    pub fn from_words(words: &[Word], says_time: impl Fn(usize) -> bool) -> Self {
        let numbers = (0..words.len()).filter(|at| words[*at].kind == WordKind::Number);
        let places: Vec<_> = numbers.filter_map(|at| Some((at, place_behind(words, at)?))).collect();
        match places.as_slice() {
            [(first, _), ..] if begins_line(words, *first) => Self { are_days: are_days(words, &places), places },
            _ => Self { places: number_of_words(words, says_time).into_iter().collect(), are_days: false },
        }
    }

    /// The place behind digits that number a title.
    pub fn number(&self, at: usize) -> Option<(Token, usize)> {
        let next = self.next(at).filter(|_| !self.are_days)?;
        Some((Token::Other, next))
    }

    /// The digits here are a day, though they might number the title behind them.
    pub fn is_day(&self, at: usize) -> bool {
        self.are_days && self.next(at).is_some()
    }

    fn next(&self, at: usize) -> Option<usize> {
        let found = self.places.binary_search_by_key(&at, |(place, _)| *place).ok()?;
        self.places.get(found).map(|(_, next)| *next)
    }
}

fn begins_line(words: &[Word], at: usize) -> bool {
    at == 0 || is_any(words, at - 1, &["\n", ";"])
}

/// Digits behind the words of the title before, with or without a comma: the end of a line between them is a space here.
fn follows_title(words: &[Word], at: usize) -> bool {
    let last = if is(words, at - 1, ",") { at.saturating_sub(2) } else { at - 1 };
    scan::is_letters(words, last) && !governs(words, last)
}

/// Behind a day without a year that begins a line or follows a title, and has a title behind it.
fn place_behind(words: &[Word], at: usize) -> Option<usize> {
    if !(begins_line(words, at) || follows_title(words, at)) || !(1..=2).contains(&digit_count(words, at)) {
        return None;
    }
    let (Token::NamedTime(NamedTime { name: TimeName::Day { .. }, year }), next) = numeric_date(words, at)? else {
        return None;
    };
    let is_level = |year| matches!(year, YearRef::One(year) if year < 2015) && digit_count(words, at + 4) == 2;
    (year.is_none_or(is_level) && begins_title(words, next)).then_some(next)
}

/// `5.10 повышение квалификации`: one number before words that say no time; with a zero or above twelve it may be a day.
fn number_of_words(words: &[Word], says_time: impl Fn(usize) -> bool) -> Option<(usize, usize)> {
    let (Token::NamedTime(NamedTime { name: TimeName::Day { .. }, year: None }), next) = numeric_date(words, 0)? else {
        return None;
    };
    let is_word = scan::is_letters(words, next) && norm(words, next).chars().count() > 3 && !says_time(next);
    (is_word && !has_day_digits(words, 0)).then_some((0, next))
}

/// Digits that number nothing: "05.09", "20.12".
fn has_day_digits(words: &[Word], at: usize) -> bool {
    let has_zero = [at, at + 2].iter().any(|part| norm(words, *part).starts_with('0'));
    has_zero || scan::number(words, at).is_some_and(|first| first > 12)
}

/// Several, some with digits that number nothing ("05.09", "20.12"), and not such as follow each other as numbers do.
fn are_days(words: &[Word], places: &[(usize, usize)]) -> bool {
    let follows = |pair: &[(usize, usize)]| match pair {
        [(first, _), (next, _)] => is_next_number(level(words, *first), level(words, *next)),
        _ => false,
    };
    places.len() > 1 && places.iter().any(|(at, _)| has_day_digits(words, *at)) && !places.windows(2).all(follows)
}

fn level(words: &[Word], at: usize) -> (i16, i16) {
    (scan::number(words, at).unwrap_or(0), scan::number(words, at + 2).unwrap_or(0))
}

/// "4.11" and "4.12", "12.10" and "13.10".
fn is_next_number(first: (i16, i16), next: (i16, i16)) -> bool {
    next.0 == first.0 && next.1 == first.1 + 1 || next.0 == first.0 + 1
}

/// A capital letter that begins no time of its own; behind a dot a time may begin too.
fn begins_title(words: &[Word], at: usize) -> bool {
    let is_dotted = is(words, at - 1, ".");
    let is_time = scan::month(words, at).is_some() || governs(words, at);
    let is_capital = scan::is_letters(words, at) && words.get(at).is_some_and(|word| word.capital);
    is_capital && phrase::then_phrase(words, at).is_none() && (is_dotted || !is_time)
}

/// "до", "с", "в течение": leads to a time.
fn governs(words: &[Word], at: usize) -> bool {
    [phrase::by_phrase, phrase::small_word, phrase::during_phrase].iter().any(|phrase| phrase(words, at).is_some())
}
