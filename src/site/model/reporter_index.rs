//! What belongs to whom, sorted once, so that nothing searches the whole site for what is of one reporter.

use std::collections::BTreeMap;

use super::{DocumentIx, FactIx, ProgressIx, ReportIx, Reporter, SeriesIx, Site};

/// A shelf for everyone who reports.
#[derive(Debug, Default)]
pub struct ReporterIndex {
    shelves: BTreeMap<Reporter, ReporterEntries>,
}

/// What is of one reporter, each list in the order of the site's own.
#[derive(Debug, Default)]
pub struct ReporterEntries {
    /// Its reports, newest first.
    pub reports: Vec<ReportIx>,
    /// Its documents, in the order of its list.
    pub documents: Vec<DocumentIx>,
    /// Facts that move its states, whoever told them, oldest first.
    pub facts: Vec<FactIx>,
    /// What is measured at it.
    pub series: Vec<SeriesIx>,
    /// Its progress, in the order of programmes.
    pub progress: Vec<ProgressIx>,
}

const EMPTY: &ReporterEntries = &ReporterEntries {
    reports: Vec::new(),
    documents: Vec::new(),
    facts: Vec::new(),
    series: Vec::new(),
    progress: Vec::new(),
};

impl ReporterEntries {
    /// Puts a fact on the shelf, once however often it names the reporter.
    fn push_fact(&mut self, fact: FactIx) {
        if self.facts.last() != Some(&fact) {
            self.facts.push(fact);
        }
    }
}

impl ReporterIndex {
    /// Sorts what is known so far; progress come when they are computed: see [`Shelves::add_courses`].
    pub(in crate::site) fn of(site: &Site) -> Self {
        let mut sorted = ReporterIndex::default();
        for (at, report) in site.reports.iter().enumerate() {
            sorted.at(report.reporter).reports.push(ReportIx(at));
        }
        for (at, document) in site.documents.iter().enumerate() {
            sorted.at(document.reporter).documents.push(DocumentIx(at));
        }
        for (at, fact) in site.facts.iter().enumerate() {
            fact.about.iter().for_each(|one| sorted.at(*one).push_fact(FactIx(at)));
        }
        for (at, series) in site.series.iter().enumerate() {
            let measured = series.school.map_or(Reporter::Department, Reporter::School);
            sorted.at(measured).series.push(SeriesIx(at));
        }
        sorted
    }

    /// Sorts the progress.
    pub(in crate::site) fn add_progress(&mut self, reporters: impl Iterator<Item = Reporter>) {
        for (at, reporter) in reporters.enumerate() {
            self.at(reporter).progress.push(ProgressIx(at));
        }
    }

    fn at(&mut self, reporter: Reporter) -> &mut ReporterEntries {
        self.shelves.entry(reporter).or_default()
    }
}

impl Site {
    /// What is of one reporter, published in this build or not.
    pub fn entries_of(&self, reporter: Reporter) -> &ReporterEntries {
        self.reporter_index.shelves.get(&reporter).unwrap_or(EMPTY)
    }
}
