//! Days as orders write them, in a text: `10.11.2023`, `«10» января 2022 г.`, `11 апреля 2022 года`.

use jiff::civil::Date;
use vekha_deadline::words::genitive_of_month;

/// The first day of a text, with its place.
pub fn first(text: &str) -> Option<(usize, Date)> {
    let starts = text.char_indices().filter(|(at, letter)| letter.is_ascii_digit() && !ends_with_digit(&text[..*at]));
    starts.filter_map(|(at, _)| Some((at, day(&text[at..])?))).next()
}

/// The last day of a text.
pub fn last(text: &str) -> Option<Date> {
    let (mut found, mut from) = (None, 0);
    while let Some((at, date)) = text.get(from..).and_then(first) {
        found = Some(date);
        from += at + text[from + at..].bytes().take_while(u8::is_ascii_digit).count();
    }
    found
}

fn ends_with_digit(text: &str) -> bool {
    text.ends_with(|letter: char| letter.is_ascii_digit())
}

fn day(text: &str) -> Option<Date> {
    let (day, rest) = number(text, 2)?;
    let rest = rest.trim_start_matches(['»', '"', '”', ' ', '\u{a0}']);
    let (month, rest) = match rest.strip_prefix('.') {
        Some(rest) => {
            let (month, rest) = number(rest.trim_start(), 2)?;
            (month, rest.strip_prefix('.')?)
        }
        None => month_by_name(rest)?,
    };
    let (year, rest) = number(rest.trim_start_matches([' ', '\u{a0}']), 4)?;
    let year = if year < 100 { year + 2000 } else { year };
    let is_whole = !rest.starts_with(|letter: char| letter.is_ascii_digit());
    let date = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    (is_whole && (1990..2100).contains(&year)).then_some(date)
}

fn month_by_name(text: &str) -> Option<(i16, &str)> {
    let lower = text.to_lowercase();
    let month = (1..=12).find(|month| lower.starts_with(genitive_of_month(*month)))?;
    Some((i16::from(month), text.get(genitive_of_month(month).len()..)?))
}

/// The number at the beginning of a text, and what follows.
fn number(text: &str, most: usize) -> Option<(i16, &str)> {
    let digits = text.bytes().take(most).take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at(digits);
    Some((number.parse().ok()?, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_orders_are_read() {
        for (text, expected) in [
            ("10.11.2023 г. с. Тюхтет № 115-4 о/д", "2023-11-10"),
            ("«10» января 2022 г. № 8", "2022-01-10"),
            ("от 11 апреля 2022 года №266-р", "2022-04-11"),
        ] {
            let found = first(text).map(|(_, date)| date.to_string());
            assert_eq!(found.as_deref(), Some(expected), "{text}");
        }
        assert_eq!(first("№ 115-4, 30.02.2023"), None);
        let last = last("с 01.09.2026 по 31 октября 2026 года").map(|date| date.to_string());
        assert_eq!(last.as_deref(), Some("2026-10-31"));
    }
}
