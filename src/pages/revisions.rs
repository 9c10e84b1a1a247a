//! Revisions of what pages are made from: in go the rounds in which inputs last changed, out comes one number for each
//! page. A page whose revision is unchanged is not rendered again.
//!
//! No graph of inputs: what all pages share, the folder of one school, what schools report of one item. A school's own
//! pages are made from what is shared and from its folder, the page of an item from what is shared and what is reported
//! of it; every other page is known by the digest of its view.

use std::collections::BTreeMap;

use xxhash_rust::xxh3::xxh3_128;

/// Rounds in which something last changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Revisions {
    /// What every page may show.
    pub shared: u64,
    /// What only the pages of a school show, by its id.
    pub schools: BTreeMap<String, u64>,
    /// What schools report of an item, by the address of its page.
    pub items: BTreeMap<String, u64>,
    /// Files that are only copied, by path of the site folder.
    pub copied: BTreeMap<String, u64>,
}

impl Revisions {
    /// The revision of a school's pages and data files.
    pub(super) fn school(&self, id: &str) -> u128 {
        self.with_shared(self.schools.get(id).copied())
    }

    /// The revision of an item's page, by its address.
    pub(super) fn item(&self, address: &str) -> u128 {
        self.with_shared(self.items.get(address).copied())
    }

    /// The revision of any other page, by the digest of its view.
    pub(super) fn view(&self, digest: u128) -> u128 {
        xxh3_128(format!("{} {digest}", self.shared).as_bytes())
    }

    /// The revision of a file that is only copied, by its path in the site folder.
    pub(super) fn copied_file(&self, path: &str) -> u128 {
        u128::from(self.copied.get(path).copied().unwrap_or_default())
    }

    fn with_shared(&self, own: Option<u64>) -> u128 {
        u128::from(self.shared) << 64 | u128::from(own.unwrap_or_default())
    }
}
