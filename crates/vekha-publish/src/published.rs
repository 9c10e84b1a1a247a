//! The result of publishing: a manifest and what was done in, figures and paths for the caller out.

use crate::manifest::Manifest;

/// What was done to the folder.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Published {
    /// Files ending in `.html`.
    pub pages: usize,
    /// Size of all files in bytes.
    pub bytes: u64,
    /// Files that already held the right bytes.
    pub unchanged: usize,
    /// Paths of new and changed files, sorted.
    pub written: Vec<String>,
    /// Paths of our files that the output no longer has, sorted.
    pub removed: Vec<String>,
}

impl Published {
    /// A folder in which nothing had to be done.
    pub(crate) fn without_changes(manifest: &Manifest) -> Self {
        Published {
            pages: manifest.pages(),
            bytes: manifest.bytes(),
            unchanged: manifest.files.len(),
            ..Published::default()
        }
    }
}
