//! Signs with which lines begin that belong together: a line in, the kind of its sign out. Lines of one paragraph whose signs
//! are of one kind were meant as lines.

use super::letters::{is_apart, is_blank, is_cyrillic, is_hyphen};
use super::markers::dotted_number;

/// What a line of several begins with.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum SignKind {
    Picture,
    Letter,
    Roman,
    Bracket,
    Number,
    Label,
}

/// The kind of sign that a line begins with.
pub(super) fn sign_kind(bare: &str) -> Option<SignKind> {
    let mut letters = bare.chars();
    let first = letters.next()?;
    let rest = letters.as_str();
    match first {
        '(' => is_round_name(rest).then_some(SignKind::Bracket),
        '[' => is_square_name(rest).then_some(SignKind::Bracket),
        '№' => Some(SignKind::Number),
        '0'..='9' if rest.trim_start_matches('\u{fe0f}').starts_with('\u{20e3}') => Some(SignKind::Picture),
        '0'..='9' if is_number_of_line(bare) => Some(SignKind::Number),
        '-' | '=' if rest.starts_with('>') => Some(SignKind::Picture),
        _ if is_picture(first) => Some(SignKind::Picture),
        _ if is_clause(bare) => Some(SignKind::Number),
        _ if is_labelled(bare) => Some(SignKind::Label),
        _ if first.is_alphabetic() => letter_kind(bare),
        _ => None,
    }
}

/// Whether a line begins with the number of a chapter: `II. Слово`. It is below no item of a list.
pub(super) fn begins_chapter(bare: &str) -> bool {
    bare.starts_with(|letter: char| letter.is_alphabetic()) && letter_kind(bare) == Some(SignKind::Roman)
}

fn is_picture(sign: char) -> bool {
    matches!(
        sign,
        '§' | '\u{2190}'..='\u{23ff}' | '\u{2500}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}'
    ) && !matches!(sign, '\u{2200}'..='\u{22ff}')
}

/// `(1) слово`.
fn is_round_name(rest: &str) -> bool {
    let name = rest.split_once(')').map_or("", |(name, _)| name);
    (1..=6).contains(&name.len()) && name.chars().all(char::is_alphanumeric)
}

/// `[1] слово`, `[Слово]: слово`, `[12.10, 10:15] Имя: слово` of a chat, but no link.
fn is_square_name(rest: &str) -> bool {
    let (name, behind) = rest.split_once(']').unwrap_or_default();
    let is_number = name.bytes().all(|byte| byte.is_ascii_digit()) && !behind.starts_with(['(', '[']);
    let is_time = name.starts_with(|sign: char| sign.is_ascii_digit()) && name.contains(':') && behind.starts_with(' ');
    !name.is_empty() && (is_number || is_time || behind.starts_with(':'))
}

/// `1.2 слово`, `1 – слово`, `9:30 – слово`, `1 . слово`.
fn is_number_of_line(bare: &str) -> bool {
    let bare = bare.split_once(", ").filter(|(day, _)| is_whole_day(day)).map_or(bare, |(_, time)| time);
    let words = bare.trim_start_matches(|sign: char| sign.is_ascii_digit() || matches!(sign, '.' | ':'));
    let is_time = bare[..bare.len() - words.len()].contains(':');
    let mut behind = words.trim_start_matches(is_blank).chars();
    let sign = behind.next();
    let is_before_sign =
        sign.is_some_and(|sign| is_hyphen(sign) || matches!(sign, '.' | ')')) && is_apart(behind.as_str());
    words.starts_with(is_blank) && (is_before_sign || is_time || dotted_number(bare).is_some())
}

/// Names of parts that are numbered.
const PARTS: [&str; 14] = [
    "п.",
    "пп.",
    "ст.",
    "П.",
    "Пункт ",
    "Раздел ",
    "Этап ",
    "Шаг ",
    "День ",
    "Задача ",
    "Тема ",
    "Занятие ",
    "Блок ",
    "Секция ",
];

