//! Rules on attached PDF files that everybody can read (order 1493, p. 22–26; WCAG 2.2, 1.1.1 and 1.3.1): in goes a file
//! that would be published, out comes whether it breaks the rule.

use rayon::prelude::*;

use super::pdf::Pdf;
use crate::site::{Document, File, Site};
use crate::sources;
use vekha_publish::Publishable;

/// Larger files are not looked into, and that is told.
const LIMIT: u64 = 64 << 20;

/// A PDF file that would be published, and what is in it.
pub struct CheckedFile<'a> {
    document: &'a Document,
    /// The attached file.
    pub file: &'a File,
    /// `None` where it could not be read.
    pdf: Option<Pdf>,
}

/// The PDF files that this build would publish, in the order of the documents.
pub fn checked_files<'a>(site: &'a Site, output: &dyn Publishable) -> Vec<CheckedFile<'a>> {
    let all: Vec<(&Document, &File)> = site.documents.iter().filter_map(pdf_of).collect();
    all.par_iter().filter_map(|(document, file)| checked_file(document, file, output)).collect()
}

fn pdf_of(document: &Document) -> Option<(&Document, &File)> {
    let file = document.file.as_ref()?;
    (file.format == "PDF").then_some((document, file))
}

/// The file with what is in it; `None` for one that is no part of this build.
fn checked_file<'a>(document: &'a Document, file: &'a File, output: &dyn Publishable) -> Option<CheckedFile<'a>> {
    let path = output.copy_source(&file.href)?;
    let pdf = sources::attachment(path, LIMIT).ok().and_then(Pdf::read);
    Some(CheckedFile { document, file, pdf })
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
