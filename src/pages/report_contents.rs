//! What each report tells, found once for all reports: its facts and its measured values.

use std::collections::BTreeMap;

use crate::site::{FactIx, ReportIx, Series, SeriesPoint, Site};

/// Facts and values by report.
#[derive(Default)]
pub(super) struct ReportContents<'a> {
    facts: BTreeMap<ReportIx, Vec<FactIx>>,
    values: BTreeMap<ReportIx, Vec<(&'a Series, &'a SeriesPoint)>>,
}

impl<'a> ReportContents<'a> {
    /// Everything that the reports of a site tell.
    pub(super) fn new(site: &'a Site) -> Self {
        let mut told = ReportContents::default();
        for (number, fact) in site.facts.iter().enumerate() {
            told.facts.entry(fact.report).or_default().push(FactIx(number));
        }
        let points = site.series.iter().flat_map(|series| series.points.iter().map(move |point| (series, point)));
        for (series, point) in points {
            if let Some(report) = point.report {
                told.values.entry(report).or_default().push((series, point));
            }
        }
        told
    }

    /// The facts of a report, by day.
    pub(super) fn facts(&self, report: ReportIx) -> &[FactIx] {
        self.facts.get(&report).map_or(&[], Vec::as_slice)
    }

    /// The values measured in a report, with their series.
    pub(super) fn values(&self, report: ReportIx) -> &[(&'a Series, &'a SeriesPoint)] {
        self.values.get(&report).map_or(&[], Vec::as_slice)
    }
}
