//! The one editor of content files: bytes and a change in, the bytes with that change and nothing else out. Comments, the
//! order of keys, blank lines, the encoding and the line ends stay. What was written is read again: where it says anything
//! but what was asked for, nothing is written. Only `store` touches the disk.
//!
//! Bytes → text (`encoding`) → nodes → where each of them begins and ends (`outline`) → patches (`set`, `add`, `remove`) →
//! bytes (`document`).

mod add;
mod change;
mod data;
mod document;
mod encoding;
mod error;
mod gaps;
mod intended;
mod least;
mod outline;
mod patch;
mod path;
mod remove;
mod render;
mod scalar;
mod set;
mod store;

pub use change::Change;
pub use data::Data;
pub use document::Document;
pub use error::{EditError, WriteError};
pub use intended::apply_to_data;
pub use path::{Path, Step, path_text};
pub use scalar::{Place, is_plain};
pub use store::{MOST_VERSIONS, StoredFile};
