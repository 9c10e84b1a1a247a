//! Cells of a sheet before its rows and columns have names.

use vekha_office::CellValue;

/// Whether a formula of a cell has no result in the file, or a false one.
pub fn is_without_result(value: CellValue) -> bool {
    matches!(value, CellValue::NoResult | CellValue::Error)
}
