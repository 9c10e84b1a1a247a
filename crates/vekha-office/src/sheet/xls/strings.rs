//! Strings of records. Those of Excel 97 and later may go on in the next record, where a byte says anew how wide their
//! letters are.

use super::letters::Letters;
use crate::bytes::{u16_at, u32_at};

/// Bits of the byte before the letters.
const IS_WIDE: u8 = 0x01;
const HAS_PHONETICS: u8 = 0x04;
const HAS_LOOKS: u8 = 0x08;

/// Reads on through the pieces of a record.
pub(crate) struct StringReader<'p, 'b> {
    pieces: &'p [&'b [u8]],
    piece: usize,
    at: usize,
}

impl<'p, 'b> StringReader<'p, 'b> {
    pub(crate) fn new(pieces: &'p [&'b [u8]], at: usize) -> Self {
        StringReader { pieces, piece: 0, at }
    }

    /// A string of Excel 97 and later with its length in two bytes.
    pub(crate) fn long_string(&mut self) -> Option<Letters> {
        let length = usize::from(u16_at(self.take(2)?.as_slice(), 0)?);
        self.string(length)
    }

    /// A string of Excel 97 and later with its length in one byte.
    pub(crate) fn short_string(&mut self) -> Option<Letters> {
        let length = usize::from(*self.take(1)?.first()?);
        self.string(length)
    }

    fn string(&mut self, length: usize) -> Option<Letters> {
        let flags = *self.take(1)?.first()?;
        let looks = if flags & HAS_LOOKS == 0 { 0 } else { usize::from(u16_at(&self.take(2)?, 0)?) };
        let phonetics = if flags & HAS_PHONETICS == 0 { 0 } else { u32_at(&self.take(4)?, 0)? as usize };
        let letters = self.letters(length, flags & IS_WIDE != 0)?;
        self.skip(looks.checked_mul(4)?.checked_add(phonetics)?)?;
        Some(letters)
    }

    /// Letters without a word on what stands between them, from the beginning of the next piece on.
    pub(crate) fn letters_of_next_piece(&mut self, length: usize) -> Option<Letters> {
        (self.piece, self.at) = (self.piece + 1, 0);
        let flags = *self.take(1)?.first()?;
        self.letters(length, flags & IS_WIDE != 0)
    }

    fn letters(&mut self, length: usize, is_wide: bool) -> Option<Letters> {
        let mut is_wide = is_wide;
        let mut units: Vec<u16> = Vec::new();
        let mut has_wide = is_wide;
        while units.len() < length {
            if self.rest().is_empty() {
                (self.piece, self.at) = (self.piece + 1, 0);
                is_wide = *self.take(1)?.first()? & IS_WIDE != 0;
                has_wide |= is_wide;
            }
            let width = if is_wide { 2 } else { 1 };
            let count = (self.rest().len() / width).min(length - units.len());
            let bytes = self.rest().get(..count * width).filter(|bytes| !bytes.is_empty())?;
            units.extend(bytes.chunks_exact(width).map(|unit| u16_at(unit, 0).unwrap_or(u16::from(unit[0]))));
            self.at += count * width;
        }
        Some(if has_wide { Letters::Wide(String::from_utf16_lossy(&units)) } else { Letters::Narrow(narrow(&units)) })
    }

    fn rest(&self) -> &'b [u8] {
        self.pieces.get(self.piece).and_then(|piece| piece.get(self.at..)).unwrap_or_default()
    }

    /// Bytes that may go on in the next piece.
    fn take(&mut self, count: usize) -> Option<Vec<u8>> {
        let mut bytes = Vec::with_capacity(count);
        while bytes.len() < count {
            if self.rest().is_empty() {
                (self.piece, self.at) = (self.piece + 1, 0);
                self.pieces.get(self.piece)?;
                continue;
            }
            bytes.push(*self.rest().first()?);
            self.at += 1;
        }
        Some(bytes)
    }

    fn skip(&mut self, count: usize) -> Option<()> {
        let mut left = count;
        while left > 0 {
            let count = self.rest().len().min(left);
            self.at += count;
            left -= count;
            if left > 0 {
                (self.piece, self.at) = (self.piece + 1, 0);
                self.pieces.get(self.piece)?;
            }
        }
        Some(())
    }
}

fn narrow(units: &[u16]) -> Vec<u8> {
    units.iter().map(|unit| u8::try_from(*unit).unwrap_or(b'?')).collect()
}

/// A string of Excel 5 and 95: its length in one or two bytes, then bytes.
pub(crate) fn byte_string(bytes: &[u8], at: usize, length_width: usize) -> Option<Letters> {
    let length = match length_width {
        1 => usize::from(*bytes.get(at)?),
        _ => usize::from(u16_at(bytes, at)?),
    };
    let start = at + length_width;
    Some(Letters::Narrow(bytes.get(start..start.checked_add(length)?.min(bytes.len()))?.to_vec()))
}
