//! Indicators: baselines, targets and measured values of schools, and what they make together.
//!
//! Groups smaller than the site's threshold are suppressed here, so that no output can show them.

use std::collections::BTreeMap;

use super::Linker;
use crate::content::ReportSource;
use crate::content::records::indicator::{Aggregate, Baseline, Comparator, Indicator as IndicatorRecord, TargetValue};
use crate::content::records::report::Measurement;
use crate::content::records::school::OwnIndicator;
use crate::diagnostics::{Code, Diagnostic};
use crate::site::model::*;

/// What is measured where: the indicator of a programme, by place, at a school or of all.
type Measured = (RoadmapIx, usize, Option<SchoolIx>);

impl Linker<'_> {
    pub(super) fn series(&mut self) {
        for roadmap in self.site.roadmap_indices() {
            let Some(source) = self.content.roadmaps.iter().find(|source| source.id == self.site[roadmap].id) else {
                continue;
            };
            for (indicator, record) in source.record.indicators.iter().enumerate() {
                for school in self.site[roadmap].participants.clone() {
                    self.start(roadmap, indicator, record, school);
                }
                self.start_district(roadmap, indicator, record);
            }
        }
        self.own_indicators_are_known();
        let places = self.places();
        let content = self.content;
        for source in content.reports.iter().filter(|source| !source.broken) {
            self.measurements(source, &places);
        }
        self.site.series.iter_mut().for_each(|series| series.points.sort_by_key(|point| point.date));
        self.aggregate();
    }

    fn start(&mut self, roadmap: RoadmapIx, indicator: usize, record: &IndicatorRecord, school: SchoolIx) {
        let own = self.own_indicator(roadmap, &record.id, school);
        // The district's beginning is not the school's, and its sum is no school's aim.
        let shared = record.target.clone().filter(|_| record.aggregate.is_none_or(|how| how.value != Aggregate::Sum));
        let baseline = own.as_ref().and_then(|own| own.baseline.clone());
        let target = own.as_ref().and_then(|own| own.target.clone()).or(shared);
        let baseline = baseline.map(|b| self.baseline(&b, Reporter::School(school)));
        let target = target.as_ref().map(target_point);
        self.site.series.push(Series {
            roadmap,
            indicator,
            school: Some(school),
            baseline,
            target,
            points: Vec::new(),
        });
    }

    fn start_district(&mut self, roadmap: RoadmapIx, indicator: usize, record: &IndicatorRecord) {
        let baseline = record.baseline.as_ref().map(|b| self.baseline(b, Reporter::Department));
        let target = record.target.as_ref().map(target_point);
        self.site.series.push(Series { roadmap, indicator, school: None, baseline, target, points: Vec::new() });
    }

    /// The school's own baseline and target; of an indicator that several programmes have, only of the one it names.
    fn own_indicator(&self, roadmap: RoadmapIx, id: &str, school: SchoolIx) -> Option<OwnIndicator> {
        let source = self.registered.get(school.0)?;
        let fits = |own: &&OwnIndicator| {
            own.id.as_str() == id && own.roadmap.as_ref().is_none_or(|r| r.as_str() == self.site[roadmap].id)
        };
        source.record.indicators.iter().find(fits).cloned()
    }

    fn own_indicators_are_known(&mut self) {
        let known: Vec<String> = self.site.roadmaps.iter().flat_map(|r| &r.indicators).map(|i| i.id.clone()).collect();
        for own in self.content.schools.iter().flat_map(|source| &source.record.indicators) {
            let told = own.id.is_empty() || self.names.incomplete_roadmap;
            if !told && !known.iter().any(|id| id == own.id.as_str()) {
                let diagnostic =
                    Diagnostic::new(Code::UnknownIndicator, own.id.place).arg("indicator", own.id.as_str());
                self.diagnostics.push(diagnostic.suggest(&own.id, known.iter().map(String::as_str)));
            }
        }
    }

    fn baseline(&mut self, record: &Baseline, reporter: Reporter) -> SeriesPoint {
        let source = record.source.as_ref().and_then(|name| self.document(reporter, name));
        let point =
            self.point(record.date.value, record.value.value, record.group.map(|group| group.value), None, source);
        SeriesPoint { note: record.note.as_ref().map(|note| note.to_string()), ..point }
    }

    fn point(
        &self,
        date: jiff::civil::Date,
        value: f64,
        group: Option<u32>,
        report: Option<ReportIx>,
        source: Option<DocumentIx>,
    ) -> SeriesPoint {
        let small = group.is_some_and(|group| group < self.site.about.small_number_threshold);
        let (value, group) = if small { (None, None) } else { (Some(value), group) };
        SeriesPoint { date, value, group, report, source, note: None, schools: None, partial: false }
    }

    /// Where the values of an indicator at a school, or of all, are gathered.
    fn places(&self) -> BTreeMap<Measured, SeriesIx> {
        let series = self.site.series.iter().enumerate();
        series.map(|(at, one)| ((one.roadmap, one.indicator, one.school), SeriesIx(at))).collect()
    }

    fn measurements(&mut self, source: &ReportSource, places: &BTreeMap<Measured, SeriesIx>) {
        let Some(reporter) = self.reporter(&source.owner) else { return };
        let Some(report) = self.names.reports.get(&(reporter, source.name.clone())).copied() else { return };
        for record in &source.header.indicators {
            self.measurement(report, reporter, record, places);
        }
    }

    fn measurement(
        &mut self,
        report: ReportIx,
        reporter: Reporter,
        record: &Measurement,
        places: &BTreeMap<Measured, SeriesIx>,
    ) {
        let Some(roadmap) = self.site[report].roadmap else { return };
        let known = &self.site[roadmap].indicators;
        let Some(indicator) = known.iter().position(|indicator| indicator.id == record.id.as_str()) else {
            let diagnostic =
                Diagnostic::new(Code::UnknownIndicator, record.id.place).arg("indicator", record.id.as_str());
            let diagnostic = diagnostic.suggest(&record.id, known.iter().map(|i| i.id.as_str()));
            if !record.id.is_empty() && !self.is_incomplete(roadmap) {
                self.emit(diagnostic);
            }
            return;
        };
        let document = record.source.as_ref().and_then(|name| self.document(reporter, name));
        self.cite(document, reporter);
        let date = record.date.map_or(self.site[report].date, |day| day.value);
        let point = self.point(date, record.value.value, record.group.map(|g| g.value), Some(report), document);
        if let Some(at) = places.get(&(roadmap, indicator, reporter_school(reporter))) {
            self.site.series[at.0].points.push(point);
        }
    }

    /// The district's value where the indicator is summed or averaged and the department reports none itself.
    fn aggregate(&mut self) {
        let whole: Vec<usize> =
            (0..self.site.series.len()).filter(|at| self.site.series[*at].school.is_none()).collect();
        for at in whole {
            let district = &self.site.series[at];
            let how = self.site[district.roadmap].indicators[district.indicator].aggregate;
            if how == Aggregate::None || !district.points.is_empty() {
                continue;
            }
            let latest: Vec<&SeriesPoint> = self
                .site
                .series
                .iter()
                .filter(|s| s.roadmap == district.roadmap && s.indicator == district.indicator && s.school.is_some())
                .filter_map(|s| s.points.iter().rev().find(|point| point.value.is_some()))
                .collect();
            let having =
                self.site.series.iter().filter(|s| {
                    s.roadmap == district.roadmap && s.indicator == district.indicator && s.school.is_some()
                });
            let point = together(&latest, how, having.count());
            self.site.series[at].points.extend(point);
        }
    }
}

