//! The table of indicators: one row per value – where it began, what was measured, where it should come to.
//!
//! Values of groups that are too small are already gone; the row says that there was one.

use super::table::{Column, FieldKind::*, Table, TableLayout, column};
use crate::site::{Indicator, Roadmap, SchoolIx, Series, SeriesPoint, Site, TargetPoint};

/// A value of a series.
pub struct ValueRow<'s> {
    site: &'s Site,
    roadmap: &'s Roadmap,
    indicator: &'s Indicator,
    series: &'s Series,
    value: SeriesValue<'s>,
}

/// What a value of a series is.
#[derive(Clone, Copy)]
enum SeriesValue<'s> {
    Baseline(&'s SeriesPoint),
    Measured(&'s SeriesPoint),
    Target(&'s TargetPoint),
}

/// The columns of the table.
pub fn layout<'s>() -> TableLayout<'s, ValueRow<'s>> {
    let columns: [Column<ValueRow>; _] = [
        column("roadmap", Code, "field-roadmap", |row| row.roadmap.id.as_str().into()),
        column("indicator", Code, "field-indicator", |row| row.indicator.id.as_str().into()),
        column("title", Text, "field-indicator-title", |row| row.indicator.title.as_str().into()),
        column("unit", Text, "field-unit", |row| row.indicator.unit.as_ref().into()),
        column("better", Code, "field-better", |row| row.indicator.better.code().into()),
        column("school", Code, "field-school-of-value", |row| {
            row.series.school.map(|school| &row.site[school].id).into()
        }),
        column("kind", Code, "field-value-kind", |row| row.kind().into()),
        column("date", Date, "field-value-date", |row| row.date().into()),
        column("value", Number, "field-value", |row| row.value().into()),
        column("withheld", Flag, "field-withheld", |row| row.value().is_none().into()),
        column("group", Number, "field-group", |row| row.point().and_then(|point| point.group).into()),
        column("comparator", Code, "field-comparator", |row| {
            row.target().map(|target| target.comparator.code()).into()
        }),
        column("schools", Number, "field-value-schools", |row| row.point().and_then(|point| point.schools).into()),
        column("report", Address, "field-value-report", |row| row.report().into()),
    ];
    TableLayout { name: "indicators", title: "table-indicators", columns: columns.into() }
}

/// Values of all series that this build shows, or of one school.
pub fn table(site: &Site, school: Option<SchoolIx>) -> Table {
    let series = site.series.iter().filter(|series| is_shown(site, series, school));
    layout().fill(series.flat_map(|series| rows(site, series)))
}

fn is_shown(site: &Site, series: &Series, school: Option<SchoolIx>) -> bool {
    match series.school {
        Some(measured) => site.shows_school(measured) && school.is_none_or(|school| school == measured),
        None => site.only.is_none() && school.is_none(),
    }
}

fn rows<'s>(site: &'s Site, series: &'s Series) -> impl Iterator<Item = ValueRow<'s>> {
    let roadmap = &site[series.roadmap];
    let indicator = &roadmap.indicators[series.indicator];
    let baseline = series.baseline.iter().map(SeriesValue::Baseline);
    let points = series.points.iter().map(SeriesValue::Measured);
    let target = series.target.iter().map(SeriesValue::Target);
    let values = baseline.chain(points).chain(target);
    values.map(move |value| ValueRow { site, roadmap, indicator, series, value })
}

impl<'s> ValueRow<'s> {
    fn kind(&self) -> &'static str {
        match self.value {
            SeriesValue::Baseline(_) => "baseline",
            SeriesValue::Measured(_) => "value",
            SeriesValue::Target(_) => "target",
        }
    }

    /// What was measured, at the beginning or later.
    fn point(&self) -> Option<&'s SeriesPoint> {
        match self.value {
            SeriesValue::Baseline(point) | SeriesValue::Measured(point) => Some(point),
            SeriesValue::Target(_) => None,
        }
    }

    fn target(&self) -> Option<&'s TargetPoint> {
        match self.value {
            SeriesValue::Target(target) => Some(target),
            SeriesValue::Baseline(_) | SeriesValue::Measured(_) => None,
        }
    }

    fn date(&self) -> jiff::civil::Date {
        match self.value {
            SeriesValue::Baseline(point) | SeriesValue::Measured(point) => point.date,
            SeriesValue::Target(target) => target.date,
        }
    }

    fn value(&self) -> Option<f64> {
        match self.value {
            SeriesValue::Baseline(point) | SeriesValue::Measured(point) => point.value,
            SeriesValue::Target(target) => Some(target.value),
        }
    }

    /// The report that the value stands in, where this build shows it.
    fn report(&self) -> Option<&'s String> {
        let report = &self.site[self.point()?.report?];
        self.site.shows(report.reporter).then_some(&report.href)
    }
}
