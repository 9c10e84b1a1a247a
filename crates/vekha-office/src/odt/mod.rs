//! Texts of LibreOffice and its kin: `content.xml` and `styles.xml` → a text. `styles` and `list_styles` are read first; `body`
//! reads blocks and tables, `line` what stands in a paragraph, `counters` the numbers of lists.

mod body;
mod context;
mod counters;
mod document;
mod line;
mod list_styles;
mod styles;

pub(crate) use document::read_document;
