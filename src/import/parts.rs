//! The blocks of a document in; out come its lines and grids in their order, without frames and signs of converters.

use vekha_office::{Alignment, Block, Inline, Paragraph, ParagraphKind, Table};

use super::grid::Grid;
use super::markup;
use super::paragraphs::{is_bold, marked_footnotes, plain_line};

/// A piece of a document.
#[derive(Debug, Clone, PartialEq)]
pub enum Part {
    /// A line of running text.
    Line(Line),
    /// A table.
    Grid(Grid),
}

/// A line outside of tables.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Line {
    /// Its words with its number.
    pub text: String,
    /// Whether all of it is bold.
    pub is_bold: bool,
    /// Whether it is a heading by its style or stands in the middle.
    pub is_centered: bool,
    /// Whether it is a row of a table that a plan stands in too.
    pub is_row: bool,
}

/// The pieces of a document.
#[derive(Debug, Default)]
pub struct Parts {
    /// They in their order.
    pub parts: Vec<Part>,
    /// How many signs of converters were taken off.
    pub signs: usize,
    /// How many pictures stand between them.
    pub pictures: usize,
}

impl Parts {
    /// The pieces of blocks; `footnotes` are the words of the document's footnotes.
    pub fn new(blocks: &[Block], footnotes: &[String]) -> Self {
        let mut parts = Parts::default();
        parts.push_blocks(blocks, footnotes);
        parts.remove_signs();
        parts
    }

    fn push_blocks(&mut self, blocks: &[Block], footnotes: &[String]) {
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) => self.push_paragraph(paragraph, footnotes),
                Block::Table(table) => self.push_table(table, footnotes),
                Block::Picture(_) => self.pictures += 1,
            }
        }
    }

    fn push_table(&mut self, table: &Table, footnotes: &[String]) {
        match table.frame() {
            Some(cell) => self.push_blocks(&cell.blocks, footnotes),
            None => self.parts.push(Part::Grid(Grid::new(table, footnotes))),
        }
    }

    fn push_paragraph(&mut self, paragraph: &Paragraph, footnotes: &[String]) {
        let is_bold = is_bold(paragraph);
        let is_heading = matches!(paragraph.kind, ParagraphKind::Heading(_));
        let is_centered = is_heading || paragraph.alignment == Alignment::Center;
        for text in paragraph.text().lines().map(plain_line).filter(|text| !text.is_empty()) {
            self.parts.push(Part::Line(Line { text, is_bold, is_centered, is_row: false }));
        }
        for note in marked_footnotes(&paragraph.inlines, footnotes) {
            self.parts.push(Part::Line(Line { text: plain_line(note), ..Line::default() }));
        }
        self.pictures += paragraph.inlines.iter().filter(|inline| matches!(inline, Inline::Picture(_))).count();
    }

    /// Takes signs of converters off lines, of bold words over several lines too, and counts those of the grids.
    fn remove_signs(&mut self) {
        self.join_bold_lines();
        for part in &mut self.parts {
            match part {
                Part::Line(line) => {
                    let words = markup::plain(&line.text);
                    self.signs += words.signs;
                    line.is_bold |= words.is_bold;
                    line.text = plain_line(&words.text);
                }
                Part::Grid(grid) => self.signs += grid.signs,
            }
        }
        self.parts.retain(|part| !matches!(part, Part::Line(line) if line.text.is_empty()));
    }

    /// Two stars that open in one line and close in another.
    fn join_bold_lines(&mut self) {
        let runs = self.parts.chunk_by_mut(|_, part| matches!(part, Part::Line(_)));
        let mut signs = 0;
        for run in runs {
            let mut lines: Vec<&mut Line> = run.iter_mut().filter_map(Part::line_mut).collect();
            signs += join_bold_lines(&mut lines);
        }
        self.signs += signs;
    }
}

impl Part {
    fn line_mut(&mut self) -> Option<&mut Line> {
        match self {
            Part::Line(line) => Some(line),
            Part::Grid(_) => None,
        }
    }
}

/// Takes off two stars that open in one line and close in another, and makes the lines bold; returns how many were.
pub fn join_bold_lines(lines: &mut [&mut Line]) -> usize {
    let (mut open, mut signs): (Option<usize>, usize) = (None, 0);
    for at in 0..lines.len() {
        if lines[at].text.matches("**").count().is_multiple_of(2) {
            continue;
        }
        let Some(first) = open.take() else {
            open = Some(at);
            continue;
        };
        signs += 2;
        for line in &mut lines[first..=at] {
            line.text = plain_line(&line.text.replace("**", ""));
            line.is_bold = true;
        }
    }
    signs
}
