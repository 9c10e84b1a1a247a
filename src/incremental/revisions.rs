//! The rounds in which inputs last changed in, the revision of each page out.

use std::collections::BTreeMap;

use super::fingerprint::Fingerprint;
use crate::pages::{Dependency, Output};

/// Rounds in which something last changed, 0 before the first; digests where that is not known by a file's place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Revisions {
    /// What every page may show.
    pub shared: u64,
    /// What only the pages of a school show, by its id.
    pub schools: BTreeMap<String, u64>,
    /// Digests of what schools report of an item, by the address of its page.
    pub items: BTreeMap<String, u128>,
    /// Files that are only copied, by path of the site folder.
    pub copies: BTreeMap<String, u64>,
}

impl Revisions {
    /// The revision of what lies under a path of the output; `None` where it is made anew in every round.
    pub(super) fn of_path(&self, output: &Output, path: &str) -> Option<u128> {
        match output.dependency(path)? {
            Dependency::School(id) => Some(self.with_shared(self.schools.get(id).copied())),
            Dependency::Item(address) => Some(self.with_digest(self.items.get(address).copied())),
            Dependency::View(route) => Some(self.with_digest(Some(output.view_digest(route)?))),
            Dependency::Copy(source) => Some(u128::from(self.copies.get(source).copied().unwrap_or_default())),
        }
    }

    fn with_digest(&self, digest: Option<u128>) -> u128 {
        Fingerprint::new(&(self.shared, digest)).number()
    }

    fn with_shared(&self, own: Option<u64>) -> u128 {
        u128::from(self.shared) << 64 | u128::from(own.unwrap_or_default())
    }
}
