//! When what a page is made of last changed, so that a page that is known to be as it was need not be made again.
//!
//! No graph: what all pages share, the folder of one school, what schools tell of one measure. A school's own pages are made
//! of what is shared and of its folder; the page of a measure of what is shared and told of it; for all other pages what
//! their templates are given is held against what they were given last.

use std::collections::BTreeMap;

use xxhash_rust::xxh3::xxh3_128;

use super::{Output, OutputEntry, Route, render};

/// Rounds in which something last changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Revisions {
    /// What every page may show.
    pub shared: u64,
    /// What only the pages of a school show, by its id.
    pub schools: BTreeMap<String, u64>,
    /// What schools tell of a measure, by the address of its page.
    pub items: BTreeMap<String, u64>,
    /// Files that are only copied, by path of the site folder.
    pub copied: BTreeMap<String, u64>,
}

impl Revisions {
    /// The age of a school's pages.
    fn of_school(&self, id: &str) -> u128 {
        self.with_shared(self.schools.get(id).copied())
    }

    fn with_shared(&self, own: Option<u64>) -> u128 {
        u128::from(self.shared) << 64 | u128::from(own.unwrap_or_default())
    }

    /// The age of a page that is of no single school.
    fn of_page(&self, output: &Output, route: Route) -> Option<u128> {
        if let Route::Item(..) = route {
            return Some(self.with_shared(self.items.get(&route.path(output.pages.site)).copied()));
        }
        let given = render::view_digest(&output.pages, route)?;
        Some(xxh3_128(format!("{} {given}", self.shared).as_bytes()))
    }

    /// The age of what lies under a path of the output; `None` where it is made anew in every round.
    pub(super) fn of(&self, output: &Output, path: &str) -> Option<u128> {
        let site = output.pages.site;
        match output.entries.get(path)? {
            OutputEntry::Page(route) => match route.school(site) {
                Some(school) => Some(self.of_school(&site[school].id)),
                None => self.of_page(output, *route),
            },
            OutputEntry::Export(export) => Some(self.of_school(&site[export.school()?].id)),
            OutputEntry::Copy(source) => {
                let path = source.strip_prefix(output.root).ok()?.to_str()?;
                Some(u128::from(self.copied.get(path).copied().unwrap_or_default()))
            }
            OutputEntry::Index | OutputEntry::Bytes(_) => None,
        }
    }
}
