//! Files that lie where published ones do and that no record or text names: attachments in, a diagnostic for each folder of
//! them out. Where a name leads to no file, or a list could not be read, that has a diagnostic of its own and is the cause.

use std::collections::{BTreeMap, BTreeSet};

use super::Checked;
use crate::content::markdown::Piece;
use crate::content::slug::file_slug;
use crate::content::{Attachment, DocumentSource, Owner, ReportSource};
use crate::diagnostics::{Code, Diagnostic, Place};

/// Paths that are named, and folders of which not everything is known.
#[derive(Default)]
struct NamedFiles<'a> {
    paths: BTreeSet<&'a str>,
    unclear: BTreeSet<String>,
}

impl<'a> NamedFiles<'a> {
    /// A file that a record or text in this folder names.
    fn add(&mut self, folder: &str, path: Option<&'a str>) {
        match path {
            Some(path) => drop(self.paths.insert(path)),
            None => drop(self.unclear.insert(folder.to_owned())),
        }
    }
}

impl Checked<'_> {
    /// A diagnostic for each folder with files that nothing names.
    pub(super) fn unused_files(&self) -> Vec<Diagnostic> {
        let mut named = NamedFiles::default();
        self.content.documents.iter().for_each(|list| self.add_documents(list, &mut named));
        self.content.reports.iter().for_each(|report| self.add_pictures(report, &mut named));
        let mut unused: BTreeMap<String, Vec<&Attachment>> = BTreeMap::new();
        for file in self.content.attachments.iter().filter(|file| !named.paths.contains(file.path.as_str())) {
            let folder = folder_of(&file.owner);
            let below = file.path.strip_prefix(&folder).unwrap_or_default();
            let owner = if below.starts_with("/documents/") { folder } else { parent(&file.path).to_owned() };
            let is_clear = below.starts_with("/documents/") || below.starts_with("/reports/");
            if is_clear && !named.unclear.contains(&owner) && !is_other_form(file, &named) {
                unused.entry(owner).or_default().push(file);
            }
        }
        unused.iter().filter_map(|(folder, files)| self.unused_file(folder, files)).collect()
    }

    fn add_documents<'b>(&'b self, list: &'b DocumentSource, named: &mut NamedFiles<'b>) {
        let folder = folder_of(&list.owner);
        if list.incomplete {
            named.unclear.insert(folder.clone());
        }
        for name in list.records.iter().flat_map(|record| record.file.iter().chain(&record.signature_file)) {
            named.add(&folder, self.names.files.path(&folder, name));
        }
    }

    fn add_pictures<'b>(&'b self, report: &'b ReportSource, named: &mut NamedFiles<'b>) {
        if report.broken {
            named.unclear.insert(report.folder.clone());
        }
        let pictures = report.body.pieces.iter().filter_map(|piece| match piece {
            Piece::Image(link, _) => Some(link),
            _ => None,
        });
        pictures.for_each(|link| named.add(&report.folder, self.names.files.path(&report.folder, &link.target)));
    }

    fn unused_file(&self, folder: &str, files: &[&Attachment]) -> Option<Diagnostic> {
        let file = files.first()?;
        let below = file.path.strip_prefix(folder)?.trim_start_matches('/');
        let is_document = file.path.contains("/documents/") && below.starts_with("documents/");
        let report = self.content.reports.iter().find(|report| report.folder == folder);
        let kind = match report {
            _ if is_document => "document",
            Some(_) => "picture",
            None => return None,
        };
        let stem = below.rsplit('/').next().unwrap_or(below).rsplit_once('.').map_or(below, |(stem, _)| stem);
        let diagnostic = Diagnostic::new(Code::UnusedFile, Place::top(file.file)).arg("name", below).arg("kind", kind);
        let diagnostic = diagnostic.arg("folder", folder).arg("id", file_slug(stem)).arg("more", files.len() - 1);
        Some(diagnostic.arg("report", report.map_or_else(String::new, |report| format!("{}.md", report.name))))
    }
}

/// A source or a remark beside a document that is listed: `order.docx` beside `order.pdf`.
fn is_other_form(file: &Attachment, named: &NamedFiles) -> bool {
    let stem = |path: &str| path.rsplit_once('.').map_or(path.len(), |(stem, _)| stem.len());
    let own = &file.path[..stem(&file.path)];
    let is_signature = file.path.ends_with(".sig");
    let is_readme = file.path.rsplit('/').next().is_some_and(|name| name.to_lowercase().starts_with("readme"));
    is_readme || !is_signature && named.paths.iter().any(|path| &path[..stem(path)] == own)
}

fn folder_of(owner: &Owner) -> String {
    match owner {
        Owner::Department => "content".to_owned(),
        Owner::School(folder) => format!("content/schools/{folder}"),
    }
}

fn parent(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}
