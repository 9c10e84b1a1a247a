//! What belongs to whom, sorted once, so that nothing searches the whole site for what is of one reporter.

use std::collections::BTreeMap;

use super::{CourseIx, DocumentIx, FactIx, ReportIx, Reporter, SeriesIx, Site};

/// A shelf for everyone who reports.
#[derive(Debug, Default)]
pub struct Shelves {
    shelves: BTreeMap<Reporter, Shelf>,
}

/// What is of one reporter, each list in the order of the site's own.
#[derive(Debug, Default)]
pub struct Shelf {
    /// Its reports, newest first.
    pub reports: Vec<ReportIx>,
    /// Its documents, in the order of its list.
    pub documents: Vec<DocumentIx>,
    /// Facts that move its states, whoever told them, oldest first.
    pub facts: Vec<FactIx>,
    /// What is measured at it.
    pub series: Vec<SeriesIx>,
    /// Its courses, in the order of programmes.
    pub courses: Vec<CourseIx>,
}

const EMPTY: &Shelf =
    &Shelf { reports: Vec::new(), documents: Vec::new(), facts: Vec::new(), series: Vec::new(), courses: Vec::new() };

impl Shelf {
    /// Puts a fact on the shelf, once however often it names the reporter.
    fn hears(&mut self, fact: FactIx) {
        if self.facts.last() != Some(&fact) {
            self.facts.push(fact);
        }
    }
}

impl Shelves {
    /// Sorts what is known so far; courses come when they are computed: see [`Shelves::add_courses`].
    pub(in crate::site) fn of(site: &Site) -> Self {
        let mut sorted = Shelves::default();
        for (at, report) in site.reports.iter().enumerate() {
            sorted.at(report.reporter).reports.push(ReportIx(at));
        }
        for (at, document) in site.documents.iter().enumerate() {
            sorted.at(document.reporter).documents.push(DocumentIx(at));
        }
        for (at, fact) in site.facts.iter().enumerate() {
            fact.about.iter().for_each(|one| sorted.at(*one).hears(FactIx(at)));
        }
        for (at, series) in site.series.iter().enumerate() {
            let measured = series.school.map_or(Reporter::Department, Reporter::School);
            sorted.at(measured).series.push(SeriesIx(at));
        }
        sorted
    }

    /// Sorts the courses.
    pub(in crate::site) fn add_courses(&mut self, reporters: impl Iterator<Item = Reporter>) {
        for (at, reporter) in reporters.enumerate() {
            self.at(reporter).courses.push(CourseIx(at));
        }
    }

    fn at(&mut self, reporter: Reporter) -> &mut Shelf {
        self.shelves.entry(reporter).or_default()
    }
}

impl Site {
    /// What is of one reporter, published in this build or not.
    pub fn shelf(&self, reporter: Reporter) -> &Shelf {
        self.shelves.shelves.get(&reporter).unwrap_or(EMPTY)
    }
}
