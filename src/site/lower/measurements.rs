//! Measurements: what published reports measured in, points by indicator and school out. Groups smaller than
//! the site's threshold are left out here, so that no output can show them.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::entry_checks::no_effect;
use super::{Lower, LowerOutput};
use crate::content::records::report::Measurement;
use crate::content::values::Day;
use crate::diagnostics::{Code, Diagnostic};
use crate::site::model::*;
use crate::site::plain::{day_words, new_id};

/// What is measured where: the indicator of a roadmap, at a school or of all.
pub type Measured = (RoadmapIx, IndicatorIx, Option<SchoolIx>);

/// Where a measured value comes from.
pub struct PointSource {
    /// The report that holds it.
    pub report: Option<ReportIx>,
    /// The document that proves it.
    pub document: Option<DocumentIx>,
}

impl Lower<'_> {
    /// All measured values, in the order of the reports' paths.
    pub fn measurements(
        &self,
        roadmaps: &[Roadmap],
        reports: &[Report],
        found: &mut LowerOutput,
    ) -> BTreeMap<Measured, Vec<SeriesPoint>> {
        let mut measured: BTreeMap<Measured, Vec<SeriesPoint>> = BTreeMap::new();
        for at in self.names.reports.in_order_of_paths() {
            let declared = &self.names.reports.list[at.0];
            for record in &declared.source.header.indicators {
                let Some(roadmap) = reports[at.0].roadmap else { continue };
                let Some(indicator) = self.indicator_of(record, roadmap, roadmaps, found) else { continue };
                if !self.is_of_participant(record, declared.reporter, &roadmaps[roadmap.0], found) {
                    continue;
                }
                let Some(date) = self.past_day(record.date, reports[at.0].date, found) else { continue };
                let document = self.cited_document(declared.reporter, &record.source, found);
                let group = record.group.map(|group| group.value.0);
                let point = self.point(date, record.value.value, group, PointSource { report: Some(at), document });
                let point = SeriesPoint { note: record.note.as_ref().map(|note| note.to_string()), ..point };
                let place = (roadmap, indicator, reporter_school(declared.reporter));
                measured.entry(place).or_default().push(point);
            }
        }
        measured
    }

    /// Whether a value is of a school that takes part; a diagnostic where it is not.
    fn is_of_participant(
        &self,
        record: &Measurement,
        reporter: Reporter,
        roadmap: &Roadmap,
        found: &mut LowerOutput,
    ) -> bool {
        let takes_part = reporter_school(reporter).is_none_or(|school| roadmap.participants.contains(&school));
        if !takes_part {
            found.emit(no_effect(record.id.place, "indicators", "not-participant"));
        }
        takes_part
    }

    /// A day that has come: as written, else `usual`; a diagnostic where it is yet to come.
    pub fn past_day(&self, written: Option<Day>, usual: Date, found: &mut LowerOutput) -> Option<Date> {
        let Some(day) = written else { return Some(usual) };
        if day.value <= self.today {
            return Some(day.value);
        }
        let diagnostic = Diagnostic::new(Code::FactInFuture, day.place).arg("date", day_words(day.value));
        found.emit(diagnostic.arg("today", day_words(self.today)));
        None
    }

    /// A measured value; of a group that is too small, the day alone.
    pub fn point(&self, date: Date, value: f64, group: Option<u32>, source: PointSource) -> SeriesPoint {
        let is_small = group.is_some_and(|group| group < self.about.small_number_threshold);
        let (value, group) = if is_small { (None, None) } else { (Some(value), group) };
        let PointSource { report, document } = source;
        SeriesPoint { date, value, group, report, source: document, note: None, schools: None, partial: false }
    }

    /// The indicator of the roadmap that a report measured; a diagnostic when there is none.
    fn indicator_of(
        &self,
        record: &Measurement,
        roadmap: RoadmapIx,
        roadmaps: &[Roadmap],
        found: &mut LowerOutput,
    ) -> Option<IndicatorIx> {
        let known = &roadmaps[roadmap.0].indicators;
        let indicator = known.iter().position(|indicator| indicator.id == record.id.as_str());
        if indicator.is_none() && !record.id.is_empty() && !self.names.roadmaps.is_incomplete(roadmap) {
            let diagnostic = Diagnostic::new(Code::UnknownIndicator, record.id.place);
            let diagnostic = diagnostic.arg("indicator", record.id.as_str()).args(new_id(&record.id));
            found.emit(diagnostic.suggest_titled(
                &record.id,
                known.iter().map(|indicator| (indicator.id.as_str(), indicator.title.clone())),
            ));
        }
        indicator.map(IndicatorIx)
    }
}
