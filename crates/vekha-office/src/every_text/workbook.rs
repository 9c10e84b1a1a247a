//! The sheets of a workbook as displayed → lines, hidden sheets, rows and columns too.

use std::collections::HashSet;

use super::lines::{PartKind, PartText, Spot, WordRole};
use crate::model::left_out::Place;
use crate::model::workbook::{CellValue, Sheet, SheetCell, Workbook};

/// The rows of every sheet, and words that covered cells keep.
pub(super) fn sheet_texts(book: &Workbook) -> Vec<PartText> {
    let mut texts: Vec<PartText> =
        book.sheets.iter().enumerate().map(|(index, sheet)| sheet_text(index, sheet)).collect();
    for left in &book.left_out {
        if let Place::Sheet { index, cell } = left.place
            && let Some(part) = texts.get_mut(index)
        {
            let (row, column) = cell.unwrap_or((0, 0));
            part.push_gap();
            part.push_line(&left.text, Spot::Cell { row, column });
        }
    }
    texts.retain(|part| !part.text.is_empty());
    texts
}

fn sheet_text(index: usize, sheet: &Sheet) -> PartText {
    let mut part = PartText::new(PartKind::Sheet { index, name: sheet.name.clone() }, WordRole::Words);
    let mut last = None;
    for row in &sheet.rows {
        if last.is_some_and(|last: u32| last + 1 < row.index) {
            part.push_gap();
        }
        last = Some(row.index);
        let cells: Vec<_> = row
            .cells
            .iter()
            .map(|cell| (with_number(cell), Spot::Cell { row: row.index, column: cell.column }))
            .collect();
        part.push_row(&cells);
    }
    part
}

/// A number of so many digits may be of somebody, whatever its format makes of it.
const LONG_NUMBER: f64 = 100_000.0;

/// What a cell displays, and the number that it stores where that does not tell it.
fn with_number(cell: &SheetCell) -> String {
    let CellValue::Number(number) = cell.value else { return cell.text.clone() };
    if number.fract() != 0.0 || !(LONG_NUMBER..1e16).contains(&number) {
        return cell.text.clone();
    }
    let plain = format!("{number:.0}");
    if cell.text.split_whitespace().any(|word| word == plain) {
        cell.text.clone()
    } else {
        format!("{plain} {}", cell.text)
    }
}

/// Takes out of the words of a workbook those that a cell shows.
pub(super) fn keep_unused(words: &mut PartText, book: &Workbook) {
    let all = book.sheets.iter().flat_map(|sheet| &sheet.rows).flat_map(|row| &row.cells);
    let shown: HashSet<String> = all.map(|cell| cell.text.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    let mut unused = PartText::new(words.kind.clone(), words.role);
    for (number, line) in (1..).zip(words.text.lines().filter(|line| !line.is_empty())) {
        if !shown.contains(line) {
            unused.push_line(line, Spot::Paragraph(number));
        }
    }
    *words = unused;
}
