//! Words → hours of the day: they say when in the day, never which day.

use crate::lexer::fragment::is_fragment;
use crate::text::scan::{self, digit_count, is, is_any, is_glued, number};
use crate::text::word::Word;
use crate::token::Token;

/// `14:30`, `14.00`, `18-00`, `10.00-12.00`, `15 ч.` behind a preposition; `09.10` may be a date and is none.
pub(crate) fn time_of_day(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let first = time(words, at).or_else(|| hour(words, at))?;
    let second = is(words, first, "-").then(|| hours_and_minutes(words, first + 1)).flatten();
    let next = second.unwrap_or(first);
    let is_hours = is_any(words, next, &["ч", "час", "часов", "часа"]);
    Some((Token::Clock, if is_hours { scan::skip(words, next + 1, &["."]) } else { next }))
}

fn time(words: &[Word], at: usize) -> Option<usize> {
    let next = hours_and_minutes(words, at)?;
    let minutes = number(words, at + 2)?;
    let is_time = match scan::norm(words, at + 1) {
        ":" => true,
        "." => {
            minutes == 0
                || minutes > 12
                || names_hour(words, at, next)
                || is(words, next, "-") && has_minutes_of_time(words, next + 1)
        }
        _ => minutes == 0,
    };
    let is_part = is_any(words, next, &[".", ":", "-"]) && is_glued(words, next + 1) && is_glued(words, next);
    let is_part = is_part && hours_and_minutes(words, next + 1).is_none();
    (is_time && !is_part && !is_fragment(words, at) && !names_month(words, next)).then_some(next)
}

/// "в 10.10": no day stands behind "в", unless a month or a year goes on.
fn names_hour(words: &[Word], at: usize, next: usize) -> bool {
    let is_led = at.checked_sub(1).is_some_and(|before| is(words, before, "в"));
    is_led && digit_count(words, at + 2) == 2 && !is(words, next, ".") && digit_count(words, next) == 0
}

/// The right half of "08.30-09.10" is a time because the left one is.
fn has_minutes_of_time(words: &[Word], at: usize) -> bool {
    hours_and_minutes(words, at).is_some() && number(words, at + 2).is_some_and(|minutes| minutes == 0 || minutes > 12)
}

fn hours_and_minutes(words: &[Word], at: usize) -> Option<usize> {
    let marked = is_any(words, at + 1, &[":", ".", "-"]) && is_glued(words, at + 1) && is_glued(words, at + 2);
    let hours = number(words, at).filter(|hours| (0..24).contains(hours) && digit_count(words, at) <= 2);
    let minutes = number(words, at + 2).filter(|minutes| (0..60).contains(minutes) && digit_count(words, at + 2) == 2);
    (marked && hours.is_some() && minutes.is_some()).then_some(at + 3)
}

/// "в 15 часов", "до 17 ч."
fn hour(words: &[Word], at: usize) -> Option<usize> {
    let governed = at.checked_sub(1).is_some_and(|before| is_any(words, before, &["в", "до", "к", "с"]));
    let hours = number(words, at).is_some_and(|hours| (0..24).contains(&hours));
    (governed && hours && is_any(words, at + 1, &["ч", "час", "часов", "часам", "часа"])).then_some(at + 1)
}

fn names_month(words: &[Word], at: usize) -> bool {
    scan::month(words, at).is_some()
}
