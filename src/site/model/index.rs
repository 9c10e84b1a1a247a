//! Indices: where a record stands in the lists of the site; and who reports.

macro_rules! indices {
    ($($(#[doc = $doc:literal])* $name:ident;)*) => {$(
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub usize);
    )*};
}

indices! {
    /// A roadmap of the site.
    RoadmapIx;
    /// An item or step of a roadmap, by its place in `Roadmap::items`.
    ItemIx;
    /// A school of the site.
    SchoolIx;
    /// A document of the site.
    DocumentIx;
    /// A report of the site.
    ReportIx;
    /// A fact of the site.
    FactIx;
    /// A series of the site: an indicator at one school, or of all.
    SeriesIx;
    /// A progress of the site: a roadmap at one reporter.
    ProgressIx;
}

/// Who reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reporter {
    /// The department.
    Department,
    /// A school.
    School(SchoolIx),
}

/// The school that a reporter is; `None` for the department.
pub fn reporter_school(reporter: Reporter) -> Option<SchoolIx> {
    match reporter {
        Reporter::School(school) => Some(school),
        Reporter::Department => None,
    }
}
