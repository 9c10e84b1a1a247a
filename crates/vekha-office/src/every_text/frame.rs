//! What the elements around a place gather while a part is read.

use super::lines::{Spot, WordRole};

/// An open element.
pub(super) enum Frame {
    /// A paragraph.
    Paragraph(Paragraph),
    /// A cell.
    Cell(Cell),
    /// The cells of a row so far, as they are and as they were; how many columns they take, how many rows it stands for.
    Row { cells: Vec<(String, Spot)>, before: Vec<(String, Spot)>, is_changed: bool, columns: u32, rows: u32 },
    /// A table, and how many of its rows are read.
    Table { number: usize, rows: u32, is_sheet: bool },
    /// Words that stand apart from those of the paragraph.
    Aside(Aside),
    /// A change of LibreOffice by its id: what was deleted stands here, and a mark where it was.
    Change(String),
    /// Any other element.
    Plain(Plain),
    /// What is read elsewhere.
    Skipped,
}

/// The words of a paragraph.
#[derive(Default)]
pub(super) struct Paragraph {
    pub(super) number: usize,
    /// As they are.
    pub(super) words: String,
    /// As they were before they were changed.
    pub(super) before: String,
    /// Those that were deleted.
    pub(super) deleted: String,
    /// The codes of its fields.
    pub(super) codes: String,
    pub(super) is_heading: bool,
}

/// The words of a cell.
#[derive(Default)]
pub(super) struct Cell {
    /// As they are.
    pub(super) words: String,
    /// As they were before they were changed.
    pub(super) before: String,
    pub(super) is_changed: bool,
    /// The number that it stores, whatever it displays.
    pub(super) number: Option<String>,
    /// How many columns it stands for.
    pub(super) columns: u32,
}

/// The words of an element that is none of a text.
#[derive(Default)]
pub(super) struct Plain {
    pub(super) words: String,
    /// What they are, where they are its own and no part of the paragraph around.
    pub(super) role: Option<WordRole>,
    pub(super) form: Form,
    /// Words of its attributes and of the elements inside that belong together: fields of a record.
    pub(super) fields: Vec<String>,
}

/// How words are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Form {
    #[default]
    Words,
    /// A formula, of which only quoted words count.
    Formula,
    /// The head or foot of a sheet, with codes in it.
    SheetHeader,
}

/// Why words stand apart.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Aside {
    /// They were deleted or moved, and nobody has accepted that yet.
    Deleted,
    /// They were inserted, and nobody has accepted that yet.
    Inserted,
    /// They are the code of a field.
    Code,
}

impl Frame {
    pub(super) fn paragraph(number: usize, is_heading: bool) -> Self {
        Frame::Paragraph(Paragraph { number, is_heading, ..Paragraph::default() })
    }

    pub(super) fn row(rows: u32) -> Self {
        Frame::Row { cells: Vec::new(), before: Vec::new(), is_changed: false, columns: 0, rows }
    }

    pub(super) fn plain() -> Self {
        Frame::Plain(Plain::default())
    }
}

impl Paragraph {
    pub(super) fn take(&mut self, words: &str, apart: Option<Aside>) {
        match apart {
            None => {
                self.words.push_str(words);
                self.before.push_str(words);
            }
            Some(Aside::Deleted) => {
                self.deleted.push_str(words);
                self.before.push_str(words);
            }
            Some(Aside::Inserted) => self.words.push_str(words),
            Some(Aside::Code) => self.codes.push_str(words),
        }
    }

    /// Whether it was another before it was changed.
    pub(super) fn is_changed(&self) -> bool {
        !self.deleted.trim().is_empty()
    }
}

impl Cell {
    pub(super) fn take(&mut self, words: &str) {
        self.words.push_str(words);
        self.before.push_str(words);
    }

    /// Adds the number that is stored where what is displayed does not tell it.
    pub(super) fn tell_number(&mut self) {
        let Some(number) = self.number.take() else { return };
        if !self.words.split_whitespace().any(|word| word == number) {
            self.words = format!("{number} {}", self.words);
            self.before = format!("{number} {}", self.before);
        }
    }
}
