//! Cells of the official table: a row and the columns of its plan in, one cell per column out: what the row says itself,
//! what it inherits, what stands for hidden words.

use super::acts::corrections;
use super::rows::RowContext;
use super::{Lower, LowerOutput};
use crate::content::records::item::{Item as ItemRecord, ResultCell};
use crate::content::records::roadmap::ColumnRole;
use crate::content::records::{ListEntry, Visibility};
use crate::content::values::Text;
use crate::diagnostics::{Code, Diagnostic};
use crate::site::model::{Cell, Column, Correction, Item};
use crate::site::names::Row;
use crate::site::plain::text;

impl Lower<'_> {
    /// One cell per column; a step's missing cell is the item's, printed once.
    pub fn cells(&self, context: &RowContext, row: &Row, parent: Option<&Item>, found: &mut LowerOutput) -> Vec<Cell> {
        let columns = &context.plans[row.plan.0].columns;
        let mut cells = Vec::new();
        for (index, column) in columns.iter().enumerate() {
            let own = own_cell(context, row, column);
            let above = parent.and_then(|parent| parent.cells.get(index));
            let above = above.map(|cell| Cell { inherited: true, ..cell.clone() });
            let cell = own.or(above).or_else(|| section_cell(row, column)).unwrap_or_else(|| {
                emit_missing_cell(row.record, column, found);
                Cell::default()
            });
            let joined = cell.joined || (is_one_deadline(row.record) && is_further_deadline(columns, index));
            cells.push(Cell { joined, ..cell });
        }
        check_columns(row.record, columns, found);
        cells
    }
}

/// The deadline in the heading of the row's section.
fn section_cell(row: &Row, column: &Column) -> Option<Cell> {
    let words = if column.role == ColumnRole::Deadline { row.section_deadline } else { None };
    words.map(|words| Cell { inherited: true, ..cell_of(words.to_string()) })
}

/// A row with steps may leave its cells to them; a further column without an id has a diagnostic of its own.
fn emit_missing_cell(record: &ItemRecord, column: &Column, found: &mut LowerOutput) {
    let is_nameless = column.role == ColumnRole::Extra && column.id.is_none();
    if record.steps.is_empty() && !is_nameless {
        let diagnostic = Diagnostic::new(Code::MissingCell, record.place).arg("column", &column.heading);
        found.emit(diagnostic.arg("key", key_of(column)).arg("id", column.id.as_deref().unwrap_or("")));
    }
}

/// Emits a diagnostic for cells that name a column the plan does not have.
fn check_columns(record: &ItemRecord, columns: &[Column], found: &mut LowerOutput) {
    let ids: Vec<&str> = columns.iter().filter_map(|column| column.id.as_deref()).collect();
    let deadline = record.deadline.iter().flat_map(|cell| &cell.0).filter_map(|part| part.column.as_ref());
    let extra = record.extra.iter().flat_map(|texts| &texts.0).map(|(key, _)| key);
    for name in deadline.chain(extra).filter(|name| !ids.contains(&name.as_str())) {
        let diagnostic = Diagnostic::new(Code::UnknownColumn, name.place).arg("column", name.as_str());
        found.emit(diagnostic.suggest(name, ids.iter().copied()));
    }
}

/// What the row itself says in a column.
fn own_cell(context: &RowContext, row: &Row, column: &Column) -> Option<Cell> {
    let record = row.record;
    match column.role {
        ColumnRole::Number => number_cell(row),
        ColumnRole::Activity => activity_cell(record),
        ColumnRole::Deadline => deadline_cell(record, column),
        ColumnRole::Responsible => responsible_cell(context, record),
        ColumnRole::CoResponsible => words_cell(&record.co_responsible),
        ColumnRole::Result => record.result.as_ref().map(result_cell),
        ColumnRole::Form => words_cell(&record.form),
        ColumnRole::Venue => words_cell(&record.venue),
        ColumnRole::Level => words_cell(&record.level),
        ColumnRole::Indicator => words_cell(&record.indicator),
        ColumnRole::Evidence => words_cell(&record.evidence).or_else(|| kinds_cell(record)),
        ColumnRole::Stage => stage_cell(context, record),
        ColumnRole::Extra => {
            let texts = &record.extra.as_ref()?.0;
            let (_, words) = texts.iter().find(|(key, _)| Some(key.as_str()) == column.id.as_deref())?;
            Some(cell_of(words.to_string()))
        }
    }
}

