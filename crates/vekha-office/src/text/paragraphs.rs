//! Plain text → paragraphs; lines with tabs, as they come from the clipboard, are rows of tables.

use super::separated::{LineCells, records};
use crate::error::OfficeError;
use crate::limits::{Budget, Limits};
use crate::model::document::Document;
use crate::model::paragraph::{Inline, Look, Paragraph};
use crate::model::table::{Block, Cell, Row, Table};

/// Reads a text: each line is a paragraph, each run of lines with tabs a table.
///
/// # Errors
/// More cells than the limits allow.
pub fn read_text(text: &str, limits: &Limits) -> Result<Document, OfficeError> {
    let mut budget = Budget::new(limits);
    let mut blocks = Vec::new();
    let mut table = Table::default();
    for cells in records(text, '\t') {
        if cells.len() > 1 {
            budget.take_cells(cells.len())?;
            table.columns = table.columns.max(cells.len());
            table.rows.push(row(&cells));
        } else {
            push_table(&mut table, &mut blocks, &mut budget)?;
            blocks.extend(cells.iter().flat_map(|cell| paragraphs(cell)));
        }
    }
    push_table(&mut table, &mut blocks, &mut budget)?;
    Ok(Document { blocks, ..Document::default() })
}

fn push_table(table: &mut Table, blocks: &mut Vec<Block>, budget: &mut Budget) -> Result<(), OfficeError> {
    // Whoever asks for the grid of the table gets a place for every column of every row.
    budget.take_cells(table.rows.len().saturating_mul(table.columns))?;
    if !table.rows.is_empty() {
        blocks.push(Block::Table(std::mem::take(table)));
    }
    Ok(())
}

fn row(cells: &LineCells) -> Row {
    let cells = cells.iter().enumerate().map(|(column, text)| Cell {
        column,
        columns: 1,
        rows: 1,
        blocks: paragraphs(text).collect(),
    });
    Row { is_header: false, cells: cells.collect() }
}

/// A paragraph for each line with something in it.
fn paragraphs(text: &str) -> impl Iterator<Item = Block> {
    let lines = text.lines().map(|line| line.trim_matches([' ', '\r', '\u{FEFF}'])).filter(|line| !line.is_empty());
    lines.map(|line| {
        let words = Inline::Text { text: line.to_owned(), look: Look::default() };
        Block::Paragraph(Paragraph { inlines: vec![words], ..Paragraph::default() })
    })
}
