//! Tokens → what lies ahead of a place in them: labels, times in parentheses, periods that are reported on.

use crate::model::RelativeDay;
use crate::named_time::{Granularity, NamedTime, TimeName};
use crate::token::{PlacedToken, Token};

/// Other words, then a mark that leads to a time.
pub(crate) fn label_ahead(tokens: &[PlacedToken], at: usize) -> bool {
    let mut ahead = tokens.iter().skip(name_end(tokens, at, true));
    let marked = ahead.next().is_some_and(|token| matches!(token.token, Token::Dash | Token::Colon));
    marked && ahead.next().is_some_and(|next| next.opens_time() || next.token == Token::Purpose && leads_to_day(ahead))
}

/// Behind "на": "педсовете 30 августа".
fn leads_to_day<'t>(ahead: impl Iterator<Item = &'t PlacedToken>) -> bool {
    let mut named = ahead.skip_while(|token| token.token == Token::Other);
    let is_day =
        |token: &Token| matches!(token, Token::NamedTime(named) if named.name.granularity() == Granularity::Day);
    named.next().is_some_and(|token| is_day(&token.token))
}

/// "… (январь) 2 этап (март)": words, then a time in parentheses.
pub(crate) fn bracket_ahead(tokens: &[PlacedToken], at: usize) -> bool {
    let mut ahead = behind_name(tokens, at);
    ahead.next().is_some_and(|token| token.token == Token::Open) && ahead.next().is_some_and(PlacedToken::opens_time)
}

/// A time follows before the next semicolon.
pub(crate) fn time_ahead(tokens: &[PlacedToken], at: usize) -> bool {
    tokens
        .iter()
        .skip(at)
        .take_while(|token| !matches!(token.token, Token::Semicolon | Token::Then))
        .any(PlacedToken::opens_time)
}

/// "…, итоговый отчёт – до 20 декабря", "…, по итогам года – до 20 января", "…, отчёт до 25 мая": a deadline with a name of its own.
pub(crate) fn dated_label_ahead(tokens: &[PlacedToken], at: usize) -> bool {
    let is_name = |token: &&PlacedToken| {
        matches!(token.token, Token::Other | Token::Filler | Token::And | Token::Event | Token::Span(_))
    };
    let behind = at + tokens.iter().skip(at).take_while(is_name).count();
    let period = if token_at(tokens, behind) == Some(&Token::ReportedPeriod) {
        reported_period_end(tokens, behind)
    } else {
        None
    };
    let mut ahead = tokens.iter().skip(period.unwrap_or(behind)); // "отчёт за декабрь – до 29 декабря"
    match ahead.next().map(|token| &token.token) {
        Some(Token::Dash | Token::Colon) => ahead.next().is_some_and(PlacedToken::opens_time),
        Some(Token::By) => matches!(ahead.next().map(|token| &token.token), Some(Token::NamedTime(_))),
        _ => false,
    }
}

/// "ежемесячно до 5 числа, в декабре – до 25 декабря": beside what comes again one time of it that has a limit of its own.
pub(crate) fn own_limit_ahead(tokens: &[PlacedToken], at: usize) -> bool {
    let time = at + tokens.iter().skip(at).take_while(|token| token.token == Token::Filler).count();
    let is_period = matches!(token_at(tokens, time), Some(Token::NamedTime(named)) if named.name.granularity() >= Granularity::Month);
    let mark = skip_years(tokens, time + 1);
    let is_marked = matches!(token_at(tokens, mark), Some(Token::Dash | Token::Colon));
    is_period && is_marked && matches!(token_at(tokens, mark + 1), Some(Token::By | Token::Frequency(_)))
}

/// "…, отчёт до 10 июня": words, then the limit of what they name.
pub(crate) fn limit_ahead(tokens: &[PlacedToken], at: usize) -> bool {
    let mut ahead = behind_name(tokens, at);
    ahead.next().is_some_and(|token| token.token == Token::By)
        && ahead.next().is_some_and(|token| matches!(token.token, Token::NamedTime(_)))
}

/// "…, при необходимости – ноябрь", "…, в случае переноса – ноябрь": when something else calls for it.
pub(crate) fn reserve_ahead(tokens: &[PlacedToken], at: usize) -> bool {
    let is_small = token_at(tokens, at) == Some(&Token::Filler);
    let goes_on = matches!(token_at(tokens, at + 1), Some(Token::Other));
    (!is_small || goes_on) && label_ahead(tokens, at + 1)
}

