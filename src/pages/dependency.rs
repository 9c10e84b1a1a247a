//! A path of the output in, what its bytes are made of out. Must not know when any of it changed.

use super::{Entry, Output, Route, render};

/// What the bytes under a path are made of, besides what all pages share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dependency<'o> {
    /// The folder of one school, by the school's id.
    School(&'o str),
    /// What schools report of one item, by the address of its page.
    Item(&'o str),
    /// The view that the template is given, see [`Output::view_digest`].
    View(Route),
    /// A file of the content, by its path in the site folder.
    Copy(&'o str),
}

impl Output<'_> {
    /// What the bytes under a path are made of; `None` where that is not known.
    pub fn dependency(&self, path: &str) -> Option<Dependency<'_>> {
        let site = self.pages.site;
        match self.entries.get(path)? {
            Entry::Page(Route::Item(roadmap, item)) => Some(Dependency::Item(&site[*roadmap][*item].href)),
            Entry::Page(route) => match route.school(site) {
                Some(school) => Some(Dependency::School(&site[school].id)),
                None => Some(Dependency::View(*route)),
            },
            Entry::Export(export) => Some(Dependency::School(&site[export.school()?].id)),
            Entry::Copy(source) => source.strip_prefix(self.root).ok()?.to_str().map(Dependency::Copy),
            Entry::Index | Entry::Bytes(_) => None,
        }
    }

    /// What the template of a page is given, as a number: while it stays the same so does the page. `None` where the page
    /// cannot be rendered.
    pub fn view_digest(&self, route: Route) -> Option<u128> {
        render::digest(&self.pages, route)
    }
}
