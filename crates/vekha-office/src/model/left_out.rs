//! What stands in a file and is not part of what its reader sees, or could not be read.

/// Something that was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// Why.
    pub reason: Reason,
    /// Where.
    pub place: Place,
    /// The words, where there are any.
    pub text: String,
}

/// Where something was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The file as a whole.
    File,
    /// At a block of the document: in it, or before it where it was left out as a whole.
    Block {
        /// Its place among the blocks of the document.
        index: usize,
        /// Row and column of the outermost table, counted from 0, when it was in a cell.
        cell: Option<(usize, usize)>,
    },
    /// In a footnote.
    Footnote {
        /// Its place among the footnotes of the document.
        index: usize,
    },
    /// On a sheet.
    Sheet {
        /// Its place among the sheets of the workbook.
        index: usize,
        /// Row and column, counted from 0, when it was in a cell.
        cell: Option<(u32, u32)>,
    },
}

/// Why something was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// A deletion that nobody has accepted yet.
    Deleted,
    /// Moved: it stands where it was moved to.
    Moved,
    /// A row that was deleted.
    DeletedRow,
    /// A cell that was deleted.
    DeletedCell,
    /// Text that is not displayed.
    Hidden,
    /// A row of a table that is not displayed.
    HiddenRow,
    /// A comment.
    Comment,
    /// The head or the foot of pages.
    HeaderOrFooter,
    /// Text in a cell that another one covers.
    CoveredCell,
    /// A field nobody has filled in: what stands there is its hint.
    Placeholder,
    /// A field without a result.
    EmptyField,
    /// The number of a list that the file does not define.
    UndefinedNumber,
    /// A sign of a font that is not known here; a square stands for it.
    UnknownSign,
    /// A formula, kept as the letters in it.
    Formula,
    /// A drawing or a chart.
    Drawing,
    /// An embedded file.
    EmbeddedFile,
    /// A text in another file inside this one.
    Chunk,
    /// Programs.
    Macros,
    /// A sheet that is no table, a chart or a dialogue; the text is its name.
    OtherSheet,
    /// A formula whose result is not in the file: it has to be opened and saved in the program that made it.
    FormulaWithoutResult,
    /// Letters that may be others: the file does not say how they are stored.
    DoubtfulLetters,
}

impl Reason {
    /// The code of the reason; never renamed or reused.
    pub fn code(self) -> &'static str {
        match self {
            Reason::Deleted => "deleted",
            Reason::Moved => "moved",
            Reason::DeletedRow => "deleted-row",
            Reason::DeletedCell => "deleted-cell",
            Reason::Hidden => "hidden",
            Reason::HiddenRow => "hidden-row",
            Reason::Comment => "comment",
            Reason::HeaderOrFooter => "header-or-footer",
            Reason::CoveredCell => "covered-cell",
            Reason::Placeholder => "placeholder",
            Reason::EmptyField => "empty-field",
            Reason::UndefinedNumber => "undefined-number",
            Reason::UnknownSign => "unknown-sign",
            Reason::Formula => "formula",
            Reason::Drawing => "drawing",
            Reason::EmbeddedFile => "embedded-file",
            Reason::Chunk => "chunk",
            Reason::Macros => "macros",
            Reason::OtherSheet => "other-sheet",
            Reason::FormulaWithoutResult => "formula-without-result",
            Reason::DoubtfulLetters => "doubtful-letters",
        }
    }
}
