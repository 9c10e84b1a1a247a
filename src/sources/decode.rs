//! Bytes to text: UTF-8 with or without byte order mark, old encodings of Russian with a warning, nothing else.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use vekha_office::{ContentKind, DecodedText};

use super::double_encoding::read_once;
use crate::diagnostics::{Code, Diagnostic, FileId, Place};

/// The text of `bytes`, with what had to be said about it; line ends become `\n`.
pub fn decode(bytes: &[u8], file: FileId, diagnostics: &mut Vec<Diagnostic>) -> Option<Arc<str>> {
    let mut emit = |code, name, value: &str| {
        diagnostics.push(Diagnostic::new(code, Place::top(file)).arg(name, value));
    };
    if let Some(kind) = signed_kind(bytes) {
        emit(Code::NotAText, "kind", kind);
        return None;
    }
    if is_utf16(bytes) {
        emit(Code::Utf16, "encoding", "UTF-16");
        return None;
    }
    match simdutf8::basic::from_utf8(bytes) {
        Ok(text) => Some(match read_once(text) {
            Some(once) => {
                emit(Code::EncodedTwice, "encoding", "UTF-8");
                plain(&once)
            }
            None => plain(text),
        }),
        Err(_) => from_old_encoding(bytes, file, diagnostics),
    }
}

/// The kind of a file of another program, whatever its name says.
fn signed_kind(bytes: &[u8]) -> Option<&'static str> {
    let kind = vekha_office::signed_kind(bytes, &vekha_office::Limits::default());
    kind.unwrap_or(Some(ContentKind::Unknown)).map(ContentKind::code)
}

/// Whether a file has two bytes for each letter, with a mark that says so or without.
fn is_utf16(bytes: &[u8]) -> bool {
    let is_marked = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    let is_wide = || vekha_office::decode(bytes).is_some_and(|decoded| decoded.encoding.starts_with("UTF-16"));
    is_marked || memchr::memchr(0, bytes).is_some() && is_wide()
}

/// A text without byte order mark and carriage returns, so that it is the same from every editor, and without signs that
/// turn the direction of reading: one that is left open turns all that follows it on a page.
fn plain(text: &str) -> Arc<str> {
    let text = text.trim_start_matches('\u{feff}');
    if memchr::memchr(b'\r', text.as_bytes()).is_none() && !has_direction_marks(text) {
        return text.into();
    }
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    lines.replace(is_direction_mark, "").into()
}

/// All but one of them begin with the same two bytes.
fn has_direction_marks(text: &str) -> bool {
    let mut candidates = memchr::memchr2_iter(0xE2, 0xD8, text.as_bytes());
    candidates.any(|at| text[at..].chars().next().is_some_and(is_direction_mark))
}

