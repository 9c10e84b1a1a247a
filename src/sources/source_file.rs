//! One file of a site as it was read, and the stamp by which a later reading is known to be other.

use super::text::Text;

/// A file of the site as it was read.
#[derive(Debug, Clone)]
pub enum SourceFile {
    /// A text (YAML, Markdown, template, style, strings), decoded, without byte order mark.
    Text(Text),
    /// A file that is only ever copied: its size in bytes.
    Binary(u64),
}

impl SourceFile {
    /// The stamp by which a change of the file is noticed: the digest of a text, the size of a file that is only copied.
    pub fn stamp(&self) -> FileStamp {
        match self {
            SourceFile::Text(text) => FileStamp::Text(text.digest),
            SourceFile::Binary(size) => FileStamp::Binary(*size),
        }
    }
}

/// The stamp by which a change of a file is noticed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileStamp {
    /// XXH3-128 of a text.
    Text(u128),
    /// The bytes of a file that is only copied.
    Binary(u64),
}
