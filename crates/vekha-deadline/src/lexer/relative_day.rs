//! Words → days counted from a period or an event: "15 числа следующего месяца", "10 рабочих дней после …".

use crate::lexer::frequency::{unit_at, unit_before_mark};
use crate::lexer::month_of_due::{month_of_due, recurring_unit};
use crate::lexer::month_part;
use crate::model::{DurationUnit, MonthOfPeriod, RelativeDay, Unit};
use crate::text::lexicon::{self, UnitWord};
use crate::text::scan::{self, amount, is, is_any, norm, number_with_ending, ordinal, starts_with_any};
use crate::text::word::Word;
use crate::token::Token;

/// `15 числа месяца, следующего за отчётным кварталом`, `25 числа каждого месяца`, `10 рабочих дней`, `в трёхдневный срок`,
/// `года, следующего за отчётным`, `2 недели` — without the word that governs it.
pub(crate) fn relative_day(words: &[Word], at: usize) -> Option<(Token, usize)> {
    day_of_month(words, at)
        .or_else(|| day_of_every_month(words, at))
        .or_else(|| day_of_term(words, at))
        .or_else(|| days_of_month(words, at))
        .or_else(|| weeks_of_month(words, at))
        .or_else(|| range_of_weeks(words, at))
        .or_else(|| working_day(words, at))
        .or_else(|| last_day(words, at))
        .or_else(|| whole_month(words, at))
        .or_else(|| last_week(words, at))
        .or_else(|| last_days(words, at))
        .or_else(|| each_counted_day(words, at))
        .or_else(|| duration(words, at))
        .or_else(|| duration_adjective(words, at))
        .or_else(|| next_day(words, at))
        .or_else(|| next_year(words, at))
}

/// `на следующий день` after an event or a day, `следующего рабочего дня` behind "не позднее".
fn next_day(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let next = scan::skip(words, at, &["на"]);
    let is_next = is_any(words, next, &["следующий", "следующего", "другой"]);
    let day = scan::skip_starting(words, next + 1, &["рабоч", "учебн", "календарн"]);
    let unit =
        if starts_with_any(words, next + 1, &["рабоч"]) { DurationUnit::WorkingDays } else { DurationUnit::Days };
    let is_counted = is_any(words, day, &["день", "дня"]) && is_any(words, day + 1, &["после", "за", "со", "с"]);
    let is_known = !starts_with_any(words, next + 1, &["учебн"]); // which days are lessons nobody knows
    (is_next && is_counted && is_known)
        .then_some((Token::RelativeDay(RelativeDay::AfterEvent { count: 1, unit }, None), day + 1))
}

fn day_of_month(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let (first, next) = number_with_ending(words, at)?;
    let second = is_any(words, next, &["-", "по", "до"]).then(|| number_with_ending(words, next + 1)).flatten();
    let (last, next) = second.unwrap_or((first, next));
    let days = 1..=31;
    let is_day = is_any(words, next, &["день", "дня", "дню"]);
    let counts = is_day && next == at + 1 && (2..=4).contains(&first) && is(words, next, "дня"); // "3 дня" is how many
    if !is_day && !is_any(words, next, &["числа", "число", "числу"])
        || counts
        || month_part::first_days(words, at).is_some()
        || !days.contains(&first)
        || !days.contains(&last)
        || scan::month(words, next + 1).is_some()
    {
        return None;
    }
    let (unit, month, next) = month_of_due(words, next + 1);
    if is_day && unit.is_none() && month == MonthOfPeriod::Last {
        return None; // "10 дня" counts days, "5-й день месяца" names one
    }
    let from = second.and_then(|_| i8::try_from(first).ok());
    let due = RelativeDay::DayOfMonth { from, day: i8::try_from(last).ok()?, month };
    Some((Token::RelativeDay(due, unit), next))
}

