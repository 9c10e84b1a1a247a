//! Text of a report's period ("март 2024", `2024-Q1`, a date) → the occurrences it means.

use jiff::civil::Date;
use serde::Serialize;

use crate::calendar::school_year_of;
use crate::clause::parse_single;
use crate::clause::parsed::TimeExpr;
use crate::model::Context;
use crate::named_time::TimeName;
use crate::range::{DateRange, OpenRange};
use crate::schedule::key::{school_term_key, window_key};
use crate::schedule::occurrence::Occurrence;
use crate::term::resolve::resolve;
use crate::term::year_days::ResolvedRange;

/// What a report says in `period:`, ready to be compared with occurrences.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PeriodKey {
    /// `all`, `все`: closes every occurrence.
    All,
    /// A key as occurrences carry it.
    Key(String),
    /// A day inside the occurrence.
    Day(OpenRange),
    /// Words that name days, but no key.
    Days(OpenRange),
}

/// Reads `2024-03`, `2024-Q1`, `март 2024`, `1 квартал 2024`, `2023-2024/3`, `2024-W12`, a date, `2`, `all`. A time without a year
/// takes the one that fits the period.
pub fn period_key(text: &str, context: &Context) -> Option<PeriodKey> {
    let trimmed = text.trim();
    let lower = trimmed.to_lowercase();
    if matches!(lower.as_str(), "all" | "все" | "всё") {
        return Some(PeriodKey::All);
    }
    if is_key(trimmed) {
        return Some(PeriodKey::Key(trimmed.to_uppercase()));
    }
    let clause = parse_single(text)?;
    let [time] = clause.times.as_slice() else {
        return None;
    };
    let found = resolve(time, context, false);
    let [ResolvedRange { days, .. }] = found.windows.as_slice() else {
        return None;
    };
    let window = OpenRange::from(*days);
    if days.from == days.to {
        return Some(PeriodKey::Day(window));
    }
    let term = named_term_key(time, days.from);
    Some(term.or_else(|| window_key(window, context)).map_or(PeriodKey::Days(window), PeriodKey::Key))
}

fn named_term_key(time: &TimeExpr, from: Date) -> Option<String> {
    match (time.first.name, time.last) {
        (TimeName::SchoolTerm(number), None) => Some(school_term_key(school_year_of(from), u8::try_from(number).ok()?)),
        _ => None,
    }
}

/// `2024-03`, `2024-Q1`, `2024-H1`, `2024`, `2023-2024/3`, `2024-W12`, a number, each with `.n` behind it or not.
fn is_key(text: &str) -> bool {
    let (unit, time) = text.rsplit_once('.').unwrap_or((text, "1"));
    let is_unit =
        is_digits(unit, 4) || unit.split_once('-').is_some_and(|(year, rest)| is_year(year) && is_unit_of_year(rest));
    is_unit && is_digits(time, 3) && (unit == text || unit.len() >= 4)
}

/// What follows the year in a key: `03`, `Q1`, `H1`, `W12`, `2024/3`.
fn is_unit_of_year(text: &str) -> bool {
    match text.to_ascii_uppercase().split_at_checked(1) {
        Some(("Q" | "H", number)) => is_digits(number, 1),
        Some(("W", week)) => is_digits(week, 2),
        _ if text.len() == 2 => is_digits(text, 2),
        _ => text.split_once('/').is_some_and(|(last, term)| is_year(last) && is_digits(term, 1)),
    }
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && is_digits(text, 4)
}

