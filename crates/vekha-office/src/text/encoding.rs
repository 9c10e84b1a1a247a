//! Bytes → text. The whole file is decoded before an encoding is believed, and of several readings the one that reads as
//! Russian is taken.

use encoding_rs::{Encoding, IBM866, KOI8_R, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251, X_MAC_CYRILLIC};

/// A file as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecodedText {
    /// The text, without a mark at its beginning.
    pub text: String,
    /// The name of the encoding: `UTF-8`, `windows-1251`.
    pub encoding: &'static str,
    /// Whether no other reading is nearly as good.
    pub is_certain: bool,
}

/// Encodings in which Russian texts were saved, the likeliest first.
/// That of old Macs has most small letters where Windows has them, so it counts only where it reads better than all of these.
const CANDIDATES: [&Encoding; 3] = [WINDOWS_1251, IBM866, KOI8_R];
/// Letters that are common in Russian, three of five in any text, and those that are rare.
const COMMON: &str = "оеаинтсрвлк";
const RARE: &str = "йхжшюцщэфъё";
/// Points a letter by which the best reading has to be ahead of the second.
const CLEAR_LEAD: f64 = 0.15;

/// The text of a file; `None` for what is no text.
pub fn decode(bytes: &[u8]) -> Option<DecodedText> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return decode_as(encoding, bytes, true);
    }
    if let Some(encoding) = unmarked_utf16(bytes) {
        return decode_as(encoding, bytes, false);
    }
    if looks_binary(bytes) {
        return None;
    }
    if std::str::from_utf8(bytes).is_ok() {
        return decode_as(UTF_8, bytes, true);
    }
    decode_single_bytes(bytes)
}

/// Which of the encodings with a byte a letter reads best, and whether by far.
pub(crate) fn decode_single_bytes(bytes: &[u8]) -> Option<DecodedText> {
    let reading = |encoding: &'static Encoding| (score(&encoding.decode_without_bom_handling(bytes).0), encoding);
    let mut readings: Vec<(f64, &Encoding)> = CANDIDATES.iter().map(|encoding| reading(encoding)).collect();
    readings.sort_by(|a, b| b.0.total_cmp(&a.0));
    let [(best, encoding), (second, _), ..] = readings.as_slice() else { return None };
    let (of_mac, mac) = reading(X_MAC_CYRILLIC);
    if of_mac > *best {
        return decode_as(mac, bytes, of_mac > 0.0 && of_mac - best > CLEAR_LEAD);
    }
    decode_as(encoding, bytes, *best > 0.0 && best - second > CLEAR_LEAD)
}

fn decode_as(encoding: &'static Encoding, bytes: &[u8], is_certain: bool) -> Option<DecodedText> {
    let (text, _) = encoding.decode_with_bom_removal(bytes);
    let is_certain = is_certain && !text.contains('\u{FFFD}');
    Some(DecodedText { text: text.into_owned(), encoding: encoding.name(), is_certain })
}

/// Text of Latin or Russian letters in UTF-16 has every second byte 0 or 4.
fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(1024) / 2 * 2];
    if head.len() < 4 || !head.contains(&0) {
        return None;
    }
    let share = |rest: usize| {
        let high = head.iter().skip(rest).step_by(2).filter(|byte| matches!(byte, 0 | 4)).count();
        high * 10 >= head.len() / 2 * 9
    };
    if share(1) { Some(UTF_16LE) } else { share(0).then_some(UTF_16BE) }
}

fn looks_binary(bytes: &[u8]) -> bool {
    let is_control = |byte: &&u8| matches!(byte, 0..=8 | 14..=25 | 27..=31);
    let controls = bytes.iter().filter(is_control).count();
    bytes.contains(&0) || controls * 100 > bytes.len()
}

