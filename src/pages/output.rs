//! What is published: in go a site and its theme, out come paths and for each path its bytes, made when asked.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use vekha_publish::{Publishable, RenderError};

use super::addresses::{Addresses, OutputEntry};
use super::context::Pages;
use super::dependency::Dependency;
use super::route::Route;
use super::{render, search};
use crate::exports;
use crate::site::Site;
use crate::theme::{Theme, Value};

/// Everything that is published, by path.
pub struct Output<'a> {
    pages: Pages<'a>,
    /// The site folder.
    root: &'a Path,
    entries: Arc<BTreeMap<String, OutputEntry>>,
    /// What the search script loads, made when the first of its files is asked for.
    index: OnceLock<search::SearchIndex>,
}

/// The output of a site: its pages, data, the theme's files and the documents that lie below `root`.
///
/// The theme must know the site already: see [`site_view`](super::site_view).
pub fn output<'a>(site: &'a Site, theme: &'a Theme, root: &'a Path) -> Output<'a> {
    Output::new(site, theme, root, &Addresses::new(site, theme, root))
}

impl<'a> Output<'a> {
    /// The output of a site whose addresses are known; what they are made from must be the same.
    pub fn new(site: &'a Site, theme: &'a Theme, root: &'a Path, addresses: &Addresses) -> Self {
        let entries = Arc::clone(&addresses.entries);
        let mut exports = exports::files(site, theme);
        let listed = entries.iter().filter(|(_, entry)| is_listed(entry)).map(|(address, _)| address.clone());
        exports.extend(exports::for_search_engines(site, theme, listed));
        let paths = entries.keys().cloned().collect();
        let pages = Pages::new(site, theme, exports, paths);
        Output { pages, root, entries, index: OnceLock::new() }
    }

    /// Every path with what lies under it, in order.
    pub fn entries(&self) -> &BTreeMap<String, OutputEntry> {
        &self.entries
    }

    /// What views are made from.
    pub fn pages(&self) -> &Pages<'a> {
        &self.pages
    }

    /// What the bytes under a path are made from; `None` where that is not known.
    pub fn dependency(&self, path: &str) -> Option<Dependency<'_>> {
        let site = self.pages.site;
        match self.entries.get(path)? {
            OutputEntry::Page(Route::Item(roadmap, item)) => Some(Dependency::Item(&site[*roadmap][*item].href)),
            OutputEntry::Page(route) => match route.school(site) {
                Some(school) => Some(Dependency::School(&site[school].id)),
                None => Some(Dependency::View(*route)),
            },
            OutputEntry::Export(school) => Some(Dependency::School(&site[(*school)?].id)),
            OutputEntry::Copy(source) => source.strip_prefix(self.root).ok()?.to_str().map(Dependency::Copy),
            OutputEntry::Index | OutputEntry::Asset => None,
        }
    }

    /// The view of a page as a number: while it stays the same so does the page. `None` where the page cannot be
    /// rendered.
    pub fn view_digest(&self, route: Route) -> Option<u128> {
        render::view_digest(&self.pages, route)
    }

    /// The name of a page's template and the view it is given; `None` for a path that is no page.
    pub fn view(&self, path: &str) -> Option<Result<(&'static str, Value), RenderError>> {
        match self.entries.get(path)? {
            OutputEntry::Page(route) => Some(render::template_and_view(&self.pages, *route)),
            _ => None,
        }
    }
}

impl Output<'_> {
    fn export(&self, path: &str) -> Result<Cow<'_, [u8]>, RenderError> {
        let export = self.pages.find_export(path).ok_or_else(|| unknown_path(path))?;
        export.bytes().map(Cow::Owned).map_err(RenderError::from)
    }

    fn asset(&self, path: &str) -> Option<Cow<'_, [u8]>> {
        let (_, bytes) = self.pages.theme.assets().iter().find(|(address, _)| address == path)?;
        Some(Cow::Borrowed(bytes))
    }

    fn index(&self, path: &str) -> Result<Cow<'_, [u8]>, RenderError> {
        let index = self.index.get_or_init(|| search::SearchIndex::new(&self.pages));
        index.bytes(path).map(Cow::Borrowed).ok_or_else(|| unknown_path(path))
    }
}

/// Whether search engines are given its address.
fn is_listed(entry: &OutputEntry) -> bool {
    matches!(entry, OutputEntry::Page(route) if !matches!(route, Route::Moved(_)))
}

fn unknown_path(path: &str) -> RenderError {
    format!("no such page: {path}").into()
}

impl Publishable for Output<'_> {
    fn paths(&self) -> Vec<&str> {
        self.entries.keys().map(String::as_str).collect()
    }

    fn bytes(&self, path: &str) -> Result<Cow<'_, [u8]>, RenderError> {
        match self.entries.get(path) {
            Some(OutputEntry::Page(route)) => render::render_page(&self.pages, *route).map(Cow::Owned),
            Some(OutputEntry::Export(_)) => self.export(path),
            Some(OutputEntry::Index) => self.index(path),
            Some(OutputEntry::Asset) => self.asset(path).ok_or_else(|| unknown_path(path)),
            Some(OutputEntry::Copy(_)) | None => Err(unknown_path(path)),
        }
    }

    fn copy_source(&self, path: &str) -> Option<&Path> {
        match self.entries.get(path)? {
            OutputEntry::Copy(source) => Some(source),
            _ => None,
        }
    }
}
