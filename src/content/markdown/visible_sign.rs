//! A sign of markup that a reader would see: what kind of it, where, and what was meant.

use std::ops::Range;

/// Signs that will be words.
pub(super) struct VisibleSign {
    /// A word of the messages.
    pub kind: &'static str,
    /// The bytes of the text.
    pub at: Range<usize>,
    /// What to write in their place, where that is known.
    pub mended: Option<String>,
}
