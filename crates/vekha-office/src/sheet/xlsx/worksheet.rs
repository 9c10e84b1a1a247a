//! A sheet, element by element: cells → what they display. Nothing is reserved for what the sheet promises of its size.

use jiff::civil::{Date, DateTime};

use super::cell_place::{COLUMNS, ROWS, cell_place, corners};
use super::shared_strings::{rich_text, unescape};
use super::styles::CellStyles;
use crate::container::Relations;
use crate::error::OfficeError;
use crate::limits::{Budget, Limits};
use crate::model::left_out::Reason;
use crate::model::workbook::CellValue;
use crate::sheet::builder::{Merge, SheetBuilder};
use crate::sheet::format::Format;
use crate::sheet::serial::DateSystem;
use crate::xml::{Element, Event, Pull, Space};

/// Letters of an address; longer ones lead nowhere.
const LONGEST_ADDRESS: usize = 4096;

/// What cells refer to.
pub(crate) struct Shared {
    pub(crate) strings: Vec<String>,
    pub(crate) styles: CellStyles,
    pub(crate) system: DateSystem,
}

pub(crate) struct SheetReader<'s> {
    pub(crate) part: &'s str,
    pub(crate) shared: &'s Shared,
    pub(crate) relations: &'s Relations,
    pub(crate) budget: &'s mut Budget,
    pub(crate) sheet: SheetBuilder,
    links: Vec<(Element, String)>,
    /// Where the next row and the next cell stand that do not say so.
    next_row: u32,
    next_column: u32,
    row: u32,
}

impl<'s> SheetReader<'s> {
    pub(crate) fn new(
        part: &'s str,
        shared: &'s Shared,
        relations: &'s Relations,
        budget: &'s mut Budget,
        sheet: SheetBuilder,
    ) -> Self {
        SheetReader { part, shared, relations, budget, sheet, links: Vec::new(), next_row: 0, next_column: 0, row: 0 }
    }

    pub(crate) fn read(mut self, text: &str, limits: &Limits) -> Result<SheetBuilder, OfficeError> {
        let mut pull = Pull::new(self.part, text, limits);
        while let Some(event) = pull.next()? {
            let Event::Open(element) = event else { continue };
            if element.space != Space::Sheet {
                continue;
            }
            match &*element.name {
                "row" => self.begin_row(&element)?,
                "c" => {
                    let cell = pull.fill(element)?;
                    self.read_cell(&cell)?;
                }
                "col" => self.read_column(&element),
                "mergeCell" => {
                    let corners = element.attribute("ref").and_then(corners);
                    self.sheet.merges.extend(corners.and_then(|(first, last)| Merge::from_corners(first, last)));
                }
                "hyperlink" => self.keep_link(element)?,
                "extLst" => pull.skip()?,
                _ => {}
            }
        }
        self.place_links();
        Ok(self.sheet)
    }

    fn begin_row(&mut self, row: &Element) -> Result<(), OfficeError> {
        self.row = match row.attribute("r") {
            Some(written) => written.trim().parse().ok().and_then(|row: u32| row.checked_sub(1)),
            None => Some(self.next_row),
        }
        .filter(|row| *row < ROWS)
        .ok_or_else(|| self.damage())?;
        self.next_row = self.row + 1;
        self.next_column = 0;
        if is_on(row.attribute("hidden")) {
            self.sheet.hide_row(self.row);
        }
        Ok(())
    }

    fn read_column(&mut self, column: &Element) {
        let (Some(first), Some(last)) = (column.number::<u32>("min"), column.number::<u32>("max")) else { return };
        if is_on(column.attribute("hidden")) && (1..=last).contains(&first) {
            self.sheet.hidden_columns.push((first - 1, last - 1));
        }
    }

    fn read_cell(&mut self, cell: &Element) -> Result<(), OfficeError> {
        let place = match cell.attribute("r") {
            Some(name) => cell_place(name),
            None => Some((self.row, self.next_column)).filter(|(_, column)| *column < COLUMNS),
        };
        let place = place.ok_or_else(|| self.damage())?;
        self.next_column = place.1 + 1;
        for hidden in not_displayed(cell) {
            self.sheet.leave_out(Reason::CoveredCell, Some(place), &hidden);
        }
        let (text, value) = match self.value(cell)? {
            Some(value) => value,
            None => return Ok(()),
        };
        if value == CellValue::NoResult {
            let formula = cell.child("f").map(Element::own_text).unwrap_or_default();
            self.sheet.leave_out(Reason::FormulaWithoutResult, Some(place), &formula);
        }
        self.sheet.push(place, text, value, self.budget)
    }

