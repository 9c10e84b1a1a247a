//! Documents of the department and of schools.

use std::collections::BTreeMap;

use super::{Linker, text};
use crate::content::records::Visibility;
use crate::content::records::document::{DocumentRecord, Signature, Topic};
use crate::content::values::Ref;
use crate::content::{DocumentSource, Owner};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::site::address;
use crate::site::model::{Document, DocumentIx, File, Reporter};

impl Linker<'_> {
    pub(super) fn documents(&mut self) {
        for source in &self.content.documents {
            let Some(reporter) = self.reporter(&source.owner) else { continue };
            if source.incomplete {
                self.names.incomplete_documents.insert(reporter);
            }
            self.duplicate_documents(source);
            for record in &source.records {
                self.document_record(&source.owner, reporter, record);
            }
        }
    }

    fn duplicate_documents(&mut self, source: &DocumentSource) {
        let mut first = BTreeMap::new();
        for record in source.records.iter().filter(|record| !record.id.is_empty()) {
            if let Some(other) = first.insert(record.id.as_str(), record.id.place) {
                self.duplicate(&record.id, record.id.place, other);
            }
        }
    }

    fn document_record(&mut self, owner: &Owner, reporter: Reporter, record: &DocumentRecord) {
        let key = (reporter, record.id.to_string());
        if record.visibility.is_some_and(|v| v.value == Visibility::Internal) {
            self.names.hidden_documents.insert(key);
            return;
        }
        let document = Document {
            reporter,
            id: record.id.to_string(),
            kind: record.kind.to_string(),
            number: text(&record.number),
            date: record.date.map(|day| day.value),
            issuer: text(&record.issuer),
            title: record.title.to_string(),
            file: self.attached(owner, reporter, record.file.as_ref()),
            signature_file: self.attached(owner, reporter, record.signature_file.as_ref()),
            url: record.url.as_ref().map(|url| url.to_string()),
            topic: record.topic.map_or(Topic::Other, |topic| topic.value),
            level: record.level.map(|level| level.value),
            period: text(&record.period),
            signature: record.signature.map_or(Signature::None, |signature| signature.value),
            tagged: record.tagged.is_some_and(|flag| flag.value),
            alternative: None,
            language: record.language.as_ref().map(|tag| tag.to_string()),
            note: text(&record.note),
            cited: Vec::new(),
            cited_by_act: false,
        };
        let number = DocumentIx(self.site.documents.len());
        self.site.documents.push(document);
        self.names.documents.entry(key).or_insert(number);
    }

    fn attached(&mut self, owner: &Owner, reporter: Reporter, name: Option<&Ref>) -> Option<File> {
        let name = name?;
        let folder = match owner {
            Owner::Department => "content".to_owned(),
            Owner::School(folder) => format!("content/schools/{folder}"),
        };
        let school = self.folder_of(reporter);
        let file = self.file(&folder, name, name.place, |file| address::document_file(school.as_deref(), file))?;
        self.same_address(&file, name.place);
        Some(file)
    }

    /// Two files whose names become the same address.
    fn same_address(&mut self, file: &File, place: Place) {
        let first =
            self.names.attached.entry(file.href.clone()).or_insert_with(|| (file.source.clone(), place)).clone();
        if first.0 != file.source {
            self.emit(Diagnostic::new(Code::AddressTaken, place).arg("address", &file.href).related(first.1));
        }
    }

    /// The document that `name` means for `reporter`: of the school first, then of the department;
    /// `department:…` and `school-id/…` say outright whose. Told when there is none.
    pub(super) fn document(&mut self, reporter: Reporter, name: &Ref) -> Option<DocumentIx> {
        self.document_named(reporter, name, name.place)
    }

    pub(super) fn document_named(&mut self, reporter: Reporter, name: &str, place: Place) -> Option<DocumentIx> {
        let (lists, id) = self.lists_for(reporter, name);
        let keys: Vec<_> = lists.iter().map(|list| (*list, id.to_owned())).collect();
        if let Some(found) = keys.iter().find_map(|key| self.names.documents.get(key)) {
            return Some(*found);
        }
        if keys.iter().any(|key| self.names.hidden_documents.contains(key)) {
            self.emit(Diagnostic::new(Code::InternalDocument, place).arg("document", id));
            return None;
        }
        if id.is_empty() || lists.iter().any(|list| self.names.incomplete_documents.contains(list)) {
            return None; // told already: the list could not be read whole
        }
        let known = self.names.documents.keys().filter(|(list, _)| lists.contains(list)).map(|(_, id)| id.as_str());
        let diagnostic = Diagnostic::new(Code::UnknownDocument, place).arg("document", id).suggest(id, known);
        self.emit(diagnostic);
        None
    }

    fn lists_for<'n>(&self, reporter: Reporter, name: &'n str) -> (Vec<Reporter>, &'n str) {
        if let Some(id) = name.strip_prefix("department:") {
            return (vec![Reporter::Department], id);
        }
        if let Some((school, id)) = name.split_once('/')
            && let Some(school) = self.names.schools.get(school)
        {
            return (vec![Reporter::School(*school)], id);
        }
        let mut lists = vec![reporter];
        if reporter != Reporter::Department {
            lists.push(Reporter::Department);
        }
        (lists, name)
    }

    /// Remembers that something of `reporter` refers to a document.
    pub(super) fn cite(&mut self, document: Option<DocumentIx>, reporter: Reporter) {
        let (Some(document), Reporter::School(school)) = (document, reporter) else { return };
        let cited = &mut self.site.documents[document.0].cited;
        if !cited.contains(&school) {
            cited.push(school);
        }
    }
}
