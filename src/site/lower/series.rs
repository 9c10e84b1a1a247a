//! Series: indicators of roadmaps and what reports measured in; out come baselines, targets and values by school, and
//! the aggregates of all schools.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::measurements::{Measured, PointSource};
use super::totals::withhold_telling;
use super::{Lower, LowerOutput};
use crate::content::records::indicator::{Aggregate, Baseline, Comparator, Indicator as IndicatorRecord, TargetValue};
use crate::content::records::school::OwnIndicator;
use crate::diagnostics::{Code, Diagnostic};
use crate::site::model::*;
use crate::site::plain::new_id;

impl Lower<'_> {
    /// The series of every indicator: of each school that takes part, by name, then of all.
    pub fn series(&self, roadmaps: &[Roadmap], reports: &[Report], found: &mut LowerOutput) -> Vec<Series> {
        self.check_own_indicators(roadmaps, found);
        let mut measured = self.measurements(roadmaps, reports, found);
        let mut series = Vec::new();
        for at in self.names.roadmaps.indices() {
            for (number, record) in self.names.roadmaps[at].source.record.indicators.iter().enumerate() {
                let indicator = IndicatorIx(number);
                let mut of_schools = Vec::new();
                for school in &roadmaps[at.0].participants {
                    let points = take(&mut measured, (at, indicator, Some(*school)), reports);
                    of_schools.push(self.school_series(at, indicator, record, *school, points, found));
                }
                let points = take(&mut measured, (at, indicator, None), reports);
                let whole = self.district_series(at, indicator, record, points, &of_schools, found);
                series.extend(of_schools);
                series.push(whole);
            }
        }
        series
    }

    fn school_series(
        &self,
        roadmap: RoadmapIx,
        indicator: IndicatorIx,
        record: &IndicatorRecord,
        school: SchoolIx,
        points: Vec<SeriesPoint>,
        found: &mut LowerOutput,
    ) -> Series {
        let own = self.own_indicator(roadmap, &record.id, school);
        let baseline = own.and_then(|own| own.baseline.as_ref());
        let is_sum = record.aggregate.is_some_and(|aggregate| aggregate.value == Aggregate::Sum);
        // The district's beginning is not the school's, and its sum is no school's aim.
        let shared = if is_sum { None } else { record.target.as_ref() };
        let target = own.and_then(|own| own.target.as_ref()).or(shared);
        let baseline = baseline.and_then(|baseline| self.baseline(baseline, Reporter::School(school), found));
        Series { roadmap, indicator, school: Some(school), baseline, target: target.map(target_point), points }
    }

    /// The series of all: with the department's own values, else with what those of schools make together.
    fn district_series(
        &self,
        roadmap: RoadmapIx,
        indicator: IndicatorIx,
        record: &IndicatorRecord,
        mut points: Vec<SeriesPoint>,
        of_schools: &[Series],
        found: &mut LowerOutput,
    ) -> Series {
        let baseline = record.baseline.as_ref().and_then(|point| self.baseline(point, Reporter::Department, found));
        let aggregate = record.aggregate.map_or(Aggregate::None, |aggregate| aggregate.value);
        if aggregate != Aggregate::None && points.is_empty() {
            points.extend(aggregate_point(of_schools, aggregate));
        }
        let target = record.target.as_ref().map(target_point);
        let mut whole = Series { roadmap, indicator, school: None, baseline, target, points };
        found.diagnostics.extend(withhold_telling(record, of_schools, &mut whole));
        whole
    }

    /// The school's own baseline and target; of an indicator that several roadmaps have, only of the one it names.
    fn own_indicator(&self, roadmap: RoadmapIx, id: &str, school: SchoolIx) -> Option<&OwnIndicator> {
        let roadmap_id = self.names.roadmaps[roadmap].source.id.as_str();
        let mut same_id =
            self.names.schools.source(school).record.indicators.iter().filter(|own| own.id.as_str() == id);
        same_id.find(|own| own.roadmap.as_ref().is_none_or(|roadmap| roadmap.as_str() == roadmap_id))
    }

    fn check_own_indicators(&self, roadmaps: &[Roadmap], found: &mut LowerOutput) {
        let known: Vec<&str> =
            roadmaps.iter().flat_map(|roadmap| &roadmap.indicators).map(|indicator| indicator.id.as_str()).collect();
        for own in self.names.schools.sources().flat_map(|(_, source)| &source.record.indicators) {
            if let Some(id) = &own.roadmap {
                self.roadmap_of(id, found);
            }
            let is_known = own.id.is_empty() || known.contains(&own.id.as_str());
            if !is_known && !self.names.roadmaps.any_incomplete() {
                let diagnostic = Diagnostic::new(Code::UnknownIndicator, own.id.place);
                let diagnostic = diagnostic.arg("indicator", own.id.as_str()).args(new_id(&own.id));
                found.emit(diagnostic.suggest(&own.id, known.iter().copied()));
            }
        }
    }

    /// The value at the beginning, once its day has come: till then nobody has measured it.
    fn baseline(&self, record: &Baseline, reporter: Reporter, found: &mut LowerOutput) -> Option<SeriesPoint> {
        let date = self.past_day(Some(record.date), record.date.value, found)?;
        let document = record.source.as_ref().and_then(|name| self.document(reporter, name, found));
        let group = record.group.map(|group| group.value.0);
        let source = PointSource { report: None, document };
        let point = self.point(date, record.value.value, group, source);
        Some(SeriesPoint { note: record.note.as_ref().map(|note| note.to_string()), ..point })
    }
}

