//! What is read, in the same shape for every format.

pub(crate) mod document;
pub(crate) mod left_out;
pub(crate) mod paragraph;
pub(crate) mod table;
pub(crate) mod workbook;
