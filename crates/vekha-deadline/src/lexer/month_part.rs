//! Words → parts of a month: "первая декада ноября", "последняя неделя месяца", "конец мая".

use crate::lexer::month_of_due::month_of_due;
use crate::model::MonthOfPeriod;
use crate::named_time::{MonthPart, NamedTime, TimeName};
use crate::text::lexicon::{self, UnitWord};
use crate::text::scan::{self, is_any, norm, ordinal, starts_with_any};
use crate::text::word::Word;
use crate::token::Token;

/// `первая декада ноября`, `последняя неделя месяца`, `конец мая`, `вторая половина мая`, `последняя пятница месяца`.
pub(crate) fn month_part(words: &[Word], at: usize) -> Option<(Token, usize)> {
    if let Some(found) = limit_of_tens(words, at) {
        return Some(found);
    }
    let vague = vague_part(norm(words, at)).map(|part| (MonthPart::Vague(part), at + 1));
    let vague = vague.or_else(|| first_days(words, at));
    let (part, next) = vague.or_else(|| numbered_part(words, at)).or_else(|| first_of_parts(words, at))?;
    if let Some((month, next)) = month_of_part(words, next) {
        return Some((Token::NamedTime(NamedTime::new(TimeName::Part { part, month })), next));
    }
    if let (Some(unit), MonthOfPeriod::Next, behind) = month_of_due(words, next)
        && part.of_next_month().is_some()
    {
        return Some((Token::PartOfNext(part, unit), behind));
    }
    let any = scan::skip(words, next, &["каждого", "отчетного", "текущего"]);
    if is_any(words, any, &["месяца", "мес"]) && part != MonthPart::Week(-2) {
        return Some((Token::PartOfEach(part), any + 1));
    }
    if matches!(part, MonthPart::Vague(_)) {
        return None;
    }
    Some((Token::PartOf(part), next))
}

/// "до 20-х чисел мая", "к двадцатым числам мая": they have not begun.
fn limit_of_tens(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let (part, next) = first_days(words, at)?;
    let day = match part {
        MonthPart::Vague(2) => 10,
        MonthPart::Vague(3) if lexicon::ordinal_word(norm(words, at)).is_none() => 20,
        _ => return None,
    };
    let is_led = at.checked_sub(1).is_some_and(|before| is_any(words, before, &["до", "к"]));
    let month = scan::month(words, next).filter(|_| is_led)?;
    Some((Token::NamedTime(NamedTime::new(TimeName::Day { day, month })), next + 1))
}

/// Days of the month in the plural.
const DAYS: [&str; 8] = ["числа", "числах", "чисел", "числам", "дни", "днях", "дней", "дням"];

/// "первые числа", "в последних числах", "20-е числа"
pub(crate) fn first_days(words: &[Word], at: usize) -> Option<(MonthPart, usize)> {
    if let Some((number @ (10 | 20), next)) = scan::number_with_ending(words, at) {
        let are_tens = next > at + 1 && is_any(words, next, &DAYS);
        let is_plural = is_any(words, next - 1, &["е", "х", "м"]); // "20-е числа", not "20-го числа"
        return (are_tens && is_plural).then_some((MonthPart::Vague(if number == 10 { 2 } else { 3 }), next + 1));
    }
    let part = match norm(words, at) {
        "десятые" | "десятых" | "десятым" => 2,
        "двадцатые" | "двадцатых" | "двадцатым" => 3,
        word => match lexicon::ordinal_word(word)? {
            1 => 1,
            -1 => 3,
            _ => return None,
        },
    };
    let is_plural = ["ые", "ых", "ие", "их", "ым", "им"].iter().any(|end| norm(words, at).ends_with(end));
    (is_plural && is_any(words, at + 1, &DAYS)).then_some((MonthPart::Vague(part), at + 2))
}

/// The month behind a part, or behind the further parts of a list: "1 и 3 недели октября".
fn month_of_part(words: &[Word], at: usize) -> Option<(i8, usize)> {
    if let Some(month) = scan::month(words, at) {
        return Some((month, at + 1));
    }
    let listed = is_any(words, at, &["-", ",", "и"]);
    let (_, behind) = listed.then(|| numbered_part(words, at + 1)).flatten()?;
    scan::month(words, behind).map(|month| (month, at))
}

/// Of `2-3 неделя октября` the first number.
fn first_of_parts(words: &[Word], at: usize) -> Option<(MonthPart, usize)> {
    let (number, next) = ordinal(words, at)?;
    if !is_any(words, next, &["-", ",", "и"]) {
        return None;
    }
    let (part, _) = numbered_part(words, next + 1)?;
    let number = i8::try_from(number).ok()?;
    let part = match part {
        MonthPart::Week(_) if (1..=5).contains(&number) => MonthPart::Week(number),
        MonthPart::Decade(_) if (1..=3).contains(&number) => MonthPart::Decade(number),
        MonthPart::Weekday(_, day) if (1..=4).contains(&number) => MonthPart::Weekday(number, day),
        _ => return None,
    };
    let is_behind_month = at.checked_sub(2).is_some_and(|month| {
        is_any(words, at - 1, &[",", "(", "-", ":"]) && scan::month(words, month).is_some() // "октябрь, 1-2 недели"
    });
    (is_behind_month || month_of_part(words, next).is_some()).then_some((part, next))
}

/// Beginning, middle or end: 1, 2 or 3.
pub(crate) fn vague_part(word: &str) -> Option<i8> {
    Some(match word {
        "начало" | "начале" | "начала" | "началу" => 1,
        "середина" | "середине" | "середину" | "середины" => 2,
        "конец" | "конце" | "конца" | "концу" => 3,
        _ => return None,
    })
}

fn numbered_part(words: &[Word], at: usize) -> Option<(MonthPart, usize)> {
    let (number, next) = ordinal(words, at)?;
    let number = i8::try_from(number).ok()?;
    let next = scan::skip_starting(words, next, &["календарн", "учебн"]);
    if let Some(day) = lexicon::weekday(norm(words, next)) {
        return (number <= 4).then_some((MonthPart::Weekday(number, day), next + 1));
    }
    if starts_with_any(words, next, &["половин"]) {
        return (1..=2).contains(&number).then_some((MonthPart::Half(number), next + 1));
    }
    let part = match scan::unit(words, next)? {
        UnitWord::Decade if number == -1 => MonthPart::Decade(3),
        UnitWord::Decade if (1..=3).contains(&number) => MonthPart::Decade(number),
        UnitWord::Week if (1..=5).contains(&number) || (-2..=-1).contains(&number) => MonthPart::Week(number),
        _ => return None,
    };
    Some((part, scan::skip(words, next + 1, &["."])))
}
