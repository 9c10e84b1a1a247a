//! Index by reporter: lists of the site in; out come the reports, documents, facts, series and progress of each
//! reporter, sorted once, so that nothing searches the whole site for those of one.

use std::collections::BTreeMap;

use super::document::Document;
use super::fact::Fact;
use super::index::{DocumentIx, FactIx, ProgressIx, ReportIx, Reporter, SeriesIx};
use super::report::Report;
use super::series::Series;

/// The entries of all reporters.
#[derive(Debug, Default)]
pub struct ReporterIndex {
    entries: BTreeMap<Reporter, ReporterEntries>,
}

/// The records of one reporter, each list in the order of the site's own.
#[derive(Debug, Default)]
pub struct ReporterEntries {
    /// Its reports, newest first.
    pub reports: Vec<ReportIx>,
    /// Its documents, in the order of its list.
    pub documents: Vec<DocumentIx>,
    /// Facts that move its states, whoever reported them, oldest first.
    pub facts: Vec<FactIx>,
    /// What is measured at it.
    pub series: Vec<SeriesIx>,
    /// Its progress, in the order of roadmaps.
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
    /// Adds a fact, once however often it names the reporter.
    fn push_fact(&mut self, fact: FactIx) {
        if self.facts.last() != Some(&fact) {
            self.facts.push(fact);
        }
    }
}

impl ReporterIndex {
    /// Sorts what is linked; progress comes when it is computed: see [`ReporterIndex::add_progress`].
    pub(in crate::site) fn new(reports: &[Report], documents: &[Document], facts: &[Fact], series: &[Series]) -> Self {
        let mut index = ReporterIndex::default();
        for (at, report) in reports.iter().enumerate() {
            index.entries_mut(report.reporter).reports.push(ReportIx(at));
        }
        for (at, document) in documents.iter().enumerate() {
            index.entries_mut(document.reporter).documents.push(DocumentIx(at));
        }
        for (at, fact) in facts.iter().enumerate() {
            fact.about.iter().for_each(|reporter| index.entries_mut(*reporter).push_fact(FactIx(at)));
        }
        for (at, series) in series.iter().enumerate() {
            let measured = series.school.map_or(Reporter::Department, Reporter::School);
            index.entries_mut(measured).series.push(SeriesIx(at));
        }
        index
    }

    /// Sorts the progress.
    pub(in crate::site) fn add_progress(&mut self, reporters: impl Iterator<Item = Reporter>) {
        for (at, reporter) in reporters.enumerate() {
            self.entries_mut(reporter).progress.push(ProgressIx(at));
        }
    }

    /// The records of one reporter.
    pub fn entries_of(&self, reporter: Reporter) -> &ReporterEntries {
        self.entries.get(&reporter).unwrap_or(EMPTY)
    }

    fn entries_mut(&mut self, reporter: Reporter) -> &mut ReporterEntries {
        self.entries.entry(reporter).or_default()
    }
}
