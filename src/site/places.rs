//! Where records stand in the files: names and the written site in; out comes a compact table by record and field, so
//! that what is found wrong of a finished site can be shown at its line. The site itself knows no places.

use super::model::{AnnexIx, DocumentIx, FactIx, IndicatorIx, ItemIx, PageIx, ReportIx, RoadmapIx, SchoolIx};
use super::names::{DeclaredRoadmap, Names};
use crate::content::records::site::SiteFile;
use crate::diagnostics::{FileId, Place};

/// A record of the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RecordRef {
    /// Who publishes: `site.yaml`.
    Site,
    /// A school.
    School(SchoolIx),
    /// A roadmap.
    Roadmap(RoadmapIx),
    /// An annex of a roadmap.
    Annex(RoadmapIx, AnnexIx),
    /// An indicator of a roadmap.
    Indicator(RoadmapIx, IndicatorIx),
    /// An item or step.
    Item(RoadmapIx, ItemIx),
    /// A document.
    Document(DocumentIx),
    /// A report.
    Report(ReportIx),
    /// What a report says of an item.
    Fact(FactIx),
    /// A free page.
    Page(PageIx),
}

impl RecordRef {
    /// Whether it has a header that tells of the pictures in its text.
    pub fn tells_of_pictures(self) -> bool {
        matches!(self, RecordRef::Report(_) | RecordRef::Page(_))
    }
}

/// A part of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The whole record; of one that is a file of its own, the beginning of the file.
    Record,
    /// The file of a document, the picture of the site.
    File,
    /// The file of a document's electronic signature.
    SignatureFile,
    /// The status that a fact gives its item.
    Status,
    /// The deadline cell of an item.
    Deadline,
    /// The executors' cell of an item.
    Responsible,
    /// The number in the stamp of an annex.
    StampNumber,
    /// The date in the stamp of an annex.
    StampDate,
    /// How often reporters must report.
    UpdateEvery,
}

/// Places of records and fields, in the order of both.
#[derive(Debug, Default)]
pub struct Places(Vec<(RecordRef, Field, Place)>);

impl Places {
    /// Where the records stand; `facts` holds the place of each fact's entry and of its status, in the order of the
    /// site.
    pub fn new(site: &SiteFile, names: &Names, facts: &[(Place, Place)]) -> Self {
        let mut places = Places::default();
        let every = site.publishing.as_ref().and_then(|publishing| publishing.update_every.as_ref());
        places.add(RecordRef::Site, Field::Record, Some(site.place));
        places.add(RecordRef::Site, Field::UpdateEvery, every.map(|every| every.place));
        places.add(RecordRef::Site, Field::File, site.picture.as_ref().map(|name| name.place));
        for (school, source) in names.schools.sources() {
            places.add(RecordRef::School(school), Field::Record, Some(Place::top(source.file)));
        }
        for roadmap in names.roadmaps.indices() {
            places.add_roadmap(roadmap, &names.roadmaps[roadmap]);
        }
        for (number, document) in names.documents.list.iter().enumerate() {
            let (at, record) = (RecordRef::Document(DocumentIx(number)), document.record);
            places.add(at, Field::Record, Some(record.place));
            places.add(at, Field::File, record.file.as_ref().map(|name| name.place));
            places.add(at, Field::SignatureFile, record.signature_file.as_ref().map(|name| name.place));
        }
        for (number, report) in names.reports.list.iter().enumerate() {
            places.add(RecordRef::Report(ReportIx(number)), Field::Record, Some(Place::top(report.source.file)));
        }
        for (number, (entry, status)) in facts.iter().enumerate() {
            places.add(RecordRef::Fact(FactIx(number)), Field::Record, Some(*entry));
            places.add(RecordRef::Fact(FactIx(number)), Field::Status, Some(*status));
        }
        for (number, page) in names.pages.list.iter().enumerate() {
            places.add(RecordRef::Page(PageIx(number)), Field::Record, Some(Place::top(page.source.file)));
        }
        places.0.sort_unstable();
        places.0.shrink_to_fit();
        places
    }

    fn add_roadmap(&mut self, at: RoadmapIx, declared: &DeclaredRoadmap) {
        let record = &declared.source.record;
        self.add(RecordRef::Roadmap(at), Field::Record, Some(Place::top(declared.source.file)));
        for (number, annex) in record.annexes.iter().enumerate() {
            let annex_ref = RecordRef::Annex(at, AnnexIx(number));
            let stamp = annex.stamp.as_ref();
            let number_place = stamp.and_then(|stamp| stamp.number.as_ref()).map(|number| number.place);
            self.add(annex_ref, Field::Record, Some(annex.place));
            self.add(annex_ref, Field::StampNumber, number_place);
            let date_place = stamp.and_then(|stamp| stamp.date.as_ref()).map(|date| date.place);
            self.add(annex_ref, Field::StampDate, date_place);
        }
        for (number, indicator) in record.indicators.iter().enumerate() {
            self.add(RecordRef::Indicator(at, IndicatorIx(number)), Field::Record, Some(indicator.place));
        }
        for (number, row) in declared.rows.iter().enumerate() {
            let item = RecordRef::Item(at, ItemIx(number));
            let deadline = row.record.deadline.iter().flat_map(|cell| cell.parts()).next();
            self.add(item, Field::Record, Some(row.record.place));
            self.add(item, Field::Deadline, deadline.map(|part| part.text.place));
            self.add(item, Field::Responsible, row.record.responsible.as_ref().map(|cell| cell.place));
        }
    }

    fn add(&mut self, record: RecordRef, field: Field, place: Option<Place>) {
        self.0.extend(place.map(|place| (record, field, place)));
    }

    /// Where a field of a record stands; `None` where it is not written.
    pub fn get(&self, record: RecordRef, field: Field) -> Option<Place> {
        let at = self.0.binary_search_by_key(&(record, field), |(record, field, _)| (*record, *field));
        at.ok().map(|at| self.0[at].2)
    }

    /// Where a record stands.
    pub fn record_place(&self, record: RecordRef) -> Option<Place> {
        self.get(record, Field::Record)
    }

    /// The record that a whole file is: a school, a roadmap, a report, a page.
    pub fn record_of(&self, file: FileId) -> Option<RecordRef> {
        let mut records = self.0.iter().filter(|(_, field, _)| *field == Field::Record);
        records.find(|(.., place)| place.file == file && place.is_whole_file()).map(|(record, ..)| *record)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_found_by_record_and_files_by_their_beginning() {
        let (school, document) = (RecordRef::School(SchoolIx(1)), RecordRef::Document(DocumentIx(0)));
        let mut places = Places::default();
        places.add(school, Field::Record, Some(Place::top(FileId(7))));
        places.add(document, Field::Record, Some(Place::new(FileId(8), 3, 9)));
        places.add(document, Field::File, None);
        assert_eq!(places.get(document, Field::File), None);
        assert_eq!(places.record_place(document), Some(Place::new(FileId(8), 3, 9)));
        assert_eq!((places.record_of(FileId(7)), places.record_of(FileId(8))), (Some(school), None));
    }
}
