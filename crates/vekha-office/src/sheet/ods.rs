//! LibreOffice and its kin: `content.xml` → sheets. What cells display stands in the file beside what they store.

use std::collections::HashSet;

use jiff::civil::{Date, DateTime};

use super::builder::{Merge, SheetBuilder};
use crate::container::ZipParts;
use crate::error::OfficeError;
use crate::limits::{Budget, Limits};
use crate::model::left_out::Reason;
use crate::model::workbook::{CellValue, Workbook};
use crate::properties::odf_properties;
use crate::xml::{Element, Event, Node, Pull, Space};

const CONTENT: &str = "content.xml";
/// Letters of the name of a sheet.
const LONGEST_NAME: usize = 255;
/// Rows and columns that programs of this kind have at most.
const ROWS: u32 = 1 << 24;
const COLUMNS: u32 = 1 << 14;
/// Spaces that one element may stand for.
const MOST_SPACES: usize = 100;

pub(crate) fn read_workbook(mut parts: ZipParts) -> Result<Workbook, OfficeError> {
    check_encryption(&mut parts)?;
    let limits = *parts.limits();
    let text = parts.text(CONTENT)?.ok_or_else(|| OfficeError::missing(CONTENT))?;
    let properties = parts.tree("meta.xml")?.map(|tree| odf_properties(&tree)).unwrap_or_default();
    let mut reader = ContentReader {
        pull: Pull::new(CONTENT, &text, &limits),
        limits,
        budget: Budget::new(&limits),
        hidden_styles: HashSet::new(),
        workbook: Workbook { properties, ..Workbook::default() },
    };
    reader.read()?;
    Ok(reader.workbook)
}

/// A part that is encrypted is told in the list of parts.
pub(crate) fn check_encryption(parts: &mut ZipParts) -> Result<(), OfficeError> {
    let Some(list) = parts.tree("META-INF/manifest.xml")? else { return Ok(()) };
    let is_encrypted = list.descendants().any(|element| element.is(Space::OdfManifest, "encryption-data"));
    if is_encrypted { Err(OfficeError::Encrypted) } else { Ok(()) }
}

struct ContentReader<'x> {
    pull: Pull<'x>,
    limits: Limits,
    budget: Budget,
    /// Styles of sheets that are not displayed.
    hidden_styles: HashSet<String>,
    workbook: Workbook,
}

impl ContentReader<'_> {
    fn read(&mut self) -> Result<(), OfficeError> {
        while let Some(event) = self.pull.next()? {
            let Event::Open(element) = event else { continue };
            match (element.space, &*element.name) {
                (Space::OdfStyle, "style") => self.read_style(element)?,
                (Space::OdfTable, "table") => self.read_sheet(&element)?,
                (Space::OdfTable, "tracked-changes") => self.pull.skip()?,
                _ => {}
            }
        }
        Ok(())
    }

    fn read_style(&mut self, element: Element) -> Result<(), OfficeError> {
        let style = self.pull.fill(element)?;
        let properties = style.child("table-properties");
        let display = properties.and_then(|properties| properties.attribute_in(Space::OdfTable, "display"));
        if display == Some("false") {
            self.hidden_styles.extend(style.attribute("name").map(str::to_owned));
        }
        Ok(())
    }

    fn read_sheet(&mut self, table: &Element) -> Result<(), OfficeError> {
        let name: String = table.attribute("name").unwrap_or_default().chars().take(LONGEST_NAME).collect();
        let is_hidden = table.attribute("style-name").is_some_and(|style| self.hidden_styles.contains(style));
        let mut sheet = SheetBuilder::new(&name, self.workbook.sheets.len(), is_hidden);
        let (mut row, mut column) = (0u32, 0u32);
        let mut depth = 1;
        while depth > 0 {
            match self.pull.next()?.ok_or_else(|| OfficeError::broken_part(CONTENT, 0))? {
                Event::Close => depth -= 1,
                Event::Text(_) | Event::Aside(_) => {}
                Event::Open(element) => match (element.space, &*element.name) {
                    (Space::OdfTable, "table-row") => {
                        let element = self.pull.fill(element)?;
                        row = read_row(&element, row, &mut sheet, &mut self.budget)?;
                    }
                    (Space::OdfTable, "table-column") => {
                        self.pull.skip()?;
                        column = read_column(&element, column, &mut sheet);
                    }
                    (Space::OdfTable, "shapes") => {
                        self.pull.skip()?;
                        sheet.leave_out(Reason::Drawing, None, "");
                    }
                    (Space::OdfTable, "table-source" | "named-expressions") => self.pull.skip()?,
                    _ => depth += 1,
                },
            }
        }
        let (sheet, left_out) = sheet.finish(&self.limits)?;
        self.workbook.sheets.push(sheet);
        self.workbook.left_out.extend(left_out);
        Ok(())
    }
}