/// `5-го` of "до 5-го ежемесячно", "ежемесячно, до 5", "до 5-го каждого месяца".
fn day_of_every_month(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let lead = at.checked_sub(1).filter(|lead| is_any(words, *lead, &["до", "к", "позднее", "позже"]))?;
    let (number, next) = number_with_ending(words, at)?;
    let day = i8::try_from(number).ok().filter(|day| (1..=31).contains(day) && scan::digit_count(words, at) <= 2)?;
    let due = RelativeDay::DayOfMonth { from: None, day, month: MonthOfPeriod::Last };
    let month = scan::skip(words, next, &["каждого"]);
    if month > next && is_any(words, month, &["месяца", "мес"]) {
        return Some((Token::RelativeDay(due, Some(Unit::Month)), month + 1));
    }
    let is_monthly = |at: usize| starts_with_any(words, at, &["ежемес"]);
    let before = (lead.saturating_sub(5)..lead).rev().find(|at| !is_any(words, *at, &["не", ",", "(", "-", "."]));
    let is_last =
        next >= words.len() || is_any(words, next, &[")", ";", ",", "\n"]) && !scan::is_glued(words, next + 1);
    let is_beside = is_monthly(next) || before.is_some_and(is_monthly) && is_last;
    is_beside.then_some((Token::RelativeDay(due, None), next))
}

/// "20 дня каждой четверти": terms begin on other days in every school, so no day is counted in them.
fn day_of_term(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let (_, next) = number_with_ending(words, at)?;
    let unit = scan::skip_starting(words, next + 1, &["кажд"]);
    let is_term = matches!(scan::unit(words, unit), Some(UnitWord::SchoolTerm | UnitWord::Quarter | UnitWord::Half));
    (is_any(words, next, &["день", "дня", "дню"]) && is_term).then_some((Token::Other, next + 1))
}

/// `10 и до 25 числа каждого месяца`, `5, 15 и 25 числа`: two days or more.
fn days_of_month(words: &[Word], at: usize) -> Option<(Token, usize)> {
    const MOST_DAYS: usize = 5;
    let (mut days, mut next) = (Vec::new(), at);
    loop {
        let (day, behind) = number_with_ending(words, next)?;
        days.push(i8::try_from(day).ok().filter(|day| (1..=31).contains(day))?);
        next = scan::skip(words, behind, &["числа"]);
        let further: &[&str] = if next > behind { &["и"] } else { &["и", ","] };
        if !is_any(words, next, further) || days.len() > MOST_DAYS {
            break;
        }
        next = scan::skip(words, scan::skip(words, next + 1, &["и"]), &["до"]);
    }
    let is_list = days.len() > 1 && days.is_sorted() && is(words, next - 1, "числа");
    let (unit, month, next) = month_of_due(words, next);
    let is_of_month = month == MonthOfPeriod::Last && unit.is_none_or(|unit| unit == Unit::Month);
    (is_list && is_of_month && scan::month(words, next).is_none())
        .then_some((Token::RelativeDay(RelativeDay::DaysOfMonth { days, until: false }, unit), next))
}

/// `1 и 3 неделя месяца`, `вторая и последняя недели каждого месяца`.
fn weeks_of_month(words: &[Word], at: usize) -> Option<(Token, usize)> {
    const MOST_WEEKS: usize = 4;
    let (mut weeks, mut next) = (Vec::new(), at);
    loop {
        let (week, behind) = ordinal(words, next)?;
        weeks.push(i8::try_from(week).ok().filter(|week| (1..=4).contains(week) || *week == -1)?);
        next = behind;
        if !is_any(words, next, &["и", ","]) || weeks.len() > MOST_WEEKS {
            break;
        }
        next += 1;
    }
    let month = scan::skip(words, next + 1, &["каждого"]);
    let is_list = weeks.len() > 1 && scan::unit(words, next) == Some(UnitWord::Week);
    let behind = match is_any(words, month, &["месяца", "мес"]) {
        true => month + 1,
        false if is_list && unit_before_mark(words, at) == Some(Unit::Month) => scan::skip(words, next + 1, &["."]),
        false => return None,
    };
    is_list.then_some((Token::RelativeDay(RelativeDay::WeeksOfMonth { weeks }, Some(Unit::Month)), behind))
}

