//! Footnotes: slips of the act that are shown corrected, and remarks of the editors.

use serde::Serialize;

use crate::content::records::Correction;

/// `{mark, as_written, text}`.
#[derive(Debug, Clone, Serialize)]
pub struct Note {
    mark: usize,
    as_written: Option<String>,
    text: Option<String>,
}

/// The footnotes of a table or text, numbered as they come.
#[derive(Debug, Default)]
pub struct Notes {
    notes: Vec<Note>,
}

impl Notes {
    /// Footnotes for corrections; gives their marks.
    pub fn corrections<'c>(&mut self, corrections: impl IntoIterator<Item = &'c Correction>) -> Vec<usize> {
        corrections.into_iter().map(|one| self.correction(one)).collect()
    }

    /// A footnote for one correction.
    pub fn correction(&mut self, correction: &Correction) -> usize {
        let text = |words: &Option<crate::content::values::Text>| words.as_ref().map(|words| words.to_string());
        self.add(text(&correction.as_written), text(&correction.note))
    }

    /// A footnote for a remark, when there is one.
    pub fn remark(&mut self, remark: Option<&str>) -> Option<usize> {
        remark.map(|text| self.add(None, Some(text.to_owned())))
    }

    /// All of them, in order.
    pub fn list(self) -> Vec<Note> {
        self.notes
    }

    fn add(&mut self, as_written: Option<String>, text: Option<String>) -> usize {
        let mark = self.notes.len() + 1;
        self.notes.push(Note { mark, as_written, text });
        mark
    }
}
