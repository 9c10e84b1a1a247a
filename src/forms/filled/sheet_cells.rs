//! Cells of a sheet before its rows and columns have names.

use vekha_office::{CellValue, Sheet, SheetCell};

/// The cell with a marker, and its row.
pub fn marker_cell<'s>(sheet: &'s Sheet, marker: &str) -> Option<(u32, &'s SheetCell)> {
    let mut cells = sheet.rows.iter().flat_map(|row| row.cells.iter().map(|cell| (row.index, cell)));
    cells.find(|(_, cell)| cell.text.trim() == marker)
}

/// Whether a formula of a cell has no result in the file, or a false one.
pub fn is_without_result(value: CellValue) -> bool {
    matches!(value, CellValue::NoResult | CellValue::Error)
}
