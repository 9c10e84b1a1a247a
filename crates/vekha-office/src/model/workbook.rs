//! Sheets with the cells that hold something.

use jiff::civil::DateTime;

use super::document::Properties;
use super::left_out::LeftOut;

/// A workbook.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Workbook {
    /// Its sheets, hidden ones too.
    pub sheets: Vec<Sheet>,
    /// What the file says of itself.
    pub properties: Properties,
    /// What stands in the file and not here.
    pub left_out: Vec<LeftOut>,
}

/// A sheet.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Whether the program hides it.
    pub is_hidden: bool,
    /// The columns that are not displayed, first and last, counted from 0.
    pub hidden_columns: Vec<(u32, u32)>,
    /// The rows with something in them, from top to bottom.
    pub rows: Vec<SheetRow>,
}

/// A row of a sheet.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SheetRow {
    /// Its place on the sheet, counted from 0; the program displays one more.
    pub index: u32,
    /// Whether it is not displayed, by hand or by a filter.
    pub is_hidden: bool,
    /// The cells with something in them, from left to right.
    pub cells: Vec<SheetCell>,
}

/// A cell with something in it.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetCell {
    /// Its column, counted from 0.
    pub column: u32,
    /// How many columns it takes when cells are merged.
    pub columns: u32,
    /// How many rows it takes.
    pub rows: u32,
    /// What is displayed. Decimal signs are points; names of months are Russian unless the format asks for English.
    pub text: String,
    /// What is stored.
    pub value: CellValue,
    /// The address that the cell leads to, as written.
    pub link: Option<String>,
}

/// What a cell stores.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum CellValue {
    /// Words.
    Text,
    /// A number.
    Number(f64),
    /// A day, perhaps with a time of day, without a time zone.
    Date(DateTime),
    /// True or false.
    Logical(bool),
    /// An error of a formula.
    Error,
    /// A formula whose result is not in the file.
    NoResult,
}

impl Sheet {
    /// Whether a column is not displayed.
    pub fn is_hidden_column(&self, column: u32) -> bool {
        self.hidden_columns.iter().any(|(first, last)| (*first..=*last).contains(&column))
    }
}
