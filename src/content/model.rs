//! What parsing gives: every record that people wrote, with the file it stands in.

use std::sync::Arc;

use super::markdown::MarkdownBody;
use super::personal_data::PersonalData;
use super::records::document::DocumentRecord;
use super::records::report::{PageHeader, ReportHeader};
use super::records::roadmap::RoadmapFile;
use super::records::school::SchoolFile;
use super::records::site::{CalendarFile, SiteFile};
use super::role::Owner;
use crate::diagnostics::FileId;
use crate::sources::Binary;

/// Everything people wrote, in the order of paths.
#[derive(Debug, Default)]
pub struct Content {
    /// `site.yaml`; a default when it is missing or broken.
    pub site: Arc<SiteFile>,
    /// `calendar.yaml`.
    pub calendar: Arc<CalendarFile>,
    /// Roadmaps.
    pub roadmaps: Vec<Arc<RoadmapSource>>,
    /// Schools.
    pub schools: Vec<Arc<SchoolSource>>,
    /// Lists of documents, one per owner.
    pub documents: Vec<Arc<DocumentSource>>,
    /// Reports of all owners.
    pub reports: Vec<Arc<ReportSource>>,
    /// Pages.
    pub pages: Vec<Arc<PageSource>>,
    /// Files that may be copied into the output: path, owner and size in bytes.
    pub attachments: Vec<Attachment>,
    /// Personal data in their public texts.
    pub personal_data: Vec<PersonalData>,
}

/// A roadmap and its file.
#[derive(Debug)]
pub struct RoadmapSource {
    /// The id: from the file's name, unless the record says otherwise.
    pub id: String,
    /// The file.
    pub file: FileId,
    /// What stands in it.
    pub record: RoadmapFile,
    /// Whether the file could not be read as YAML, so that its items are unknown.
    pub broken: bool,
    /// Whether something in it has a wrong key or shape, so that some of its names may be unknown.
    pub incomplete: bool,
    /// Whether anything in it is wrong, so that whom its items concern is not certain.
    pub has_errors: bool,
}

/// A school and its file.
#[derive(Debug)]
pub struct SchoolSource {
    /// The id: from the folder's name, unless the record says otherwise.
    pub id: String,
    /// The folder's name, which owns documents and reports.
    pub folder: String,
    /// The file.
    pub file: FileId,
    /// What stands in it.
    pub record: SchoolFile,
    /// Whether the file could not be read as YAML.
    pub broken: bool,
    /// Whether anything in it is wrong, so that what concerns the school is not certain.
    pub has_errors: bool,
}

/// A list of documents.
#[derive(Debug)]
pub struct DocumentSource {
    /// Whose.
    pub owner: Owner,
    /// The file of the list.
    pub file: FileId,
    /// The documents.
    pub records: Vec<DocumentRecord>,
    /// Whether the list could not be read whole, so that some of its names may be unknown.
    pub incomplete: bool,
}

/// A report and its file.
#[derive(Debug)]
pub struct ReportSource {
    /// Whose.
    pub owner: Owner,
    /// The file's name without its ending.
    pub name: String,
    /// The folder of the file, where its images lie.
    pub folder: String,
    /// The file.
    pub file: FileId,
    /// The header.
    pub header: ReportHeader,
    /// The text.
    pub body: MarkdownBody,
    /// Whether the header could not be read.
    pub broken: bool,
}

/// A page and its file.
#[derive(Debug)]
pub struct PageSource {
    /// The file's name without its ending.
    pub name: String,
    /// The file.
    pub file: FileId,
    /// The header.
    pub header: PageHeader,
    /// The text.
    pub body: MarkdownBody,
}

/// A file that may be copied into the output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// The path relative to the site folder.
    pub path: String,
    /// The file.
    pub file: FileId,
    /// Whose.
    pub owner: Owner,
    /// Its sizes.
    pub size: Binary,
}