/// "октябрь-ноябрь, до 25 ноября", "апрель-май, с 20 апреля": the day lies in the time that is named before it.
pub(crate) fn lies_in_time_before(tokens: &[PlacedToken], at: usize) -> bool {
    let Some(month) = month_of_day(token_at(tokens, at + 1)) else { return false };
    let is_limit = tokens.get(at).is_some_and(|token| token.limits); // "но до"; behind "и" stands a further time
    let between = |token: &&PlacedToken| match token.token {
        Token::Comma | Token::Open | Token::Year(_) | Token::Filler => true,
        Token::And => is_limit,
        _ => false,
    };
    let mut before = tokens[..at].iter().rev().skip_while(between).map(|token| &token.token);
    let Some(Token::NamedTime(last)) = before.next() else { return false };
    if last.name.holds_month(month) {
        return true;
    }
    let mut before = before.skip_while(|token| matches!(token, Token::Year(_) | Token::Filler));
    let is_range = matches!(before.next(), Some(Token::Dash | Token::Till));
    let mut before = before.skip_while(|token| matches!(token, Token::Year(_) | Token::Filler));
    is_range
        && matches!(before.next(), Some(Token::NamedTime(first)) if holds_month(first.name, Some(last.name), month))
}

/// Nothing but its year stands behind the day that "до" leads to.
pub(crate) fn is_whole_limit(tokens: &[PlacedToken], at: usize) -> bool {
    ends_part(tokens, skip_years(tokens, at + 2))
}

/// "до 10 сентября, сентябрь": behind a day the month in which it lies, and nothing more.
pub(crate) fn holds_day_before(tokens: &[PlacedToken], at: usize) -> bool {
    let mut before = tokens[..at].iter().rev().map(|token| &token.token);
    let day = before.find(|token| !matches!(token, Token::Comma | Token::Year(_) | Token::Filler));
    let (Some(month), Some(Token::NamedTime(first))) = (month_of_day(day), token_at(tokens, at)) else { return false };
    let last = match (token_at(tokens, at + 1), token_at(tokens, at + 2)) {
        (Some(Token::Dash), Some(Token::NamedTime(last))) => Some(last.name),
        _ => None,
    };
    let end = skip_years(tokens, at + if last.is_some() { 3 } else { 1 });
    holds_month(first.name, last, month) && ends_part(tokens, end)
}

/// The month, or some days of it, lie in the time or in the range of two months.
pub(crate) fn holds_month(first: TimeName, last: Option<TimeName>, month: i8) -> bool {
    match (first, last) {
        (TimeName::Month(from), Some(TimeName::Month(to))) if from <= to => (from..=to).contains(&month),
        (TimeName::Month(from), Some(TimeName::Month(to))) => month >= from || month <= to,
        (name, None) => name.holds_month(month),
        (first, Some(last)) => first.holds_month(month) || last.holds_month(month),
    }
}

fn month_of_day(token: Option<&Token>) -> Option<i8> {
    match token {
        Some(Token::NamedTime(NamedTime { name: TimeName::Day { month, .. }, .. })) => Some(*month),
        _ => None,
    }
}

fn skip_years(tokens: &[PlacedToken], at: usize) -> usize {
    at + tokens.iter().skip(at).take_while(|token| matches!(token.token, Token::Year(_) | Token::Filler)).count()
}

fn ends_part(tokens: &[PlacedToken], at: usize) -> bool {
    use Token::{Break, Close, Comma, Semicolon, Then};
    matches!(token_at(tokens, at), None | Some(Comma | Semicolon | Break | Close | Then))
}

/// "с октября по май, до 5 числа каждого месяца": several months stand before what comes in each of them.
pub(crate) fn follows_months(tokens: &[PlacedToken], at: usize) -> bool {
    let between = |token: &&Token| matches!(token, Token::Comma | Token::Year(_) | Token::Filler);
    let mut before = tokens[..at].iter().rev().map(|token| &token.token).skip_while(between);
    match before.next() {
        Some(Token::NamedTime(named)) if named.name.granularity() == Granularity::Quarter => true,
        Some(Token::NamedTime(NamedTime { name: TimeName::Month(_), .. })) => {
            matches!(before.find(|token| !between(token)), Some(Token::Dash | Token::Till))
        }
        _ => false,
    }
}

