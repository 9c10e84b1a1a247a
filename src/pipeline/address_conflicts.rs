//! Diagnostics of addresses that two entries claim (`address-conflict`): conflicts of the table of addresses in, a
//! diagnostic for each out, at the line or file that its author can change.
//!
//! Two names that become the same address (`address-taken`) are another mistake: `site::names` finds it, in the files of
//! one kind, before there is a table.

use crate::content::Content;
use crate::content::markdown::{LinkKind, Piece};
use crate::content::records::site::Moved;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::pages::{AddressConflict, Addresses, Claimant, ClaimedFile, Route};
use crate::site::{Places, RecordRef, Site};
use crate::sources::{self, Sources};

/// Where the authors of a site have written what is published.
pub(super) struct Authors<'a> {
    pub(super) sources: &'a Sources,
    pub(super) site: &'a Site,
    pub(super) places: &'a Places,
    pub(super) content: &'a Content,
}

impl Authors<'_> {
    /// A diagnostic for every two that want one address. In a site with errors only of what is at fault by itself: two
    /// pages or documents of one name have been told of where the name is written.
    pub(super) fn diagnostics(&self, addresses: &Addresses, has_errors: bool) -> Vec<Diagnostic> {
        let conflicts = addresses.conflicts.iter().filter(|conflict| !self.is_one_file_twice(conflict));
        let reported = conflicts.filter(|conflict| !has_errors || is_at_fault(&conflict.second));
        let impossible = addresses.impossible.iter().map(|(address, claimant)| {
            Diagnostic::new(Code::BadFileName, self.place(address, claimant)).arg("name", address)
        });
        reported.map(|conflict| self.diagnostic(conflict)).chain(impossible).collect()
    }

    /// A diagnostic for every old address that leads to nothing that is published. A school's own build leaves those out.
    pub(super) fn dead_ends(&self, addresses: &Addresses) -> Vec<Diagnostic> {
        let moved = self.content.site.moved.iter().filter(|moved| self.site.only.is_none() && !moved.to.is_empty());
        let dead = moved.filter(|moved| !addresses.has(page_of(&moved.to)));
        dead.map(|moved| self.dead_end(moved)).collect()
    }

    fn dead_end(&self, moved: &Moved) -> Diagnostic {
        let is_monitoring = page_of(&moved.to) == Route::Monitoring.path(self.site);
        let diagnostic = Diagnostic::new(Code::MovedNowhere, moved.to.place).arg("address", &**moved.to);
        diagnostic.arg("what", if is_monitoring { "monitoring" } else { "page" })
    }

    /// Whether two files hold the same, so that the address is right for both.
    fn is_one_file_twice(&self, conflict: &AddressConflict) -> bool {
        match (&conflict.first, &conflict.second) {
            (Claimant::File(first), Claimant::File(second)) => {
                let [first, second] = [first, second].map(|file| self.sources.disk_path(&file.source));
                sources::same_content(&first, &second)
            }
            _ => false,
        }
    }

    fn diagnostic(&self, conflict: &AddressConflict) -> Diagnostic {
        let AddressConflict { address, first, second } = conflict;
        let places = [second, first].map(|claimant| self.place(address, claimant));
        let mut places = places.into_iter().flatten();
        let diagnostic = Diagnostic::new(Code::AddressConflict, places.next()).arg("address", address);
        let diagnostic = diagnostic.arg("first", first.code()).arg("second", second.code());
        let diagnostic = diagnostic.arg("first-file", source_of(first)).arg("second-file", source_of(second));
        places.fold(diagnostic, Diagnostic::with_related)
    }

    fn place(&self, address: &str, claimant: &Claimant) -> Option<Place> {
        match claimant {
            Claimant::Page | Claimant::Data | Claimant::Search => None,
            Claimant::OwnPage(at) => {
                let name = &self.site[*at].name;
                let page = self.content.pages.iter().find(|page| page.name == *name)?;
                Some(Place::top(page.file))
            }
            Claimant::Moved(at) => self.content.site.moved.get(at.0).map(|moved| moved.from.place),
            Claimant::Theme => {
                let path = format!("themes/{}/assets/{address}", self.site.about.theme);
                let mut files = self.sources.files_in(&path);
                files.find(|(found, ..)| *found == path).map(|(_, file, _)| Place::top(file))
            }
            Claimant::File(file) => {
                let place = self.places.get(file.record, file.field)?;
                Some(self.image_in_text(place, file).unwrap_or(place))
            }
        }
    }

    /// Where the text of a whole file shows an image.
    fn image_in_text(&self, whole: Place, image: &ClaimedFile) -> Option<Place> {
        let reports = self.content.reports.iter().map(|report| (report.file, report.folder.as_str(), &report.body));
        let pages = self.content.pages.iter().map(|page| (page.file, "content/pages", &page.body));
        let (_, folder, body) = reports.chain(pages).find(|(file, ..)| *file == whole.file)?;
        let mut links = body.pieces.iter().filter_map(Piece::link).filter(|link| link.kind == LinkKind::Image);
        links.find(|link| format!("{folder}/{}", link.target) == image.source).map(|link| link.place)
    }
}

/// The page of an address with an anchor.
fn page_of(address: &str) -> &str {
    address.split_once('#').map_or(address, |(page, _)| page)
}

/// The path of a file of the content; nothing for what is none.
fn source_of(claimant: &Claimant) -> &str {
    match claimant {
        Claimant::File(file) => &file.source,
        _ => "",
    }
}

/// Whether nothing else tells of it: its author wrote the address itself, or an image that only a text names.
fn is_at_fault(claimant: &Claimant) -> bool {
    match claimant {
        Claimant::Moved(_) | Claimant::Theme => true,
        Claimant::File(file) => !matches!(file.record, RecordRef::Document(_)),
        _ => false,
    }
}
