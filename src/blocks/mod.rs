//! A text as a small tree of blocks, and what becomes of it elsewhere: HTML in, blocks out; blocks in, a fragment of HTML,
//! plain text or a Word file out. Knows nothing of Vekha: no school, no words of its own, no disk.

mod archive;
mod document;
mod docx;
mod element;
mod entities;
mod escape;
mod fragment;
mod outline;
mod plain;
mod read_blocks;
mod read_inlines;
mod read_table;
mod tag;
mod tree;

pub use archive::{Archive, ArchiveError};
pub use document::{Document, read_html};
pub use docx::{WordFile, word_file};
pub use escape::escape;
pub use fragment::{Look, fragment};
pub use plain::plain_text;
pub use tree::{Block, Cell, Inline, List, Row, Table};
