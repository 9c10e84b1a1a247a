//! Cells of the official table: what a row says itself, what it inherits, what stands for hidden words.

use super::plans::Row;
use super::{Linker, text};
use crate::content::records::Visibility;
use crate::content::records::item::{Item as ItemRecord, ResultCell};
use crate::content::records::roadmap::ColumnRole;
use crate::content::values::Text as Words;
use crate::diagnostics::{Code, Diagnostic};
use crate::site::model::{Cell, Column, Item};

impl Linker<'_> {
    /// One cell per column; a step's missing cell is the item's, printed once.
    pub(super) fn cells(&mut self, row: Row, record: &ItemRecord, parent: Option<&Item>) -> Vec<Cell> {
        let columns = self.site[row.roadmap].plans[row.plan].columns.clone();
        let mut cells = Vec::new();
        for (index, column) in columns.iter().enumerate() {
            let own = self.own_cell(row, record, column);
            let above =
                parent.and_then(|parent| parent.cells.get(index)).map(|cell| Cell { inherited: true, ..cell.clone() });
            let section = row.deadline.filter(|_| column.role == ColumnRole::Deadline);
            let heading = section.map(|words| Cell { text: words.to_string(), inherited: true, ..Cell::default() });
            let cell = own.or(above).or(heading).unwrap_or_else(|| {
                self.missing_cell(record, column);
                Cell::default()
            });
            let joined = cell.joined || (is_one_deadline(record) && is_further_deadline(&columns, index));
            cells.push(Cell { joined, ..cell });
        }
        self.unknown_columns(record, &columns);
        cells
    }

    /// A row with steps may leave its cells to them; a further column without an id is told as such.
    fn missing_cell(&mut self, record: &ItemRecord, column: &Column) {
        let told = column.role == ColumnRole::Extra && column.id.is_none();
        if record.steps.is_empty() && !told {
            let diagnostic = Diagnostic::new(Code::MissingCell, record.place).arg("column", &column.heading);
            self.emit(diagnostic.arg("key", key_of(column)).arg("id", column.id.as_deref().unwrap_or("")));
        }
    }

    /// What the row itself says in a column.
    pub(super) fn own_cell(&self, row: Row, record: &ItemRecord, column: &Column) -> Option<Cell> {
        let plain =
            |words: &Option<Words>| words.as_ref().map(|words| Cell { text: words.to_string(), ..Cell::default() });
        match column.role {
            ColumnRole::Number => {
                let number = record.number.as_ref().map(|n| n.to_string());
                number.or(row.parent.is_none().then(String::new)).map(|text| Cell { text, ..Cell::default() })
            }
            ColumnRole::Activity => activity_cell(record),
            ColumnRole::Deadline => deadline_cell(record, column),
            ColumnRole::Responsible => self.responsible_cell(row, record),
            ColumnRole::CoResponsible => plain(&record.co_responsible),
            ColumnRole::Result => record.result.as_ref().map(result_cell),
            ColumnRole::Form => plain(&record.form),
            ColumnRole::Venue => plain(&record.venue),
            ColumnRole::Level => plain(&record.level),
            ColumnRole::Indicator => plain(&record.indicator),
            ColumnRole::Evidence => plain(&record.evidence).or_else(|| kinds_cell(record)),
            ColumnRole::Stage => self.stage_cell(row, record),
            ColumnRole::Extra => {
                let texts = &record.extra.as_ref()?.0;
                let (_, words) = texts.iter().find(|(key, _)| Some(key.as_str()) == column.id.as_deref())?;
                Some(Cell { text: words.to_string(), ..Cell::default() })
            }
        }
    }

    /// Cells that name a column the plan does not have.
    pub(super) fn unknown_columns(&mut self, record: &ItemRecord, columns: &[Column]) {
        let ids: Vec<&str> = columns.iter().filter_map(|column| column.id.as_deref()).collect();
        let deadline = record.deadline.iter().flat_map(|cell| &cell.0).filter_map(|part| part.column.as_ref());
        let extra = record.extra.iter().flat_map(|texts| &texts.0).map(|(key, _)| key);
        for name in deadline.chain(extra).filter(|name| !ids.contains(&name.as_str())) {
            let diagnostic = Diagnostic::new(Code::UnknownColumn, name.place).arg("column", name.as_str());
            self.emit(diagnostic.suggest(name, ids.iter().copied()));
        }
    }

    pub(super) fn responsible_cell(&self, row: Row, record: &ItemRecord) -> Option<Cell> {
        let responsible = record.responsible.as_ref()?;
        let name = |id: &str| {
            self.site[row.roadmap].parties.iter().find(|p| p.id == id).map_or_else(|| id.to_owned(), |p| p.name.clone())
        };
        let listed = || responsible.parties.iter().map(|party| name(&party.party)).collect::<Vec<_>>().join(", ");
        let text = responsible.text.as_ref().map_or_else(listed, |words| words.to_string());
        Some(Cell { text, ..Cell::default() })
    }

    pub(super) fn stage_cell(&self, row: Row, record: &ItemRecord) -> Option<Cell> {
        let id = record.stage.as_ref()?;
        let title =
            self.site[row.roadmap].stages.iter().find(|stage| stage.id == id.as_str()).map(|stage| stage.title.clone());
        Some(Cell { text: title.unwrap_or_default(), ..Cell::default() })
    }
}

