//! Why a file was not changed.

use std::io;

use super::path::{Step, path_text};

/// Why a change cannot be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EditError {
    /// The bytes are no text that the program reads, or its YAML is broken.
    Unreadable,
    /// Nothing stands where the change is asked for.
    NoPath(
        /// The path.
        String,
    ),
    /// The key is there already, or twice.
    RepeatedKey(
        /// The path.
        String,
    ),
    /// It is written in a form that the program does not change.
    UnknownForm(
        /// The path.
        String,
    ),
    /// The encoding of the file lacks this sign.
    NoSign(
        /// The sign.
        char,
    ),
    /// What was made says something else than what was asked for.
    Unequal(
        /// The path.
        String,
    ),
}

impl EditError {
    /// Nothing stands at such a path.
    pub(super) fn no_path(path: &[Step]) -> Self {
        EditError::NoPath(path_text(path))
    }

    /// Its code, and the end of the key of its words.
    pub fn code(&self) -> &'static str {
        match self {
            EditError::Unreadable => "unreadable",
            EditError::NoPath(_) => "no-path",
            EditError::RepeatedKey(_) => "repeated-key",
            EditError::UnknownForm(_) => "unknown-form",
            EditError::NoSign(_) => "no-sign",
            EditError::Unequal(_) => "unequal",
        }
    }

    /// What it is about: a path or a sign.
    pub fn subject(&self) -> String {
        match self {
            EditError::Unreadable => String::new(),
            EditError::NoPath(path)
            | EditError::RepeatedKey(path)
            | EditError::UnknownForm(path)
            | EditError::Unequal(path) => path.clone(),
            EditError::NoSign(sign) => format!("{sign} (U+{:04X})", u32::from(*sign)),
        }
    }
}

/// Why a changed file was not written.
#[derive(Debug)]
pub enum WriteError {
    /// Somebody has changed the file since it was read.
    Changed,
    /// The system does not let it.
    System(
        /// Its reason.
        io::Error,
    ),
}

impl From<io::Error> for WriteError {
    fn from(error: io::Error) -> Self {
        WriteError::System(error)
    }
}
