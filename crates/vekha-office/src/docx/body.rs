//! Blocks in the order of the text: paragraphs, boxes that hang on them, tables with blocks in their cells.

use super::context::Context;
use super::grid::{self, GridCell, GridRow, Merge};
use super::paragraph::{self, ReadParagraph};
use super::wrappers::unwrap_element;
use crate::error::OfficeError;
use crate::model::left_out::{Place, Reason};
use crate::model::paragraph::{Inline, Paragraph};
use crate::model::table::{Block, Cell, Row, Table};
use crate::xml::{Element, Space};

/// The blocks of the body, or of several, as some programs write them; whatever is left out is noted with the block where
/// it stood.
pub(crate) fn read_bodies<'e>(
    bodies: impl Iterator<Item = &'e Element>,
    context: &mut Context,
) -> Result<Vec<Block>, OfficeError> {
    let mut reader = BlockReader { context, blocks: Vec::new(), joined: Vec::new(), is_body: true };
    for body in bodies {
        reader.read(body)?;
    }
    Ok(reader.blocks)
}

/// The blocks of a cell, a box or a note.
pub(crate) fn read_blocks(parent: &Element, context: &mut Context) -> Result<Vec<Block>, OfficeError> {
    let mut reader = BlockReader { context, blocks: Vec::new(), joined: Vec::new(), is_body: false };
    reader.read(parent)?;
    Ok(reader.blocks)
}

struct BlockReader<'r, 'd> {
    context: &'r mut Context<'d>,
    blocks: Vec<Block>,
    /// The words of paragraphs whose end was deleted: they stand before those of the next.
    joined: Vec<Inline>,
    is_body: bool,
}

impl BlockReader<'_, '_> {
    fn read(&mut self, parent: &Element) -> Result<(), OfficeError> {
        for element in parent.elements() {
            self.set_place();
            for child in unwrap_element(element, self.context) {
                self.set_place();
                self.read_child(child)?;
            }
        }
        self.push_joined();
        Ok(())
    }

    fn set_place(&mut self) {
        if self.is_body {
            self.context.place.set(Place::Block { index: self.blocks.len(), cell: None });
        }
    }

    fn read_child(&mut self, child: &Element) -> Result<(), OfficeError> {
        match (child.space, &*child.name) {
            (Space::Word, "p") => self.read_paragraph(child)?,
            (Space::Word, "tbl") => {
                self.push_joined();
                let table = read_table(child, self.context)?;
                self.push_table(table);
            }
            (Space::Word, "altChunk") => {
                self.context.chunks += 1;
                self.context.leave_out(Reason::Chunk, "");
            }
            _ => {}
        }
        Ok(())
    }

    fn read_paragraph(&mut self, element: &Element) -> Result<(), OfficeError> {
        let ReadParagraph { mut paragraph, boxes, is_joined } = paragraph::read(element, self.context)?;
        if is_joined {
            self.joined.append(&mut paragraph.inlines);
        } else {
            paragraph.inlines.splice(0..0, self.joined.drain(..));
            self.blocks.extend(Block::list_from_paragraph(paragraph));
        }
        for content in boxes {
            let blocks = read_blocks(content, self.context)?;
            self.blocks.extend(blocks);
        }
        Ok(())
    }

    fn push_joined(&mut self) {
        let paragraph = Paragraph { inlines: std::mem::take(&mut self.joined), ..Paragraph::default() };
        self.blocks.extend(Block::list_from_paragraph(paragraph));
    }

    fn push_table(&mut self, table: Table) {
        if table.rows.iter().any(|row| !row.cells.is_empty()) {
            self.blocks.push(Block::Table(table));
        }
    }
}

fn read_table(element: &Element, context: &mut Context) -> Result<Table, OfficeError> {
    context.place.enter_table()?;
    let rows = grid::rows(element, context)?;
    let ends = rows.iter().filter_map(|row| row.cells.last()).map(|cell| cell.column + cell.columns);
    let columns = ends.max().unwrap_or(0);
    context.budget.take_cells(rows.len().saturating_mul(columns))?;
    let mut table = Table { columns, rows: Vec::with_capacity(rows.len()) };
    let mut open = vec![None; columns];
    for row in rows {
        read_row(row, &mut table, &mut open, context)?;
    }
    context.place.leave_table();
    Ok(table)
}

/// By column the cell, as its row and its place there, that goes on below.
type OpenMerges = Vec<Option<(usize, usize)>>;

fn read_row(row: GridRow, table: &mut Table, open: &mut OpenMerges, context: &mut Context) -> Result<(), OfficeError> {
    let index = table.rows.len();
    // Only rows at the beginning are repeated.
    let is_header = row.is_header && table.rows.last().is_none_or(|before| before.is_header);
    table.rows.push(Row { is_header, cells: Vec::new() });
    for cell in row.cells {
        context.place.set_cell(index, cell.column);
        let above = open.get(cell.column).copied().flatten().filter(|_| cell.merge == Merge::Continue);
        match above.and_then(|(row, place)| table.rows.get_mut(row)?.cells.get_mut(place)) {
            Some(above) => {
                above.rows += 1;
                leave_out_covered(&[cell.element], context)?;
                leave_out_covered(&cell.covered, context)?;
            }
            None => {
                let blocks = read_blocks(cell.element, context)?;
                leave_out_covered(&cell.covered, context)?;
                let place = push_cell(table, &cell, blocks);
                let merge = (cell.merge != Merge::None).then_some((index, place));
                open.iter_mut().skip(cell.column).take(cell.columns).for_each(|slot| *slot = None);
                open.iter_mut().skip(cell.column).take(1).for_each(|slot| *slot = merge);
            }
        }
    }
    Ok(())
}

/// Puts a cell into the last row; its place there.
fn push_cell(table: &mut Table, cell: &GridCell, blocks: Vec<Block>) -> usize {
    let Some(row) = table.rows.last_mut() else { return 0 };
    row.cells.push(Cell { column: cell.column, columns: cell.columns, rows: 1, blocks });
    row.cells.len() - 1
}

/// What stands in cells that others cover is not displayed.
fn leave_out_covered(covered: &[&Element], context: &mut Context) -> Result<(), OfficeError> {
    for element in covered {
        let before = context.set_covered(true);
        let blocks = read_blocks(element, context)?;
        context.set_covered(before);
        let words: Vec<String> = blocks.iter().map(Block::text).filter(|text| !text.trim().is_empty()).collect();
        if !words.is_empty() {
            context.leave_out(Reason::CoveredCell, &words.join("\n"));
        }
    }
    Ok(())
}
