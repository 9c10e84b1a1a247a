//! What stood in a form when it was made: a digest of each cell, by sheets. Whatever else stands in it later was written there.

use std::collections::BTreeMap;

use jiff::civil::Date;
use vekha_office::{CellValue, Sheet, SheetCell, Workbook};

use super::markers::{CELLS, PREFIX, marker_of};
use super::row_key::digest;

/// So many digests go into a cell: it holds 32 767 letters.
const DIGESTS_IN_CELL: usize = 3000;
/// So many letters of a digest are kept.
const LETTERS: usize = 8;

/// The cells of a form as it was made: how often each stood on the sheet with a marker.
#[derive(Debug, Clone, Default)]
pub struct IssuedCells(BTreeMap<String, BTreeMap<String, usize>>);

/// Lines of the hidden sheet: the marker of a sheet and digests of its cells.
pub fn issued_lines(workbook: &Workbook) -> Vec<(&'static str, String)> {
    let marked = workbook.sheets.iter().filter_map(|sheet| Some((marker_of(sheet)?, sheet)));
    let lines = marked.flat_map(|(marker, sheet)| {
        let digests: Vec<String> = sheet.rows.iter().flat_map(|row| &row.cells).map(cell_digest).collect();
        // The marker itself would make it another such sheet.
        let name = marker.trim_start_matches(PREFIX);
        let parts = digests.chunks(DIGESTS_IN_CELL).map(|part| (name, part.join(" ")));
        parts.collect::<Vec<_>>()
    });
    lines.collect()
}

/// A day counts as a day, in whatever form a program displays it.
fn cell_digest(cell: &SheetCell) -> String {
    let day: Option<Date> = if let CellValue::Date(day) = cell.value { Some(day.date()) } else { None };
    let words = day.map_or_else(|| cell.text.clone(), |day| day.to_string());
    digest([words.as_str()]).chars().take(LETTERS).collect()
}

impl IssuedCells {
    /// As the hidden sheet of a form says.
    pub fn read(sheet: &Sheet) -> Self {
        let mut issued = IssuedCells::default();
        for row in &sheet.rows {
            let text = |column: u32| row.cells.iter().find(|cell| cell.column == column).map(|cell| cell.text.trim());
            if let (Some(CELLS), Some(marker), Some(digests)) = (text(0), text(1), text(2)) {
                let counts = issued.0.entry(format!("{PREFIX}{marker}")).or_default();
                digests.split(' ').for_each(|digest| *counts.entry(digest.to_owned()).or_default() += 1);
            }
        }
        issued
    }

    /// Whether such a cell stood on the sheet; each counts once.
    pub fn take(&mut self, marker: &str, cell: &SheetCell) -> bool {
        let count = self.0.get_mut(marker).and_then(|counts| counts.get_mut(&cell_digest(cell)));
        match count {
            Some(count) if *count > 0 => {
                *count -= 1;
                true
            }
            _ => false,
        }
    }
}
