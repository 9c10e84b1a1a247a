//! A file on demand: in go the site and a kind, out come its address, name, size and bytes.

use std::sync::{Arc, OnceLock};

use super::kind::Kind;
use super::table::Table;
use super::{atom, csv, dates, indicators, json, schema, schools, sitemap, tables, workbook};
use crate::site::{SchoolIx, Site, address};
use crate::theme::{Args, Theme};

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

    pub(super) fn new(site: &'a Site, theme: &'a Theme, school: Option<SchoolIx>, kind: Kind) -> Self {
        Export { site, theme, school, kind, pages: Arc::default(), size: Arc::default() }
    }

    /// The same, knowing the addresses of all pages.
    pub(super) fn with_pages(self, pages: &Arc<[String]>) -> Self {
        Export { pages: Arc::clone(pages), ..self }
    }

    /// What it holds.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The address from the top of the site.
    pub fn path(&self) -> String {
        address_of(self.site, self.school, self.kind)
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
            Kind::Workbook => workbook::bytes(site, theme, &tables::all(site, theme, school)),
            Kind::Json => json::bytes(site, school, &tables::all(site, theme, school)),
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
            _ => tables::items(self.site, self.theme, self.school),
        }
    }
}

/// The address of a file of the site or of a school.
pub(super) fn address_of(site: &Site, school: Option<SchoolIx>, kind: Kind) -> String {
    address::folder(school.map(|school| site[school].id.as_str())) + kind.path()
}
