//! First pass of resolve: content in; out comes what every id, number, folder and file name means, and the address of
//! every record that is published. Nothing is linked here. Ids that repeat or cannot be are diagnostics.

mod documents;
mod duplicates;
mod files;
mod items;
mod owned;
mod pages;
mod periods;
mod reports;
mod roadmaps;
mod rows;
mod schools;

pub use documents::{DeclaredDocument, DocumentNames};
pub use files::FileNames;
pub use pages::{DeclaredPage, PageNames};
pub use periods::{basis_day, read_period};
pub use reports::{DeclaredReport, ReportNames};
pub use roadmaps::{DeclaredRoadmap, RoadmapNames};
pub use rows::{Row, plan_id, sections_of};
pub use schools::SchoolNames;

pub use duplicates::SeenIds;

use jiff::civil::Date;

use crate::content::Content;
use crate::diagnostics::Diagnostic;

/// What names mean, by kind of record. A record's place in these lists is its index in the site.
pub struct Names<'a> {
    /// Schools by id and by folder.
    pub schools: SchoolNames<'a>,
    /// Roadmaps by id, with their items.
    pub roadmaps: RoadmapNames<'a>,
    /// Files that may be copied into the output, by path.
    pub files: FileNames<'a>,
    /// Documents by owner and id.
    pub documents: DocumentNames<'a>,
    /// Reports by author and name.
    pub reports: ReportNames<'a>,
    /// Free pages by name.
    pub pages: PageNames<'a>,
}

impl<'a> Names<'a> {
    /// Names everything in `content`, published on the day `today`; `only` is the id of the one school to publish.
    pub fn declare(content: &'a Content, today: Date, only: Option<&str>, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let schools = SchoolNames::declare(content, only, diagnostics);
        let roadmaps = RoadmapNames::declare(&content.roadmaps, &schools, today, diagnostics);
        let files = FileNames::declare(&content.attachments);
        let documents = DocumentNames::declare(&content.documents, &schools, &files, diagnostics);
        let reports = ReportNames::declare(&content.reports, &schools, today, diagnostics);
        let pages = PageNames::declare(&content.pages, diagnostics);
        Names { schools, roadmaps, files, documents, reports, pages }
    }
}
