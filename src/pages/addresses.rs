//! The table of addresses: in go a site and its theme, out comes one entry for each address that is published, and a
//! conflict for each address that two entries claim, so that nothing is published in place of something else unseen.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry as Slot;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::route::{Route, routes};
use super::search;
use crate::content::records::site::Outputs;
use crate::exports;
use crate::site::{Field, MovedIx, PageIx, RecordRef, SchoolIx, Site, published_files};
use crate::theme::Theme;

/// What lies under an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OutputEntry {
    /// A page, rendered when asked.
    Page(Route),
    /// A file for programs and tables, of the site or of a school, made when first asked.
    Export(Option<SchoolIx>),
    /// A file of the search script.
    Index,
    /// A file of the theme.
    Asset,
    /// A file of the content, by its path on the disk.
    Copy(PathBuf),
}

/// Everything that is published, by address; cheap to share.
#[derive(Debug, Clone, Default)]
pub struct Addresses {
    pub(super) entries: Arc<BTreeMap<String, OutputEntry>>,
    /// Addresses that two entries claim; a site with any is not published.
    pub conflicts: Vec<AddressConflict>,
    /// Addresses that no file can have, with what wants them; the same.
    pub impossible: Vec<(String, Claimant)>,
}

/// An address that two entries claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddressConflict {
    /// The address.
    pub address: String,
    /// Whose it is: what the program makes comes before what authors bring.
    pub first: Claimant,
    /// What claims it too.
    pub second: Claimant,
}

/// What wants an address, as far as its author can change it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Claimant {
    /// A page that the program makes.
    Page,
    /// A page of the author's own.
    OwnPage(PageIx),
    /// An old address.
    Moved(MovedIx),
    /// A file for programs and tables.
    Data,
    /// A file of the search script.
    Search,
    /// A file of the theme.
    Theme,
    /// A file of the content.
    File(ClaimedFile),
}

/// A file of the content that wants an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimedFile {
    /// The record that names it.
    pub record: RecordRef,
    /// The field of the record that does.
    pub field: Field,
    /// Its path in the site folder.
    pub source: String,
}

impl Claimant {
    /// The key of its wording.
    pub fn code(&self) -> &'static str {
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

impl Addresses {
    /// Addresses of all that this build publishes; documents and images lie below `root`.
    ///
    /// What the program makes comes before what authors bring. Old addresses come last: they lead on from where nothing
    /// else is.
    pub fn new(site: &Site, theme: &Theme, root: &Path) -> Self {
        let pages = routes(site).into_iter().map(|route| (route.path(site), route));
        let (old, pages): (Vec<_>, Vec<_>) = pages.partition(|(_, route)| matches!(route, Route::Moved(_)));
        let mut all = Claims { site, root, entries: BTreeMap::new(), conflicts: Vec::new() };
        all.extend(pages.into_iter().map(page));
        all.extend(exports::addresses(site).map(|(address, school)| (address, OutputEntry::Export(school))));
        if site.about.makes(Outputs::Search) {
            all.extend(search::SearchIndex::paths(site).into_iter().map(|address| (address, OutputEntry::Index)));
        }
        all.extend(
            published_files(site).map(|(.., file)| (file.href.clone(), OutputEntry::Copy(root.join(&file.source)))),
        );
        all.extend(theme.assets().iter().map(|(address, _)| (address.clone(), OutputEntry::Asset)));
        all.extend(old.into_iter().map(page).filter(|(address, _)| !address.is_empty()));
        all.find_files_as_folders();
        let wrong = all.entries.iter().filter(|(address, _)| !vekha_publish::is_valid_path(address));
        let impossible =
            wrong.map(|(address, entry)| (address.clone(), claimant(site, root, address, entry))).collect();
        Addresses { entries: Arc::new(all.entries), conflicts: all.conflicts, impossible }
    }
}

impl Addresses {
    /// Whether anything is published at this address.
    pub fn has(&self, address: &str) -> bool {
        self.entries.contains_key(address)
    }
}

fn page((address, route): (String, Route)) -> (String, OutputEntry) {
    (address, OutputEntry::Page(route))
}

/// The table of addresses while it is filled.
struct Claims<'a> {
    site: &'a Site,
    root: &'a Path,
    entries: BTreeMap<String, OutputEntry>,
    conflicts: Vec<AddressConflict>,
}

impl Claims<'_> {
    /// Adds entries by address: the first keeps it, a second is a conflict. Two records may name one document.
    fn extend(&mut self, entries: impl IntoIterator<Item = (String, OutputEntry)>) {
        for (address, entry) in entries {
            match self.entries.entry(address) {
                Slot::Vacant(slot) => {
                    slot.insert(entry);
                }
                Slot::Occupied(slot) if matches!(entry, OutputEntry::Copy(_)) && *slot.get() == entry => {}
                Slot::Occupied(slot) => {
                    let (site, root, address) = (self.site, self.root, slot.key().clone());
                    let first = claimant(site, root, &address, slot.get());
                    let second = claimant(site, root, &address, &entry);
                    self.conflicts.push(AddressConflict { address, first, second });
                }
            }
        }
    }

    /// Adds a conflict for each address below that of a file: no disk has a file that is a folder too.
    fn find_files_as_folders(&mut self) {
        let below = self.entries.keys().flat_map(|address| {
            let folders = address.match_indices('/').map(|(end, _)| &address[..end]);
            folders.filter(|folder| self.entries.contains_key(*folder)).map(move |folder| (folder, address))
        });
        let conflicts: Vec<AddressConflict> = below
            .map(|(folder, address)| AddressConflict {
                address: folder.to_owned(),
                first: claimant(self.site, self.root, folder, &self.entries[folder]),
                second: claimant(self.site, self.root, address, &self.entries[address]),
            })
            .collect();
        self.conflicts.extend(conflicts);
    }
}

fn claimant(site: &Site, root: &Path, address: &str, entry: &OutputEntry) -> Claimant {
    match entry {
        OutputEntry::Page(Route::Page(at)) => Claimant::OwnPage(*at),
        OutputEntry::Page(Route::Moved(at)) => Claimant::Moved(*at),
        OutputEntry::Page(_) => Claimant::Page,
        OutputEntry::Export(_) => Claimant::Data,
        OutputEntry::Index => Claimant::Search,
        OutputEntry::Asset => Claimant::Theme,
        OutputEntry::Copy(source) => {
            let file =
                published_files(site).find(|(.., file)| file.href == address && root.join(&file.source) == *source);
            file.map_or(Claimant::Data, |(record, field, file)| {
                Claimant::File(ClaimedFile { record, field, source: file.source.clone() })
            })
        }
    }
}
