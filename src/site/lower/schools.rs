//! Schools: school files in, linked schools out.

use super::about::contact;
use super::{Findings, Lower};
use crate::content::SchoolSource;
use crate::content::records::school::{Parent as ParentRecord, Risk};
use crate::site::model::{DocumentIx, HeadSchool, Reporter, School, SchoolIx};
use crate::site::plain::text;

impl Lower<'_> {
    /// The schools of the register, by name.
    pub fn schools(&self, found: &mut Findings) -> Vec<School> {
        self.names.schools.sources().map(|(at, source)| self.school_of(at, source, found)).collect()
    }

    fn school_of(&self, at: SchoolIx, source: &SchoolSource, found: &mut Findings) -> School {
        let record = &source.record;
        let name = if record.name.is_empty() { source.id.clone() } else { record.name.to_string() };
        School {
            id: source.id.clone(),
            folder: source.folder.clone(),
            short_name: text(&record.short_name).unwrap_or_else(|| name.clone()),
            name,
            aliases: record.aliases.iter().map(|alias| alias.to_string()).collect(),
            branch_of: record.branch_of.as_ref().and_then(|parent| self.head_school(parent, found)),
            participant: record.participant.is_none_or(|flag| flag.value),
            territory: text(&record.territory),
            address: text(&record.address),
            website: record.website.as_ref().map(|url| url.to_string()),
            status: record.status.clone(),
            contacts: record.contacts.iter().map(contact).collect(),
            curator: record.curator.as_ref().map(|c| (text(&c.organisation), text(&c.post), text(&c.name))),
            summary: text(&record.summary),
            risks: self.risks(at, &record.risks, found),
        }
    }

    fn head_school(&self, record: &ParentRecord, found: &mut Findings) -> Option<HeadSchool> {
        match (&record.id, &record.name) {
            (Some(id), _) => self.school(id, found).map(HeadSchool::School),
            (None, Some(name)) => Some(HeadSchool::Named(name.to_string())),
            (None, None) => None,
        }
    }

    fn risks(&self, school: SchoolIx, records: &[Risk], found: &mut Findings) -> Vec<(Risk, Option<DocumentIx>)> {
        let reporter = Reporter::School(school);
        let risk = |risk: &Risk| (risk.clone(), self.cited_document(reporter, &risk.document, found));
        records.iter().map(risk).collect()
    }
}
