//! What goes out of a file when it is cleaned, and what may stay.

/// What went out of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Removed {
    /// What the file says of itself.
    Property,
    /// A comment, or a mark of one.
    Comment,
    /// A revision: what was deleted is dropped, what was inserted stays.
    Revision,
    /// Words that no cell shows.
    UnusedWords,
    /// A small picture of the first page.
    Preview,
    /// An earlier version.
    Version,
    /// What was noted in a file inside, as the caller has cleaned it.
    InnerFile,
}

impl Removed {
    /// The code of the kind; never renamed or reused.
    pub fn code(self) -> &'static str {
        match self {
            Removed::Property => "property",
            Removed::Comment => "comment",
            Removed::Revision => "revision",
            Removed::UnusedWords => "unused-words",
            Removed::Preview => "preview",
            Removed::Version => "version",
            Removed::InnerFile => "inner-file",
        }
    }
}

/// What a clean copy still holds and may be more than its readers see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LeftInside {
    /// The cache of a pivot table: without it the table is damaged.
    PivotCache,
    /// A file inside the file.
    EmbeddedFile,
    /// Programs.
    Macros,
    /// Data that other programs keep in the file.
    CustomData,
}

impl LeftInside {
    /// The code of the kind; never renamed or reused.
    pub fn code(self) -> &'static str {
        match self {
            LeftInside::PivotCache => "pivot",
            LeftInside::EmbeddedFile => "embedded",
            LeftInside::Macros => "macros",
            LeftInside::CustomData => "custom-data",
        }
    }
}
