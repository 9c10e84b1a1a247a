//! Letters by what they are for a reader of lines.

use crate::content::fold::{is_dash, is_odd_space};

pub(super) fn is_blank(letter: char) -> bool {
    letter == ' ' || letter == '\t' || is_odd_space(letter)
}

pub(super) fn is_hyphen(letter: char) -> bool {
    letter == '-' || is_dash(letter)
}

pub(super) fn is_cyrillic(letter: char) -> bool {
    matches!(letter, 'а'..='я' | 'А'..='Я' | 'ё' | 'Ё')
}

/// A small letter of Russian.
pub(super) fn is_small(letter: char) -> bool {
    matches!(letter, 'а'..='я' | 'ё')
}

/// Whether words begin with a blank, or there are none.
pub(super) fn is_apart(words: &str) -> bool {
    words.is_empty() || words.starts_with(is_blank)
}
