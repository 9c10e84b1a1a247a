//! A clean copy of a file, and what went out of it.

use std::collections::BTreeMap;

/// A clean copy.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CleanCopy {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What went, by the key of its wording, and how often; nothing where the copy would be the file itself.
    pub removed: BTreeMap<&'static str, usize>,
    /// What stays and may be more than readers see, by the key of its wording.
    pub left: Vec<&'static str>,
}
