//! Words → single days: numbers with dots, and days before the name of a month.

use crate::lexer::fragment::is_fragment;
use crate::lexer::measure::fraction;
use crate::lexer::roman_month::latin_numeral;
use crate::lexer::{month_part, year};
use crate::named_time::{NamedTime, TimeName, YearRef};
use crate::text::lexicon;
use crate::text::month;
use crate::text::scan::{self, digit_count, is, is_any, is_glued, number, number_with_ending};
use crate::text::word::Word;
use crate::token::Token;

/// `30.11.2023`, `06.02.23`, `2023-11-30`, `2023.11.30`, `20.11`, `15.XI.2023`, `15-ноя-23`; `11.2023` is a month.
pub(crate) fn numeric_date(words: &[Word], at: usize) -> Option<(Token, usize)> {
    if is_fragment(words, at) {
        return None;
    }
    let found = full_date(words, at)
        .or_else(|| unmarked_date(words, at))
        .or_else(|| year_first_date(words, at))
        .or_else(|| day_and_month_date(words, at));
    let (day, month, year, next) = match found.or_else(|| date_with_month_name(words, at)) {
        Some(found) => found,
        None => return month_by_numbers(words, at),
    };
    let next = if year.is_some() { year::skip_year_word(words, next) } else { next };
    let named = NamedTime { name: TimeName::Day { day, month }, year: year.map(YearRef::One) };
    Some((Token::NamedTime(named), next))
}

type Numbers = (i8, i8, Option<i16>, usize);

/// A day that no month has is kept: it becomes an impossible date, not something else.
fn full_date(words: &[Word], at: usize) -> Option<Numbers> {
    let is_slip = is_any(words, at + 1, &[".", ","]) && is_any(words, at + 3, &[".", ","]) && is_glued(words, at + 4); // "20,10.2026"
    let is_marked = |mark: &&str| is(words, at + 1, mark) && is(words, at + 3, mark);
    let mark = [".", "/", "-", ","].into_iter().find(is_marked).or(is_slip.then_some(","))?;
    let (day, month) = (two_digits(words, at)?, two_digits(words, at + 2)?);
    let is_glued = (at + 1..at + 4).all(|part| is_glued(words, part));
    let is_long = digit_count(words, at + 2) == 2 && digit_count(words, at + 4) == 4;
    let is_valid = (1..=31).contains(&day) && (1..=12).contains(&month);
    let is_spaced_out = mark == "." && digit_count(words, at + 4) == 4 && is_valid;
    let is_slashed = mark == "/" && is_valid && scan::month(words, at + 5).is_none();
    let is_slashed = is_slashed && number(words, at + 4).is_some_and(|year| (23..=35).contains(&year)); // "20/10/26"
    let is_near = self::is_glued(words, at + 4) || digit_count(words, at + 4) == 4 || scan::is_year(words, at + 5);
    if !is_near || !(is_glued || is_spaced_out) || !is_long && !is_slashed && (mark != "." || !is_valid) {
        return None;
    }
    Some((day, month, Some(year::year_number(words, at + 4)?), at + 5))
}

/// `15 10 2026`: three numbers that are a date and stand alone.
fn unmarked_date(words: &[Word], at: usize) -> Option<Numbers> {
    let kind = (digit_count(words, at), digit_count(words, at + 1), digit_count(words, at + 2)) == (2, 2, 4);
    let is_alone =
        digit_count(words, at + 3) == 0 && at.checked_sub(1).is_none_or(|before| digit_count(words, before) == 0);
    let (day, month) = day_and_month(words, at, at + 1)?;
    let year = year::year_number(words, at + 2).filter(|year| (2015..2050).contains(year))?;
    (kind && is_alone).then_some((day, month, Some(year), at + 3))
}

/// The year before the month and the day, with the same mark between them.
fn year_first_date(words: &[Word], at: usize) -> Option<Numbers> {
    let is_glued = (at + 1..at + 5).all(|part| is_glued(words, part)); // "ноябрь 2023 – 10-15.05.2024" is another thing
    let is_marked =
        is_any(words, at + 1, &["-", ".", "/", "_"]) && scan::norm(words, at + 1) == scan::norm(words, at + 3);
    let kind = (digit_count(words, at), digit_count(words, at + 2), digit_count(words, at + 4)) == (4, 2, 2);
    let (day, month) = day_and_month(words, at + 4, at + 2)?;
    (is_glued && is_marked && kind).then_some((day, month, Some(year::year_number(words, at)?), at + 5))
}

/// The slash of `2026-10-01/2026-10-15` leads from the first day to the last.
pub(crate) fn parts_interval(words: &[Word], at: usize) -> bool {
    let first = at.checked_sub(5).and_then(|first| year_first_date(words, first));
    first.is_some() && is_glued(words, at) && is_glued(words, at + 1) && year_first_date(words, at + 1).is_some()
}

