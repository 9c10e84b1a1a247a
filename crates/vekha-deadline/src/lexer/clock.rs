//! Words → hours of the day: they say when in the day, never which day.

use crate::lexer::date;
use crate::lexer::fragment::is_fragment;
use crate::text::scan::{self, digit_count, is, is_any, is_glued, norm, number};
use crate::text::word::Word;
use crate::token::Token;

/// `14:30`, `14.00`, `18-00`, `10.00-12.00`, `15 ч.` behind a preposition; `09.10` may be a date and is none.
pub(crate) fn time_of_day(words: &[Word], at: usize) -> Option<(Token, usize)> {
    if let Some(next) = lesson_beside_day(words, at) {
        return Some((Token::Clock, next));
    }
    let first = time(words, at).or_else(|| hour(words, at))?;
    let second = is(words, first, "-").then(|| hours_and_minutes(words, first + 1)).flatten();
    let next = second.unwrap_or(first);
    let is_hours = is_any(words, next, &["ч", "час", "часов", "часа"]);
    Some((Token::Clock, if is_hours { scan::skip(words, next + 1, &["."]) } else { next }))
}

/// "первой половине дня": said of the day beside it.
pub(crate) fn half_of_day(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let (_, next) = scan::ordinal(words, at)?;
    let is_half = scan::starts_with_any(words, next, &["половин"]) && is(words, next + 1, "дня");
    is_half.then_some((Token::Clock, next + 2))
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
        _ => minutes == 0 || minutes > 12 && ends_with_hour(words, at, next),
    };
    let is_part = is_any(words, next, &[".", ":", "-"]) && is_glued(words, next + 1) && is_glued(words, next);
    let is_part = is_part && hours_and_minutes(words, next + 1).is_none();
    (is_time && !is_part && !is_fragment(words, at) && !names_month(words, next)).then_some(next)
}

/// "20.11.2023, 09.10-10.05": a day says which, so what bells ring beside it are hours, though they could be days too.
fn lesson_beside_day(words: &[Word], at: usize) -> Option<usize> {
    let middle = hours_and_minutes(words, at)?;
    let second = scan::skip(words, middle, &["-", "до", "по"]);
    let next = hours_and_minutes(words, second).filter(|_| second > middle)?;
    let minutes = |at| Some(number(words, at)? * 60 + number(words, at + 2)?);
    let (from, to) = (minutes(at)?, minutes(second)?);
    let are_bells = [at, second].iter().all(|at| number(words, at + 2).is_some_and(|minutes| minutes % 5 == 0));
    let is_lesson = (LESSONS.contains(&from) && (from + 1..=from + LONGEST).contains(&to)) && are_bells;
    let differ = norm(words, at + 2) != norm(words, second + 2); // "10.10-12.10" are days of October
    let is_named = is_lesson && names_lesson(words, next); // "9.10-10.10 – 1 смена"
    (is_named || is_lesson && differ && (day_ends(words, at) || day_begins(words, next))).then_some(next)
}

/// "– 1 смена", "(2 урок)"
fn names_lesson(words: &[Word], at: usize) -> bool {
    let number = scan::skip(words, at, &["-", "(", ",", ":"]);
    let lesson = scan::ordinal(words, number).map_or(number, |(_, next)| next);
    number > at && scan::starts_with_any(words, lesson, &["смен", "урок", "перемен"])
}

/// When lessons may begin, and how long what is held on one day lasts, in minutes.
const LESSONS: std::ops::RangeInclusive<i16> = 7 * 60..=20 * 60;
const LONGEST: i16 = 6 * 60;

/// A whole day ends before this place, but for a mark or a preposition.
fn day_ends(words: &[Word], at: usize) -> bool {
    const BETWEEN: [&str; 8] = [",", "(", "с", "в", ".", "г", "года", "\n"];
    let between = (0..at).rev().take_while(|before| is_any(words, *before, &BETWEEN)).take(4).count();
    let end = at - between;
    let is_numeric = end >= 5 && date::numeric_date(words, end - 5).is_some_and(|(_, next)| next >= end);
    let month = if digit_count(words, end.wrapping_sub(1)) == 4 { end.wrapping_sub(2) } else { end.wrapping_sub(1) };
    is_numeric && digit_count(words, end - 1) >= 2 || is_day_of_month(words, month)
}

fn is_day_of_month(words: &[Word], month: usize) -> bool {
    names_month(words, month) && month.checked_sub(1).is_some_and(|day| digit_count(words, day) > 0)
}

/// A whole day begins behind this place, but for a mark.
fn day_begins(words: &[Word], at: usize) -> bool {
    let day = scan::skip_all(words, at, &[",", ")", ";"]);
    let has_year = matches!(date::numeric_date(words, day), Some((_, next)) if next >= day + 5);
    has_year || is_day_of_month(words, day + 1)
}

/// "в 10.10": no day stands behind "в", unless a month or a year goes on.
fn names_hour(words: &[Word], at: usize, next: usize) -> bool {
    let is_led = at.checked_sub(1).is_some_and(|before| is(words, before, "в"));
    is_led && digit_count(words, at + 2) == 2 && !is(words, next, ".") && digit_count(words, next) == 0
}

/// "в 14-30", "с 8-30 до 12-30": neither days of a month nor classes.
fn ends_with_hour(words: &[Word], at: usize, next: usize) -> bool {
    let is_led = at.checked_sub(1).is_some_and(|before| is_any(words, before, &["в", "с", "до"]));
    let is_end = !scan::is_letters(words, next) && !is_any(words, next, &["%", "."])
        || is_any(words, next, &["до", "по", "ч", "час", "часов"]);
    is_led && is_end && (digit_count(words, next) == 0 || names_month(words, next + 1))
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

#[cfg(test)]
mod tests {
    use crate::tests::read_in;

    fn last_days(text: &str) -> Vec<String> {
        read_in(text, "2023/2024").terms[0].windows.iter().map(|window| window.to.to_string()).collect()
    }

    #[test]
    fn bells_beside_a_day_are_hours_and_alone_are_days() {
        for text in ["20.11.2023, 09.10-10.05", "09.10-10.05, 20.11.2023", "20 ноября 2023 г. с 09.10 до 10.05"]
        {
            assert_eq!(last_days(text), ["2023-11-20"], "{text}");
        }
        assert_eq!(last_days("09.10-10.05"), ["2024-05-10"]);
        assert_eq!(last_days("20.11.2023, 10.10-12.10"), ["2023-10-12", "2023-11-20"]);
    }
}
