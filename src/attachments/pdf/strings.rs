//! Words of properties, notes and fields: bytes as a PDF stores them → text.

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The text of a string: UTF-16 or UTF-8 by its mark, else one byte a letter.
pub(super) fn text(bytes: &[u8]) -> String {
    match bytes {
        [0xfe, 0xff, rest @ ..] => UTF_16BE.decode_without_bom_handling(rest).0.into_owned(),
        [0xff, 0xfe, rest @ ..] => UTF_16LE.decode_without_bom_handling(rest).0.into_owned(),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => as_russian(&WINDOWS_1252.decode_without_bom_handling(bytes).0),
        },
    }
}

/// A text of the letters À to ÿ is Russian that a program took for Western: nobody writes words of those alone.
pub(super) fn as_russian(text: &str) -> String {
    let western = text.chars().filter(|letter| ('À'..='ÿ').contains(letter)).count();
    let others = text.chars().filter(|letter| letter.is_alphabetic()).count() - western;
    if western <= others {
        return text.to_owned();
    }
    let (bytes, _, has_errors) = WINDOWS_1252.encode(text);
    if has_errors {
        return text.to_owned();
    }
    encoding_rs::WINDOWS_1251.decode_without_bom_handling(&bytes).0.into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_of_storing_words_is_read() {
        assert_eq!(text(b"\xfe\xff\x04\x18\x04\x32"), "Ив");
        assert_eq!(text(b"\xef\xbb\xbf\xd0\x98"), "И");
        assert_eq!(text(b"Plan"), "Plan");
        assert_eq!(text(b"\xc8\xe2\xe0\xed\xee\xe2"), "Иванов");
        assert_eq!(as_russian("Café"), "Café");
    }
}