fn cell_of(text: String) -> Cell {
    Cell { text, ..Cell::default() }
}

fn words_cell(words: &Option<Text>) -> Option<Cell> {
    words.as_ref().map(|words| cell_of(words.to_string()))
}

/// An item without a number has an empty cell; a step without one leaves the cell to its item.
fn number_cell(row: &Row) -> Option<Cell> {
    match &row.record.number {
        Some(number) => Some(cell_of(number.to_string())),
        None if row.parent.is_none() => Some(Cell::default()),
        None => None,
    }
}

fn responsible_cell(context: &RowContext, record: &ItemRecord) -> Option<Cell> {
    let responsible = record.responsible.as_ref()?;
    Some(cell_of(match &responsible.text {
        Some(words) => words.to_string(),
        None => {
            responsible.parties.iter().map(|party| party_name(context, &party.party)).collect::<Vec<_>>().join(", ")
        }
    }))
}

fn party_name<'a>(context: &'a RowContext, id: &'a str) -> &'a str {
    context.parties.iter().find(|party| party.id == id).map_or(id, |party| &party.name)
}

fn stage_cell(context: &RowContext, record: &ItemRecord) -> Option<Cell> {
    let id = record.stage.as_ref()?;
    let stage = context.stages.iter().find(|stage| stage.id == id.as_str());
    Some(cell_of(stage.map_or_else(String::new, |stage| stage.title.clone())))
}

fn activity_cell(record: &ItemRecord) -> Option<Cell> {
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
    is_deadline(columns, index) && index.checked_sub(1).is_some_and(|before| is_deadline(columns, before))
}

fn is_deadline(columns: &[Column], index: usize) -> bool {
    columns.get(index).is_some_and(|column| column.role == ColumnRole::Deadline)
}

/// One text in a table with several deadline columns is the merged cell of all of them.
fn deadline_cell(record: &ItemRecord, column: &Column) -> Option<Cell> {
    let parts = &record.deadline.as_ref()?.0;
    let own = parts.iter().find(|part| part.column.as_ref().map(|c| c.to_string()) == column.id);
    let found = own.or_else(|| parts.iter().find(|part| part.column.is_none()));
    Some(cell_of(found.map_or_else(String::new, |part| part.text.to_string())))
}

fn result_cell(record: &ResultCell) -> Cell {
    let list = if is_hidden(record) { Vec::new() } else { entries(&record.list) };
    Cell { text: public_result(record).unwrap_or_default(), list, replaced: is_hidden(record), ..Cell::default() }
}

fn kinds_cell(record: &ItemRecord) -> Option<Cell> {
    let kinds: Vec<_> = record.evidence_kinds.iter().map(|kind| kind.to_string()).collect();
    if kinds.is_empty() { None } else { Some(cell_of(kinds.join(", "))) }
}

fn is_hidden(record: &ResultCell) -> bool {
    record.visibility.is_some_and(|v| v.value == Visibility::Internal)
}

pub fn hides_evidence(record: &ResultCell) -> bool {
    is_hidden(record) || record.evidence_visibility.is_some_and(|v| v.value == Visibility::Internal)
}

/// The act's words, or what stands in place of hidden ones.
pub fn public_result(record: &ResultCell) -> Option<String> {
    if is_hidden(record) { text(&record.public_text) } else { text(&record.text) }
}

/// Corrections of a hidden result would tell its words.
pub fn item_corrections(record: &ItemRecord) -> Vec<Correction> {
    let of_result = record.result.iter().filter(|result| !is_hidden(result)).flat_map(|result| &result.corrections);
    let hidden = record.result.as_ref().is_some_and(is_hidden);
    let own = record.corrections.iter().filter(|c| !(hidden && c.field.as_str() == "result"));
    let of_lists = record.list.iter().flat_map(|entry| &entry.corrections);
    corrections(own.chain(of_lists).chain(of_result))
}

pub fn entries(list: &[ListEntry]) -> Vec<(String, String)> {
    list.iter()
        .map(|entry| (entry.number.as_ref().map_or_else(String::new, |n| n.to_string()), entry.text.to_string()))
        .collect()
}

/// The key under which a column's cell is written.
fn key_of(column: &Column) -> String {
    column.role.code().replace('-', "_") // keys are written with `_`, roles with `-`
}
