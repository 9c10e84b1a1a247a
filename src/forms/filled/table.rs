//! A sheet whose columns are named in a hidden row and whose rows are named in a hidden column → its cells by these names.

use std::collections::BTreeMap;

use vekha_office::{Sheet, SheetCell, SheetRow};

use super::cells::FilledCell;
use super::sheet_cells::is_without_result;
use crate::forms::asked_cells::{asked_kind, is_blank_word};
use crate::forms::markers::marker_cell;
use crate::forms::problem::{CellName, Problem};

/// A table of a form.
#[derive(Debug, Clone, Default)]
pub struct CodedTable {
    /// The name of the sheet.
    pub sheet: String,
    /// Where the column of each name stands.
    pub columns: BTreeMap<String, u32>,
    /// The rows below the head.
    pub rows: Vec<CodedRow>,
    /// Lone dashes, which stand for nothing.
    pub notices: Vec<Problem>,
}

/// A row of a table.
#[derive(Debug, Clone, Default)]
pub struct CodedRow {
    /// Its place on the sheet.
    pub index: u32,
    /// Its name.
    pub key: Option<String>,
    /// Its cells with something in them, by the names of columns.
    pub cells: BTreeMap<String, FilledCell>,
}

impl CodedTable {
    /// The table of a sheet that has the marker.
    pub fn new(sheet: &Sheet, marker: &str) -> Option<Self> {
        let (codes_row, corner) = marker_cell(sheet, marker)?;
        let codes = sheet.rows.iter().find(|row| row.index == codes_row)?;
        let named = codes.cells.iter().filter(|cell| cell.column != corner.column);
        let columns: BTreeMap<String, u32> = named.map(|cell| (cell.text.trim().to_owned(), cell.column)).collect();
        let mut table = CodedTable { sheet: sheet.name.clone(), columns, ..CodedTable::default() };
        let below = sheet.rows.iter().filter(|row| row.index > codes_row);
        below.for_each(|row| table.push_row(row, marker, corner.column));
        Some(table)
    }

    /// Reads a row that has a name; what stands in others is nothing of the table.
    fn push_row(&mut self, row: &SheetRow, marker: &str, key_column: u32) {
        let key = row.cells.iter().find(|cell| cell.column == key_column).map(|cell| cell.text.trim().to_owned());
        let Some(key) = key else { return };
        let mut coded = CodedRow { index: row.index, key: Some(key.clone()), cells: BTreeMap::new() };
        let cells = row.cells.iter().filter(|cell| cell.column != key_column && !is_without_result(cell.value));
        for cell in cells {
            let name = self.cell_name(row.index, cell.column);
            let Some(code) = self.code_at(cell.column).map(str::to_owned) else { continue };
            match asked_kind(marker, &key, &code) {
                Some(kind) if is_blank_word(kind, &cell.text) => {
                    self.notices.push(Problem::at(&name, "blank-word").arg("text", &cell.text));
                }
                _ => {
                    coded.cells.insert(code, new_cell(name, cell));
                }
            }
        }
        self.rows.push(coded);
    }

    /// The name of a column.
    pub fn code_at(&self, column: u32) -> Option<&str> {
        self.columns.iter().find(|(_, at)| **at == column).map(|(code, _)| code.as_str())
    }

    /// The address of a cell of this sheet.
    pub fn cell_name(&self, row: u32, column: u32) -> CellName {
        CellName { sheet: self.sheet.clone(), row, column }
    }

    /// The address of the cell of a row in a named column, be it empty.
    pub fn cell_at(&self, row: &CodedRow, code: &str) -> CellName {
        self.cell_name(row.index, self.columns.get(code).copied().unwrap_or_default())
    }
}

fn new_cell(name: CellName, cell: &SheetCell) -> FilledCell {
    FilledCell { name, text: cell.text.clone(), value: cell.value, link: cell.link.clone() }
}
