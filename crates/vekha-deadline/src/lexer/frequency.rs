//! Words → how often: "ежемесячно", "2 раза в год", "не реже 1 раза в 3 месяца", "по итогам каждой четверти".

use crate::model::{Recurrence, Unit};
use crate::text::lexicon::{self, UnitWord};
use crate::text::month::is_one_slip;
use crate::text::scan::{self, amount, is, is_any, norm, starts_with_any};
use crate::text::word::Word;
use crate::token::{Count, Frequency, Token};

/// `ежемесячно`, `каждый квартал`, `каждые 3 месяца`, `по четвертям`, `поквартально`.
pub(crate) fn every_unit_phrase(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let found = adverb(words, at)
        .or_else(|| every_unit(words, at))
        .or_else(|| plural_units(words, at))
        .or_else(|| period_end(words, at));
    found.map(|(frequency, next)| (Token::Frequency(frequency), next))
}

/// The unit of the frequency that a mark or "в" parts from the words here: "2 раза в месяц (…", "ежемесячно, в …".
pub(crate) fn unit_before_mark(words: &[Word], at: usize) -> Option<Unit> {
    const MOST_WORDS: usize = 8;
    let led = at.checked_sub(1).filter(|lead| is_any(words, *lead, &["в", "во"]));
    let mark = led.unwrap_or(at).checked_sub(1).filter(|mark| is_any(words, *mark, &["(", ",", "-", ":"]));
    let end = mark.or(led)?;
    let unit = |start: usize| match every_unit_phrase(words, start).or_else(|| times_per_unit(words, start))? {
        (Token::Frequency(frequency), next) if next == end => frequency.recurrence.map(|every| every.unit),
        _ => None,
    };
    (end.saturating_sub(MOST_WORDS)..end).find_map(unit)
}

/// A term, a quarter, a half-year: no weekday is counted in them.
pub(crate) fn is_of_longer_unit(words: &[Word], at: usize) -> bool {
    matches!(scan::unit(words, at), Some(UnitWord::SchoolTerm | UnitWord::Quarter | UnitWord::Half | UnitWord::Year))
        && norm(words, at).ends_with(['и', 'а', 'я'])
}

fn adverb(words: &[Word], at: usize) -> Option<(Frequency, usize)> {
    const ADVERBS: [(&str, Unit); 8] = [
        ("еженед", Unit::Week),
        ("ежемес", Unit::Month),
        ("ежекв", Unit::Quarter),
        ("ежеполугод", Unit::HalfYear),
        ("ежегод", Unit::Year),
        ("помесячно", Unit::Month),
        ("поквартально", Unit::Quarter),
        ("понедельно", Unit::Week),
    ];
    const NAMES: [(&str, Unit); 4] = [
        ("еженедельно", Unit::Week),
        ("ежемесячно", Unit::Month),
        ("ежеквартально", Unit::Quarter),
        ("ежегодно", Unit::Year),
    ];
    let tail = scan::skip_all(words, at + 1, &["-", "\n"]);
    let is_cut = is(words, at, "еже") && scan::is_letters(words, tail); // "еже квартально", "еже-⏎месячно"
    let word = if is_cut { format!("еже{}", norm(words, tail)) } else { norm(words, at).to_owned() };
    let known = ADVERBS.iter().find(|(stem, _)| word.starts_with(stem));
    let (_, unit) =
        known.or_else(|| NAMES.iter().find(|(name, _)| word.starts_with("еж") && is_one_slip(&word, name)))?;
    let next = if is_cut { tail + 1 } else { at + 1 };
    let is_short = ["еженед", "ежемес", "ежекв", "ежекварт"].contains(&word.as_str());
    Some((Frequency::every(*unit), scan::skip(words, next, if is_short { &["."] } else { &[] })))
}

fn every_unit(words: &[Word], at: usize) -> Option<(Frequency, usize)> {
    if !(starts_with_any(words, at, &["кажд"])) {
        return None;
    }
    if let Some(found) = every_second_unit(words, at + 1) {
        return Some(found);
    }
    let (count, next) = amount(words, at + 1).unwrap_or((1, at + 1));
    let (unit, next) = unit_at(words, next)?;
    Some((rate(1, count, unit, false)?, next))
}

