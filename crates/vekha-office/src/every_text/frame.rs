//! What the elements around a place gather while a part is read.

use super::lines::{Spot, WordRole};

/// An open element.
pub(super) enum Frame {
    /// A paragraph: its words, those deleted in it, and the codes of its fields.
    Paragraph { number: usize, words: String, deleted: String, codes: String, is_heading: bool },
    /// A cell, and how many columns it stands for.
    Cell { words: String, columns: u32 },
    /// The cells of a row so far, how many columns they take, and how many rows it stands for.
    Row { cells: Vec<(String, Spot)>, columns: u32, rows: u32 },
    /// A table, and how many of its rows are read.
    Table { number: usize, rows: u32, is_sheet: bool },
    /// Words that stand apart from those of the paragraph.
    Aside(Aside),
    /// Any other element; a role where its words are its own.
    Plain { words: String, role: Option<WordRole>, is_formula: bool },
    /// What is read elsewhere.
    Skipped,
}

/// Why words stand apart.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Aside {
    /// They were deleted or moved, and nobody has accepted that yet.
    Deleted,
    /// They are the code of a field.
    Code,
}

impl Frame {
    pub(super) fn paragraph(number: usize, is_heading: bool) -> Self {
        Frame::Paragraph { number, words: String::new(), deleted: String::new(), codes: String::new(), is_heading }
    }

    pub(super) fn plain() -> Self {
        Frame::Plain { words: String::new(), role: None, is_formula: false }
    }
}
