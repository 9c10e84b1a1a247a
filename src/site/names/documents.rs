//! Lists of documents in; out come published documents with their files and addresses, and what their ids mean.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::duplicates::SeenIds;
use super::files::FileNames;
use super::schools::SchoolNames;
use crate::content::records::Visibility;
use crate::content::records::document::DocumentRecord;
use crate::content::values::Ref;
use crate::content::{DocumentSource, Owner};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::site::address;
use crate::site::model::{DocumentIx, File, Reporter};

/// A document that is published, with its files.
pub struct DeclaredDocument<'a> {
    /// Whose list it stands in.
    pub reporter: Reporter,
    /// What is written of it.
    pub record: &'a DocumentRecord,
    /// Its file.
    pub file: Option<File>,
    /// The file of its electronic signature.
    pub signature_file: Option<File>,
}

/// Documents by owner and id.
#[derive(Default)]
pub struct DocumentNames<'a> {
    /// Published documents, in the order of the site.
    pub list: Vec<DeclaredDocument<'a>>,
    by_id: BTreeMap<(Reporter, &'a str), DocumentIx>,
    /// Internal documents: their ids are known and mean nothing that is published.
    hidden: BTreeSet<(Reporter, &'a str)>,
    /// Lists that could not be read whole, so that a missing id may be the fault of that.
    incomplete: BTreeSet<Reporter>,
}

impl DeclaredDocument<'_> {
    /// Where a link to it leads: the file, else the address elsewhere.
    pub fn href(&self) -> Option<&str> {
        let file = self.file.as_ref().map(|file| file.href.as_str());
        file.or(self.record.url.as_ref().map(|url| url.0.as_str()))
    }
}

impl<'a> DocumentNames<'a> {
    /// Names the documents of all lists; ids that repeat and files that take one address are diagnostics.
    pub fn declare(
        sources: &'a [Arc<DocumentSource>],
        schools: &SchoolNames,
        files: &FileNames,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Self {
        let mut names = DocumentNames::default();
        let mut taken = TakenAddresses::default();
        for source in sources {
            let Some(reporter) = schools.reporter(&source.owner) else { continue };
            if source.incomplete {
                names.incomplete.insert(reporter);
            }
            let mut seen = SeenIds::new();
            for record in &source.records {
                seen.add(record.id.as_str(), &record.id, record.id.place, diagnostics);
                if record.visibility.is_some_and(|visibility| visibility.value == Visibility::Internal) {
                    names.hidden.insert((reporter, &record.id));
                    continue;
                }
                let mut file_of = |name: &Option<Ref>| {
                    let name = name.as_ref()?;
                    let file = document_file(&source.owner, schools.folder_of(reporter), name, files, diagnostics)?;
                    taken.add(&file, name.place, diagnostics);
                    Some(file)
                };
                let (file, signature_file) = (file_of(&record.file), file_of(&record.signature_file));
                names.by_id.entry((reporter, &record.id)).or_insert(DocumentIx(names.list.len()));
                names.list.push(DeclaredDocument { reporter, record, file, signature_file });
            }
        }
        names
    }

    /// The document that `name` means for `reporter`: of the school first, then of the department; `department:…` and
    /// `school-id/…` say outright whose. A diagnostic when there is none.
    pub fn find(
        &self,
        reporter: Reporter,
        name: &str,
        place: Place,
        schools: &SchoolNames,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<DocumentIx> {
        let (lists, id) = lists_for(reporter, name, schools);
        if let Some(found) = lists.iter().find_map(|list| self.by_id.get(&(*list, id))) {
            return Some(*found);
        }
        if lists.iter().any(|list| self.hidden.contains(&(*list, id))) {
            diagnostics.push(Diagnostic::new(Code::InternalDocument, place).arg("document", id));
            return None;
        }
        if id.is_empty() || lists.iter().any(|list| self.incomplete.contains(list)) {
            return None; // the cause has a diagnostic of its own: the list could not be read whole
        }
        let known = self.by_id.keys().filter(|(list, _)| lists.contains(list)).map(|(_, id)| *id);
        diagnostics.push(Diagnostic::new(Code::UnknownDocument, place).arg("document", id).suggest(id, known));
        None
    }
}

/// Whose lists may hold what `reporter` calls `name`, in the order in which they are searched, and the id in them.
fn lists_for<'n>(reporter: Reporter, name: &'n str, schools: &SchoolNames) -> (Vec<Reporter>, &'n str) {
    if let Some(id) = name.strip_prefix("department:") {
        return (vec![Reporter::Department], id);
    }
    if let Some((school, id)) = name.split_once('/')
        && let Some(school) = schools.get(school)
    {
        return (vec![Reporter::School(school)], id);
    }
    match reporter {
        Reporter::Department => (vec![reporter], name),
        Reporter::School(_) => (vec![reporter, Reporter::Department], name),
    }
}

/// The file of a document, at the address of its owner's documents.
fn document_file(
    owner: &Owner,
    school: Option<&str>,
    name: &Ref,
    files: &FileNames,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<File> {
    let folder = match owner {
        Owner::Department => "content".to_owned(),
        Owner::School(folder) => format!("content/schools/{folder}"),
    };
    files.find(&folder, name, name.place, |file| address::document_file(school, file), diagnostics)
}

/// Addresses of attached files: which file, and where it is named.
#[derive(Default)]
struct TakenAddresses(BTreeMap<String, (String, Place)>);

impl TakenAddresses {
    /// Emits a diagnostic for two files whose names become the same address.
    fn add(&mut self, file: &File, place: Place, diagnostics: &mut Vec<Diagnostic>) {
        let (source, first) = self.0.entry(file.href.clone()).or_insert_with(|| (file.source.clone(), place)).clone();
        if source != file.source {
            let diagnostic = Diagnostic::new(Code::AddressTaken, place).arg("address", &file.href);
            diagnostics.push(diagnostic.with_related(first));
        }
    }
}
