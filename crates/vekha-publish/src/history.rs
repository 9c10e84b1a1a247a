//! Revisions of files as they were published in, whether a file is still the same out. It must not look at the disk.

use std::collections::BTreeMap;

use crate::manifest::Manifest;

/// What one process has published last to one folder; empty at first.
#[derive(Debug, Default)]
pub struct PublishHistory {
    revisions: BTreeMap<String, u128>,
    manifest: Option<Manifest>,
}

impl PublishHistory {
    /// What has just been published.
    pub(crate) fn new(revisions: BTreeMap<String, u128>, manifest: Manifest) -> Self {
        PublishHistory { revisions, manifest: Some(manifest) }
    }

    /// The same while the folder still has the manifest that was written; empty where another process published since.
    pub(crate) fn valid_for(self, found: &Manifest) -> Self {
        if self.manifest.as_ref() == Some(found) { self } else { PublishHistory::default() }
    }

    /// Whether a file was published with this revision.
    pub(crate) fn has(&self, path: &str, revision: Option<u128>) -> bool {
        revision.is_some() && self.revisions.get(path).copied() == revision
    }
}
