//! The segments of a JPEG file.

use super::notes::Notes;
use super::{exif, iptc, xmp};

/// A part of a file: its kind and its bytes, marker and length included.
#[derive(Debug, Clone, Copy)]
pub struct Segment<'b> {
    /// What it holds.
    pub kind: SegmentKind,
    /// All its bytes.
    pub bytes: &'b [u8],
}

/// What a segment holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SegmentKind {
    /// How the picture was taken.
    Exif,
    /// Words about it as XML, also those that go on in another segment.
    Xmp,
    /// Words about it as an editor of pictures writes them.
    Photoshop,
    /// A comment.
    Comment,
    /// Other pictures behind this one: a preview, the second lens.
    Further,
    /// What shows the picture.
    Picture,
}

const EXIF: &[u8] = b"Exif\0\0";
const XMP: &[u8] = b"http://ns.adobe.com/x";
const PHOTOSHOP: &[u8] = b"Photoshop 3.0\0";

/// The segments of a file up to its end, the picture itself as one; `None` where it is no JPEG file or is cut short.
pub fn segments(bytes: &[u8]) -> Option<Vec<Segment<'_>>> {
    let mut segments = vec![Segment { kind: SegmentKind::Picture, bytes: bytes.get(..2)? }];
    let mut at = 2;
    loop {
        let [0xff, marker] = *bytes.get(at..at + 2)? else { return None };
        if marker == 0xff {
            at += 1; // filling
            continue;
        }
        if marker == 0xda {
            let end = end_of_picture(bytes, at);
            segments.push(Segment { kind: SegmentKind::Picture, bytes: &bytes[at..end] });
            if end < bytes.len() {
                segments.push(Segment { kind: SegmentKind::Further, bytes: &bytes[end..] });
            }
            return Some(segments);
        }
        let length = usize::from(u16::from_be_bytes([*bytes.get(at + 2)?, *bytes.get(at + 3)?]));
        let whole = bytes.get(at..at + 2 + length).filter(|_| length >= 2)?;
        segments.push(Segment { kind: kind(marker, &whole[4..]), bytes: whole });
        at += 2 + length;
    }
}

fn kind(marker: u8, inside: &[u8]) -> SegmentKind {
    match marker {
        0xe1 if inside.starts_with(EXIF) => SegmentKind::Exif,
        0xe1 if inside.starts_with(XMP) => SegmentKind::Xmp,
        0xed if inside.starts_with(PHOTOSHOP) => SegmentKind::Photoshop,
        0xe2 if inside.starts_with(b"MPF\0") => SegmentKind::Further,
        // JFIF, colours (ICC) and what Adobe says of colours belong to the picture; other programs keep their own here.
        0xe0 if inside.starts_with(b"JFIF\0") => SegmentKind::Picture,
        0xe2 if inside.starts_with(b"ICC_PROFILE\0") => SegmentKind::Picture,
        0xee if inside.starts_with(b"Adobe") => SegmentKind::Picture,
        0xe0..=0xef => SegmentKind::Further,
        0xfe => SegmentKind::Comment,
        _ => SegmentKind::Picture,
    }
}

/// Where the picture ends whose data begin with a segment at `at`.
fn end_of_picture(bytes: &[u8], at: usize) -> usize {
    let mut from = at + 2;
    while let Some(found) = memchr::memchr(0xff, &bytes[from..]) {
        from += found + 1;
        if bytes.get(from) == Some(&0xd9) {
            return from + 1;
        }
    }
    bytes.len()
}

/// Takes in what the segments say; whether the file is whole.
pub(super) fn read(bytes: &[u8], notes: &mut Notes) -> bool {
    let Some(segments) = segments(bytes) else { return false };
    for segment in segments {
        let inside = segment.bytes.get(4..).unwrap_or_default();
        match segment.kind {
            SegmentKind::Exif => exif::read(&inside[EXIF.len()..], notes),
            SegmentKind::Xmp => xmp::read(inside, notes),
            SegmentKind::Photoshop => iptc::read(&inside[PHOTOSHOP.len()..], notes),
            SegmentKind::Comment => notes.words.extend(vekha_office::decode(inside).map(|decoded| decoded.text)),
            SegmentKind::Further | SegmentKind::Picture => {}
        }
    }
    true
}
