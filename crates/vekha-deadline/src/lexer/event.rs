//! Words → events and demands: "после …", "по итогам …", "во время …", "по мере …".

use crate::lexer::phrase::names_implementation;
use crate::lexer::{interval, year};
use crate::text::lexicon::{self, UnitWord};
use crate::text::scan::{self, is, is_any, norm, starts_with_any};
use crate::text::word::Word;
use crate::token::Token;

/// Finds the place behind an opening.
type Matcher = fn(&[Word], usize) -> Option<usize>;

/// `по окончании …`, `по итогам …`, `после …`, `со дня …`, `во время …`, `за неделю до …` up to its preposition; the words in
/// front of holidays and of counted days have no weight.
pub(crate) fn event_phrase(words: &[Word], at: usize) -> Option<(Token, usize)> {
    if is_during_phrase(words, at) && interval::holidays(words, at + 2).is_some() {
        return Some((Token::Filler, at + 2));
    }
    if is(words, at, "на")
        && (at + 1..at + 3).any(|at| is(words, at, "каникулах"))
        && interval::holidays(words, at + 1).is_some()
    {
        return Some((Token::Filler, at + 1));
    }
    if is_any(words, at, &["через", "спустя"]) {
        let counted = scan::amount(words, at + 1).is_some() || scan::unit(words, at + 1).is_some();
        return Some((if counted { Token::Filler } else { Token::Event }, at + 1));
    }
    const OPENINGS: [Matcher; 4] = [end_phrase, start_phrase, meanwhile_phrase, beforehand_phrase];
    let next = OPENINGS.iter().find_map(|opening| opening(words, at))?;
    Some((Token::Event, next))
}

/// "по окончании", "по итогам", "после", "в конце каждой четверти"
fn end_phrase(words: &[Word], at: usize) -> Option<usize> {
    const ENDS: [&str; 6] = ["окончани", "завершени", "итог", "результат", "истечени", "прошестви"];
    if is(words, at, "после") {
        return Some(at + 1);
    }
    let by_end = is(words, at, "по") && starts_with_any(words, at + 1, &ENDS);
    let edge = scan::skip(words, at, &["в", "на", "к"]);
    let unit = scan::skip_starting(words, edge + 1, &["кажд"]);
    let begins = edge > at || at == 0 || is_any(words, at - 1, &[",", "(", ";", "-", ":", "\n"]); // "конец полугодия"
    let is_edge = begins && names_recurring_unit(words, edge + 1) || unit > edge + 1;
    let at_end = is_any(words, edge, &["конце", "начале", "конец", "начало", "концу", "началу"]) && is_edge;
    let of_month = scan::unit(words, unit) == Some(UnitWord::Month); // the end of a month is a part of it
    if by_end {
        return Some(at + 2);
    }
    (at_end && scan::unit(words, unit).is_some() && !of_month).then_some(edge + 1)
}

/// "с момента", "со дня"
fn start_phrase(words: &[Word], at: usize) -> Option<usize> {
    let from = is_any(words, at, &["с", "со"]) && is_any(words, at + 1, &["момента", "дня", "даты", "дат"]);
    from.then_some(at + 2)
}

/// "во время", "в день", "в период" of an event
fn meanwhile_phrase(words: &[Word], at: usize) -> Option<usize> {
    let in_period = is_any(words, at, &["в", "на"])
        && is_any(words, at + 1, &["период", "периоды", "сроки"])
        && is_event(words, at + 2);
    let on_day = is(words, at, "в") && is_any(words, at + 1, &["день", "дни", "ходе"]);
    let on_day = on_day && !(at == 0 && names_implementation(words, 2)); // "в ходе реализации плана" goes on
    let meanwhile = is(words, at, "во") && is(words, at + 1, "время");
    if at == 0 && is_any(words, 0, &["период", "время", "дни"]) && starts_with_any(words, 1, &["проведени"])
    {
        return Some(1); // "период проведения ВПР"
    }
    (in_period || on_day || meanwhile).then_some(at + 2)
}

