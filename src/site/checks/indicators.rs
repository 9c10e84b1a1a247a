//! Values of indicators: a target comes after the beginning, and a school's own values are of a roadmap it takes part in.

use super::Checked;
use super::order::{is_read, wrong_order};
use crate::content::records::indicator::{Baseline, TargetValue};
use crate::content::records::school::OwnIndicator;
use crate::diagnostics::{Code, Diagnostic};

impl Checked<'_> {
    /// A diagnostic for each target that is due before its beginning was measured, and for each second record of a
    /// school's own values of one indicator.
    pub(super) fn indicators(&self) -> Vec<Diagnostic> {
        let roadmaps = self.content.roadmaps.iter().flat_map(|source| &source.record.indicators);
        let of_roadmaps = roadmaps.filter_map(|record| target_before(record.baseline.as_ref(), record.target.as_ref()));
        let of_schools = self.content.schools.iter().flat_map(|source| {
            let own = &source.record.indicators;
            let early = own.iter().filter_map(|record| target_before(record.baseline.as_ref(), record.target.as_ref()));
            early.chain(second_records(own)).collect::<Vec<_>>()
        });
        of_roadmaps.chain(of_schools).collect()
    }
}

fn target_before(baseline: Option<&Baseline>, target: Option<&TargetValue>) -> Option<Diagnostic> {
    let (begin, end) = (baseline?.date, target?.date);
    let is_early = is_read(begin) && is_read(end) && end.value <= begin.value;
    is_early.then(|| wrong_order("target", end.place, end.value, begin.value))
}

fn second_records(own: &[OwnIndicator]) -> Vec<Diagnostic> {
    let key = |record: &OwnIndicator| (record.id.value.clone(), record.roadmap.as_ref().map(|id| id.value.clone()));
    let second = |(at, record): (usize, &OwnIndicator)| {
        let first = own[..at].iter().find(|earlier| key(earlier) == key(record))?;
        let diagnostic = Diagnostic::new(Code::ListedTwice, record.id.place).arg("name", record.id.as_str());
        Some(diagnostic.with_related(first.id.place))
    };
    own.iter().enumerate().filter_map(second).collect()
}
