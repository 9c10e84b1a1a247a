//! Single days: numbers with dots and days before the name of a month.

use super::lexicon;
use super::moment::{Base, Moment};
use super::scan::{self, counted, digits, glued, is, is_any, number};
use super::token::Token;
use super::word::{Shape, Word};
use super::year::{self, Mark};

/// `30.11.2023`, `06.02.23`, `2023-11-30`, `20.11`, `15.XI.2023`, `15-ноя-23`; `11.2023` is a month.
pub(crate) fn numeric(words: &[Word], at: usize) -> Option<(Token, usize)> {
    if is_cut_out(words, at) {
        return None;
    }
    let found = full(words, at).or_else(|| iso(words, at)).or_else(|| short(words, at));
    let (day, month, year, next) = match found.or_else(|| named(words, at)) {
        Some(found) => found,
        None => return month_of_year(words, at).or_else(|| month_before_month(words, at)),
    };
    let next = if year.is_some() { year::skip_year_word(words, next) } else { next };
    let moment = Moment { base: Base::Day { day, month }, mark: year.map(Mark::One) };
    Some((Token::Moment(moment), next))
}

/// The digits are a part of something else: of a damaged number, a file, a telephone.
pub(crate) fn is_cut_out(words: &[Word], at: usize) -> bool {
    const PREPOSITIONS: [&str; 3] = ["с", "к", "в"];
    let Some(before) = at.checked_sub(1).and_then(|before| words.get(before)) else { return false };
    let further = at.checked_sub(2).and_then(|further| words.get(further)).filter(|_| before.glued);
    let tight = glued(words, at);
    match (before.shape, before.norm.as_str()) {
        (Shape::Number, digit) => tight || digit.len() == 1 && is(words, at + 1, "."),
        (Shape::Letters, letter) => tight && letter.chars().count() == 1 && !PREPOSITIONS.contains(&letter),
        (Shape::Mark, "_" | "@") => tight,
        (Shape::Mark, "." | "," | ")") => tight && further.is_some_and(is_number_or_name),
        (Shape::Mark, _) => false,
    }
}

/// What stands before the dot of "12.2023" or "ivanov.15.05": not a year of a list, not an abbreviation.
fn is_number_or_name(word: &Word) -> bool {
    match word.shape {
        Shape::Number => word.norm.len() != 4,
        Shape::Letters => word.norm.is_ascii() && word.norm.len() > 2 || word.glued && word.norm.chars().count() == 1,
        Shape::Mark => false,
    }
}

type Numbers = (i8, i8, Option<i16>, usize);

/// A day that no month has is kept: it becomes an impossible date, not something else.
fn full(words: &[Word], at: usize) -> Option<Numbers> {
    let mark = [".", "/", "-", ","].into_iter().find(|mark| is(words, at + 1, mark) && is(words, at + 3, mark))?;
    let (day, month) = (small(words, at)?, small(words, at + 2)?);
    let is_glued = (at + 1..at + 4).all(|part| glued(words, part));
    let is_long = digits(words, at + 2) == 2 && digits(words, at + 4) == 4;
    let is_valid = (1..=31).contains(&day) && (1..=12).contains(&month);
    let is_spaced_out = mark == "." && digits(words, at + 4) == 4 && is_valid;
    if !(is_glued || is_spaced_out) || !is_long && (mark != "." || !is_valid) {
        return None;
    }
    Some((day, month, Some(year::written(words, at + 4)?), at + 5))
}

fn iso(words: &[Word], at: usize) -> Option<Numbers> {
    let dashes = is(words, at + 1, "-") && is(words, at + 3, "-");
    let shape = (digits(words, at), digits(words, at + 2), digits(words, at + 4)) == (4, 2, 2);
    let (day, month) = day_and_month(words, at + 4, at + 2)?;
    (dashes && shape).then_some((day, month, Some(year::written(words, at)?), at + 5))
}

/// Day and month alone need two digits of the month, or they may be anything.
fn short(words: &[Word], at: usize) -> Option<Numbers> {
    let is_date = is(words, at + 1, ".") && glued(words, at + 1) && glued(words, at + 2) && digits(words, at + 2) == 2;
    let goes_on = is(words, at + 3, ".") && digits(words, at + 4) > 0 && glued(words, at + 4);
    let (day, month) = day_and_month(words, at, at + 2)?;
    let next = if is(words, at + 3, ".") && glued(words, at + 3) { at + 4 } else { at + 3 };
    (is_date && !goes_on).then_some((day, month, None, next))
}

