//! Text of a deadline with a date that does not exist → the same text with the last day that its month has.

use std::ops::Range;

use crate::{Code, Context, read};

/// No text has more such dates that somebody would mend at once.
const MOST_DATES: usize = 10;

/// The text with the last real day of the month in place of each that no month has ("31.11" → "30.11"); nothing where no
/// other day mends it.
pub fn with_real_days(text: &str, context: &Context) -> Option<String> {
    let mut text = text.to_owned();
    for _ in 0..MOST_DATES {
        let impossible = impossible_dates(&text, context);
        let Some(place) = impossible.first() else { return Some(text) };
        let days = days_too_late(&text, place);
        let texts = days.into_iter().flat_map(|day| earlier_days(&text, day));
        let mended = texts.filter(|text| impossible_dates(text, context).len() < impossible.len());
        text = mended.min_by_key(|text| contradictions(text, context))?;
    }
    None
}

/// Where the text names dates that do not exist.
fn impossible_dates(text: &str, context: &Context) -> Vec<Range<usize>> {
    let warnings = read(text, context).warnings.into_iter();
    warnings.filter(|warning| warning.code == Code::ImpossibleDate).map(|warning| warning.at).collect()
}

/// How much of the text cannot be so: a "29 февраля" that only a year outside the period has is worse than the 28th.
fn contradictions(text: &str, context: &Context) -> usize {
    read(text, context).warnings.iter().filter(|warning| warning.code.is_contradiction()).count()
}

/// Numbers of the place that are later days than every month has.
fn days_too_late(text: &str, place: &Range<usize>) -> Vec<Range<usize>> {
    let is_digit = |at: &usize| text.as_bytes().get(*at).is_some_and(u8::is_ascii_digit);
    let begins = place.clone().filter(|at| is_digit(at) && !at.checked_sub(1).is_some_and(|before| is_digit(&before)));
    let numbers = begins.map(|start| start..start + (start..text.len()).take_while(is_digit).count());
    numbers.filter(|number| number.len() == 2 && text.get(number.clone()) > Some("28")).collect()
}

/// The text with each of the last days that a month can have in place of the number, the latest first.
fn earlier_days(text: &str, number: Range<usize>) -> impl Iterator<Item = String> {
    let (before, behind) = (text.get(..number.start).unwrap_or_default(), text.get(number.end..).unwrap_or_default());
    (28..=31).rev().map(move |day| format!("{before}{day}{behind}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::in_context;

    fn mended(text: &str) -> Option<String> {
        in_context("2026/2027", |context| with_real_days(text, context))
    }

    #[test]
    fn the_day_becomes_the_last_one_of_its_own_month() {
        for (text, expected) in [
            ("До 31.11.2026", "До 30.11.2026"),
            ("до 31.09.2026", "до 30.09.2026"),
            ("30 февраля", "28 февраля"),
            ("28 февраля 2028 г., 30 февраля 2028 г.", "28 февраля 2028 г., 29 февраля 2028 г."),
            ("с 25.10.2026 по 31.11.2026", "с 25.10.2026 по 30.11.2026"),
            ("35 ноября", "30 ноября"),
            ("до 20 ноября", "до 20 ноября"),
        ] {
            assert_eq!(mended(text).as_deref(), Some(expected), "{text}");
        }
        assert_eq!(mended("01.13.2026"), None);
    }
}
