//! Words → the month in which a counted day lies: "каждого месяца", "месяца, следующего за отчётным кварталом".

use crate::lexer::frequency::{every_unit_phrase, times_per_unit, unit_at};
use crate::model::{MonthOfPeriod, Unit};
use crate::text::lexicon::{self, UnitWord};
use crate::text::scan::{self, is, is_any, norm, starts_with_any};
use crate::text::word::Word;
use crate::token::Token;

/// `каждого месяца`, `месяца, следующего за отчётным кварталом`, `следующего месяца`: unit, which month, place behind.
pub(crate) fn month_of_due(words: &[Word], at: usize) -> (Option<Unit>, MonthOfPeriod, usize) {
    if let Some(found) = month_of_quarter(words, at) {
        return found;
    }
    let month = scan::skip(words, at, &["каждого"]);
    let next = is_any(words, month, &["следующего", "последующего"]) && !is(words, month + 1, "за");
    let month = if next { month + 1 } else { month };
    let (unit, month) = match unit_at(words, month) {
        Some((UnitWord::Month, behind)) => (Some(Unit::Month), behind),
        _ if next => (None, month),
        _ => (None, at), // "каждого квартала" says how often
    };
    let after = scan::skip(words, month, &[","]);
    let period = scan::skip_starting(words, after + 2, &["отчетн", "истекш", "прошедш"]);
    let named = unit_at(words, period);
    let follows = starts_with_any(words, after, &["следующ"]) && is(words, after + 1, "за");
    if !(follows && (period > after + 2 || named.is_some())) {
        return (unit, if next { MonthOfPeriod::Next } else { MonthOfPeriod::Last }, month);
    }
    let unit = named.and_then(|(unit, _)| recurring_unit(unit)).unwrap_or(Unit::Month);
    let behind = named.map_or(period, |(_, behind)| behind);
    (Some(unit), MonthOfPeriod::Next, scan::skip(words, behind, &["периодом"]))
}

/// `последнего месяца квартала`, `первого месяца следующего квартала`: unit, which month, place behind.
fn month_of_quarter(words: &[Word], at: usize) -> Option<(Option<Unit>, MonthOfPeriod, usize)> {
    if !is(words, at + 1, "месяца") {
        return None;
    }
    let ordinal = lexicon::ordinal_word(norm(words, at))?;
    let is_next = is_any(words, at + 2, &["следующего", "последующего"]);
    let named = unit_at(words, scan::skip(words, at + 2, &["каждого", "следующего", "последующего"]));
    let (unit, next) = match named.and_then(|(unit, next)| Some((recurring_unit(unit)?, next))) {
        Some(found) => found,
        None => (unit_before(words, at).filter(|_| !is_next)?, at + 2),
    };
    let month = match ordinal {
        1 if is_next => MonthOfPeriod::Next,
        1 => MonthOfPeriod::First,
        -1 | 3 => MonthOfPeriod::Last,
        _ => return None,
    };
    Some((Some(unit), month, next))
}

/// "ежеквартально до 25 числа последнего месяца": the unit longer than a month that the words before name.
fn unit_before(words: &[Word], at: usize) -> Option<Unit> {
    const MOST_WORDS: usize = 8;
    let before = (at.saturating_sub(MOST_WORDS)..at).rev();
    let units = before.filter_map(|at| match every_unit_phrase(words, at).or_else(|| times_per_unit(words, at))? {
        (Token::Frequency(frequency), _) => frequency.recurrence.map(|every| every.unit),
        _ => None,
    });
    units.into_iter().next().filter(|unit| *unit > Unit::Month)
}

/// The unit of a word in which something can recur.
pub(crate) fn recurring_unit(unit: UnitWord) -> Option<Unit> {
    Some(match unit {
        UnitWord::Week => Unit::Week,
        UnitWord::Month => Unit::Month,
        UnitWord::Quarter => Unit::Quarter,
        UnitWord::Half => Unit::HalfYear,
        UnitWord::SchoolTerm => Unit::SchoolTerm,
        UnitWord::Year => Unit::Year,
        _ => return None,
    })
}
