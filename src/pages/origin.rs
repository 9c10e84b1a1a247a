//! From a file of the content to the page that is made of it first of all.

use super::{Output, Route};
use crate::content::{Owner, Role, role_of};
use crate::diagnostics::FileId;
use crate::site::{Places, RecordRef, Reporter, SchoolIx, Site, address};

impl Output<'_> {
    /// The address of the page that is made of a file first of all; `None` where no single page is.
    pub fn page_of(&self, path: &str, file: Option<FileId>, places: &Places) -> Option<String> {
        address_of(self.pages.site, path, file, places).filter(|page| self.entries.contains_key(page))
    }

    /// The folder of the files of a page's school.
    pub fn folder_of(&self, page: &str) -> Option<String> {
        let site = self.pages.site;
        let school = match self.entries.get(page)? {
            super::Entry::Page(route) => route.school(site)?,
            _ => return None,
        };
        Some(format!("content/schools/{}/", site[school].folder))
    }
}

fn address_of(site: &Site, path: &str, file: Option<FileId>, places: &Places) -> Option<String> {
    match role_of(path) {
        Role::Report(_) => match places.record_of(file?)? {
            RecordRef::Report(report) => Some(site[report].href.clone()),
            _ => None,
        },
        Role::School(folder) => Some(Route::School(in_folder(site, &folder)?).path(site)),
        Role::Documents(owner) | Role::Attachment(owner) => Some(Route::Documents(reporter(site, &owner)?).path(site)),
        Role::Roadmap(id) => Some(address::roadmap(&id)),
        Role::Page(name) => Some(address::page(&name)),
        Role::Site | Role::Calendar | Role::Image(_) | Role::Stray => None,
    }
}

fn reporter(site: &Site, owner: &Owner) -> Option<Reporter> {
    match owner {
        Owner::Department => Some(Reporter::Department),
        Owner::School(folder) => in_folder(site, folder).map(Reporter::School),
    }
}

fn in_folder(site: &Site, folder: &str) -> Option<SchoolIx> {
    site.schools.iter().position(|school| school.folder == folder).map(SchoolIx)
}
