//! Shortened words → the whole word, where what stands beside them says which is meant: "2 дек. октября", "посл. нед. мая".
//!
//! "Дек." is December and ten days, "пол." half of a month and half of a year; a word that stays open is left for doubt.

use crate::text::lexicon;
use crate::text::scan::{self, is, is_any, norm};
use crate::text::word::{Word, WordKind};

/// Spells out what is shortened; the full stop behind it goes with it.
pub(crate) fn spell_out(words: Vec<Word>) -> Vec<Word> {
    let whole: Vec<Option<&'static str>> = (0..words.len()).map(|at| whole_word(&words, at)).collect();
    if whole.iter().all(Option::is_none) {
        return words;
    }
    let mut spelt: Vec<Word> = Vec::with_capacity(words.len());
    let mut is_behind_short = false;
    for (word, whole) in words.into_iter().zip(whole) {
        match (whole, spelt.last_mut()) {
            (Some(whole), _) => spelt.push(spelt_word(&word, whole)),
            (None, Some(short)) if is_behind_short && word.norm == "." && word.glued => short.at.end = word.at.end,
            _ => spelt.push(word),
        }
        is_behind_short = whole.is_some();
    }
    spelt
}

fn spelt_word(short: &Word, whole: &str) -> Word {
    let word = Word::new(whole.to_owned(), WordKind::Letters, short.at.clone(), short.capital);
    Word { glued: short.glued, ..word }
}

/// What the shortened word here stands for.
fn whole_word(words: &[Word], at: usize) -> Option<&'static str> {
    if words.get(at)?.kind != WordKind::Letters {
        return None;
    }
    let next = behind(words, at);
    match norm(words, at) {
        "дек" => decade(words, at, next),
        "пол" => half(words, number_before(words, at)?, next),
        "посл" | "последн" if leads_to_part(words, next) => Some("последняя"),
        "перв" if leads_to_part(words, next) => Some("первая"),
        "втор" if leads_to_part(words, next) => Some("вторая"),
        "трет" if leads_to_part(words, next) => Some("третья"),
        "кажд" if next > at + 1 => Some("каждый"),
        "каник" | "кан" if next > at + 1 => Some("каникулы"),
        "осен" | "зим" | "весен" | "лет" if is_any(words, next, &["каник", "кан", "каникулы", "каникул"]) => {
            season(norm(words, at))
        }
        "чет" | "чтв" if is_counted(words, at) => Some("четверть"),
        "оконч" | "заверш" if next > at + 1 => {
            Some(if is_led_by(words, at, "по") { "окончании" } else { "окончания" })
        }
        "регул" if next > at + 1 => Some("регулярно"),
        "нач" if has_edge(words, next) => Some("начало"),
        "сер" if has_edge(words, next) => Some("середина"),
        "кон" if has_edge(words, next) => Some("конец"),
        _ => None,
    }
}

/// Nobody can say whether "октябрь, 2 дек." is a day or ten days: no word of time.
const OPEN: &str = "дек.";

/// Ten days of the month that is named behind, or before in front of a bracket.
fn decade(words: &[Word], at: usize, next: usize) -> Option<&'static str> {
    let number = number_before(words, at)?;
    let is_small = lexicon::roman(norm(words, number)).or(scan::number(words, number)).is_none_or(|number| number <= 3);
    let of_each = scan::skip(words, next, &["каждого"]);
    let is_title = words.get(next).is_some_and(|word| word.capital) && !is_genitive(norm(words, next));
    if is_small && (scan::month(words, next).is_some() && !is_title || is_any(words, of_each, &["месяца", "мес"]))
    {
        return Some("декада");
    }
    let mark = first_of_list(words, number).checked_sub(1)?;
    let is_behind_month = mark > 0 && ends_month(words, mark - 1) && scan::digit_count(words, next) == 0;
    match norm(words, mark) {
        "(" if is_small && is_behind_month => Some("декада"),
        "," if is_small && is_behind_month => Some(OPEN),
        _ => None,
    }
}

/// The first number of "1-2 дек.", "1 и 3 дек."
fn first_of_list(words: &[Word], number: usize) -> usize {
    match number.checked_sub(2) {
        Some(first) if is_any(words, number - 1, &["-", "и"]) && is_numeral(words, first) => first,
        _ => number,
    }
}

/// "октября", not "октябрь".
fn is_genitive(month: &str) -> bool {
    month.ends_with(['я', 'а'])
}

