//! Words → days whose month stands before them: "сентябрь (до 15-го)", "октябрь, 15-20", "20.10 – 25".

use crate::lexer::date::numeric_date;
use crate::model::{MonthOfPeriod, RelativeDay};
use crate::named_time::{NamedTime, TimeName};
use crate::text::scan::{self, digit_count, is, is_any, is_glued, number, number_with_ending};
use crate::text::word::Word;
use crate::token::Token;

/// No list of days is longer.
const MOST_DAYS: usize = 8;

/// `15-го`, `15-20`, `5, 12, 19` behind the name of a month.
pub(crate) fn days_behind_month(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let lead = lead_before(words, at)?;
    let found =
        days_to_end(words, at).or_else(|| days_of_range(words, at, lead)).or_else(|| days_of_list(words, at, lead));
    let (days, next) = found?;
    let is_item = matches!(lead, Lead::Bare | Lead::Sign) && is(words, next, ")") && scan::is_letters(words, next + 1); // "сентябрь: 1) приказ"
    (ends(words, next) && !is_item).then_some((Token::DaysOf(days), next))
}

/// "с 20", "не ранее 20", "после 19": up to the end of the month.
fn days_to_end(words: &[Word], at: usize) -> Option<(RelativeDay, usize)> {
    let is_after = is(words, at - 1, "после");
    let (named, next) = day(words, at).filter(|_| is_after || is_any(words, at - 1, &["с", "ранее", "раньше"]))?;
    let first = if is_after { (named + 1).min(31) } else { named };
    let due = RelativeDay::DayOfMonth { from: Some(first), day: 31, month: MonthOfPeriod::Last };
    range_end(words, next).is_none().then_some((due, next))
}

/// "15-20", "с 5 по 12".
fn days_of_range(words: &[Word], at: usize, lead: Lead) -> Option<(RelativeDay, usize)> {
    let (first, next) = day(words, at)?;
    let (last, next) = range_end(words, next).filter(|(last, _)| *last > first)?;
    let may_be_years = lead == Lead::Bare && YEARS.contains(&first) && last == first + 1; // "октябрь 26-27"
    let due = RelativeDay::DayOfMonth { from: Some(first), day: last, month: MonthOfPeriod::Last };
    (!may_be_years).then_some((due, next))
}

/// "15-го", "5, 12, 19"; a single bare number in a bracket may count anything.
fn days_of_list(words: &[Word], at: usize, lead: Lead) -> Option<(RelativeDay, usize)> {
    let (days, next) = listed_days(words, at)?;
    let is_bare = days.len() == 1 && next == at + 1;
    match days.as_slice() {
        _ if is_bare && lead == Lead::Bracket => None,
        [first, ..] if lead == Lead::Bare && YEARS.contains(first) => None,
        [day] => Some((RelativeDay::DayOfMonth { from: None, day: *day, month: MonthOfPeriod::Last }, next)),
        _ => Some((RelativeDay::DaysOfMonth { days, until: false }, next)),
    }
}

/// Directly behind a month they may be years of two digits.
const YEARS: std::ops::RangeInclusive<i8> = 22..=30;

/// What stands between the month and its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lead {
    Bare,
    Bracket,
    Sign,
    Preposition,
}

/// What leads from a month, with or without its year, to the number here.
fn lead_before(words: &[Word], at: usize) -> Option<Lead> {
    let mut last = at.checked_sub(1)?;
    let mut lead = Lead::Bare;
    if is_any(words, last, &["до", "к", "с", "после", "позднее", "позже", "ранее", "раньше"])
    {
        let is_negated = last > 0 && is(words, last - 1, "не");
        (lead, last) = (Lead::Preposition, last.checked_sub(if is_negated { 2 } else { 1 })?);
    }
    if is_any(words, last, &["(", ",", "-", ":"]) {
        let mark = if is(words, last, "(") { Lead::Bracket } else { Lead::Sign };
        let is_inner = is(words, last, "-") && is_glued(words, last) && is_glued(words, last + 1); // "май-15"
        (lead, last) = (if lead == Lead::Bare { mark } else { lead }, last.checked_sub(1).filter(|_| !is_inner)?);
    }
    month_ends(words, last).then_some(lead)
}

