//! What is published: in go a site and its theme, out come paths and for each path its bytes, made when asked.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use super::context::Pages;
use super::revisions::Revisions;
use super::route::{Route, routes};
use super::{render, search};
use crate::content::records::site::Outputs;
use crate::exports::{self, Export};
use crate::publish::{Publishable, RenderError};
use crate::site::{DocumentIx, File, Site};
use crate::theme::{Theme, Value};

/// Everything that is published, by path.
pub struct Output<'a> {
    pages: Pages<'a>,
    /// The site folder.
    root: &'a Path,
    /// Revisions of what pages are made from, where they are tracked.
    revisions: Option<&'a Revisions>,
    /// Fingerprint of everything the output is made from, where it is known.
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
fn copied_files(site: &Site) -> impl Iterator<Item = &File> {
    let documents = site.documents.iter().enumerate().filter(|(n, _)| site.shows_document(DocumentIx(*n)));
    let documents = documents.flat_map(|(_, document)| document.file.iter().chain(&document.signature_file));
    let reports = site.reports.iter().filter(|report| site.shows(report.reporter)).flat_map(|report| &report.images);
    documents.chain(reports).chain(site.pages.iter().flat_map(|page| &page.images))
}

impl<'a> Output<'a> {
    /// The same with revisions: pages whose revision is unchanged are not rendered again.
    pub fn with_revisions(self, revisions: &'a Revisions) -> Self {
        Output { revisions: Some(revisions), ..self }
    }

    /// The same with the fingerprint of everything it is made from.
    pub fn with_fingerprint(self, fingerprint: Option<u128>) -> Self {
        Output { fingerprint, ..self }
    }

    /// Every path with what lies under it, in order.
    pub fn entries(&self) -> &BTreeMap<String, OutputEntry<'a>> {
        &self.entries
    }

    /// What views are made from.
    pub fn pages(&self) -> &Pages<'a> {
        &self.pages
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
    /// The revision of a page; `None` where its view cannot be made.
    fn page_revision(&self, revisions: &Revisions, route: Route) -> Option<u128> {
        let site = self.pages.site;
        match route.school(site) {
            Some(school) => Some(revisions.school(&site[school].id)),
            None if matches!(route, Route::Item(..)) => Some(revisions.item(&route.path(site))),
            None => Some(revisions.view(render::view_digest(&self.pages, route)?)),
        }
    }

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
        let revisions = self.revisions?;
        match self.entries.get(path)? {
            OutputEntry::Page(route) => self.page_revision(revisions, *route),
            OutputEntry::Export(export) => Some(revisions.school(&self.pages.site[export.school()?].id)),
            OutputEntry::Copy(source) => Some(revisions.copied_file(source.strip_prefix(self.root).ok()?.to_str()?)),
            OutputEntry::Index | OutputEntry::Bytes(_) => None,
        }
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
