//! What becomes of a filled form, as data.

use std::ops::Range;

use crate::forms::problem::{CellName, Problem};

/// A file as it is to be: its path below the folder of the site, and its bytes.
pub type NewFile = (String, Vec<u8>);

/// What becomes of a form.
#[derive(Debug, Clone, Default)]
pub struct Completion {
    /// The files to write. None where something is wrong.
    pub files: Vec<NewFile>,
    /// What is said otherwise than before.
    pub differences: Vec<Difference>,
    /// What is wrong: then nothing is to be written.
    pub problems: Vec<Problem>,
    /// What is to be known.
    pub notices: Vec<Problem>,
    /// Which cells say what stands in the files.
    pub texts: Vec<CellText>,
    /// What the school asks the department, and who has filled the form in: neither is published.
    pub questions: Vec<Question>,
}

impl Completion {
    /// The cell whose words stand at a byte of a file: of several the one with the least of it.
    pub fn cell_at(&self, path: &str, byte: usize) -> Option<&CellText> {
        let holds = |text: &&CellText| text.path == path && (text.span.start..=text.span.end).contains(&byte);
        self.texts.iter().filter(holds).min_by_key(|text| text.span.len())
    }

    /// A form that cannot be taken in.
    pub(super) fn with_problems(problems: Vec<Problem>) -> Self {
        Completion { problems, ..Completion::default() }
    }
}

/// A cell of the form and where its words stand in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellText {
    /// The file, as a path below the folder of the site.
    pub path: String,
    /// The bytes of its text.
    pub span: Range<usize>,
    /// The cell.
    pub cell: CellName,
    /// The words of the cell.
    pub text: String,
}

/// A question of the school, or the name of who has filled the form in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// What it is: the end of the key of its words.
    pub code: &'static str,
    /// Of what: a number and a time.
    pub place: String,
    /// Where it stands.
    pub cell: CellName,
    /// Its words.
    pub text: String,
}

/// What is said otherwise than before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What became of it.
    pub kind: DifferenceKind,
    /// Of what, in words.
    pub place: String,
    /// The cell that says so.
    pub cell: CellName,
    /// What the report said.
    pub old: String,
    /// What it says now.
    pub new: String,
}

/// What became of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DifferenceKind {
    /// It was not there.
    Added,
    /// It was another, and an earlier copy of the form had said so.
    Changed,
    /// It was there, and the form says outright that it goes.
    Removed,
}

impl DifferenceKind {
    /// Its code; never renamed.
    pub fn code(self) -> &'static str {
        match self {
            DifferenceKind::Added => "added",
            DifferenceKind::Changed => "changed",
            DifferenceKind::Removed => "removed",
        }
    }
}
