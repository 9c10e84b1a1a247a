//! The hidden words by which the sheets of a form are known again.

use vekha_office::{Sheet, SheetCell};

/// In the hidden row of a sheet, above the names of its rows: which sheet it is.
pub const ITEMS: &str = "vekha-items";
/// The sheet of the report as a whole.
pub const REPORT: &str = "vekha-report";
/// The sheet of indicators.
pub const INDICATORS: &str = "vekha-indicators";
/// The sheet of documents.
pub const DOCUMENTS: &str = "vekha-documents";
/// The sheet that says how a form is filled in.
pub const GUIDE: &str = "vekha-guide";
/// The hidden sheet that says whose form it is.
pub const KEY: &str = "vekha-form";
/// The column of answers on the sheet of the report.
pub const VALUE: &str = "value";
/// The columns of the sheet of indicators in which the school writes.
pub const INDICATOR_CODES: [&str; 5] = ["value", "date", "group", "source", "note"];
/// The lines of the hidden sheet that say what stood in the form when it was made.
pub const CELLS: &str = "cells";
/// The names of all lines of the hidden sheet.
pub const KEY_LINES: [&str; 7] = [KEY, "school", "roadmap", "report", "day", "wording", CELLS];

/// How all markers begin.
pub const PREFIX: &str = "vekha-";

/// Which sheet of a form this is.
pub fn marker_of(sheet: &Sheet) -> Option<&'static str> {
    let all = [KEY, ITEMS, REPORT, INDICATORS, DOCUMENTS, GUIDE];
    all.into_iter().find(|marker| marker_cell(sheet, marker).is_some())
}

/// The cell with a marker, and its row.
pub fn marker_cell<'s>(sheet: &'s Sheet, marker: &str) -> Option<(u32, &'s SheetCell)> {
    let mut cells = sheet.rows.iter().flat_map(|row| row.cells.iter().map(|cell| (row.index, cell)));
    cells.find(|(_, cell)| cell.text.trim() == marker)
}
