//! From the text of one file to the record it holds, with everything that is wrong with it.

use std::sync::Arc;

use super::model::{Attachment, DocumentSource, PageSource, ReportSource, RoadmapSource, SchoolSource};
use super::personal_data::{self, PersonalData};
use super::read::{Read, Reader};
use super::records::document::DocumentRecord;
use super::records::report::{PageHeader, ReportHeader};
use super::records::roadmap::RoadmapFile;
use super::records::school::SchoolFile;
use super::records::site::{CalendarFile, SiteFile};
use super::role::{Owner, Role, role_of};
use super::yaml::{Node, Value};
use super::{front_matter, markdown, ranges, slug::file_slug, stray_file, yaml};
use crate::diagnostics::{Code, Diagnostic, FileId, Place};
use crate::sources::{Binary, SourceFile};

/// What one file holds; shared, so that it is parsed once and stands in the content of every later round.
#[derive(Clone)]
pub(super) enum Part {
    Site(Arc<SiteFile>),
    Calendar(Arc<CalendarFile>),
    Roadmap(Arc<RoadmapSource>),
    School(Arc<SchoolSource>),
    Documents(Arc<DocumentSource>),
    Report(Arc<ReportSource>),
    Page(Arc<PageSource>),
    Attachment(Attachment),
    Nothing,
}

/// All that parsing a file gives.
pub(super) struct FileContent {
    /// The record in it.
    pub(super) part: Part,
    /// What is wrong with it.
    pub(super) diagnostics: Vec<Diagnostic>,
    /// Personal data in its public texts.
    pub(super) personal_data: Vec<PersonalData>,
}

/// The record in a file, what is wrong with the file, and the personal data in it.
pub(super) fn parse_file(path: &str, file: FileId, loaded: &SourceFile, text: &str) -> FileContent {
    let mut diagnostics = Vec::new();
    let mut parser = FileParser::new(path, file, &mut diagnostics);
    let part = match (role_of(path), loaded) {
        (Role::Attachment(owner) | Role::Image(owner), SourceFile::Binary(size)) => {
            Part::Attachment(Attachment { path: path.to_owned(), file, owner, size: *size })
        }
        (Role::Image(owner), SourceFile::Text(_)) => {
            Part::Attachment(Attachment { path: path.to_owned(), file, owner, size: Binary::default() })
        }
        (Role::Stray, _) | (_, SourceFile::Binary(_)) => parser.report_stray_file(),
        (role, SourceFile::Text(_)) => parser.read(role, text),
    };
    let mut personal_data = parser.personal_data;
    let can_be_internal = matches!(role_of(path), Role::Roadmap(_) | Role::Documents(_) | Role::Report(_));
    personal_data.iter_mut().for_each(|data| data.can_be_internal = can_be_internal);
    FileContent { part, diagnostics, personal_data }
}

/// An empty record for a file that could not be read: it keeps its name, so that references to it are no further
/// diagnostics.
pub(super) fn unreadable_part(path: &str, file: FileId) -> Part {
    let mut diagnostics = Vec::new();
    let mut parser = FileParser::new(path, file, &mut diagnostics);
    match role_of(path) {
        Role::Roadmap(name) => parser.roadmap(name, None),
        Role::School(folder) => parser.school(folder, None),
        Role::Documents(owner) => {
            Part::Documents(Arc::new(DocumentSource { owner, file, records: Vec::new(), incomplete: true }))
        }
        Role::Report(owner) => parser.report(owner, None, markdown::MarkdownBody::default()),
        Role::Page(name) => parser.page(name, None, markdown::MarkdownBody::default()),
        Role::Attachment(owner) | Role::Image(owner) => {
            Part::Attachment(Attachment { path: path.to_owned(), file, owner, size: Binary::default() })
        }
        Role::Site | Role::Calendar | Role::Stray => Part::Nothing,
    }
}

/// A file on its way to a record.
struct FileParser<'a> {
    path: &'a str,
    file: FileId,
    diagnostics: &'a mut Vec<Diagnostic>,
    personal_data: Vec<PersonalData>,
    /// Whether its record says that nothing of it is published.
    is_internal: bool,
}

