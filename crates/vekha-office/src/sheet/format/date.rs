//! Days and times by the letters of their format.

use jiff::civil::{DateTime, Weekday};

use super::code::{Section, Token};

const MONTHS: [&str; 12] = [
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
/// The months behind a day.
const MONTHS_OF_DAYS: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];
const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const WEEKDAYS: [(&str, &str); 7] = [
    ("понедельник", "Пн"),
    ("вторник", "Вт"),
    ("среда", "Ср"),
    ("четверг", "Чт"),
    ("пятница", "Пт"),
    ("суббота", "Сб"),
    ("воскресенье", "Вс"),
];
const ENGLISH_WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// A day, perhaps with a time.
pub(crate) fn text(section: &Section, date: DateTime) -> String {
    let mut text = String::new();
    for (at, token) in section.tokens.iter().enumerate() {
        match token {
            Token::Time('m', count) if !is_minutes(&section.tokens, at) => text.push_str(&month(section, date, *count)),
            Token::Time('y', count) => text.push_str(&year(date, *count)),
            Token::Time('d', count) => text.push_str(&day(section, date, *count)),
            _ => push_time(section, at, (date.hour().into(), date.minute().into(), date.second().into()), &mut text),
        }
    }
    text
}

/// A time of day without a day, or a duration; nothing where the format asks for a day.
pub(crate) fn duration_text(section: &Section, serial: f64) -> Option<String> {
    let asks_for_day = |(at, token): (usize, &Token)| match token {
        Token::Time('y' | 'd', _) => true,
        Token::Time('m', _) => !is_minutes(&section.tokens, at),
        _ => false,
    };
    let is_time = (0.0..1e6).contains(&serial) && (serial < 1.0 || section.is_duration());
    if !is_time || section.tokens.iter().enumerate().any(asks_for_day) {
        return None;
    }
    let seconds = (serial * 86_400.0).round() as i64;
    let mut text = String::new();
    for (at, token) in section.tokens.iter().enumerate() {
        match token {
            Token::Elapsed('h', count) => text.push_str(&pad(seconds / 3600, *count)),
            Token::Elapsed('m', count) => text.push_str(&pad(seconds / 60, *count)),
            Token::Elapsed(_, count) => text.push_str(&pad(seconds, *count)),
            _ => push_time(section, at, (seconds / 3600 % 24, seconds / 60 % 60, seconds % 60), &mut text),
        }
    }
    Some(text)
}

/// What is the same in days and durations: hours, minutes, seconds, signs between them.
fn push_time(section: &Section, at: usize, (hour, minute, second): (i64, i64, i64), text: &mut String) {
    let has_halves = section.tokens.contains(&Token::HalfDay);
    match section.tokens.get(at) {
        Some(Token::Time('h', count)) if has_halves => text.push_str(&pad((hour + 11) % 12 + 1, *count)),
        Some(Token::Time('h', count)) => text.push_str(&pad(hour, *count)),
        Some(Token::Time('m', count)) => text.push_str(&pad(minute, *count)),
        Some(Token::Time('s', count)) => text.push_str(&pad(second, *count)),
        Some(Token::HalfDay) => text.push_str(if hour < 12 { "AM" } else { "PM" }),
        Some(Token::Literal(letter)) => text.push(*letter),
        Some(Token::Comma) => text.push(','),
        // Parts of a second are not displayed, nor the point before them.
        Some(Token::Point) if !matches!(section.tokens.get(at + 1), Some(Token::Digit(_))) => text.push('.'),
        Some(Token::Fraction) => text.push('/'),
        _ => {}
    }
}

/// `m` behind hours or before seconds means minutes.
fn is_minutes(tokens: &[Token], at: usize) -> bool {
    let is_clock = |token: &&Token| matches!(token, Token::Time(..) | Token::Elapsed(..));
    let before = tokens.iter().take(at).rev().find(is_clock);
    let behind = tokens.iter().skip(at + 1).find(is_clock);
    matches!(before, Some(Token::Time('h', _) | Token::Elapsed('h', _))) || matches!(behind, Some(Token::Time('s', _)))
}

fn pad(number: i64, count: usize) -> String {
    if count > 1 { format!("{number:02}") } else { number.to_string() }
}

fn year(date: DateTime, count: usize) -> String {
    if count > 2 { format!("{:04}", date.year()) } else { format!("{:02}", date.year() % 100) }
}

fn month(section: &Section, date: DateTime, count: usize) -> String {
    let has_day = section.tokens.iter().any(|token| matches!(token, Token::Time('d', 1 | 2)));
    let names = match (section.is_english, has_day) {
        (true, _) => ENGLISH_MONTHS,
        (false, true) => MONTHS_OF_DAYS,
        (false, false) => MONTHS,
    };
    let name = usize::try_from(date.month() - 1).ok().and_then(|place| names.get(place).copied()).unwrap_or_default();
    match count {
        1 | 2 => pad(date.month().into(), count),
        3 => name.chars().take(3).collect(),
        5 => name.chars().take(1).flat_map(char::to_uppercase).collect(),
        _ => name.to_owned(),
    }
}

fn day(section: &Section, date: DateTime, count: usize) -> String {
    let place = match date.weekday() {
        Weekday::Monday => 0,
        Weekday::Tuesday => 1,
        Weekday::Wednesday => 2,
        Weekday::Thursday => 3,
        Weekday::Friday => 4,
        Weekday::Saturday => 5,
        Weekday::Sunday => 6,
    };
    match (count, section.is_english) {
        (1 | 2, _) => pad(date.day().into(), count),
        (3, true) => ENGLISH_WEEKDAYS[place].chars().take(3).collect(),
        (_, true) => ENGLISH_WEEKDAYS[place].to_owned(),
        (3, false) => WEEKDAYS[place].1.to_owned(),
        (_, false) => WEEKDAYS[place].0.to_owned(),
    }
}