/// Day and month alone need two digits of the month, or they may be anything.
fn day_and_month_date(words: &[Word], at: usize) -> Option<Numbers> {
    let is_marked = is(words, at + 1, ".") || is_slashed_date(words, at);
    let is_date = is_marked && is_glued(words, at + 1) && is_glued(words, at + 2) && digit_count(words, at + 2) == 2;
    let goes_on = is(words, at + 3, ".") && digit_count(words, at + 4) > 0 && is_glued(words, at + 4);
    let (day, month) = day_and_month(words, at, at + 2)?;
    let next = if is(words, at + 3, ".") && is_glued(words, at + 3) { at + 4 } else { at + 3 };
    (is_date && !goes_on).then_some((day, month, None, next))
}

/// "до 20/10": behind a preposition a day and its month, unless words go on ("с 10/11 классами").
fn is_slashed_date(words: &[Word], at: usize) -> bool {
    let is_led = at.checked_sub(1).is_some_and(|before| is_any(words, before, &["до", "с", "по", "к", "позднее"]));
    let goes_on = is(words, at + 3, "/") || scan::is_letters(words, at + 3) && scan::unit(words, at + 3).is_none();
    let is_range = is_any(words, at + 3, &["до", "по", "и"]);
    is(words, at + 1, "/") && is_led && (is_range || !goes_on)
}

/// `15.XI.2023`, `15-ноя-23`, `01.сен.2023`: the month by a Roman numeral or by its name, the year not always there.
fn date_with_month_name(words: &[Word], at: usize) -> Option<Numbers> {
    let day = two_digits(words, at).filter(|day| (1..=31).contains(day))?;
    let tight = is_any(words, at + 1, &[".", "-"]) && is_glued(words, at + 1) && is_glued(words, at + 2);
    let with_year = is_any(words, at + 3, &[".", "-"]) && is_glued(words, at + 3) && is_glued(words, at + 4);
    let year = with_year.then(|| year::year_number(words, at + 4)).flatten();
    let word = scan::norm(words, at + 2);
    let is_limit = at.checked_sub(1).is_some_and(|before| is_any(words, before, &["с", "по", "до", "к", "-"]));
    let roman = if year.is_some() || is_limit { roman_number(words, at + 1) } else { None };
    let begins = is(words, at + 1, ".") && words.get(at + 2).is_some_and(|word| word.capital && year.is_none());
    if !tight || begins && roman.is_none() {
        return None; // "1.Сентябрь" is a list
    }
    let month = month::month(word).or(roman.and_then(|month| i8::try_from(month).ok()))?;
    let next = if roman.is_some() { scan::skip(words, at + 3, &["."]) } else { at + 3 }; // "с 10.XI. по …"
    Some((day, month, year, if year.is_some() { at + 5 } else { next }))
}

/// Behind the mark at `at` a Roman numeral; "20-х" has the ending of a number.
fn roman_number(words: &[Word], at: usize) -> Option<i16> {
    let word = scan::norm(words, at + 1);
    if is(words, at, ".") { lexicon::roman(&latin_numeral(word)) } else { lexicon::roman(word) }
}

/// `11.2023`, `2023-11`; of `09-10.2023` the first month.
fn month_by_numbers(words: &[Word], at: usize) -> Option<(Token, usize)> {
    month_of_year(words, at).or_else(|| month_before_month(words, at)).or_else(|| month_behind_year(words, at))
}

/// `2023-11`, `2023.11`, `2023/09`: not `2010-11`, which may be two years.
fn month_behind_year(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let year = year::year_number(words, at).filter(|year| digit_count(words, at) == 4 && *year > 2012)?;
    let month =
        two_digits(words, at + 2).filter(|month| (1..=12).contains(month) && digit_count(words, at + 2) == 2)?;
    let tight = is_any(words, at + 1, &[".", "/", "-"]) && is_glued(words, at + 1) && is_glued(words, at + 2);
    let is_more =
        is_any(words, at + 3, &[".", "/", "-", ",", ":"]) && is_glued(words, at + 3) && digit_count(words, at + 4) > 0;
    let named = NamedTime { name: TimeName::Month(month), year: Some(YearRef::One(year)) };
    (tight && !is_more && !scan::is_letters(words, at + 3)).then_some((Token::NamedTime(named), at + 3))
}

/// `11.2023`, `09/2024`.
fn month_of_year(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let month = two_digits(words, at).filter(|month| (1..=12).contains(month))?;
    let tight = is_any(words, at + 1, &[".", "/"]) && is_glued(words, at + 1) && is_glued(words, at + 2);
    if !tight || digit_count(words, at + 2) != 4 {
        return None;
    }
    let year = year::year_number(words, at + 2)?;
    let is_more = is_any(words, at + 3, &[".", ","]) && is_glued(words, at + 4) && digit_count(words, at + 4) > 0;
    let named = NamedTime { name: TimeName::Month(month), year: Some(YearRef::One(year)) };
    (!is_more).then(|| (Token::NamedTime(named), year::skip_year_word(words, at + 3)))
}

/// Of `09-10.2023` the first month.
fn month_before_month(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let month = two_digits(words, at).filter(|month| (1..=12).contains(month))?;
    let dash = is(words, at + 1, "-") && is_glued(words, at + 1) && is_glued(words, at + 2);
    dash.then(|| month_of_year(words, at + 2)).flatten()?;
    Some((Token::NamedTime(NamedTime::new(TimeName::Month(month))), at + 1))
}

