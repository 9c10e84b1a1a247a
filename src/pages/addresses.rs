//! Everything that is published, by address: what wants an address comes in, one entry for each address goes out, with
//! every conflict, so that nothing is published in place of something else unseen.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry as Slot;
use std::path::Path;

use super::{Entry, Route, routes, search};
use crate::content::records::site::Outputs;
use crate::diagnostics::Place;
use crate::exports::{self, Export};
use crate::site::{DocumentIx, File, Site};
use crate::theme::Theme;

/// Two that want one address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddressConflict {
    /// The address.
    pub address: String,
    /// What has it by right.
    pub first: Claimant,
    /// What wants it too.
    pub second: Claimant,
}

/// What wants an address, as far as its author can change it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Claimant {
    /// A page that the program makes.
    Page,
    /// A page of the author's own, by place among the pages of the site.
    OwnPage(usize),
    /// An old address, by place in `About::moved`.
    Moved(usize),
    /// A file for programs and tables.
    Data,
    /// A file of the search script.
    Search,
    /// A file of the theme.
    Theme,
    /// A file of the content, by the place that names it.
    File(Option<Place>),
}

impl Claimant {
    /// The key of its wording.
    pub fn code(self) -> &'static str {
        match self {
            Claimant::Page => "page",
            Claimant::OwnPage(_) => "own-page",
            Claimant::Moved(_) => "moved",
            Claimant::Data => "data",
            Claimant::Search => "search",
            Claimant::Theme => "theme",
            Claimant::File(_) => "file",
        }
    }
}

/// Every two that want one address in this build.
pub fn address_conflicts(site: &Site, theme: &Theme, root: &Path) -> Vec<AddressConflict> {
    let Addresses { entries, refused } = addresses(site, theme, root, &exports::files(site, theme));
    let conflict = |(address, second): (String, Entry)| {
        let first = entries.get(&address).map_or(Claimant::Page, |first| claimant(site, root, &address, first));
        AddressConflict { first, second: claimant(site, root, &address, &second), address }
    };
    refused.into_iter().map(conflict).collect()
}

fn claimant(site: &Site, root: &Path, address: &str, entry: &Entry) -> Claimant {
    match entry {
        Entry::Page(Route::Page(at)) => Claimant::OwnPage(*at),
        Entry::Page(Route::Moved(at)) => Claimant::Moved(*at),
        Entry::Page(_) => Claimant::Page,
        Entry::Export(_) => Claimant::Data,
        Entry::Index => Claimant::Search,
        Entry::Bytes(_) => Claimant::Theme,
        Entry::Copy(source) => {
            let file = copied(site).find(|file| file.href == address && root.join(&file.source) == *source);
            Claimant::File(file.map(|file| file.place))
        }
    }
}

/// Entries by address, and what did not get the address it wants.
#[derive(Default)]
pub(super) struct Addresses<'a> {
    pub(super) entries: BTreeMap<String, Entry<'a>>,
    refused: Vec<(String, Entry<'a>)>,
}

impl<'a> Addresses<'a> {
    /// Gives addresses to entries: what came first keeps its own.
    fn extend(&mut self, entries: impl IntoIterator<Item = (String, Entry<'a>)>) {
        for (address, entry) in entries {
            match self.entries.entry(address) {
                Slot::Vacant(slot) => {
                    slot.insert(entry);
                }
                Slot::Occupied(slot) if is_same_file(slot.get(), &entry) => {}
                Slot::Occupied(slot) => self.refused.push((slot.key().clone(), entry)),
            }
        }
    }
}

/// Whether both are copies of one file, as of a document that two records name.
fn is_same_file(one: &Entry, other: &Entry) -> bool {
    matches!((one, other), (Entry::Copy(one), Entry::Copy(other)) if one == other)
}

/// Addresses of all that this build publishes. What the program makes comes before what authors bring, old addresses come
/// last: they lead on from where nothing else is.
pub(super) fn addresses<'a>(
    site: &'a Site,
    theme: &'a Theme,
    root: &Path,
    exports: &BTreeMap<String, Export<'a>>,
) -> Addresses<'a> {
    let pages = routes(site).into_iter().map(|route| (route.path(site), route));
    let (old, mut pages): (Vec<_>, Vec<_>) = pages.partition(|(_, route)| matches!(route, Route::Moved(_)));
    pages.sort();
    let listed = exports::for_search_engines(site, theme, pages.iter().map(|(address, _)| address.clone()).collect());
    let mut all = Addresses::default();
    all.extend(pages.into_iter().map(page));
    all.extend(exports.iter().map(|(address, export)| (address.clone(), Entry::Export(export.clone()))));
    all.extend(listed.into_iter().map(|(address, export)| (address, Entry::Export(export))));
    if site.about.makes(Outputs::Search) {
        all.extend(search::Index::paths(site).into_iter().map(|address| (address, Entry::Index)));
    }
    all.extend(copied(site).map(|file| (file.href.clone(), Entry::Copy(root.join(&file.source)))));
    all.extend(theme.assets().iter().map(|(address, bytes)| (address.clone(), Entry::Bytes(bytes))));
    all.extend(old.into_iter().map(page));
    all
}

fn page<'a>((address, route): (String, Route)) -> (String, Entry<'a>) {
    (address, Entry::Page(route))
}

/// Files of the content that this build publishes: documents, their signatures, images of texts.
fn copied(site: &Site) -> impl Iterator<Item = &File> {
    let documents = site.documents.iter().enumerate().filter(|(n, _)| site.shows_document(DocumentIx(*n)));
    let documents = documents.flat_map(|(_, document)| document.file.iter().chain(&document.signature_file));
    let reports = site.reports.iter().filter(|report| site.shows(report.reporter)).flat_map(|report| &report.images);
    documents.chain(reports).chain(site.pages.iter().flat_map(|page| &page.images))
}
