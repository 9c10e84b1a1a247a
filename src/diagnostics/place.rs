//! Places in source files: byte ranges that turn into lines and columns only when printed.

/// The number of a source file; stable for as long as the process keeps its sources.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct FileId(pub u32);

/// A half-open byte range in one source file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Place {
    /// Which file.
    pub file: FileId,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Place {
    /// The bytes `start..end` of `file`.
    pub fn new(file: FileId, start: usize, end: usize) -> Self {
        Place { file, start: start as u32, end: end as u32 }
    }

    /// The beginning of `file`.
    pub fn top(file: FileId) -> Self {
        Place::new(file, 0, 0)
    }

    /// Whether the whole file is meant, not a word in it.
    pub fn is_whole_file(&self) -> bool {
        self.start == 0 && self.end == 0
    }

    /// The bytes `range` of a text of `length` bytes that stands here, as far as it stands here as it
    /// is: plain or in simple quotes. The whole place otherwise.
    pub fn part(&self, length: usize, range: std::ops::Range<usize>) -> Self {
        let start = match (self.end.saturating_sub(self.start) as usize).checked_sub(length) {
            Some(0) => self.start as usize,
            Some(2) => self.start as usize + 1,
            _ => return *self,
        };
        if range.is_empty() || range.end > length {
            return *self;
        }
        Place::new(self.file, start + range.start, start + range.end)
    }

    /// The place as a range into the file's text, kept inside the text and on character borders.
    pub fn range(&self, text: &str) -> std::ops::Range<usize> {
        char_boundary(text, self.start)..char_boundary(text, self.end.max(self.start))
    }
}

/// The last border of a character at or before a byte, inside the text.
fn char_boundary(text: &str, byte: u32) -> usize {
    text.floor_char_boundary((byte as usize).min(text.len()))
}