/// "кроме июля, августа", "кроме каникул, праздников": behind the comma goes on what is left out.
pub(crate) fn is_left_out_too(tokens: &[PlacedToken], comma: usize) -> bool {
    let (Some(before), Some(next)) =
        (comma.checked_sub(1).and_then(|before| tokens.get(before)), tokens.get(comma + 1))
    else {
        return false;
    };
    match (&before.token, &next.token) {
        (Token::NamedTime(first), Token::NamedTime(second)) => {
            let is_month = |named: &NamedTime| matches!(named.name, TimeName::Month(_));
            let is_bare = is_month(first) && !before.genitive; // "кроме: июль, август"
            if is_month(second) {
                next.genitive || is_bare
            } else {
                first.name.granularity() == second.name.granularity()
            }
        }
        (_, Token::NamedTime(_)) => next.genitive,
        (_, Token::Other) => {
            let behind = behind_name(tokens, comma + 1).next().map(|token| &token.token);
            matches!(behind, None | Some(Token::Comma | Token::And | Token::Close | Token::Semicolon))
        }
        _ => false,
    }
}

/// "20.12.2023 Педсовет", "15 мая 2024 г. Слёт": a day and a title behind it.
pub(crate) fn titled_day(tokens: &[PlacedToken], at: usize) -> bool {
    let is_day =
        matches!(token_at(tokens, at), Some(Token::NamedTime(named)) if named.name.granularity() == Granularity::Day);
    let mut behind =
        tokens.iter().skip(at + 1).skip_while(|token| matches!(token.token, Token::Year(_) | Token::Filler));
    is_day && behind.next().is_some_and(|token| token.token == Token::Other && token.capital)
}

/// "Педсовет, 20.03.2024 Педсовет": a title, and the next day with a title.
pub(crate) fn leads_to_titled_day(tokens: &[PlacedToken], at: usize) -> bool {
    let length = tokens.iter().skip(at).take_while(|token| matches!(token.token, Token::Other | Token::Filler)).count();
    matches!(token_at(tokens, at + length), Some(Token::Comma)) && titled_day(tokens, at + length + 1)
}

/// What stands behind the other words that begin here.
pub(crate) fn behind_name(tokens: &[PlacedToken], at: usize) -> impl Iterator<Item = &PlacedToken> {
    tokens.iter().skip(name_end(tokens, at, false))
}

/// Behind the other words that begin here: "размещение на сайте" has a preposition among them, some names an "и".
fn name_end(tokens: &[PlacedToken], at: usize, with_and: bool) -> usize {
    let is_word = |at: usize| matches!(token_at(tokens, at), Some(Token::Other));
    let goes_on = |place: usize| match token_at(tokens, place) {
        Some(Token::Other | Token::Filler) => true,
        Some(Token::And) => with_and,
        Some(Token::Purpose | Token::Till | Token::From) => place > at && is_word(place - 1) && is_word(place + 1),
        _ => false,
    };
    (at..tokens.len()).find(|place| !goes_on(*place)).unwrap_or(tokens.len())
}

/// "II этап", "2 этап", "этап 2"
pub(crate) fn stage_ahead(tokens: &[PlacedToken], at: usize) -> bool {
    tokens.iter().skip(at).take(2).any(|token| token.stage)
}

/// "… 2 этап: ноябрь": a part of the work and the time that it leads to.
pub(crate) fn stage_leads(tokens: &[PlacedToken], at: usize) -> bool {
    let next = behind_name(tokens, at).next();
    let leads =
        |token: &PlacedToken| token.opens_time() || matches!(token.token, Token::Colon | Token::Dash | Token::Open);
    stage_ahead(tokens, at) && next.is_some_and(leads) && time_ahead(tokens, at)
}

