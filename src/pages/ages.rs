//! When what a page is made of last changed, so that a page that is known to be as it was need not be made again.
//!
//! Two levels and no graph: what all pages share, and the folder of one school. A school's own pages are made of what is
//! shared and of its folder; all other pages are made anew in every round.

use std::collections::BTreeMap;

use super::{Entry, Output};

/// Rounds in which something last changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ages {
    /// What every page may show.
    pub shared: u64,
    /// What only the pages of a school show, by its id.
    pub schools: BTreeMap<String, u64>,
    /// Files that are only copied, by path of the site folder.
    pub copied: BTreeMap<String, u64>,
}

impl Ages {
    /// The age of a school's pages.
    fn of_school(&self, id: &str) -> u128 {
        let own = self.schools.get(id).copied().unwrap_or_default();
        u128::from(self.shared) << 64 | u128::from(own)
    }

    /// The age of what lies under a path of the output; `None` where it is made anew in every round.
    pub(super) fn of(&self, output: &Output, path: &str) -> Option<u128> {
        let site = output.pages.site;
        match output.entries.get(path)? {
            Entry::Page(route) => Some(self.of_school(&site[route.school(site)?].id)),
            Entry::Export(export) => Some(self.of_school(&site[export.school()?].id)),
            Entry::Copy(source) => {
                let path = source.strip_prefix(output.root).ok()?.to_str()?;
                Some(u128::from(self.copied.get(path).copied().unwrap_or_default()))
            }
            Entry::Index | Entry::Bytes(_) => None,
        }
    }
}
