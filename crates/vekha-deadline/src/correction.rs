//! Text of a deadline with a date that does not exist → the same text with the last day that its month has.

use std::ops::Range;

use crate::warning::{Code, Warning};

/// No text has more such dates that somebody would mend at once.
const MOST_DATES: usize = 10;

/// The text with the last real day of the month in place of each that no month has; nothing where no other day mends it.
/// What is odd about a text the reader of deadlines says.
pub(crate) fn with_real_days(text: &str, warnings: impl Fn(&str) -> Vec<Warning>) -> Option<String> {
    let mut text = text.to_owned();
    for _ in 0..MOST_DATES {
        let impossible = impossible_dates(&warnings(&text));
        let Some(place) = impossible.first() else { return Some(text) };
        let days = days_too_late(&text, place);
        let texts = days.into_iter().flat_map(|day| earlier_days(&text, day));
        let mended = texts.filter(|text| impossible_dates(&warnings(text)).len() < impossible.len());
        text = mended.min_by_key(|text| contradictions(&warnings(text)))?;
    }
    None
}

/// Where the text names dates that do not exist.
fn impossible_dates(warnings: &[Warning]) -> Vec<Range<usize>> {
    let impossible = warnings.iter().filter(|warning| warning.code == Code::ImpossibleDate);
    impossible.map(|warning| warning.at.clone()).collect()
}

/// How much cannot be so: a "29 февраля" that only a year outside the period has is worse than the 28th.
fn contradictions(warnings: &[Warning]) -> usize {
    warnings.iter().filter(|warning| warning.code.is_contradiction()).count()
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
