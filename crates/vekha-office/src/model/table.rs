//! A table placed by the columns of its grid, and the words of whatever stands in it. Blocks hold tables and tables
//! blocks, so both stand here.

use super::paragraph::{Inline, Paragraph, Picture};

/// A piece of a text.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A paragraph, a heading or an item of a list.
    Paragraph(Paragraph),
    /// A table.
    Table(Table),
    /// A picture that stands alone.
    Picture(Picture),
}

impl Block {
    /// A paragraph; pictures without words stand alone, and a paragraph without anything is left out.
    pub(crate) fn list_from_paragraph(paragraph: Paragraph) -> Vec<Block> {
        if paragraph.is_empty() {
            return Vec::new();
        }
        let is_picture = |inline: &Inline| matches!(inline, Inline::Picture(_));
        let is_only_pictures =
            paragraph.label.is_none() && paragraph.inlines.iter().all(|inline| is_picture(inline) || inline.is_blank());
        if !is_only_pictures {
            return vec![Block::Paragraph(paragraph)];
        }
        let pictures = paragraph.inlines.into_iter().filter_map(|inline| match inline {
            Inline::Picture(picture) => Some(Block::Picture(picture)),
            _ => None,
        });
        pictures.collect()
    }
}

/// A table.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// How many columns its grid has: as many as its widest row needs.
    pub columns: usize,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    /// Whether it is repeated on every page.
    pub is_header: bool,
    /// The cells that begin in it, from left to right; what a cell further up or further left covers has none.
    pub cells: Vec<Cell>,
}

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// The column of the grid in which it begins.
    pub column: usize,
    /// How many columns it takes.
    pub columns: usize,
    /// How many rows it takes.
    pub rows: usize,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

impl Table {
    /// For every row and column of the grid the cell there, as its row and its place among the row's cells; nothing
    /// where the row has no cell.
    pub fn grid(&self) -> Vec<Vec<Option<(usize, usize)>>> {
        let mut grid = vec![vec![None; self.columns]; self.rows.len()];
        for (row, cells) in self.rows.iter().enumerate() {
            for (place, cell) in cells.cells.iter().enumerate() {
                let end = (cell.column + cell.columns).min(self.columns);
                for line in grid.iter_mut().skip(row).take(cell.rows) {
                    for slot in line.iter_mut().take(end).skip(cell.column) {
                        slot.get_or_insert((row, place));
                    }
                }
            }
        }
        grid
    }

    /// The only cell of a table that is nothing but a frame.
    pub fn frame(&self) -> Option<&Cell> {
        let mut cells = self.rows.iter().flat_map(|row| &row.cells);
        let cell = cells.next()?;
        cells.next().is_none().then_some(cell)
    }
}

impl Cell {
    /// Its words: paragraphs on lines of their own, cells of inner tables between tabs.
    pub fn text(&self) -> String {
        blocks_text(&self.blocks)
    }
}

impl Block {
    /// Its words: paragraphs on lines of their own, cells between tabs.
    pub fn text(&self) -> String {
        match self {
            Block::Paragraph(paragraph) => paragraph.text(),
            Block::Table(table) => table.rows.iter().map(row_text).collect::<Vec<_>>().join("\n"),
            Block::Picture(_) => String::new(),
        }
    }
}

fn row_text(row: &Row) -> String {
    row.cells.iter().map(Cell::text).collect::<Vec<_>>().join("\t")
}

fn blocks_text(blocks: &[Block]) -> String {
    blocks.iter().map(Block::text).collect::<Vec<_>>().join("\n")
}
