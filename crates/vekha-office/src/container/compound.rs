//! A compound file, the container of Office 97–2003: sectors → streams by name. Chains that lead in circles or out of the
//! file end where they leave it.

use crate::bytes::{u16_at, u32_at};
use crate::error::OfficeError;

const SIGNATURE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
/// The highest number of a sector; higher ones are marks.
const LAST_SECTOR: u32 = 0xFFFF_FFF9;
/// Bytes of an entry of the directory.
const ENTRY: usize = 128;
/// Places of the first list of sectors in the head of the file.
const HEAD_PLACES: std::ops::Range<usize> = 0x4C..0x200;

pub(crate) struct Compound<'b> {
    bytes: &'b [u8],
    sector: usize,
    next: Vec<u32>,
    small: Small,
    entries: Vec<Entry>,
}

/// Streams below a size share sectors of a stream of their own.
struct Small {
    sector: usize,
    below: u32,
    next: Vec<u32>,
    bytes: Vec<u8>,
}

struct Entry {
    name: String,
    links: [u32; 3],
    start: u32,
    size: u32,
}

pub(crate) fn is_compound(bytes: &[u8]) -> bool {
    bytes.starts_with(SIGNATURE)
}

impl<'b> Compound<'b> {
    pub(crate) fn open(bytes: &'b [u8]) -> Result<Self, OfficeError> {
        let read = || -> Option<Self> {
            let shift = |at| u16_at(bytes, at).filter(|shift| (6..=12).contains(shift)).map(|shift| 1usize << shift);
            let (sector, small_sector) = (shift(0x1E)?, shift(0x20)?);
            let mut file = Compound { bytes, sector, next: Vec::new(), small: Small::default(), entries: Vec::new() };
            file.next = file.sector_table()?;
            file.entries = entries(&file.chain(u32_at(bytes, 0x30)?));
            let root = file.entries.first()?;
            file.small = Small {
                sector: small_sector,
                below: u32_at(bytes, 0x38)?,
                next: numbers(&file.chain(u32_at(bytes, 0x3C)?)),
                bytes: file.chain(root.start),
            };
            Some(file)
        };
        read().ok_or(OfficeError::BrokenContainer)
    }

    /// The names of the streams and folders at the root.
    pub(crate) fn names(&self) -> Vec<&str> {
        self.root_entries().into_iter().map(|entry| entry.name.as_str()).collect()
    }

    pub(crate) fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let entry = self.root_entries().into_iter().find(|entry| entry.name.eq_ignore_ascii_case(name))?;
        let mut bytes =
            if entry.size < self.small.below { self.small.chain(entry.start) } else { self.chain(entry.start) };
        bytes.truncate(entry.size as usize);
        Some(bytes)
    }

    /// The entries at the root are a tree: each leads to one on the left, one on the right, and what it holds.
    fn root_entries(&self) -> Vec<&Entry> {
        let mut open: Vec<u32> = self.entries.first().map(|root| root.links[2]).into_iter().collect();
        let mut seen = vec![false; self.entries.len()];
        let mut found = Vec::new();
        while let Some(number) = open.pop() {
            let Some(entry) = self.entries.get(number as usize) else { continue };
            if !std::mem::replace(&mut seen[number as usize], true) {
                open.extend([entry.links[0], entry.links[1]]);
                found.push(entry);
            }
        }
        found
    }

    /// For each sector the next of its stream.
    fn sector_table(&self) -> Option<Vec<u32>> {
        let mut places = numbers(self.bytes.get(HEAD_PLACES)?);
        let mut more = u32_at(self.bytes, 0x44)?;
        for _ in 0..self.sector_count() {
            let Some(list) = self.sector_bytes(more) else { break };
            let mut list = numbers(list);
            more = list.pop()?;
            places.extend(list);
        }
        let sectors = places.into_iter().take(self.sector_count()).filter_map(|place| self.sector_bytes(place));
        Some(sectors.flat_map(numbers).collect())
    }

    fn sector_count(&self) -> usize {
        self.bytes.len() / self.sector
    }

    fn sector_bytes(&self, number: u32) -> Option<&'b [u8]> {
        if number > LAST_SECTOR {
            return None;
        }
        let start = (number as usize).checked_add(1)?.checked_mul(self.sector)?;
        let end = start.checked_add(self.sector)?.min(self.bytes.len());
        self.bytes.get(start..end).filter(|sector| !sector.is_empty())
    }

    fn chain(&self, start: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut number = start;
        for _ in 0..=self.sector_count() {
            let Some(sector) = self.sector_bytes(number) else { break };
            bytes.extend_from_slice(sector);
            number = self.next.get(number as usize).copied().unwrap_or(u32::MAX);
        }
        bytes
    }
}

impl Default for Small {
    fn default() -> Self {
        Small { sector: 64, below: 0, next: Vec::new(), bytes: Vec::new() }
    }
}

impl Small {
    fn chain(&self, start: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut number = start;
        for _ in 0..=self.bytes.len() / self.sector {
            let Some(from) = (number as usize).checked_mul(self.sector) else { break };
            let Some(sector) = self.bytes.get(from..from.saturating_add(self.sector).min(self.bytes.len())) else {
                break;
            };
            bytes.extend_from_slice(sector);
            number = self.next.get(number as usize).copied().unwrap_or(u32::MAX);
        }
        bytes
    }
}

fn entries(directory: &[u8]) -> Vec<Entry> {
    directory.chunks_exact(ENTRY).filter_map(entry).collect()
}

fn entry(bytes: &[u8]) -> Option<Entry> {
    let length = usize::from(u16_at(bytes, 0x40)?).saturating_sub(2).min(62);
    let units: Vec<u16> = (0..length / 2).filter_map(|at| u16_at(bytes, at * 2)).collect();
    Some(Entry {
        name: String::from_utf16_lossy(&units),
        links: [u32_at(bytes, 0x44)?, u32_at(bytes, 0x48)?, u32_at(bytes, 0x4C)?],
        start: u32_at(bytes, 0x74)?,
        size: u32_at(bytes, 0x78)?,
    })
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    bytes.chunks_exact(4).filter_map(|number| u32_at(number, 0)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chain_in_a_circle_is_no_longer_than_its_stream() {
        let small = Small { sector: 4096, below: 4096, next: vec![0; 1 << 20], bytes: vec![0; 8192] };
        assert!(small.chain(0).len() <= 3 * 4096);
        let bytes = vec![0; 512 * 4];
        let file = Compound { bytes: &bytes, sector: 512, next: vec![1, 0], small: Small::default(), entries: vec![] };
        assert!(file.chain(0).len() <= 512 * 5);
    }
}
