//! The chunks of a WebP file.

use super::jpeg::is_profile;
use super::notes::Notes;
use super::{exif, xmp};

/// A chunk: its name and all its bytes, padding included.
#[derive(Debug, Clone, Copy)]
pub struct RiffChunk<'b> {
    /// Its name.
    pub name: [u8; 4],
    /// Name, length, data and padding.
    pub bytes: &'b [u8],
}

impl<'b> RiffChunk<'b> {
    /// What it holds.
    pub fn data(&self) -> &'b [u8] {
        let length = self.bytes.get(4..8).and_then(|length| length.try_into().ok()).map_or(0, u32::from_le_bytes);
        self.bytes.get(8..8 + length as usize).unwrap_or_default()
    }

    /// Whether the picture is not shown as it is without it.
    pub fn is_needed(&self) -> bool {
        let is_colours = &self.name == b"ICCP" && is_profile(self.data());
        matches!(&self.name, b"VP8X" | b"VP8 " | b"VP8L" | b"ALPH" | b"ANIM" | b"ANMF") || is_colours
    }
}

/// The chunks of a file; `None` where it is no WebP file or is cut short.
pub fn riff_chunks(bytes: &[u8]) -> Option<Vec<RiffChunk<'_>>> {
    if !bytes.starts_with(b"RIFF") || bytes.get(8..12)? != b"WEBP" {
        return None;
    }
    let mut rest = &bytes[12..];
    let mut chunks = Vec::new();
    while !rest.is_empty() {
        let name: [u8; 4] = rest.get(..4)?.try_into().ok()?;
        let length = u32::from_le_bytes(rest.get(4..8)?.try_into().ok()?) as usize;
        let padded = length.checked_add(8 + length % 2)?.min(rest.len().max(length.checked_add(8)?));
        let whole = rest.get(..padded)?;
        chunks.push(RiffChunk { name, bytes: whole });
        rest = &rest[whole.len()..];
    }
    Some(chunks)
}

/// Takes in what the chunks say; whether the file is whole.
pub(super) fn read(bytes: &[u8], notes: &mut Notes) -> bool {
    let Some(chunks) = riff_chunks(bytes) else { return false };
    for chunk in chunks {
        match &chunk.name {
            b"EXIF" => {
                let data = chunk.data();
                exif::read(data.strip_prefix(b"Exif\0\0").unwrap_or(data), notes);
            }
            b"XMP " => xmp::read(chunk.data(), notes),
            b"VP8 " | b"VP8L" | b"ALPH" | b"ANMF" => {}
            _ => notes.take_strings(chunk.data()),
        }
    }
    true
}
