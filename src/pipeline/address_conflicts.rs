//! Diagnostics of addresses that two entries claim (`address-conflict`): conflicts of the table of addresses in, a
//! diagnostic for each out, at the line or file that its author can change.
//!
//! Two names that become the same address (`address-taken`) are another mistake: `site::names` finds it, in the files of
//! one kind, before there is a table.

use crate::content::Content;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::pages::{AddressConflict, Addresses, Claimant};
use crate::site::{Places, Site};
use crate::sources::Sources;

/// Where the authors of a site have written what is published.
pub(super) struct Authors<'a> {
    pub(super) sources: &'a Sources,
    pub(super) site: &'a Site,
    pub(super) places: &'a Places,
    pub(super) content: &'a Content,
}

impl Authors<'_> {
    /// A diagnostic for each conflict. In a site with errors only where the address itself is written: two pages of one
    /// name are an `address-taken` already.
    pub(super) fn diagnostics(&self, addresses: &Addresses, has_errors: bool) -> Vec<Diagnostic> {
        let reported =
            addresses.conflicts.iter().filter(|conflict| !has_errors || has_written_address(conflict.second));
        reported.map(|conflict| self.diagnostic(conflict)).collect()
    }

    fn diagnostic(&self, conflict: &AddressConflict) -> Diagnostic {
        let AddressConflict { address, first, second } = conflict;
        let places = [second, first].map(|claimant| self.place(address, *claimant));
        let mut places = places.into_iter().flatten();
        let diagnostic = Diagnostic::new(Code::AddressConflict, places.next()).arg("address", address);
        let diagnostic = diagnostic.arg("first", first.code()).arg("second", second.code());
        places.fold(diagnostic, Diagnostic::with_related)
    }

    fn place(&self, address: &str, claimant: Claimant) -> Option<Place> {
        match claimant {
            Claimant::Page | Claimant::Data | Claimant::Search => None,
            Claimant::OwnPage(at) => {
                let name = &self.site[at].name;
                let page = self.content.pages.iter().find(|page| page.name == *name)?;
                Some(Place::top(page.file))
            }
            Claimant::Moved(at) => self.content.site.moved.get(at.0).map(|moved| moved.from.place),
            Claimant::Theme => {
                let path = format!("themes/{}/assets/{address}", self.site.about.theme);
                let mut files = self.sources.files_in(&path);
                files.find(|(found, ..)| *found == path).map(|(_, file, _)| Place::top(file))
            }
            Claimant::File(record, field) => self.places.get(record, field),
        }
    }
}

/// Whether its author wrote the address itself, not a name that an address is made of.
fn has_written_address(claimant: Claimant) -> bool {
    matches!(claimant, Claimant::Moved(_) | Claimant::Theme)
}
