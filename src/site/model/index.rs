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
    /// A free page, by its place in `Site::pages`.
    PageIx;
    /// An old address, by its place in `About::moved`.
    MovedIx;
    /// A plan, by its place in `Roadmap::plans`.
    PlanIx;
    /// A section, by its place in `Plan::sections`.
    SectionIx;
    /// A party, by its place in `Roadmap::parties`.
    PartyIx;
    /// A stage, by its place in `Roadmap::stages`.
    StageIx;
    /// An indicator, by its place in `Roadmap::indicators`.
    IndicatorIx;
    /// An annex, by its place in `Roadmap::annexes`.
    AnnexIx;
    /// An act, by its place in `Roadmap::acts`.
    ActIx;
    /// A term, by its place in `Item::terms`.
    TermIx;
    /// An occurrence, by its place in `Item::occurrences`.
    OccurrenceIx;
}

/// Lets a list of records be asked by the index of its own kind.
macro_rules! list_index {
    ($index:ident, $item:ty) => {
        impl std::ops::Index<$index> for Vec<$item> {
            type Output = $item;

            fn index(&self, at: $index) -> &$item {
                &self[at.0]
            }
        }
    };
}

pub(super) use list_index;

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
