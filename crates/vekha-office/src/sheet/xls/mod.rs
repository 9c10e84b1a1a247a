//! Excel 5 to 2003: records of a stream → sheets. `records` cuts the stream, `strings` reads letters that may go on in the
//! next record, `globals` what sheets share, `cells` the cells of a sheet as stored, `workbook` what they display.

mod cells;
mod globals;
mod letters;
mod records;
mod strings;
mod workbook;

pub(crate) use workbook::read_workbook;
