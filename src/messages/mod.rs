//! Diagnostics in words: for people with an excerpt of the file, for programs as JSON, in both languages.

mod json;
mod line_cache;
mod printer;
mod wording;

pub use json::to_json;
pub use printer::{Printer, Summary};
pub use wording::Wording;