fn two_digits(words: &[Word], at: usize) -> Option<i8> {
    if digit_count(words, at) > 2 {
        return None;
    }
    i8::try_from(number(words, at)?).ok()
}

fn day_and_month(words: &[Word], day: usize, month: usize) -> Option<(i8, i8)> {
    let (day, of_month) = (two_digits(words, day)?, two_digits(words, month)?);
    ((1..=31).contains(&day) && ((1..=12).contains(&of_month))).then_some((day, of_month))
}

/// `20 ноября`, `20-го ноября`, `первого сентября`; of `10, 15 и 20 мая`, `с 1 по 15 октября`, `10-15.05.2024` the first day.
pub(crate) fn day_before_month(words: &[Word], at: usize) -> Option<(Token, usize)> {
    if is_fragment(words, at) && !is_listed_day(words, at) || month_part::first_days(words, at).is_some() {
        return None;
    }
    let start = scan::skip(words, at, &["\""]); // «10» сентября
    let (day, first) = counted_day(words, start).or_else(|| day_in_words(words, start))?;
    let first = scan::skip(words, first, &["числа", "число", "\""]);
    let is_dotted = is(words, first, ".") && is(words, first + 1, "-") && !scan::is_letters(words, first + 2); // "20.-30.10"
    let first = first + usize::from(is_dotted || leads_to_genitive(words, first));
    let mut next = first;
    for _ in 0..12 {
        if let Some(month) = scan::month(words, next) {
            let end = if next == first { scan::skip(words, first + 1, &["."]) } else { first };
            return Some((Token::NamedTime(NamedTime::new(TimeName::Day { day, month })), end));
        }
        if next > first
            && let Some((Token::NamedTime(NamedTime { name: TimeName::Day { month, .. }, year }), _)) =
                numeric_date(words, next)
        {
            return Some((Token::NamedTime(NamedTime { name: TimeName::Day { day, month }, year }), first));
        }
        next = next_in_list(words, next)?;
    }
    None
}

/// The 13 of "6,13,20 октября": a comma without a space stands between days.
fn is_listed_day(words: &[Word], at: usize) -> bool {
    at >= 2 && is(words, at - 1, ",") && (1..=2).contains(&digit_count(words, at - 2))
}

/// Two digits before the month are its day, even one that no month has.
fn counted_day(words: &[Word], at: usize) -> Option<(i8, usize)> {
    if digit_count(words, at) > 2 {
        return None;
    }
    let (number, next) = number_with_ending(words, at)?;
    let day = i8::try_from(number).ok()?;
    let is_day = (1..=31).contains(&day) || scan::month(words, next).is_some();
    is_day.then_some((day, next))
}

/// "первого сентября": only the first ones are written so.
fn day_in_words(words: &[Word], at: usize) -> Option<(i8, usize)> {
    let day = lexicon::ordinal_word(scan::norm(words, at)).filter(|day| *day > 0)?;
    let month = scan::norm(words, at + 1);
    let genitive = month.ends_with('я') || month.ends_with('а');
    (genitive && month::month(month).is_some()).then_some((i8::try_from(day).ok()?, at + 1))
}

/// Behind a separator, either at a full date or behind a further day.
fn next_in_list(words: &[Word], at: usize) -> Option<usize> {
    const SEPARATORS: [&str; 5] = [",", "и", "-", "по", "до"];
    let is_slash = is(words, at, "/") && is_glued(words, at + 1) && !scan::norm(words, at + 1).starts_with('0');
    if !is_slash && !is_any(words, at, &SEPARATORS) {
        return None;
    }
    let at = scan::skip(words, scan::skip(words, at + 1, &["и"]), &["с", "со"]); // "с 20 по 22 и с 27 по 29 октября"
    let is_limit = is(words, at, "не") && is_any(words, at + 1, &["позднее", "позже"]); // "не ранее 10 и не позднее 20 ноября"
    let at = if is_limit { at + 2 } else { at };
    if fraction(words, at).is_some() {
        return None;
    }
    if numeric_date(words, at).is_some() {
        return Some(at);
    }
    let next = scan::skip(words, day(words, at)?.1, &["числа", "число"]);
    Some(next + usize::from(leads_to_genitive(words, next)))
}

/// "15. октября": a full stop between the day and its month; "1. Октябрь" is a list.
pub(crate) fn leads_to_genitive(words: &[Word], at: usize) -> bool {
    let is_small = words.get(at + 1).is_some_and(|word| word.month.is_some() && !word.capital);
    is(words, at, ".") && is_small && scan::norm(words, at + 1).ends_with(['я', 'а'])
}

fn day(words: &[Word], at: usize) -> Option<(i8, usize)> {
    let (day, next) = number_with_ending(words, at)?;
    let day = i8::try_from(day).ok().filter(|day| (1..=31).contains(day) && digit_count(words, at) <= 2)?;
    Some((day, next))
}