/// `15.XI.2023`, `15-ноя-23`, `01.сен.2023`: the month by a Roman numeral or by its name, the year not always there.
fn named(words: &[Word], at: usize) -> Option<Numbers> {
    let day = small(words, at).filter(|day| (1..=31).contains(day))?;
    let tight = is_any(words, at + 1, &[".", "-"]) && glued(words, at + 1) && glued(words, at + 2);
    let with_year = is_any(words, at + 3, &[".", "-"]) && glued(words, at + 3) && glued(words, at + 4);
    let year = with_year.then(|| year::written(words, at + 4)).flatten();
    let word = scan::norm(words, at + 2);
    let roman = || lexicon::roman(word).filter(|_| year.is_some()).and_then(|month| i8::try_from(month).ok());
    let is_new_line = is(words, at + 1, ".") && words.get(at + 2).is_some_and(|word| word.capital && year.is_none());
    let month = lexicon::month(word).or_else(roman).filter(|_| tight && !is_new_line)?; // "1.Сентябрь" is a list
    Some((day, month, year, if year.is_some() { at + 5 } else { at + 3 }))
}

/// `11.2023`, `09/2024`.
fn month_of_year(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let month = small(words, at).filter(|month| (1..=12).contains(month))?;
    let tight = is_any(words, at + 1, &[".", "/"]) && glued(words, at + 1) && glued(words, at + 2);
    let year = year::written(words, at + 2).filter(|_| tight && digits(words, at + 2) == 4)?;
    let is_more = is_any(words, at + 3, &[".", ","]) && glued(words, at + 4) && digits(words, at + 4) > 0;
    let moment = Moment { base: Base::Month(month), mark: Some(Mark::One(year)) };
    (!is_more).then(|| (Token::Moment(moment), year::skip_year_word(words, at + 3)))
}

/// Of `09-10.2023` the first month.
fn month_before_month(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let month = small(words, at).filter(|month| (1..=12).contains(month))?;
    let dash = is(words, at + 1, "-") && glued(words, at + 1) && glued(words, at + 2);
    dash.then(|| month_of_year(words, at + 2)).flatten()?;
    Some((Token::Moment(Moment::of(Base::Month(month))), at + 1))
}

fn small(words: &[Word], at: usize) -> Option<i8> {
    number(words, at).filter(|_| digits(words, at) <= 2).and_then(|number| i8::try_from(number).ok())
}

fn day_and_month(words: &[Word], day: usize, month: usize) -> Option<(i8, i8)> {
    let (day, of_month) = (small(words, day)?, small(words, month)?);
    ((1..=31).contains(&day) && ((1..=12).contains(&of_month))).then_some((day, of_month))
}

/// `20 ноября`, `20-го ноября`, `первого сентября`; of `10, 15 и 20 мая`, `с 1 по 15 октября`, `10-15.05.2024` the first day.
pub(crate) fn days_before_month(words: &[Word], at: usize) -> Option<(Token, usize)> {
    if is_cut_out(words, at) {
        return None;
    }
    let start = scan::skip(words, at, &["\""]); // «10» сентября
    let (day, first) = counted_day(words, start).or_else(|| day_in_words(words, start))?;
    let first = scan::skip(words, first, &["числа", "число", "\""]);
    let mut next = first;
    for _ in 0..12 {
        if let Some(month) = scan::month(words, next) {
            let end = if next == first { scan::skip(words, first + 1, &["."]) } else { first };
            return Some((Token::Moment(Moment::of(Base::Day { day, month })), end));
        }
        if next > first
            && let Some((Token::Moment(Moment { base: Base::Day { month, .. }, mark }), _)) = numeric(words, next)
        {
            return Some((Token::Moment(Moment { base: Base::Day { day, month }, mark }), first));
        }
        next = next_in_list(words, next)?;
    }
    None
}

/// Two digits before the month are its day, even one that no month has.
fn counted_day(words: &[Word], at: usize) -> Option<(i8, usize)> {
    let (number, next) = counted(words, at).filter(|_| digits(words, at) <= 2)?;
    let day = i8::try_from(number).ok()?;
    let is_day = (1..=31).contains(&day) || scan::month(words, next).is_some();
    is_day.then_some((day, next))
}

/// "первого сентября": only the first ones are written so.
fn day_in_words(words: &[Word], at: usize) -> Option<(i8, usize)> {
    let day = lexicon::ordinal_word(scan::norm(words, at)).filter(|day| *day > 0)?;
    let month = scan::norm(words, at + 1);
    let genitive = month.ends_with('я') || month.ends_with('а');
    (genitive && lexicon::month(month).is_some()).then_some((i8::try_from(day).ok()?, at + 1))
}

/// Behind a separator, either at a full date or behind a further day.
fn next_in_list(words: &[Word], at: usize) -> Option<usize> {
    const SEPARATORS: [&str; 5] = [",", "и", "-", "по", "до"];
    if !is_any(words, at, &SEPARATORS) {
        return None;
    }
    let at = scan::skip(words, at + 1, &["и"]);
    if numeric(words, at).is_some() {
        return Some(at);
    }
    Some(scan::skip(words, day(words, at)?.1, &["числа", "число"]))
}

fn day(words: &[Word], at: usize) -> Option<(i8, usize)> {
    let (day, next) = counted(words, at)?;
    let day = i8::try_from(day).ok().filter(|day| (1..=31).contains(day) && digits(words, at) <= 2)?;
    Some((day, next))
}
