//! A report written in Word in, the file of a report out: blocks of the office reader → pieces (frames opened) → the head and
//! the end taken off → a tree of headings, lists, tables and notes → Markdown, read again as the site reads it. States are
//! proposed as comments. Nothing is written here.

mod body;
mod draft;
mod escape;
mod file;
mod head;
mod inlines;
mod items;
mod lists;
mod look;
mod loss;
mod markdown;
mod pictures;
mod pieces;
#[cfg(test)]
mod read_back;
mod reread;
mod signs;
mod stress;
mod tables;
mod tail;
mod tree;

pub use draft::{ReportDraft, ReportGiven, ReportQuestion};
pub use file::{ReportComments, ReportFile, report_file};
pub use items::{KnownItem, Proposal};
pub use loss::Loss;
pub use tree::Block as ReportBlock;
