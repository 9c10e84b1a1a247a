//! Days as people write them: a text in, the day out, or what is wrong with it.

use jiff::civil::Date;
use vekha_deadline::words::{genitive_of_month, month_by_genitive};

use super::fold;
use crate::diagnostics::{Code, Diagnostic, closest_word};

/// `2024-03-29`, `29.03.2024` or `29 марта 2024 г.`
pub fn date(text: &str) -> Option<Date> {
    match parts(text)? {
        (year, month, day) if year.len() == 4 => day_of(&year, month, &day),
        _ => None,
    }
}

/// The day, or a diagnostic that says whether there is no such day or it is not read, with the day that may be meant.
pub(super) fn read(text: &str) -> Result<Date, Diagnostic> {
    date(text).ok_or_else(|| {
        let is_whole = parts(text).is_some_and(|(year, ..)| year.len() == 4);
        let reason = if is_whole {
            "absent"
        } else if lacks_year(text) {
            "no-year"
        } else if lacks_day(text) {
            "no-day"
        } else {
            "form"
        };
        let guess = if is_whole { None } else { guess(text) };
        let diagnostic = Diagnostic::new(Code::BadDate, None).arg("date", text).arg("why", reason);
        diagnostic.arg("last", last_day(text).unwrap_or_default()).with_guess(guess.as_deref())
    })
}

/// The last day of the month of a date that this month has not.
fn last_day(text: &str) -> Option<i8> {
    let (year, month, day) = parts(text)?;
    let last = day_of(&year, month, "1")?.last_of_month().day();
    day.parse().is_ok_and(|day: i8| day > last).then_some(last)
}

/// A day and a month, in words or numbers, and nothing else.
fn lacks_year(text: &str) -> bool {
    let plain = fold::name(text).to_lowercase();
    if let [day, month] = plain.trim_end_matches('.').split('.').collect::<Vec<_>>()[..] {
        let is_within =
            |part: &str, most: u8| is_digits(part) && part.parse().is_ok_and(|number| (1..=most).contains(&number));
        return is_within(day, 31) && is_within(month, 12);
    }
    let [day, month] = plain.split_whitespace().collect::<Vec<_>>()[..] else { return false };
    is_digits(day.trim_matches('"')) && month_by_genitive(month).is_some()
}

/// A month in words and a year, and nothing else.
fn lacks_day(text: &str) -> bool {
    let plain = fold::name(text).to_lowercase();
    let bare = plain.trim_end_matches(['.', ' ']).trim_end_matches("года").trim_end_matches('г').trim();
    let [month, year] = bare.split_whitespace().collect::<Vec<_>>()[..] else { return false };
    is_digits(year) && year.len() == 4 && closest_month(month).is_some()
}

/// The month that a word may mean: its genitive with a slip of the hand, or another case.
fn closest_month(word: &str) -> Option<i8> {
    let genitives: Vec<&str> = (1..=12).map(genitive_of_month).collect();
    let near = closest_word(word, genitives.iter().copied())?;
    month_by_genitive(near)
}

/// Year, month and day as they are written in one of the known forms.
fn parts(text: &str) -> Option<(String, i8, String)> {
    let plain = fold::name(text).to_lowercase();
    let bare = plain.trim_end_matches(['.', ' ', ',', ';']);
    let bare = ["года", "год", "г"].iter().find_map(|word| bare.strip_suffix(word)).unwrap_or(bare).trim_end();
    if let [day, month, year] = bare.split_whitespace().collect::<Vec<_>>()[..] {
        let day = day.trim_matches('"'); // «10» ноября, as acts have it
        return Some((year.to_owned(), month_by_genitive(month)?, day.to_owned()));
    }
    let (sign, other) = if bare.contains('-') { ('-', '.') } else { ('.', '-') };
    let [a, b, c] = bare.split(sign).collect::<Vec<_>>()[..] else { return None };
    let (year, month, day) = if sign == '-' { (a, b, c) } else { (c, b, a) };
    let is_short = (1..=2).contains(&month.len()) && (1..=2).contains(&day.len());
    if bare.contains(other) || !is_short || ![year, month, day].iter().all(|part| is_digits(part)) {
        return None;
    }
    Some((year.to_owned(), month.parse().ok()?, day.to_owned()))
}

