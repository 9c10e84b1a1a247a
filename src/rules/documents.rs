//! Rules on documents and on attached PDF files that everybody can read (order 1493, p. 22–26; WCAG 2.2, 1.1.1 and 1.3.1):
//! in goes a document or a file that would be published, out comes whether it breaks the rule.

use crate::attachments::PdfFacts;
use crate::content::records::document::Signature;
use crate::diagnostics::Code;
use crate::site::{Document, DocumentIx, File, Reporter, Site};
use vekha_publish::Publishable;

/// What is known of a PDF file by its path in the site folder; nothing of one that could not be opened.
pub type PdfOf<'r> = &'r dyn Fn(&str) -> Option<PdfFacts>;

/// A PDF file that would be published, and what is in it.
pub struct CheckedFile<'a> {
    /// The document it belongs to.
    pub at: DocumentIx,
    document: &'a Document,
    /// The attached file.
    pub file: &'a File,
    /// `None` where it could not be read.
    pdf: Option<PdfFacts>,
}

/// An attached file that was looked into, and the rules that it breaks.
#[derive(Debug, Clone)]
pub struct FileFinding {
    /// The document it belongs to.
    pub document: DocumentIx,
    /// The codes of the rules.
    pub broken: Vec<Code>,
}

/// The PDF files that this build would publish, in the order of the documents.
pub fn checked_files<'a>(site: &'a Site, output: &dyn Publishable, pdf_of: PdfOf) -> Vec<CheckedFile<'a>> {
    let all = (0..site.documents.len()).map(DocumentIx);
    all.filter_map(|at| checked_file(site, at, output, pdf_of)).collect()
}

/// The file with what is in it; `None` for one that is no PDF or no part of this build.
fn checked_file<'a>(
    site: &'a Site,
    at: DocumentIx,
    output: &dyn Publishable,
    pdf_of: PdfOf,
) -> Option<CheckedFile<'a>> {
    let document = &site[at];
    let file = document.file.as_ref().filter(|file| file.format == "PDF")?;
    output.copy_source(&file.href)?;
    Some(CheckedFile { at, document, file, pdf: pdf_of(&file.source) })
}

impl CheckedFile<'_> {
    /// Whether no page of the site says the same.
    fn stands_alone(&self) -> bool {
        self.document.alternative.is_none()
    }
}

/// Damaged, locked or too large to look into.
pub fn is_unreadable(file: &CheckedFile) -> bool {
    file.pdf.is_none()
}

/// Pictures of pages without a text, and no page that says the same.
pub fn lacks_text(file: &CheckedFile) -> bool {
    file.pdf.as_ref().is_some_and(|pdf| !pdf.has_text) && file.stands_alone()
}

/// A text without structure, which nobody claims it has, and no page that says the same.
pub fn lacks_tags(file: &CheckedFile) -> bool {
    let is_untagged = file.pdf.as_ref().is_some_and(|pdf| pdf.has_text && !pdf.tagged);
    is_untagged && file.stands_alone() && !file.document.tagged
}

/// `tagged: да` in the list of documents, and no tags in the file.
pub fn claims_tags(file: &CheckedFile) -> bool {
    file.document.tagged && file.pdf.as_ref().is_some_and(|pdf| !pdf.tagged)
}

/// Tags without the language that they are to be read in.
pub fn lacks_language(file: &CheckedFile) -> bool {
    file.pdf.as_ref().is_some_and(|pdf| pdf.tagged && !pdf.has_language)
}

/// An act of its own that lies here as a file: nobody says that it is signed electronically or a scan of a signed one.
/// Other bodies answer for theirs.
pub fn lacks_signature(site: &Site, document: &Document) -> Option<bool> {
    let is_own_file = document.file.is_some() && document.is_act() && is_own(site, document);
    let is_said = document.signature != Signature::None || document.signature_file.is_some();
    (is_own_file && document.is_dated_by(site.today)).then_some(!is_said)
}

fn is_own(site: &Site, document: &Document) -> bool {
    let Some(issuer) = document.issuer.as_deref() else { return true };
    match document.reporter {
        Reporter::Department => issuer == site.about.body_name || issuer == site.about.body(),
        Reporter::School(school) => {
            let school = &site[school];
            issuer == school.name || issuer == school.short_name || school.aliases.iter().any(|alias| alias == issuer)
        }
    }
}

/// A document that is said to be in another language, and no page that says the same: of a site in Russian.
pub fn lacks_russian(site: &Site, document: &Document) -> Option<bool> {
    let language = document.language.as_deref().filter(|_| site.about.language == "ru")?;
    let is_russian = language == "ru" || language.starts_with("ru-");
    Some(!is_russian && document.alternative.is_none())
}
