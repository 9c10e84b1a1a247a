//! What each report holds, found once for all reports: in goes the site, out come facts and measured values by report.

use std::collections::BTreeMap;

use crate::site::{FactIx, ReportIx, Series, SeriesPoint, Site};

/// Facts and values by report.
#[derive(Default)]
pub(super) struct ReportContents<'a> {
    facts: BTreeMap<ReportIx, Vec<FactIx>>,
    values: BTreeMap<ReportIx, Vec<(&'a Series, &'a SeriesPoint)>>,
}

impl<'a> ReportContents<'a> {
    /// Everything that the reports of a site hold.
    pub(super) fn new(site: &'a Site) -> Self {
        let mut contents = ReportContents::default();
        for (number, fact) in site.facts.iter().enumerate() {
            contents.facts.entry(fact.report).or_default().push(FactIx(number));
        }
        let points = site.series.iter().flat_map(|series| series.points.iter().map(move |point| (series, point)));
        for (series, point) in points {
            if let Some(report) = point.report {
                contents.values.entry(report).or_default().push((series, point));
            }
        }
        contents
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
