//! Stage 5, render: `Site` and `Theme` become `Output`, a map from path to bytes that are made when asked.
//!
//! Pages are plain data for templates; nothing here computes a number, reads the disk or asks the clock.
//! One file per kind of page; what several pages show lies in `shapes`.

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
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use crate::content::records::site::Outputs;
use crate::exports::{self, Export};
use crate::site::Site;
use crate::theme::Theme;
use vekha_publish::{Publishable, RenderError};

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
    entries: BTreeMap<String, Entry<'a>>,
    /// What the search script loads, made when the first of its files is asked for.
    index: OnceLock<search::Index>,
}

/// What lies under a path.
pub enum Entry<'a> {
    /// A page, rendered when asked.
    Page(Route),
    /// A file for programs and tables, made when first asked.
    Export(Export<'a>),
    /// A file of the search script.
    Index,
    /// A file of the theme.
    Bytes(&'a [u8]),
    /// A file of the content, by its path on the disk.
    Copy(PathBuf),
}

/// The output of a site: its pages, data, the theme's files and the documents that lie below `root`.
///
/// The theme must know the site already: see [`site_view`].
pub fn output<'a>(site: &'a Site, theme: &'a Theme, root: &'a Path) -> Output<'a> {
    let mut entries = BTreeMap::new();
    let assets = theme.assets().iter().map(|(path, bytes)| (path.clone(), Entry::Bytes(bytes)));
    entries.extend(assets);
    let files = copied(site).map(|file| (file.href.clone(), Entry::Copy(root.join(&file.source))));
    entries.extend(files);
    let exports = exports::files(site, theme);
    entries.extend(exports.iter().map(|(path, export)| (path.clone(), Entry::Export(export.clone()))));
    let routes: BTreeMap<String, Route> = routes(site).into_iter().map(|route| (route.path(site), route)).collect();
    let listed = exports::for_search_engines(site, theme, routes.keys().cloned().collect());
    entries.extend(listed.into_iter().map(|(path, export)| (path, Entry::Export(export))));
    entries.extend(routes.into_iter().map(|(path, route)| (path, Entry::Page(route))));
    if site.about.makes(Outputs::Search) {
        entries.extend(search::Index::paths(site).into_iter().map(|path| (path, Entry::Index)));
    }
    let paths = entries.keys().cloned().collect();
    let pages = Pages::new(site, theme, exports, paths);
    Output { pages, root, entries, index: OnceLock::new() }
}

/// Files of the content that this build publishes: documents, their signatures, images of texts.
fn copied(site: &Site) -> impl Iterator<Item = &crate::site::File> {
    let documents = site.documents.iter().enumerate().filter(|(n, _)| site.shows_document(crate::site::DocumentIx(*n)));
    let documents = documents.flat_map(|(_, document)| document.file.iter().chain(&document.signature_file));
    let reports = site.reports.iter().filter(|report| site.shows(report.reporter)).flat_map(|report| &report.images);
    documents.chain(reports).chain(site.pages.iter().flat_map(|page| &page.images))
}

impl<'a> Output<'a> {
    /// Every path with what lies under it, in order.
    pub fn entries(&self) -> &BTreeMap<String, Entry<'a>> {
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

impl Output<'_> {
    fn index(&self, path: &str) -> Result<Cow<'_, [u8]>, RenderError> {
        let index = self.index.get_or_init(|| search::Index::of(&self.pages));
        index.bytes(path).map(Cow::Borrowed).ok_or_else(|| unknown(path))
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
            Some(Entry::Export(export)) => export.bytes().map(Cow::Owned).map_err(RenderError::from),
            Some(Entry::Index) => self.index(path),
            Some(Entry::Bytes(bytes)) => Ok(Cow::Borrowed(bytes)),
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
