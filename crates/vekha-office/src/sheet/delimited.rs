//! Text with a sign between columns → a sheet.

use super::builder::SheetBuilder;
use crate::error::OfficeError;
use crate::limits::{Budget, Limits};
use crate::model::workbook::{CellValue, Sheet};
use crate::text::separated::{declared_delimiter, records};

/// Reads a text with columns as a sheet. Cells are text as written.
///
/// # Errors
/// More cells than the limits allow.
pub fn read_delimited(text: &str, delimiter: char, limits: &Limits) -> Result<Sheet, OfficeError> {
    let (_, text) = declared_delimiter(text);
    let mut budget = Budget::new(limits);
    let mut sheet = SheetBuilder::new("", 0, false);
    for (row, cells) in (0u32..).zip(records(text, delimiter)) {
        for (column, cell) in (0u32..).zip(cells) {
            sheet.push((row, column), cell.into_owned(), CellValue::Text, &mut budget)?;
        }
    }
    Ok(sheet.finish(limits)?.0)
}
