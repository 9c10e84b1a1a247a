//! The body of a Word file: blocks in, paragraphs and tables as XML out.

use super::run::Runs;
use super::table::{CELL_END, ROW_END, row_start, table_start};
use super::widths::widths;
use crate::blocks::tree::{Block, Cell, Inline, List, Table};

/// Word counts nine levels of a list.
const DEEPEST: usize = 8;

/// A body that grows.
pub(super) struct Body<'a> {
    runs: Runs<'a>,
    /// The first number of each numbered list and how deep it stands.
    lists: Vec<(u64, usize)>,
    /// The width between the margins, in twentieths of a point.
    width: usize,
}

/// Where a paragraph stands.
#[derive(Debug, Clone, Copy)]
struct Place<'s> {
    style: &'s str,
    /// How many lists are around it.
    depth: usize,
    /// The number of its list in `numbering.xml`, where it begins an item.
    list: Option<usize>,
}

const IN_TEXT: Place = Place { style: "", depth: 0, list: None };

impl<'a> Body<'a> {
    pub(super) fn new(picture: &'a str, width: usize) -> Self {
        Body { runs: Runs { xml: String::new(), links: Vec::new(), picture }, lists: Vec::new(), width }
    }

    /// The XML, the addresses of its links and its numbered lists.
    pub(super) fn into_parts(self) -> (String, Vec<String>, Vec<(u64, usize)>) {
        (self.runs.xml, self.runs.links, self.lists)
    }

    /// Writes a line of words in a style; nothing where there are none.
    pub(super) fn write_line(&mut self, style: &str, words: &str) {
        if !words.is_empty() {
            self.write_paragraph(&[Inline::Text(words.to_owned())], Place { style, ..IN_TEXT });
        }
    }

    /// Writes blocks of the text.
    pub(super) fn write_blocks(&mut self, blocks: &[Block]) {
        self.write_at(blocks, IN_TEXT);
    }

    fn write_at(&mut self, blocks: &[Block], place: Place) {
        let mut place = place;
        for block in blocks {
            match block {
                Block::Heading(level, words) => {
                    self.write_paragraph(words, Place { style: &format!("Heading{level}"), ..IN_TEXT });
                }
                Block::Paragraph(words) => self.write_paragraph(words, place),
                Block::RightHalf(words) => self.write_paragraph(words, Place { style: "RightHalf", ..place }),
                Block::List(list) => self.write_list(list, place),
                Block::Quote(inside) => self.write_at(inside, Place { style: "Quote", ..place }),
                Block::Table(table) => self.write_table(table),
            }
            place.list = None;
        }
    }

    fn write_paragraph(&mut self, words: &[Inline], place: Place) {
        self.runs.xml.push_str("<w:p>");
        let style = if place.style.is_empty() && place.depth > 0 { "ListParagraph" } else { place.style };
        let style = if style.is_empty() { String::new() } else { format!("<w:pStyle w:val=\"{style}\"/>") };
        let number = match place.list {
            Some(list) => {
                format!("<w:numPr><w:ilvl w:val=\"{}\"/><w:numId w:val=\"{list}\"/></w:numPr>", level(place.depth))
            }
            None if place.depth > 0 => format!("<w:ind w:left=\"{}\"/>", place.depth * 360),
            None => String::new(),
        };
        if !(style.is_empty() && number.is_empty()) {
            self.runs.xml.push_str(&format!("<w:pPr>{style}{number}</w:pPr>"));
        }
        self.runs.write(words);
        self.runs.xml.push_str("</w:p>");
    }

    fn write_list(&mut self, list: &List, outer: Place) {
        let depth = outer.depth + 1;
        let number = match list.start {
            Some(start) => {
                self.lists.push((start, level(depth)));
                self.lists.len() + 1 // the first is that of all lists without numbers
            }
            None => 1,
        };
        for item in &list.items {
            let place = Place { depth, list: Some(number), ..outer };
            if !matches!(item.first(), Some(Block::Paragraph(_))) {
                self.write_paragraph(&[], place);
            }
            self.write_at(item, place);
        }
    }

    fn write_table(&mut self, table: &Table) {
        if !table.caption.is_empty() {
            self.write_paragraph(&table.caption, Place { style: "Caption", ..IN_TEXT });
        }
        let widths = widths(table, self.width);
        self.runs.xml.push_str(&table_start(table, &widths));
        if !table.head.is_empty() {
            self.runs.xml.push_str(&row_start(true));
            for (column, width) in widths.iter().enumerate() {
                let words = table.head.get(column).cloned().unwrap_or_default();
                let heading = [Inline::Strong(words)];
                self.write_cell(*width, &[Block::Paragraph(heading.into())]);
            }
            self.runs.xml.push_str(ROW_END);
        }
        let empty = Cell::default();
        for row in &table.rows {
            self.runs.xml.push_str(&row_start(false));
            for (column, width) in widths.iter().enumerate() {
                self.write_cell(*width, &row.cells.get(column).unwrap_or(&empty).blocks);
            }
            self.runs.xml.push_str(ROW_END);
        }
        // Without a paragraph between them two tables would be one.
        self.runs.xml.push_str("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"TableEnd\"/></w:pPr></w:p>");
    }

    fn write_cell(&mut self, width: usize, blocks: &[Block]) {
        self.runs.xml.push_str(&format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>"));
        self.write_at(blocks, Place { style: "TableText", ..IN_TEXT });
        if blocks.is_empty() {
            self.write_paragraph(&[], Place { style: "TableText", ..IN_TEXT });
        }
        self.runs.xml.push_str(CELL_END);
    }
}

/// The level of a list so many lists deep, as Word counts.
fn level(depth: usize) -> usize {
    depth.saturating_sub(1).min(DEEPEST)
}
