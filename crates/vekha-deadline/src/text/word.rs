//! Text → words: letters, numbers and marks with their place; no meaning yet.
//!
//! Letter case, `ё`, kinds of dashes and of spaces are levelled here, so that no later room meets them.

use std::ops::Range;

use crate::text::letter;
use crate::text::lexicon::{self, UnitWord};
use crate::text::month::month;

/// What a word is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WordKind {
    Letters,
    Number,
    Sign,
}

/// One word with its place in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    /// Lower case, `ё` as `е`, every dash as `-`, every line break as `\n`.
    pub norm: String,
    pub kind: WordKind,
    pub at: Range<usize>,
    /// Begins with a capital letter.
    pub capital: bool,
    /// Stands directly after the word before, without a space.
    pub glued: bool,
    /// What the tables know of it, looked up once: the month it names.
    pub month: Option<i8>,
    /// The unit of time it names.
    pub unit: Option<UnitWord>,
}

impl Word {
    pub(super) fn new(norm: String, kind: WordKind, at: Range<usize>, capital: bool) -> Self {
        let is_name = kind == WordKind::Letters;
        let (month, unit) = if is_name { (month(&norm), lexicon::unit(&norm)) } else { (None, None) };
        Self { norm, kind, at, capital, glued: false, month, unit }
    }

    /// The value of a number of at most four digits.
    pub fn number(&self) -> Option<i16> {
        if self.kind == WordKind::Number && self.norm.len() <= 4 { self.norm.parse().ok() } else { None }
    }
}

/// Cuts the text; spaces vanish, everything else becomes a word.
pub(crate) fn split_words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut at = 0;
    while let Some(mut word) = next_word(text, &mut at) {
        if word.norm == "…" && is_between(&words) {
            word.norm = "-".to_owned(); // "октябрь … май"
        }
        if is_second_dash(&words, &word) {
            words.pop();
            word.capital = false;
        }
        if is_line_wrap(&words, &word) {
            words.pop();
        }
        word.glued = words.last().is_some_and(|last| last.at.end == word.at.start);
        words.push(word);
    }
    words
}

/// The next word of the text; moves behind it.
fn next_word(text: &str, at: &mut usize) -> Option<Word> {
    loop {
        let start = *at;
        let rest = text.get(start..)?;
        let (first, length) =
            letter::markup(rest).or_else(|| letter::long_sign(rest)).or_else(|| first_letter(rest))?;
        *at = start + length;
        if first.is_whitespace() && first != '\n' || letter::is_invisible(first) {
            continue;
        }
        let kind = kind(first);
        let mut norm = String::new();
        letter::push_normalised(&mut norm, first);
        if kind != WordKind::Sign {
            *at += take(text.get(*at..)?, kind, &mut norm);
        }
        let mended = if kind == WordKind::Letters { letter::without_look_alikes(&norm) } else { None };
        let norm = mended.unwrap_or(norm);
        return Some(Word::new(norm, kind, start..*at, first.is_uppercase()));
    }
}

/// Takes the letters that go on with the word; how many bytes they are.
fn take(text: &str, kind: WordKind, norm: &mut String) -> usize {
    let going_on = text.chars().take_while(|next| continues_word(kind, *next));
    going_on
        .map(|next| {
            letter::push_normalised(norm, next);
            next.len_utf8()
        })
        .sum()
}

fn first_letter(text: &str) -> Option<(char, usize)> {
    text.chars().next().map(|letter| (letter, letter.len_utf8()))
}

/// Something stands before dots that they can lead on from.
fn is_between(words: &[Word]) -> bool {
    const OPENING: [&str; 10] = ["(", "\"", "\n", ",", "до", "с", "по", "к", "от", "в"]; // "до … октября" is a day left open
    words.last().is_some_and(|last| !OPENING.contains(&last.norm.as_str()))
}

/// "--" is one dash.
fn is_second_dash(words: &[Word], word: &Word) -> bool {
    word.norm == "-" && words.last().is_some_and(|last| last.norm == "-" && last.at.end == word.at.start)
}

/// Whether the line break before the word only wraps a line: the word goes on in small letters, or the line before waits for more.
fn is_line_wrap(words: &[Word], next: &Word) -> bool {
    let [.., before, last] = words else {
        return false;
    };
    let waits = before.kind == WordKind::Letters
        && !matches!(before.norm.as_str(), "г" | "гг" | "год" | "года" | "году")
        || matches!(before.norm.as_str(), "-" | "," | "(");
    let goes_on = match next.kind {
        WordKind::Letters => !next.capital,
        WordKind::Number => waits || before.norm == "." && (next.norm.len() == 4 || ends_in_day(words)), // "15.11." and the year on the next line
        WordKind::Sign => next.norm != "\n",
    };
    last.norm == "\n" && (goes_on || next.norm == "\n")
}

/// "15." at the end of a line: the day of a date, whose month is on the next one.
fn ends_in_day(words: &[Word]) -> bool {
    let [rest @ .., day, dot, _] = words else { return false };
    let is_day = day.kind == WordKind::Number && day.norm.len() == 2 && dot.glued;
    is_day && rest.last().is_none_or(|before| before.norm != ".")
}

fn kind(letter: char) -> WordKind {
    match letter {
        '0'..='9' => WordKind::Number,
        _ if letter.is_alphabetic() => WordKind::Letters,
        _ => WordKind::Sign,
    }
}

fn continues_word(kind: WordKind, next: char) -> bool {
    !next.is_whitespace() && (letter::is_invisible(next) || self::kind(next) == kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn norms(text: &str) -> Vec<String> {
        split_words(text).into_iter().map(|word| word.norm).collect()
    }

    #[test]
    fn cuts_glued_numbers_and_levels_dashes_spaces_and_case() {
        assert_eq!(norms("23-24уч.г."), ["23", "-", "24", "уч", ".", "г", "."]);
        assert_eq!(norms("До\u{a0}20 — 25 Мая"), ["до", "20", "-", "25", "мая"]);
        assert_eq!(norms("отчётным\r\nКвар\u{ad}тал"), ["отчетным", "\n", "квартал"]);
    }

    #[test]
    fn a_line_break_counts_only_before_something_new() {
        assert_eq!(norms("не реже\n1 раза\nв год"), ["не", "реже", "1", "раза", "в", "год"]);
        assert_eq!(norms("Май 2024\n\nИюнь"), ["май", "2024", "\n", "июнь"]);
    }

    #[test]
    fn places_point_into_the_text() {
        let text = "В течение 2024г.";
        for word in split_words(text) {
            assert!(text.get(word.at.clone()).is_some());
        }
        assert_eq!(split_words(text).get(2).map(|word| word.at.clone()), Some(18..22));
    }
}
