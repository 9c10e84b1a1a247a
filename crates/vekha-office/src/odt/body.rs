//! Blocks in the order of the text: paragraphs, headings, lists with blocks in their items, tables with blocks in their cells.

use super::context::Context;
use super::counters::{ListStart, Numbers, label};
use super::line::{self, all_words};
use crate::error::{Limit, OfficeError};
use crate::model::left_out::{Place, Reason};
use crate::model::paragraph::{Label, Paragraph, ParagraphKind};
use crate::model::table::{Block, Cell, Row, Table};
use crate::xml::{Element, Space};

/// The blocks of the text; whatever is left out is noted with the block where it stood.
pub(crate) fn read_body<'d>(body: &'d Element, context: &mut Context<'d>) -> Result<Vec<Block>, OfficeError> {
    let mut reader = BlockReader { context, blocks: Vec::new(), lists: Vec::new(), label: None, is_body: true };
    reader.read(body)?;
    Ok(reader.blocks)
}

/// The blocks of a cell, a box or a note.
pub(crate) fn read_blocks<'d>(parent: &'d Element, context: &mut Context<'d>) -> Result<Vec<Block>, OfficeError> {
    let mut reader = BlockReader { context, blocks: Vec::new(), lists: Vec::new(), label: None, is_body: false };
    reader.read(parent)?;
    Ok(reader.blocks)
}

struct BlockReader<'r, 'd> {
    context: &'r mut Context<'d>,
    blocks: Vec<Block>,
    /// The lists that are open; the last is the deepest.
    lists: Vec<OpenList<'d>>,
    /// What stands before the next paragraph.
    label: Option<Label>,
    is_body: bool,
}

/// A list that is read. Lists within it count with its numbers.
struct OpenList<'d> {
    style: &'d str,
}

impl<'d> BlockReader<'_, 'd> {
    fn read(&mut self, parent: &'d Element) -> Result<(), OfficeError> {
        parent.elements().try_for_each(|child| self.read_child(child))
    }

    fn read_child(&mut self, child: &'d Element) -> Result<(), OfficeError> {
        if self.is_body {
            self.context.place.set(Place::Block { index: self.blocks.len(), cell: None });
        }
        match (child.space, &*child.name) {
            (Space::OdfText, "p" | "h") => self.read_paragraph(child),
            (Space::OdfText, "list") => self.read_outer_list(child),
            (Space::OdfTable, "table") => {
                let table = read_table(child, self.context)?;
                if table.rows.iter().any(|row| !row.cells.is_empty()) {
                    self.blocks.push(Block::Table(table));
                }
                Ok(())
            }
            (Space::OdfText, "section") if child.attribute("display") == Some("none") => {
                self.context.leave_out(Reason::Hidden, &all_words(child));
                Ok(())
            }
            (Space::OdfText, "tracked-changes") => {
                leave_out_deletions(child, self.context);
                Ok(())
            }
            (Space::OdfText, "table-of-content" | "alphabetical-index" | "bibliography" | "illustration-index") => {
                child.all("index-body").try_for_each(|body| self.read(body))
            }
            (
                Space::OdfText,
                "section" | "index-body" | "index-title" | "numbered-paragraph" | "list-item" | "list-header",
            ) => self.read(child),
            (Space::OdfOffice, "annotation") => {
                self.context.leave_out(Reason::Comment, &all_words(child));
                Ok(())
            }
            (Space::OdfDraw, _) => self.read_drawing(child),
            _ => Ok(()),
        }
    }

    /// A drawing that hangs on the page.
    fn read_drawing(&mut self, drawing: &'d Element) -> Result<(), OfficeError> {
        let (inlines, boxes) = line::read_alone(drawing, self.context)?;
        self.blocks.extend(Block::list_from_paragraph(Paragraph { inlines, ..Paragraph::default() }));
        self.push_boxes(&boxes)
    }

    fn read_paragraph(&mut self, element: &'d Element) -> Result<(), OfficeError> {
        let style = element.attribute("style-name");
        let look = self.context.styles.look("paragraph", style);
        let (inlines, boxes) = line::read(element, look, self.context)?;
        let mut paragraph = Paragraph { inlines, label: self.label.take(), ..Paragraph::default() };
        let by_style = self.context.styles.heading_level(style);
        let is_heading = &*element.name == "h";
        let level =
            element.number::<u8>("outline-level").filter(|_| is_heading).or(by_style).or(is_heading.then_some(1));
        if let Some(level) = level.filter(|_| is_heading && paragraph.label.is_none() && self.lists.is_empty()) {
            let is_counted = element.attribute("is-list-header") != Some("true");
            let levels = &self.context.list_styles.outline;
            paragraph.label = self.context.counters.heading(levels, level.saturating_sub(1)).filter(|_| is_counted);
        }
        paragraph.kind = match (level, &paragraph.label) {
            (Some(level), _) => ParagraphKind::Heading(level),
            (None, Some(label)) => ParagraphKind::ListItem(label.level),
            (None, None) => ParagraphKind::Text,
        };
        paragraph.alignment = self.context.styles.alignment(style);
        paragraph.style = self.context.styles.name(style);
        self.context.budget.take_text(paragraph.style.as_deref().unwrap_or_default())?;
        self.context.budget.take_text(paragraph.label.as_ref().map_or("", |label| &label.text))?;
        self.blocks.extend(Block::list_from_paragraph(paragraph));
        self.push_boxes(&boxes)
    }

    fn push_boxes(&mut self, boxes: &[&'d Element]) -> Result<(), OfficeError> {
        for content in boxes {
            let blocks = read_blocks(content, self.context)?;
            self.blocks.extend(blocks);
        }
        Ok(())
    }

    fn read_outer_list(&mut self, list: &'d Element) -> Result<(), OfficeError> {
        let start = ListStart {
            style: list.attribute("style-name").unwrap_or_default(),
            continued: list.attribute("continue-list"),
            goes_on: list.attribute("continue-numbering") == Some("true"),
        };
        let (number, mut numbers) = self.context.counters.begin(&start);
        self.read_list(list, number, &mut numbers)?;
        let id = list.attributes.iter().find(|known| *known.name == *"id").map(|known| &*known.value);
        self.context.counters.end(&start, id, (number, numbers));
        Ok(())
    }

    fn read_list(&mut self, list: &'d Element, number: u32, numbers: &mut Numbers) -> Result<(), OfficeError> {
        let outer = self.lists.last().map_or("", |open| open.style);
        let style = list.attribute("style-name").unwrap_or(outer);
        self.lists.push(OpenList { style });
        let depth = u8::try_from(self.lists.len() - 1).unwrap_or(u8::MAX);
        for item in list.elements().filter(|child| child.space == Space::OdfText) {
            let is_item = &*item.name == "list-item";
            let begins = item.elements().next().is_some_and(|first| !first.is(Space::OdfText, "list"));
            if is_item && begins {
                let levels = self.context.list_styles.levels(style);
                self.label = label(levels, depth, numbers, item.number("start-value"), number);
            }
            for child in item.elements() {
                if child.is(Space::OdfText, "list") {
                    self.label = None;
                    self.read_list(child, number, numbers)?;
                } else {
                    self.read_child(child)?;
                }
            }
            self.label = None;
        }
        self.lists.pop();
        Ok(())
    }
}

