//! Whether a stream can be unpacked whole.

use std::io::Read;

use flate2::read::ZlibDecoder;
use hayro_syntax::Filter;
use hayro_syntax::object::{Array, Name, Stream};

/// Bytes of nothing but blanks that a stream may be.
const BLANK: usize = 8;

/// Bytes of a photograph that are unpacked.
const MOST_OF_PHOTOGRAPH: u64 = 64 << 20;

/// Whether what a stream holds, or its end, cannot be unpacked.
pub(super) fn is_unreadable(stream: &Stream) -> bool {
    let filters = stream.filters();
    if written_filters(stream) != filters.len() || stream.decoded_data().is_err() {
        return true;
    }
    let raw = stream.raw_data();
    let is_lost = || raw.len() > 2 * BLANK && stream.decoded_data().is_ok_and(|bytes| bytes.is_empty());
    match filters[..] {
        [] => false,
        [Filter::FlateDecode] => is_cut(&raw) || is_lost(),
        _ => is_lost(),
    }
}

fn written_filters(stream: &Stream) -> usize {
    let dict = stream.dict();
    let named = |key: &str| match dict.get::<Array>(key) {
        Some(array) => array.iter::<Name>().count(),
        None => usize::from(dict.get::<Name>(key).is_some()),
    };
    named("Filter").max(named("F"))
}

/// Whether a packed stream is damaged before its end; one without its head is unpacked too.
fn is_cut(packed: &[u8]) -> bool {
    let has_head = matches!(packed, [first, ..] if first & 0x0f == 8);
    if !has_head {
        return packed.len() > BLANK && flate2::read::DeflateDecoder::new(packed).read(&mut [0; 1]).is_err();
    }
    let (mut stream, mut piece) = (ZlibDecoder::new(packed), vec![0; 64 << 10]);
    loop {
        match stream.read(&mut piece) {
            Ok(0) => return false,
            Ok(_) => {}
            Err(_) => return packed.len() > BLANK,
        }
    }
}

/// A photograph as a camera writes it, unpacked as far as it was packed once more.
pub(super) fn photograph(stream: &Stream) -> Option<Vec<u8>> {
    let raw = stream.raw_data();
    match stream.filters()[..] {
        [Filter::DctDecode] => Some(raw.into_owned()),
        [Filter::Ascii85Decode, Filter::DctDecode] => Some(from_letters(&raw)),
        [Filter::FlateDecode, Filter::DctDecode] => {
            let mut bytes = Vec::new();
            let _ = ZlibDecoder::new(&*raw).take(MOST_OF_PHOTOGRAPH).read_to_end(&mut bytes); // notes stand at its head
            Some(bytes)
        }
        _ => None,
    }
}

/// Bytes that are written as five letters for each four.
fn from_letters(letters: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(letters.len() / 5 * 4);
    let mut group: Vec<u8> = Vec::with_capacity(5);
    for letter in letters.iter().take_while(|letter| **letter != b'~') {
        match letter {
            b'z' if group.is_empty() => bytes.extend([0; 4]),
            b'!'..=b'u' => group.push(letter - b'!'),
            _ => {}
        }
        if group.len() == 5 {
            bytes.extend(number(&group).to_be_bytes());
            group.clear();
        }
    }
    if group.len() > 1 {
        let known = group.len() - 1;
        group.resize(5, b'u' - b'!');
        bytes.extend(&number(&group).to_be_bytes()[..known]);
    }
    bytes
}

fn number(group: &[u8]) -> u32 {
    group.iter().fold(0, |number: u32, digit| number.wrapping_mul(85).wrapping_add(u32::from(*digit)))
}
