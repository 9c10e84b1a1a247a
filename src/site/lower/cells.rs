//! Cells of the official table: a row and the columns of its plan in, one cell per column out: what the row says itself,
//! what it inherits, what stands for hidden words.

use super::acts::corrections;
use super::column_parts::{Share, check_columns, check_names, check_shared, key_of, parts_of, share_of, words_in};
use super::rows::RowContext;
use super::{Lower, LowerOutput};
use crate::content::records::column_texts::Part;
use crate::content::records::item::{Item as ItemRecord, ResultCell};
use crate::content::records::roadmap::ColumnRole;
use crate::content::records::{ListEntry, Visibility};
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
            let share = share_of(&shown_parts(row.record, column.role), columns, index);
            let own = own_cell(context, row, column).map(|cell| shared_cell(cell, share));
            let above = parent.and_then(|parent| parent.cells.get(index));
            let above = above.map(|cell| Cell { inherited: true, ..cell.clone() });
            let of_section = || section_cell(row, column).map(|cell| shared_cell(cell, share));
            cells.push(own.or(above).or_else(of_section).unwrap_or_else(|| {
                emit_missing_cell(row.record, column, found);
                Cell::default()
            }));
        }
        check_names(row.record, columns, found);
        check_shared(row.record, columns, found);
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
        found.emit(diagnostic.arg("key", key_of(column.role)).arg("id", column.id.as_deref().unwrap_or("")));
    }
}

/// The texts that are printed: one stands for all that are hidden.
fn shown_parts(record: &ItemRecord, role: ColumnRole) -> Vec<Part<'_>> {
    let is_replaced = role == ColumnRole::Result && record.result.as_ref().is_some_and(is_hidden);
    if is_replaced { Vec::new() } else { parts_of(record, role) }
}

/// One text may be the cell of several columns; where they do not touch, the first has it.
fn shared_cell(cell: Cell, share: Share) -> Cell {
    match share {
        Share::Own => cell,
        Share::Joined => Cell { joined: true, ..cell },
        Share::Elsewhere => Cell::default(),
    }
}

/// What the row itself says in a column.
fn own_cell(context: &RowContext, row: &Row, column: &Column) -> Option<Cell> {
    let record = row.record;
    match column.role {
        ColumnRole::Number => number_cell(row),
        ColumnRole::Activity => activity_cell(record),
        ColumnRole::Result => result_cell(context, row, column),
        ColumnRole::Responsible => words_cell(record, column).or_else(|| parties_cell(context, record)),
        ColumnRole::Evidence => words_cell(record, column).or_else(|| kinds_cell(record)),
        ColumnRole::Deadline
        | ColumnRole::CoResponsible
        | ColumnRole::Form
        | ColumnRole::Venue
        | ColumnRole::Level
        | ColumnRole::Indicator => words_cell(record, column),
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

fn words_cell(record: &ItemRecord, column: &Column) -> Option<Cell> {
    words_in(&parts_of(record, column.role), column).map(cell_of)
}

/// An item without a number has an empty cell; a step without one leaves the cell to its item.
fn number_cell(row: &Row) -> Option<Cell> {
    match &row.record.number {
        Some(number) => Some(cell_of(number.to_string())),
        None if row.parent.is_none() => Some(Cell::default()),
        None => None,
    }
}

/// Parties that are named outright stand for words.
fn parties_cell(context: &RowContext, record: &ItemRecord) -> Option<Cell> {
    let parties = &record.responsible.as_ref()?.parties;
    let names: Vec<_> = parties.iter().map(|party| party_name(context, &party.party)).collect();
    Some(cell_of(names.join(", ")))
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

/// The words of a result column; an inner list stands in the first one. One cell stands for hidden words.
fn result_cell(context: &RowContext, row: &Row, column: &Column) -> Option<Cell> {
    let result = row.record.result.as_ref()?;
    if is_hidden(result) {
        return Some(Cell { replaced: true, ..cell_of(text(&result.public_text).unwrap_or_default()) });
    }
    let mut columns = context.plans[row.plan.0].columns.iter();
    let is_first = columns.find(|other| other.role == ColumnRole::Result) == Some(column);
    let list = if is_first { entries(&result.list) } else { Vec::new() };
    Some(Cell { list, ..words_cell(row.record, column).unwrap_or_default() })
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
    if is_hidden(record) { text(&record.public_text) } else { joined_texts(&record.parts()) }
}

/// The words of several columns as one text.
pub fn joined_texts(parts: &[Part]) -> Option<String> {
    let texts: Vec<&str> = parts.iter().map(|part| part.text.as_str()).filter(|text| !text.is_empty()).collect();
    if texts.is_empty() { None } else { Some(texts.join("; ")) }
}

/// Corrections of a hidden result would tell its words.
pub fn item_corrections(record: &ItemRecord) -> Vec<Correction> {
    let of_result = record.result.iter().filter(|result| !is_hidden(result)).flat_map(|result| &result.corrections);
    let hidden = record.result.as_ref().is_some_and(is_hidden);
    let own = record.corrections.iter().filter(|c| !(hidden && c.field.as_str() == "result"));
    let of_lists = record.list.iter().flat_map(|entry| &entry.corrections);
    corrections(own.chain(of_lists).chain(of_result))
}

/// Remarks on a row, its list, its result and the list of that; those on a hidden result would tell its words.
pub fn item_remarks(record: &ItemRecord) -> Vec<String> {
    let of_list = record.list.iter().filter_map(|entry| text(&entry.note));
    let result = record.result.iter().filter(|result| !is_hidden(result));
    let of_result = result.clone().filter_map(|result| text(&result.note));
    let of_its_list = result.flat_map(|result| &result.list).filter_map(|entry| text(&entry.note));
    text(&record.note).into_iter().chain(of_list).chain(of_result).chain(of_its_list).collect()
}

pub fn entries(list: &[ListEntry]) -> Vec<(String, String)> {
    list.iter()
        .map(|entry| (entry.number.as_ref().map_or_else(String::new, |n| n.to_string()), entry.text.to_string()))
        .collect()
}
