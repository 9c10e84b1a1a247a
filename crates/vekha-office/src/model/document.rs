//! A text as a whole.

use super::left_out::LeftOut;
use super::table::Block;

/// A text with its tables.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Document {
    /// What stands in it, from the beginning to the end.
    pub blocks: Vec<Block>,
    /// Its footnotes and endnotes, in the order of their marks.
    pub footnotes: Vec<Footnote>,
    /// What the file says of itself.
    pub properties: Properties,
    /// What stands in the file and not here.
    pub left_out: Vec<LeftOut>,
}

/// A footnote.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Footnote {
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// What a file says of itself, as written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Properties {
    /// The title.
    pub title: Option<String>,
    /// Who wrote it.
    pub creator: Option<String>,
    /// Who saved it last.
    pub last_modified_by: Option<String>,
    /// When it was begun.
    pub created: Option<String>,
    /// When it was saved last.
    pub modified: Option<String>,
}
