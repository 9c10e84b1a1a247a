//! Single days: numbers with dots, days before the name of a month, and numbers that are no dates.

use super::moment::{Base, Moment};
use super::scan::{self, counted, digits, glued, is, is_any, number};
use super::token::Token;
use super::word::{Shape, Word};
use super::year::{self, Mark};
use super::{lexicon, word};

/// `30.11.2023`, `06.02.23`, `2023-11-30`, `20.11`.
pub(super) fn numeric(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let (day, month, year, next) = full(words, at).or_else(|| iso(words, at)).or_else(|| short(words, at))?;
    let next = if year.is_some() { year::skip_year_word(words, next) } else { next };
    let moment = Moment { base: Base::Day { day, month }, mark: year.map(Mark::One) };
    Some((Token::Moment(moment), next))
}

type Numbers = (i8, i8, Option<i16>, usize);

fn full(words: &[Word], at: usize) -> Option<Numbers> {
    let mark = [".", "/", "-"].into_iter().find(|mark| is(words, at + 1, mark) && is(words, at + 3, mark))?;
    let (day, month) = day_and_month(words, at, at + 2)?;
    let is_glued = glued(words, at + 1) && glued(words, at + 2) && glued(words, at + 3);
    if !is_glued || mark != "." && (digits(words, at + 2) < 2 || digits(words, at + 4) < 4) {
        return None;
    }
    let year = year::written(words, at + 4)?;
    Some((day, month, Some(year), at + 5))
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

fn day_and_month(words: &[Word], day: usize, month: usize) -> Option<(i8, i8)> {
    if digits(words, day) > 2 || digits(words, month) > 2 {
        return None;
    }
    let (day, month) = (number(words, day)?, number(words, month)?);
    let (day, month) = (i8::try_from(day).ok()?, i8::try_from(month).ok()?);
    ((1..=31).contains(&day) && (1..=12).contains(&month)).then_some((day, month))
}

/// `20 ноября`, `20-го ноября`; of `10, 15 и 20 мая`, `с 1 по 15 октября`, `10-15.05.2024` the first day.
pub(super) fn days_before_month(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let (day, first) = day(words, scan::skip(words, at, &["\""]))?; // «10» сентября
    let first = scan::skip(words, first, &["числа", "число", "\""]);
    let mut next = first;
    for _ in 0..12 {
        if let Some(month) = lexicon::month(scan::norm(words, next)) {
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

/// Numbers and abbreviations that must not be taken for dates: `№ 93 о/д`, `д.35`, `г. Ачинск`, `п. 10.10`, `от 25.09.2023`.
pub(super) fn no_date(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let found = name_with_numbers(words, at)
        .or_else(|| numbered_thing(words, at))
        .or_else(|| date_of_act(words, at))
        .or_else(|| town(words, at))
        .or_else(|| measured(words, at));
    found.map(|next| (Token::Loose, next))
}

fn numbered_thing(words: &[Word], at: usize) -> Option<usize> {
    const BEFORE_NUMBERS: [&str; 21] = [
        "№",
        "n",
        "д",
        "дом",
        "кв",
        "каб",
        "кабинет",
        "п",
        "пп",
        "пункт",
        "пункта",
        "пунктом",
        "подпункт",
        "ст",
        "стр",
        "статья",
        "тел",
        "раздел",
        "раздела",
        "приложение",
        "приложению",
    ];
    let behind = scan::skip(words, at + 1, &["."]);
    (is_any(words, at, &BEFORE_NUMBERS) && digits(words, behind) > 0).then(|| code(words, behind))
}

/// The date of a document is no deadline: "приказу от 25.09.2023".
fn date_of_act(words: &[Word], at: usize) -> Option<usize> {
    match is(words, at, "от").then(|| numeric(words, at + 1)).flatten()? {
        (Token::Moment(Moment { mark: Some(_), .. }), next) => Some(next),
        _ => None,
    }
}

fn town(words: &[Word], at: usize) -> Option<usize> {
    (is_any(words, at, &["г", "гор"]) && is(words, at + 1, ".") && is_name(words, at + 2)).then_some(at + 3)
}

/// Names that hold months or years: in quotation marks, of streets, addresses on the web, "Форум-2024".
fn name_with_numbers(words: &[Word], at: usize) -> Option<usize> {
    const STREETS: [&str; 8] = ["ул", "улица", "улице", "пер", "пр", "проспект", "пл", "площадь"];
    let here = words.get(at)?;
    if here.norm == "\"" {
        return quoted(words, at);
    }
    if is_any(words, at, &["http", "https", "www"]) {
        return Some(code(words, at));
    }
    if STREETS.contains(&here.norm.as_str()) {
        let name = scan::skip(words, at + 1, &["."]);
        return (name..name + 3).find(|end| is(words, *end, ",")).or(Some(name + 1));
    }
    let dash_year =
        is(words, at + 1, "-") && glued(words, at + 1) && glued(words, at + 2) && digits(words, at + 2) == 4;
    let is_name =
        here.shape == Shape::Letters && lexicon::month(&here.norm).is_none() && lexicon::unit(&here.norm).is_none();
    (dash_year && is_name).then_some(at + 3)
}

/// A name in quotation marks; the day of «10» сентября and a text that is quoted as a whole are none.
fn quoted(words: &[Word], at: usize) -> Option<usize> {
    let end = (at + 2..at + 25).find(|end| is(words, *end, "\""))?;
    let whole = at == 0 && end + 1 == words.len();
    (scan::is_letters(words, at + 1) && !whole).then_some(end + 1)
}

/// A number with its further parts: `93`, `75-13298`, `115-4`, `10.10`, `35а`.
fn code(words: &[Word], at: usize) -> usize {
    let mut next = at + 1;
    while glued(words, next)
        && (digits(words, next) > 0
            || is_any(words, next, &["-", "/", ".", ":", "?", "="])
            || scan::is_letters(words, next))
    {
        next += 1;
    }
    next
}

fn is_name(words: &[Word], at: usize) -> bool {
    let name = words.get(at).filter(|word: &&word::Word| word.shape == Shape::Letters && word.capital);
    name.is_some_and(|name| lexicon::month(&name.norm).is_none() && name.norm.chars().count() > 3)
}

/// `80 %`, `9 классов`, `5-8 классах`, `12 чел.`
fn measured(words: &[Word], at: usize) -> Option<usize> {
    const THINGS: [&str; 9] = ["кл", "класс", "чел", "школ", "педагог", "%", "учител", "балл", "шт"];
    if digits(words, at) == 0 {
        return None;
    }
    let mut next = at + 1;
    for _ in 0..6 {
        let end = if is(words, next, "-") && scan::is_letters(words, next + 1) && glued(words, next + 1) {
            next + 2
        } else {
            next
        };
        if scan::starts(words, end, &THINGS) {
            return Some(end + 1);
        }
        if is_any(words, next, &["-", ","]) && digits(words, next + 1) > 0 {
            next += 2;
        } else {
            return None;
        }
    }
    None
}
