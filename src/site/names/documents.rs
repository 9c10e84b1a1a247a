//! Lists of documents in; out come published documents with their files and addresses, and what their ids mean.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::duplicates::SeenIds;
use super::files::FileNames;
use super::owned::{Missing, OwnedNames, owners_of};
use super::schools::SchoolNames;
use crate::content::records::Visibility;
use crate::content::records::document::DocumentRecord;
use crate::content::slug::file_slug;
use crate::content::values::Ref;
use crate::content::{DocumentSource, Owner};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::site::address;
use crate::site::model::{DocumentIx, File, Reporter};
use crate::site::plain::document_number;

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
    /// Internal documents are hidden.
    by_id: OwnedNames<'a, DocumentIx>,
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
                    names.by_id.hide(reporter, &record.id);
                    continue;
                }
                let mut file_of = |name: &Option<Ref>| {
                    let name = name.as_ref()?;
                    let file = document_file(&source.owner, schools.folder_of(reporter), name, files, diagnostics)?;
                    taken.add(&file, name.place, diagnostics);
                    Some(file)
                };
                let (file, signature_file) = (file_of(&record.file), file_of(&record.signature_file));
                names.by_id.add(reporter, &record.id, DocumentIx(names.list.len()));
                names.list.push(DeclaredDocument { reporter, record, file, signature_file });
            }
        }
        names
    }

    /// What people call a document: its kind, number and title.
    fn title(&self, document: DocumentIx) -> String {
        let record = self.list[document.0].record;
        let number = document_number(&record.number).map(|number| format!("№ {number}"));
        let parts = [Some((*record.kind.value).to_owned()), number, Some((*record.title.value).to_owned())];
        parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// The document that `name` means for `reporter`; a diagnostic when there is none.
    pub fn find(
        &self,
        reporter: Reporter,
        name: &str,
        place: Place,
        schools: &SchoolNames,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<DocumentIx> {
        let (owners, id) = owners_of(reporter, name, schools);
        let diagnostic = match self.by_id.find(&owners, id) {
            Ok(found) => return Some(found),
            Err(Missing::Hidden) => Diagnostic::new(Code::InternalDocument, place).arg("document", id),
            // The cause has a diagnostic of its own: the list could not be read whole.
            Err(_) if id.is_empty() || owners.iter().any(|owner| self.incomplete.contains(owner)) => return None,
            Err(Missing::Unknown(known)) => {
                let diagnostic = Diagnostic::new(Code::UnknownDocument, place).arg("document", name);
                let titled = known.iter().map(|(id, document)| (*id, self.title(*document)));
                let owner = self.by_id.other_owner(&owners, id).and_then(|owner| schools.folder_of(owner));
                diagnostic
                    .arg("kind", owner.map_or_else(|| kind_of(name), |_| "elsewhere"))
                    .arg("owner", owner.unwrap_or_default())
                    .args(parts_of_evidence(name))
                    .suggest_titled(file_stem(id), titled)
            }
        };
        diagnostics.push(diagnostic);
        None
    }
}

/// `documents/prikaz-38.pdf`: the name of a file without its folder and ending, which may be the id.
fn file_stem(name: &str) -> &str {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    file.rsplit_once('.').filter(|(_, ending)| ending.len() < 5).map_or(file, |(stem, _)| stem)
}

/// What stands where the id of a document belongs.
fn kind_of(name: &str) -> &'static str {
    match name {
        _ if name.contains("://") && name.contains(char::is_whitespace) => "both",
        _ if name.contains("://") => "address",
        _ if name.contains(char::is_whitespace) => "words",
        _ => "id",
    }
}

/// What the advice gives to write: an id, the words in quotes, the address beside them.
fn parts_of_evidence(name: &str) -> [(&'static str, String); 3] {
    let is_sign = |sign: char| sign.is_whitespace() || ",;:–—-()".contains(sign);
    let address = name.split_whitespace().find(|word| word.contains("://")).unwrap_or("");
    let address = address.trim_end_matches(|sign| ",;)".contains(sign)).trim_start_matches('(');
    let words = if address.is_empty() { name.to_owned() } else { name.replacen(address, "", 1) };
    let words = format!("'{}'", words.trim_matches(is_sign).replace('\'', "''"));
    [("id", file_slug(name)), ("words", words), ("address", address.to_owned())]
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
