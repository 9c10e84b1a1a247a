//! The kinds of files: the address, the name and the output of each in one table.

use crate::content::records::site::Outputs;

/// What a file holds and how it is written; their order is the order in lists of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Items as CSV: of all schools with counts, of one school with its states.
    Items,
    /// Schools with counts as CSV.
    Schools,
    /// Measured values as CSV.
    Indicators,
    /// All tables as an Excel workbook.
    Workbook,
    /// All tables as JSON.
    Json,
    /// What the JSON may hold, as JSON Schema; one for the site and all schools.
    Schema,
    /// Reports as an Atom feed.
    Feed,
    /// What is due as an iCalendar.
    Calendar,
    /// The list of pages for search engines.
    Sitemap,
    /// What search engines may read.
    Robots,
}

/// The address of the schema from the top of the site.
pub const SCHEMA: &str = "data/schema.json";

/// The files that every scope has: the whole site and each school.
pub const OF_EVERY_SCOPE: [Kind; 7] =
    [Kind::Items, Kind::Schools, Kind::Indicators, Kind::Workbook, Kind::Json, Kind::Feed, Kind::Calendar];

impl Kind {
    /// The address below the folder of the site or school.
    pub fn path(self) -> &'static str {
        self.properties().0
    }

    /// The part of `outputs` in `site.yaml` that orders it.
    pub(super) fn output(self) -> Outputs {
        self.properties().1
    }

    /// The interface string that names it.
    pub(super) fn title_key(self) -> &'static str {
        self.properties().2
    }

    /// The address below the folder of the site or school, the part of `outputs` that orders it, the name's string.
    fn properties(self) -> (&'static str, Outputs, &'static str) {
        match self {
            Kind::Items => ("data/items.csv", Outputs::Data, "download-items"),
            Kind::Schools => ("data/schools.csv", Outputs::Data, "download-schools"),
            Kind::Indicators => ("data/indicators.csv", Outputs::Data, "download-indicators"),
            Kind::Workbook => ("data/site.xlsx", Outputs::Data, "download-workbook"),
            Kind::Json => ("data/site.json", Outputs::Data, "download-json"),
            Kind::Schema => (SCHEMA, Outputs::Data, "download-schema"),
            Kind::Feed => ("feed.atom", Outputs::Feeds, "download-feed"),
            Kind::Calendar => ("calendar.ics", Outputs::Calendar, "download-calendar"),
            Kind::Sitemap => ("sitemap.xml", Outputs::Pages, "nav-sitemap"),
            Kind::Robots => ("robots.txt", Outputs::Pages, "nav-sitemap"),
        }
    }
}