/// How much a text reads as Russian, a letter: common letters count for it; rare and foreign ones, signs of drawing,
/// capitals behind small letters and letters behind Latin ones against it.
fn score(text: &str) -> f64 {
    let mut points = 0.0;
    let mut letters = 0.0;
    let mut before = ' ';
    for letter in text.chars() {
        let before = std::mem::replace(&mut before, letter);
        if letter.is_ascii() {
            continue;
        }
        letters += 1.0;
        points += match letter {
            _ if before.is_ascii_alphabetic() => -3.0,
            'А'..='Я' | 'Ё' if before.is_lowercase() => -1.0,
            'А'..='Я' | 'Ё' => letter.to_lowercase().next().map_or(0.0, frequency) - 0.25,
            'а'..='я' | 'ё' => frequency(letter),
            '«' | '»' | '–' | '—' | '№' | '…' | '“' | '”' | '„' | '\u{A0}' => 0.0,
            _ => -3.0,
        };
    }
    if letters == 0.0 { 0.0 } else { points / letters }
}

fn frequency(letter: char) -> f64 {
    if COMMON.contains(letter) {
        2.0
    } else if RARE.contains(letter) {
        -1.0
    } else {
        1.0
    }
}

/// Whether bytes that stand for Latin letters are Russian ones: whole words of letters with accents, which no language has.
pub(crate) fn is_russian_in_latin_letters(bytes: &[u8]) -> bool {
    let is_accented = |byte: Option<&u8>| byte.is_some_and(|byte| *byte >= 0xC0 || matches!(*byte, 0xA8 | 0xB8));
    let is_plain = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphabetic);
    let mut accented = 0usize;
    let mut beside_plain = 0usize;
    let mut beside_accented = 0usize;
    for at in (0..bytes.len()).filter(|at| is_accented(bytes.get(*at))) {
        let neighbours = [at.checked_sub(1).and_then(|at| bytes.get(at)), bytes.get(at + 1)];
        accented += 1;
        beside_plain += usize::from(neighbours.iter().any(|byte| is_plain(*byte)));
        beside_accented += usize::from(neighbours.iter().any(|byte| is_accented(*byte)));
    }
    accented > 0 && beside_plain * 10 <= accented && beside_accented * 10 >= accented * 6
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoding(bytes: &[u8]) -> (&'static str, bool) {
        let decoded = decode(bytes).unwrap();
        (decoded.encoding, decoded.is_certain)
    }

    #[test]
    fn encodings_are_told_apart() {
        let text = "Провести семинар «Методическая среда» для учителей до 20.11.2026";
        assert_eq!(encoding(text.as_bytes()), ("UTF-8", true));
        assert_eq!(encoding(format!("\u{FEFF}{text}").as_bytes()), ("UTF-8", true));
        for name in [WINDOWS_1251, IBM866, KOI8_R, X_MAC_CYRILLIC] {
            let (bytes, ..) = name.encode(text);
            let decoded = decode(&bytes).unwrap();
            assert_eq!((decoded.encoding, decoded.is_certain), (name.name(), true));
            assert!(decoded.text.starts_with("Провести семинар"));
        }
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decode(&wide).unwrap().text, text);
        assert_eq!(decode(b"\x00\x01\x02binary\x03"), None);
    }

    #[test]
    fn short_texts_and_capitals_are_told_apart() {
        for text in ["ПЛАН МЕРОПРИЯТИЙ", "Приказ", "СРОК;ИСПОЛНИТЕЛЬ", "Ёлка, съезд, хоры", "до 5 мая"]
        {
            for name in [WINDOWS_1251, IBM866, KOI8_R] {
                let (bytes, ..) = name.encode(text);
                assert_eq!(decode(&bytes).unwrap().text, text, "{}", name.name());
            }
        }
    }

    #[test]
    fn single_damaged_letter_makes_utf_8_uncertain_or_another_encoding() {
        let mut bytes = "Провести семинар".as_bytes().to_vec();
        bytes.push(0xD0);
        assert!(!decode(&bytes).unwrap().is_certain);
    }

    #[test]
    fn russian_words_in_latin_letters_are_found() {
        let bytes = |text: &str| WINDOWS_1251.encode(text).0.into_owned();
        assert!(is_russian_in_latin_letters(&bytes("Остаток на складе, Excel 95")));
        let latin = |text: &str| encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
        assert!(!is_russian_in_latin_letters(&latin("Über die Prüfung, élève, naïve, déjà vu")));
        assert!(!is_russian_in_latin_letters(b"plain"));
    }
}
