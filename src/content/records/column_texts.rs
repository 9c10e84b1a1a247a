//! Words of a role that may have several columns of the act's table: one text, or one per column.

use crate::content::read::record;
use crate::content::values::{Ref, Text};

record! {
    /// The words of a role: one text, or one per column where the role has several.
    pub struct ColumnTexts short text list columns {
        /// The words, where one cell holds them all.
        text: Option<Text> = "слова документа";
        /// One text per column.
        columns: Vec<ColumnText> = "по тексту на столбец";
    }
}

record! {
    /// The text of one column.
    pub struct ColumnText short text {
        /// The column's id; without one, all columns of the role that have no text of their own.
        column: Option<Ref> = "id столбца; без него — все столбцы этой роли, у которых нет своего текста";
        /// The text as written.
        text: Text = "текст, как написано";
    }
}

/// A text and where it stands.
#[derive(Debug, Clone, Copy)]
pub struct Part<'r> {
    /// The column that it names.
    pub column: Option<&'r Ref>,
    /// The words.
    pub text: &'r Text,
    /// Whether it is written as one of a list.
    pub in_list: bool,
}

/// The text of all columns and the texts of single ones.
pub fn parts<'r>(text: &'r Option<Text>, columns: &'r [ColumnText]) -> Vec<Part<'r>> {
    let shared = text.iter().map(|text| Part { column: None, text, in_list: false });
    let listed = columns.iter().map(|part| Part { column: part.column.as_ref(), text: &part.text, in_list: true });
    shared.chain(listed).collect()
}

impl ColumnTexts {
    /// Its texts with their columns.
    pub fn parts(&self) -> Vec<Part<'_>> {
        parts(&self.text, &self.columns)
    }
}
