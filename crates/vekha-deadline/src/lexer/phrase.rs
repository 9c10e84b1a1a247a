//! Words → the small words that govern a time ("до", "с", "в течение", "далее"), and spans without a number.

use crate::lexer::not_a_date::{begins_range, quantity};
use crate::lexer::{clock, date, frequency, year};
use crate::named_time::SpanKind;
use crate::text::scan::{self, is, is_any, norm, starts_with_any};
use crate::text::word::Word;
use crate::token::Token;

/// `Далее:`, `и далее`, `затем`, `в дальнейшем`, `в последующем`.
pub(crate) fn then_phrase(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let start = scan::skip(words, at, &["и", "а"]);
    let next = if is_any(words, start, &["далее", "затем", "потом"]) {
        start + 1
    } else if is(words, start, "в") && starts_with_any(words, start + 1, &["дальнейшем", "последующем"])
    {
        start + 2
    } else if is(words, at, "с") && leads_to_repetition(words, at + 1) {
        return Some((Token::Then, at + 1));
    } else {
        return None;
    };
    Some((Token::Then, scan::skip_all(words, next, &[":", "-", ","])))
}

/// `и далее` that nothing follows: from the time before it on.
pub(crate) fn onward_phrase(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let then = scan::skip(words, at, &["и", ","]);
    let next = scan::skip(words, then + 1, &["."]);
    let is_end = next >= words.len() || is_any(words, next, &[")", ";", "\n"]);
    (at > 0 && is(words, then, "далее") && is_end).then_some((Token::Onward, next))
}

/// "с последующим обновлением 1 раз в четверть", "с ежемесячной корректировкой": what comes again behind the first time.
fn leads_to_repetition(words: &[Word], at: usize) -> bool {
    const MOST_WORDS: usize = 5;
    let is_instrumental = ["ым", "им", "ой", "ей", "ыми", "ими"].iter().any(|end| norm(words, at).ends_with(end));
    if starts_with_any(words, at, &["последующ", "дальнейш"]) {
        return (at + 1..at + MOST_WORDS)
            .any(|at| frequency::times_per_unit(words, at).is_some() || is_adverb(words, at));
    }
    is_instrumental && is_adverb(words, at)
}

/// "ежемесячно" in any form.
fn is_adverb(words: &[Word], at: usize) -> bool {
    starts_with_any(words, at, &["еже"]) && frequency::every_unit_phrase(words, at).is_some()
}

/// `в течение`, `в течении`, `на протяжении`, `постоянно`, `круглый год`.
pub(crate) fn during_phrase(words: &[Word], at: usize) -> Option<(Token, usize)> {
    const ALWAYS: [&str; 8] =
        ["постоян", "непрерывн", "систематическ", "регулярн", "круглогодичн", "ежедневн", "бессрочн", "периодическ"];
    if is_any(words, at, &["в", "втечение", "втечении"])
        && (norm(words, at) != "в" || starts_with_any(words, at + 1, &["течени", "течни", "теч", "продолжени"]))
    {
        let next = if is(words, at, "в") { at + 2 } else { at + 1 };
        return Some((Token::During, scan::skip(words, next, &["."])));
    }
    if is(words, at, "на") && starts_with_any(words, at + 1, &["протяжени"]) {
        return Some((Token::During, at + 2));
    }
    if is(words, at, "на") && starts_with_any(words, at + 1, &["постоян", "регулярн", "систематическ"])
    {
        return Some((Token::Continuous, scan::skip_starting(words, at + 2, &["основ"])));
    }
    if starts_with_any(words, at, &["кажд"])
        && starts_with_any(words, at + 1, &["рабоч", "учебн"])
        && is(words, at + 2, "день")
    {
        return Some((Token::Continuous, at + 3));
    }
    let is_adverb =
        norm(words, at).ends_with('о') || norm(words, at).ends_with("ая") || norm(words, at).ends_with("ски");
    (starts_with_any(words, at, &ALWAYS) && is_adverb).then_some((Token::Continuous, at + 1))
}

