//! Words → years: `2024 г.`, `23-24уч.г.`, `2024-2025 гг.`

use crate::lexer::fragment::is_fragment;
use crate::named_time::YearRef;
use crate::text::scan::{self, digit_count, is, is_any, number, starts_with_any};
use crate::text::word::Word;
use crate::token::Token;

/// The years that acts of our time can mean.
const SANE: std::ops::RangeInclusive<i16> = 1990..=2099;
/// More years than this in one text is a slip of the pen.
const MOST: i16 = 20;

/// A year of four digits, or of two (20xx).
pub(crate) fn year_number(words: &[Word], at: usize) -> Option<i16> {
    let year = number(words, at)?;
    let is_open =
        is_any(words, at + 1, &["_", "…"]) && scan::is_glued(words, at + 1) && digit_count(words, at + 2) == 0; // "20__ г."
    match digit_count(words, at) {
        _ if is_open => None,
        4 if SANE.contains(&year) => Some(year),
        2 => Some(2000 + year),
        _ => None,
    }
}

/// `2024`, `2024 г.`, `24 г.`, `2023-2024 уч. г.`, `2023/24`, `23-24уч.г.`, `2024-2025 гг.`
pub(crate) fn recognise(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let (year_ref, next) = pair(words, at).or_else(|| single(words, at))?;
    Some((Token::Year(year_ref), next))
}

fn single(words: &[Word], at: usize) -> Option<(YearRef, usize)> {
    if is_fragment(words, at) {
        return None;
    }
    let year = year_number(words, at)?;
    let behind = scan::number_with_ending(words, at).map_or(at + 1, |(_, next)| next); // "2023-го"
    let next = skip_year_word(words, behind);
    if let Some(next) = school_word(words, at + 1) {
        return Some((YearRef::School(year), next)); // "2023 уч. г."
    }
    let is_named = next > behind && (15..=60).contains(&(year - 2000));
    let is_year = digit_count(words, at) == 4 || is_named || year < 2030 && ends_month(words, at, behind);
    is_year.then_some((YearRef::One(year), next))
}

/// "сентябрь 23 – май 24": two digits between a month and a mark that leads to no further number.
fn ends_month(words: &[Word], at: usize, next: usize) -> bool {
    let before = at.checked_sub(1).map(|before| if is(words, before, ".") { before.saturating_sub(1) } else { before });
    let is_behind_month = before.is_some_and(|before| scan::month(words, before).is_some()); // "сент.26"
    let is_of_today = number(words, at).is_some_and(|year| year >= 22);
    let is_before_mark = next >= words.len() || is_any(words, next, &["-", ",", ";", ")", "(", "\n", "и"]);
    is_behind_month && is_of_today && is_before_mark && digit_count(words, next + 1) == 0
}

fn pair(words: &[Word], at: usize) -> Option<(YearRef, usize)> {
    let middle = scan::skip(words, skip_short_year(words, at + 1), &["."]);
    let slash = is(words, middle, "/");
    if !slash && !is(words, middle, "-") {
        return None;
    }
    let (first, last) = (year_number(words, at)?, year_number(words, middle + 1)?);
    let school = school_word(words, middle + 2);
    let short = digit_count(words, at) == 2;
    let uneven = digit_count(words, at) != digit_count(words, middle + 1);
    if uneven && (last != first + 1 || !scan::is_glued(words, middle + 1)) {
        return None; // "май 2024 - 25 июня"
    }
    if last <= first
        || last - first > MOST
        || short && school.is_none() && !(slash && last == first + 1 && first >= 2015)
    {
        return None;
    }
    let next = school.unwrap_or_else(|| skip_year_word(words, middle + 2));
    let plural = is_any(words, middle + 2, &["гг", "годы", "годов", "годах", "годам"]) || is_gg(words, middle + 2);
    let year_ref = match last - first {
        1 if school.is_some() || slash => YearRef::School(first),
        _ if school.is_some() => YearRef::Schools(first, last - 1),
        1 if !plural && middle == at + 1 => YearRef::Pair(first),
        _ => YearRef::Each(first, last),
    };
    Some((year_ref, next))
}

/// `г.` between the years of a pair, as in `2023 г. - 2024 г.`
fn skip_short_year(words: &[Word], at: usize) -> usize {
    scan::skip(words, at, &["г", "год", "года"])
}

fn is_gg(words: &[Word], at: usize) -> bool {
    is(words, at, "г") && is(words, at + 1, ".") && is(words, at + 2, "г")
}

/// `уч.г.`, `учебного года`, `уч. год`, `учебные годы`: the place behind it.
pub(crate) fn school_word(words: &[Word], at: usize) -> Option<usize> {
    if !(starts_with_any(words, at, &["учебн"]) || is_any(words, at, &["уч", "учеб"])) {
        return None;
    }
    let next = scan::skip(words, at + 1, &[".", "/"]);
    scan::is_year(words, next).then(|| scan::skip(words, next + 1, &["."]))
}

/// `г.`, `года`, `г.г.`, `гг.`, `календарного года` behind a year, if they stand here.
pub(crate) fn skip_year_word(words: &[Word], at: usize) -> usize {
    let word = scan::skip(words, at, &["календарного", "календарный", "календарном"]);
    if !scan::is_year(words, word) || is(words, word, "лет") {
        return at;
    }
    if is_gg(words, word) {
        return scan::skip(words, word + 3, &["."]);
    }
    scan::skip(words, word + 1, &["."])
}
