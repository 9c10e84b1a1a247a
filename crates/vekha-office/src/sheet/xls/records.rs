//! A stream → records: a kind, a length, bytes. Records that are too long go on in the next.

use crate::bytes::u16_at;

pub(crate) const CONTINUE: u16 = 0x003C;

/// A record with the records it goes on in.
#[derive(Debug, Clone)]
pub(crate) struct Record<'b> {
    pub(crate) kind: u16,
    pub(crate) pieces: Vec<&'b [u8]>,
}

impl<'b> Record<'b> {
    /// The bytes before the first continuation.
    pub(crate) fn bytes(&self) -> &'b [u8] {
        self.pieces.first().copied().unwrap_or_default()
    }

    pub(crate) fn u16(&self, at: usize) -> Option<u16> {
        u16_at(self.bytes(), at)
    }

    /// Row and column of a cell.
    pub(crate) fn place(&self) -> Option<(u32, u32)> {
        Some((self.u16(0)?.into(), self.u16(2)?.into()))
    }
}

/// The records of a stream from a place on; those cut short are the last.
pub(crate) struct Records<'b> {
    stream: &'b [u8],
    at: usize,
}

impl<'b> Records<'b> {
    pub(crate) fn new(stream: &'b [u8], at: usize) -> Self {
        Records { stream, at }
    }

    fn next_piece(&mut self) -> Option<(u16, &'b [u8])> {
        let kind = u16_at(self.stream, self.at)?;
        let length = usize::from(u16_at(self.stream, self.at + 2)?);
        let bytes = self.stream.get(self.at + 4..self.at + 4 + length)?;
        self.at += 4 + length;
        Some((kind, bytes))
    }
}

impl<'b> Iterator for Records<'b> {
    type Item = Record<'b>;

    fn next(&mut self) -> Option<Record<'b>> {
        let (kind, bytes) = self.next_piece()?;
        let mut pieces = vec![bytes];
        while u16_at(self.stream, self.at) == Some(CONTINUE) {
            let Some((_, bytes)) = self.next_piece() else { break };
            pieces.push(bytes);
        }
        Some(Record { kind, pieces })
    }
}
