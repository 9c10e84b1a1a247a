//! Sheets of a workbook in, blocks out: the name of each sheet and its table; what is hidden is told by the caller.

use vekha_office::{Block, Cell, Inline, Look, Paragraph, Row, Sheet, SheetCell, SheetRow, Table, Workbook};

/// The sheets that are displayed, one after the other.
pub fn blocks(workbook: &Workbook) -> Vec<Block> {
    let shown = workbook.sheets.iter().filter(|sheet| !sheet.is_hidden && !sheet.rows.is_empty());
    shown.flat_map(|sheet| heading(&sheet.name).into_iter().chain([Block::Table(table(sheet))])).collect()
}

/// The name of a sheet, where somebody gave it one.
fn heading(name: &str) -> Option<Block> {
    let bare = name.trim_end_matches(|letter: char| letter.is_ascii_digit()).trim();
    (!["", "Лист", "Sheet", "Таблица"].contains(&bare)).then(|| paragraph(name))
}

/// Rows that are hidden though something stands in them: the sheet and the number that the program shows.
pub fn hidden_rows(workbook: &Workbook) -> Vec<(String, u32)> {
    let shown = workbook.sheets.iter().filter(|sheet| !sheet.is_hidden);
    let rows =
        shown.flat_map(|sheet| sheet.rows.iter().filter(|row| row.is_hidden).map(|row| (&sheet.name, row.index)));
    rows.map(|(name, index)| (name.clone(), index + 1)).collect()
}

/// The names of sheets that are hidden, though something stands in them.
pub fn hidden_sheets(workbook: &Workbook) -> Vec<String> {
    let hidden = workbook.sheets.iter().filter(|sheet| sheet.is_hidden && !sheet.rows.is_empty());
    hidden.map(|sheet| sheet.name.clone()).collect()
}

/// The table of a sheet: its rows with something in them.
pub fn table(sheet: &Sheet) -> Table {
    let first = sheet.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.column).min().unwrap_or(0);
    let rows: Vec<Row> =
        sheet.rows.iter().map(|row| Row { is_header: false, cells: cells(sheet, row, first) }).collect();
    let ends = rows.iter().flat_map(|row| &row.cells).map(|cell| cell.column + cell.columns);
    Table { columns: ends.max().unwrap_or(0), rows }
}

fn cells(sheet: &Sheet, row: &SheetRow, first: u32) -> Vec<Cell> {
    row.cells.iter().map(|cell| self::cell(sheet, row, cell, first)).collect()
}

fn cell(sheet: &Sheet, row: &SheetRow, cell: &SheetCell, first: u32) -> Cell {
    let last = row.index.saturating_add(cell.rows.saturating_sub(1));
    let covered = sheet.rows.iter().skip_while(|other| other.index < row.index).take_while(|other| other.index <= last);
    Cell {
        column: (cell.column - first) as usize,
        columns: cell.columns.max(1) as usize,
        rows: covered.count().max(1),
        blocks: cell.text.lines().map(paragraph).collect(),
    }
}

fn paragraph(text: &str) -> Block {
    let words = Inline::Text { text: text.to_owned(), look: Look::default() };
    Block::Paragraph(Paragraph { inlines: vec![words], ..Paragraph::default() })
}
