//! Spreadsheets: files of several programs → sheets with what each cell displays.

mod builder;
pub(crate) mod delimited;
mod format;
pub(crate) mod ods;
mod serial;
pub(crate) mod xls;
pub(crate) mod xlsx;