pub(super) fn activity_cell(record: &ItemRecord) -> Option<Cell> {
    let text = record.activity.as_ref().map(|words| words.to_string());
    let list = entries(&record.list);
    if text.is_none() && list.is_empty() {
        return None;
    }
    Some(Cell { text: text.unwrap_or_default(), list, ..Cell::default() })
}

/// Whether one text stands for all deadline columns.
fn is_one_deadline(record: &ItemRecord) -> bool {
    record.deadline.as_ref().is_some_and(|cell| cell.0.iter().all(|part| part.column.is_none()))
}

fn is_further_deadline(columns: &[Column], index: usize) -> bool {
    let is_deadline = |at: usize| columns.get(at).is_some_and(|column| column.role == ColumnRole::Deadline);
    is_deadline(index) && index.checked_sub(1).is_some_and(is_deadline)
}

/// One text in a table with several deadline columns is the merged cell of all of them.
pub(super) fn deadline_cell(record: &ItemRecord, column: &Column) -> Option<Cell> {
    let parts = &record.deadline.as_ref()?.0;
    let own = parts.iter().find(|part| part.column.as_ref().map(|c| c.to_string()) == column.id);
    let found = own.or_else(|| parts.iter().find(|part| part.column.is_none()));
    Some(Cell { text: found.map_or_else(String::new, |part| part.text.to_string()), ..Cell::default() })
}

pub(super) fn result_cell(record: &ResultCell) -> Cell {
    let list = if is_hidden(record) { Vec::new() } else { entries(&record.list) };
    Cell { text: public_result(record).unwrap_or_default(), list, replaced: is_hidden(record), ..Cell::default() }
}

pub(super) fn kinds_cell(record: &ItemRecord) -> Option<Cell> {
    let kinds: Vec<_> = record.evidence_kinds.iter().map(|kind| kind.to_string()).collect();
    (!kinds.is_empty()).then(|| Cell { text: kinds.join(", "), ..Cell::default() })
}

pub(super) fn is_hidden(record: &ResultCell) -> bool {
    record.visibility.is_some_and(|v| v.value == Visibility::Internal)
}

pub(super) fn hides_evidence(record: &ResultCell) -> bool {
    is_hidden(record) || record.evidence_visibility.is_some_and(|v| v.value == Visibility::Internal)
}

/// The act's words, or what stands in place of hidden ones.
pub(super) fn public_result(record: &ResultCell) -> Option<String> {
    if is_hidden(record) { text(&record.public_text) } else { text(&record.text) }
}

/// Corrections of a hidden result would tell its words.
pub(super) fn corrections(record: &ItemRecord) -> Vec<crate::content::records::Correction> {
    let of_result = record.result.iter().filter(|result| !is_hidden(result)).flat_map(|result| &result.corrections);
    let hidden = record.result.as_ref().is_some_and(is_hidden);
    let own = record.corrections.iter().filter(|c| !(hidden && c.field.as_str() == "result"));
    let of_lists = record.list.iter().flat_map(|entry| &entry.corrections);
    own.chain(of_lists).chain(of_result).cloned().collect()
}

pub(super) fn entries(list: &[crate::content::records::ListEntry]) -> Vec<(String, String)> {
    list.iter()
        .map(|entry| (entry.number.as_ref().map_or_else(String::new, |n| n.to_string()), entry.text.to_string()))
        .collect()
}

/// The key under which a column's cell is written.
fn key_of(column: &Column) -> String {
    column.role.code().replace('-', "_") // keys are written with `_`, roles with `-`
}
