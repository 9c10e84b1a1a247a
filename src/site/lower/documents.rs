//! Documents: declared documents and who refers to them in, linked documents out.

use super::links::TextOwner;
use super::{Lower, LowerOutput};
use crate::content::markdown::{LinkKind, UnresolvedLink};
use crate::content::records::document::{Signature, Topic};
use crate::content::values::Ref;
use crate::diagnostics::{Code, Diagnostic};
use crate::site::model::{Document, DocumentIx, Reporter};
use crate::site::names::DeclaredDocument;
use crate::site::plain::{document_number, text};

impl Lower<'_> {
    /// The published documents. Comes last: a document knows who refers to it.
    pub fn documents(&self, found: &mut LowerOutput) -> Vec<Document> {
        let declared = self.names.documents.list.iter().enumerate();
        declared.map(|(number, document)| self.document_of(DocumentIx(number), document, found)).collect()
    }

    fn document_of(&self, at: DocumentIx, declared: &DeclaredDocument, found: &mut LowerOutput) -> Document {
        let DeclaredDocument { reporter, record, file, signature_file } = declared;
        Document {
            reporter: *reporter,
            id: record.id.to_string(),
            kind: record.kind.to_string(),
            number: document_number(&record.number),
            date: record.date.map(|day| day.value),
            issuer: text(&record.issuer),
            title: record.title.to_string(),
            file: file.clone(),
            signature_file: signature_file.clone(),
            url: record.url.as_ref().map(|url| url.to_string()),
            topic: record.topic.map_or(Topic::Other, |topic| topic.value),
            level: record.level.map(|level| level.value),
            period: text(&record.period),
            signature: record.signature.map_or(Signature::None, |signature| signature.value),
            tagged: record.tagged.is_some_and(|flag| flag.value),
            alternative: record.alternative.as_ref().and_then(|name| self.alternative(*reporter, name, found)),
            language: record.language.as_ref().map(|tag| tag.to_string()),
            note: text(&record.note),
            cited: found.citations.schools_of(at).collect(),
            cited_by_act: found.citations.has_act(at),
        }
    }

    /// `alternative: roadmap:…`: what can be read in a file's stead.
    fn alternative(&self, reporter: Reporter, name: &Ref, found: &mut LowerOutput) -> Option<String> {
        let kind = name.split_once(':').and_then(|(scheme, rest)| Some((LinkKind::from_scheme(scheme)?, rest)));
        let Some((kind, rest)) = kind else {
            let diagnostic = Diagnostic::new(Code::LinkScheme, name.place).arg("url", name.as_str());
            found.emit(diagnostic.arg("what", "alternative"));
            return None;
        };
        let place = name.place.part(name.len(), name.len() - rest.len()..name.len());
        match kind {
            LinkKind::Report => self.report_address(reporter, rest, place, found),
            LinkKind::Document => {
                let names = self.names;
                let document = names.documents.find(reporter, rest, place, &names.schools, &mut found.diagnostics)?;
                names.documents.list[document.0].href().map(str::to_owned)
            }
            _ => self.page_address(&UnresolvedLink { kind, target: rest.to_owned(), place }, TextOwner::Page, found),
        }
    }
}
