//! Letters → levelled letters: case, dashes, quotation marks, Latin look-alikes, leftovers of web pages.

/// Latin letters and the Cyrillic ones they look like, in lower case.
const LOOK_ALIKES: [(char, char); 12] = [
    ('a', 'а'),
    ('b', 'в'),
    ('c', 'с'),
    ('e', 'е'),
    ('h', 'н'),
    ('k', 'к'),
    ('m', 'м'),
    ('o', 'о'),
    ('p', 'р'),
    ('t', 'т'),
    ('x', 'х'),
    ('y', 'у'),
];

/// What is longer is no leftover of a page.
const LONGEST_TAG: usize = 40;

/// Puts the levelled letter behind the word: lower case, `ё` as `е`, one kind of dash and of quotation mark.
pub(crate) fn push_normalised(word: &mut String, letter: char) {
    match letter {
        'а'..='я' | '0'..='9' => word.push(letter),
        'А'..='Я' => word.push(char::from_u32(letter as u32 + 32).unwrap_or(letter)),
        'ё' | 'Ё' => word.push('е'),
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '¬' | '→' | '⇒' | '➔' | '~' | '÷' => {
            word.push('-')
        }
        '\\' => word.push('/'),
        '«' | '»' | '“' | '”' | '„' => word.push('"'),
        '\u{306}' if word.ends_with('и') => {
            word.pop();
            word.push('й'); // written as two: "и" and its breve
        }
        _ if is_invisible(letter) => {}
        _ => word.extend(letter.to_lowercase()),
    }
}

/// The text with every letter levelled.
pub(crate) fn level_letters(text: &str) -> String {
    let mut word = String::with_capacity(text.len());
    text.chars().for_each(|letter| push_normalised(&mut word, letter));
    word
}

/// Soft hyphens, joiners and stress marks are no part of a word.
pub(crate) fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{300}'..='\u{36f}' | '\u{2060}')
}

/// A Cyrillic word that Latin look-alikes have slipped into, or a preposition typed in Latin, as it was meant.
pub(crate) fn without_look_alikes(word: &str) -> Option<String> {
    let latin = word.chars().filter(char::is_ascii_alphabetic).count();
    let is_mixed = latin > 0 && latin < word.chars().count();
    if is_mixed || matches!(word, "c" | "k" | "co" | "ko") { word.chars().map(cyrillic).collect() } else { None }
}

/// The Cyrillic letter that a Latin one looks like; any other letter itself.
fn cyrillic(letter: char) -> Option<char> {
    if letter.is_ascii_alphabetic() {
        return LOOK_ALIKES.iter().find(|(latin, _)| *latin == letter).map(|(_, cyrillic)| *cyrillic);
    }
    Some(letter)
}

/// Entities and tags at the beginning of the text: the letter they stand for, and their length in bytes.
pub(crate) fn markup(text: &str) -> Option<(char, usize)> {
    if !text.starts_with(['&', '<']) {
        return None;
    }
    const ENTITIES: [(&str, char); 6] =
        [("&nbsp;", ' '), ("&#160;", ' '), ("&ndash;", '-'), ("&mdash;", '-'), ("&laquo;", '"'), ("&raquo;", '"')];
    let entity = ENTITIES.iter().find(|(entity, _)| text.starts_with(entity));
    if let Some((entity, letter)) = entity {
        return Some((*letter, entity.len()));
    }
    let inside = text.strip_prefix('<')?;
    let name = inside.strip_prefix('/').unwrap_or(inside);
    let end = inside.bytes().take(LONGEST_TAG).position(|byte| byte == b'>')?;
    let is_tag = name.starts_with(|letter: char| letter.is_ascii_alphabetic());
    is_tag.then_some((if name.starts_with("br") { '\n' } else { ' ' }, end + 2))
}

/// Signs that are typed in several letters at the beginning of the text: an arrow, dots; their length in bytes.
pub(crate) fn long_sign(text: &str) -> Option<(char, usize)> {
    let dots = text.bytes().take_while(|byte| *byte == b'.').count();
    match text.as_bytes() {
        [b'-' | b'=', b'>', ..] => Some(('-', 2)),
        _ if dots > 2 => Some(('…', dots)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn look_alikes_are_mended_and_roman_numerals_left() {
        let mend = |word| without_look_alikes(word).unwrap_or_default();
        assert_eq!(mend("ceнтябpь"), "сентябрь");
        assert_eq!((mend("c"), mend("дo")), ("с".to_owned(), "до".to_owned()));
        assert_eq!(
            (without_look_alikes("iv"), without_look_alikes("май"), without_look_alikes("word")),
            (None, None, None)
        );
    }

    #[test]
    fn leftovers_of_web_pages_stand_for_a_letter() {
        assert_eq!(markup("&nbsp;2024"), Some((' ', 6)));
        assert_eq!(markup("<br/>2024"), Some(('\n', 5)));
        assert_eq!((markup("< 5 дней"), markup("&c")), (None, None));
    }
}