/// `учебного года`, `весь год`, `всего периода реализации проекта`; a bare year word counts only behind "в течение" and the like.
pub(crate) fn span_phrase(words: &[Word], at: usize) -> Option<(Token, usize)> {
    const WHOLE: [&str; 14] = [
        "всего",
        "весь",
        "всей",
        "целого",
        "полного",
        "круглый",
        "текущего",
        "текущий",
        "данного",
        "этого",
        "одного",
        "отчетного",
        "соответствующего",
        "каждого",
    ];
    let start = scan::skip(words, at, &WHOLE);
    let middle = at.checked_sub(1).is_some_and(|before| starts_with_any(words, before, &["середин"]));
    if let Some(next) = year::school_word(words, start).or(scan::is_year(words, start).then_some(start + 1))
        && middle
    {
        return Some((Token::Other, next)); // when that is nobody knows
    }
    if let Some(next) = year::school_word(words, start) {
        return Some((Token::Span(SpanKind::SchoolYear), next));
    }
    let year = scan::skip(words, start, &["календарного", "календарный"]);
    if is_any(words, year, &["года", "год"]) && (year > at || follows_during(words, at)) {
        let names_one = start > at
            && !starts_with_any(words, at, &["вес", "все", "цел", "полн", "кругл", "одн"])
            && !follows_during(words, at);
        // "до 1 октября текущего года" says which year, not how long
        return Some((if names_one { Token::Filler } else { Token::Span(SpanKind::Year) }, year + 1));
    }
    if starts_with_any(words, start, &["период", "срок", "врем"])
        && (start > at || follows_during(words, at) || is_governed(words, at) && names_implementation(words, start + 1))
    {
        return Some((Token::Span(SpanKind::Period), skip_programme_words(words, start + 1)));
    }
    if at == 0
        && is(words, 0, "в")
        && is_any(words, 1, &["ходе", "рамках", "процессе"])
        && names_implementation(words, 2)
    {
        return Some((Token::Span(SpanKind::Period), skip_programme_words(words, 2)));
    }
    let names_programme = follows_during(words, at)
        && names_implementation(words, start)
        && starts_with_any(words, start + 1, &PROGRAMMES);
    names_programme.then(|| (Token::Span(SpanKind::Period), skip_programme_words(words, start)))
}

/// "В период реализации" says when; "Сроки реализации" is the heading of a column.
fn is_governed(words: &[Word], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| is_any(words, before, &["в", "на", "за"]))
}

const PROGRAMMES: [&str; 14] = [
    "программ",
    "проект",
    "дорожн",
    "карт",
    "план",
    "мероприят",
    "концепц",
    "комплекс",
    "муниципальн",
    "государственн",
    "региональн",
    "соглашен",
    "договор",
    "обучени",
];

fn follows_during(words: &[Word], at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    starts_with_any(words, before, &["течени", "течни", "протяжени", "втечени", "продолжени"])
        || is_any(words, before, &["теч", "за", "на", "."])
            && (is_any(words, before, &["за", "на"]) || at >= 2 && is(words, at - 2, "теч"))
}

/// "реализации проекта", "программы": the place behind it.
pub(crate) fn programme_name(words: &[Word], at: usize) -> Option<usize> {
    let named = if names_implementation(words, at) { at + 1 } else { at };
    starts_with_any(words, named, &["программ", "проект", "дорожн", "концепц"])
        .then(|| skip_programme_words(words, named))
}

/// The programme's own name, rather than that of an agreement or a contract.
pub(crate) fn is_programme(words: &[Word], at: usize) -> bool {
    starts_with_any(words, at, &["программ", "проект", "дорожн", "концепц", "план", "карт", "комплекс", "мероприят"])
}

