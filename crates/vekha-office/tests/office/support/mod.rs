//! The smallest files: parts zipped, and the parts that every file of a kind has.

pub mod compound;
pub mod docx;
pub mod ods;
pub mod odt;
pub mod tree;
pub mod xls;
pub mod xlsx;
pub mod zipped;
