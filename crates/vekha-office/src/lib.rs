//! Office files → paragraphs, tables and cells, as their reader sees them.
//!
//! ```
//! use vekha_office::{Limits, OfficeFile, delimiter, read, read_delimited};
//!
//! let bytes = "№;Мероприятие;Срок\n1.10;Семинар;до 20.11.26\n".as_bytes();
//! let Ok(OfficeFile::Text(decoded)) = read(bytes, &Limits::default()) else { panic!("no text") };
//! assert_eq!((decoded.encoding, decoded.is_certain), ("UTF-8", true));
//!
//! let sign = delimiter(&decoded.text).unwrap_or(';');
//! let sheet = read_delimited(&decoded.text, sign, &Limits::default()).unwrap();
//! assert_eq!(sheet.rows[1].cells[0].text, "1.10");
//! ```
//!
//! A file goes through the rooms of this crate in one direction: `detect` says what it is by its content, `container` unpacks
//! it within limits, `xml` makes elements of its parts, `docx`, `sheet` and `odt` read them; `text` reads what has no form. The
//! result is the same `model` for every format. Three promises are kept:
//!
//! - **As displayed.** Numbers of lists are counted, numbers of cells formatted, revisions taken as accepted.
//! - **Nothing vanishes without a word.** What is not part of what a reader sees stands in `left_out`, with its reason
//!   and place.
//! - **No input harms.** No panic, no document types, nothing followed out of the file; time and memory grow with what the
//!   file really holds, up to the [`Limits`].
//!
//! [`every_text`] gives what stands in a file besides: comments, deleted words, hidden sheets, properties, files inside; [`clean`] makes
//! a copy without what readers are not shown.
//!
//! Nothing here knows files on a disk, words for people or what a table means.

#![warn(missing_docs)]

mod bytes;
mod clean;
mod container;
mod content_kind;
mod detect;
mod docx;
mod error;
mod every_text;
mod limits;
mod model;
mod odt;
mod own_look;
mod properties;
mod read;
mod reading_place;
mod sheet;
mod text;
mod xml;

pub use clean::{CleanPart, Cleaned, LeftInside, Removed, clean};
pub use content_kind::ContentKind;
pub use detect::{content_kind, signed_kind};
pub use error::{Limit, OfficeError};
pub use every_text::{EveryText, PartKind, PartText, Spot, WordRole, every_text, packed_object, strings};
pub use limits::Limits;
pub use model::document::{Document, Footnote, Properties};
pub use model::left_out::{LeftOut, Place, Reason};
pub use model::paragraph::{Alignment, Height, Inline, Label, Look, Paragraph, ParagraphKind, Picture};
pub use model::table::{Block, Cell, Row, Table};
pub use model::workbook::{CellValue, Sheet, SheetCell, SheetRow, Workbook};
pub use read::{OfficeFile, part_bytes, read};
pub use sheet::delimited::read_delimited;
pub use text::encoding::{DecodedText, decode};
pub use text::paragraphs::read_text;
pub use text::separated::delimiter;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
