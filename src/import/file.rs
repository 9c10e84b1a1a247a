//! The bytes of a file in, its blocks out, with what was left out of them.

use vekha_office::{
    Block, Cell, Document, Footnote, LeftOut, Limits, OfficeError, OfficeFile, Workbook, delimiter, read,
    read_delimited, read_text,
};

use super::paragraphs::plain_line;
use super::parts::Parts;
use super::sheets;
use super::tables::Contents;

/// What a file holds.
#[derive(Debug)]
pub struct FileContents {
    /// What stands in it, from the beginning to the end.
    pub blocks: Vec<Block>,
    /// What stands in the file and not here.
    pub left_out: Vec<LeftOut>,
    /// The words of its footnotes.
    pub footnotes: Vec<String>,
    /// Sheets that are hidden, and were not read.
    pub hidden_sheets: Vec<String>,
    /// Rows that are hidden, and were read: the sheet and the number that the program shows.
    pub hidden_rows: Vec<(String, u32)>,
}

impl FileContents {
    /// What stands in it.
    pub fn contents(&self) -> Contents {
        Contents::new(Parts::new(&self.blocks, &self.footnotes))
    }

    /// The words of its cells and of its paragraphs outside of tables.
    pub fn texts(&self) -> Vec<String> {
        let texts = self.blocks.iter().flat_map(|block| match block {
            Block::Table(table) => table.rows.iter().flat_map(|row| &row.cells).map(Cell::text).collect(),
            block => vec![block.text()],
        });
        texts.collect()
    }
}

/// Reads a file of any kind; a text is read with signs between its cells where `is_delimited`.
///
/// # Errors
/// What the office reader cannot read.
pub fn contents(bytes: &[u8], is_delimited: bool) -> Result<FileContents, OfficeError> {
    let limits = Limits::default();
    Ok(match read(bytes, &limits)? {
        OfficeFile::Document(document) => of_document(document),
        OfficeFile::Workbook(workbook) => of_workbook(workbook),
        OfficeFile::Text(text) if is_delimited => {
            let sign = delimiter(&text.text).unwrap_or(';');
            let sheet = read_delimited(&text.text, sign, &limits)?;
            of_workbook(Workbook { sheets: vec![sheet], ..Workbook::default() })
        }
        OfficeFile::Text(text) => of_document(read_text(&text.text, &limits)?),
    })
}

fn of_document(document: Document) -> FileContents {
    let words = |note: &Footnote| plain_line(&note.blocks.iter().map(Block::text).collect::<Vec<_>>().join(" "));
    FileContents {
        footnotes: document.footnotes.iter().map(words).collect(),
        blocks: document.blocks,
        left_out: document.left_out,
        hidden_sheets: Vec::new(),
        hidden_rows: Vec::new(),
    }
}

fn of_workbook(workbook: Workbook) -> FileContents {
    FileContents {
        blocks: sheets::blocks(&workbook),
        footnotes: Vec::new(),
        hidden_rows: sheets::hidden_rows(&workbook),
        hidden_sheets: sheets::hidden_sheets(&workbook),
        left_out: workbook.left_out,
    }
}
