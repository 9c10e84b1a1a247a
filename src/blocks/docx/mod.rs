//! A Word file: a document in, the bytes of a `.docx` out: styles, real headings, lists and links, tables whose first row
//! comes again on every sheet. Equal documents make equal bytes.

mod body;
mod numbering;
mod parts;
mod run;
mod styles;
mod table;
mod widths;

use super::archive::{Archive, ArchiveError};
use super::document::Document;
use super::outline::with_levels;
use super::tree::{Block, Table};
use body::Body;

/// What a Word file says besides its document.
#[derive(Debug, Clone, Copy)]
pub struct WordFile<'a> {
    /// What the file is, at its top and at the foot of every sheet; nothing where it is empty.
    pub notice: &'a str,
    /// The language of its words: `ru`.
    pub language: &'a str,
    /// The word for a picture, of which only what it shows is told.
    pub picture: &'a str,
}

/// With more columns a sheet lies on its side.
const UPRIGHT_COLUMNS: usize = 4;

/// The document as a Word file.
///
/// # Errors
/// Where it would be too large.
pub fn word_file(document: &Document, file: &WordFile) -> Result<Vec<u8>, ArchiveError> {
    let is_wide = document.blocks.iter().any(|block| matches!(block, Block::Table(table) if is_wide(table)));
    let sheet = if is_wide { parts::LANDSCAPE } else { parts::PORTRAIT };
    let mut body = Body::new(file.picture, sheet.width());
    body.write_line("Title", &document.title);
    body.write_line("Notice", file.notice);
    body.write_blocks(&with_levels(&document.blocks, 1));
    let (xml, links, lists) = body.into_parts();
    let mut archive = Archive::default();
    archive.push("[Content_Types].xml", parts::CONTENT_TYPES.as_bytes())?;
    archive.push("_rels/.rels", parts::RELATIONSHIPS.as_bytes())?;
    archive.push("docProps/core.xml", parts::properties(&document.title, file.language).as_bytes())?;
    archive.push("word/document.xml", parts::document(&xml, &sheet).as_bytes())?;
    archive.push("word/_rels/document.xml.rels", parts::document_relationships(&links).as_bytes())?;
    archive.push("word/footer1.xml", parts::footer(file.notice).as_bytes())?;
    archive.push("word/numbering.xml", numbering::numbering(&lists).as_bytes())?;
    archive.push("word/settings.xml", parts::SETTINGS.as_bytes())?;
    archive.push("word/styles.xml", styles::styles(file.language).as_bytes())?;
    archive.into_bytes()
}

fn is_wide(table: &Table) -> bool {
    table.columns() > UPRIGHT_COLUMNS
}