/// Of `каждую вторую неделю`, `каждый второй месяц` what is counted; `каждый второй месяц квартала` is another.
fn every_second_unit(words: &[Word], at: usize) -> Option<(Frequency, usize)> {
    let (count, next) = scan::ordinal(words, at).filter(|(count, _)| (2..=4).contains(count))?;
    let (unit, next) = unit_at(words, next).filter(|(unit, _)| matches!(unit, UnitWord::Week | UnitWord::Month))?;
    let is_of_longer = scan::unit(words, next).is_some();
    (!is_of_longer).then(|| rate(1, count, unit, false).map(|every| (every, next))).flatten()
}

/// `по четвертям`, `по итогам четвертей` is left to events.
fn plural_units(words: &[Word], at: usize) -> Option<(Frequency, usize)> {
    let plural = norm(words, at + 1).ends_with("ам") || norm(words, at + 1).ends_with("ям");
    if !is(words, at, "по") || !plural {
        return None;
    }
    let (unit, next) = unit_at(words, at + 1)?;
    Some((rate(1, 1, unit, false)?, next))
}

/// Of `по итогам четверти`, `в конце полугодия` the period: such a one comes again and again.
fn period_end(words: &[Word], at: usize) -> Option<(Frequency, usize)> {
    let is_end = at.checked_sub(1).is_some_and(|before| {
        starts_with_any(
            words,
            before,
            &[
                "итог",
                "окончани",
                "завершени",
                "результат",
                "конце",
                "начале",
                "концу",
                "началу",
                "конец",
                "начало",
                "истечени",
            ],
        )
    });
    let word = scan::skip_starting(words, at, &["учебн", "отчетн"]);
    let is_weekday = at.checked_sub(1).is_some_and(|day| lexicon::weekday(norm(words, day)).is_some()); // "последний четверг четверти"
    if !(is_end || is_weekday && is_of_longer_unit(words, word)) {
        return None;
    }
    let unit = match scan::unit(words, word)? {
        UnitWord::Month => Unit::Month,
        UnitWord::Quarter => Unit::Quarter,
        UnitWord::Half => Unit::HalfYear,
        UnitWord::SchoolTerm => Unit::SchoolTerm,
        _ => return None,
    };
    let certain = is_weekday || !is_any(words, word, &["четверти", "полугодия", "квартала", "месяца"]) || word > at;
    Some((Frequency { certain, ..Frequency::every(unit) }, word + 1))
}

/// `2 раза в год`, `1 раз в 3 месяца`, `не реже одного раза в квартал`, `дважды в год`, `раз в полгода`.
pub(crate) fn times_per_unit(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let (at_least, start) = at_least_phrase(words, at);
    let start = scan::skip(words, start, &["по"]);
    let (times, up_to, next) = times_count(words, start)?;
    let next = scan::skip(words, next, &["в", "во", "за", "на", "/"]);
    let next = scan::skip(words, next, &["течение", "течении"]);
    let next = scan::skip_starting(words, next, &["кажд", "календарн"]);
    let (count, next) = amount(words, next).unwrap_or((1, next));
    let (unit, next) = unit_at(words, next)?;
    let frequency = rate(times, count, unit, at_least || up_to)?;
    Some((Token::Frequency(frequency), next))
}

/// `2 раза`, `не реже двух раз`, `дважды` without the period; not `в 2 раза больше`.
pub(crate) fn times_alone(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let (at_least, start) = at_least_phrase(words, at);
    let is_each = is(words, start, "по");
    let (times, up_to, next) = times_count(words, start + usize::from(is_each))?;
    let compares = at.checked_sub(1).is_some_and(|before| is(words, before, "в"));
    let count = Some(Count { times, at_least: at_least || up_to, is_each });
    (!compares && (times > 1 || follows_count(words, at)))
        .then_some((Token::Frequency(Frequency { recurrence: None, certain: true, count }), next))
}

/// "I полугодие – 2 раза, II полугодие – 1 раз": a count stands before; alone "1 раз" says nothing.
fn follows_count(words: &[Word], at: usize) -> bool {
    const MOST_WORDS: usize = 16;
    (at.saturating_sub(MOST_WORDS)..at).any(|before| is_any(words, before, &["раза", "дважды", "трижды"]))
}