fn day_of(year: &str, month: i8, day: &str) -> Option<Date> {
    let is_sane = is_digits(year) && is_digits(day) && day.len() < 3;
    Date::new(year.parse().ok().filter(|_| is_sane)?, month, day.parse().ok()?).ok()
}

/// A number written with digits alone: no sign, no space.
fn is_digits(part: &str) -> bool {
    !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit())
}

/// The day that other signs, another order or a year of two digits may mean, or one with a time behind it.
fn guess(text: &str) -> Option<String> {
    let plain = fold::name(text);
    let plain = plain.trim_start_matches("от ").replace(['O', 'О'], "0").replace(". ", ".");
    date(&plain).map(|day| day.to_string()).or_else(|| guess_of_words(&plain)).or_else(|| guess_of_numbers(&plain))
}

/// `2 октебря 2026`, `2.X.2026`: the month with a slip of the hand, or in Roman numerals.
fn guess_of_words(plain: &str) -> Option<String> {
    const ROMAN: [&str; 12] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
    let small = plain.to_lowercase();
    let bare = small.trim_end_matches(['.', ' ', 'г']).trim_end_matches(" года");
    let [day, month, year] = bare.split([' ', '.']).filter(|part| !part.is_empty()).collect::<Vec<_>>()[..] else {
        return None;
    };
    let roman = ROMAN.iter().position(|numeral| *numeral == fold::latin(month)).map(|at| at as i8 + 1);
    day_of(year, roman.or_else(|| closest_month(month))?, day).filter(|_| year.len() == 4).map(|day| day.to_string())
}

fn guess_of_numbers(plain: &str) -> Option<String> {
    let day = plain.split(['T', ' ', ',']).next().unwrap_or("");
    let numbers: Vec<&str> = day.split(['.', '-', '/']).collect();
    let [a, b, c] = numbers[..] else { return None };
    let (year, month, day) = if a.len() == 4 { (a.to_owned(), b, c) } else { (c.to_owned(), b, a) };
    let year = if year.len() == 2 { format!("20{year}") } else { year };
    let is_sane = year.len() == 4 && is_digits(month);
    day_of(&year, month.parse().ok().filter(|_| is_sane)?, day).map(|date| date.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_iso_russian_or_words() {
        let day = date("2024-03-29");
        assert!(day.is_some());
        for text in [
            "29.03.2024",
            "29 марта 2024",
            "29\u{a0}марта 2024 г.",
            "29 Марта 2024 года",
            "«29» марта 2024 г.",
            "\"29\" марта 2024",
            "2024–03–29",
            "“29.03.2024 г.”",
        ] {
            assert_eq!(date(text), day, "{text}");
        }
        for wrong in [
            "2024-13-01",
            "30.02.2024",
            "29.03.24",
            "2024.03.29",
            "29-03-2024",
            "вчера",
            "1.2",
            "29 марта",
            "марта 29 2024",
        ] {
            assert_eq!(date(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn what_may_be_meant_is_proposed() {
        for (text, expected) in [
            ("29.03.24", "2024-03-29"),
            ("2024/03/29", "2024-03-29"),
            ("29/03/2024", "2024-03-29"),
            ("2024.03.29", "2024-03-29"),
            ("2024-03-29 10:00", "2024-03-29"),
            ("29. 03. 2024", "2024-03-29"),
            ("29 мартa 2024", "2024-03-29"),
            ("29 октебря 2024 г.", "2024-10-29"),
            ("29.III.2024", "2024-03-29"),
            ("от 29.03.2024", "2024-03-29"),
            ("2O24-03-29", "2024-03-29"),
            ("29 марта", ""),
            ("март 2024", ""),
            ("30.02.2024", ""),
        ] {
            let guess = read(text).err().and_then(|diagnostic| diagnostic.guess);
            assert_eq!(guess.unwrap_or_default(), expected, "{text}");
        }
    }
}