fn is_digits(text: &str, most: usize) -> bool {
    (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

impl PeriodKey {
    /// The days that are named, where the words say them by themselves.
    pub fn days(&self) -> Option<OpenRange> {
        match self {
            PeriodKey::All => None,
            PeriodKey::Key(key) => key_window(key),
            PeriodKey::Day(window) | PeriodKey::Days(window) => Some(*window),
        }
    }

    /// The positions of the occurrences the report speaks of: those with that key, else those that lie in the days named,
    /// else the first that holds them.
    pub fn choose(&self, occurrences: &[Occurrence]) -> Vec<usize> {
        let days = match self {
            PeriodKey::All => return (0..occurrences.len()).collect(),
            PeriodKey::Key(key) => {
                let same = positions(occurrences, |occurrence| occurrence.key == *key);
                match key_window(key) {
                    Some(window) if same.is_empty() => window,
                    _ => return same,
                }
            }
            PeriodKey::Day(window) | PeriodKey::Days(window) => *window,
        };
        let within = positions(occurrences, |occurrence| lies_in(occurrence, days));
        if !within.is_empty() {
            return within;
        }
        occurrences.iter().position(|occurrence| holds(occurrence, days)).into_iter().collect()
    }
}

fn positions(occurrences: &[Occurrence], is_meant: impl Fn(&Occurrence) -> bool) -> Vec<usize> {
    occurrences.iter().enumerate().filter(|(_, occurrence)| is_meant(occurrence)).map(|(index, _)| index).collect()
}

fn holds(occurrence: &Occurrence, window: OpenRange) -> bool {
    occurrence.window.is_some_and(|own| own.contains(window.to) && window.from.is_none_or(|from| own.contains(from)))
}

/// Of «до …», whose days begin nowhere, the last day decides; of what is due after the month that it is about, that month.
fn lies_in(occurrence: &Occurrence, window: OpenRange) -> bool {
    let lies_in = |own: OpenRange| own.from.is_none_or(|from| window.contains(from)) && window.contains(own.to);
    let is_due_later = |named: &OpenRange| occurrence.window.is_some_and(|own| own.to > named.to);
    let named = key_window(occurrence.key.split('.').next().unwrap_or_default()).filter(is_due_later);
    named.or(occurrence.window).is_some_and(lies_in)
}

/// The days of a key, where it has them.
fn key_window(key: &str) -> Option<OpenRange> {
    let (year, rest) = key.split_once('-').unwrap_or((key, ""));
    if year.len() != 4 {
        return None;
    }
    let year: i16 = year.parse().ok()?;
    let months = |first: i8, last: i8| DateRange::months(year, first, last).map(OpenRange::from);
    match rest.split_at_checked(1) {
        None => months(1, 12),
        Some(("Q", quarter)) => number_up_to(4, quarter).and_then(|quarter| months(quarter * 3 - 2, quarter * 3)),
        Some(("H", half)) => number_up_to(2, half).and_then(|half| months(half * 6 - 5, half * 6)),
        _ => number_up_to(12, rest).and_then(|month| months(month, month)),
    }
}

fn number_up_to(most: i8, text: &str) -> Option<i8> {
    text.parse().ok().filter(|number| (1..=most).contains(number))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read;
    use crate::tests::in_context;

    /// The keys of the occurrences that a report's period means.
    fn keys_of_period(deadline: &str, period: &str) -> Vec<String> {
        in_context("2023/2024", |context| {
            let occurrences = read(deadline, context).terms[0].occurrences(context);
            let chosen = period_key(period, context).map(|key| key.choose(&occurrences)).unwrap_or_default();
            chosen.into_iter().map(|index| occurrences[index].key.clone()).collect()
        })
    }

    #[test]
    fn a_month_is_named_by_key_words_or_a_day() {
        for period in ["2024-03", "март 2024", "март", "2024-03-15", "15.03.2024"] {
            assert_eq!(keys_of_period("Ежемесячно", period), ["2024-03"], "{period}");
        }
        assert_eq!(keys_of_period("Ежемесячно", "2024-Q1"), ["2024-01", "2024-02", "2024-03"]);
        assert_eq!(keys_of_period("Ежемесячно", "все").len(), 12);
    }

    #[test]
    fn other_units_and_numbers() {
        assert_eq!(keys_of_period("1 раз в четверть", "III четверть"), ["2023-2024/3"]);
        assert_eq!(keys_of_period("Ежеквартально", "I квартал 2024 года"), ["2024-Q1"]);
        assert_eq!(keys_of_period("2 раза в год", "2"), ["2"]);
        assert_eq!(keys_of_period("январь-февраль 2024", "январь"), ["1"]);
        assert!(keys_of_period("Ежемесячно", "когда-нибудь").is_empty());
        let reported_later = "до 10 числа месяца, следующего за отчётным";
        assert_eq!(keys_of_period(reported_later, "I квартал 2024 года"), ["2024-01", "2024-02", "2024-03"]);
    }
}
