//! The files of the content that a build publishes as they are: a site in, files with the records that name them out.

use super::model::{Document, DocumentIx, File, PageIx, ReportIx, Site};
use super::places::{Field, RecordRef};

/// Files of the content that this build publishes, each with what names it: its picture, documents, their signatures, images of the
/// texts of reports, pages and roadmaps.
pub fn published_files(site: &Site) -> impl Iterator<Item = (RecordRef, Field, &File)> {
    let of_site = site.about.picture.iter().map(|file| (RecordRef::Site, Field::File, file));
    let documents = (0..site.documents.len()).map(DocumentIx).filter(|at| site.shows_document(*at));
    let reports = (0..site.reports.len()).map(ReportIx).filter(|at| site.shows(site[*at].reporter));
    let pages = (0..site.pages.len()).map(PageIx);
    let of_documents = documents.flat_map(|at| files_of(RecordRef::Document(at), &site[at]));
    let of_reports = reports.flat_map(|at| images_of(RecordRef::Report(at), &site[at].images));
    let of_pages = pages.flat_map(|at| images_of(RecordRef::Page(at), &site[at].images));
    let of_roadmaps = site.roadmap_indices().flat_map(|at| images_of(RecordRef::Roadmap(at), &site[at].images));
    of_site.chain(of_documents).chain(of_reports).chain(of_pages).chain(of_roadmaps)
}

fn files_of(record: RecordRef, document: &Document) -> impl Iterator<Item = (RecordRef, Field, &File)> {
    let file = document.file.iter().map(|file| (Field::File, file));
    let signature = document.signature_file.iter().map(|file| (Field::SignatureFile, file));
    file.chain(signature).map(move |(field, file)| (record, field, file))
}

fn images_of(record: RecordRef, images: &[File]) -> impl Iterator<Item = (RecordRef, Field, &File)> {
    images.iter().map(move |file| (record, Field::Record, file))
}
