//! Why a file cannot be read, as data: codes, parts and limits. It must not hold wording.

use std::error::Error;
use std::fmt;

use crate::content_kind::ContentKind;

/// Why nothing was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OfficeError {
    /// The file holds nothing.
    Empty,
    /// The content is of a kind that is not read here, whatever the name of the file says.
    OtherKind(ContentKind),
    /// A password protects the content.
    Encrypted,
    /// The container is cut short or damaged.
    BrokenContainer,
    /// A part of the container is damaged.
    BrokenPart {
        /// The name of the part.
        part: String,
        /// Where reading stopped, in bytes of the unpacked part.
        offset: u64,
    },
    /// The container lacks the part that holds the content.
    MissingPart {
        /// The name of the part, or what it is for.
        part: String,
    },
    /// A part declares a document type, which no office program writes and an attack needs.
    DocumentType {
        /// The name of the part.
        part: String,
    },
    /// More than any honest file of this kind holds.
    TooLarge {
        /// What there is too much of.
        limit: Limit,
        /// How much was allowed.
        most: u64,
    },
    /// The whole text stands in another file inside this one, which only its own program takes in: it has to be opened
    /// and saved there.
    OnlyChunks,
    /// An electronic signature stands over it, which any change would break.
    Signed,
}

/// What can be too much.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// Bytes of the file.
    Packed,
    /// Bytes that were really unpacked, all parts together.
    Unpacked,
    /// Entries of the container.
    Entries,
    /// Elements within elements, or tables within cells.
    Depth,
    /// Elements and attributes of a part.
    Elements,
    /// Columns of a table.
    Columns,
    /// Cells of all tables or sheets.
    Cells,
}

impl Limit {
    /// The code of the limit; never renamed or reused.
    pub fn code(self) -> &'static str {
        match self {
            Limit::Packed => "packed",
            Limit::Unpacked => "unpacked",
            Limit::Entries => "entries",
            Limit::Depth => "depth",
            Limit::Elements => "elements",
            Limit::Columns => "columns",
            Limit::Cells => "cells",
        }
    }
}

impl OfficeError {
    /// The code of the error; never renamed or reused.
    pub fn code(&self) -> &'static str {
        match self {
            OfficeError::Empty => "empty",
            OfficeError::OtherKind(_) => "other-kind",
            OfficeError::Encrypted => "encrypted",
            OfficeError::BrokenContainer => "broken-container",
            OfficeError::BrokenPart { .. } => "broken-part",
            OfficeError::MissingPart { .. } => "missing-part",
            OfficeError::DocumentType { .. } => "document-type",
            OfficeError::TooLarge { .. } => "too-large",
            OfficeError::OnlyChunks => "only-chunks",
            OfficeError::Signed => "signed",
        }
    }

    pub(crate) fn broken_part(part: &str, offset: u64) -> Self {
        OfficeError::BrokenPart { part: part.to_owned(), offset }
    }

    pub(crate) fn missing(part: &str) -> Self {
        OfficeError::MissingPart { part: part.to_owned() }
    }

    pub(crate) fn too_large(limit: Limit, most: usize) -> Self {
        OfficeError::TooLarge { limit, most: most as u64 }
    }
}

/// Code, part and figures, for logs and tests; callers word it for users.
impl fmt::Display for OfficeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())?;
        match self {
            OfficeError::OtherKind(kind) => write!(f, " {}", kind.code()),
            OfficeError::BrokenPart { part, offset } => write!(f, " {part} {offset}"),
            OfficeError::MissingPart { part } | OfficeError::DocumentType { part } => write!(f, " {part}"),
            OfficeError::TooLarge { limit, most } => write!(f, " {} {most}", limit.code()),
            _ => Ok(()),
        }
    }
}

impl Error for OfficeError {}
