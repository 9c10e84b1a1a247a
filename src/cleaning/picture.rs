//! Pictures without what a camera or an editor notes. How the camera was held stays: without it a picture would lie on its
//! side.

use flate2::Crc;

use super::copy::CleanCopy;
use crate::attachments::picture::{SegmentKind, chunks, only_orientation, orientation, riff_chunks, segments};

/// What went, by the key of its wording.
const NOTES: &str = "photo";

/// A clean copy; `Some(None)` of a picture that is damaged, `None` of what is no picture of these kinds.
pub(super) fn clean(bytes: &[u8]) -> Option<Option<CleanCopy>> {
    match bytes {
        [0xff, 0xd8, 0xff, ..] => Some(jpeg(bytes)),
        [0x89, b'P', b'N', b'G', ..] => Some(png(bytes)),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(webp(bytes)),
        _ => None,
    }
}

fn copy(before: &[u8], bytes: Vec<u8>, count: usize) -> CleanCopy {
    let is_same = before == bytes || count == 0;
    let removed = if is_same { Vec::new() } else { vec![(NOTES, count)] };
    CleanCopy { bytes, removed: removed.into_iter().collect(), left: Vec::new() }
}

/// What is left of notes of how a picture was taken; nothing where it stands upright.
fn upright_or_turned(exif: &[u8]) -> Option<Vec<u8>> {
    orientation(exif).filter(|orientation| *orientation != 1).map(only_orientation)
}

fn jpeg(bytes: &[u8]) -> Option<CleanCopy> {
    let (mut clean, mut count) = (Vec::with_capacity(bytes.len()), 0);
    for segment in segments(bytes)? {
        if matches!(segment.kind, SegmentKind::Picture | SegmentKind::Scan) {
            clean.extend_from_slice(segment.bytes);
            continue;
        }
        let kept = match segment.kind {
            SegmentKind::Exif => segment.bytes.get(10..).and_then(upright_or_turned).map(|notes| exif_segment(&notes)),
            SegmentKind::Further => only_adobe(segment.bytes),
            _ => None,
        };
        count += usize::from(kept.as_deref() != Some(segment.bytes));
        clean.extend(kept.unwrap_or_default());
    }
    Some(copy(bytes, clean, count))
}

/// What Adobe says of colours, without what stands behind it.
fn only_adobe(segment: &[u8]) -> Option<Vec<u8>> {
    let colours =
        segment.get(4..16).filter(|inside| segment.starts_with(b"\xff\xee") && inside.starts_with(b"Adobe"))?;
    Some([b"\xff\xee\0\x0e".as_slice(), colours].concat())
}

fn exif_segment(notes: &[u8]) -> Vec<u8> {
    let length = (notes.len() + 8) as u16;
    [b"\xff\xe1".as_slice(), &length.to_be_bytes(), b"Exif\0\0", notes].concat()
}

fn png(bytes: &[u8]) -> Option<CleanCopy> {
    let (mut clean, mut count) = (bytes.get(..8)?.to_vec(), 0);
    let chunks = chunks(bytes)?;
    for chunk in &chunks {
        if !chunk.is_note() {
            clean.extend_from_slice(chunk.bytes);
            continue;
        }
        let notes = chunk.bytes.get(8..chunk.bytes.len() - 4).filter(|_| &chunk.name == b"eXIf");
        let kept = notes.and_then(upright_or_turned).map(|notes| png_chunk(b"eXIf", &notes));
        count += usize::from(kept.as_deref() != Some(chunk.bytes));
        clean.extend(kept.unwrap_or_default());
    }
    let length = 8 + chunks.iter().map(|chunk| chunk.bytes.len()).sum::<usize>();
    Some(copy(bytes, clean, count + usize::from(length < bytes.len())))
}

fn png_chunk(name: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let mut sum = Crc::new();
    sum.update(name);
    sum.update(data);
    [&(data.len() as u32).to_be_bytes()[..], name, data, &sum.sum().to_be_bytes()].concat()
}

/// Bits of the head that say which notes follow.
const HAS_EXIF: u8 = 0x08;
const HAS_XMP: u8 = 0x04;
const HAS_COLOURS: u8 = 0x20;

fn webp(bytes: &[u8]) -> Option<CleanCopy> {
    let (mut inside, mut count, mut is_turned, mut has_colours) = (b"WEBP".to_vec(), 0, false, false);
    let mut head = None;
    for chunk in riff_chunks(bytes)? {
        match &chunk.name {
            b"VP8X" => {
                head = Some(inside.len() + 8);
                inside.extend_from_slice(chunk.bytes);
            }
            b"EXIF" => {
                let notes = chunk.data().strip_prefix(b"Exif\0\0").unwrap_or(chunk.data());
                let kept = upright_or_turned(notes).map(|notes| riff_chunk(b"EXIF", &notes));
                count += usize::from(kept.as_deref() != Some(chunk.bytes));
                is_turned |= kept.is_some();
                inside.extend(kept.unwrap_or_default());
            }
            _ if chunk.is_needed() => {
                has_colours |= &chunk.name == b"ICCP";
                inside.extend_from_slice(chunk.bytes);
            }
            _ => count += 1,
        }
    }
    if let Some(flags) = head.and_then(|at| inside.get_mut(at)) {
        *flags &= !HAS_XMP & if is_turned { 0xff } else { !HAS_EXIF } & if has_colours { 0xff } else { !HAS_COLOURS };
    }
    let clean = [b"RIFF".as_slice(), &(inside.len() as u32).to_le_bytes(), &inside].concat();
    Some(copy(bytes, clean, count))
}

/// A chunk whose data have an even length.
fn riff_chunk(name: &[u8; 4], data: &[u8]) -> Vec<u8> {
    [name, &(data.len() as u32).to_le_bytes()[..], data].concat()
}
