//! The table of indicators: one row per value – where it began, what was measured, where it should come to.
//!
//! Values of groups that are too small are already gone; the row says that there was one.

use crate::site::{SchoolIx, Series, SeriesPoint, Site, TargetPoint};

use super::columns::OF_INDICATOR;
use super::table::{Cell, Table};

/// Values of all series that this build shows, or of one school.
pub fn table(site: &Site, school: Option<SchoolIx>) -> Table {
    let series = site.series.iter().filter(|series| is_shown(site, series, school));
    let rows = series.flat_map(|series| rows(site, series)).collect();
    Table { name: "indicators", title: "table-indicators", columns: OF_INDICATOR.to_vec(), rows }
}

fn is_shown(site: &Site, series: &Series, school: Option<SchoolIx>) -> bool {
    match series.school {
        Some(of) => site.shows_school(of) && school.is_none_or(|school| school == of),
        None => site.only.is_none() && school.is_none(),
    }
}

fn rows(site: &Site, series: &Series) -> Vec<Vec<Cell>> {
    let measured = |kind, point: &SeriesPoint| row(site, series, measured_cells(site, kind, point));
    let baseline = series.baseline.iter().map(|point| measured("baseline", point));
    let points = series.points.iter().map(|point| measured("value", point));
    let target = series.target.iter().map(|target| row(site, series, target_cells(target)));
    baseline.chain(points).chain(target).collect()
}

fn row(site: &Site, series: &Series, value: [Cell; 8]) -> Vec<Cell> {
    let roadmap = &site[series.roadmap];
    let indicator = &roadmap.indicators[series.indicator];
    let mut row = vec![
        roadmap.id.as_str().into(),
        indicator.id.as_str().into(),
        indicator.title.as_str().into(),
        Cell::maybe(indicator.unit.as_ref()),
        indicator.better.code().into(),
        Cell::maybe(series.school.map(|school| &site[school].id)),
    ];
    row.extend(value);
    row
}

fn measured_cells(site: &Site, kind: &str, point: &SeriesPoint) -> [Cell; 8] {
    let report = point.report.map(|report| &site[report]).filter(|report| site.shows(report.reporter));
    [
        kind.into(),
        point.date.into(),
        Cell::maybe(point.value),
        point.value.is_none().into(),
        Cell::maybe(point.group),
        Cell::Empty,
        Cell::maybe(point.schools),
        Cell::maybe(report.map(|report| &report.href)),
    ]
}

fn target_cells(target: &TargetPoint) -> [Cell; 8] {
    let comparator = target.comparator.code().into();
    [
        "target".into(),
        target.date.into(),
        target.value.into(),
        false.into(),
        Cell::Empty,
        comparator,
        Cell::Empty,
        Cell::Empty,
    ]
}
