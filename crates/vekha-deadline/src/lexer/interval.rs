//! Words → numbered and named intervals: quarters, half-years, school terms, holidays, edges of a year.

use crate::lexer::{month_part, phrase, year};
use crate::named_time::{Interval, NamedTime, SpanKind, TimeName, YearRef};
use crate::text::lexicon::{self, UnitWord};
use crate::text::scan::{self, is, is_any, is_glued, norm, ordinal, starts_with_any};
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

/// Of "I полугодие – октябрь, II – март", "в I полугодии …, во II: …" the number that takes its unit from the one before.
pub(crate) fn number_of_unit_before(words: &[Word], at: usize) -> Option<(Token, usize)> {
    const MOST_WORDS: usize = 16;
    let (number, next) = ordinal(words, at)?;
    let is_ordinal = next > at + 1 || !words.get(at)?.norm.starts_with(|letter: char| letter.is_ascii_digit());
    let is_listed = at.checked_sub(1).is_some_and(|before| is_any(words, before, &[",", ";", "в", "во", "и"]));
    if !is_ordinal || !is_listed || !is_any(words, next, &["-", ":"]) || is_glued(words, next) {
        return None;
    }
    let before = at.saturating_sub(MOST_WORDS)..at;
    let unit_before = |at: usize| numbered_interval(words, at).filter(|(_, end)| scan::unit(words, end - 1).is_some());
    let (token, _) = before.rev().find_map(unit_before)?;
    let (Token::NamedTime(NamedTime { name, .. }), number) = (token, i8::try_from(number).ok()?) else { return None };
    let name = match name {
        TimeName::Quarter(first) if (first + 1..=4).contains(&number) => TimeName::Quarter(number),
        TimeName::Half(1) if number == 2 => TimeName::Half(number),
        TimeName::SchoolTerm(first) if (first + 1..=4).contains(&number) => TimeName::SchoolTerm(number),
        TimeName::Trimester(first) if (first + 1..=3).contains(&number) => TimeName::Trimester(number),
        _ => return None,
    };
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
        if is(words, word, "пг") {
            return Some((UnitWord::Half, word));
        }
        if !is_any(words, at, &[",", "/", "и", "-", "по"]) {
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
        | "окончание"
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
    if let Some((year_ref, next)) = edge_year(words, scan::skip(words, next, &["календарного"])) {
        let span = if matches!(year_ref, YearRef::School(_)) { SpanKind::SchoolYear } else { SpanKind::Year };
        return Some((Token::NamedTime(NamedTime { name: TimeName::Edge { end, span }, year: Some(year_ref) }), next));
    }
    if let Some(next) = year::school_word(words, next) {
        return Some((Token::NamedTime(NamedTime::new(TimeName::Edge { end, span: SpanKind::SchoolYear })), next));
    }
    if is(words, next, "календарного") && is(words, next + 1, "года") {
        let (day, month) = if end { (31, 12) } else { (1, 1) };
        let is_day = !is_any(words, at, &["конце", "начале"]); // "в конце" is its last month
        let name = if is_day { TimeName::Day { day, month } } else { TimeName::Month(month) };
        return Some((Token::NamedTime(NamedTime::new(name)), next + 2));
    }
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
    let is_period = of_term > next && starts_with_any(words, of_term, &["реализац", "действ"]);
    let is_period = is_period && (!scan::is_letters(words, of_term + 1) || phrase::is_programme(words, of_term + 1));
    is_period.then_some((Token::NamedTime(NamedTime::new(TimeName::Edge { end, span: SpanKind::Period })), next + 2))
}

/// `конце I квартала`, `начала II четверти`, `конца зимних каникул`: a part of an interval.
pub(crate) fn part_of_interval(words: &[Word], at: usize) -> Option<(Token, usize)> {
    if let Some(part) = part_before_list(words, at) {
        let (found, next) = numbered_interval(words, at)?;
        return interval_part(words, part, found, next);
    }
    let part = edge_part(norm(words, at))?;
    let (found, next) = numbered_interval(words, at + 1).or_else(|| holidays(words, at + 1))?;
    interval_part(words, part, found, next)
}

fn edge_part(word: &str) -> Option<i8> {
    match word {
        "окончание" | "окончания" | "окончанию" | "завершение" | "завершения" | "завершению" | "истечения" => {
            Some(3)
        }
        word => month_part::vague_part(word),
    }
}

/// Of "в конце I и II полугодия" the end, which holds for the second number too.
fn part_before_list(words: &[Word], at: usize) -> Option<i8> {
    const MOST_NUMBERS: usize = 3;
    let mut first = at;
    for _ in 0..MOST_NUMBERS {
        first = first
            .checked_sub(2)
            .filter(|first| is_any(words, first + 1, &["и", ","]) && ordinal(words, *first).is_some())?;
        if let Some(part) = first.checked_sub(1).and_then(|edge| edge_part(norm(words, edge))) {
            return Some(part);
        }
    }
    None
}

/// `первая неделя II четверти`, `последняя неделя I четверти`: a term has weeks where a quarter has months.
pub(crate) fn week_of_term(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let (number, week) = ordinal(words, at)?;
    let part = match number {
        1 => 1,
        -1 => 3,
        _ => return None,
    };
    let (found, next) = numbered_interval(words, week + 1).filter(|_| starts_with_any(words, week, &["недел"]))?;
    let is_term = matches!(&found, Token::NamedTime(named) if named.is_term());
    is_term.then(|| interval_part(words, part, found, next)).flatten()
}

fn interval_part(words: &[Word], part: i8, found: Token, next: usize) -> Option<(Token, usize)> {
    let Token::NamedTime(NamedTime { name, year }) = found else { return None };
    let interval = Interval::from_name(name)?;
    let last = if is(words, next - 1, ".") { next - 2 } else { next - 1 };
    let is_listed = is_any(words, next, &["и", ","]) && ordinal(words, next + 1).is_some();
    let is_whole = scan::unit(words, last).is_some() || is_any(words, last, &["г"]) || is_holiday(words, last);
    let is_whole = is_whole || is_listed && !matches!(interval, Interval::Holidays(_));
    is_whole.then_some((Token::NamedTime(NamedTime { name: TimeName::PartOfInterval { part, interval }, year }), next))
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

/// `до Нового года`: its last day; of `после Нового года` too.
pub(crate) fn new_year(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let is_led = at.checked_sub(1).is_some_and(|before| is_any(words, before, &["до", "к", "после", "позднее"]));
    let is_named = is_any(words, at, &["нового", "новому"]) && is_any(words, at + 1, &["года", "году"]);
    let named = NamedTime::new(TimeName::Day { day: 31, month: 12 });
    (is_led && is_named).then_some((Token::NamedTime(named), at + 2))
}

/// `осенние каникулы`, `в каникулярное время`, `осень`.
pub(crate) fn holidays(words: &[Word], at: usize) -> Option<(Token, usize)> {
    if is_any(words, at, &["школьные", "школьных"]) && is_holiday(words, at + 1) {
        return holidays(words, at + 1);
    }
    if let Some(season) = lexicon::season(norm(words, at)) {
        let narrows = narrows_holidays(words, at); // "каникулы (осень, весна)"
        let name = if narrows { TimeName::Holidays(season) } else { TimeName::Season(season) };
        return Some((Token::NamedTime(NamedTime::new(name)), at + 1));
    }
    if let Some(season) = lexicon::season_adjective(norm(words, at)) {
        let begins_range = is(words, at + 1, "-") && is_season_period(words, at + 2); // "осенне-зимний период"
        if begins_range {
            return Some((Token::NamedTime(NamedTime::new(TimeName::Season(season))), at + 1));
        }
        if is_season_period(words, at) {
            return Some((Token::NamedTime(NamedTime::new(TimeName::Season(season))), at + 2));
        }
        let mut next = at + 1;
        while is_any(words, next, &["и", ",", "школьные", "школьных"])
            || lexicon::season_adjective(norm(words, next)).is_some()
        {
            next += 1;
        }
        let named = Token::NamedTime(NamedTime::new(TimeName::Holidays(season)));
        let next_word = if next == at + 1 || !is_any(words, at + 1, &[",", "и"]) { next + 1 } else { at + 1 };
        return match is_holiday(words, next) {
            true => Some((named, next_word)),
            false => narrows_holidays(words, at).then_some((named, at + 1)),
        };
    }
    if is_holiday(words, at) && narrowing(words, behind_noun(words, at)).is_some() {
        return Some((Token::Filler, behind_noun(words, at)));
    }
    is_holiday(words, at).then(|| (Token::NamedTime(NamedTime::new(TimeName::AllHolidays)), behind_noun(words, at)))
}

/// "зимний период", "летнее время"
fn is_season_period(words: &[Word], at: usize) -> bool {
    lexicon::season_adjective(norm(words, at)).is_some()
        && is_any(words, at + 1, &["период", "время", "месяцы", "месяцев", "периода", "периоде"])
}

/// Behind "каникулы", "каникулярное время".
fn behind_noun(words: &[Word], at: usize) -> usize {
    scan::skip(words, at + 1, &NOUNS)
}

const NOUNS: [&str; 4] = ["период", "время", "дни", "периода"];

/// Where behind "каникул" a mark leads to the seasons that are meant: "каникул (зимних)".
fn narrowing(words: &[Word], at: usize) -> Option<usize> {
    let season = is_narrowing_mark(words, at).then_some(at + 1)?;
    let word = norm(words, season);
    lexicon::season_adjective(word).or(lexicon::season(word)).map(|_| season)
}

/// The season belongs to the holidays that were named before the bracket.
fn narrows_holidays(words: &[Word], at: usize) -> bool {
    const MOST_WORDS: usize = 8;
    let before = (1..=MOST_WORDS).map_while(|back| at.checked_sub(back));
    let mut since_noun = before.take_while(|word| !is_holiday(words, *word));
    since_noun.any(|mark| is_narrowing_mark(words, mark) && mark > 0 && is_holiday(words, noun_before(words, mark)))
}

/// A bracket, a colon or a dash; also the comma of "каникулы, осень", but not that of "осенние каникулы, весна".
fn is_narrowing_mark(words: &[Word], at: usize) -> bool {
    let noun = noun_before(words, at);
    let is_named = noun.checked_sub(1).is_some_and(|before| lexicon::season_adjective(norm(words, before)).is_some());
    let is_season = lexicon::season(norm(words, at + 1)).is_some();
    is_any(words, at, &["(", ":", "-"]) || is(words, at, ",") && is_season && is_holiday(words, noun) && !is_named
}

/// "каникулы" or "каникулярное" of "каникулярное время" before the mark.
fn noun_before(words: &[Word], mark: usize) -> usize {
    let last = mark.saturating_sub(1);
    if is_any(words, last, &NOUNS) { last.saturating_sub(1) } else { last }
}

fn is_holiday(words: &[Word], at: usize) -> bool {
    starts_with_any(words, at, &["каникул"])
}
