//! Office files → paragraphs, tables and cells.
#![warn(missing_docs)]

mod bytes;
mod container;
mod content_kind;
mod detect;
mod docx;
mod error;
mod limits;
mod model;
mod properties;
mod read;
mod sheet;
mod text;
mod xml;

pub use content_kind::ContentKind;
pub use detect::content_kind;
pub use error::{Limit, OfficeError};
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
