//! Two that want one address: the conflicts come in, a diagnostic for each conflict goes out, at the line or file
//! that its author can change.

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
    /// A diagnostic for every two that want one address. In a site with errors only of what is at fault by itself: two
    /// pages of one name have been told of where the name is written.
    pub(super) fn diagnostics(&self, addresses: &Addresses, has_errors: bool) -> Vec<Diagnostic> {
        let reported = addresses.conflicts.iter().filter(|conflict| !has_errors || is_at_fault(conflict.second));
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
                let name = &self.site.pages[at].name;
                let page = self.content.pages.iter().find(|page| page.name == *name)?;
                Some(Place::top(page.file))
            }
            Claimant::Moved(at) => self.content.site.moved.get(at).map(|moved| moved.from.place),
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
fn is_at_fault(claimant: Claimant) -> bool {
    matches!(claimant, Claimant::Moved(_) | Claimant::Theme)
}
