//! The page of a content file: the path of a file in, the address of its own page out, for the preview to open when the
//! file changes.

use super::addresses::OutputEntry;
use super::output::Output;
use super::route::Route;
use crate::content::{Owner, Role, role_of};
use crate::diagnostics::FileId;
use crate::site::{Places, RecordRef, Reporter, SchoolIx, Site, address};

impl Output<'_> {
    /// The address of the page that a file is the main source of; `None` where it is the main source of none.
    pub fn page_for_file(&self, path: &str, file: Option<FileId>, places: &Places) -> Option<String> {
        page_address(self.pages().site, path, file, places).filter(|page| self.entries().contains_key(page))
    }

    /// The folder of the files of a page's school.
    pub fn school_folder(&self, page: &str) -> Option<String> {
        let site = self.pages().site;
        let school = match self.entries().get(page)? {
            OutputEntry::Page(route) => route.school(site)?,
            _ => return None,
        };
        Some(format!("content/schools/{}/", site[school].folder))
    }
}

fn page_address(site: &Site, path: &str, file: Option<FileId>, places: &Places) -> Option<String> {
    match role_of(path) {
        Role::Report(_) => match places.record_of(file?)? {
            RecordRef::Report(report) => Some(site[report].href.clone()),
            _ => None,
        },
        Role::School(folder) => Some(Route::School(school_in_folder(site, &folder)?).path(site)),
        Role::Documents(owner) | Role::Attachment(owner) => {
            Some(Route::Documents(owner_reporter(site, &owner)?).path(site))
        }
        Role::Roadmap(id) => Some(address::roadmap(&id)),
        Role::Page(name) => Some(address::page(&name)),
        Role::Site | Role::Calendar | Role::Image(_) | Role::Stray => None,
    }
}

fn owner_reporter(site: &Site, owner: &Owner) -> Option<Reporter> {
    match owner {
        Owner::Department => Some(Reporter::Department),
        Owner::School(folder) => school_in_folder(site, folder).map(Reporter::School),
    }
}

fn school_in_folder(site: &Site, folder: &str) -> Option<SchoolIx> {
    site.schools.iter().position(|school| school.folder == folder).map(SchoolIx)
}
