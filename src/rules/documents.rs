//! Attached files that everybody can read (order 1493, p. 22–26; WCAG 2.2, 1.1.1 and 1.3.1): a PDF has a text layer,
//! is tagged and names its language, or a page of the site stands in its stead.

use rayon::prelude::*;

use super::pdf::Pdf;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::pages::Output;
use crate::publish::Publishable;
use crate::site::{Document, DocumentIx, Field, File, Places, RecordRef};
use crate::sources;

/// Larger files are not looked into, and that is told.
const LIMIT: u64 = 64 << 20;

/// What is wrong with the PDF files that would be published, in the order of the documents.
pub fn readable(output: &Output, places: &Places) -> Vec<Diagnostic> {
    let all: Vec<usize> = (0..output.pages().site.documents.len()).collect();
    all.par_iter().filter_map(|at| look(output, places, DocumentIx(*at))).flatten().collect()
}

fn look(output: &Output, places: &Places, at: DocumentIx) -> Option<Vec<Diagnostic>> {
    let document = &output.pages().site[at];
    let file = document.file.as_ref().filter(|file| file.format == "PDF")?;
    let place = places.get(RecordRef::Document(at), Field::File);
    let path = output.copy_source(&file.href)?; // no part of this build
    let read = sources::attachment(path, LIMIT).ok().and_then(Pdf::read);
    Some(match read {
        None => vec![problem(Code::PdfUnreadable, place, file)],
        Some(pdf) => faults(document, pdf).map(|code| problem(code, place, file)).collect(),
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

fn problem(code: Code, place: Option<Place>, file: &File) -> Diagnostic {
    Diagnostic::new(code, place).arg("file", &file.source)
}