/// The measured values of one place, in order of days; that of a report which another one puts right is replaced by the
/// other's of the same day.
fn take(measured: &mut BTreeMap<Measured, Vec<SeriesPoint>>, at: Measured, reports: &[Report]) -> Vec<SeriesPoint> {
    let mut points = measured.remove(&at).unwrap_or_default();
    let corrected = |point: &SeriesPoint| Some((reports[point.report?.0].corrects?, point.date));
    let replaced: Vec<(ReportIx, Date)> = points.iter().filter_map(corrected).collect();
    points.retain(|point| point.report.is_none_or(|report| !replaced.contains(&(report, point.date))));
    points.sort_by_key(|point| point.date);
    points
}

/// The latest values of schools as one: added, or averaged by how many people each school measured where all say so.
fn aggregate_point(schools: &[Series], aggregate: Aggregate) -> Option<SeriesPoint> {
    let latest = schools.iter().filter_map(|series| series.points.iter().rev().find(|point| point.value.is_some()));
    let points: Vec<&SeriesPoint> = latest.collect();
    let date = points.iter().map(|point| point.date).max()?;
    let groups: Option<Vec<u32>> = points.iter().map(|point| point.group).collect();
    let weights: Vec<f64> = match groups {
        Some(groups) if aggregate == Aggregate::Mean => groups.into_iter().map(f64::from).collect(),
        _ => vec![1.0; points.len()],
    };
    let sum: f64 = points.iter().zip(&weights).filter_map(|(point, weight)| Some(point.value? * weight)).sum();
    let all: f64 = weights.iter().sum();
    let value = if aggregate == Aggregate::Mean && all > 0.0 { (sum / all * 10.0).round() / 10.0 } else { sum };
    Some(SeriesPoint {
        date,
        value: Some(value),
        group: None,
        report: None,
        source: None,
        note: None,
        schools: Some(points.len()),
        partial: points.len() < schools.len(),
    })
}

fn target_point(record: &TargetValue) -> TargetPoint {
    TargetPoint {
        date: record.date.value,
        value: record.value.value,
        comparator: record.comparator.map_or(Comparator::AtLeast, |comparator| comparator.value),
    }
}
