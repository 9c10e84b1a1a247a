//! Words about a picture as XML (XMP), within other bytes: read by its tags alone, which is all that is needed. Prefixes are
//! anybody's, so names count without them.

use encoding_rs::{UTF_16BE, UTF_16LE};

use super::super::words::may_be_words;
use super::notes::Notes;

/// Values that name whoever made the picture.
const AUTHORS: [&str; 4] = ["creator", "OwnerName", "Artist", "AuthorsPosition"];
/// Values that are words in any letters.
const WORDS: [&str; 12] = [
    "description",
    "title",
    "subject",
    "rights",
    "UserComment",
    "Headline",
    "City",
    "Location",
    "CaptionWriter",
    "Name",
    "PersonDisplayName",
    "PersonInImage",
];
/// Elements that only say how values are listed.
const LISTS: [&str; 4] = ["Alt", "Bag", "Seq", "li"];

/// Takes in what it says.
pub(super) fn read(bytes: &[u8], notes: &mut Notes) {
    let text = decode(bytes);
    let values = values(&text);
    let value = |name: &str| values.iter().find(|(known, _)| *known == name).map(|(_, value)| value);
    if let (Some(latitude), Some(longitude)) = (value("GPSLatitude"), value("GPSLongitude")) {
        notes.positions.push(format!("{latitude}; {longitude}"));
    }
    for (name, value) in values {
        match name {
            _ if AUTHORS.contains(&name) => notes.authors.push(value),
            _ if WORDS.contains(&name) || may_be_words(&value) => notes.words.push(value),
            _ => {}
        }
    }
}

/// The text, also where letters have two bytes.
fn decode(bytes: &[u8]) -> String {
    let start = memchr::memchr(b'<', bytes).unwrap_or(0);
    if bytes.get(start + 1) != Some(&0) {
        return String::from_utf8_lossy(bytes).into_owned();
    }
    let little = UTF_16LE.decode_without_bom_handling(&bytes[start..]).0.into_owned();
    let big = UTF_16BE.decode_without_bom_handling(&bytes[start.saturating_sub(1)..]).0.into_owned();
    let letters = |text: &str| text.chars().filter(|letter| *letter < '\u{500}').count();
    if letters(&big) > letters(&little) { big } else { little }
}

/// Every value with the name that it has, of an attribute or of the element around.
fn values(text: &str) -> Vec<(&str, String)> {
    let mut found = Vec::new();
    let mut open: Vec<&str> = Vec::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('<') {
        push(&mut found, open.last().copied().unwrap_or_default(), before);
        let Some(end) = tag_end(behind) else { break };
        let tag = &behind[..end];
        rest = behind.get(end + 1..).unwrap_or_default();
        if tag.starts_with(['!', '?']) {
            continue;
        }
        if tag.starts_with('/') {
            open.pop();
            continue;
        }
        let name = local(tag.split(|sign: char| sign.is_whitespace() || sign == '/').next().unwrap_or_default());
        let name = if LISTS.contains(&name) { open.last().copied().unwrap_or(name) } else { name };
        attributes(tag, &mut found);
        if !tag.ends_with('/') {
            open.push(name);
        }
    }
    found
}

fn push<'t>(found: &mut Vec<(&'t str, String)>, name: &'t str, value: &str) {
    let value = value.trim();
    if !value.is_empty() {
        found.push((name, unescape(value)));
    }
}

/// Where a tag ends: signs within quotes are none of it.
fn tag_end(tag: &str) -> Option<usize> {
    let mut quote = None;
    for (at, sign) in tag.char_indices() {
        match (quote, sign) {
            (None, '>') => return Some(at),
            (None, '"' | '\'') => quote = Some(sign),
            (Some(open), _) if open == sign => quote = None,
            _ => {}
        }
    }
    tag.find('>')
}

fn attributes<'t>(tag: &'t str, found: &mut Vec<(&'t str, String)>) {
    let mut rest = tag;
    while let Some((name, behind)) = rest.split_once('=') {
        let behind = behind.trim_start();
        let Some(quote) = behind.chars().next().filter(|sign| matches!(sign, '"' | '\'')) else { return };
        let Some((value, behind)) = behind[1..].split_once(quote) else { return };
        let name = name.trim_end().rsplit(char::is_whitespace).next().unwrap_or_default();
        if !name.starts_with("xmlns") {
            push(found, local(name), value);
        }
        rest = behind;
    }
}

fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('&') {
        plain.push_str(before);
        let entity = behind.split_once(';').and_then(|(entity, behind)| Some((letter(entity)?, behind)));
        (rest, _) = match entity {
            Some((letter, behind)) => (behind, plain.push(letter)),
            None => (behind, plain.push('&')),
        };
    }
    plain + rest
}

fn letter(entity: &str) -> Option<char> {
    match entity {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "amp" => Some('&'),
        _ => {
            let number = entity.strip_prefix('#')?;
            let hex = number.strip_prefix(['x', 'X']).map(|digits| u32::from_str_radix(digits, 16));
            char::from_u32(hex.unwrap_or_else(|| number.parse()).ok()?)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &[u8]) -> (Vec<String>, Vec<String>, Vec<String>) {
        let mut notes = Notes::default();
        read(text, &mut notes);
        (notes.words, notes.authors, notes.positions)
    }

    #[test]
    fn any_value_is_read_whatever_its_prefix() {
        let text = r#"<x xmlns:d="u" e:GPSLatitude="1N" e:GPSLongitude='2E' p:Note="Жук &#1040;"><d:creator><r:Seq><r:li>Ivan</r:li></r:Seq></d:creator><q:a>148-237-655 84</q:a><b/></x>"#;
        let (found, authors, positions) = words(text.as_bytes());
        assert_eq!(found, ["Жук А", "148-237-655 84"]);
        assert_eq!((authors, positions), (vec!["Ivan".to_owned()], vec!["1N; 2E".to_owned()]));
    }

    #[test]
    fn letters_of_two_bytes_are_read() {
        let text = "<x><dc:title>Жук</dc:title></x>";
        for ends in [u16::to_le_bytes, u16::to_be_bytes] {
            let bytes: Vec<u8> = text.encode_utf16().flat_map(ends).collect();
            assert_eq!(words(&[b"head\0", &bytes[..]].concat()).0, ["Жук"]);
        }
    }
}
