//! Words about a picture as editors of pictures keep them (IPTC): numbered records in a block of Photoshop.

use super::super::words::may_be_words;
use super::notes::Notes;

/// The blocks that hold them, and other notes whole.
const BLOCK: u16 = 0x0404;
const EXIF_BLOCK: u16 = 0x0422;
const FURTHER_EXIF_BLOCK: u16 = 0x0423;
const XMP_BLOCK: u16 = 0x0424;

/// Takes in what they say.
pub(super) fn read(bytes: &[u8], notes: &mut Notes) {
    let mut rest = bytes;
    while let Some((number, data, behind)) = block(rest) {
        match number {
            BLOCK => read_records(data, notes),
            EXIF_BLOCK | FURTHER_EXIF_BLOCK | XMP_BLOCK => notes.take_inner(data),
            _ => notes.take_strings(data),
        }
        rest = behind;
    }
}

/// A block: its number, its data, and what comes behind it.
fn block(bytes: &[u8]) -> Option<(u16, &[u8], &[u8])> {
    let rest = bytes.strip_prefix(b"8BIM")?;
    let number = u16::from_be_bytes(rest.get(..2)?.try_into().ok()?);
    let name = usize::from(*rest.get(2)?) + 1;
    let rest = rest.get(2 + name + name % 2..)?;
    let length = u32::from_be_bytes(rest.get(..4)?.try_into().ok()?) as usize;
    let data = rest.get(4..4usize.checked_add(length)?)?;
    Some((number, data, rest.get(4 + length + length % 2..).unwrap_or_default()))
}

/// Takes in what numbered records say.
pub(super) fn read_records(mut data: &[u8], notes: &mut Notes) {
    while let [0x1c, record, field, high, low, rest @ ..] = data {
        let length = usize::from(u16::from_be_bytes([*high, *low]));
        let Some(value) = rest.get(..length) else { return };
        if *record == 2 {
            let words = vekha_office::decode(value).map(|decoded| decoded.text).unwrap_or_default();
            match field {
                80 | 122 => notes.authors.push(words),
                5 | 25 | 40 | 90 | 92 | 105 | 110 | 115 | 116 | 118 | 120 => notes.words.push(words),
                _ if may_be_words(&words) => notes.words.push(words),
                _ => {}
            }
        }
        data = &rest[length..];
    }
}
