//! Blocks of the office reader in, the pieces of a text out one after the other: frames and tables that only place things are
//! opened, the lines of a typed list are paragraphs, pictures stand behind the paragraph they hang on.

use vekha_office::{Alignment, Block, Label, Paragraph as OfficeParagraph, ParagraphKind, Picture, Table};

use super::inlines::{Line, line, split_at_breaks};
use super::loss::{LossReason, Losses};
use super::signs::typed_sign;
use super::tree::{Emphasis, Inline, words};

/// A piece of a text.
#[derive(Debug, Clone, PartialEq)]
pub enum Piece {
    /// A paragraph.
    Paragraph(Paragraph),
    /// A table with rows and columns.
    Table(Table),
    /// A picture.
    Picture(Picture),
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Paragraph {
    /// Its pieces.
    pub inlines: Vec<Inline>,
    /// The level of a heading by its style; the highest is 1.
    pub heading: Option<u8>,
    /// Whether its style is that of the title of a document.
    pub is_title: bool,
    /// What was counted before it.
    pub label: Option<Label>,
    /// Where its lines stand.
    pub alignment: Alignment,
}

impl Paragraph {
    /// Its words.
    pub fn text(&self) -> String {
        words(&self.inlines).trim().to_owned()
    }

    /// Its pieces with its number before them.
    pub fn with_label(&self) -> Vec<Inline> {
        let label = self.label.as_ref().filter(|label| !label.is_bullet);
        let label = label.map(|label| Inline::Text(format!("{} ", label.text.trim()), Emphasis::default()));
        label.into_iter().chain(self.inlines.iter().cloned()).collect()
    }

    /// Whether all its words are bold.
    pub fn is_bold(&self) -> bool {
        let mut count = 0;
        let mut open: Vec<&Inline> = self.inlines.iter().collect();
        while let Some(inline) = open.pop() {
            match inline {
                Inline::Text(text, emphasis) if !text.trim().is_empty() => {
                    if !emphasis.is_bold {
                        return false;
                    }
                    count += 1;
                }
                Inline::Link(_, inside) => open.extend(inside),
                _ => {}
            }
        }
        count > 0
    }
}

/// The pieces of blocks.
pub fn pieces(blocks: &[Block], losses: &mut Losses) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => push_paragraph(paragraph, &mut pieces, losses),
            Block::Picture(picture) => pieces.push(Piece::Picture(picture.clone())),
            Block::Table(table) if is_layout(table) => open_table(table, &mut pieces, losses),
            Block::Table(table) => pieces.push(Piece::Table(table.clone())),
        }
    }
    pieces
}

/// Notes what stood in a line and cannot.
pub fn note_losses(line: &Line, losses: &mut Losses) {
    line.addresses.iter().for_each(|address| losses.push(LossReason::Address, address));
    line.raised.iter().for_each(|words| losses.push(LossReason::Raised, words));
}

fn push_paragraph(paragraph: &OfficeParagraph, pieces: &mut Vec<Piece>, losses: &mut Losses) {
    let line = line(&paragraph.inlines);
    note_losses(&line, losses);
    let own = Paragraph {
        inlines: line.inlines,
        heading: match paragraph.kind {
            ParagraphKind::Heading(level) => Some(level),
            _ => None,
        },
        is_title: paragraph.style.as_deref().is_some_and(is_title_style),
        label: paragraph.label.clone(),
        alignment: paragraph.alignment,
    };
    let lines = split_at_breaks(&own.inlines);
    let is_list = own.label.is_none() && lines.iter().filter(|line| typed_sign(&words(line)).is_some()).count() > 1;
    if is_list {
        let parts = lines.into_iter().map(|inlines| Paragraph { inlines, ..own.clone() });
        pieces.extend(parts.map(Piece::Paragraph));
    } else if own.text().contains(char::is_alphanumeric)
        || own.inlines.iter().any(|inline| matches!(inline, Inline::Note(_)))
    {
        pieces.push(Piece::Paragraph(own));
    }
    pieces.extend(line.pictures.into_iter().map(Piece::Picture));
}

/// The style of a title by the names that programs give it.
fn is_title_style(name: &str) -> bool {
    ["title", "название", "заголовок", "subtitle", "подзаголовок"].contains(&name.to_lowercase().as_str())
}

/// Whether a table only places things: it has one row or one column.
fn is_layout(table: &Table) -> bool {
    let filled = |cell: &&vekha_office::Cell| !cell.blocks.is_empty();
    table.frame().is_some() || table.rows.len() == 1 || table.columns == 1 || {
        let mut rows = table.rows.iter().map(|row| row.cells.iter().filter(filled).count());
        rows.all(|count| count == 0)
    }
}

/// What stands in such a table; cells with a line each are one line.
fn open_table(table: &Table, pieces: &mut Vec<Piece>, losses: &mut Losses) {
    for row in &table.rows {
        let cells: Vec<Vec<Piece>> = row.cells.iter().map(|cell| self::pieces(&cell.blocks, losses)).collect();
        let is_line = |cell: &Vec<Piece>| {
            matches!(cell[..], [] | [Piece::Paragraph(Paragraph { label: None, heading: None, .. })])
        };
        if row.cells.len() > 1 && cells.iter().all(is_line) {
            let lines = cells.into_iter().flatten().filter_map(|piece| match piece {
                Piece::Paragraph(paragraph) => Some(paragraph.inlines),
                _ => None,
            });
            let lines: Vec<Vec<Inline>> = lines.collect();
            if !lines.is_empty() {
                let blank = [Inline::Text(" ".to_owned(), Emphasis::default())];
                pieces.push(Piece::Paragraph(Paragraph { inlines: lines.join(&blank[..]), ..Paragraph::default() }));
            }
        } else {
            pieces.extend(cells.into_iter().flatten());
        }
    }
}
