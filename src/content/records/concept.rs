//! Acts in prose: goals, levels, directions, expected results, in sections instead of a table.

use super::{Correction, Level, ListEntry};
use crate::content::closed_words::words;
use crate::content::read::{Spanned, record};
use crate::content::values::{MarkdownText, OwnText, Text};

record! {
    /// A concept: a roadmap in prose.
    pub struct Concept {
        /// Words before the first section.
        introduction: Option<MarkdownText> = "текст перед первым разделом";
        /// Its sections.
        sections: Vec<ConceptSection> = "разделы";
    }
}

record! {
    /// A section of a concept.
    pub struct ConceptSection {
        /// The heading as in the act; empty where it has none.
        heading: Option<Text> = "заголовок, как в документе; пусто, если его нет";
        /// What the section is about.
        role: Option<Spanned<SectionRole>> = "о чём раздел";
        /// The text.
        text: Option<MarkdownText> = "текст, Markdown";
        /// What the section lists: levels, directions, functions.
        entries: Vec<ConceptEntry> = "перечисленное в разделе: уровни, направления, функции";
        /// A remark.
        note: Option<OwnText> = "примечание";
        /// Slips of the act that are shown corrected.
        corrections: Vec<Correction> = "исправления";
    }
}

words! {
    /// What a section of a concept is about.
    pub enum SectionRole {
        /// Anything else.
        Other = "other" | "прочее";
        /// Why it matters.
        Relevance = "relevance" | "актуальность";
        /// What was before.
        Background = "background" | "предыстория";
        /// The goal.
        Goal = "goal" | "цель";
        /// The tasks.
        Tasks = "tasks" | "задачи";
        /// The levels of the system.
        Levels = "levels" | "уровни";
        /// The directions of work.
        Directions = "directions" | "направления";
        /// Who does what.
        Functions = "functions" | "функции";
        /// What is expected.
        ExpectedResults = "expected-results" | "ожидаемые результаты";
    }
}

record! {
    /// A level, direction, participant or group of results.
    pub struct ConceptEntry {
        /// The number as printed.
        number: Option<Text> = "номер, как напечатано";
        /// The name.
        name: Text = "название";
        /// The level of the system it belongs to.
        level: Option<Spanned<Level>> = "уровень";
        /// The text.
        text: Option<MarkdownText> = "текст, Markdown";
        /// What it lists.
        list: Vec<ListEntry> = "перечень";
        /// A remark.
        note: Option<OwnText> = "примечание";
        /// Slips of the act that are shown corrected.
        corrections: Vec<Correction> = "исправления";
    }
}
