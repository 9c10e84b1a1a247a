//! What each report tells, found once for all reports: its facts and its measured values, and the branches it speaks for.

use std::collections::{BTreeMap, BTreeSet};

use crate::site::{FactIx, ReportIx, Reporter, Series, SeriesPoint, Site};

/// Facts and values by report.
#[derive(Default)]
pub(super) struct Told<'a> {
    facts: BTreeMap<ReportIx, Vec<FactIx>>,
    values: BTreeMap<ReportIx, Vec<(&'a Series, &'a SeriesPoint)>>,
    by_others: BTreeMap<Reporter, BTreeSet<ReportIx>>,
}

impl<'a> Told<'a> {
    /// Everything that the reports of a site tell.
    pub(super) fn of(site: &'a Site) -> Self {
        let mut told = Told::default();
        for (number, fact) in site.facts.iter().enumerate() {
            told.facts.entry(fact.report).or_default().push(FactIx(number));
            let author = site[fact.report].reporter;
            for about in fact.about.iter().filter(|about| **about != author && author != Reporter::Department) {
                told.by_others.entry(*about).or_default().insert(fact.report);
            }
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

    /// The reports in which another school speaks for this one, its branch; newest first.
    pub(super) fn by_others(&self, reporter: Reporter) -> impl Iterator<Item = ReportIx> + '_ {
        self.by_others.get(&reporter).into_iter().flatten().copied()
    }

    /// The values measured in a report, with their series.
    pub(super) fn values(&self, report: ReportIx) -> &[(&'a Series, &'a SeriesPoint)] {
        self.values.get(&report).map_or(&[], Vec::as_slice)
    }
}
