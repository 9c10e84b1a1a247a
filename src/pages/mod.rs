//! Stage 5, render: `Site` and `Theme` become `Output`, a map from path to bytes that are made when asked.
//!
//! Pages are plain data for templates; nothing here computes a number, reads the disk or asks the clock.
//! One file per kind of page; what several pages show lies in `shapes`.

mod addresses;
mod context;
mod dependency;
mod origin;
mod render;
mod report_contents;
mod route;
pub mod shapes;
mod site_view;
mod view_cache;

mod act;
mod calendar;
mod changes;
mod concept;
mod data;
mod documents;
mod glossary;
mod home;
mod item;
mod monitoring;
mod plan;
mod report;
mod reports;
mod roadmap;
mod school;
mod schools;
mod search;
mod sheet;
mod sitemap;
mod sprite;
mod static_pages;
mod style_guide;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use vekha_publish::{Publishable, RenderError};

use crate::exports;
use crate::site::Site;
use crate::theme::Theme;

pub use addresses::{AddressConflict, Addresses, Claimant, Entry};
pub use context::{Pages, PhraseArg};
pub use dependency::Dependency;
pub use route::{Route, routes, site_wide};
pub use site_view::site_view;
pub use style_guide::StyleGuide;

/// Everything that is published, by path.
pub struct Output<'a> {
    pages: Pages<'a>,
    /// The site folder.
    root: &'a Path,
    entries: Arc<BTreeMap<String, Entry>>,
    /// What the search script loads, made when the first of its files is asked for.
    index: OnceLock<search::Index>,
}

/// The output of a site: its pages, data, the theme's files and the documents that lie below `root`.
///
/// The theme must know the site already: see [`site_view`].
pub fn output<'a>(site: &'a Site, theme: &'a Theme, root: &'a Path) -> Output<'a> {
    Output::new(site, theme, root, &Addresses::new(site, theme, root))
}

impl<'a> Output<'a> {
    /// The output of a site whose addresses are known; what they are made of must be the same.
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
    pub fn entries(&self) -> &BTreeMap<String, Entry> {
        &self.entries
    }

    /// The pages as their templates see them.
    pub fn pages(&self) -> &Pages<'a> {
        &self.pages
    }

    /// What the bytes under a path are made of; `None` where that is not known.
    pub fn dependency(&self, path: &str) -> Option<Dependency<'_>> {
        let site = self.pages.site;
        match self.entries.get(path)? {
            Entry::Page(Route::Item(roadmap, item)) => Some(Dependency::Item(&site[*roadmap][*item].href)),
            Entry::Page(route) => match route.school(site) {
                Some(school) => Some(Dependency::School(&site[school].id)),
                None => Some(Dependency::View(*route)),
            },
            Entry::Export(school) => Some(Dependency::School(&site[(*school)?].id)),
            Entry::Copy(source) => source.strip_prefix(self.root).ok()?.to_str().map(Dependency::Copy),
            Entry::Index | Entry::Asset => None,
        }
    }

    /// What the template of a page is given, as a number: while it stays the same so does the page. `None` where the page
    /// cannot be rendered.
    pub fn view_digest(&self, route: Route) -> Option<u128> {
        render::digest(&self.pages, route)
    }
}

/// Whether search engines are told of it.
fn is_listed(entry: &Entry) -> bool {
    matches!(entry, Entry::Page(route) if !matches!(route, Route::Moved(_)))
}

impl Output<'_> {
    fn index(&self, path: &str) -> Result<Cow<'_, [u8]>, RenderError> {
        let index = self.index.get_or_init(|| search::Index::of(&self.pages));
        index.bytes(path).map(Cow::Borrowed).ok_or_else(|| unknown(path))
    }

    fn export(&self, path: &str) -> Result<Cow<'_, [u8]>, RenderError> {
        let export = self.pages.export(path).ok_or_else(|| unknown(path))?;
        export.bytes().map(Cow::Owned).map_err(RenderError::from)
    }

    fn asset(&self, path: &str) -> Option<Cow<'_, [u8]>> {
        let (_, bytes) = self.pages.theme.assets().iter().find(|(address, _)| address == path)?;
        Some(Cow::Borrowed(bytes))
    }
}

fn unknown(path: &str) -> RenderError {
    format!("no such page: {path}").into()
}

impl Publishable for Output<'_> {
    fn paths(&self) -> Vec<&str> {
        self.entries.keys().map(String::as_str).collect()
    }

    fn bytes(&self, path: &str) -> Result<Cow<'_, [u8]>, RenderError> {
        match self.entries.get(path) {
            Some(Entry::Page(route)) => render::page(&self.pages, *route).map(Cow::Owned),
            Some(Entry::Export(_)) => self.export(path),
            Some(Entry::Index) => self.index(path),
            Some(Entry::Asset) => self.asset(path).ok_or_else(|| unknown(path)),
            Some(Entry::Copy(_)) | None => Err(unknown(path)),
        }
    }

    fn copy_source(&self, path: &str) -> Option<&Path> {
        match self.entries.get(path)? {
            Entry::Copy(source) => Some(source),
            _ => None,
        }
    }
}
