//! Records that contradict themselves or each other though every name in them is known: content, names and linked records
//! in, diagnostics out. Nothing is mended here, and no policy of publishing is kept here: that is for the rules.

mod calendar;
mod corrected_reports;
mod days;
mod indicators;
mod order;
mod participation;
mod references;
mod report_dates;
mod report_owner;
mod rings;
mod shares;
mod unused_files;

use jiff::civil::Date;

use super::model::{Report, Roadmap, School};
use super::names::Names;
use crate::content::Content;
use crate::diagnostics::Diagnostic;

/// What is checked: everything written, what its names mean, and what has been linked.
pub struct Checked<'a> {
    /// What people wrote.
    pub content: &'a Content,
    /// What names mean in it.
    pub names: &'a Names<'a>,
    /// The schools.
    pub schools: &'a [School],
    /// The roadmaps.
    pub roadmaps: &'a [Roadmap],
    /// The published reports.
    pub reports: &'a [Report],
    /// The day the site speaks of.
    pub today: Date,
}

impl Checked<'_> {
    /// Everything that is found.
    pub fn diagnostics(&self) -> Vec<Diagnostic> {
        let mut diagnostics = calendar::check(&self.content.calendar);
        diagnostics.extend(self.rings());
        diagnostics.extend(self.corrected_reports());
        diagnostics.extend(self.days_of_reports());
        diagnostics.extend(self.years_of_reports());
        diagnostics.extend(self.owners_of_reports());
        diagnostics.extend(self.participations());
        diagnostics.extend(self.indicators());
        diagnostics.extend(self.shares());
        diagnostics.extend(self.contacts());
        diagnostics.extend(self.unused_files());
        diagnostics
    }

    /// Contacts for roadmaps that are not there.
    fn contacts(&self) -> Vec<Diagnostic> {
        let of_schools = self.content.schools.iter().flat_map(|source| &source.record.contacts);
        let contacts = self.content.site.contact.iter().chain(of_schools);
        let mut diagnostics = Vec::new();
        for id in contacts.filter_map(|contact| contact.for_roadmap.as_ref()) {
            self.names.roadmaps.find_ref(id, &mut diagnostics);
        }
        diagnostics
    }
}
