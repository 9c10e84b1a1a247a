//! Words → things that carry numbers: "№ 93 о/д", "п. 3.1", "показатели 1.5, 2.10", "версия 3.10".
//!
//! Such a number may have the digits of a day ("строка 4.11"), so the noun before it decides.

use crate::lexer::date::numeric_date;
use crate::named_time::{NamedTime, TimeName};
use crate::text::scan::{self, digit_count, is, is_any, is_glued, norm, starts_with_any};
use crate::text::word::Word;
use crate::token::Token;

/// Short words before a number of any form.
const SHORT: [&str; 26] = [
    "№",
    "n",
    "д",
    "дом",
    "кв",
    "каб",
    "ауд",
    "корп",
    "п",
    "пп",
    "ст",
    "стр",
    "тел",
    "прил",
    "разд",
    "табл",
    "рис",
    "исх",
    "вх",
    "рег",
    "абз",
    "подп",
    "мкр",
    "оф",
    "кбк",
    "оквэд",
];
/// Stems before a number of any form.
const NUMBERED: [&str; 8] = ["кабинет", "пункт", "подпункт", "стать", "раздел", "приложени", "таблиц", "глав"];
/// Stems before a number with a dot; a whole number behind them counts ("2 показателя", "мероприятия 2 раза в год").
const LEVELLED: [&str; 30] = [
    "строк",
    "показател",
    "критери",
    "индикатор",
    "параметр",
    "мероприяти",
    "задач",
    "цел",
    "модул",
    "верси",
    "код",
    "форм",
    "аудитори",
    "корпус",
    "здани",
    "помещени",
    "балл",
    "отметк",
    "оценк",
    "коэффициент",
    "индекс",
    "рисун",
    "лист",
    "лиценз",
    "протокол",
    "параграф",
    "подраздел",
    "абзац",
    "част",
    "количеств",
];
/// No list of numbers is longer.
const MOST_NUMBERS: usize = 12;

/// The place behind a thing with its number, or with its numbers where there are several.
pub(crate) fn numbered_thing(words: &[Word], at: usize) -> Option<usize> {
    let behind = skip_doubled(words, at);
    if is_any(words, at, &SHORT) || starts_with_any(words, at, &NUMBERED) {
        return (digit_count(words, behind) > 0).then(|| further_numbers(words, at, code(words, behind)));
    }
    let is_levelled = starts_with_any(words, at, &LEVELLED) && is_level(words, behind);
    is_levelled.then(|| further_numbers(words, at, code(words, behind)))
}

/// "10.10, 11.10 – номера уроков": numbers that the words behind a dash call so.
pub(crate) fn numbers_named_behind(words: &[Word], at: usize) -> Option<usize> {
    const NAMES: [&str; 7] = ["номер", "пункты", "подпункты", "разделы", "подразделы", "параграфы", "строки"];
    let begins = at == 0 || is_any(words, at - 1, &["\n", ";", "("]);
    if !begins || !is_level(words, at) {
        return None;
    }
    let mut next = code(words, at);
    for _ in 0..MOST_NUMBERS {
        if !is_any(words, next, &[",", "и", "-"]) || !is_level(words, next + 1) {
            break;
        }
        next = code(words, next + 1);
    }
    let is_named = is_any(words, next, &["-", "("]) && starts_with_any(words, next + 1, &NAMES);
    is_named.then_some(next)
}

/// Behind "п.", "п.п.", "№№".
fn skip_doubled(words: &[Word], at: usize) -> usize {
    let first = scan::skip(words, at + 1, &["."]);
    let is_doubled = norm(words, first) == norm(words, at) && is_glued(words, first);
    if is_doubled { scan::skip(words, first + 1, &["."]) } else { first }
}

/// The first number behind "п.", "пункт".
fn first_number(words: &[Word], at: usize) -> usize {
    (at + 1..at + 5).find(|at| digit_count(words, *at) > 0).unwrap_or(at)
}

/// "…, 4.10 и 5.10": further numbers of a plural; of a single thing only those that "и" or a dash joins.
fn further_numbers(words: &[Word], at: usize, mut next: usize) -> usize {
    const ENDS: [&str; 9] = ["ы", "и", "ам", "ям", "ах", "ях", "ов", "ей", "пп"];
    let word = norm(words, at);
    let is_doubled = norm(words, at + 1) == word || norm(words, at + 2) == word;
    let is_plural = is_doubled || !word.ends_with("ии") && ENDS.iter().any(|end| word.ends_with(end));
    let mut first = first_number(words, at);
    for _ in 0..MOST_NUMBERS {
        let is_level = is_level(words, next + 1);
        let is_of_chapter = is(words, next, ",") && scan::number(words, next + 1) == scan::number(words, first); // "п. 4.10, 4.11"
        let is_listed = is_any(words, next, &["и", "-"]) || is_plural && is(words, next, ",") || is_of_chapter;
        if !is_listed || !is_level {
            break;
        }
        (first, next) = (next + 1, code(words, next + 1));
    }
    next
}

/// "4.10": a number with a dot that names no year.
fn is_level(words: &[Word], at: usize) -> bool {
    let is_dotted = (1..=3).contains(&digit_count(words, at)) && is(words, at + 1, ".") && is_glued(words, at + 1);
    let is_short = (1..=2).contains(&digit_count(words, at + 2)) && is_glued(words, at + 2);
    let named = numeric_date(words, at);
    let has_year =
        matches!(named, Some((Token::NamedTime(NamedTime { name: TimeName::Day { .. }, year: Some(_) }), _)));
    is_dotted && is_short && !has_year
}

/// A number with its further parts: `93`, `75-13298`, `115-4`, `10.10`, `35а`.
pub(crate) fn code(words: &[Word], at: usize) -> usize {
    let mut next = at + 1;
    while is_glued(words, next)
        && (digit_count(words, next) > 0
            || is_any(words, next, &["-", "/", ".", ":", "?", "="])
            || scan::is_letters(words, next))
    {
        next += 1;
    }
    next
}
