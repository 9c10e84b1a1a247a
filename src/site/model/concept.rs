//! A concept: a roadmap in prose, with its texts linked.

use super::act::Correction;
use super::text::Text;
use crate::content::records::Level;
use crate::content::records::concept::SectionRole;

/// A roadmap in prose.
#[derive(Debug, Clone, Default)]
pub struct Concept {
    /// Words before the first section.
    pub introduction: Text,
    /// Its sections.
    pub sections: Vec<ConceptPart>,
}

/// A section of a concept.
#[derive(Debug, Clone)]
pub struct ConceptPart {
    /// The heading as in the act.
    pub heading: Option<String>,
    /// What the section is about.
    pub role: Option<SectionRole>,
    /// Its text.
    pub text: Text,
    /// What the section lists: levels, directions, functions.
    pub entries: Vec<ConceptEntry>,
    /// A remark.
    pub note: Option<String>,
    /// Slips of the act that are shown corrected.
    pub corrections: Vec<Correction>,
}

/// A level, direction, participant or group of results.
#[derive(Debug, Clone)]
pub struct ConceptEntry {
    /// The number as printed.
    pub number: Option<String>,
    /// The name.
    pub name: String,
    /// The level of the system it belongs to.
    pub level: Option<Level>,
    /// Its text.
    pub text: Text,
    /// What it lists.
    pub list: Vec<ConceptLine>,
    /// A remark.
    pub note: Option<String>,
    /// Slips of the act that are shown corrected.
    pub corrections: Vec<Correction>,
}

/// A line that an entry lists.
#[derive(Debug, Clone)]
pub struct ConceptLine {
    /// The number or sign as printed.
    pub number: Option<String>,
    /// The text.
    pub text: String,
    /// A remark.
    pub note: Option<String>,
    /// Slips of the act that are shown corrected.
    pub corrections: Vec<Correction>,
}
