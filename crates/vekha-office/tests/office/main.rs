//! File in, what its reader sees out: the smallest file for each trap.
#![allow(clippy::unwrap_used)] // a test may fail loudly

mod support;

mod attacks;
mod docx_numbers;
mod docx_revisions;
mod docx_tables;
mod docx_text;
mod every_text;
mod kinds;
mod odt_text;
mod plain_text;
mod random;
mod sheets_ods;
mod sheets_xls;
mod sheets_xlsx;
