//! From sources to content: every file by itself, all at once, then put together in path order.

use rayon::prelude::*;

use super::read::{Read, Reader};
use super::records::document::DocumentRecord;
use super::records::report::{PageHeader, ReportHeader};
use super::records::roadmap::RoadmapFile;
use super::records::school::SchoolFile;
use super::records::site::{CalendarFile, SiteFile};
use super::role::{Owner, Role, role_of};
use super::values::is_id;
use super::yaml::{Node, Value};
use super::{Attachment, Content, DocumentSource, PageSource, RoadmapSource, ReportSource, SchoolSource};
use super::{front_matter, markdown, slug::slug, yaml};
use crate::diagnostics::{Code, Diagnostic, FileId, Place};
use crate::sources::{Loaded, Sources};

/// Reads all content files; every file's problems are told, whatever is wrong with the others.
pub fn parse(sources: &Sources) -> (Content, Vec<Diagnostic>) {
    let files: Vec<_> = sources.below("content/").collect();
    let parsed: Vec<_> = files.par_iter().map(|(path, file, loaded)| parse_file(path, *file, loaded)).collect();
    let mut content = Content::default();
    let mut problems = Vec::new();
    for (part, told) in parsed {
        content.add(part);
        problems.extend(told);
    }
    if sources.get("content/site.yaml").is_none() && !files.is_empty() {
        problems.push(Diagnostic::new(Code::NoSiteFile, None));
    }
    (content, problems)
}

/// What one file holds.
enum Part {
    Site(Box<SiteFile>),
    Calendar(CalendarFile),
    Roadmap(Box<RoadmapSource>),
    School(Box<SchoolSource>),
    Documents(DocumentSource),
    Report(Box<ReportSource>),
    Page(Box<PageSource>),
    Attachment(Attachment),
    Nothing,
}

impl Content {
    fn add(&mut self, part: Part) {
        match part {
            Part::Site(site) => self.site = *site,
            Part::Calendar(calendar) => self.calendar = calendar,
            Part::Roadmap(roadmap) => self.roadmaps.push(*roadmap),
            Part::School(school) => self.schools.push(*school),
            Part::Documents(documents) => self.documents.push(documents),
            Part::Report(report) => self.reports.push(*report),
            Part::Page(page) => self.pages.push(*page),
            Part::Attachment(attachment) => self.attachments.push(attachment),
            Part::Nothing => {}
        }
    }
}

fn parse_file(path: &str, file: FileId, loaded: &Loaded) -> (Part, Vec<Diagnostic>) {
    let mut problems = Vec::new();
    let mut one = OneFile { path, file, problems: &mut problems };
    let part = match (role_of(path), loaded) {
        (Role::Attachment(owner) | Role::Image(owner), Loaded::Binary(size)) => {
            Part::Attachment(Attachment { path: path.to_owned(), file, owner, size: *size })
        }
        (Role::Stray, _) | (_, Loaded::Binary(_)) => one.stray(),
        (role, Loaded::Text(text)) => one.read(role, text),
    };
    (part, problems)
}

/// A file on its way to a record.
struct OneFile<'a> {
    path: &'a str,
    file: FileId,
    problems: &'a mut Vec<Diagnostic>,
}

