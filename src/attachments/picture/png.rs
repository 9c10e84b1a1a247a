//! The chunks of a PNG file.

use std::io::Read;

use flate2::read::ZlibDecoder;

use super::super::contents::UnreadReason;
use super::super::words::may_be_words;
use super::jpeg::is_profile;
use super::notes::Notes;
use super::{exif, iptc, xmp};

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

    /// Whether it shows nothing: only what is known to be needed stays.
    pub fn is_note(&self) -> bool {
        let is_colours = &self.name == b"iCCP" && is_profile(&self.profile());
        let is_needed = matches!(
            &self.name,
            b"IHDR"
                | b"PLTE"
                | b"IDAT"
                | b"IEND"
                | b"tRNS"
                | b"gAMA"
                | b"cHRM"
                | b"sRGB"
                | b"sBIT"
                | b"bKGD"
                | b"pHYs"
                | b"acTL"
                | b"fcTL"
                | b"fdAT"
                | b"cICP"
                | b"mDCV"
                | b"cLLI"
        );
        !is_needed && !is_colours
    }

    /// The profile of colours that it packs, behind its name.
    fn profile(&self) -> Vec<u8> {
        let data = self.data();
        let packed = memchr::memchr(0, data).and_then(|end| data.get(end + 2..));
        packed.map(|packed| unpack(packed).0).unwrap_or_default()
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
    let length = SIGNATURE.len() + chunks.iter().map(|chunk| chunk.bytes.len()).sum::<usize>();
    for chunk in chunks {
        match &chunk.name {
            b"eXIf" => exif::read(chunk.data(), notes),
            b"tEXt" | b"zTXt" | b"iTXt" => take_words(&chunk, notes),
            b"IDAT" | b"fdAT" => {}
            b"iCCP" => {
                notes.take_strings(chunk.data());
                notes.take_strings(&chunk.profile());
            }
            _ => notes.take_strings(chunk.data()),
        }
    }
    notes.take_behind(&bytes[length.min(bytes.len())..]);
    true
}

fn take_words(chunk: &Chunk, notes: &mut Notes) {
    let data = chunk.data();
    let Some(end) = memchr::memchr(0, data) else { return notes.take_text(data) };
    let (key, rest) = (&data[..end], &data[end + 1..]);
    let (words, is_cut) = match &chunk.name {
        b"tEXt" => (rest.to_vec(), false),
        b"zTXt" => unpack(rest.get(1..).unwrap_or_default()),
        _ => international(rest, notes),
    };
    if is_cut {
        notes.unread = Some(UnreadReason::TooLarge);
    }
    notes.words.extend(vekha_office::decode(key).map(|key| key.text).filter(|key| may_be_words(key)));
    let text = vekha_office::decode(&words).map(|decoded| decoded.text);
    match (key, text) {
        (b"Author" | b"Artist", Some(words)) => notes.authors.push(words),
        (b"XML:com.adobe.xmp", _) => xmp::read(&words, notes),
        (b"Software" | b"date:create" | b"date:modify" | b"date:timestamp" | b"Creation Time", Some(words)) => {
            notes.words.extend(Some(words).filter(|words| may_be_words(words)));
        }
        (key, Some(words)) if key.starts_with(b"Raw profile type") => take_raw(&words, notes),
        (_, Some(words)) => notes.words.push(words),
        (_, None) => notes.take_strings(&words),
    }
}

/// Notes of another format in hexadecimal digits, behind their name and length.
fn take_raw(text: &str, notes: &mut Notes) {
    let digits = text.split_ascii_whitespace().skip(2).collect::<String>();
    let pairs = digits.as_bytes().chunks_exact(2).filter_map(|pair| std::str::from_utf8(pair).ok());
    let bytes: Vec<u8> = pairs.filter_map(|pair| u8::from_str_radix(pair, 16).ok()).collect();
    exif::read(bytes.strip_prefix(b"Exif\0\0").unwrap_or(&bytes), notes);
    iptc::read(bytes.strip_prefix(b"Photoshop 3.0\0").unwrap_or(&bytes), notes);
    iptc::read_records(&bytes, notes);
    if memchr::memchr(b'<', &bytes).is_some() {
        xmp::read(&bytes, notes);
    }
}

/// Flag and way of packing, language, key in that language, words; whether they are more than are read.
fn international(rest: &[u8], notes: &mut Notes) -> (Vec<u8>, bool) {
    let parts = || {
        let (is_packed, rest) = (*rest.first()? == 1, rest.get(2..)?);
        let rest = &rest[memchr::memchr(0, rest)? + 1..];
        let end = memchr::memchr(0, rest)?;
        Some((is_packed, &rest[..end], &rest[end + 1..]))
    };
    let Some((is_packed, key, words)) = parts() else { return (rest.to_vec(), false) };
    notes.words.push(String::from_utf8_lossy(key).into_owned());
    if is_packed { unpack(words) } else { (words.to_vec(), false) }
}

/// What was packed, and whether it is more than is read.
fn unpack(packed: &[u8]) -> (Vec<u8>, bool) {
    let mut words = Vec::new();
    let _ = ZlibDecoder::new(packed).take(MOST_WORDS).read_to_end(&mut words); // what was read before damage counts
    let is_cut = words.len() as u64 >= MOST_WORDS;
    (words, is_cut)
}
