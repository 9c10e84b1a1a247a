//! A picture of any kind by its first bytes → what it says.

use super::super::contents::{Contents, UnreadReason};
use super::notes::Notes;
use super::{exif, iptc, jpeg, png, webp, xmp};

/// Notes within notes are read so often.
const MOST_INNER: usize = 32;

/// What a picture says; `None` for what is no picture of these kinds.
pub(in crate::attachments) fn read(bytes: &[u8]) -> Option<Contents> {
    let mut notes = Notes::default();
    let is_whole = match bytes {
        [0xff, 0xd8, 0xff, ..] => jpeg::read(bytes, &mut notes),
        [0x89, b'P', b'N', b'G', ..] => png::read(bytes, &mut notes),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => webp::read(bytes, &mut notes),
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => {
            notes.words.extend(gif_comments(bytes));
            notes.take_strings(bytes);
            if let Some(start) = memchr::memmem::find(bytes, b"<x:xmpmeta") {
                xmp::read(&bytes[start..], &mut notes);
            }
            true
        }
        _ => return None,
    };
    read_inner(&mut notes);
    let mut contents = notes.contents();
    if !is_whole {
        contents.unread.extend(Contents::unread(UnreadReason::Damaged).unread);
    }
    Some(contents)
}

/// Takes in the notes that stand in others, by how they begin.
fn read_inner(notes: &mut Notes) {
    for _ in 0..MOST_INNER {
        let Some(bytes) = notes.inner.pop() else { return };
        match &bytes[..] {
            [0xff, 0xd8, ..] => {
                let _is_whole = jpeg::read(&bytes, notes); // one that is cut says what it can
            }
            [b'8', b'B', b'I', b'M', ..] => iptc::read(&bytes, notes),
            [b'I', b'I', ..] | [b'M', b'M', ..] => exif::read(&bytes, notes),
            [0x1c, ..] => iptc::read_records(&bytes, notes),
            _ => xmp::read(&bytes, notes),
        }
    }
    if !notes.inner.is_empty() {
        notes.unread = Some(UnreadReason::TooLarge);
    }
}

/// What XML about a file says, of a PDF file too; it stands in the properties there.
pub(in crate::attachments) fn read_xmp(bytes: &[u8]) -> Contents {
    let mut notes = Notes::default();
    xmp::read(bytes, &mut notes);
    let mut contents = notes.contents();
    let places = contents.parts.iter_mut().flat_map(|part| &mut part.places);
    places.for_each(|(_, place)| "properties".clone_into(&mut place.part));
    contents
}

/// Comments of a GIF: extension 0xFE, blocks with their lengths.
fn gif_comments(bytes: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    for start in memchr::memmem::find_iter(bytes, b"\x21\xfe").take(64) {
        let (mut at, mut comment) = (start + 2, Vec::new());
        while let Some(length) = bytes.get(at).copied().filter(|length| *length > 0) {
            let end = at + 1 + usize::from(length);
            let Some(block) = bytes.get(at + 1..end) else { break };
            comment.extend_from_slice(block);
            at = end;
        }
        found.extend(vekha_office::decode(&comment).map(|decoded| decoded.text));
    }
    found
}
