//! One file of a site as it was read, and the stamp by which a later reading is known to be other.

use super::picture::{NoPicture, PictureSize};
use super::text::Text;

/// A file of the site as it was read.
#[derive(Debug, Clone)]
pub enum SourceFile {
    /// A text (YAML, Markdown, template, style, strings), decoded, without byte order mark.
    Text(Text),
    /// A file that is only ever copied.
    Binary(Binary),
}

/// What is known of a file that is only ever copied.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Binary {
    /// The size in bytes.
    pub bytes: u64,
    /// How large it is shown, of a picture.
    pub picture: Option<PictureSize>,
    /// What it is, where it is called a picture and is none.
    pub no_picture: Option<NoPicture>,
}

impl SourceFile {
    /// The stamp by which a change of the file is noticed: the digest of a text, the sizes of a file that is only copied.
    pub fn stamp(&self) -> FileStamp {
        match self {
            SourceFile::Text(text) => FileStamp::Text(text.digest),
            SourceFile::Binary(file) => FileStamp::Binary(*file),
        }
    }
}

/// The stamp by which a change of a file is noticed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileStamp {
    /// XXH3-128 of a text.
    Text(u128),
    /// The sizes of a file that is only copied.
    Binary(Binary),
}