/// Notes columns that are not displayed; the column behind them.
fn read_column(element: &Element, column: u32, sheet: &mut SheetBuilder) -> u32 {
    let next = column.saturating_add(number(element, "number-columns-repeated")).min(COLUMNS);
    if is_not_displayed(element) && next > column {
        sheet.hidden_columns.push((column, next - 1));
    }
    next
}

/// Reads a row as often as it is repeated, unless it is empty; the row behind it.
fn read_row(element: &Element, row: u32, sheet: &mut SheetBuilder, budget: &mut Budget) -> Result<u32, OfficeError> {
    let next = row.saturating_add(number(element, "number-rows-repeated")).min(ROWS);
    if !has_content(element) {
        return Ok(next);
    }
    let texts: usize = element.descendants().flat_map(Element::texts).map(str::len).sum();
    let cells = element.elements().count();
    for index in row..next {
        if index > row {
            // What is repeated counts each time, comments and empty cells too.
            budget.take_cells(cells)?;
            budget.take_bytes(texts)?;
        }
        if is_not_displayed(element) {
            sheet.hide_row(index);
        }
        read_cells(element, index, sheet, budget)?;
    }
    Ok(next)
}

fn has_content(row: &Element) -> bool {
    row.elements().any(|cell| cell.elements().next().is_some() || stored_value(cell).is_some())
}

fn read_cells(row: &Element, index: u32, sheet: &mut SheetBuilder, budget: &mut Budget) -> Result<(), OfficeError> {
    let mut column = 0u32;
    for cell in row.elements().filter(|cell| cell.space == Space::OdfTable) {
        let is_covered = &*cell.name == "covered-table-cell";
        if !is_covered && &*cell.name != "table-cell" {
            continue;
        }
        let next = column.saturating_add(number(cell, "number-columns-repeated")).min(COLUMNS);
        if let Some((text, value)) = value(cell, (index, column), sheet) {
            for column in column..next {
                push_cell(is_covered, (index, column), (&text, value), sheet, budget)?;
                push_link(cell, (index, column), sheet, budget)?;
            }
        }
        let size = (number(cell, "number-rows-spanned"), number(cell, "number-columns-spanned"));
        let last = (index.saturating_add(size.0 - 1), column.saturating_add(size.1 - 1));
        sheet.merges.extend(Merge::from_corners((index, column), last));
        column = next;
    }
    Ok(())
}

/// What stands in a covered cell is not displayed.
fn push_cell(
    is_covered: bool,
    place: (u32, u32),
    (text, value): (&str, CellValue),
    sheet: &mut SheetBuilder,
    budget: &mut Budget,
) -> Result<(), OfficeError> {
    if is_covered {
        budget.take_cells(1)?;
        budget.take_text(text)?;
        sheet.leave_out(Reason::CoveredCell, Some(place), text);
        return Ok(());
    }
    sheet.push(place, text.to_owned(), value, budget)
}

