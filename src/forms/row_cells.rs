//! The cells of a filled row by their fields, and how the row is called.

use super::columns::{Field, column_of, open_columns};
use super::filled::{CodedRow, FilledCell, FilledForm, plain_text};
use super::problem::CellName;
use super::row_key::{RowKey, digest};

/// The cells of a row by their fields.
#[derive(Clone, Copy)]
pub struct Cells<'f> {
    /// The form.
    pub form: &'f FilledForm,
    /// The row.
    pub row: &'f CodedRow,
}

impl<'f> Cells<'f> {
    /// The cell of a field, where it holds anything.
    pub fn get(&self, field: Field) -> Option<&'f FilledCell> {
        self.row.cells.get(column_of(field)?.code)
    }

    /// The address of the cell of a field.
    pub fn name(&self, field: Field) -> CellName {
        self.form.items.cell_at(self.row, column_of(field).map_or("", |column| column.code))
    }

    /// Whether the school has written anything in the row.
    pub fn is_filled(&self) -> bool {
        open_columns().any(|column| self.row.cells.contains_key(column.code))
    }

    /// The hidden name of the row.
    pub fn key(&self) -> Option<RowKey> {
        self.row.key.as_deref().and_then(RowKey::read)
    }

    /// The digest of the words of the act that stand in it.
    pub fn digest(&self) -> String {
        let words = [Field::Number, Field::Words, Field::Time, Field::Deadline];
        digest(words.map(|field| self.get(field).map_or("", |cell| &cell.text)))
    }

    /// How people call the row: its number and time.
    pub fn title(&self) -> String {
        let [number, time] = [Field::Number, Field::Time].map(|field| self.get(field).map(plain_text));
        let number = number.map(|number| number.trim_end_matches('.').to_owned());
        let number = number.or_else(|| Some(self.key()?.item)).unwrap_or_default();
        time.map_or(number.clone(), |time| format!("{number} ({time})"))
    }
}