/// What turns the direction of reading; no text in Russian or English needs it.
pub fn is_direction_mark(sign: char) -> bool {
    matches!(sign, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Old editors write Russian in code pages of Windows, DOS or Unix; anything else that is no UTF-8 is an error.
fn from_old_encoding(bytes: &[u8], file: FileId, diagnostics: &mut Vec<Diagnostic>) -> Option<Arc<str>> {
    if !holds_utf8(bytes) {
        match vekha_office::decode(bytes) {
            Some(DecodedText { text, encoding, is_certain: true }) if encoding != CP1251 => {
                let diagnostic = Diagnostic::new(Code::DecodedOldEncoding, Place::top(file)).arg("encoding", encoding);
                diagnostics.push(diagnostic);
                return Some(plain(&text));
            }
            Some(decoded)
                if decoded.encoding == CP1251
                    && looks_like_cp1251(bytes)
                    && (decoded.is_certain || !has_odd_capitals(&decoded.text)) =>
            {
                diagnostics.push(Diagnostic::new(Code::DecodedCp1251, Place::top(file)));
                return Some(plain(&decoded.text));
            }
            _ => {}
        }
    }
    let at = encoding_rs::Encoding::utf8_valid_up_to(bytes);
    let line = bytes[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
    diagnostics.push(Diagnostic::new(Code::NotUtf8, Place::top(file)).arg("line", line));
    None
}

/// The code page of Windows.
const CP1251: &str = "windows-1251";

/// UTF-8 with stray bytes in it: more of the signs beyond ASCII are whole than not, or three stand in
/// a row, which in code page 1251 would be no word of any language.
fn holds_utf8(bytes: &[u8]) -> bool {
    let high = |part: &[u8]| part.iter().filter(|byte| **byte >= 0x80).count();
    let whole: usize = bytes.utf8_chunks().map(|chunk| high(chunk.valid().as_bytes())).sum();
    let is_word = |text: &str| text.split(|sign: char| sign.is_ascii()).any(|word| word.chars().count() >= 3);
    whole * 2 > high(bytes) || bytes.utf8_chunks().any(|chunk| is_word(chunk.valid()))
}

/// Russian in code page 1251: at least half of the signs beyond ASCII are letters, and none is without a shape.
fn looks_like_cp1251(bytes: &[u8]) -> bool {
    let high = bytes.iter().filter(|byte| **byte >= 0x80).count();
    let letters = bytes.iter().filter(|byte| matches!(byte, 0xC0..=0xFF | 0xA8 | 0xB8)).count();
    let is_printable = !bytes.iter().any(|byte| matches!(byte, 0 | 0x98));
    is_printable && letters * 2 >= high
}

/// Capitals behind small letters, more than names of brands bring into a text: the letters are those of another code page.
fn has_odd_capitals(text: &str) -> bool {
    let pairs =
        || text.chars().zip(text.chars().skip(1)).filter(|(_, letter)| !letter.is_ascii() && letter.is_alphabetic());
    let odd = pairs().filter(|(before, letter)| before.is_lowercase() && letter.is_uppercase()).count();
    odd * 10 > pairs().count()
}

/// A text that has been read before, without its diagnostics, which are reported already.
pub(super) fn read_text(place: &Path) -> Option<Arc<str>> {
    decode(&fs::read(place).ok()?, FileId::default(), &mut Vec::new())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> (Option<String>, Vec<Code>) {
        let mut diagnostics = Vec::new();
        let text = decode(bytes, FileId(0), &mut diagnostics);
        (text.map(|text| text.to_string()), diagnostics.iter().map(|diagnostic| diagnostic.code).collect())
    }

    #[test]
    fn utf8_with_mark_and_windows_line_ends_is_plain_text() {
        assert_eq!(read("\u{feff}имя: а\r\nб\r\n".as_bytes()), (Some("имя: а\nб\n".into()), vec![]));
    }

    #[test]
    fn nothing_turns_the_direction_of_reading() {
        assert_eq!(read("имя: \u{202e}а — «б»\u{200f}\n".as_bytes()), (Some("имя: а — «б»\n".into()), vec![]));
    }

    #[test]
    fn cp1251_is_read_with_a_warning() {
        let (bytes, ..) = encoding_rs::WINDOWS_1251.encode("имя: Школа № 5 «Заря» — 1–4");
        assert_eq!(read(&bytes), (Some("имя: Школа № 5 «Заря» — 1–4".into()), vec![Code::DecodedCp1251]));
    }

    #[test]
    fn every_printable_sign_of_cp1251_is_read() {
        let signs: String = (0x80..=0xFFu8).filter(|byte| *byte != 0x98).map(sign_of).collect();
        let text = format!("имя: Школа посёлка Заречный, ход работы за год, что сделано и что нет {signs}");
        let (bytes, ..) = encoding_rs::WINDOWS_1251.encode(&text);
        assert_eq!(read(&bytes), (Some(text.clone()), vec![Code::DecodedCp1251]));
    }

    fn sign_of(byte: u8) -> String {
        encoding_rs::WINDOWS_1251.decode_without_bom_handling(&[byte]).0.into_owned()
    }

    #[test]
    fn a_spoilt_byte_makes_no_other_code_page() {
        let report = "title: Отчёт\nab\nИтоги\n".as_bytes();
        let spoilt = |byte: u8| [&report[..20], &[byte], &report[20..]].concat();
        for byte in [0xFF, 0xE0, 0xB9, 0x85] {
            assert_eq!(read(&spoilt(byte)), (None, vec![Code::NotUtf8]), "{byte:x}");
        }
        let (old, ..) = encoding_rs::WINDOWS_1251.encode("Длинная первая строка из старого редактора\n");
        assert_eq!(read(&[&old, report].concat()), (None, vec![Code::NotUtf8]));
        assert_eq!(read(&["№ 5, «ab»\n".as_bytes(), &[0xE9]].concat()).1, [Code::NotUtf8]);
        let (capitals, ..) = encoding_rs::WINDOWS_1251.encode("МБОУ «СОШ» — НЕ В «СССР»");
        assert_eq!(read(&capitals).1, [Code::DecodedCp1251]);
    }

    #[test]
    fn old_encodings_are_read_as_what_they_are() {
        let text = "title: Отчёт школы\nПроведён семинар для учителей района, обсудили планы.\n";
        for (encoding, code) in [
            (encoding_rs::WINDOWS_1251, Code::DecodedCp1251),
            (encoding_rs::IBM866, Code::DecodedOldEncoding),
            (encoding_rs::KOI8_R, Code::DecodedOldEncoding),
            (encoding_rs::X_MAC_CYRILLIC, Code::DecodedOldEncoding),
        ] {
            let (bytes, ..) = encoding.encode(text);
            assert_eq!(read(&bytes), (Some(text.into()), vec![code]), "{}", encoding.name());
        }
        let (bytes, ..) = encoding_rs::ISO_8859_5.encode(text);
        assert_eq!(read(&bytes), (None, vec![Code::NotUtf8]), "no reading is sure");
    }

    #[test]
    fn files_of_other_programs_are_no_texts() {
        for bytes in
            [&b"%PDF-1.4"[..], b"{\\rtf1 a}", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\x89PNG\r\n\x1a\n"]
        {
            assert_eq!(read(bytes), (None, vec![Code::NotAText]), "{bytes:?}");
        }
    }

    #[test]
    fn utf16_and_broken_utf8_are_errors() {
        let wide = "title: Отчёт «а» № 5\n".encode_utf16();
        for bytes in
            [wide.clone().flat_map(u16::to_le_bytes).collect::<Vec<_>>(), wide.flat_map(u16::to_be_bytes).collect()]
        {
            assert_eq!(read(&bytes), (None, vec![Code::Utf16]));
        }
        assert_eq!(read(&[0xFF, 0xFE, b'a', 0]), (None, vec![Code::Utf16]));
        assert_eq!(read(b"a\nb\x81\x82\x00\n"), (None, vec![Code::NotUtf8]));
    }
}
