//! Words → numbers and names that are no dates: of acts, addresses, people, classes, files.

use crate::lexer::comment::comment_in_bracket;
use crate::lexer::date::{day_before_month, numeric_date};
use crate::lexer::fragment::is_fragment;
use crate::lexer::measure::fraction;
use crate::lexer::numbered::{code, numbered_thing, numbers_named_behind};
use crate::lexer::roman_month::roman_month;
use crate::lexer::year;
use crate::text::scan::{self, digit_count, is, is_any, is_glued, norm};
use crate::text::word::{Word, WordKind};
use crate::token::Token;

/// Finds the place behind something that is no date.
type Matcher = fn(&[Word], usize) -> Option<usize>;

/// `№ 93 о/д`, `д.35`, `г. Ачинск`, `п. 10.10`, `от 25.09.2023`, `Марта Сергеевна`, `50 лет Октября`, `80 %`, `__ ноября`.
pub(crate) fn not_a_date(words: &[Word], at: usize) -> Option<(Token, usize)> {
    const KINDS: [Matcher; 14] = [
        number_of_stage,
        abbreviated_among,
        name_with_numbers,
        numbered_thing,
        numbers_named_behind,
        date_of_act,
        number_of_act,
        comment_in_bracket,
        place,
        person,
        anniversary,
        quantity,
        blank_day,
        damaged_number,
    ];
    KINDS.iter().find_map(|kind| kind(words, at)).map(|next| (Token::Other, next))
}

/// "2-й" of "2-й этап: ноябрь – март", as "2 этап" and "второй этап" are read.
fn number_of_stage(words: &[Word], at: usize) -> Option<usize> {
    let (_, next) = scan::number_with_ending(words, at).filter(|(_, next)| *next > at + 1)?;
    scan::starts_with_any(words, next, &["этап", "стади"]).then_some(next)
}

/// "в т.ч.", "в том числе": a warning names all of it.
fn abbreviated_among(words: &[Word], at: usize) -> Option<usize> {
    let first = scan::skip(words, at, &["в"]);
    let second = scan::skip(words, first + 1, &["."]);
    let is_short = is(words, first, "т") && is(words, second, "ч");
    let is_long = is(words, first, "том") && is(words, second, "числе");
    (is_short || is_long).then(|| scan::skip(words, second + 1, &["."]))
}

/// The date of a document is no deadline: "приказу от 25.09.2023", "от «12» сентября 2023 г.".
fn date_of_act(words: &[Word], at: usize) -> Option<usize> {
    if !is(words, at, "от") {
        return None;
    }
    let (_, next) = numeric_date(words, at + 1).or_else(|| day_before_month(words, at + 1))?;
    if begins_range(words, at) {
        return None;
    }
    Some(year::recognise(words, next).map_or(next, |(_, next)| next))
}

/// "от 01.10 до 05.10": a beginning and an end.
pub(crate) fn begins_range(words: &[Word], at: usize) -> bool {
    let day = |at: usize| numeric_date(words, at).or_else(|| day_before_month(words, at));
    let end = day(at + 1).map(|(_, next)| next).filter(|next| is(words, at, "от") && is(words, *next, "до"));
    end.is_some_and(|end| day(end + 1).is_some())
}

/// Of "приказ 12.09.2026 № 14" the date and the number.
fn number_of_act(words: &[Word], at: usize) -> Option<usize> {
    const ACTS: [&str; 10] =
        ["приказ", "распоряжен", "постановлен", "письм", "протокол", "договор", "соглашен", "решени", "указ", "закон"];
    at.checked_sub(1).filter(|act| scan::starts_with_any(words, *act, &ACTS))?;
    let (_, next) = numeric_date(words, at).or_else(|| day_before_month(words, at))?;
    let next = year::recognise(words, next).map_or(next, |(_, next)| next);
    let is_numbered = is(words, next, "№") && digit_count(words, next + 1) > 0;
    is_numbered.then(|| code(words, next + 1))
}

/// "г. Ачинск", "с. Красный Октябрь"
fn place(words: &[Word], at: usize) -> Option<usize> {
    let village = is_any(words, at, &["с", "п", "пос", "дер"]) && is_glued(words, at + 1);
    if !(village || is_any(words, at, &["г", "гор"])) || !is(words, at + 1, ".") || !is_capitalised(words, at + 2) {
        return None;
    }
    if village {
        return Some(if is_capitalised(words, at + 3) && !is(words, at + 3, ".") { at + 4 } else { at + 3 });
    }
    is_name(words, at + 2).then_some(at + 3)
}