impl OneFile<'_> {
    fn read(&mut self, role: Role, text: &str) -> Part {
        match role {
            Role::Site => Part::Site(Box::new(self.record(text).unwrap_or_default())),
            Role::Calendar => Part::Calendar(self.record(text).unwrap_or_default()),
            Role::Roadmap(name) => self.roadmap(name, text),
            Role::School(folder) => self.school(folder, text),
            Role::Documents(owner) => self.documents(owner, text),
            Role::Report(owner) => self.report(owner, text),
            Role::Page(name) => self.page(name, text),
            Role::Attachment(_) | Role::Image(_) | Role::Stray => self.stray(),
        }
    }

    /// The file's record; `None` when its YAML is broken. An empty file is an empty record.
    fn record<R: Read>(&mut self, text: &str) -> Option<R> {
        self.record_at(text, 0, text)
    }

    fn record_at<R: Read>(&mut self, yaml: &str, offset: usize, text: &str) -> Option<R> {
        let mut node = yaml::parse(yaml, self.file, offset, self.problems)?;
        if node.value == Value::Nothing {
            node = Node { value: Value::Map(Vec::new()), ..node };
        }
        Some(R::read(&node, &mut Reader { problems: self.problems, text }))
    }

    fn roadmap(&mut self, name: String, text: &str) -> Part {
        let record: Option<RoadmapFile> = self.record(text);
        let broken = record.is_none();
        let record = record.unwrap_or_default();
        let id = self.id(record.id.as_ref().map(|id| id.as_str()), &name);
        Part::Roadmap(Box::new(RoadmapSource { id, file: self.file, record, broken }))
    }

    fn school(&mut self, folder: String, text: &str) -> Part {
        let record: Option<SchoolFile> = self.record(text);
        let broken = record.is_none();
        let record = record.unwrap_or_default();
        let id = self.id(record.id.as_ref().map(|id| id.as_str()), &folder);
        Part::School(Box::new(SchoolSource { id, folder, file: self.file, record, broken }))
    }

    fn documents(&mut self, owner: Owner, text: &str) -> Part {
        let node = yaml::parse(text, self.file, 0, self.problems);
        let broken = node.is_none();
        let mut reader = Reader { problems: self.problems, text };
        let records = match node {
            Some(Node { value: Value::Nothing, .. }) | None => Vec::new(),
            Some(node) => <Vec<DocumentRecord> as super::read::Field>::read_field(Some(&node), "documents", node.place, &mut reader),
        };
        Part::Documents(DocumentSource { owner, records, broken })
    }

    fn report(&mut self, owner: Owner, text: &str) -> Part {
        let (header, body) = self.header_and_body::<ReportHeader>(text);
        let broken = header.is_none();
        let header = header.unwrap_or_default();
        let (folder, file_name) = self.path.rsplit_once('/').unwrap_or(("", self.path));
        let stem = file_name.strip_suffix(".md").unwrap_or(file_name);
        let name = self.id(header.id.as_ref().map(|id| id.as_str()), stem);
        Part::Report(Box::new(ReportSource { owner, name, folder: folder.to_owned(), file: self.file, header, body, broken }))
    }

    fn page(&mut self, name: String, text: &str) -> Part {
        let (header, body) = self.header_and_body::<PageHeader>(text);
        let name = self.id(None, &name);
        Part::Page(Box::new(PageSource { name, file: self.file, header: header.unwrap_or_default(), body }))
    }

    fn header_and_body<H: Read>(&mut self, text: &str) -> (Option<H>, markdown::Body) {
        let Some(parts) = front_matter::split(text) else {
            self.problems.push(Diagnostic::new(Code::NoFrontMatter, Place::top(self.file)));
            return (None, markdown::Body::default());
        };
        let header = self.record_at(parts.header, parts.header_start, text);
        let body = markdown::parse(parts.body, self.file, parts.body_start, self.problems);
        (header, body)
    }

    /// The id that is written, or one made from the name of the file or folder.
    fn id(&mut self, written: Option<&str>, name: &str) -> String {
        match written {
            Some(id) if !id.is_empty() => id.to_owned(),
            _ if is_id(name) => name.to_owned(),
            _ => slug(name),
        }
    }

    /// A file that nothing reads: says what it might have been meant for.
    fn stray(&mut self) -> Part {
        let advice = match self.path.rsplit('.').next().unwrap_or("") {
            "yml" => "yml",
            "txt" if self.path.ends_with(".md.txt") || self.path.ends_with(".yaml.txt") => "txt",
            "docx" | "doc" | "odt" | "rtf" | "pdf" => "document",
            "xlsx" | "xls" | "ods" | "csv" => "table",
            "md" => "report",
            _ => "other",
        };
        self.problems.push(Diagnostic::new(Code::StrayFile, Place::top(self.file)).arg("advice", advice));
        Part::Nothing
    }
}