/// The month ends here, or its year does.
fn ends_month(words: &[Word], last: usize) -> bool {
    let is_year = |at: &usize| scan::digit_count(words, *at) == 4 || is_any(words, *at, &["г", ".", "года"]);
    let years = (0..=last).rev().take(3).take_while(is_year).count();
    last.checked_sub(years).is_some_and(|month| scan::month(words, month).is_some())
}

/// Half of a month or of a year.
fn half(words: &[Word], number: usize, next: usize) -> Option<&'static str> {
    let mark = number.checked_sub(1).filter(|mark| *mark > 0 && is_any(words, *mark, &["(", ","])); // "октябрь (2 пол.)"
    let is_bare = |mark: usize| scan::digit_count(words, next) == 0 || scan::month(words, mark - 1).is_some(); // not "октябрь 2026, 2 пол. 2027"
    if mark.is_some_and(|mark| ends_month(words, mark - 1) && is_bare(mark)) {
        return Some("половина");
    }
    let is_year = is_any(words, next, &["уч", "учебного", "года", "г"]) || scan::digit_count(words, next) == 4;
    match scan::month(words, next) {
        Some(_) => Some("половина"),
        None => is_year.then_some("полугодие"),
    }
}

fn season(short: &str) -> Option<&'static str> {
    lexicon::find(&[("осен", "осенние"), ("зим", "зимние"), ("весен", "весенние"), ("лет", "летние")], short)
}

fn is_led_by(words: &[Word], at: usize, preposition: &str) -> bool {
    at.checked_sub(1).is_some_and(|before| is(words, before, preposition))
}

fn is_counted(words: &[Word], at: usize) -> bool {
    number_before(words, at).is_some()
}

/// The numeral before the word, where one stands there.
fn number_before(words: &[Word], at: usize) -> Option<usize> {
    let mut number = at.checked_sub(1)?;
    if is(words, number, ".") {
        number = number.checked_sub(1)?;
    }
    if scan::is_glued(words, number) && lexicon::is_ending(norm(words, number)) {
        number = number.checked_sub(if is(words, number - 1, "-") { 2 } else { 1 })?;
    }
    is_numeral(words, number).then_some(number)
}

fn is_numeral(words: &[Word], at: usize) -> bool {
    let word = norm(words, at);
    let is_word = lexicon::roman(word).is_some() || lexicon::ordinal_word(word).is_some();
    (1..=2).contains(&scan::digit_count(words, at)) || is_word || is_any(words, at, &["посл", "перв", "втор", "трет"])
}

/// A part of something stands here: a week, ten days, a half, a term, a day of the week.
fn leads_to_part(words: &[Word], at: usize) -> bool {
    let is_part = scan::unit(words, at).is_some() || lexicon::weekday(norm(words, at)).is_some();
    is_part
        || is_any(words, at, &["дек", "пол", "раб", "рабочий", "число", "числа"])
        || scan::starts_with_any(words, at, &["половин"])
}

/// What has a beginning, a middle and an end: a month, a year, a numbered interval.
fn has_edge(words: &[Word], at: usize) -> bool {
    let is_named = scan::month(words, at).is_some() || is_any(words, at, &["месяца", "мес", "года", "уч", "учебного"]);
    let numbered = scan::ordinal(words, at).is_some_and(|(_, unit)| scan::unit(words, unit).is_some());
    is_named || numbered || scan::digit_count(words, at) == 4
}

/// The place behind the word and its full stop.
fn behind(words: &[Word], at: usize) -> usize {
    scan::skip(words, at + 1, &["."])
}

#[cfg(test)]
mod tests {
    use crate::text::shortened::spell_out;
    use crate::text::word::split_words;

    fn spelt(text: &str) -> String {
        spell_out(split_words(text)).into_iter().map(|word| word.norm).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_month_beside_it_makes_ten_days_of_dec() {
        for (text, expected) in [
            ("2 дек. октября", "2 декада октября"),
            ("3-я дек. сентября", "3 - я декада сентября"),
            ("1-2 дек. окт.", "1 - 2 декада окт ."),
            ("посл. дек. мая", "последняя декада мая"),
            ("октябрь (1 дек.)", "октябрь ( 1 декада )"),
            ("2 пол. мая", "2 половина мая"),
            ("2 пол. 2026 г.", "2 полугодие 2026 г ."),
            ("кон. мая", "конец мая"),
        ] {
            assert_eq!(spelt(text), expected, "{text}");
        }
    }

    #[test]
    fn a_day_of_december_stays() {
        for text in ["2 дек . 2026 г .", "1 дек . , 1 марта", "с 1 дек . по 10 янв .", "20 дек . октября", "до 2 дек ."]
        {
            assert_eq!(spelt(text), text, "{text}");
        }
    }
}
