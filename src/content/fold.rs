//! Signs that look alike → the plain one of them, in one place: what is compared, looked up, searched or made into an
//! address goes through here. Words that are shown stay as they are written.

use std::borrow::Cow;

pub use crate::sources::is_direction_mark;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// The same letters with plain signs: composed letters, ordinary spaces, hyphens and quotes, nothing invisible.
pub fn signs(text: &str) -> Cow<'_, str> {
    if text.is_ascii() && !text.contains(['\u{b}', '\u{c}']) || text.chars().all(is_plain) && is_nfc(text) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.nfc().filter_map(sign).collect())
}

/// A name as it was meant: plain signs, no space around, and none of the quotes around the whole of it.
pub fn name(text: &str) -> String {
    let plain = signs(text);
    let bare = plain.trim();
    let inside = bare.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    let inside = inside.filter(|inside| !inside.contains('"'));
    inside.map_or(bare, str::trim).to_owned()
}

/// A number of a document without the sign before it, which the page prints itself: «№ 187-о», «N 187-о».
pub fn number(text: &str) -> &str {
    let bare = text.trim();
    let signs = bare.strip_prefix('№').or_else(|| bare.strip_prefix("N ")).or_else(|| bare.strip_prefix("No. "));
    signs.map_or(bare, str::trim_start)
}

/// Words as they are compared: plain signs, small letters, `ё` as `е`, single spaces.
pub fn words(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in signs(text).chars().flat_map(char::to_lowercase) {
        match letter {
            'ё' => folded.push('е'),
            letter if !letter.is_whitespace() => folded.push(letter),
            _ if folded.is_empty() || folded.ends_with(' ') => {}
            _ => folded.push(' '),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Russian letters that look like those of an id, and these.
const TWINS: [(char, char); 17] = [
    ('а', 'a'),
    ('е', 'e'),
    ('о', 'o'),
    ('р', 'p'),
    ('с', 'c'),
    ('у', 'y'),
    ('х', 'x'),
    ('А', 'A'),
    ('В', 'B'),
    ('Е', 'E'),
    ('К', 'K'),
    ('М', 'M'),
    ('Н', 'H'),
    ('О', 'O'),
    ('Р', 'P'),
    ('С', 'C'),
    ('Т', 'T'),
];

/// The same with Latin letters in place of Russian ones that look like them.
pub fn latin(text: &str) -> String {
    let twin = |letter: char| TWINS.iter().find(|(russian, _)| *russian == letter).map_or(letter, |(_, latin)| *latin);
    text.chars().map(twin).collect()
}

/// A space that is no ordinary one: of a fixed width, or where no line may end. The vertical tab is Word's line end.
pub fn is_odd_space(letter: char) -> bool {
    matches!(
        letter,
        '\u{b}' | '\u{c}' | '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}'
    )
}

/// A dash or hyphen that is not the sign of the keyboard.
pub fn is_dash(letter: char) -> bool {
    matches!(letter, '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '\u{2043}')
}

/// What has no width: soft hyphens, joiners, marks of direction, byte order marks.
pub fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// What may stand on no page and in no data file: what turns the direction of reading, control signs, what is no character.
pub fn is_unprintable(letter: char) -> bool {
    is_direction_mark(letter)
        || letter.is_control() && !matches!(letter, '\n' | '\t')
        || matches!(letter, '\u{fffe}' | '\u{ffff}' | '\u{fdd0}'..='\u{fdef}')
}

fn is_quote(letter: char) -> bool {
    matches!(letter, '«' | '»' | '“' | '”' | '„' | '‟' | '″')
}

fn is_plain(letter: char) -> bool {
    sign(letter) == Some(letter)
}

/// The plain sign for a letter; none for what is invisible.
pub fn sign(letter: char) -> Option<char> {
    match letter {
        _ if is_invisible(letter) => None,
        _ if is_odd_space(letter) => Some(' '),
        _ if is_dash(letter) => Some('-'),
        _ if is_quote(letter) => Some('"'),
        '’' | '‘' | '‚' | '′' => Some('\''),
        _ => Some(letter),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_that_look_alike_are_the_same() {
        assert_eq!(signs("Й\u{a0}1–2"), "Й 1-2");
        assert_eq!(signs("И\u{306}од, школь\u{ad}ный\u{202e}"), "Йод, школьный");
        assert!(matches!(signs("Школа № 5: ход работы"), Cow::Borrowed(_)));
    }

    #[test]
    fn names_lose_quotes_around_the_whole() {
        assert_eq!(name(" “1” "), "1");
        assert_eq!(name("«Точка» и «рост»"), "\"Точка\" и \"рост\"");
        assert_eq!(name("ТСШ\u{2011}2\u{a0}"), "ТСШ-2");
    }

    #[test]
    fn words_are_compared_without_case_and_dots() {
        assert_eq!(words("  Отчёт\u{a0}\n о «Ходе»"), "отчет о \"ходе\"");
    }
}
