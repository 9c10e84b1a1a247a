//! Concepts: a roadmap in prose in, its sections with their texts linked out.

use super::acts::corrections;
use super::{Lower, LowerOutput};
use crate::content::records::ListEntry;
use crate::content::records::concept::{Concept as ConceptRecord, ConceptEntry as EntryRecord, ConceptSection};
use crate::site::model::{Concept, ConceptEntry, ConceptLine, ConceptPart, RoadmapIx};
use crate::site::plain::string_of;

impl Lower<'_> {
    /// The concept of a roadmap.
    pub fn concept(&self, at: RoadmapIx, record: &ConceptRecord, found: &mut LowerOutput) -> Concept {
        let introduction = self.roadmap_text(at, &record.introduction, found);
        let sections = record.sections.iter().map(|section| self.concept_part(at, section, found)).collect();
        Concept { introduction, sections }
    }

    fn concept_part(&self, at: RoadmapIx, record: &ConceptSection, found: &mut LowerOutput) -> ConceptPart {
        ConceptPart {
            heading: string_of(&record.heading),
            role: record.role.map(|role| role.value),
            text: self.roadmap_text(at, &record.text, found),
            entries: record.entries.iter().map(|entry| self.concept_entry(at, entry, found)).collect(),
            note: string_of(&record.note),
            corrections: corrections(&record.corrections),
        }
    }

    fn concept_entry(&self, at: RoadmapIx, record: &EntryRecord, found: &mut LowerOutput) -> ConceptEntry {
        ConceptEntry {
            number: string_of(&record.number),
            name: record.name.to_string(),
            level: record.level.map(|level| level.value),
            text: self.roadmap_text(at, &record.text, found),
            list: record.list.iter().map(concept_line).collect(),
            note: string_of(&record.note),
            corrections: corrections(&record.corrections),
        }
    }
}

fn concept_line(record: &ListEntry) -> ConceptLine {
    ConceptLine {
        number: record.number.as_ref().map(|number| number.to_string()),
        text: record.text.to_string(),
        note: string_of(&record.note),
        corrections: corrections(&record.corrections),
    }
}
