//! Everything that stands in a container, displayed or not: bytes → texts of all parts with their places, and the files inside.
//!
//! The readers of `docx`, `sheet` and `odt` give what a reader sees. Whoever must know that a file holds nothing else (words
//! that were deleted, comments, hidden sheets, the caches of pivot tables) asks here.

mod attributes;
mod frame;
mod lines;
mod part_name;
mod parts;
mod pivot;
mod sheet_header;
mod strings;
mod walk;
mod workbook;

pub use lines::{PartKind, PartText, Spot, WordRole};
pub use parts::{EveryText, every_text, packed_object};
pub use strings::strings;