/// The latest values of schools as one: added, or averaged by how many people each school measured where all say so.
fn together(points: &[&SeriesPoint], how: Aggregate, of: usize) -> Option<SeriesPoint> {
    let date = points.iter().map(|point| point.date).max()?;
    let groups: Option<Vec<u32>> = points.iter().map(|point| point.group).collect();
    let weights: Vec<f64> = match groups.filter(|_| how == Aggregate::Mean) {
        Some(groups) => groups.into_iter().map(f64::from).collect(),
        None => vec![1.0; points.len()],
    };
    let sum: f64 = points.iter().zip(&weights).filter_map(|(point, weight)| Some(point.value? * weight)).sum();
    let all: f64 = weights.iter().sum();
    let value = if how == Aggregate::Mean && all > 0.0 { (sum / all * 10.0).round() / 10.0 } else { sum };
    let (schools, partial) = (Some(points.len()), points.len() < of);
    Some(SeriesPoint {
        date,
        value: Some(value),
        group: None,
        report: None,
        source: None,
        note: None,
        schools,
        partial,
    })
}

fn target_point(record: &TargetValue) -> TargetPoint {
    TargetPoint {
        date: record.date.value,
        value: record.value.value,
        comparator: record.comparator.map_or(Comparator::AtLeast, |comparator| comparator.value),
    }
}