/// `1-2 неделя каждого месяца`: from the first day of the one to the last of the other.
fn range_of_weeks(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let (first, dash) = ordinal(words, at)?;
    let (last, week) = if is(words, dash, "-") { ordinal(words, dash + 1)? } else { return None };
    let days = match scan::unit(words, week)? {
        UnitWord::Week if (1..last).contains(&first) && last <= 4 => (first * 7 - 6, last * 7),
        UnitWord::Decade if (1..last).contains(&first) && last <= 2 => (first * 10 - 9, last * 10),
        _ => return None,
    };
    let month = scan::skip(words, scan::skip(words, week + 1, &["."]), &["каждого"]);
    let (from, day) = (i8::try_from(days.0).ok()?, i8::try_from(days.1).ok()?);
    let due = RelativeDay::DayOfMonth { from: Some(from), day, month: MonthOfPeriod::Last };
    is_any(words, month, &["месяца", "мес"]).then_some((Token::RelativeDay(due, Some(Unit::Month)), month + 1))
}

/// `5-го рабочего дня месяца, следующего за отчётным кварталом`, `3 рабочий день каждого месяца`.
fn working_day(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let (day, next) = ordinal(words, at)?;
    let named = starts_with_any(words, next, &["рабоч"]) && is_any(words, next + 1, &["день", "дня", "дню"]);
    let (unit, month, behind) = month_of_due(words, next + 2);
    let day = i8::try_from(day).ok().filter(|day| (1..=23).contains(day))?;
    let is_of_period = named && (unit.is_some() || month != MonthOfPeriod::Last);
    is_of_period.then_some((Token::RelativeDay(RelativeDay::WorkingDay { day, until: false, month }, unit), behind))
}

/// `последний день квартала`, `последний рабочий день месяца`, `последнее число месяца`.
fn last_day(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let working = starts_with_any(words, at + 1, &["рабоч"]) || is(words, at + 1, "раб");
    let day = if working { scan::skip(words, at + 2, &["."]) } else { at + 1 };
    let is_last = lexicon::ordinal_word(norm(words, at)) == Some(-1);
    if !is_last || !is_any(words, day, &["день", "дня", "дню", "число", "числа"]) {
        return None;
    }
    let named = unit_at(words, scan::skip(words, day + 1, &["каждого"]));
    let (unit, next) = match named.and_then(|(unit, next)| Some((recurring_unit(unit)?, next))) {
        Some(found) => found,
        None => (unit_before_mark(words, at).filter(|_| named.is_none())?, day + 1), // "ежемесячно, последний рабочий день"
    };
    let due = RelativeDay::LastDays { days: 1, working, until: false };
    Some((Token::RelativeDay(due, Some(unit)), next))
}

/// `последний месяц квартала`, `в первом месяце каждого полугодия`: any day of that month.
fn whole_month(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let (number, month) = ordinal(words, at)?;
    let (unit, next) = unit_at(words, scan::skip_starting(words, month + 1, &["кажд"]))?;
    let unit = recurring_unit(unit).filter(|unit| matches!(unit, Unit::Quarter | Unit::HalfYear))?;
    let of_period = match number {
        1 => MonthOfPeriod::First,
        -1 => MonthOfPeriod::Last,
        3 if unit == Unit::Quarter => MonthOfPeriod::Last,
        _ => return None,
    };
    let due = RelativeDay::DayOfMonth { from: Some(1), day: 31, month: of_period };
    is_any(words, month, &["месяц", "месяце"]).then_some((Token::RelativeDay(due, Some(unit)), next))
}

