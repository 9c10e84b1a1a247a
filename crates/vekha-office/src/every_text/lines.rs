//! The words of a part as lines: paragraphs, headings and rows of tables, each with its place.

/// What a part is for its reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PartKind {
    /// The text itself.
    Body,
    /// The head or the foot of pages.
    HeaderOrFooter,
    /// Footnotes and endnotes.
    Notes,
    /// Comments.
    Comments,
    /// A sheet, hidden or not.
    Sheet {
        /// Its place among the sheets, counted from 0.
        index: usize,
        /// Its name.
        name: String,
    },
    /// Words that the workbook stores and no cell shows.
    UnusedWords,
    /// The cache of a pivot table, which keeps rows that were removed.
    PivotCache,
    /// What the file says of itself.
    Properties,
    /// Addresses that the file leads to.
    Links,
    /// Drawings, charts, settings and all else.
    Other,
}

impl PartKind {
    /// The code of the kind; never renamed or reused.
    pub fn code(&self) -> &'static str {
        match self {
            PartKind::Body => "body",
            PartKind::HeaderOrFooter => "header",
            PartKind::Notes => "notes",
            PartKind::Comments => "comments",
            PartKind::Sheet { .. } => "sheet",
            PartKind::UnusedWords => "unused-words",
            PartKind::PivotCache => "pivot",
            PartKind::Properties => "properties",
            PartKind::Links => "links",
            PartKind::Other => "other",
        }
    }
}

/// What words are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordRole {
    /// Words to be read.
    Words,
    /// The name of whoever wrote, changed or commented.
    Author,
}

/// Where in a part a line or cell begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// In a paragraph; counted from 1.
    Paragraph(usize),
    /// In a row of a table of a text; both counted from 1.
    Row {
        /// The table.
        table: usize,
        /// The row.
        row: usize,
    },
    /// In a cell of a sheet; both counted from 0.
    Cell {
        /// The row.
        row: u32,
        /// The column.
        column: u32,
    },
    /// In words that were deleted and are kept until somebody accepts that; the paragraph, counted from 1.
    Deleted(usize),
}

/// The words of a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartText {
    /// What it is for its reader.
    pub kind: PartKind,
    /// What its words are.
    pub role: WordRole,
    /// Lines: a blank one behind each paragraph, `|` between the cells of a row, `#` before a heading.
    pub text: String,
    /// Where each place begins, in bytes of the text.
    pub spots: Vec<(usize, Spot)>,
}

impl PartText {
    /// No words yet.
    pub(super) fn new(kind: PartKind, role: WordRole) -> Self {
        PartText { kind, role, text: String::new(), spots: Vec::new() }
    }

    /// The place of a byte of the text, as far as it is known.
    pub fn spot(&self, at: usize) -> Option<Spot> {
        let next = self.spots.partition_point(|(start, _)| *start <= at);
        self.spots[..next].last().map(|(_, spot)| *spot)
    }

    pub(super) fn push_line(&mut self, words: &str, spot: Spot) {
        let words = one_line(words);
        if words.is_empty() {
            return;
        }
        self.spots.push((self.text.len(), spot));
        self.text.push_str(&words);
        self.text.push_str("\n\n");
    }

    /// A row of cells that hold something, each with its place.
    pub(super) fn push_row(&mut self, cells: &[(String, Spot)]) {
        let filled = cells.iter().map(|(words, spot)| (one_line(words), spot)).filter(|(words, _)| !words.is_empty());
        let start = self.text.len();
        for (words, spot) in filled {
            self.text.push_str("| ");
            self.spots.push((self.text.len(), *spot));
            self.text.push_str(&words.replace('|', "/"));
            self.text.push(' ');
        }
        if self.text.len() > start {
            self.text.push_str("|\n");
        }
    }

    /// Parts what comes from what was.
    pub(super) fn push_gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