/// "…, II полугодие – ежеквартально": up to the next mark a time, and how often.
pub(crate) fn repeated_time_ahead(tokens: &[PlacedToken], at: usize) -> bool {
    let ends =
        |token: &PlacedToken| matches!(token.token, Token::Comma | Token::Semicolon | Token::Then | Token::Break);
    let part = tokens.iter().skip(at).take_while(|token| !ends(token));
    let (mut is_named, mut recurs) = (false, false);
    for token in part {
        is_named |= matches!(token.token, Token::NamedTime(_) | Token::Year(_));
        recurs |= matches!(token.token, Token::Frequency(frequency) if frequency.certain);
    }
    is_named && recurs
}

/// "2026 – разово, 2027 – ежемесячно": a year, and a mark that leads to how often.
pub(crate) fn repeated_year_ahead(tokens: &[PlacedToken], at: usize) -> bool {
    let is_year = matches!(token_at(tokens, at), Some(Token::Year(_)));
    let is_marked = matches!(token_at(tokens, at + 1), Some(Token::Dash | Token::Colon));
    is_year && is_marked && matches!(token_at(tokens, at + 2), Some(Token::Frequency(_)))
}

/// "…, реализация в течение года"
pub(crate) fn span_ahead(tokens: &[PlacedToken], at: usize) -> bool {
    let mut ahead = behind_name(tokens, at);
    ahead.next().is_some_and(|token| token.token == Token::During)
        && ahead.next().is_some_and(|token| matches!(token.token, Token::Span(_)))
}

/// "июнь 2024 – итоговый отчёт"
pub(crate) fn label_behind(tokens: &[PlacedToken], at: usize) -> bool {
    let mut behind = tokens.iter().skip(at + 1).skip_while(|token| matches!(token.token, Token::Year(_)));
    behind.next().is_some_and(|token| token.token == Token::Dash)
        && behind.next().is_some_and(|token| token.token == Token::Other)
}

/// "…, актуализация – ежегодно"
pub(crate) fn repeats_ahead(tokens: &[PlacedToken], at: usize) -> bool {
    let mut ahead = behind_name(tokens, at);
    ahead.next().is_some_and(|token| token.token == Token::Dash)
        && ahead.next().is_some_and(|token| matches!(token.token, Token::Frequency(_)))
}

/// "За I квартал – до 10 апреля": the end of the period that is reported on, where a time of its own follows.
pub(crate) fn reported_period_end(tokens: &[PlacedToken], start: usize) -> Option<usize> {
    let counted = matches!(token_at(tokens, start + 1), Some(Token::RelativeDay(RelativeDay::AfterEvent { .. }, _)));
    let period = match token_at(tokens, start + 1)? {
        Token::NamedTime(named) => named.name.granularity(),
        Token::Year(_) | Token::Span(_) => Granularity::Year,
        Token::RelativeDay(..) if counted => Granularity::Quarter,
        _ => return None,
    };
    let mut end = start + 2;
    loop {
        end += match token_at(tokens, end) {
            Some(Token::Year(_) | Token::Filler) => 1,
            Some(Token::Dash | Token::And | Token::Comma) if names_as_much(token_at(tokens, end + 1), period) => 2,
            _ => break,
        };
    }
    let marked = matches!(token_at(tokens, end), Some(Token::Dash | Token::Colon | Token::Comma));
    let follows = match token_at(tokens, end + usize::from(marked))? {
        Token::By | Token::NotBefore => marked || !counted,
        Token::NamedTime(named) => marked && named.name.granularity() < period,
        _ => false,
    };
    follows.then_some(end)
}

/// "…, за декабрь – до 29 декабря": beside what comes again one period that is reported on by a day of its own.
pub(crate) fn reports_by_day(tokens: &[PlacedToken], at: usize) -> bool {
    let Some(end) = reported_period_end(tokens, at) else { return false };
    let mut behind = tokens.iter().skip(end).map(|token| &token.token);
    let lead = behind.find(|token| !matches!(token, Token::Dash | Token::Colon | Token::Comma));
    let day = if lead == Some(&Token::By) { behind.next() } else { lead };
    month_of_day(day).is_some()
}

/// "сентябрь-декабрь", "I и II четверть": a further time as fine as the first one.
fn names_as_much(token: Option<&Token>, period: Granularity) -> bool {
    matches!(token, Some(Token::NamedTime(named)) if named.name.granularity() == period && period > Granularity::Day)
}

fn token_at(tokens: &[PlacedToken], at: usize) -> Option<&Token> {
    tokens.get(at).map(|token| &token.token)
}
