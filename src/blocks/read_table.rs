//! Tables of HTML: an element in, tables without merged cells out. A row of one wide cell begins a table of its own, whose
//! caption it is. Cells over several rows are not known: no template of an extract has any.

use super::element::{Element, Node};
use super::read_inlines::{Addresses, inlines, is_shown};
use super::tree::{Block, Cell, Inline, Row, Table, block_words};

/// Reads what stands in a cell.
type ReadBlocks = fn(&[Node], Addresses) -> Vec<Block>;

/// The tables of one element; a caption that stands above several of them is a paragraph.
pub(super) fn tables(element: &Element, addresses: Addresses, read_blocks: ReadBlocks) -> Vec<Block> {
    let caption = element.elements().find(|inside| inside.name() == "caption");
    let caption = caption.and_then(|caption| inlines(caption, addresses)).unwrap_or_default();
    let (mut head, mut rows) = (Vec::new(), Vec::new());
    for (in_head, row) in all_rows(element) {
        let is_all_headings = row.elements().count() > 1 && row.elements().all(|cell| cell.name() == "th");
        let is_head = in_head || rows.is_empty() && is_all_headings;
        if is_head && head.is_empty() {
            head = row_of(row, addresses, read_blocks).cells.into_iter().map(words_of).collect();
        } else {
            rows.push(row);
        }
    }
    let mut found = vec![Table { caption, head, rows: Vec::new() }];
    for row in rows {
        push_row(&mut found, row_of(row, addresses, read_blocks), row.elements().count());
    }
    let has_parts = found.len() > 1;
    let is_title = |table: &Table| has_parts && table.rows.is_empty();
    let all = found.into_iter();
    let blocks = all.map(|table| if is_title(&table) { Block::Paragraph(table.caption) } else { Block::Table(table) });
    blocks.filter(|block| !matches!(block, Block::Paragraph(words) if words.is_empty())).collect()
}

fn push_row(found: &mut Vec<Table>, row: Row, written_cells: usize) {
    if row.cells.iter().all(|cell| cell.blocks.is_empty()) {
        return;
    }
    let is_wide = written_cells == 1 && row.cells.len() > 1;
    let Some(last) = found.last_mut() else { return };
    if is_wide {
        let caption = row.cells.into_iter().next().map(words_of).unwrap_or_default();
        let table = Table { caption, head: last.head.clone(), rows: Vec::new() };
        found.push(table);
    } else {
        last.rows.push(row);
    }
}

/// All rows with whether they stand in the head.
fn all_rows(table: &Element) -> Vec<(bool, &Element)> {
    let mut rows = Vec::new();
    for part in table.elements() {
        match part.name() {
            "tr" => rows.push((false, part)),
            "thead" | "tbody" | "tfoot" => {
                let inside = part.elements().filter(|row| row.name() == "tr");
                rows.extend(inside.map(|row| (part.name() == "thead", row)));
            }
            _ => {}
        }
    }
    rows
}

/// A row in which a cell over several columns is followed by empty ones.
fn row_of(element: &Element, addresses: Addresses, read_blocks: ReadBlocks) -> Row {
    let mut row = Row::default();
    for cell in element.elements().filter(|cell| is_shown(cell)) {
        let columns: usize = cell.tag.attribute("colspan").and_then(|count| count.parse().ok()).unwrap_or(1);
        row.cells.push(Cell { is_heading: cell.name() == "th", blocks: read_blocks(&cell.nodes, addresses) });
        row.cells.extend((1..columns).map(|_| Cell::default()));
    }
    row
}

/// The words of a cell on one line.
fn words_of(cell: Cell) -> Vec<Inline> {
    let mut words = Vec::new();
    for block in cell.blocks {
        if !words.is_empty() {
            words.push(Inline::Break);
        }
        match block {
            Block::Paragraph(inlines) | Block::Heading(_, inlines) => words.extend(inlines),
            other => words.push(Inline::Text(block_words(&[other]).trim().to_owned())),
        }
    }
    words
}
