//! Text → words: letters, numbers and marks with their place; no meaning yet.
//!
//! Letter case, `ё`, kinds of dashes and of spaces are levelled here, so that no later room meets them.

use std::ops::Range;

/// What a word is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    Letters,
    Number,
    Mark,
}

/// One word with its place in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// Lower case, `ё` as `е`, every dash as `-`, every line break as `\n`.
    pub norm: String,
    pub shape: Shape,
    pub at: Range<usize>,
    /// Begins with a capital letter.
    pub capital: bool,
    /// Stands directly after the word before, without a space.
    pub glued: bool,
}

impl Word {
    /// The value of a number of at most four digits.
    pub fn number(&self) -> Option<i16> {
        if self.shape == Shape::Number && self.norm.len() <= 4 { self.norm.parse().ok() } else { None }
    }
}

/// Cuts the text; spaces vanish, everything else becomes a word.
pub(super) fn cut(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut letters = text.char_indices().peekable();
    while let Some((start, first)) = letters.next() {
        if first.is_whitespace() && first != '\n' || is_invisible(first) {
            continue;
        }
        let shape = shape(first);
        let mut word =
            Word { norm: String::new(), shape, at: start..start, capital: first.is_uppercase(), glued: false };
        push(&mut word, first);
        while shape != Shape::Mark
            && let Some((_, next)) = letters.next_if(|(_, next)| joins(shape, *next))
        {
            push(&mut word, next);
        }
        word.at.end = letters.peek().map_or(text.len(), |(end, _)| *end);
        if wraps(&words, &word) {
            words.pop();
        }
        word.glued = words.last().is_some_and(|last| last.at.end == start);
        words.push(word);
    }
    words
}

/// Whether the line break before the word only wraps a line: the word goes on in small letters, or the line before waits for more.
fn wraps(words: &[Word], next: &Word) -> bool {
    let [.., before, last] = words else {
        return false;
    };
    let waits = before.shape == Shape::Letters && !matches!(before.norm.as_str(), "г" | "гг" | "год" | "года" | "году")
        || matches!(before.norm.as_str(), "-" | "," | "(");
    let goes_on = match next.shape {
        Shape::Letters => !next.capital,
        Shape::Number => waits,
        Shape::Mark => next.norm != "\n",
    };
    last.norm == "\n" && (goes_on || next.norm == "\n")
}

fn shape(letter: char) -> Shape {
    match letter {
        '0'..='9' => Shape::Number,
        _ if letter.is_alphabetic() => Shape::Letters,
        _ => Shape::Mark,
    }
}

fn joins(shape: Shape, next: char) -> bool {
    !next.is_whitespace() && (is_invisible(next) || self::shape(next) == shape)
}

/// Soft hyphens, joiners and stress marks are no part of a word.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{300}'..='\u{36f}' | '\u{2060}')
}

fn push(word: &mut Word, letter: char) {
    match letter {
        'ё' | 'Ё' => word.norm.push('е'),
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '_' => word.norm.push('-'),
        '«' | '»' | '“' | '”' | '„' => word.norm.push('"'),
        _ if is_invisible(letter) => {}
        _ => word.norm.extend(letter.to_lowercase()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn norms(text: &str) -> Vec<String> {
        cut(text).into_iter().map(|word| word.norm).collect()
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
        for word in cut(text) {
            assert!(text.get(word.at.clone()).is_some());
        }
        assert_eq!(cut(text).get(2).map(|word| word.at.clone()), Some(18..22));
    }
}