/// `12.11.2026` before the time of a chat.
fn is_whole_day(words: &str) -> bool {
    let parts: Vec<&str> = words.split('.').collect();
    parts.len() == 3
        && parts.iter().all(|part| (2..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit()))
}

/// `п. 1.2`, `пп.3`, `ст. 28`, `Пункт 1. Слово`, `День 2: слово`.
fn is_clause(bare: &str) -> bool {
    let rest = PARTS.iter().find_map(|noun| bare.strip_prefix(noun));
    rest.is_some_and(|rest| rest.trim_start_matches(is_blank).starts_with(|sign: char| sign.is_ascii_digit()))
}

/// Beginnings of the names of months in the genitive.
const MONTHS: [&str; 12] =
    ["январ", "феврал", "марта", "апрел", "мая", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр"];

/// `12 ноября прошёл семинар`, `с 5 по 9 ноября – слова`, `5-9 ноября слова`.
pub(super) fn begins_with_day(bare: &str) -> bool {
    let from = bare.strip_prefix("с ").or(bare.strip_prefix("С ")).unwrap_or(bare);
    let words = from.split(|sign: char| is_blank(sign) || is_hyphen(sign)).filter(|word| !word.is_empty());
    let is_number = |word: &str| word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit());
    let mut words = words.take(4).skip_while(|word| is_number(word) || *word == "по");
    let is_month = |word: &str| MONTHS.iter().any(|month| word.starts_with(month));
    from.starts_with(|sign: char| sign.is_ascii_digit()) && words.next().is_some_and(is_month)
}

/// `понедельник – слово`, `ноябрь – слово`: days of the week and months are names, whatever letter they begin with.
fn begins_with_name_of_time(bare: &str) -> bool {
    const NAMES: [&str; 19] = [
        "понедельник",
        "вторник",
        "среда",
        "четверг",
        "пятница",
        "суббота",
        "воскресенье",
        "январь",
        "февраль",
        "март",
        "апрель",
        "май",
        "июнь",
        "июль",
        "август",
        "сентябрь",
        "октябрь",
        "ноябрь",
        "декабрь",
    ];
    NAMES.iter().any(|day| bare.strip_prefix(day).is_some_and(|rest| !rest.starts_with(is_cyrillic)))
}

/// No label is longer.
const MOST_OF_LABEL: usize = 30;

/// A line of a form or of a legend: `Дата: 5 ноября`, `«5» — 3 человека`.
fn is_labelled(bare: &str) -> bool {
    let leads = bare.trim_end_matches(is_blank).ends_with(':');
    let is_behind_word = |label: &str, words: &str| label.ends_with(is_cyrillic) && !words.starts_with('/');
    let colon = bare.split_once(':').filter(|(label, words)| is_apart(words) || is_behind_word(label, words));
    let colon = colon.map(|(label, _)| label).filter(|_| !leads);
    let dash =
        [" — ", " – ", " - "].iter().filter_map(|dash| Some(bare.split_once(dash)?.0)).min_by_key(|label| label.len());
    let is_name = |sign: char| sign.is_alphanumeric() || " -/«»\"№.%".contains(sign);
    let is_label = |label: &str| {
        let length = label.chars().count();
        (2..MOST_OF_LABEL).contains(&length) && label.chars().all(is_name) && !label.contains(". ")
    };
    let is_first = |letter: char| letter.is_uppercase() || letter.is_ascii_digit() || matches!(letter, '«' | '"');
    (bare.starts_with(is_first) || begins_with_name_of_time(bare)) && colon.into_iter().chain(dash).any(is_label)
}

/// `а. слово`, `IV. слово`, `II) слово`.
fn letter_kind(bare: &str) -> Option<SignKind> {
    let (name, behind) = bare.split_once(['.', ')'])?;
    if !is_apart(behind) || behind.trim().is_empty() {
        return None;
    }
    let is_roman = name.len() < 10 && name.chars().all(|letter| "IVXLІХ".contains(letter));
    match name.chars().count() {
        _ if is_roman => Some(SignKind::Roman),
        1 => Some(SignKind::Letter),
        _ => None,
    }
}