/// `каждый последний день месяца`, `каждый первый рабочий день месяца`
fn each_counted_day(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let is_each = starts_with_any(words, at, &["кажд"]);
    is_each.then(|| last_day(words, at + 1).or_else(|| working_day(words, at + 1))).flatten()
}

/// `последние 3 дня месяца`, `последних пяти рабочих дней четверти`.
fn last_days(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let is_last = lexicon::ordinal_word(norm(words, at)) == Some(-1);
    let (count, next) = amount(words, at + 1).filter(|_| is_last)?;
    let working = starts_with_any(words, next, &["рабоч"]);
    let day = next + usize::from(working);
    let (unit, end) = unit_at(words, scan::skip_starting(words, day + 1, &["кажд"]))?;
    let days = i8::try_from(count)
        .ok()
        .filter(|days| (1..=15).contains(days) && is_any(words, day, &["дня", "дней", "дни"]))?;
    Some((Token::RelativeDay(RelativeDay::LastDays { days, working, until: false }, Some(recurring_unit(unit)?)), end))
}

/// `последняя неделя четверти`, `последняя декада каждого квартала`; that of a month is a part of it.
fn last_week(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let is_last = lexicon::ordinal_word(norm(words, at)) == Some(-1);
    let days = match scan::unit(words, at + 1).filter(|_| is_last)? {
        UnitWord::Week => 7,
        UnitWord::Decade => 10,
        _ => return None,
    };
    let (unit, next) = unit_at(words, scan::skip_starting(words, at + 2, &["кажд"]))?;
    let unit = recurring_unit(unit).filter(|unit| !matches!(unit, Unit::Week | Unit::Month | Unit::Year))?;
    Some((Token::RelativeDay(RelativeDay::LastDays { days, working: false, until: false }, Some(unit)), next))
}

/// `10 рабочих дней`, `двух недель`, `30 календарных дней`.
fn duration(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let (count, next) = amount(words, at).or_else(|| one_unit(words, at))?;
    let next = if is(words, next, "(") && is(words, next + 2, ")") { next + 3 } else { next };
    let working = starts_with_any(words, next, &["раб"]);
    let next = skip_kind_of_day(words, next);
    let unit = match scan::unit(words, next) {
        Some(UnitWord::Day) if working => DurationUnit::WorkingDays,
        Some(UnitWord::Day) => DurationUnit::Days,
        Some(UnitWord::Week) => DurationUnit::Weeks,
        Some(UnitWord::Month) => DurationUnit::Months,
        _ if is_any(words, next, &["часов", "часа", "час"]) => DurationUnit::Hours,
        _ => return None,
    };
    if scan::month(words, next + 1).is_some() || !follows_lead(words, at) && !leads_to_event(words, next + 1) {
        return None; // "2 неделя сентября" is a part of the month, "34 часа" is no deadline
    }
    let count = u32::try_from(count).ok()?;
    Some((Token::RelativeDay(RelativeDay::AfterEvent { count, unit }, None), scan::skip(words, next + 1, &["."])))
}

/// "рабочих", "раб.", "календарных", "кал."
fn skip_kind_of_day(words: &[Word], at: usize) -> usize {
    let short = is_any(words, at, &["раб", "кал", "календ", "уч"]);
    if short {
        scan::skip(words, at + 1, &["."])
    } else {
        scan::skip_starting(words, at, &["рабоч", "календарн", "учебн"])
    }
}

/// Behind "в течение", "не позднее чем", "за": an amount alone is no deadline.
fn follows_lead(words: &[Word], at: usize) -> bool {
    const LEADS: [&str; 9] = ["течени", "через", "спустя", "за", "поздне", "позже", "чем", "до", "истечени"];
    at.checked_sub(1).is_some_and(|before| starts_with_any(words, before, &LEADS))
}

fn leads_to_event(words: &[Word], at: usize) -> bool {
    is_any(words, at, &["после", "со", "с", "до", "по"])
}

