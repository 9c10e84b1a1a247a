//! A table as data: a layout, whose columns know what they say of a row, and rows become a head and typed cells.
//!
//! A column is its public name, its meaning and its cell in one place, so that none of them can be missing or stand in
//! another order than the others.

use super::cell::Cell;

/// What a column is to its readers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// The public key: the head of the column. It never changes.
    pub key: &'static str,
    /// What stands in it.
    pub kind: FieldKind,
    /// The interface string that says what it means.
    pub meaning: &'static str,
}

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
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

impl FieldKind {
    /// The interface string that names the kind.
    pub fn title(self) -> &'static str {
        match self {
            FieldKind::Text | FieldKind::Words => "kind-text",
            FieldKind::Code => "kind-code",
            FieldKind::Number => "kind-number",
            FieldKind::Date => "kind-date",
            FieldKind::Flag => "kind-flag",
            FieldKind::Address => "kind-address",
        }
    }
}

/// A column of a table whose rows are `R`.
pub struct Column<'s, R> {
    field: Field,
    cell: Box<dyn Fn(&R) -> Cell + 's>,
}

/// One line of a layout: the public key, what stands in the column, the string with its meaning, the cell of a row.
pub fn column<'s, R: 's>(
    key: &'static str,
    kind: FieldKind,
    meaning: &'static str,
    cell: fn(&R) -> Cell,
) -> Column<'s, R> {
    Column::new(Field { key, kind, meaning }, cell)
}

impl<'s, R: 's> Column<'s, R> {
    /// A column whose cell is computed.
    pub fn new(field: Field, cell: impl Fn(&R) -> Cell + 's) -> Self {
        Column { field, cell: Box::new(cell) }
    }

    /// The same column of rows that hold such a row as their part.
    pub fn of_part<S: 's>(self, part: fn(&S) -> &R) -> Column<'s, S> {
        let Column { field, cell } = self;
        Column::new(field, move |row| cell(part(row)))
    }
}

/// The name, the title and the columns of a table whose rows are `R`; new columns go to the end.
pub struct TableLayout<'s, R> {
    /// Its public name: the file's name without the ending, and the key in the JSON.
    pub name: &'static str,
    /// The interface string that names it.
    pub title: &'static str,
    /// Its columns.
    pub columns: Vec<Column<'s, R>>,
}

impl<R> TableLayout<'_, R> {
    /// What the table holds, without rows.
    pub fn head(&self) -> TableHead {
        let fields = self.columns.iter().map(|column| column.field).collect();
        TableHead { name: self.name, title: self.title, fields }
    }

    /// The table of these rows.
    pub fn fill(&self, rows: impl IntoIterator<Item = R>) -> Table {
        Table { head: self.head(), rows: rows.into_iter().map(|row| self.row(&row)).collect() }
    }

    fn row(&self, row: &R) -> Vec<Cell> {
        self.columns.iter().map(|column| (column.cell)(row)).collect()
    }
}

/// What a table holds: the entry of the dictionary of data.
#[derive(Debug, Clone)]
pub struct TableHead {
    /// Its public name: the file's name without the ending, and the key in the JSON.
    pub name: &'static str,
    /// The interface string that names it.
    pub title: &'static str,
    /// Its columns.
    pub fields: Vec<Field>,
}

/// A table of a data file.
#[derive(Debug, Clone)]
pub struct Table {
    /// What it holds.
    pub head: TableHead,
    /// One cell per field.
    pub rows: Vec<Vec<Cell>>,
}