/// The name of a month ends here, or its year does; a month that has its own day is none.
fn month_ends(words: &[Word], last: usize) -> bool {
    let is_year = |at: &usize| digit_count(words, *at) == 4 || is_any(words, *at, &[".", "г", "года"]);
    let years = (0..=last).rev().take(3).take_while(is_year).count();
    let Some(month) = last.checked_sub(years) else { return false };
    let before = month.checked_sub(1);
    let has_day = before.is_some_and(|before| {
        digit_count(words, before) > 0
            || is_any(words, before, &["го", "декада", "неделя", "половина", "числа"])
            || scan::starts_with_any(words, before, &["лет"]) // "50 лет Октября, 15"
    });
    scan::month(words, month).is_some() && !has_day
}

fn day(words: &[Word], at: usize) -> Option<(i8, usize)> {
    let (day, next) = number_with_ending(words, at)?;
    let day = i8::try_from(day).ok().filter(|day| (1..=31).contains(day) && digit_count(words, at) <= 2)?;
    let is_of_days = next == at + 1 || is_any(words, next - 1, &["го", "е", "му", "м", "ого", "ому", "ое"]); // not "1-я", "3-й"
    let next = scan::skip(words, next, &["число", "числа", "числу"]);
    is_of_days.then_some((day, next))
}

fn range_end(words: &[Word], at: usize) -> Option<(i8, usize)> {
    if is_any(words, at, &["-", "по", "до"]) { day(words, at + 1) } else { None }
}

fn listed_days(words: &[Word], at: usize) -> Option<(Vec<i8>, usize)> {
    let (first, mut next) = day(words, at)?;
    let mut days = vec![first];
    while is_any(words, next, &[",", "и"]) && days.len() < MOST_DAYS {
        let Some((day, end)) = day(words, next + 1)
            .filter(|(day, end)| days.last() < Some(day) && (ends(words, *end) || is(words, *end, ",")))
        else {
            break;
        };
        days.push(day);
        next = end;
    }
    Some((days, next))
}

/// No word goes on that the numbers might count, no further digits.
fn ends(words: &[Word], at: usize) -> bool {
    let is_counting = scan::is_letters(words, at) && !(is(words, at, "и") && scan::month(words, at + 1).is_some());
    let is_item = is(words, at, ".") && scan::is_letters(words, at + 1); // "сентябрь: 1. Приказ"
    let goes_on =
        is_any(words, at, &[".", "/", ":", "-", ","]) && is_glued(words, at + 1) && digit_count(words, at + 1) > 0;
    let is_sign = is_any(words, at, &["%", "№", "+", "\""]) || digit_count(words, at) > 0;
    let is_tied = is(words, at, "-") && is_glued(words, at + 1);
    let is_label = is_any(words, at, &["-", ":"]) && scan::month(words, at + 1).is_some(); // "октябрь, 5-9 – ноябрь"
    !is_label && !is_counting && !is_item && !goes_on && !is_sign && !is_tied
}

/// `25` of "20.10 – 25", "с 20 октября по 25": a later day of the month that has just been named.
pub(crate) fn day_behind_day(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let mark = at.checked_sub(1).filter(|mark| is_any(words, *mark, &["-", "по"]))?;
    let (last, next) = day(words, at)?;
    let NamedTime { name: TimeName::Day { day: first, month }, year } = day_before(words, mark)? else { return None };
    let named = NamedTime { name: TimeName::Day { day: last, month }, year };
    let is_before_date = is(words, next, "и") && numeric_date(words, next + 1).is_some(); // "20.10 – 25 и 15.12"
    (last > first && (is_before_date || ends(words, next))).then_some((Token::NamedTime(named), next))
}

/// The date that ends here.
fn day_before(words: &[Word], end: usize) -> Option<NamedTime> {
    let is_year = |at: &usize| digit_count(words, *at) == 4 || is_any(words, *at, &[".", "г", "года"]);
    let years = (0..end).rev().take(3).take_while(is_year).count();
    let month = (end - years).checked_sub(1)?;
    if let (Some(name), Some(at)) = (scan::month(words, month), month.checked_sub(1)) {
        let at =
            if digit_count(words, at) > 0 { at } else { at.checked_sub(1).filter(|at| is_glued(words, at + 1))? };
        let day = i8::try_from(number(words, at)?).ok().filter(|_| digit_count(words, at) <= 2)?;
        return Some(NamedTime::new(TimeName::Day { day, month: name }));
    }
    (3..=8).filter_map(|back| end.checked_sub(back)).find_map(|at| match numeric_date(words, at) {
        Some((Token::NamedTime(named), next)) if next == end => Some(named),
        _ => None,
    })
}
