//! Texts that were taken for an old encoding and saved in UTF-8 once more, «РћС‚С‡С‘С‚»: the text in, the one that was meant out.

use encoding_rs::{Encoding, WINDOWS_1251, WINDOWS_1252};

/// So many signs beyond ASCII tell whether a text is looked at more closely.
const SAMPLE: usize = 100;

/// Fewer are no text that anybody would misread.
const LEAST: usize = 4;

/// Every letter of Russian begins with one of two bytes in UTF-8, so nearly every other sign of such a text is one of these.
const FIRST_BYTES: [char; 4] = ['Р', 'С', 'Ð', 'Ñ'];

/// The text as it was before it was encoded for the second time; `None` where it was encoded once.
pub(super) fn read_once(text: &str) -> Option<String> {
    if !is_suspicious(text) {
        return None;
    }
    [WINDOWS_1251, WINDOWS_1252].into_iter().find_map(|encoding| bytes_in(encoding, text))
}

fn is_suspicious(text: &str) -> bool {
    let mut signs = 0;
    let mut first = 0;
    for sign in text.chars().filter(|sign| !sign.is_ascii() && *sign != '\u{feff}').take(SAMPLE) {
        signs += 1;
        first += usize::from(FIRST_BYTES.contains(&sign));
    }
    signs >= LEAST && first * 4 >= signs
}

/// The bytes that the signs of a text stand for, where they are UTF-8 again.
fn bytes_in(encoding: &'static Encoding, text: &str) -> Option<String> {
    let (bytes, _, has_others) = encoding.encode(text.trim_start_matches('\u{feff}'));
    let once = String::from_utf8(bytes.into_owned()).ok().filter(|_| !has_others)?;
    (!once.is_ascii()).then_some(once)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_read_as_they_were_before() {
        let text = "title: Отчёт «Итоги» — 2026\nИ ещё: № 5…\n";
        for encoding in [WINDOWS_1251, WINDOWS_1252] {
            let (twice, _) = encoding.decode_without_bom_handling(text.as_bytes());
            assert_eq!(read_once(&twice).as_deref(), Some(text), "{}", encoding.name());
        }
        for text in [text, "РСФСР", "С. С. Сидоров", "Сc", "title: report", "Ñandú à Ñuñoa"] {
            assert_eq!(read_once(text), None, "{text}");
        }
    }
}
