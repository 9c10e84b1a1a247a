//! The bytes of a file ↔ its text as the stages read it: which code page it is written in, where each byte of the text
//! stands in the file, and how new words are written there.

use std::ops::Range;

use super::error::EditError;
use super::patch::Patch;
use crate::content::fold::is_direction_mark;
use crate::content::rewrite::{Edit, Rewrite};
use crate::diagnostics::FileId;
use crate::sources;

/// How the signs of a file are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodePage {
    /// UTF-8, with or without a mark at its beginning.
    Utf8,
    /// Windows-1251.
    Cp1251,
}

/// The text of a file and its code page.
///
/// # Errors
/// The bytes are no text.
pub fn decode(bytes: &[u8]) -> Result<(String, CodePage), EditError> {
    let text = sources::decode(bytes, FileId::default(), &mut Vec::new()).ok_or(EditError::Unreadable)?;
    let code_page = if std::str::from_utf8(bytes).is_ok() { CodePage::Utf8 } else { CodePage::Cp1251 };
    Ok((text.to_string(), code_page))
}

/// The bytes with patches, whose places are those of the text.
///
/// # Errors
/// A sign that the code page lacks.
pub fn splice(bytes: &[u8], patches: &[Patch]) -> Result<Vec<u8>, EditError> {
    let (text, code_page) = decode(bytes)?;
    let written = code_page.signs(bytes);
    let rewrite = Rewrite::new(&written, edits_of_reading(&written));
    if rewrite.text != text {
        return Err(EditError::Unreadable);
    }
    let line_end = line_end(&written);
    let mut patches: Vec<&Patch> = patches.iter().collect();
    patches.sort_by_key(|patch| (patch.at.start, patch.at.end));
    let (mut spliced, mut end) = (Vec::with_capacity(bytes.len() + 64), 0);
    for patch in patches {
        let at = code_page.byte_range(&written, rewrite.written_range(patch.at.clone()));
        let kept = bytes.get(end..at.start).ok_or(EditError::Unreadable)?;
        spliced.extend_from_slice(kept);
        spliced.extend(code_page.bytes(&patch.words.replace('\n', line_end))?);
        end = at.end;
    }
    spliced.extend_from_slice(bytes.get(end..).unwrap_or_default());
    Ok(spliced)
}

impl CodePage {
    fn signs(self, bytes: &[u8]) -> String {
        match self {
            CodePage::Utf8 => String::from_utf8_lossy(bytes).into_owned(),
            CodePage::Cp1251 => encoding_rs::WINDOWS_1251.decode_without_bom_handling(bytes).0.into_owned(),
        }
    }

    fn bytes(self, words: &str) -> Result<Vec<u8>, EditError> {
        if self == CodePage::Utf8 {
            return Ok(words.as_bytes().to_vec());
        }
        let mut bytes = Vec::with_capacity(words.len());
        for sign in words.chars() {
            let mut buffer = [0; 4];
            let (encoded, _, is_missing) = encoding_rs::WINDOWS_1251.encode(sign.encode_utf8(&mut buffer));
            if is_missing {
                return Err(EditError::NoSign(sign));
            }
            bytes.extend_from_slice(&encoded);
        }
        Ok(bytes)
    }

    /// The bytes of the file that hold a range of its signs.
    fn byte_range(self, written: &str, range: Range<usize>) -> Range<usize> {
        match self {
            CodePage::Utf8 => range,
            CodePage::Cp1251 => {
                let count = |end: usize| written[..end].chars().count();
                count(range.start)..count(range.end)
            }
        }
    }
}

/// What is read otherwise than it is written: marks of the byte order, line ends, marks of direction.
fn edits_of_reading(written: &str) -> Vec<Edit> {
    let marks = written.len() - written.trim_start_matches('\u{feff}').len();
    let mut edits = Vec::new();
    if marks > 0 {
        edits.push(Edit::replace(0..marks, ""));
    }
    for (at, sign) in written.char_indices().skip_while(|(at, _)| *at < marks) {
        let is_pair = written[at + sign.len_utf8()..].starts_with('\n');
        match sign {
            '\r' if is_pair => edits.push(Edit::replace(at..at + 2, "\n")),
            '\r' => edits.push(Edit::replace(at..at + 1, "\n")),
            _ if is_direction_mark(sign) => edits.push(Edit::replace(at..at + sign.len_utf8(), "")),
            _ => {}
        }
    }
    edits
}

/// The line end that most lines of a file have.
fn line_end(written: &str) -> &'static str {
    let pairs = written.matches("\r\n").count();
    let returns = written.matches('\r').count() - pairs;
    let newlines = written.matches('\n').count() - pairs;
    match () {
        () if pairs > 0 && pairs >= newlines && pairs >= returns => "\r\n",
        () if returns > newlines => "\r",
        () => "\n",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_written_as_the_file_is() {
        let patches = [Patch::replace(3..5, "в\nг"), Patch::insert(6, "д: 1\n")];
        let spliced = |bytes: &[u8]| splice(bytes, &patches).map(|bytes| CodePage::signs(CodePage::Utf8, &bytes));
        assert_eq!(spliced("x: а\n".as_bytes()).as_deref(), Ok("x: в\nг\nд: 1\n"));
        assert_eq!(spliced("\u{feff}x: а\r\n".as_bytes()).as_deref(), Ok("\u{feff}x: в\r\nг\r\nд: 1\r\n"));
        assert_eq!(spliced("x: \u{202e}а\u{200e}\r".as_bytes()).as_deref(), Ok("x: \u{202e}в\rг\u{200e}\rд: 1\r"));
    }

    #[test]
    fn a_sign_that_a_code_page_lacks_is_no_question_mark() {
        let (old, ..) = encoding_rs::WINDOWS_1251.encode("имя: слово\nключ: ещё слово\n");
        let (new, ..) = encoding_rs::WINDOWS_1251.encode("имя: «№ 5»\nключ: ещё слово\n");
        let words = "имя: ".len().."имя: слово".len();
        assert_eq!(splice(&old, &[Patch::replace(words.clone(), "«№ 5»")]).as_deref(), Ok(&*new));
        assert_eq!(splice(&old, &[Patch::replace(words, "5 ⅔")]), Err(EditError::NoSign('⅔')));
    }
}
