//! A table of the office reader in, a plain rectangle out: a cell over several rows stands in each of them, one over several
//! columns in the first; heads over several rows are one.

use std::collections::BTreeMap;

use vekha_office::{Block as OfficeBlock, Cell, Picture, Table as OfficeTable};

use super::inlines::line;
use super::loss::Losses;
use super::pieces::note_losses;
use super::tree::{Emphasis, Inline, Table, with_emphasis, words};
use crate::content::fold;
use crate::content::people::names_people;

/// A table, and the pictures that stand in it.
pub struct ReadTable {
    /// The table.
    pub table: Table,
    /// Its pictures.
    pub pictures: Vec<Picture>,
}

/// Reads a table.
pub fn read(table: &OfficeTable, losses: &mut Losses) -> ReadTable {
    let mut pictures = Vec::new();
    let mut rows: Vec<Vec<Vec<Inline>>> = Vec::new();
    let mut read: BTreeMap<(usize, usize), Vec<Inline>> = BTreeMap::new();
    let grid = table.grid();
    for (number, places) in grid.iter().enumerate() {
        let mut row = Vec::new();
        for (column, place) in places.iter().enumerate() {
            let Some((top, at)) = *place else {
                row.push(Vec::new());
                continue;
            };
            let cell = &table.rows[top].cells[at];
            if top == number && cell.column == column {
                read.insert((top, at), cell_inlines(cell, &mut pictures, losses));
            }
            let is_first = cell.column == column;
            row.push(read.get(&(top, at)).filter(|_| is_first).cloned().unwrap_or_default());
        }
        rows.push(row);
    }
    drop_empty_columns(&mut rows);
    let heads = head_rows(table).min(rows.len().saturating_sub(1)).max(1);
    let mut rows = rows.into_iter();
    let head = joined_head(&rows.by_ref().take(heads).collect::<Vec<_>>(), table, &grid);
    let rows = rows.filter(|row| row.iter().any(|cell| !cell.is_empty()));
    ReadTable { table: Table { head, rows: rows.collect() }, pictures }
}

/// The blocks of a cell as one line with line ends.
fn cell_inlines(cell: &Cell, pictures: &mut Vec<Picture>, losses: &mut Losses) -> Vec<Inline> {
    let mut inlines = Vec::new();
    for block in &cell.blocks {
        let own = match block {
            OfficeBlock::Paragraph(paragraph) => {
                let line = line(&paragraph.inlines);
                note_losses(&line, losses);
                pictures.extend(line.pictures);
                let label = paragraph.label.as_ref().map(|label| if label.is_bullet { "–" } else { label.text.trim() });
                let label = label.map(|label| Inline::Text(format!("{label} "), Emphasis::default()));
                label.into_iter().chain(line.inlines).collect()
            }
            OfficeBlock::Picture(picture) => {
                pictures.push(picture.clone());
                Vec::new()
            }
            OfficeBlock::Table(inner) => {
                let inner = inner.rows.iter().flat_map(|row| &row.cells);
                let cells = inner.map(|cell| cell_inlines(cell, pictures, losses)).filter(|cell| !cell.is_empty());
                cells.collect::<Vec<_>>().join(&[Inline::Break][..])
            }
        };
        if !own.is_empty() && !inlines.is_empty() {
            inlines.push(Inline::Break);
        }
        inlines.extend(own);
    }
    inlines
}

/// Columns in which nothing stands: programs leave them where cells are merged.
fn drop_empty_columns(rows: &mut [Vec<Vec<Inline>>]) {
    let columns = rows.first().map_or(0, Vec::len);
    let filled: Vec<bool> = (0..columns).map(|column| rows.iter().any(|row| !row[column].is_empty())).collect();
    for row in rows {
        let mut columns = filled.iter();
        row.retain(|_| columns.next().copied().unwrap_or(true));
    }
}

/// How many rows the head takes: those that are repeated on every page, else as many as a cell of the first row beside one
/// over several columns.
fn head_rows(table: &OfficeTable) -> usize {
    let repeated = table.rows.iter().take_while(|row| row.is_header).count();
    let first = table.rows.first().map(|row| &row.cells[..]).unwrap_or_default();
    let is_parted = first.iter().any(|cell| cell.columns > 1);
    let rows = first.iter().map(|cell| cell.rows).max().filter(|_| is_parted).unwrap_or(1);
    if repeated > 0 { repeated.max(rows) } else { rows }
}

/// The headings of some rows as one row: words of a cell over several columns stand before those below it.
fn joined_head(
    rows: &[Vec<Vec<Inline>>],
    table: &OfficeTable,
    grid: &[Vec<Option<(usize, usize)>>],
) -> Vec<Vec<Inline>> {
    let columns = rows.first().map_or(0, Vec::len);
    let is_whole = columns == table.columns;
    let plain = |emphasis| Emphasis { is_bold: false, ..emphasis };
    let heading = |column: usize| {
        let mut heading: Vec<Vec<Inline>> = Vec::new();
        for (number, row) in rows.iter().enumerate() {
            let above = if is_whole && number + 1 < rows.len() { owner(table, grid, (number, column)) } else { column };
            let words = with_emphasis(row.get(above).map(Vec::as_slice).unwrap_or_default(), plain);
            if !words.is_empty() && !heading.contains(&words) {
                heading.push(words);
            }
        }
        heading.join(&[Inline::Text(": ".to_owned(), Emphasis::default())][..])
    };
    (0..columns).map(heading).collect()
}

/// The column at which the cell begins that takes this place.
fn owner(table: &OfficeTable, grid: &[Vec<Option<(usize, usize)>>], (row, column): (usize, usize)) -> usize {
    let place = grid.get(row).and_then(|places| places.get(column).copied().flatten());
    place.map_or(column, |(row, at)| table.rows[row].cells[at].column)
}

/// Whether a column lists people.
pub fn lists_people(table: &Table) -> bool {
    (0..table.head.len()).any(|column| {
        let heading = fold::words(&words(&table.head[column]));
        let is_named = ["фио", "ф.и.о", "ф. и. о", "фамилия"].iter().any(|name| heading.starts_with(name));
        let cells: Vec<String> =
            table.rows.iter().map(|row| words(&row[column])).filter(|text| !text.is_empty()).collect();
        let people = cells.iter().filter(|text| names_people(text) && text.split_whitespace().count() <= 5).count();
        !cells.is_empty() && (is_named || people > 1 && people * 2 > cells.len())
    })
}