impl<'a> FileParser<'a> {
    fn new(path: &'a str, file: FileId, diagnostics: &'a mut Vec<Diagnostic>) -> Self {
        FileParser { path, file, diagnostics, personal_data: Vec::new(), is_internal: false }
    }

    /// Looks for personal data in the public values of a record.
    fn look_into(&mut self, node: &Node, text: &str) {
        self.is_internal = personal_data::is_internal(node);
        self.personal_data.extend(personal_data::in_record(node, &role_of(self.path), text));
    }

    fn read(&mut self, role: Role, text: &str) -> Part {
        match role {
            Role::Site => Part::Site(Arc::new(self.record(text).unwrap_or_default())),
            Role::Calendar => Part::Calendar(Arc::new(self.record(text).unwrap_or_default())),
            Role::Roadmap(name) => {
                let record = self.record(text);
                self.roadmap(name, record)
            }
            Role::School(folder) => {
                let record = self.record(text);
                self.school(folder, record)
            }
            Role::Documents(owner) => self.documents(owner, text),
            Role::Report(owner) => {
                let (header, body) = self.header_and_body(text);
                self.report(owner, header, body)
            }
            Role::Page(name) => {
                let (header, body) = self.header_and_body(text);
                self.page(name, header, body)
            }
            Role::Attachment(_) | Role::Image(_) | Role::Stray => self.report_stray_file(),
        }
    }

    /// The file's record; `None` when its YAML is broken. An empty file is an empty record.
    fn record<R: Read>(&mut self, text: &str) -> Option<R> {
        self.record_at(text, 0, text)
    }

    fn record_at<R: Read>(&mut self, yaml: &str, offset: usize, text: &str) -> Option<R> {
        let mut node = yaml::parse(yaml, self.file, offset, self.diagnostics)?;
        if node.value == Value::Nothing {
            node = Node { value: Value::Map(Vec::new()), ..node };
        }
        ranges::check(&node, self.diagnostics);
        self.look_into(&node, text);
        Some(R::read(&node, &mut Reader { diagnostics: self.diagnostics, text }))
    }

    fn roadmap(&mut self, name: String, record: Option<RoadmapFile>) -> Part {
        let broken = record.is_none();
        let (incomplete, has_errors) = (self.is_incomplete(), self.has_errors());
        let record = record.unwrap_or_default();
        let id = self.id(record.id.as_ref().map(|id| id.as_str()), &name);
        Part::Roadmap(Arc::new(RoadmapSource { id, file: self.file, record, broken, incomplete, has_errors }))
    }

    fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(Diagnostic::is_error)
    }

    /// Whether something has a wrong key or shape, so that what stands there is not known.
    fn is_incomplete(&self) -> bool {
        let lossy = [Code::UnknownKey, Code::DuplicateKey, Code::MissingKey, Code::WrongShape, Code::BadId];
        self.diagnostics.iter().any(|diagnostic| lossy.contains(&diagnostic.code))
    }

    fn school(&mut self, folder: String, record: Option<SchoolFile>) -> Part {
        let broken = record.is_none();
        let record = record.unwrap_or_default();
        let id = self.id(record.id.as_ref().map(|id| id.as_str()), &folder);
        let has_errors = broken || self.has_errors();
        Part::School(Arc::new(SchoolSource { id, folder, file: self.file, record, broken, has_errors }))
    }

    fn documents(&mut self, owner: Owner, text: &str) -> Part {
        let node = yaml::parse(text, self.file, 0, self.diagnostics);
        let broken = node.is_none();
        if let Some(node) = &node {
            self.look_into(node, text);
        }
        let mut reader = Reader { diagnostics: self.diagnostics, text };
        let records = match node {
            Some(Node { value: Value::Nothing, .. }) | None => Vec::new(),
            Some(node) => <Vec<DocumentRecord> as super::read::Field>::read_field(
                Some(&node),
                "documents",
                node.place,
                &mut reader,
            ),
        };
        let incomplete = broken || self.is_incomplete();
        Part::Documents(Arc::new(DocumentSource { owner, file: self.file, records, incomplete }))
    }

    fn report(&mut self, owner: Owner, header: Option<ReportHeader>, body: markdown::MarkdownBody) -> Part {
        let broken = header.is_none();
        let header = header.unwrap_or_default();
        let (folder, file_name) = self.path.rsplit_once('/').unwrap_or(("", self.path));
        let stem = file_name.strip_suffix(".md").unwrap_or(file_name);
        let name = self.id(header.id.as_ref().map(|id| id.as_str()), stem);
        Part::Report(Arc::new(ReportSource {
            owner,
            name,
            folder: folder.to_owned(),
            file: self.file,
            header,
            body,
            broken,
        }))
    }

    fn page(&mut self, name: String, header: Option<PageHeader>, body: markdown::MarkdownBody) -> Part {
        let name = self.id(None, &name);
        Part::Page(Arc::new(PageSource { name, file: self.file, header: header.unwrap_or_default(), body }))
    }

    fn header_and_body<H: Read>(&mut self, text: &str) -> (Option<H>, markdown::MarkdownBody) {
        let Some(parts) = front_matter::split(text) else {
            self.report_no_header(text);
            return (None, markdown::MarkdownBody::default());
        };
        if let Some(at) = front_matter::text_in_header(parts.header) {
            let place = Place::new(self.file, parts.header_start + at.start, parts.header_start + at.end);
            self.diagnostics.push(Diagnostic::new(Code::NoFrontMatter, place).arg("why", "text").arg("line", ""));
            return (None, markdown::MarkdownBody::default());
        }
        if let Some(at) = front_matter::further_header(parts.body) {
            let place = Place::new(self.file, parts.body_start + at.start, parts.body_start + at.end);
            self.diagnostics.push(Diagnostic::new(Code::SecondHeader, place).arg("kind", "header"));
        } else if let Some(at) = front_matter::key_in_text(parts.body) {
            let place = Place::new(self.file, parts.body_start + at.start, parts.body_start + at.end);
            self.diagnostics.push(Diagnostic::new(Code::SecondHeader, place).arg("kind", "key"));
        }
        let header = self.record_at(parts.header, parts.header_start, text);
        if !self.is_internal {
            self.personal_data.extend(personal_data::in_body(&parts, self.file));
            self.personal_data.extend(personal_data::in_name(self.path, self.file));
        }
        let body = markdown::parse(parts.body, self.file, parts.body_start, self.diagnostics);
        (header, body)
    }

    /// Says why a file has no header that could be read.
    fn report_no_header(&mut self, text: &str) {
        let mistaken = front_matter::mistaken_fence(text);
        let reason = match &mistaken {
            Some((_, true)) => "indented",
            Some((_, false)) => "signs",
            None if front_matter::is_opened(text) => "unclosed",
            None if front_matter::stands_below(text) => "below",
            None => match front_matter::unopened_header(text) {
                Some(true) => "unopened",
                Some(false) => "bare",
                None => "absent",
            },
        };
        let at = mistaken.map_or(0..0, |(at, _)| at);
        let place = if at.is_empty() { Place::top(self.file) } else { Place::new(self.file, at.start, at.end) };
        self.diagnostics.push(Diagnostic::new(Code::NoFrontMatter, place).arg("why", reason).arg("line", &text[at]));
    }

    /// The id that is written, or one made from the name of the file or folder.
    fn id(&mut self, written: Option<&str>, name: &str) -> String {
        let id = match written {
            Some(id) if !id.is_empty() => id.to_owned(),
            _ => file_slug(name),
        };
        if id.is_empty() {
            self.diagnostics.push(Diagnostic::new(Code::BadFileName, Place::top(self.file)).arg("name", name));
        }
        id
    }

    /// A file that nothing reads.
    fn report_stray_file(&mut self) -> Part {
        self.diagnostics.push(stray_file::diagnostic(self.path, self.file));
        Part::Nothing
    }
}
