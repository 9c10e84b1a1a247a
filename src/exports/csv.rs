//! A table as CSV: `;` between cells, UTF-8 with a byte order mark, CRLF, so that office programs open it by a click.
//!
//! No cell begins with a sign that such programs take for a formula.

use std::borrow::Cow;

use super::cell::Cell;
use super::table::Table;

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// The bytes of the file.
pub fn bytes(table: &Table) -> Result<Vec<u8>, String> {
    let mut builder = ::csv::WriterBuilder::new();
    let mut writer = builder.delimiter(b';').terminator(::csv::Terminator::CRLF).from_writer(BYTE_ORDER_MARK.to_vec());
    let head = table.head.fields.iter().map(|field| field.key);
    writer.write_record(head).map_err(|error| error.to_string())?;
    for row in &table.rows {
        let cells = row.iter().map(|cell| escape_formula(cell_text(cell)).into_owned());
        writer.write_record(cells).map_err(|error| error.to_string())?;
    }
    writer.into_inner().map_err(|error| error.to_string())
}

/// Days as `2026-11-20`, numbers with the decimal comma that programs expect beside `;`.
fn cell_text(cell: &Cell) -> Cow<'_, str> {
    match cell {
        Cell::Empty => Cow::Borrowed(""),
        Cell::Text(text) => Cow::Borrowed(text),
        Cell::Whole(count) => Cow::Owned(count.to_string()),
        Cell::Number(value) => Cow::Owned(value.to_string().replace('.', ",")),
        Cell::Date(date) => Cow::Owned(date.to_string()),
        Cell::Flag(value) => Cow::Borrowed(if *value { "true" } else { "false" }),
    }
}

/// Puts `'` before what would be read as a formula.
fn escape_formula(text: Cow<'_, str>) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { Cow::Owned(format!("'{text}")) } else { text }
}

#[cfg(test)]
mod tests {
    use super::super::table::{Field, FieldKind, TableHead};
    use super::*;

    const FIELD: Field = Field { key: "a", kind: FieldKind::Text, meaning: "" };

    fn line(cell: Cell) -> String {
        let head = TableHead { name: "t", title: "", fields: vec![FIELD] };
        let table = Table { head, rows: vec![vec![cell]] };
        let text = String::from_utf8(bytes(&table).unwrap()).unwrap();
        text.strip_prefix("\u{feff}a\r\n").unwrap().to_owned()
    }

    #[test]
    fn cells_are_plain_and_never_formulas() {
        assert_eq!(line(Cell::from("=1+2")), "'=1+2\r\n");
        assert_eq!(line(Cell::Number(-3.5)), "'-3,5\r\n");
        assert_eq!(line(Cell::from("a;b\nв")), "\"a;b\nв\"\r\n");
        assert_eq!(line(Cell::Empty), "\"\"\r\n");
    }
}
