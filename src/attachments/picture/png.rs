//! The chunks of a PNG file.

use std::io::Read;

use flate2::read::ZlibDecoder;

use super::notes::Notes;
use super::{exif, xmp};

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
/// Words of a chunk unpack to so many bytes at most.
const MOST_WORDS: u64 = 4 << 20;

/// A chunk: its name and all its bytes.
#[derive(Debug, Clone, Copy)]
pub struct Chunk<'b> {
    /// Its name.
    pub name: [u8; 4],
    /// Length, name, data and check sum.
    pub bytes: &'b [u8],
}

impl<'b> Chunk<'b> {
    fn data(&self) -> &'b [u8] {
        self.bytes.get(8..self.bytes.len().saturating_sub(4)).unwrap_or_default()
    }

    /// Whether it holds words or what the camera noted, and shows nothing.
    pub fn is_note(&self) -> bool {
        matches!(&self.name, b"tEXt" | b"zTXt" | b"iTXt" | b"eXIf" | b"tIME")
    }
}

/// The chunks of a file up to its end; `None` where it is no PNG file or is cut short.
pub fn chunks(bytes: &[u8]) -> Option<Vec<Chunk<'_>>> {
    let mut rest = bytes.strip_prefix(SIGNATURE)?;
    let mut chunks = Vec::new();
    loop {
        let length = u32::from_be_bytes(rest.get(..4)?.try_into().ok()?) as usize;
        let name: [u8; 4] = rest.get(4..8)?.try_into().ok()?;
        let whole = rest.get(..length.checked_add(12)?)?;
        chunks.push(Chunk { name, bytes: whole });
        if &name == b"IEND" {
            return Some(chunks);
        }
        rest = &rest[whole.len()..];
    }
}

/// Takes in what the chunks say; whether the file is whole.
pub(super) fn read(bytes: &[u8], notes: &mut Notes) -> bool {
    let Some(chunks) = chunks(bytes) else { return false };
    for chunk in chunks {
        match &chunk.name {
            b"eXIf" => exif::read(chunk.data(), notes),
            b"tEXt" | b"zTXt" | b"iTXt" => take_words(&chunk, notes),
            _ => {}
        }
    }
    true
}

fn take_words(chunk: &Chunk, notes: &mut Notes) {
    let data = chunk.data();
    let Some(end) = memchr::memchr(0, data) else { return };
    let (key, rest) = (String::from_utf8_lossy(&data[..end]).into_owned(), &data[end + 1..]);
    let words = match &chunk.name {
        b"tEXt" => Some(rest.to_vec()),
        b"zTXt" => rest.get(1..).map(unpack),
        _ => international(rest),
    };
    let Some(words) = words.and_then(|words| vekha_office::decode(&words)).map(|decoded| decoded.text) else { return };
    match key.as_str() {
        "Author" | "Artist" => notes.authors.push(words),
        "XML:com.adobe.xmp" => xmp::read(words.as_bytes(), notes),
        "Software" | "date:create" | "date:modify" | "Creation Time" => {}
        _ => notes.words.push(words),
    }
}

/// Flag and way of packing, language, key in that language, words.
fn international(rest: &[u8]) -> Option<Vec<u8>> {
    let (is_packed, rest) = (*rest.first()? == 1, rest.get(2..)?);
    let rest = &rest[memchr::memchr(0, rest)? + 1..];
    let words = &rest[memchr::memchr(0, rest)? + 1..];
    Some(if is_packed { unpack(words) } else { words.to_vec() })
}

fn unpack(packed: &[u8]) -> Vec<u8> {
    let mut words = Vec::new();
    let _ = ZlibDecoder::new(packed).take(MOST_WORDS).read_to_end(&mut words); // what was read before damage counts
    words
}