fn is_capitalised(words: &[Word], at: usize) -> bool {
    words.get(at).is_some_and(|word| word.kind == WordKind::Letters && word.capital)
}

/// A month's name that is a person's: "Марта Сергеевна", "Май О.В.", "Г.М. Апрель".
fn person(words: &[Word], at: usize) -> Option<usize> {
    let word = words.get(at).filter(|word| word.capital && word.month.is_some())?;
    if let Some(patronymic) = (at + 1..at + 3).find(|at| is_patronymic(words, *at)) {
        return Some(patronymic + 1);
    }
    if is_initial(words, at + 1) && !is_any(words, at + 1, &["г", "с", "в"]) {
        return Some(if is_initial(words, at + 3) { at + 5 } else { at + 3 });
    }
    let is_behind_initial = at.checked_sub(2).is_some_and(|before| is_initial(words, before)) && !word.glued;
    is_behind_initial.then_some(at + 1)
}

fn is_patronymic(words: &[Word], at: usize) -> bool {
    let word = words.get(at).filter(|word| word.capital);
    word.is_some_and(|word| ["вич", "вна", "ична"].iter().any(|end| word.norm.ends_with(end)))
}

fn is_initial(words: &[Word], at: usize) -> bool {
    let letter = words.get(at).is_some_and(|word| word.capital && word.norm.chars().count() == 1);
    letter && is(words, at + 1, ".") && scan::is_letters(words, at)
}

/// "50 лет Октября", "40-летия Октября"
fn anniversary(words: &[Word], at: usize) -> Option<usize> {
    let years = scan::skip(words, at + 1, &["-"]);
    let counted = digit_count(words, at) > 0 && scan::starts_with_any(words, years, &["лет"]);
    (counted && scan::month(words, years + 1).is_some()).then_some(years + 2)
}

/// A day that was left open or cannot be read: "«__» ноября 2023 г.", "ХХ.05.2024", "l ноября".
fn blank_day(words: &[Word], at: usize) -> Option<usize> {
    if roman_month(words, at).is_some() {
        return None; // "X.2023"
    }
    let start = scan::skip(words, at, &["\""]);
    if start > at && is(words, start, "\"") {
        return scan::month(words, start + 1)
            .map(|_| year::recognise(words, start + 2).map_or(start + 2, |(_, next)| next)); // «   » октября
    }
    let underlined = scan::skip_all(words, start, &["_", "…"]);
    let next = match scan::norm(words, start) {
        _ if underlined > start => scan::skip_all(words, underlined, &["\"", "_", "…"]),
        "х" | "хх" | "x" | "xx" | "l" => start + 1,
        _ => return None,
    };
    if is(words, next, ".") && is_glued(words, next) {
        return Some(code(words, next));
    }
    let month = if scan::month(words, next).is_some() { next + 1 } else { next };
    let end = year::recognise(words, month).map_or(month, |(_, next)| next);
    (end > next || underlined > start).then_some(end)
}

/// What would be a date if nothing were glued to it.
fn damaged_number(words: &[Word], at: usize) -> Option<usize> {
    let dotted = is(words, at + 1, ".") && is_glued(words, at + 1) && digit_count(words, at + 2) > 0;
    let dated = is(words, at + 1, ",") && is(words, at + 3, ",") && digit_count(words, at + 4) == 4;
    let is_chain = [1, 3, 5].iter().all(|part| is(words, at + part, ".") && is_glued(words, at + part))
        && [2, 4, 6].iter().all(|part| digit_count(words, at + part) > 0 && is_glued(words, at + part)); // "10.11.22.33"
    (digit_count(words, at) > 0 && (is_chain || (dotted || dated) && is_fragment(words, at)))
        .then(|| year::skip_year_word(words, code(words, at)))
}

