//! Corrections of reports: a report puts right an earlier report of its own author, of a branch, or, as the department, of
//! anybody.

use super::Checked;
use crate::diagnostics::{Code, Diagnostic};
use crate::site::model::{HeadSchool, Reporter};
use crate::site::plain::day_words;

impl Checked<'_> {
    /// A diagnostic for each report that corrects what it cannot.
    pub(super) fn corrected_reports(&self) -> Vec<Diagnostic> {
        let mut diagnostics = Vec::new();
        for (from, to, place) in self.corrected_pairs().filter(|(from, to, _)| from != to) {
            let (report, corrected) = (&self.reports[from.0], &self.reports[to.0]);
            let reason = match () {
                () if !self.may_correct(report.reporter, corrected.reporter) => "other",
                () if corrected.date > report.date => "later",
                () => continue,
            };
            let diagnostic = Diagnostic::new(Code::CorrectsWrongReport, place).arg("why", reason);
            let diagnostic = diagnostic.arg("report", &corrected.name).arg("date", day_words(corrected.date));
            diagnostics.push(diagnostic.arg("own-date", day_words(report.date)));
        }
        diagnostics
    }

    fn may_correct(&self, author: Reporter, other: Reporter) -> bool {
        match (author, other) {
            (Reporter::Department, _) => true,
            (Reporter::School(_), Reporter::Department) => false,
            (Reporter::School(school), Reporter::School(other)) => {
                other == school || self.schools[other.0].branch_of == Some(HeadSchool::School(school))
            }
        }
    }
}
