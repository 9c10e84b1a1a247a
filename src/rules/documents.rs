//! Attached files that everybody can read (order 1493, p. 22–26; WCAG 2.2, 1.1.1 and 1.3.1): a PDF has a text layer,
//! is tagged and names its language, or a page of the site stands in its stead.

use rayon::prelude::*;

use super::pdf::Pdf;
use crate::diagnostics::{Code, Diagnostic};
use crate::pages::Output;
use crate::site::{Document, File};
use crate::sources;
use vekha_publish::Publishable;

/// Larger files are not looked into, and that is told.
const LIMIT: u64 = 64 << 20;

/// What is wrong with the PDF files that would be published, in the order of the documents.
pub fn readable(output: &Output) -> Vec<Diagnostic> {
    let pdf = |document: &'_ Document| document.file.as_ref().is_some_and(|file| file.format == "PDF");
    let all: Vec<&Document> = output.pages().site.documents.iter().filter(|document| pdf(document)).collect();
    all.par_iter().filter_map(|document| look(output, document)).flatten().collect()
}

fn look(output: &Output, document: &Document) -> Option<Vec<Diagnostic>> {
    let file = document.file.as_ref()?;
    let path = output.copy_source(&file.href)?; // no part of this build
    let read = sources::attachment(path, LIMIT).ok().and_then(Pdf::read);
    Some(match read {
        None => vec![told(Code::PdfUnreadable, file)],
        Some(pdf) => faults(document, pdf).map(|code| told(code, file)).collect(),
    })
}

fn faults(document: &Document, pdf: Pdf) -> impl Iterator<Item = Code> + use<> {
    let (alone, claimed) = (document.alternative.is_none(), document.tagged);
    let faults = [
        (!pdf.has_text && alone, Code::PdfWithoutText),
        (pdf.has_text && !pdf.tagged && alone && !claimed, Code::PdfUntagged),
        (claimed && !pdf.tagged, Code::PdfNotTagged),
        (pdf.tagged && !pdf.has_language, Code::PdfWithoutLanguage),
    ];
    faults.into_iter().filter(|(is_so, _)| *is_so).map(|(_, code)| code)
}

fn told(code: Code, file: &File) -> Diagnostic {
    Diagnostic::new(code, file.place).arg("file", &file.source)
}
