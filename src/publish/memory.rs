//! What was published last and how old it was, for whoever publishes again and again. It must not look at the disk.

use std::collections::BTreeMap;

use super::Publishable;
use super::manifest::Manifest;

/// Ages of published files, and the manifest they belong to.
#[derive(Debug, Default)]
pub struct Memory {
    ages: BTreeMap<String, u128>,
    manifest: Option<Manifest>,
}

impl Memory {
    /// What has just been published.
    pub(super) fn of(output: &dyn Publishable, paths: &[&str], manifest: Manifest) -> Self {
        let ages = paths.iter().filter_map(|path| Some(((*path).to_owned(), output.age(path)?)));
        Memory { ages: ages.collect(), manifest: Some(manifest) }
    }

    /// The same while the folder still holds what was published; nothing where another build was there since.
    pub(super) fn valid_for(self, found: &Manifest) -> Self {
        if self.manifest.as_ref() == Some(found) { self } else { Memory::default() }
    }

    /// Whether the file is as old as when it was published.
    pub(super) fn is_as_it_was(&self, output: &dyn Publishable, path: &str) -> bool {
        self.ages.get(path).is_some_and(|age| output.age(path) == Some(*age))
    }
}
