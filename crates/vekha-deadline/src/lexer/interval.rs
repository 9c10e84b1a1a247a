//! Words → numbered and named intervals: quarters, half-years, school terms, holidays, edges of a year.

use crate::lexer::phrase;
use crate::lexer::year;
use crate::named_time::{NamedTime, SpanKind, TimeName, YearRef};
use crate::text::lexicon::{self, UnitWord};
use crate::text::scan::{self, is, is_any, norm, ordinal, starts_with_any};
use crate::text::word::Word;
use crate::token::Token;

/// `3 квартал`, `I полугодие`, `1-е полугодие`, `III четверть`; of `I, III квартал` the first number.
pub(crate) fn numbered_interval(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let (number, first) = ordinal(words, at)?;
    let number = i8::try_from(number).ok()?;
    let (unit, unit_at) = unit_ahead(words, first)?;
    let name = match unit {
        UnitWord::Quarter if (1..=4).contains(&number) => TimeName::Quarter(number),
        UnitWord::Half if (1..=2).contains(&number) => TimeName::Half(number),
        UnitWord::SchoolTerm if (1..=4).contains(&number) => TimeName::SchoolTerm(number),
        UnitWord::Trimester if (1..=3).contains(&number) => TimeName::Trimester(number),
        _ => return None,
    };
    let is_last = scan::skip_starting(words, first, &["учебн", "календарн"]) == unit_at;
    let next = if is_last { scan::skip(words, skip_unit(words, unit_at), &["."]) } else { first };
    Some((Token::NamedTime(NamedTime::new(name)), next))
}

/// The unit that further numbers lead to, and its place.
fn unit_ahead(words: &[Word], mut at: usize) -> Option<(UnitWord, usize)> {
    for _ in 0..4 {
        let word = scan::skip_starting(words, at, &["учебн", "календарн"]);
        if is(words, word, "п") && is_any(words, word + 1, &["/", "."]) && is(words, word + 2, "г") {
            return Some((UnitWord::Half, word));
        }
        if let Some(unit) = scan::unit(words, word) {
            return Some((unit, word));
        }
        if !is_any(words, at, &[",", "и", "-", "по"]) {
            return None;
        }
        at = ordinal(words, scan::skip(words, at + 1, &["и"]))?.1;
    }
    None
}

fn skip_unit(words: &[Word], unit: usize) -> usize {
    if is(words, unit, "п") { unit + 3 } else { unit + 1 }
}

/// `конца учебного года`, `начала 2024 года` is a part of no month: here only edges of years and of the programme.
pub(crate) fn edge(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let end = match norm(words, at) {
        "конец"
        | "конца"
        | "концу"
        | "конце"
        | "окончания"
        | "окончанию"
        | "завершения"
        | "завершению"
        | "истечения" => true,
        "начало" | "начала" | "началу" | "начале" => false,
        _ => return None,
    };
    if let Some(span) = shared_edge(words, at + 1) {
        return Some((Token::NamedTime(NamedTime::new(TimeName::Edge { end, span })), at + 1)); // "в начале и в конце учебного года"
    }
    let next = scan::skip(words, at + 1, &["текущего", "нового", "следующего", "очередного", "всего", "этого"]);
    if let Some((year_ref, next)) = edge_year(words, next) {
        let span = if matches!(year_ref, YearRef::School(_)) { SpanKind::SchoolYear } else { SpanKind::Year };
        return Some((Token::NamedTime(NamedTime { name: TimeName::Edge { end, span }, year: Some(year_ref) }), next));
    }
    if let Some(next) = year::school_word(words, next) {
        return Some((Token::NamedTime(NamedTime::new(TimeName::Edge { end, span: SpanKind::SchoolYear })), next));
    }
    let next = scan::skip(words, next, &["календарного"]);
    if is(words, next, "года") {
        return Some((Token::NamedTime(NamedTime::new(TimeName::Edge { end, span: SpanKind::Year })), next + 1));
    }
    if let Some((Token::NamedTime(NamedTime { name, year }), next)) =
        end.then(|| numbered_interval(words, next)).flatten()
    {
        return Some((Token::NamedTime(NamedTime { name, year }), next)); // "до конца I полугодия"
    }
    let of_term = scan::skip(words, next, &["срока", "периода"]);
    if let Some(next) = phrase::programme_name(words, of_term) {
        return Some((Token::NamedTime(NamedTime::new(TimeName::Edge { end, span: SpanKind::Period })), next));
    }
    let is_period = of_term > next && starts_with_any(words, next + 1, &["реализац", "действ"]);
    is_period.then_some((Token::NamedTime(NamedTime::new(TimeName::Edge { end, span: SpanKind::Period })), next + 2))
}

/// Behind "начале" the span of "и в конце учебного года".
fn shared_edge(words: &[Word], at: usize) -> Option<SpanKind> {
    let second = scan::skip(words, at + 1, &["в"]);
    match is_any(words, at, &["и", "/", ","]).then(|| edge(words, second)).flatten()? {
        (Token::NamedTime(NamedTime { name: TimeName::Edge { span, .. }, .. }), _) => Some(span),
        _ => None,
    }
}

fn edge_year(words: &[Word], at: usize) -> Option<(YearRef, usize)> {
    match year::recognise(words, at)? {
        (Token::Year(year_ref), next) => Some((year_ref, next)),
        _ => None,
    }
}

/// `осенние каникулы`, `в каникулярное время`, `осень`.
pub(crate) fn holidays(words: &[Word], at: usize) -> Option<(Token, usize)> {
    if let Some(season) = lexicon::season(norm(words, at)) {
        return Some((Token::NamedTime(NamedTime::new(TimeName::Season(season))), at + 1));
    }
    if let Some(season) = lexicon::season_adjective(norm(words, at)) {
        if is_any(words, at + 1, &["период", "время", "месяцы", "периода", "периоде"]) {
            return Some((Token::NamedTime(NamedTime::new(TimeName::Season(season))), at + 2));
        }
        let mut next = at + 1;
        while is_any(words, next, &["и", ",", "школьные", "школьных"])
            || lexicon::season_adjective(norm(words, next)).is_some()
        {
            next += 1;
        }
        let next_word = if next == at + 1 || !is_any(words, at + 1, &[",", "и"]) { next + 1 } else { at + 1 };
        return is_holiday(words, next)
            .then_some((Token::NamedTime(NamedTime::new(TimeName::Holidays(season))), next_word));
    }
    is_holiday(words, at).then(|| {
        let next = scan::skip(words, at + 1, &["период", "время", "дни", "периода"]);
        (Token::NamedTime(NamedTime::new(TimeName::AllHolidays)), next)
    })
}

fn is_holiday(words: &[Word], at: usize) -> bool {
    starts_with_any(words, at, &["каникул"])
}
