//! Footnotes: in go slips of the act that are shown corrected and remarks of the editors, out come numbered notes.

use serde::Serialize;

use crate::pages::Pages;
use crate::site::Correction;

/// `{mark, as_written, text}`.
#[derive(Debug, Clone, Serialize)]
pub struct Footnote {
    mark: usize,
    as_written: Option<String>,
    text: Option<String>,
}

/// A remark and what the act says otherwise, as sentences: for words that stand in no table.
pub fn remark_text(cx: &Pages, note: Option<&str>, corrections: &[Correction]) -> Option<String> {
    let mut all: Vec<String> = note.map(str::to_owned).into_iter().collect();
    for slip in corrections {
        all.extend(slip.as_written.as_ref().map(|words| format!("{} «{words}».", cx.word("as-written"))));
        all.extend(slip.note.clone());
    }
    (!all.is_empty()).then(|| all.join(" "))
}

/// The footnotes of a table or text, numbered as they come.
#[derive(Debug, Default)]
pub struct Footnotes {
    notes: Vec<Footnote>,
}

impl Footnotes {
    /// Footnotes for corrections; gives their marks.
    pub fn push_corrections<'c>(&mut self, corrections: impl IntoIterator<Item = &'c Correction>) -> Vec<usize> {
        corrections.into_iter().map(|correction| self.push_correction(correction)).collect()
    }

    /// A footnote for one correction.
    pub fn push_correction(&mut self, correction: &Correction) -> usize {
        self.push(correction.as_written.clone(), correction.note.clone())
    }

    /// A footnote for a remark, when there is one.
    pub fn push_remark(&mut self, remark: Option<&str>) -> Option<usize> {
        remark.map(|text| self.push(None, Some(text.to_owned())))
    }

    /// A footnote for each remark; gives their marks.
    pub fn push_remarks(&mut self, remarks: &[String]) -> Vec<usize> {
        remarks.iter().map(|text| self.push(None, Some(text.clone()))).collect()
    }

    /// All of them, in order.
    pub fn into_list(self) -> Vec<Footnote> {
        self.notes
    }

    fn push(&mut self, as_written: Option<String>, text: Option<String>) -> usize {
        let mark = self.notes.len() + 1;
        self.notes.push(Footnote { mark, as_written, text });
        mark
    }
}