/// "накануне", "до начала", "за неделю до"
fn beforehand_phrase(words: &[Word], at: usize) -> Option<usize> {
    if is_any(words, at, &["накануне", "перед"]) {
        return Some(at + 1);
    }
    let counts_back = is(words, at, "за") && scan::unit(words, at + 1).is_some() && is(words, at + 2, "до");
    if counts_back && scan::digit_count(words, at + 3) == 0 {
        return Some(scan::skip_starting(words, at + 3, &["начал", "окончани", "завершени", "конц"]));
    }
    let edge = starts_with_any(words, at + 1, &["начал", "окончани", "завершени"]) && is_edge_of_event(words, at + 1);
    let before = is_any(words, at, &["до", "к"]) && (edge || starts_with_any(words, at + 1, &["проведени"]));
    before.then_some(at + 2)
}

/// "окончания приёма заявок", "окончания срока действия договора": neither of holidays nor of the programme.
fn is_edge_of_event(words: &[Word], at: usize) -> bool {
    let is_named = [interval::part_of_interval, interval::edge].iter().any(|edge| edge(words, at).is_some());
    !is_named && (event_follows(words, at + 1) || is_any(words, at + 1, &["срока", "периода"]))
}

/// A kind of period that comes again and again: "каждого месяца", "четверти", "полугодий".
fn names_recurring_unit(words: &[Word], at: usize) -> bool {
    let unit = scan::unit(words, at);
    starts_with_any(words, at, &["кажд"])
        || unit.is_some_and(|unit| !matches!(unit, UnitWord::Year | UnitWord::Day | UnitWord::Decade))
}

/// "во время", "в период", "в дни"
fn is_during_phrase(words: &[Word], at: usize) -> bool {
    is_any(words, at, &["в", "во"]) && is_any(words, at + 1, &["время", "период", "дни", "периоды"])
}

/// A word that is no time, no preposition and no realisation of the programme.
fn is_event(words: &[Word], at: usize) -> bool {
    let is_time = interval::holidays(words, at).is_some() || scan::unit(words, at).is_some();
    let governs = is_any(words, at, &["с", "со", "по", "до", "после", "между"]);
    event_follows(words, at)
        && !is_time
        && !governs
        && !names_implementation(words, at)
        && norm(words, at).chars().count() > 2
}

/// Something happens here, rather than a year beginning or ending.
fn event_follows(words: &[Word], at: usize) -> bool {
    scan::is_letters(words, at)
        && scan::month(words, at).is_none()
        && !scan::is_year(words, at)
        && year::school_word(words, at).is_none()
        && !is_any(
            words,
            at,
            &["срока", "нового", "текущего", "следующего", "очередного", "календарного", "периода", "этого", "всего"],
        )
        && lexicon::ordinal_word(norm(words, at)).is_none()
        && lexicon::roman(norm(words, at)).is_none()
}

/// `по запросу`, `по мере поступления`, `при необходимости`, `в случае …`
pub(crate) fn demand_phrase(words: &[Word], at: usize) -> Option<(Token, usize)> {
    const DEMANDS: [&str; 12] = [
        "запрос",
        "заявк",
        "заявлени",
        "требовани",
        "обращени",
        "необходимост",
        "потребност",
        "желани",
        "мере",
        "факту",
        "приглашени",
        "поступлени",
    ];
    let next = if is(words, at, "по") && starts_with_any(words, at + 1, &DEMANDS) {
        at + 2
    } else if is(words, at, "по")
        && starts_with_any(words, at + 1, &["индивидуальн", "отдельн"])
        && starts_with_any(words, at + 2, &DEMANDS)
    {
        at + 3
    } else if is(words, at, "в") && is(words, at + 1, "случае") {
        at + 2
    } else if is(words, at, "при") {
        at + 1
    } else {
        return None;
    };
    Some((Token::OnDemand, next))
}
