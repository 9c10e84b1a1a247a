//! Some bytes of a text and the words that take their place.

use std::ops::Range;

/// What is replaced, and by which words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Patch {
    /// The bytes of the text that go; empty where words are put in.
    pub at: Range<usize>,
    /// The words that come.
    pub words: String,
}

impl Patch {
    /// Words in place of bytes.
    pub fn replace(at: Range<usize>, words: impl Into<String>) -> Self {
        Patch { at, words: words.into() }
    }

    /// Words before a byte.
    pub fn insert(at: usize, words: impl Into<String>) -> Self {
        Patch { at: at..at, words: words.into() }
    }

    /// Bytes that go.
    pub fn cut(at: Range<usize>) -> Self {
        Patch { at, words: String::new() }
    }
}