/// Of `в течение месяца после …`, `в течение дня с момента …`, `за месяц до 1 сентября` the one unit.
fn one_unit(words: &[Word], at: usize) -> Option<(i16, usize)> {
    let during = at.checked_sub(1).is_some_and(|before| starts_with_any(words, before, &["течени", "через", "спустя"]));
    let lead = scan::skip(words, at + 1, &[","]);
    let from = (is_any(words, at + 1, &["после", "со", "с"]) || is(words, lead, "начиная"))
        && is_any(words, at, &["месяца", "недели", "дня", "месяц", "неделю", "день"]);
    let back = at.checked_sub(1).is_some_and(|before| is(words, before, "за")) && is(words, at + 1, "до");
    (during && (from || begins_before(words, at)) || back && scan::digit_count(words, at + 2) > 0).then_some((1, at))
}

/// "с 1 октября в течение месяца": the day stands before what is counted from it.
fn begins_before(words: &[Word], at: usize) -> bool {
    const MOST_WORDS: usize = 9;
    let is_unit = is_any(words, at, &["месяца", "недели", "дня"]);
    let is_last = at + 1 >= words.len() || is_any(words, at + 1, &[",", ";", ")", "\n"]);
    let is_day = |at: usize| is_any(words, at, &["с", "со", "после"]) && scan::digit_count(words, at + 1) > 0;
    is_unit && is_last && (at.saturating_sub(MOST_WORDS)..at).any(is_day)
}

/// `в трехдневный срок`, `в месячный срок`, `в недельный срок`.
fn duration_adjective(words: &[Word], at: usize) -> Option<(Token, usize)> {
    const TERMS: [(&str, u32, DurationUnit); 7] = [
        ("трехдневн", 3, DurationUnit::Days),
        ("пятидневн", 5, DurationUnit::Days),
        ("десятидневн", 10, DurationUnit::Days),
        ("двухнедельн", 2, DurationUnit::Weeks),
        ("недельн", 1, DurationUnit::Weeks),
        ("месячн", 1, DurationUnit::Months),
        ("двухмесячн", 2, DurationUnit::Months),
    ];
    let start = scan::skip(words, at, &["в"]);
    if let Some(found) = counted_adjective(words, start) {
        return Some(found);
    }
    let (_, count, unit) = TERMS.iter().find(|(stem, ..)| norm(words, start).starts_with(stem))?;
    is(words, start + 1, "срок")
        .then_some((Token::RelativeDay(RelativeDay::AfterEvent { count: *count, unit: *unit }, None), start + 2))
}

/// `10-дневный срок`, `5 дневный срок`, `2-х недельный срок`.
fn counted_adjective(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let (count, next) = number_with_ending(words, at)?;
    let next = scan::skip(words, next, &["-"]);
    let unit = match norm(words, next) {
        word if word.starts_with("дневн") => DurationUnit::Days,
        word if word.starts_with("недельн") => DurationUnit::Weeks,
        word if word.starts_with("месячн") => DurationUnit::Months,
        _ => return None,
    };
    let count = u32::try_from(count).ok()?;
    is(words, next + 1, "срок").then_some((Token::RelativeDay(RelativeDay::AfterEvent { count, unit }, None), next + 2))
}

/// `года, следующего за отчётным`; `следующего года`.
fn next_year(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let year = scan::skip(words, at, &["календарного"]);
    if !is_any(words, year, &["года", "г"]) {
        return (is(words, at, "следующего") && is(words, at + 1, "года")).then_some((Token::NextYear, at + 2));
    }
    let after = scan::skip_all(words, year + 1, &[".", ","]);
    let follows = starts_with_any(words, after, &["следующ"])
        && is(words, after + 1, "за")
        && starts_with_any(words, after + 2, &["отчетн"]);
    let next = scan::skip(words, scan::skip(words, after + 3, &["годом", "периодом"]), &["годом"]);
    follows.then_some((Token::NextYear, next))
}
