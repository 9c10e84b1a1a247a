//! A picture of any kind by its first bytes → what it says.

use super::super::contents::{Contents, UnreadReason};
use super::notes::Notes;
use super::{jpeg, png, webp, xmp};

/// What a picture says; `None` for what is no picture of these kinds.
pub(in crate::attachments) fn read(bytes: &[u8]) -> Option<Contents> {
    let mut notes = Notes::default();
    let is_whole = match bytes {
        [0xff, 0xd8, 0xff, ..] => jpeg::read(bytes, &mut notes),
        [0x89, b'P', b'N', b'G', ..] => png::read(bytes, &mut notes),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => webp::read(bytes, &mut notes),
        [b'G', b'I', b'F', b'8', ..] => {
            notes.words.extend(gif_comments(bytes));
            true
        }
        _ => return None,
    };
    let mut contents = notes.contents();
    if !is_whole {
        contents.unread.extend(Contents::unread(UnreadReason::Damaged).unread);
    }
    Some(contents)
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
