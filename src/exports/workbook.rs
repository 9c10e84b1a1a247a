//! All tables as one Excel workbook: a sheet per table, typed cells, a head that stays in sight.
//!
//! Its time of creation is fixed, so that the same site gives the same bytes.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::cell::Cell;
use super::table::{FieldKind, Table};
use crate::site::Site;
use crate::theme::{Args, Theme};

/// The bytes of the file.
pub fn bytes(site: &Site, theme: &Theme, tables: &[Table]) -> Result<Vec<u8>, String> {
    write_workbook(site, theme, tables).map_err(|error| error.to_string())
}

fn write_workbook(site: &Site, theme: &Theme, tables: &[Table]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(site)?);
    let formats = CellFormats::new();
    for table in tables {
        let sheet = workbook.add_worksheet();
        sheet.set_name(phrase(theme, table.head.title))?;
        head(sheet, theme, table, &formats)?;
        body(sheet, table, &formats)?;
    }
    workbook.save_to_buffer()
}

fn properties(site: &Site) -> Result<DocProperties, XlsxError> {
    let created = ExcelDateTime::from_ymd(2020, 1, 1)?;
    let about = &site.about;
    Ok(DocProperties::new().set_title(&about.title).set_author(&about.body_name).set_creation_datetime(&created))
}

fn phrase(theme: &Theme, key: &str) -> String {
    theme.string(key, &Args::new()).unwrap_or_else(|| key.to_owned())
}

/// How cells look.
struct CellFormats {
    head: Format,
    words: Format,
    date: Format,
}

impl CellFormats {
    fn new() -> Self {
        let top = Format::new().set_align(FormatAlign::Top);
        CellFormats {
            head: top.clone().set_bold().set_text_wrap(),
            words: top.clone().set_text_wrap(),
            date: top.set_num_format("dd.mm.yyyy"),
        }
    }
}

/// Headings say in words what the dictionary of columns says.
fn head(sheet: &mut Worksheet, theme: &Theme, table: &Table, formats: &CellFormats) -> Result<(), XlsxError> {
    for (at, field) in (0..).zip(&table.head.fields) {
        sheet.write_string_with_format(0, at, phrase(theme, field.meaning), &formats.head)?;
        sheet.set_column_width(at, width(field.kind))?;
    }
    sheet.set_freeze_panes(1, 0)?;
    let last = u16::try_from(table.head.fields.len().saturating_sub(1)).unwrap_or(u16::MAX);
    sheet.autofilter(0, 0, u32::try_from(table.rows.len()).unwrap_or(u32::MAX), last)?;
    Ok(())
}

/// The width of a column in characters.
fn width(kind: FieldKind) -> f64 {
    match kind {
        FieldKind::Words => 60.0,
        FieldKind::Text => 28.0,
        FieldKind::Address => 30.0,
        FieldKind::Code | FieldKind::Number | FieldKind::Date | FieldKind::Flag => 14.0,
    }
}

fn body(sheet: &mut Worksheet, table: &Table, formats: &CellFormats) -> Result<(), XlsxError> {
    for (row, cells) in (1..).zip(&table.rows) {
        for (column, cell) in (0..).zip(cells) {
            write(sheet, row, column, cell, formats)?;
        }
    }
    Ok(())
}

fn write(sheet: &mut Worksheet, row: u32, column: u16, cell: &Cell, formats: &CellFormats) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => {}
        Cell::Text(text) => {
            sheet.write_string_with_format(row, column, truncate(text), &formats.words)?;
        }
        Cell::Whole(count) => {
            sheet.write_number_with_format(row, column, *count as f64, &formats.words)?;
        }
        Cell::Number(value) => {
            sheet.write_number_with_format(row, column, *value, &formats.words)?;
        }
        Cell::Date(date) => {
            let day = ExcelDateTime::from_ymd(
                date.year().unsigned_abs(),
                date.month().unsigned_abs(),
                date.day().unsigned_abs(),
            )?;
            sheet.write_datetime_with_format(row, column, &day, &formats.date)?;
        }
        Cell::Flag(flag) => {
            sheet.write_boolean_with_format(row, column, *flag, &formats.words)?;
        }
    }
    Ok(())
}

/// The longest text that a cell of Excel holds.
const MAX_CHARACTERS: usize = 32_767;

fn truncate(text: &str) -> &str {
    text.char_indices().nth(MAX_CHARACTERS).map_or(text, |(end, _)| &text[..end])
}
