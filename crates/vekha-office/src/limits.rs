//! How much is read before a file is refused. A ratio of compression is never a limit: honest tables pack a hundredfold.

use crate::error::{Limit, OfficeError};

/// How much is read at most. The defaults are far above any order or form and keep memory below a gigabyte.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub packed: usize,
    /// Bytes unpacked from it, all parts together, counted as they come.
    pub unpacked: usize,
    /// Entries of a container.
    pub entries: usize,
    /// Elements within elements.
    pub depth: usize,
    /// Elements and attributes of all parts that are held as trees.
    pub elements: usize,
    /// Columns of a table in a text.
    pub columns: usize,
    /// Cells with something in them, of all tables or sheets together.
    pub cells: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            packed: 64 << 20,
            unpacked: 256 << 20,
            entries: 10_000,
            depth: 128,
            elements: 1_500_000,
            columns: 1_000,
            cells: 1_000_000,
        }
    }
}

impl Limits {
    pub(crate) fn check_packed(&self, bytes: &[u8]) -> Result<(), OfficeError> {
        if bytes.is_empty() {
            Err(OfficeError::Empty)
        } else if bytes.len() > self.packed {
            Err(OfficeError::too_large(Limit::Packed, self.packed))
        } else {
            Ok(())
        }
    }
}

/// Counts down what is read, so that a file that repeats itself is refused before it fills the memory.
#[derive(Debug)]
pub(crate) struct Budget {
    limits: Limits,
    cells: usize,
    text: usize,
}

impl Budget {
    pub(crate) fn new(limits: &Limits) -> Self {
        Budget { limits: *limits, cells: limits.cells, text: limits.unpacked }
    }

    pub(crate) fn take_cells(&mut self, count: usize) -> Result<(), OfficeError> {
        let left = self.cells.checked_sub(count);
        self.cells = left.ok_or(OfficeError::too_large(Limit::Cells, self.limits.cells))?;
        Ok(())
    }

    /// A text that is shared by many cells counts for each.
    pub(crate) fn take_text(&mut self, text: &str) -> Result<(), OfficeError> {
        self.take_bytes(text.len())
    }

    pub(crate) fn take_bytes(&mut self, count: usize) -> Result<(), OfficeError> {
        let left = self.text.checked_sub(count);
        self.text = left.ok_or(OfficeError::too_large(Limit::Unpacked, self.limits.unpacked))?;
        Ok(())
    }
}
