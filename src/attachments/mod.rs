//! Attached files: bytes → every text in them with its place, and what could not be read. A file that could not be read
//! whole says so: nothing unread passes for empty.
//!
//! Knows no file on a disk, no record, and not what personal data are. The reader of PDF files may be run elsewhere: it is
//! given as a function.

mod contents;
mod office;
pub mod pdf;
pub mod picture;
mod read;
mod words;

pub use contents::{Contents, Part, PdfFacts, Place, TextRole, Unread, UnreadReason};
pub use read::{ReadPdf, read};
