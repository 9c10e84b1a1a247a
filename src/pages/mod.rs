//! Stage 5, render: `Site` and `Theme` become `Output`, a map from path to bytes that are made when asked.
//!
//! Pages are plain data for templates; nothing here computes a number, reads the disk or asks the clock.
//! One file per kind of page; what several pages show lies in `shapes`.

mod context;
mod origin;
mod render;
mod report_contents;
mod revisions;
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
use crate::publish::{Publishable, RenderError};
use crate::site::Site;
use crate::theme::Theme;

pub use context::{Pages, PhraseArg};
pub use revisions::Revisions;
pub use route::{Route, routes, site_wide};
pub use site_view::site_view;
pub use style_guide::StyleGuide;

/// Everything that is published, by path.
pub struct Output<'a> {
    pages: Pages<'a>,
    /// The site folder.
    root: &'a Path,
    /// How old everything is, where that is known.
    revisions: Option<&'a Revisions>,
    /// What all of it is made of, where that is known.
    fingerprint: Option<u128>,
    entries: BTreeMap<String, OutputEntry<'a>>,
    /// What the search script loads, made when the first of its files is asked for.
    index: OnceLock<search::SearchIndex>,
}

/// What lies under a path.
pub enum OutputEntry<'a> {
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
    let assets = theme.assets().iter().map(|(path, bytes)| (path.clone(), OutputEntry::Bytes(bytes)));
    entries.extend(assets);
    let files = copied_files(site).map(|file| (file.href.clone(), OutputEntry::Copy(root.join(&file.source))));
    entries.extend(files);
    let exports = exports::files(site, theme);
    entries.extend(exports.iter().map(|(path, export)| (path.clone(), OutputEntry::Export(export.clone()))));
    let routes: BTreeMap<String, Route> = routes(site).into_iter().map(|route| (route.path(site), route)).collect();
    let listed = exports::for_search_engines(site, theme, routes.keys().cloned().collect());
    entries.extend(listed.into_iter().map(|(path, export)| (path, OutputEntry::Export(export))));
    entries.extend(routes.into_iter().map(|(path, route)| (path, OutputEntry::Page(route))));
    if site.about.makes(Outputs::Search) {
        entries.extend(search::SearchIndex::paths(site).into_iter().map(|path| (path, OutputEntry::Index)));
    }
    let paths = entries.keys().cloned().collect();
    let pages = Pages::new(site, theme, exports, paths);
    Output { pages, root, revisions: None, fingerprint: None, entries, index: OnceLock::new() }
}

/// Files of the content that this build publishes: documents, their signatures, images of texts.
fn copied_files(site: &Site) -> impl Iterator<Item = &crate::site::File> {
    let documents = site.documents.iter().enumerate().filter(|(n, _)| site.shows_document(crate::site::DocumentIx(*n)));
    let documents = documents.flat_map(|(_, document)| document.file.iter().chain(&document.signature_file));
    let reports = site.reports.iter().filter(|report| site.shows(report.reporter)).flat_map(|report| &report.images);
    documents.chain(reports).chain(site.pages.iter().flat_map(|page| &page.images))
}

impl<'a> Output<'a> {
    /// The same, knowing how old everything is.
    pub fn with_revisions(self, ages: &'a Revisions) -> Self {
        Output { revisions: Some(ages), ..self }
    }

    /// The same, knowing what all of it is made of, as a number.
    pub fn fingerprint(self, made_of: Option<u128>) -> Self {
        Output { fingerprint: made_of, ..self }
    }

    /// Every path with what lies under it, in order.
    pub fn entries(&self) -> &BTreeMap<String, OutputEntry<'a>> {
        &self.entries
    }

    /// The pages as their templates see them.
    pub fn pages(&self) -> &Pages<'a> {
        &self.pages
    }
}

impl Output<'_> {
    fn index(&self, path: &str) -> Result<Cow<'_, [u8]>, RenderError> {
        let index = self.index.get_or_init(|| search::SearchIndex::new(&self.pages));
        index.bytes(path).map(Cow::Borrowed).ok_or_else(|| unknown_path(path))
    }
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
            Some(OutputEntry::Export(export)) => export.bytes().map(Cow::Owned).map_err(RenderError::from),
            Some(OutputEntry::Index) => self.index(path),
            Some(OutputEntry::Bytes(bytes)) => Ok(Cow::Borrowed(bytes)),
            Some(OutputEntry::Copy(_)) | None => Err(unknown_path(path)),
        }
    }

    fn revision(&self, path: &str) -> Option<u128> {
        self.revisions?.of(self, path)
    }

    fn fingerprint(&self) -> Option<u128> {
        self.fingerprint
    }

    fn copy_source(&self, path: &str) -> Option<&Path> {
        match self.entries.get(path)? {
            OutputEntry::Copy(source) => Some(source),
            _ => None,
        }
    }
}
