//! Excel since 2007: parts of a package → sheets.

mod cell_place;
mod shared_strings;
mod styles;
mod workbook;
mod worksheet;

pub(crate) use workbook::{read_workbook, sheet_parts};
