//! Word: parts of a package → a text. `styles` and `numbering` are read first; `body` reads blocks, `paragraph` and
//! `runs` what stands in them, `grid` how a table's cells lie.

mod body;
mod context;
mod counters;
mod document;
mod fields;
mod grid;
mod line;
mod number_format;
mod numbering;
mod paragraph;
mod runs;
mod shapes;
mod styles;
pub(crate) mod symbols;
mod wrappers;

pub(crate) use document::read_document;
pub(crate) use line::Line;
pub(crate) use number_format::NumberFormat;
