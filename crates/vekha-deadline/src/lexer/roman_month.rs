//! Words → months as Roman numerals: "IX.2023", "с IX по XII.2026", "XI – XII 2026".
//!
//! A numeral alone counts anything: a year behind it, or behind the last one of its list, makes it a month.

use crate::lexer::year;
use crate::named_time::{NamedTime, TimeName, YearRef};
use crate::text::lexicon;
use crate::text::scan::{self, digit_count, is, is_any, is_glued};
use crate::text::word::Word;
use crate::token::Token;

/// Quarters are numbered so far; a larger numeral is a month.
const QUARTERS: i8 = 4;
/// No list has more months.
const MOST_MONTHS: usize = 12;

/// `IX.2023`, `с X.26`; of `IX-XII.2023`, `с IX по XII.2026`, `XI – XII 2026` each month.
pub(crate) fn roman_month(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let month = month_number(words, at)?;
    let year = dotted_year(words, at + 1).or_else(|| short_year(words, at));
    if let Some((year, next)) = year {
        let named = NamedTime { name: TimeName::Month(month), year: Some(YearRef::One(year)) };
        return Some((Token::NamedTime(named), next));
    }
    let is_dated = leads_to_dated(words, at) || ends_list(words, at);
    is_dated.then_some((Token::NamedTime(NamedTime::new(TimeName::Month(month))), at + 1))
}

/// A Roman numeral without Cyrillic letters that look alike.
pub(crate) fn latin_numeral(word: &str) -> String {
    word.replace('х', "x").replace('і', "i")
}

fn month_number(words: &[Word], at: usize) -> Option<i8> {
    let number = lexicon::roman(&latin_numeral(scan::norm(words, at)))?;
    i8::try_from(number).ok().filter(|month| (1..=12).contains(month) && scan::is_letters(words, at))
}

/// Whether the list of months that goes on here ends with one that has its year.
fn leads_to_dated(words: &[Word], at: usize) -> bool {
    let (mut last, mut largest) = (at, month_number(words, at).unwrap_or(0));
    for _ in 0..MOST_MONTHS {
        let Some(month) = next_month(words, last) else { break };
        last += 2;
        largest = largest.max(month);
        if dotted_year(words, last + 1).is_some() || short_year(words, last).is_some() {
            return true;
        }
    }
    last > at && largest > QUARTERS && digit_count(words, last + 1) == 4
}

/// The last of `IX-XII 2023`, `XI – XII 2026`: the year behind it is a number of its own.
fn ends_list(words: &[Word], at: usize) -> bool {
    let Some(before) = at.checked_sub(2).filter(|before| next_month(words, *before).is_some()) else { return false };
    let largest = month_number(words, at).max(month_number(words, before)).unwrap_or(0);
    let is_tight = is(words, at - 1, "-") && is_glued(words, at);
    digit_count(words, at + 1) == 4 && (is_tight || largest > QUARTERS)
}

/// The month that a mark or a small word parts from the one at `at`.
fn next_month(words: &[Word], at: usize) -> Option<i8> {
    month_number(words, at).filter(|_| is_any(words, at + 1, &["-", ",", "и", "по", "до"]))?;
    month_number(words, at + 2)
}

/// ".2023", glued to what stands before it.
fn dotted_year(words: &[Word], at: usize) -> Option<(i16, usize)> {
    let year =
        year::year_number(words, at + 1).filter(|_| is_tight_point(words, at) && digit_count(words, at + 1) == 4)?;
    Some((year, year::skip_year_word(words, at + 2)))
}

/// ".26" of "с X.26 по V.27": two digits are a year beside a word or a mark that leads from time to time.
fn short_year(words: &[Word], at: usize) -> Option<(i16, usize)> {
    const LEADS: [&str; 5] = ["с", "по", "до", "к", "-"];
    let is_latin = latin_numeral(scan::norm(words, at)).bytes().all(|letter| matches!(letter, b'i' | b'v' | b'x'));
    let is_led = at.checked_sub(1).is_some_and(|before| is_any(words, before, &LEADS)) || is(words, at + 3, "-");
    let is_short = is_tight_point(words, at + 1) && digit_count(words, at + 2) == 2 && is_latin && is_led;
    let year = scan::number(words, at + 2).filter(|year| is_short && (20..=35).contains(year))?;
    Some((2000 + year, year::skip_year_word(words, at + 3)))
}

fn is_tight_point(words: &[Word], at: usize) -> bool {
    is(words, at, ".") && is_glued(words, at) && is_glued(words, at + 1)
}

#[cfg(test)]
mod tests {
    use crate::tests::read_in;

    /// The first and the last day of all windows.
    fn days(text: &str) -> String {
        let schedule = read_in(text, "2026/2027 учебный год");
        let windows = schedule.terms.iter().flat_map(|term| &term.windows);
        let days = windows
            .map(|window| format!("{}…{}", window.from.map(|day| day.to_string()).unwrap_or_default(), window.to));
        days.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_year_makes_months_of_numerals() {
        for (text, expected) in [
            ("с IX по XII.2026", "2026-09-01…2026-12-31"),
            ("IX, XII.2026", "2026-09-01…2026-09-30 2026-12-01…2026-12-31"),
            ("с X.26 по V.27", "2026-10-01…2027-05-31"),
            ("IX-X.26", "2026-09-01…2026-10-31"),
            ("XI – XII 2026 г.", "2026-11-01…2026-12-31"),
            ("X.2026–V.2027", "2026-10-01…2027-05-31"),
            ("до 1.ХI.2026", "…2026-11-01"),
            ("IХ-ХI.2026", "2026-09-01…2026-11-30"),
        ] {
            assert_eq!(days(text), expected, "{text}");
        }
        for text in ["I – III 2027", "IX – V", "по ш.26", "до 20-х чисел"] {
            assert!(!days(text).contains('…'), "{text}: {}", days(text));
        }
    }
}