fn at_least_phrase(words: &[Word], at: usize) -> (bool, usize) {
    let start = scan::skip(words, at, &["но"]);
    let start = scan::skip(words, start, &["как"]);
    if is(words, start, "не") && is_any(words, start + 1, &["реже", "менее", "меньше"]) {
        let behind = scan::skip(words, start + 2, &[","]);
        return (true, if is(words, behind, "чем") { behind + 1 } else { start + 2 });
    }
    if is(words, start, "минимум") { (true, start + 1) } else { (false, at) }
}

/// The number of times, whether it is the lower of two, and the place behind "раза".
fn times_count(words: &[Word], at: usize) -> Option<(u32, bool, usize)> {
    match norm(words, at) {
        "дважды" => return Some((2, false, at + 1)),
        "трижды" => return Some((3, false, at + 1)),
        "раз" | "раза" => return Some((1, false, at + 1)),
        _ => {}
    }
    let from = is(words, at, "от").then(|| amount(words, at + 1)).flatten().filter(|(_, next)| is(words, *next, "до"));
    let (times, mut next) = from.or_else(|| amount(words, at))?;
    let is_ordinal = is_any(words, next - 1, &["й", "я"]); // "3-й раз" is one, "во 2-й – 1 раз" no "2-1"
    let mut range = false;
    if (is_any(words, next, &["-", "или", "/"]) || from.is_some())
        && let Some((_, end)) = amount(words, next + 1)
    {
        (range, next) = (true, end);
    }
    if is(words, next, "(") && is(words, next + 2, ")") && amount(words, next + 1).is_some() {
        next += 3; // "2 (два) раза"
    }
    if is_ordinal || !is_any(words, next, &["раз", "раза", "разу", "р"]) {
        return None;
    }
    let next = scan::skip(words, next + 1, &["."]);
    (1..100).contains(&times).then_some((times.unsigned_abs().into(), range, next))
}

/// The unit that stands here, with its adjective, and the place behind it.
pub(crate) fn unit_at(words: &[Word], at: usize) -> Option<(UnitWord, usize)> {
    let word = scan::skip_starting(words, at, &["учебн", "календарн", "отчетн"]);
    if is_any(words, word, &["день", "дня"]) && word == at {
        return Some((UnitWord::Day, word + 1));
    }
    let unit = scan::unit(words, word)?;
    Some((unit, scan::skip(words, word + 1, if norm(words, word).chars().count() <= 4 { &["."] } else { &[] })))
}

/// So many times in so many units, in the unit that says it without loss; `None` inside where none does.
fn rate(times: u32, count: i16, unit: UnitWord, at_least: bool) -> Option<Frequency> {
    let (unit, per, each) = match (unit, count) {
        (UnitWord::Day, 1) => return None,
        (UnitWord::Day, 7) => (Unit::Week, 1, 1),
        (UnitWord::Day, 14) => (Unit::Week, 2, 1),
        (UnitWord::Decade, 1) | (UnitWord::Day, 10) => (Unit::Month, 1, 3),
        (UnitWord::Month, 3) => (Unit::Quarter, 1, 1),
        (UnitWord::Month, 6) | (UnitWord::Quarter, 2) => (Unit::HalfYear, 1, 1),
        (UnitWord::Month, 12) => (Unit::Year, 1, 1),
        (UnitWord::Trimester, 1) => (Unit::Year, 1, 3),
        (UnitWord::Week, per @ 1..=8) => (Unit::Week, per, 1),
        (UnitWord::Month, per @ 1..=5) => (Unit::Month, per, 1),
        (UnitWord::Year, per @ 1..=5) => (Unit::Year, per, 1),
        (UnitWord::Quarter, 1) => (Unit::Quarter, 1, 1),
        (UnitWord::Half, 1) => (Unit::HalfYear, 1, 1),
        (UnitWord::SchoolTerm, 1) => (Unit::SchoolTerm, 1, 1),
        _ => return Some(Frequency { recurrence: None, certain: true, count: None }),
    };
    let per = u32::try_from(per).unwrap_or(1);
    let recurrence = Recurrence { unit, per, times: times.min(99) * each, at_least };
    Some(Frequency { recurrence: Some(recurrence), certain: true, count: None })
}
