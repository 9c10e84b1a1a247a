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
    /// What programs keep for themselves.
    Further,
    /// What stands behind the picture: the second lens, anything.
    Behind,
    /// What shows the picture.
    Picture,
    /// The picture itself.
    Scan,
}

const EXIF: &[u8] = b"Exif\0\0";
const XMP: &[u8] = b"http://ns.adobe.com/x";
const PHOTOSHOP: &[u8] = b"Photoshop 3.0\0";
/// Pictures behind a picture are read so deep.
const DEEPEST: usize = 4;

/// The segments of a file; `None` where it is no JPEG file or is cut short.
pub fn segments(bytes: &[u8]) -> Option<Vec<Segment<'_>>> {
    let mut segments = vec![Segment { kind: SegmentKind::Picture, bytes: bytes.get(..2)? }];
    let mut at = 2;
    let mut has_scan = false;
    while let Some(pair) = bytes.get(at..at + 2) {
        let [0xff, marker] = *pair else { return None };
        if marker == 0xff {
            at += 1; // filling
            continue;
        }
        if marker == 0xd9 {
            segments.push(Segment { kind: SegmentKind::Picture, bytes: pair });
            let behind = &bytes[at + 2..];
            segments.extend((!behind.is_empty()).then_some(Segment { kind: SegmentKind::Behind, bytes: behind }));
            return has_scan.then_some(segments);
        }
        let length = bytes.get(at + 2..at + 4).map_or(0, |pair| usize::from(u16::from_be_bytes([pair[0], pair[1]])));
        let whole = bytes.get(at..at + 2 + length).filter(|_| length >= 2);
        let Some(whole) = whole else {
            let rest = Segment { kind: SegmentKind::Scan, bytes: &bytes[at..] };
            return has_scan.then(|| [segments, vec![rest]].concat());
        };
        at += whole.len();
        if marker == 0xda {
            has_scan = true;
            let start = at - whole.len();
            at = end_of_scan(bytes, at);
            segments.push(Segment { kind: SegmentKind::Scan, bytes: &bytes[start..at] });
        } else {
            segments.push(Segment { kind: kind(marker, &whole[4..]), bytes: whole });
        }
    }
    has_scan.then_some(segments)
}

fn kind(marker: u8, inside: &[u8]) -> SegmentKind {
    match marker {
        0xe1 if inside.starts_with(EXIF) => SegmentKind::Exif,
        0xe1 if inside.starts_with(XMP) => SegmentKind::Xmp,
        0xed if inside.starts_with(PHOTOSHOP) => SegmentKind::Photoshop,
        // JFIF, colours (ICC) and what Adobe says of colours belong to the picture; other programs keep their own here.
        0xe0 if inside.starts_with(b"JFIF\0") && inside.len() == 14 => SegmentKind::Picture,
        0xe2 if is_colours(inside) => SegmentKind::Picture,
        0xee if inside.starts_with(b"Adobe") && inside.len() == 12 => SegmentKind::Picture,
        0xe0..=0xef => SegmentKind::Further,
        0xfe => SegmentKind::Comment,
        _ => SegmentKind::Picture,
    }
}

/// A profile of colours, or what goes on with one.
fn is_colours(inside: &[u8]) -> bool {
    let Some(rest) = inside.strip_prefix(b"ICC_PROFILE\0") else { return false };
    rest.first().is_some_and(|number| *number > 1) || rest.get(2..).is_some_and(is_profile)
}

/// Whether bytes are a profile of colours by its sign.
pub(super) fn is_profile(bytes: &[u8]) -> bool {
    bytes.get(36..40).is_some_and(|sign| sign == b"acsp")
}

/// Where the data of a scan end: at the next marker that is no part of them.
fn end_of_scan(bytes: &[u8], start: usize) -> usize {
    let mut from = start;
    while let Some(found) = memchr::memchr(0xff, &bytes[from..]) {
        from += found + 1;
        if !matches!(bytes.get(from), Some(0 | 0xd0..=0xd7 | 0xff) | None) {
            return from - 1;
        }
    }
    bytes.len()
}

/// Takes in what the segments say; whether the file is whole.
pub(super) fn read(bytes: &[u8], notes: &mut Notes) -> bool {
    read_within(bytes, notes, 0)
}

fn read_within(bytes: &[u8], notes: &mut Notes, depth: usize) -> bool {
    let Some(segments) = segments(bytes) else { return false };
    for segment in segments {
        let inside = segment.bytes.get(4..).unwrap_or_default();
        match segment.kind {
            SegmentKind::Exif => exif::read(&inside[EXIF.len()..], notes),
            SegmentKind::Xmp => xmp::read(inside, notes),
            SegmentKind::Photoshop => iptc::read(&inside[PHOTOSHOP.len()..], notes),
            SegmentKind::Comment => notes.take_text(inside),
            SegmentKind::Behind => read_behind(segment.bytes, notes, depth),
            SegmentKind::Further | SegmentKind::Picture => notes.take_strings(inside),
            SegmentKind::Scan => {}
        }
    }
    true
}

/// Other pictures behind a picture, or anything else.
fn read_behind(bytes: &[u8], notes: &mut Notes, depth: usize) {
    let further = memchr::memmem::find(bytes, b"\xff\xd8\xff").filter(|_| depth < DEEPEST);
    let before = further.map_or(bytes, |start| &bytes[..start]);
    notes.take_behind(before);
    if let Some(start) = further
        && !read_within(&bytes[start..], notes, depth + 1)
    {
        notes.take_behind(&bytes[start..]);
    }
}
