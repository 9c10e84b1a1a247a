//! A series: what is measured of an indicator at one school, or of all.

use jiff::civil::Date;

use super::index::{DocumentIx, IndicatorIx, ReportIx, RoadmapIx, SchoolIx};
use crate::content::records::indicator::Comparator;

/// The history of an indicator at one school or in the department.
#[derive(Debug, Clone)]
pub struct Series {
    /// The roadmap.
    pub roadmap: RoadmapIx,
    /// The indicator.
    pub indicator: IndicatorIx,
    /// The school; `None` for the whole district.
    pub school: Option<SchoolIx>,
    /// The value at the beginning.
    pub baseline: Option<SeriesPoint>,
    /// The value aimed at.
    pub target: Option<TargetPoint>,
    /// Measured values in order of days.
    pub points: Vec<SeriesPoint>,
}

impl Series {
    /// The latest measured value that may be shown; where nothing was measured since the beginning, none.
    pub fn latest(&self) -> Option<&SeriesPoint> {
        self.points.iter().rev().find(|point| point.value.is_some())
    }
}

/// A measured value.
#[derive(Debug, Clone, PartialEq)]
pub struct SeriesPoint {
    /// The day.
    pub date: Date,
    /// The value; `None` where the group is too small to be published.
    pub value: Option<f64>,
    /// How many were measured; `None` where unknown or too small to be published.
    pub group: Option<u32>,
    /// The report it comes from.
    pub report: Option<ReportIx>,
    /// The document it comes from.
    pub source: Option<DocumentIx>,
    /// A remark on it.
    pub note: Option<String>,
    /// Where several schools were put together: of how many.
    pub schools: Option<usize>,
    /// Whether other schools of the roadmap have the indicator and no value yet: then it is no progress of the whole.
    pub partial: bool,
}

/// A value aimed at.
#[derive(Debug, Clone, PartialEq)]
pub struct TargetPoint {
    /// By when.
    pub date: Date,
    /// The value.
    pub value: f64,
    /// At least, at most, exactly.
    pub comparator: Comparator,
}
