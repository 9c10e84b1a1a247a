//! Words → tokens: each group of words gets one meaning.
//!
//! The recognisers are tried in order at every word; the first that fits takes its words. What none of them knows is
//! [`Token::Other`]. A recogniser sees words only: it never looks at other tokens, the period or the calendar.

mod between;
mod clock;
mod comment;
mod date;
mod day_behind;
mod event;
mod fragment;
mod frequency;
mod interval;
mod measure;
mod month_of_due;
mod month_part;
mod not_a_date;
mod numbered;
mod phrase;
mod plan;
mod relative_day;
mod roman_month;
mod title;
mod weekday;
mod year;

use crate::lexer::title::TitleDigits;
use crate::named_time::{NamedTime, TimeName};
use crate::text::scan;
use crate::text::word::{Word, WordKind};
use crate::token::{PlacedToken, Token};

type Recogniser = fn(&[Word], usize) -> Option<(Token, usize)>;

/// What a word of each shape can begin, most special first.
const AT_NUMBERS: &[Recogniser] = &[
    list_number,
    clock::time_of_day,
    not_a_date::not_a_date,
    weekday::weekdays,
    relative_day::relative_day,
    frequency::times_per_unit,
    frequency::times_alone,
    date::numeric_date,
    day_behind::day_behind_day,
    date::day_before_month,
    day_behind::days_behind_month,
    interval::part_of_interval,
    interval::week_of_term,
    month_part::month_part,
    interval::numbered_interval,
    interval::number_of_unit_before,
    year::recognise,
];
const AT_MARKS: &[Recogniser] = &[not_a_date::not_a_date, date::day_before_month, mark];
const AT_LETTERS: &[Recogniser] = &[
    list_letter,
    not_a_date::not_a_date,
    clock::half_of_day,
    month,
    weekday::weekdays,
    relative_day::relative_day,
    frequency::times_per_unit,
    frequency::times_alone,
    frequency::every_unit_phrase,
    date::day_before_month,
    roman_month::roman_month,
    interval::part_of_interval,
    interval::week_of_term,
    interval::edge,
    month_part::month_part,
    interval::numbered_interval,
    interval::number_of_unit_before,
    interval::holidays,
    interval::new_year,
    phrase::onward_phrase,
    phrase::then_phrase,
    plan::plan_phrase,
    event::event_phrase,
    event::demand_phrase,
    between::between_terms,
    phrase::during_phrase,
    phrase::span_phrase,
    phrase::except_phrase,
    phrase::by_phrase,
    phrase::small_word,
];

/// Gives every word its meaning; the tokens cover all words.
pub(crate) fn tokenise(words: &[Word]) -> Vec<PlacedToken> {
    let mut tokens = Vec::with_capacity(words.len());
    let titles = TitleDigits::from_words(words, |at| recognise(words, at).is_some());
    let mut at = 0;
    while let Some(first) = words.get(at) {
        let found = titles.number(at).or_else(|| recognise(words, at));
        let (token, next) = found.unwrap_or((Token::Other, at + 1));
        let next = next.clamp(at + 1, words.len());
        let end = words.get(next - 1).map_or(first.at.end, |last| last.at.end);
        tokens.push(PlacedToken {
            token,
            at: first.at.start..end,
            capital: first.capital,
            fresh: first.capital || first.kind == WordKind::Number,
            titled: titles.is_day(at),
            genitive: first.month.is_some() && first.norm.ends_with(['я', 'а']),
            limits: is_limit(words, at),
            stage: scan::starts_with_any(words, at, &["этап", "стади"]),
        });
        at = next;
    }
    tokens
}

/// "не позднее", "но до" rather than a bare "до".
fn is_limit(words: &[Word], at: usize) -> bool {
    let is_but = at.checked_sub(1).is_some_and(|before| scan::is(words, before, "но"));
    is_but || scan::is(words, at, "не") && scan::is_any(words, at + 1, &["позднее", "позже"])
}

/// What the first recogniser that knows the words here makes of them.
fn recognise(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let recognisers = match words.get(at)?.kind {
        WordKind::Number => AT_NUMBERS,
        WordKind::Sign => AT_MARKS,
        WordKind::Letters => AT_LETTERS,
    };
    recognisers.iter().find_map(|recognise| recognise(words, at))
}

/// `1.`, `2)` at the beginning of a line.
fn list_number(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let begins = at == 0 || scan::is_any(words, at - 1, &["\n", ";"]);
    let marked = scan::is_any(words, at + 1, &[".", ")"]) && !scan::is_glued(words, at + 2) && at + 2 < words.len();
    let numbered = is_numbered_list(words, at);
    let marked = marked && !scan::is(words, at + 2, "-") && !date::leads_to_genitive(words, at + 1); // "20. - 30.10"
    let is_number = (1..=2).contains(&scan::digit_count(words, at)) && date::numeric_date(words, at).is_none();
    ((begins || numbered) && marked && is_number).then_some((Token::Filler, at + 2))
}

/// The second and further numbers of "1) октябрь 2) март", "1. Сентябрь 2. Январь".
fn is_numbered_list(words: &[Word], at: usize) -> bool {
    let mark = scan::norm(words, at + 1);
    let further = scan::number(words, at).is_some_and(|number| (2..=20).contains(&number));
    let begins_item = mark == ")" || words.get(at + 2).is_some_and(|word| word.capital);
    further && begins_item && scan::is(words, 0, "1") && scan::is(words, 1, mark)
}

/// `б)` of a list that begins with `а)`.
fn list_letter(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let is_list = scan::is(words, 0, "а") && scan::is(words, 1, ")");
    let is_letter = words.get(at).is_some_and(|word| word.norm.chars().count() == 1 && !word.glued || at == 0);
    (is_list && is_letter && scan::is(words, at + 1, ")")).then_some((Token::Filler, at + 2))
}

fn mark(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let word = words.get(at).filter(|word| word.kind == WordKind::Sign)?;
    let token = match word.norm.as_str() {
        "-" => Token::Dash,
        "/" if date::parts_interval(words, at) => Token::Dash,
        "," | "/" => Token::Comma,
        ";" => Token::Semicolon,
        "\n" => Token::Break,
        "(" | "[" => Token::Open,
        ")" | "]" => Token::Close,
        ":" => Token::Colon,
        "№" | "?" => return None, // whoever asks is not certain
        _ => Token::Filler,
    };
    Some((token, at + 1))
}

fn month(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let month = scan::month(words, at)?;
    let is_governed = words.get(at).is_some_and(|word| !word.capital && word.norm.ends_with(['я', 'а'])); // not "п. 4.11 Май"
    let is_of_damaged_day =
        is_governed && at > 0 && scan::digit_count(words, at - 1) > 0 && fragment::is_fragment(words, at - 1);
    if is_of_damaged_day {
        return Some((Token::Other, year::recognise(words, at + 1).map_or(at + 1, |(_, next)| next))); // the whole month is not meant
    }
    let next = scan::skip(words, at + 1, &["."]);
    // "месяц май": the word month before it is filler; "май месяц": behind it too
    let next = scan::skip(words, next, &["месяц", "месяца", "месяце"]);
    Some((Token::NamedTime(NamedTime::new(TimeName::Month(month))), next))
}
