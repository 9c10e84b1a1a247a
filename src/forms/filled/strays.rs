//! Whatever stands in a form that did not stand there when it was made and is not read: every such cell of every sheet, and
//! notes, boxes and covered cells beside them.

use vekha_office::{Place, Reason, Sheet, SheetCell, SheetRow, Workbook};

use super::sheet_cells::is_without_result;
use super::table::{CodedRow, CodedTable};
use crate::forms::asked_cells::{asked_kind, is_compared};
use crate::forms::columns::COLUMNS;
use crate::forms::issued::IssuedCells;
use crate::forms::markers::{
    INDICATOR_CODES, INDICATORS, ITEMS, KEY, KEY_LINES, REPORT, VALUE, marker_cell, marker_of,
};
use crate::forms::problem::{CellName, Problem};

/// Cells of the sheets of a form that nobody reads, and formulas without a result.
pub fn stray_cells(workbook: &Workbook, mut issued: Option<IssuedCells>) -> Vec<Problem> {
    let marked = workbook.sheets.iter().filter_map(|sheet| Some((marker_of(sheet)?, sheet)));
    marked.flat_map(|(marker, sheet)| stray_cells_of_sheet(sheet, marker, &mut issued)).collect()
}

fn stray_cells_of_sheet(sheet: &Sheet, marker: &str, issued: &mut Option<IssuedCells>) -> Vec<Problem> {
    let table = CodedTable::new(sheet, marker).unwrap_or_default();
    let key_column = marker_cell(sheet, marker).map_or(0, |(_, corner)| corner.column);
    let mut problems = Vec::new();
    for row in &sheet.rows {
        let key = row.cells.iter().find(|cell| cell.column == key_column).map(|cell| cell.text.trim());
        for cell in &row.cells {
            let name = CellName { sheet: sheet.name.clone(), row: row.index, column: cell.column };
            let code = table.code_at(cell.column);
            if cell.column == key_column && is_repeated_key(&table, key) {
                continue; // that the row stands there twice is told
            }
            problems.extend(merged_answer(sheet, (&table, marker), (row, cell)));
            if is_without_result(cell.value) {
                problems.push(Problem::at(&name, "no-result"));
            } else if !is_known(marker, row, cell, key, code) && !is_issued(issued, (&table, marker), (row, cell)) {
                let is_in_table = [ITEMS, INDICATORS].contains(&marker) && code.is_some() && key.is_none();
                let problem = if is_in_table { "row-of-nothing" } else { "stray-words" };
                problems.push(Problem::at(&name, problem).arg("text", &cell.text));
            }
        }
    }
    problems
}

/// An answer that takes the cells of other rows too: nobody knows whether it is theirs.
fn merged_answer(
    sheet: &Sheet,
    (table, marker): (&CodedTable, &str),
    (row, cell): (&SheetRow, &SheetCell),
) -> Option<Problem> {
    let code = table.code_at(cell.column)?;
    let is_asked = |other: &&CodedRow| asked_kind(marker, other.key.as_deref().unwrap_or_default(), code).is_some();
    let rows = table.rows.iter().filter(|other| (row.index..row.index + cell.rows).contains(&other.index));
    let is_over_rows = rows.filter(is_asked).count() > 1;
    let name = CellName { sheet: sheet.name.clone(), row: row.index, column: cell.column };
    is_over_rows.then(|| Problem::at(&name, "merged-answer").arg("text", &cell.text).arg("rows", cell.rows))
}

fn is_repeated_key(table: &CodedTable, key: Option<&str>) -> bool {
    key.is_some() && table.rows.iter().filter(|row| row.key.as_deref() == key).count() > 1
}

/// Whether a cell stood in the form when it was made. Of a form that does not say so, all that stands outside of answers did.
fn is_issued(
    issued: &mut Option<IssuedCells>,
    (table, marker): (&CodedTable, &str),
    (row, cell): (&SheetRow, &SheetCell),
) -> bool {
    let Some(issued) = issued else { return !is_among_answers(table, marker, (row, cell)) };
    issued.take(marker, cell)
}

/// Whether a cell stands below the head of a sheet with answers, in a column of them or in one that nobody has named.
fn is_among_answers(table: &CodedTable, marker: &str, (row, cell): (&SheetRow, &SheetCell)) -> bool {
    let is_below = table.rows.first().is_some_and(|first| row.index >= first.index);
    let is_open = |code: &str| match marker {
        ITEMS => COLUMNS.iter().any(|column| column.code == code && column.kind.is_open()),
        INDICATORS => INDICATOR_CODES.contains(&code),
        REPORT => code == VALUE && row.index > table.rows.last().map_or(0, |last| last.index),
        _ => false,
    };
    let has_answers = [ITEMS, REPORT, INDICATORS].contains(&marker);
    is_below && has_answers && table.code_at(cell.column).is_none_or(is_open) && cell.column > 0
}

/// Whether a cell is read or compared.
fn is_known(marker: &str, row: &SheetRow, cell: &SheetCell, key: Option<&str>, code: Option<&str>) -> bool {
    if marker == KEY {
        let name = row.cells.first().map(|cell| cell.text.trim());
        return cell.column <= 2 && name.is_some_and(|name| KEY_LINES.contains(&name));
    }
    let (Some(key), Some(code)) = (key, code) else { return false };
    asked_kind(marker, key, code).is_some() || is_compared(marker, key, code)
}

/// Notes of cells, boxes with words, cells that others cover, sheets that are no tables.
pub fn left_out(workbook: &Workbook) -> Vec<Problem> {
    let all = workbook.left_out.iter().filter(|left| left.reason != Reason::FormulaWithoutResult);
    let named = all.filter(|left| !left.text.trim().is_empty()).map(|left| {
        let problem = match left.place {
            Place::Sheet { index, cell } => {
                let sheet = workbook.sheets.get(index).map(|sheet| sheet.name.clone()).unwrap_or_default();
                let (row, column) = cell.unwrap_or_default();
                Problem::at(&CellName { sheet, row, column }, "left-out")
            }
            _ => Problem::whole("left-out"),
        };
        problem.arg("reason", left.reason.code()).arg("text", &left.text)
    });
    named.collect()
}

/// Sheets that somebody has added, with the first words on them and the count of their further cells.
pub fn further_sheets(workbook: &Workbook) -> Vec<Problem> {
    let others = workbook.sheets.iter().filter(|sheet| marker_of(sheet).is_none());
    let filled = others.filter_map(|sheet| {
        let row = sheet.rows.first()?;
        let cell = row.cells.first()?;
        let more = sheet.rows.iter().map(|row| row.cells.len()).sum::<usize>().saturating_sub(1);
        let name = CellName { sheet: sheet.name.clone(), row: row.index, column: cell.column };
        Some(Problem::at(&name, "further-sheet").arg("text", &cell.text).arg("more", more))
    });
    filled.collect()
}
