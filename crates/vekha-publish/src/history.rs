//! Revisions of files as they were published in, whether a file is still the same out. It must not read a file: only its
//! size and its time are asked for, and only where somebody wants to know who else has been here.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

use rayon::prelude::*;

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

    /// Forgets the files that are not as they were left: gone, of another size, or written after the manifest, which is
    /// written last. Whether there were any. Only what the system says of them is looked at, not their bytes.
    pub(crate) fn forget_touched(&mut self, out: &Path, manifest_path: &Path) -> bool {
        let Some(manifest) = &self.manifest else { return false };
        let Some(left) = modification_time(manifest_path) else { return false };
        let is_as_left = |path: &str, size: u64| {
            let found = fs::symlink_metadata(out.join(path));
            found.is_ok_and(|found| {
                found.is_file() && found.len() == size && found.modified().is_ok_and(|time| time <= left)
            })
        };
        let touched: Vec<&String> = manifest
            .files
            .par_iter()
            .filter(|(path, entry)| !is_as_left(path, entry.size))
            .map(|(path, _)| path)
            .collect();
        for path in &touched {
            self.revisions.remove(*path);
        }
        !touched.is_empty()
    }

    /// Whether a file was published with this revision.
    pub(crate) fn has(&self, path: &str, revision: Option<u128>) -> bool {
        revision.is_some() && self.revisions.get(path).copied() == revision
    }
}

fn modification_time(path: &Path) -> Option<SystemTime> {
    fs::symlink_metadata(path).and_then(|found| found.modified()).ok()
}
