//! Plain text: bytes → letters, letters → paragraphs or rows of cells.

pub(crate) mod encoding;
pub(crate) mod paragraphs;
pub(crate) mod separated;