/// Names that hold months or years: in quotation marks, of streets, addresses on the web, "Форум-2024".
fn name_with_numbers(words: &[Word], at: usize) -> Option<usize> {
    const STREETS: [&str; 24] = [
        "ул",
        "улица",
        "улице",
        "пер",
        "переулок",
        "пр",
        "проспект",
        "пл",
        "площадь",
        "площади",
        "парк",
        "сквер",
        "наб",
        "набережная",
        "бульвар",
        "шоссе",
        "мкр",
        "микрорайон",
        "им",
        "имени",
        "пос",
        "поселок",
        "село",
        "деревня",
    ];
    let word = words.get(at)?;
    if word.norm == "\"" {
        return quotation(words, at);
    }
    if is_any(words, at, &["http", "https", "www"]) || is_host(words, at) || is_file(words, at) {
        return Some(code(words, at));
    }
    if STREETS.contains(&word.norm.as_str()) {
        return Some(named_place(words, scan::skip(words, at + 1, &["."])));
    }
    let dash_year =
        is(words, at + 1, "-") && is_glued(words, at + 1) && is_glued(words, at + 2) && digit_count(words, at + 2) == 4;
    let is_name = word.kind == WordKind::Letters && word.month.is_none() && word.unit.is_none();
    (dash_year && is_name).then_some(at + 3)
}

/// "edu.gov.ru/…": Latin letters, a dot and more of them without a space.
fn is_host(words: &[Word], at: usize) -> bool {
    let is_part = |at| scan::is_letters(words, at) && norm(words, at).is_ascii() && norm(words, at).len() > 1;
    is_part(at) && is(words, at + 1, ".") && is_glued(words, at + 1) && is_part(at + 2) && is_glued(words, at + 2)
}

/// "10.11.2023.docx": digits with an ending of a file.
fn is_file(words: &[Word], at: usize) -> bool {
    const ENDS: [&str; 11] = ["doc", "docx", "xls", "xlsx", "pdf", "odt", "ods", "ppt", "pptx", "zip", "rtf"];
    let next = code(words, at);
    let is_named = is_any(words, next - 1, &ENDS) && is(words, next - 2, ".");
    digit_count(words, at) > 0 && next > at + 2 && is_named
}

/// "Лесная", "1 Мая", "40-летия Октября": up to four capital words and numbers, but no preposition of time.
fn named_place(words: &[Word], name: usize) -> usize {
    (name..name + 4).find(|at| !is_part_of_name(words, *at)).unwrap_or(name + 4)
}

fn is_part_of_name(words: &[Word], at: usize) -> bool {
    let is_inner_hyphen = |at| is(words, at, "-") && is_glued(words, at) && is_glued(words, at + 1);
    let follows_number = digit_count(words, at - 1) > 0 || is_inner_hyphen(at - 1); // "8 марта", "40-летия"
    let is_letters = is_capitalised(words, at) || scan::is_letters(words, at) && follows_number;
    let is_part = is_letters || digit_count(words, at) > 0 || is_inner_hyphen(at);
    is_part && !is_any(words, at, &["до", "с", "к", "по", "в", "не"])
}

/// A name in quotation marks; the day of «10» сентября and a text that is quoted as a whole are none.
fn quotation(words: &[Word], at: usize) -> Option<usize> {
    let end = (at + 2..at + 25).find(|end| is(words, *end, "\""))?;
    let whole = at == 0 && end + 1 == words.len();
    let is_name = scan::is_letters(words, at + 1) || is(words, at + 2, "+"); // «500+»
    (is_name && !whole).then_some(end + 1)
}

fn is_name(words: &[Word], at: usize) -> bool {
    let name = words.get(at).filter(|word: &&Word| word.kind == WordKind::Letters && word.capital);
    name.is_some_and(|name| name.month.is_none() && name.norm.chars().count() > 3)
}

/// `80 %`, `9 классов`, `5-8 классах`, `12 чел.`
pub(crate) fn quantity(words: &[Word], at: usize) -> Option<usize> {
    const THINGS: [&str; 15] = [
        "кл",
        "класс",
        "чел",
        "школ",
        "педагог",
        "%",
        "учител",
        "балл",
        "шт",
        "тыс",
        "млн",
        "руб",
        "экз",
        "обучающ",
        "ученик",
    ];
    if digit_count(words, at) == 0 {
        return None;
    }
    if let Some(end) = fraction(words, at) {
        return Some(end);
    }
    let is_year =
        digit_count(words, at) == 4 && at.checked_sub(1).is_some_and(|before| scan::month(words, before).is_some());
    let mut next = at + 1;
    for _ in 0..6 {
        let end = if is(words, next, "-") && scan::is_letters(words, next + 1) && is_glued(words, next + 1) {
            next + 2
        } else {
            next
        };
        if scan::starts_with_any(words, end, &THINGS) || is(words, end, "лет") {
            return Some(end + 1);
        }
        if is_any(words, next, &["-", ",", "и", "/"]) && digit_count(words, next + 1) > 0 && !is_year {
            next += 2;
        } else {
            return None;
        }
    }
    None
}
