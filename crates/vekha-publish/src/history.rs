//! What was published last and how old it was, for whoever publishes again and again. It must not look at the disk.

use std::collections::BTreeMap;

use crate::manifest::Manifest;

/// Ages of published files, and the manifest they belong to.
#[derive(Debug, Default)]
pub struct PublishHistory {
    ages: BTreeMap<String, u128>,
    manifest: Option<Manifest>,
}

impl PublishHistory {
    /// What has just been published.
    pub(crate) fn of(ages: BTreeMap<String, u128>, manifest: Manifest) -> Self {
        PublishHistory { ages, manifest: Some(manifest) }
    }

    /// The same while the folder still holds what was published; nothing where another build was there since.
    pub(crate) fn valid_for(self, found: &Manifest) -> Self {
        if self.manifest.as_ref() == Some(found) { self } else { PublishHistory::default() }
    }

    /// Whether the file is as old as when it was published.
    pub(crate) fn is_as_it_was(&self, path: &str, age: Option<u128>) -> bool {
        age.is_some() && self.ages.get(path).copied() == age
    }
}
