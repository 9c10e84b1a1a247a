//! A table as data: columns with public Latin keys, rows of typed cells. How it is written, others decide.

use jiff::civil::Date;

/// A table of a data file.
#[derive(Debug, Clone)]
pub struct Table {
    /// Its public name: the file's name without the ending, and the key in the JSON.
    pub name: &'static str,
    /// The interface string that names it.
    pub title: &'static str,
    /// Its columns; new ones are only appended at the end.
    pub columns: Vec<Column>,
    /// One cell per column.
    pub rows: Vec<Vec<Cell>>,
}

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// The public key: the head of the column.
    pub key: &'static str,
    /// What stands in it.
    pub kind: ColumnKind,
    /// The interface string that says what it means.
    pub meaning: &'static str,
}

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// Words.
    Text,
    /// Long words that need room in a sheet.
    Words,
    /// One of a fixed list of codes, or an id.
    Code,
    /// A number.
    Number,
    /// A day.
    Date,
    /// Yes or no.
    Flag,
    /// An address from the top of the site.
    Address,
}

impl ColumnKind {
    /// The interface string that names the kind.
    pub fn title(self) -> &'static str {
        match self {
            ColumnKind::Text | ColumnKind::Words => "kind-text",
            ColumnKind::Code => "kind-code",
            ColumnKind::Number => "kind-number",
            ColumnKind::Date => "kind-date",
            ColumnKind::Flag => "kind-flag",
            ColumnKind::Address => "kind-address",
        }
    }
}

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing is known or asked.
    Empty,
    /// Words.
    Text(String),
    /// A count.
    Whole(u64),
    /// A measured value.
    Number(f64),
    /// A day.
    Date(Date),
    /// Yes or no.
    Flag(bool),
}

impl Cell {
    /// The cell of something that may be missing.
    pub fn maybe<T: Into<Cell>>(value: Option<T>) -> Cell {
        value.map_or(Cell::Empty, Into::into)
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Cell::from(text.to_owned())
    }
}

impl From<&String> for Cell {
    fn from(text: &String) -> Self {
        Cell::from(text.as_str())
    }
}

impl From<usize> for Cell {
    fn from(count: usize) -> Self {
        Cell::Whole(count as u64)
    }
}

impl From<u32> for Cell {
    fn from(count: u32) -> Self {
        Cell::Whole(count.into())
    }
}

impl From<f64> for Cell {
    fn from(value: f64) -> Self {
        Cell::Number(value)
    }
}

impl From<Date> for Cell {
    fn from(date: Date) -> Self {
        Cell::Date(date)
    }
}

impl From<bool> for Cell {
    fn from(value: bool) -> Self {
        Cell::Flag(value)
    }
}