/// "реализации", "действия", "исполнения" of a programme.
pub(crate) fn names_implementation(words: &[Word], at: usize) -> bool {
    starts_with_any(words, at, &["реализац", "действ", "исполнени", "выполнени", "осуществлен"])
}

fn skip_programme_words(words: &[Word], at: usize) -> usize {
    let mut next = at;
    while names_implementation(words, next)
        || starts_with_any(words, next, &PROGRAMMES)
        || is_any(words, next, &["данной", "данного", "этого"])
    {
        next += 1;
    }
    next
}

/// `кроме`, `исключая`, `за исключением`.
pub(crate) fn except_phrase(words: &[Word], at: usize) -> Option<(Token, usize)> {
    if is_any(words, at, &["кроме", "исключая"]) {
        return Some((Token::Except, at + 1));
    }
    (is(words, at, "за") && starts_with_any(words, at + 1, &["исключени"])).then_some((Token::Except, at + 2))
}

/// `до`, `не позднее`, `к`, `в срок до`, `не позже`; `не ранее`.
pub(crate) fn by_phrase(words: &[Word], at: usize) -> Option<(Token, usize)> {
    if is(words, at, "не") && is_any(words, at + 1, &["ранее", "раньше"]) {
        return Some((Token::NotBefore, scan::skip(words, at + 2, &["чем", "с"])));
    }
    if is_any(words, at, &["раньше", "ранее"]) && names_limit(words, at) {
        return Some((Token::Earlier, at + 1));
    }
    if is_abbreviation(words, at) {
        return Some((Token::Other, at + 1));
    }
    if is(words, at, "до")
        && clock::time_of_day(words, at + 1).is_none()
        && let Some(next) = quantity(words, at + 1)
    {
        return Some((Token::Other, next)); // "до 100 %"
    }
    let start = scan::skip(words, scan::skip(words, at, &["в", "на"]), &["срок", "сроком", "период"]);
    if start == at + 1 {
        return None; // a bare "в" or "на"
    }
    if is(words, start, "не") && is_any(words, start + 1, &["позднее", "позже"]) {
        return Some((Token::By, scan::skip(words, start + 2, &["чем", "до"])));
    }
    is_any(words, start, &["до", "к", "ко"]).then(|| (Token::By, scan::skip(words, start + 1, &[":"])))
}

/// "раньше 1 ноября" at the beginning of a part; "до 15.11 (ранее 10.10)" says what was.
fn names_limit(words: &[Word], at: usize) -> bool {
    let begins = at == 0 || is_any(words, at - 1, &[";", "\n", ":", "-"]);
    let day = date::numeric_date(words, at + 1).or_else(|| date::day_before_month(words, at + 1));
    begins && (day.is_some() || scan::month(words, at + 1).is_some())
}

/// "МБУ ДО «Дом творчества»": a kind of school, not a preposition.
fn is_abbreviation(words: &[Word], at: usize) -> bool {
    let named = is(words, at + 1, "\"") || is_capital(words, at + 1);
    is(words, at, "до") && is_capital(words, at) && at > 0 && is_capital(words, at - 1) && named
}

fn is_capital(words: &[Word], at: usize) -> bool {
    words.get(at).is_some_and(|word| word.capital)
}

/// "ноябрь или декабрь": one time, at the choice of who does it.
fn is_next_month(words: &[Word], at: usize) -> bool {
    let months = at.checked_sub(1).and_then(|before| scan::month(words, before)).zip(scan::month(words, at + 1));
    months.is_some_and(|(first, second)| second == first % 12 + 1)
}

/// "неделя с 13 по 17 ноября", "неделя 13-17 ноября": the days say which week.
fn leads_to_days(words: &[Word], at: usize) -> bool {
    let day = scan::skip(words, at, &["с", "со"]);
    scan::digit_count(words, day) > 0 && (day > at || is(words, day + 1, "-"))
}

