//! Concepts: a roadmap in prose in, its sections with their texts linked out.

use super::{Findings, Lower};
use crate::content::records::concept::{Concept as ConceptRecord, ConceptSection};
use crate::site::model::{Concept, ConceptPart, RoadmapIx};

impl Lower<'_> {
    /// The concept of a roadmap.
    pub fn concept(&self, at: RoadmapIx, record: &ConceptRecord, found: &mut Findings) -> Concept {
        let introduction = self.roadmap_text(at, &record.introduction, found);
        let sections = record.sections.iter().map(|section| self.concept_section(at, section, found)).collect();
        Concept { introduction, sections }
    }

    fn concept_section(&self, at: RoadmapIx, record: &ConceptSection, found: &mut Findings) -> ConceptPart {
        let text = self.roadmap_text(at, &record.text, found);
        let entries = record.entries.iter().map(|entry| self.roadmap_text(at, &entry.text, found)).collect();
        ConceptPart { record: record.clone(), text, entries }
    }
}
