//! Reports in; out come those that are published on a day, in the order of the site, and what their names mean. What
//! is internal or dated after the day is not published, and its name is known as hidden.

use std::cmp::Reverse;
use std::sync::Arc;

use jiff::civil::Date;

use super::duplicates::SeenIds;
use super::owned::{Missing, OwnedNames, owners_of};
use super::schools::SchoolNames;
use crate::content::ReportSource;
use crate::content::records::Visibility;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::site::address;
use crate::site::model::{ReportIx, Reporter};
use crate::site::plain::day_words;

/// A report that is published, with its address.
pub struct DeclaredReport<'a> {
    /// Who reports.
    pub reporter: Reporter,
    /// What is written.
    pub source: &'a ReportSource,
    /// The address of its page.
    pub href: String,
    /// Its place in the order of paths.
    position: usize,
}

/// Reports by author and name.
#[derive(Default)]
pub struct ReportNames<'a> {
    /// Published reports, newest first.
    pub list: Vec<DeclaredReport<'a>>,
    by_name: OwnedNames<'a, ReportIx>,
}

impl<'a> ReportNames<'a> {
    /// Names the reports; names that repeat or are reserved are diagnostics.
    pub fn declare(
        sources: &'a [Arc<ReportSource>],
        schools: &SchoolNames,
        today: Date,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Self {
        let mut names = ReportNames::default();
        let mut seen = SeenIds::new();
        for source in sources {
            let Some(reporter) = schools.reporter(&source.owner) else { continue };
            let place = source.header.id.as_ref().map_or(Place::top(source.file), |id| id.place);
            if !source.broken {
                seen.add((reporter, source.name.as_str()), &source.name, place, diagnostics);
            }
            if !source.broken && source.name == "index" {
                diagnostics.push(Diagnostic::new(Code::ReservedId, place).arg("id", &source.name));
            }
            if !source.broken && is_published(source, today, diagnostics) {
                let href = address::report(schools.folder_of(reporter), &source.name);
                names.list.push(DeclaredReport { reporter, source, href, position: names.list.len() });
            } else {
                names.by_name.hide(reporter, &source.name);
            }
        }
        names
            .list
            .sort_by_key(|report| (Reverse(report.source.header.date.value), report.reporter, &report.source.name));
        for (number, report) in names.list.iter().enumerate() {
            names.by_name.add(report.reporter, &report.source.name, ReportIx(number));
        }
        names
    }

    /// Published reports in the order of their paths.
    pub fn in_order_of_paths(&self) -> impl Iterator<Item = ReportIx> {
        let mut order: Vec<usize> = (0..self.list.len()).collect();
        order.sort_by_key(|at| self.list[*at].position);
        order.into_iter().map(ReportIx)
    }

    /// The published report of that author and name, when there is one.
    pub fn get(&self, reporter: Reporter, name: &str) -> Option<ReportIx> {
        self.by_name.get(reporter, name)
    }

    fn title(&self, report: ReportIx) -> String {
        (*self.list[report.0].source.header.title.value).to_owned()
    }

    /// The report that `name` means for `reporter`; a diagnostic when there is none, unless it is hidden.
    pub fn find(
        &self,
        reporter: Reporter,
        name: &str,
        place: Place,
        schools: &SchoolNames,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<ReportIx> {
        let (owners, id) = owners_of(reporter, name, schools);
        match self.by_name.find(&owners, id) {
            Ok(found) => Some(found),
            Err(Missing::Hidden) => None,
            Err(Missing::Unknown(known)) => {
                let titled = known.iter().map(|(name, report)| (*name, self.title(*report)));
                let diagnostic = Diagnostic::new(Code::UnknownReport, place).arg("report", name);
                diagnostics.push(diagnostic.suggest_titled(id, titled));
                None
            }
        }
    }
}

fn is_published(source: &ReportSource, today: Date, diagnostics: &mut Vec<Diagnostic>) -> bool {
    if source.header.visibility.is_some_and(|visibility| visibility.value == Visibility::Internal) {
        return false;
    }
    let date = source.header.date;
    if date.value > today {
        let diagnostic = Diagnostic::new(Code::ReportInFuture, date.place).arg("date", day_words(date.value));
        diagnostics.push(diagnostic.arg("today", day_words(today)));
    }
    date.value <= today
}