/// The "и" of "между 10 и 20 декабря".
fn ends_between(words: &[Word], at: usize) -> bool {
    const MOST_WORDS: usize = 6;
    let before = (1..=MOST_WORDS).map_while(|back| at.checked_sub(back));
    let mut links = before.filter(|word| is_any(words, *word, &["между", "и"]));
    links.next().is_some_and(|word| is(words, word, "между"))
}

/// "после 1 сентября, но до 1 октября"
fn leads_to_limit(words: &[Word], at: usize) -> bool {
    matches!(by_phrase(words, at), Some((Token::By, _)))
}

/// Words without weight.
const FILLERS: [&str; 36] = [
    "г",
    "гг",
    "год",
    "года",
    "году",
    "годы",
    "годах",
    "в",
    "во",
    "месяц",
    "месяца",
    "месяце",
    "число",
    "числа",
    "числах",
    "включительно",
    "период",
    "текущего",
    "текущий",
    "т",
    "тек",
    "отчетного",
    "ежедневно",
    "до",
    "к",
    "раз",
    "однократно",
    "разово",
    "единовременно",
    "единожды",
    "года",
    "не",
    "далее",
    "уч",
    "чем",
    "начиная",
];

/// `с`, `по`, `и`, `на` and the words without weight.
pub(crate) fn small_word(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let token = match norm(words, at) {
        "начиная" if is_any(words, at + 1, &["с", "со"]) && is_any(words, at + 2, &["дня", "даты", "момента"]) =>
        {
            Token::Filler // the day of an event is named behind it
        }
        "с" | "со" | "начиная" | "между" => {
            let next =
                if is(words, at, "начиная") { scan::skip(words, at + 1, &["с", "со"]) } else { at + 1 };
            return Some((Token::From, next));
        }
        "от" if begins_range(words, at) => Token::From,
        "срок" | "сроки" | "срока" | "дата" | "даты" => {
            let named =
                scan::skip_starting(words, at + 1, &["выполнени", "исполнени", "проведени", "реализаци", "сдач"]);
            return Some((Token::Filler, named));
        }
        "по" if starts_with_any(words, at + 1, &["состояни"]) && is(words, at + 2, "на") => {
            return Some((Token::ReportedPeriod, at + 3)); // "по состоянию на 1 октября – до 5 октября"
        }
        "по" => Token::Till,
        "или" if is_next_month(words, at) => Token::Dash,
        "и" if ends_between(words, at) => Token::Till,
        "и" | "или" | "а" | "также" => Token::And,
        "но" if leads_to_limit(words, at + 1) => Token::And,
        "на" | "для" => Token::Purpose,
        "за" => Token::ReportedPeriod,
        "неделя" | "неделю" | "неделе" if leads_to_days(words, at + 1) => Token::Filler,
        // «не в октябре» names when it is not: no word without weight.
        "не" if is_any(words, at + 1, &["в", "во"]) => return None,
        "весь" | "всю" | "все" | "всего" | "всей" | "целый" if begins_time(words, at + 1) => {
            Token::Filler
        }
        word if FILLERS.contains(&word) => Token::Filler,
        _ => return None,
    };
    Some((token, at + 1))
}

/// "весь 2027 год", "все первое полугодие", "весь сентябрь": the whole of a time is that time.
fn begins_time(words: &[Word], at: usize) -> bool {
    const TIMES: [&str; 20] = [
        "январ",
        "феврал",
        "март",
        "апрел",
        "май",
        "мая",
        "июн",
        "июл",
        "август",
        "сентябр",
        "октябр",
        "ноябр",
        "декабр",
        "квартал",
        "полугоди",
        "четверт",
        "перв",
        "втор",
        "трет",
        "учебн",
    ];
    let word = norm(words, at);
    let is_number = word.chars().all(|sign| sign.is_ascii_digit() || "ivx".contains(sign));
    !word.is_empty() && (is_number || starts_with_any(words, at, &TIMES))
}
