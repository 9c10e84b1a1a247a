//! Numbered and named intervals: quarters, half-years, school terms, holidays, edges of a year.

use super::lexicon::{self, UnitWord};
use super::moment::{Base, Moment};
use super::scan::{self, is, is_any, norm, ordinal, starts};
use super::token::{Span, Token};
use super::word::Word;
use super::year;

/// `3 квартал`, `I полугодие`, `1-е полугодие`, `III четверть`; of `I, III квартал` the first number.
pub(crate) fn numbered(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let (number, first) = ordinal(words, at)?;
    let number = i8::try_from(number).ok()?;
    let (unit, unit_at) = unit_ahead(words, first)?;
    let base = match unit {
        UnitWord::Quarter if (1..=4).contains(&number) => Base::Quarter(number),
        UnitWord::Half if (1..=2).contains(&number) => Base::Half(number),
        UnitWord::Term if (1..=4).contains(&number) => Base::Term(number),
        UnitWord::Trimester if (1..=3).contains(&number) => Base::Trimester(number),
        _ => return None,
    };
    let is_last = scan::skip_starting(words, first, &["учебн", "календарн"]) == unit_at;
    let next = if is_last { scan::skip(words, behind_unit(words, unit_at), &["."]) } else { first };
    Some((Token::Moment(Moment::of(base)), next))
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

fn behind_unit(words: &[Word], unit: usize) -> usize {
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
    if let Some(of) = shared_edge(words, at + 1) {
        return Some((Token::Moment(Moment::of(Base::Edge { end, of })), at + 1)); // "в начале и в конце учебного года"
    }
    let next = scan::skip(words, at + 1, &["текущего", "нового", "следующего", "очередного", "всего", "этого"]);
    if let Some((mark, next)) = edge_year(words, next) {
        let of = if matches!(mark, year::Mark::School(_)) { Span::SchoolYear } else { Span::Year };
        return Some((Token::Moment(Moment { base: Base::Edge { end, of }, mark: Some(mark) }), next));
    }
    if let Some(next) = year::school_word(words, next) {
        return Some((Token::Moment(Moment::of(Base::Edge { end, of: Span::SchoolYear })), next));
    }
    let next = scan::skip(words, next, &["календарного"]);
    if is(words, next, "года") {
        return Some((Token::Moment(Moment::of(Base::Edge { end, of: Span::Year })), next + 1));
    }
    if let Some((Token::Moment(Moment { base, mark }), next)) = end.then(|| numbered(words, next)).flatten() {
        return Some((Token::Moment(Moment { base, mark }), next)); // "до конца I полугодия"
    }
    let of_term = scan::skip(words, next, &["срока", "периода"]);
    if let Some(next) = super::phrase::programme_name(words, of_term) {
        return Some((Token::Moment(Moment::of(Base::Edge { end, of: Span::Period })), next));
    }
    let is_period = of_term > next && starts(words, next + 1, &["реализац", "действ"]);
    is_period.then_some((Token::Moment(Moment::of(Base::Edge { end, of: Span::Period })), next + 2))
}

/// Behind "начале" the span of "и в конце учебного года".
fn shared_edge(words: &[Word], at: usize) -> Option<Span> {
    let second = scan::skip(words, at + 1, &["в"]);
    match is_any(words, at, &["и", "/", ","]).then(|| edge(words, second)).flatten()? {
        (Token::Moment(Moment { base: Base::Edge { of, .. }, .. }), _) => Some(of),
        _ => None,
    }
}

fn edge_year(words: &[Word], at: usize) -> Option<(year::Mark, usize)> {
    match year::recognise(words, at)? {
        (Token::Year(mark), next) => Some((mark, next)),
        _ => None,
    }
}

/// `осенние каникулы`, `в каникулярное время`, `осень`.
pub(crate) fn holidays(words: &[Word], at: usize) -> Option<(Token, usize)> {
    if let Some(season) = lexicon::season(norm(words, at)) {
        return Some((Token::Moment(Moment::of(Base::Season(season))), at + 1));
    }
    if let Some(season) = lexicon::season_adjective(norm(words, at)) {
        if is_any(words, at + 1, &["период", "время", "месяцы", "периода", "периоде"]) {
            return Some((Token::Moment(Moment::of(Base::Season(season))), at + 2));
        }
        let mut next = at + 1;
        while is_any(words, next, &["и", ",", "школьные", "школьных"])
            || lexicon::season_adjective(norm(words, next)).is_some()
        {
            next += 1;
        }
        let next_word = if next == at + 1 || !is_any(words, at + 1, &[",", "и"]) { next + 1 } else { at + 1 };
        return is_holiday(words, next).then_some((Token::Moment(Moment::of(Base::Holidays(season))), next_word));
    }
    is_holiday(words, at).then(|| {
        let next = scan::skip(words, at + 1, &["период", "время", "дни", "периода"]);
        (Token::Moment(Moment::of(Base::AllHolidays)), next)
    })
}

fn is_holiday(words: &[Word], at: usize) -> bool {
    starts(words, at, &["каникул"])
}