    /// What a cell displays and what it is; nothing for an empty one.
    fn value(&self, cell: &Element) -> Result<Option<(String, CellValue)>, OfficeError> {
        let kind = cell.attribute("t").unwrap_or("n");
        if kind == "inlineStr" {
            return Ok(cell.child("is").map(|text| (rich_text(text), CellValue::Text)));
        }
        let written = cell.child("v").map(Element::own_text).unwrap_or_default();
        if written.is_empty() {
            let has_no_result = cell.child("f").is_some() && kind != "str";
            return Ok(has_no_result.then(|| (String::new(), CellValue::NoResult)));
        }
        let format = self.shared.styles.format(cell.number("s"));
        Ok(Some(match kind {
            "s" => (self.shared_string(&written)?, CellValue::Text),
            "str" => (unescape(&written), CellValue::Text),
            "b" if !matches!(written.trim(), "0" | "1" | "true" | "false") => (written, CellValue::Text),
            "b" => logical(written.trim() != "0"),
            "e" => (written, CellValue::Error),
            "d" => iso_date(&written, format),
            _ => match written.trim().parse::<f64>() {
                Ok(number) if number.is_finite() => format.number(number, self.shared.system),
                _ => (written, CellValue::Text),
            },
        }))
    }

    fn shared_string(&self, index: &str) -> Result<String, OfficeError> {
        let index: Option<usize> = index.trim().parse().ok();
        let text = index.and_then(|index| self.shared.strings.get(index));
        text.cloned().ok_or_else(|| self.damage())
    }

    fn keep_link(&mut self, link: Element) -> Result<(), OfficeError> {
        let id = link.attribute_in(Space::Relation, "id").unwrap_or_default();
        if let Some(address) = self.relations.address(id).filter(|address| address.len() <= LONGEST_ADDRESS) {
            self.budget.take_text(address)?;
            self.links.push((link, address.to_owned()));
        }
        Ok(())
    }

    /// Links stand behind the cells; of a range the first cell leads there.
    fn place_links(&mut self) {
        for (link, address) in std::mem::take(&mut self.links) {
            let Some(((row, column), _)) = link.attribute("ref").and_then(corners) else { continue };
            if let Some(cell) = self.sheet.cell_mut(row, column) {
                cell.link = Some(address);
            }
        }
    }

    fn damage(&self) -> OfficeError {
        OfficeError::broken_part(self.part, 0)
    }
}

/// Words that a cell holds besides its value: a second value, how words are pronounced.
fn not_displayed(cell: &Element) -> Vec<String> {
    let is_inline = cell.attribute("t") == Some("inlineStr");
    let inline = cell.child("is");
    let mut words: Vec<String> = Vec::new();
    words.extend(inline.filter(|_| !is_inline).map(rich_text));
    words.extend(cell.child("v").filter(|_| is_inline).map(Element::own_text));
    let phonetic = inline.into_iter().flat_map(|inline| inline.all("rPh"));
    words.extend(phonetic.map(rich_text));
    words.retain(|words| !words.trim().is_empty());
    words
}

pub(crate) fn is_on(value: Option<&str>) -> bool {
    matches!(value, Some("1" | "true" | "on"))
}

fn logical(value: bool) -> (String, CellValue) {
    (if value { "ИСТИНА" } else { "ЛОЖЬ" }.to_owned(), CellValue::Logical(value))
}

/// A day that is written as such.
fn iso_date(written: &str, format: &Format) -> (String, CellValue) {
    let text = written.trim().trim_end_matches('Z');
    let date = text.parse::<DateTime>().ok().or_else(|| Some(text.parse::<Date>().ok()?.at(0, 0, 0, 0)));
    match date {
        Some(date) => (format.date_text(date), CellValue::Date(date)),
        None => (written.to_owned(), CellValue::Text),
    }
}
