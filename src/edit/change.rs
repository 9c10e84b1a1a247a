//! What is to be changed in a content file, as data.

use super::data::Data;
use super::path::Path;

/// A change of a file.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// Another value for a key that is there or a member of a list.
    Set {
        /// Where it stands.
        path: Path,
        /// The new value.
        value: Data,
    },
    /// A key that is not there yet.
    AddKey {
        /// The map that gets it; a key without a value becomes one.
        path: Path,
        /// The key.
        key: String,
        /// Its value.
        value: Data,
        /// The key behind which it goes; behind the last where there is none.
        after: Option<String>,
    },
    /// A further member of a list.
    AddMember {
        /// The list that gets it; a key without a value becomes one.
        path: Path,
        /// The place that it has afterwards, from 0.
        at: usize,
        /// The member.
        value: Data,
    },
    /// A key or member goes, with its own lines.
    Remove {
        /// Where it stands.
        path: Path,
    },
    /// Another text below the header of a Markdown file.
    SetBody(
        /// The text.
        String,
    ),
}
