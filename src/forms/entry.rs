//! A filled row → what a report is to say of its item: the keys of an entry with their values, each with its cell.

use super::columns::{COLUMNS, Field};
use super::evidence::{RowEvidence, evidence};
use super::filled::{FilledCell, count, day, field_text, plain_text};
use super::problem::{CellName, Problem};
use super::row_cells::Cells;
use super::states::{format_word, read_state, state_words};
use crate::content::fold;
use crate::edit::Data;
use crate::forms::words::{phrase, word};
use crate::pages::{Pages, PhraseArg};

/// What is to become of a key.
#[derive(Debug, Clone, PartialEq)]
pub enum Wanted {
    /// It gets this value.
    Value(Data),
    /// It goes: that is what the cell says outright.
    Clear,
}

/// What a report is to say of an item.
#[derive(Debug, Clone)]
pub struct RowEntry {
    /// The keys of the entry, in the order of the content format.
    pub fields: Vec<(&'static str, Field, Wanted)>,
    /// What proves it.
    pub evidence: Option<RowEvidence>,
    /// What the school asks the department.
    pub question: Option<(CellName, String)>,
}

impl RowEntry {
    /// What a row says; cells that cannot be read are problems.
    pub fn new(cx: &Pages, cells: &Cells, problems: &mut Vec<Problem>, notices: &mut Vec<Problem>) -> Self {
        let mut reader = CellReader { cx, cells, problems, notices, fields: Vec::new() };
        reader.state();
        reader.day("date", Field::Date);
        reader.words("result", Field::Result);
        reader.words("left", Field::Left);
        reader.count("count", Field::Count);
        reader.count("of", Field::Total);
        reader.day("until", Field::Until);
        reader.words("reason", Field::Reason);
        let decided_by = reader.decision();
        reader.note(decided_by);
        let fields = reader.fields;
        let question = cells.get(Field::Question).map(|cell| (cell.name.clone(), plain_text(cell)));
        RowEntry { fields, evidence: evidence(cx, cells, problems, notices), question }
    }

    /// The value of a key.
    pub fn value(&self, key: &str) -> Option<&Data> {
        self.fields.iter().find_map(|(name, _, wanted)| match wanted {
            Wanted::Value(value) if *name == key => Some(value),
            _ => None,
        })
    }

    /// Whether it says anything of the item.
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty() && self.evidence.is_none()
    }
}

/// Reads the cells of a row into the keys of an entry.
struct CellReader<'r, 'f> {
    cx: &'r Pages<'r>,
    cells: &'r Cells<'f>,
    problems: &'r mut Vec<Problem>,
    notices: &'r mut Vec<Problem>,
    fields: Vec<(&'static str, Field, Wanted)>,
}

impl<'f> CellReader<'_, 'f> {
    /// The cell of a field, unless it asks for the key to be cleared.
    fn cell(&mut self, key: &'static str, field: Field) -> Option<&'f FilledCell> {
        let cell = self.cells.get(field)?;
        let written = fold::words(&cell.text);
        if written == "убрать" || written == fold::words(&word(self.cx, "form-clear")) {
            self.fields.push((key, field, Wanted::Clear));
            return None;
        }
        Some(cell)
    }

    fn push(&mut self, key: &'static str, field: Field, value: impl AsRef<str>) {
        self.fields.push((key, field, Wanted::Value(Data::text(value))));
    }

    fn state(&mut self) {
        let Some(cell) = self.cells.get(Field::State) else { return };
        let Some((status, near)) = read_state(self.cx, &cell.text) else {
            let problem = Problem::at(&cell.name, "bad-state").arg("text", &cell.text);
            self.problems.push(problem.arg("states", state_words(self.cx).join(", ")));
            return;
        };
        if let Some(near) = near {
            self.notices.push(Problem::at(&cell.name, "read-as").arg("text", &cell.text).arg("value", near));
        }
        self.push("status", Field::State, format_word(self.cx, status));
    }

    fn day(&mut self, key: &'static str, field: Field) {
        let Some(cell) = self.cell(key, field) else { return };
        match day(cell) {
            Ok((day, notice)) => {
                self.notices.extend(notice);
                self.push(key, field, day.to_string());
            }
            Err(problem) => self.problems.push(problem),
        }
    }

    fn count(&mut self, key: &'static str, field: Field) {
        let Some(cell) = self.cell(key, field) else { return };
        match count(cell) {
            Ok(count) => self.push(key, field, count.to_string()),
            Err(problem) => self.problems.push(problem),
        }
    }

    fn words(&mut self, key: &'static str, field: Field) {
        if let Some(cell) = self.cell(key, field) {
            self.push(key, field, field_text(cell));
        }
    }

    /// The document of the decision; its words where the site does not have it.
    fn decision(&mut self) -> Option<String> {
        let cell = self.cell("document", Field::Decision)?;
        let words = plain_text(cell);
        match self.cells.form.document_named(&words) {
            Some(name) => {
                self.push("document", Field::Decision, name);
                None
            }
            None => Some(phrase(self.cx, "form-decided-by", &[("words", PhraseArg::Text(&words))])),
        }
    }

    fn note(&mut self, decided_by: Option<String>) {
        let note = self.cell("note", Field::Note).map(field_text);
        let field = if note.is_some() { Field::Note } else { Field::Decision };
        let is_list = note.as_ref().is_some_and(|note| note.contains('\n'));
        let parts: Vec<String> = [decided_by, note].into_iter().flatten().collect();
        if !parts.is_empty() {
            self.push("note", field, parts.join(if is_list { "\n" } else { " " }));
        }
    }
}

/// The heading of a field's column.
pub fn heading(cx: &Pages, field: Field) -> String {
    let column = COLUMNS.iter().find(|column| column.field == field);
    column.map_or_else(String::new, |column| word(cx, column.heading)).replace('\n', " ")
}
