//! An indicator: in goes a series, out come its own past, now and target. Never a comparison of schools.

use serde::Serialize;

use super::{DocumentLink, Link};
use crate::pages::{Pages, PhraseArg};
use crate::site::{self, IndicatorIx, Reporter, RoadmapIx, SchoolIx, Series, SeriesPoint, TargetPoint};

/// An indicator with its measured values.
#[derive(Debug, Clone, Serialize)]
pub struct IndicatorView {
    id: String,
    title: String,
    unit: Option<String>,
    /// The unit where it is a sign: a word would have to be declined.
    unit_sign: Option<String>,
    better: &'static str,
    for_parents: Option<String>,
    method: Option<String>,
    note: Option<String>,
    baseline: Option<IndicatorPoint>,
    target: Option<IndicatorTarget>,
    latest: Option<IndicatorLatest>,
    points: Vec<IndicatorPoint>,
}

#[derive(Debug, Clone, Serialize)]
struct IndicatorPoint {
    date: String,
    value: Option<f64>,
    withheld: bool,
    /// Not of all schools that have the indicator: listed, not drawn.
    partial: bool,
    source: Option<Link>,
    document: Option<DocumentLink>,
    note: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
struct IndicatorTarget {
    date: String,
    value: f64,
    comparator: &'static str,
}

#[derive(Debug, Clone, Serialize)]
struct IndicatorLatest {
    date: String,
    value: f64,
    /// Of how many schools it was put together, where not of all.
    schools_note: Option<String>,
}

impl IndicatorView {
    /// The indicators of a roadmap at a school, or of all: those with anything to show.
    pub fn list_for_school(cx: &Pages, roadmap: RoadmapIx, school: Option<SchoolIx>) -> Vec<Self> {
        let entries = cx.site.entries_of(school.map_or(Reporter::Department, Reporter::School));
        let own = entries.series.iter().map(|series| &cx.site[*series]).filter(|series| series.roadmap == roadmap);
        let filled =
            own.filter(|series| series.baseline.is_some() || series.target.is_some() || !series.points.is_empty());
        filled.map(|series| IndicatorView::new(cx, series)).collect()
    }

    fn new(cx: &Pages, series: &Series) -> Self {
        let indicator = &cx.site[series.roadmap].indicators[series.indicator];
        IndicatorView {
            id: indicator_name(cx, series.roadmap, series.indicator),
            title: indicator.title.clone(),
            unit: indicator.unit.clone(),
            unit_sign: unit_sign(indicator),
            better: indicator.better.code(),
            for_parents: indicator.for_parents.clone(),
            method: indicator.method.clone(),
            note: indicator.note.clone(),
            baseline: series.baseline.as_ref().map(|point| IndicatorPoint::new(cx, point)),
            target: series.target.as_ref().map(IndicatorTarget::new),
            latest: series.latest().and_then(|point| IndicatorLatest::new(cx, point)),
            points: series.points.iter().map(|point| IndicatorPoint::new(cx, point)).collect(),
        }
    }
}

impl IndicatorView {
    /// Of its begin, its last value and its goal, how many there are.
    pub fn known_values(&self) -> usize {
        let begin = self.baseline.as_ref().is_some_and(|point| !point.withheld);
        usize::from(begin) + usize::from(self.latest.is_some()) + usize::from(self.target.is_some())
    }
}

impl IndicatorPoint {
    fn new(cx: &Pages, point: &SeriesPoint) -> Self {
        let report = point.report.map(|report| &cx.site[report]);
        let report_link = report.map(|report| Link::to_href(cx, &report.href, &report.title));
        let schools = schools_phrase(cx, point).map(Link::text);
        IndicatorPoint {
            date: point.date.to_string(),
            value: point.value,
            withheld: point.value.is_none(),
            partial: point.partial,
            source: report_link.or(schools),
            document: point.source.map(|document| DocumentLink::new(cx, document)),
            note: point.note.clone(),
        }
    }
}

impl IndicatorLatest {
    fn new(cx: &Pages, point: &SeriesPoint) -> Option<Self> {
        let schools_note = point.partial.then(|| schools_phrase(cx, point)).flatten();
        Some(IndicatorLatest { date: point.date.to_string(), value: point.value?, schools_note })
    }
}

/// Of how many schools a value was put together, in words.
fn schools_phrase(cx: &Pages, point: &SeriesPoint) -> Option<String> {
    let partial = PhraseArg::Text(if point.partial { "yes" } else { "no" });
    point.schools.map(|n| cx.phrase("indicator-together", &[("n", PhraseArg::Number(n)), ("partial", partial)]))
}

impl IndicatorTarget {
    fn new(target: &TargetPoint) -> Self {
        IndicatorTarget { date: target.date.to_string(), value: target.value, comparator: target.comparator.code() }
    }
}

/// The unit of an indicator where it is a sign, such as «%».
pub fn unit_sign(indicator: &site::Indicator) -> Option<String> {
    indicator.unit.clone().filter(|unit| !unit.contains(char::is_alphabetic))
}

/// The place of an indicator on the page of a school or roadmap.
pub fn indicator_anchor(cx: &Pages, roadmap: RoadmapIx, indicator: IndicatorIx) -> String {
    format!("indicator-{}", indicator_name(cx, roadmap, indicator))
}

/// Its id, with the roadmap's where several running roadmaps have it and one page shows both.
fn indicator_name(cx: &Pages, roadmap: RoadmapIx, indicator: IndicatorIx) -> String {
    let id = &cx.site[roadmap].indicators[indicator].id;
    let running = cx.site.roadmaps.iter().filter(|roadmap| roadmap.is_current());
    let shared = running.filter(|roadmap| roadmap.indicators.iter().any(|indicator| indicator.id == *id)).count() > 1;
    if shared { format!("{}-{id}", cx.site[roadmap].id) } else { id.clone() }
}