/// The address that words of a cell lead to.
fn push_link(
    cell: &Element,
    (row, column): (u32, u32),
    sheet: &mut SheetBuilder,
    budget: &mut Budget,
) -> Result<(), OfficeError> {
    let link = cell.descendants().find(|element| element.is(Space::OdfText, "a"));
    let address = link.and_then(|link| link.attribute_in(Space::Xlink, "href"));
    let Some(address) = address.filter(|address| !address.starts_with('#')) else { return Ok(()) };
    budget.take_text(address)?;
    if let Some(cell) = sheet.cell_mut(row, column) {
        cell.link = Some(address.to_owned());
    }
    Ok(())
}

/// What a cell displays and what it stores; nothing for an empty one.
fn value(cell: &Element, place: (u32, u32), sheet: &mut SheetBuilder) -> Option<(String, CellValue)> {
    let mut lines = Vec::new();
    for child in cell.elements() {
        match (child.space, &*child.name) {
            (Space::OdfText, "p" | "h") => lines.push(line(child)),
            (Space::OdfOffice, "annotation") => sheet.leave_out(Reason::Comment, Some(place), &annotation(child)),
            _ => {}
        }
    }
    let shown = lines.join("\n");
    let kind = cell.attribute_in(Space::OdfOffice, "value-type");
    let stored = stored_value(cell);
    if kind.is_none() && shown.is_empty() {
        let formula = cell.attribute("formula")?;
        sheet.leave_out(Reason::FormulaWithoutResult, Some(place), formula);
        return Some((String::new(), CellValue::NoResult));
    }
    let value = match kind {
        Some("float" | "currency" | "percentage") => stored.and_then(|text| text.parse().ok()).map(CellValue::Number),
        Some("date") => stored.and_then(date).map(CellValue::Date),
        Some("boolean") => Some(CellValue::Logical(stored == Some("true"))),
        _ => None,
    };
    let text = if shown.is_empty() { stored.unwrap_or_default().to_owned() } else { shown };
    Some((text, value.unwrap_or(CellValue::Text)))
}

/// The value that a cell stores, of whatever kind.
fn stored_value(cell: &Element) -> Option<&str> {
    let names = ["value", "date-value", "time-value", "boolean-value", "string-value"];
    names.iter().find_map(|name| cell.attribute_in(Space::OdfOffice, name))
}

fn date(text: &str) -> Option<DateTime> {
    text.parse::<DateTime>().ok().or_else(|| Some(text.parse::<Date>().ok()?.at(0, 0, 0, 0)))
}

/// The letters of a paragraph: repeated spaces, tabs and line ends are elements.
fn line(paragraph: &Element) -> String {
    let mut text = String::new();
    push_letters(paragraph, &mut text);
    text
}

fn push_letters(parent: &Element, text: &mut String) {
    for node in &parent.children {
        match node {
            Node::Text(letters) => push_collapsed(letters, text),
            Node::Element(child) => match (child.space, &*child.name) {
                (Space::OdfText, "s") => {
                    let count = child.number("c").unwrap_or(1).min(MOST_SPACES);
                    text.extend(std::iter::repeat_n(' ', count));
                }
                (Space::OdfText, "tab") => text.push('\t'),
                (Space::OdfText, "line-break") => text.push('\n'),
                (Space::OdfOffice, "annotation") => {}
                _ => push_letters(child, text),
            },
        }
    }
}

/// Spaces and line ends that follow each other are one space, and none at the beginning.
fn push_collapsed(letters: &str, text: &mut String) {
    for letter in letters.chars() {
        match letter {
            ' ' | '\t' | '\n' if text.is_empty() || text.ends_with([' ', '\n', '\t']) => {}
            ' ' | '\t' | '\n' => text.push(' '),
            _ => text.push(letter),
        }
    }
}

fn annotation(element: &Element) -> String {
    let lines: Vec<String> = element.elements().filter(|child| child.is(Space::OdfText, "p")).map(line).collect();
    lines.join("\n")
}

fn is_not_displayed(element: &Element) -> bool {
    matches!(element.attribute("visibility"), Some("collapse" | "filter"))
}

/// A count; one where nothing is said.
fn number(element: &Element, name: &str) -> u32 {
    element.number(name).unwrap_or(1).max(1)
}