/// What was deleted and not accepted yet stands at the beginning of the text.
fn leave_out_deletions(changes: &Element, context: &mut Context) {
    let deletions = changes.all("changed-region").flat_map(|region| region.all("deletion"));
    for deletion in deletions {
        let words = all_words(deletion);
        if !words.is_empty() {
            context.leave_out(Reason::Deleted, &words);
        }
    }
}

fn read_table<'d>(element: &'d Element, context: &mut Context<'d>) -> Result<Table, OfficeError> {
    context.place.enter_table()?;
    let mut table = Table::default();
    read_rows(element, false, &mut table, context)?;
    let ends = table.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.column + cell.columns);
    table.columns = ends.max().unwrap_or(0);
    context.budget.take_cells(table.rows.len().saturating_mul(table.columns))?;
    close_rows(&mut table);
    context.place.leave_table();
    Ok(table)
}

fn read_rows<'d>(
    parent: &'d Element,
    is_header: bool,
    table: &mut Table,
    context: &mut Context<'d>,
) -> Result<(), OfficeError> {
    for child in parent.elements().filter(|child| child.space == Space::OdfTable) {
        match &*child.name {
            "table-header-rows" => read_rows(child, true, table, context)?,
            "table-rows" | "table-row-group" => read_rows(child, is_header, table, context)?,
            "table-row" if matches!(child.attribute("visibility"), Some("collapse" | "filter")) => {
                context.leave_out(Reason::HiddenRow, &all_words(child));
            }
            "table-row" => {
                for time in 0..repetitions(child, "number-rows-repeated") {
                    take_repetition(child, time, context)?;
                    let is_first = table.rows.last().is_none_or(|before| before.is_header);
                    table.rows.push(Row { is_header: is_header && is_first, cells: Vec::new() });
                    read_cells(child, table, context)?;
                }
            }
            _ => {}
        }
    }
    Ok(())
}

fn read_cells<'d>(row: &'d Element, table: &mut Table, context: &mut Context<'d>) -> Result<(), OfficeError> {
    let index = table.rows.len() - 1;
    let mut column = 0usize;
    for element in row.elements().filter(|child| child.space == Space::OdfTable) {
        for time in 0..repetitions(element, "number-columns-repeated") {
            context.place.set_cell(index, column);
            if column >= context.limits.columns {
                return Err(OfficeError::too_large(Limit::Columns, context.limits.columns));
            }
            take_repetition(element, time, context)?;
            match &*element.name {
                "table-cell" => {
                    let columns = repetitions(element, "number-columns-spanned").min(context.limits.columns - column);
                    let rows = repetitions(element, "number-rows-spanned");
                    let blocks = read_blocks(element, context)?;
                    if let Some(row) = table.rows.last_mut() {
                        row.cells.push(Cell { column, columns, rows, blocks });
                    }
                }
                "covered-table-cell" => leave_out_covered(element, context),
                _ => break,
            }
            column += 1;
        }
    }
    Ok(())
}

/// What is repeated counts each time, with what stands in it.
fn take_repetition(element: &Element, time: usize, context: &mut Context) -> Result<(), OfficeError> {
    context.budget.take_cells(1)?;
    if time > 0 {
        let (elements, letters) = element.descendants().fold((0, 0), |(elements, letters), below| {
            (elements + 1, letters + below.texts().map(str::len).sum::<usize>())
        });
        context.budget.take_bytes(elements * BYTES_OF_ELEMENT + letters)?;
    }
    Ok(())
}

/// What an element takes when it is read once more.
const BYTES_OF_ELEMENT: usize = 256;

/// No cell goes on below the table.
fn close_rows(table: &mut Table) {
    let count = table.rows.len();
    for (index, row) in table.rows.iter_mut().enumerate() {
        row.cells.iter_mut().for_each(|cell| cell.rows = cell.rows.min(count - index));
    }
}

fn leave_out_covered(cell: &Element, context: &mut Context) {
    let words = all_words(cell);
    if !words.is_empty() {
        context.leave_out(Reason::CoveredCell, &words);
    }
}

/// A count; one where nothing is said.
fn repetitions(element: &Element, name: &str) -> usize {
    element.number(name).unwrap_or(1).max(1)
}
