//! Files for programs, tables, news readers and calendars: each is `Site` → bytes, made when asked.
//!
//! CSV, XLSX and JSON are three ways to write the same tables, so their numbers cannot differ from each other; the
//! tables read what `site` computed, so they cannot differ from the pages. Nothing here counts, reads the disk or asks
//! the clock.

mod atom;
mod cell;
mod counts;
mod csv;
mod dates;
mod ics;
mod indicators;
mod items;
mod items_at_school;
mod json;
mod schema;
mod schools;
mod sitemap;
mod state;
mod table;
mod workbook;
mod xml;

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use crate::content::records::site::Outputs;
use crate::site::{SchoolIx, Site, address};
use crate::theme::{Args, Theme};
pub use cell::Cell;
pub use table::{Field, FieldKind, Table, TableHead};

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
    fn output(self) -> Outputs {
        self.properties().1
    }

    /// The interface string that names it.
    fn title_key(self) -> &'static str {
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

/// A file that makes its bytes on demand.
///
/// Bytes are not kept, since those of thousands of schools together would fill the memory; their number is, because
/// pages that link to the file state it.
#[derive(Clone)]
pub struct Export<'a> {
    site: &'a Site,
    theme: &'a Theme,
    school: Option<SchoolIx>,
    kind: Kind,
    pages: Arc<[String]>,
    size: Arc<OnceLock<u64>>,
}

impl<'a> Export<'a> {
    /// The school whose it is; `None` where it is of the whole site.
    pub fn school(&self) -> Option<SchoolIx> {
        self.school
    }

    fn new(site: &'a Site, theme: &'a Theme, school: Option<SchoolIx>, kind: Kind) -> Self {
        Export { site, theme, school, kind, pages: Arc::default(), size: Arc::default() }
    }

    /// What it holds.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The address from the top of the site.
    pub fn path(&self) -> String {
        path(self.site, self.school, self.kind)
    }

    /// The name for people, in the language of the pages.
    pub fn title(&self) -> String {
        self.theme.string(self.kind.title_key(), &Args::new()).unwrap_or_default()
    }

    /// The ending, which says the format: `csv`.
    pub fn format(&self) -> &'static str {
        self.kind.path().rsplit('.').next().unwrap_or_default()
    }

    /// How many bytes it has.
    pub fn size(&self) -> Result<u64, String> {
        match self.size.get() {
            Some(size) => Ok(*size),
            None => self.bytes().map(|bytes| bytes.len() as u64),
        }
    }

    /// The bytes: always the same for the same site and language.
    pub fn bytes(&self) -> Result<Vec<u8>, String> {
        let bytes = self.make()?;
        self.size.get_or_init(|| bytes.len() as u64);
        Ok(bytes)
    }

    fn make(&self) -> Result<Vec<u8>, String> {
        let (site, theme, school) = (self.site, self.theme, self.school);
        match self.kind {
            Kind::Items | Kind::Schools | Kind::Indicators => csv::bytes(&self.table()),
            Kind::Workbook => workbook::bytes(site, theme, &tables(site, theme, school)),
            Kind::Json => json::bytes(site, school, &tables(site, theme, school)),
            Kind::Schema => Ok(schema::bytes(theme)),
            Kind::Feed => Ok(atom::feed(site, theme, school).into_bytes()),
            Kind::Calendar => Ok(dates::calendar(site, theme, school).into_bytes()),
            Kind::Sitemap => Ok(sitemap::sitemap(site, &self.pages).into_bytes()),
            Kind::Robots => Ok(sitemap::robots(site).into_bytes()),
        }
    }

    fn table(&self) -> Table {
        match self.kind {
            Kind::Schools => schools::table(self.site, self.school),
            Kind::Indicators => indicators::table(self.site, self.school),
            _ => items::table(self.site, self.theme, self.school),
        }
    }
}

/// All tables of a scope, in the order of their files.
pub fn tables(site: &Site, theme: &Theme, school: Option<SchoolIx>) -> [Table; 3] {
    [items::table(site, theme, school), schools::table(site, school), indicators::table(site, school)]
}

/// What the columns of the tables of a scope mean, without their rows.
pub fn dictionary(school: Option<SchoolIx>) -> [TableHead; 3] {
    [items::head(school), schools::layout().head(), indicators::layout().head()]
}

/// The address of every file of this build, with the school whose it is.
pub fn addresses(site: &Site) -> impl Iterator<Item = (String, Option<SchoolIx>)> {
    let listed = search_engine_kinds(site).iter().map(|kind| (None, *kind));
    list(site).chain(listed).map(|(school, kind)| (path(site, school, kind), school))
}

/// Every file of this build but those for search engines, by its address.
pub fn files<'a>(site: &'a Site, theme: &'a Theme) -> BTreeMap<String, Export<'a>> {
    let exports = list(site).map(|(school, kind)| Export::new(site, theme, school, kind));
    exports.map(|export| (export.path(), export)).collect()
}

/// What search engines read, when the site knows its address: `pages` are the addresses of all pages, in order.
pub fn for_search_engines<'a>(
    site: &'a Site,
    theme: &'a Theme,
    pages: impl Iterator<Item = String>,
) -> impl Iterator<Item = (String, Export<'a>)> {
    let kinds = search_engine_kinds(site);
    let pages: Arc<[String]> = if kinds.is_empty() { Arc::default() } else { pages.collect() };
    let export = move |kind| Export { pages: Arc::clone(&pages), ..Export::new(site, theme, None, kind) };
    kinds.iter().copied().map(export).map(|export| (export.path(), export))
}

/// The files of the site, then those of each school.
fn list(site: &Site) -> impl Iterator<Item = (Option<SchoolIx>, Kind)> {
    let scopes = std::iter::once(None).chain(site.participants().map(Some));
    let all = scopes.flat_map(|school| OF_EVERY_SCOPE.map(|kind| (school, kind)));
    all.chain([(None, Kind::Schema)]).filter(|(_, kind)| site.about.makes(kind.output()))
}

/// What only a site that knows its address has.
fn search_engine_kinds(site: &Site) -> &'static [Kind] {
    if site.about.base_url.is_some() { &[Kind::Sitemap, Kind::Robots] } else { &[] }
}

fn path(site: &Site, school: Option<SchoolIx>, kind: Kind) -> String {
    address::folder(school.map(|school| site[school].id.as_str())) + kind.path()
}
