//! Words that stand in attributes. Any value may be words; what only says how a thing looks or which one it is goes by a short list.

use std::borrow::Cow;

use super::lines::WordRole;
use crate::xml::{Element, Space};

/// Attributes that hold words in any letters, Latin ones too.
const WORDS: [&str; 11] = [
    "descr",
    "title",
    "displayText",
    "tooltip",
    "prompt",
    "promptTitle",
    "error",
    "errorTitle",
    "caption",
    "screenTip",
    "string-value",
];
/// Attributes that name whoever wrote.
const AUTHORS: [&str; 6] = ["author", "displayName", "lastModifiedBy", "userName", "user", "ed"];
/// Elements of Word whose value is words in any letters.
const VALUES: [&str; 7] = ["docVar", "alias", "tag", "default", "statusText", "helpText", "listItem"];
/// Elements whose name is words in any letters.
const NAMED: [&str; 5] = ["sheet", "cacheField", "tableColumn", "table", "pivotField"];
/// Attributes of many digits that say how a thing looks, where it lies or which one it is.
const TECHNICAL: [&str; 30] = [
    "r",
    "ref",
    "sqref",
    "spans",
    "path",
    "d",
    "points",
    "adj",
    "style",
    "gfxdata",
    "coordsize",
    "coordorigin",
    "viewBox",
    "polygon",
    "transform",
    "enhanced-path",
    "eqn",
    "fmla",
    "panose",
    "panose1",
    "wrapcoords",
    "hash",
    "hashValue",
    "saltValue",
    "salt",
    "checksum",
    "uri",
    "Type",
    "ContentType",
    "version",
];
/// A number of so many digits measures nothing on a page.
const LONG_NUMBER: usize = 10;
/// A value with so many digits may be a number of somebody.
const MANY_DIGITS: usize = 6;
/// Bytes of a value without Russian letters beyond which it is a picture or a key.
const LONGEST_CODE: usize = 4096;

/// The words in the attributes of an element, and what they are.
pub(super) fn words(element: &Element) -> Vec<(WordRole, Cow<'_, str>)> {
    let found = element.attributes.iter().filter_map(|attribute| {
        let (name, value) = (&*attribute.name, &*attribute.value);
        let value = legible(value);
        let role = match name {
            _ if AUTHORS.contains(&name) => WordRole::Author,
            _ if WORDS.contains(&name) || is_own(element, name) || is_text(name, &value) => WordRole::Words,
            _ => return None,
        };
        Some((role, value))
    });
    found.filter(|(_, words)| words.chars().any(char::is_alphanumeric)).collect()
}

/// Whether letters are Russian or of its neighbours.
pub(super) fn has_cyrillic(words: &str) -> bool {
    words.chars().any(|letter| ('\u{400}'..='\u{52f}').contains(&letter))
}

fn is_text(name: &str, value: &str) -> bool {
    if has_cyrillic(value) {
        return true;
    }
    if value.len() > LONGEST_CODE || TECHNICAL.contains(&name) {
        return false;
    }
    value.contains('@') || value.bytes().filter(u8::is_ascii_digit).count() >= MANY_DIGITS && !is_technical(value)
}

/// A number with its unit, a colour, an id, a moment.
fn is_technical(value: &str) -> bool {
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    let bare = value.trim_matches(['{', '}', '#', '-', '+']);
    let is_measure = bare.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'.') && digits < LONG_NUMBER;
    let unit = bare.trim_end_matches(|letter: char| letter.is_ascii_alphabetic() || letter == '%');
    let has_unit = bare.len() - unit.len() <= 3 && unit.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let is_id = bare.len() == 36 && bare.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
    let is_moment = bare.contains('T') && bare.bytes().all(|byte| byte.is_ascii_digit() || b"-:T.Z+".contains(&byte));
    is_measure || has_unit && digits < LONG_NUMBER || is_id || is_moment
}

/// The words of an address or a name that holds no blanks.
pub(super) fn legible(value: &str) -> Cow<'_, str> {
    let decoded = if value.contains('%') { percent_decoded(value) } else { None };
    let value = decoded.map_or(Cow::Borrowed(value), Cow::Owned);
    if value.contains('_') && !value.contains('@') { Cow::Owned(value.replace('_', " ")) } else { value }
}

fn percent_decoded(value: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let [first, behind @ ..] = rest {
        let code = behind.get(..2).filter(|_| *first == b'%').and_then(|digits| std::str::from_utf8(digits).ok());
        match code.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &behind[2..];
            }
            None => {
                bytes.push(*first);
                rest = behind;
            }
        }
    }
    String::from_utf8(bytes).ok()
}

/// Whether an attribute of this name holds words in this element, in any letters.
fn is_own(element: &Element, name: &str) -> bool {
    match element.space {
        Space::Word => name == "val" && VALUES.contains(&&*element.name),
        Space::Sheet => {
            name == "v" && matches!(&*element.name, "s" | "n") || name == "name" && NAMED.contains(&&*element.name)
        }
        Space::PackageRelation => name == "Target" && is_external(element),
        Space::OdfText | Space::OdfDraw => name == "href",
        _ => false,
    }
}

fn is_external(element: &Element) -> bool {
    element.attribute("TargetMode").is_some_and(|mode| mode.eq_ignore_ascii_case("external"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_that_measure_or_name_things_are_no_words() {
        for technical in ["9144000", "00A77B3E", "FF00123456", "{28A0092B-C50C-407E-A947-70E740481C1C}", "123456.5pt"] {
            assert!(!is_text("x", technical), "{technical}");
        }
        assert!(!is_text("x", "2026-01-01T00:00:00Z") && !is_text("panose1", "02020603050405020304"));
        for words in ["Пётр", "a@b.ru", "148-237-655 84", "14823765584", "8 913 555-12-34"] {
            assert!(is_text("x", words), "{words}");
        }
    }

    #[test]
    fn addresses_are_read_as_words() {
        assert_eq!(legible("a/%D0%96%D1%83%D0%BA_%D0%90"), "a/Жук А");
        assert_eq!(legible("100%"), "100%");
        assert_eq!(legible("a_b@c.ru"), "a_b@c.ru");
    }
}
