//! Files that are made of the table: in goes the table, out come paths with their bytes, to be published to a folder.

use std::borrow::Cow;
use std::collections::BTreeMap;

use vekha_publish::{Publishable, RenderError};

use super::letter::letter;
use super::matrix::Matrix;
use super::page::page;
use super::words::Words;
use super::workbook::workbook;
use crate::blocks::{Document, WordFile, plain_text, word_file};
use crate::site::{Reporter, reporter_school};

/// Files by path.
#[derive(Debug, Default)]
pub struct Papers(BTreeMap<String, Vec<u8>>);

impl Papers {
    /// The files with their bytes.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.0.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }
}

/// The table as a page and as a workbook.
///
/// # Errors
/// Where the workbook cannot be made.
pub fn report(words: &Words, matrix: &Matrix) -> Result<Papers, String> {
    let files = [
        ("monitoring.html".to_owned(), page(words, matrix).into_bytes()),
        ("monitoring.xlsx".to_owned(), workbook(words, matrix)?),
    ];
    Ok(Papers(files.into()))
}

/// A letter to each school that lacks anything, for Word and as text.
///
/// # Errors
/// Where a letter would be too large.
pub fn letters(words: &Words, matrix: &Matrix) -> Result<Papers, String> {
    let mut files = BTreeMap::new();
    let lacking: Vec<Reporter> = matrix.lacking();
    for row in matrix.rows.iter().filter(|row| lacking.contains(&row.reporter)) {
        let Some(school) = reporter_school(row.reporter) else { continue };
        let document = Document { title: String::new(), blocks: letter(words, matrix, row, school) };
        let file = WordFile { notice: "", language: &words.site.about.language, picture: "" };
        let name = &words.site[school].id;
        let [text, word] = letter_names(name);
        files.insert(text, plain_text(&document.blocks, "").into_bytes());
        files.insert(word, word_file(&document, &file).map_err(|error| error.to_string())?);
    }
    Ok(Papers(files))
}

/// The names of letters to schools that lack nothing: such a letter may lie there from an earlier check.
pub fn other_letters(matrix: &Matrix) -> Vec<String> {
    let clean = matrix.schools().filter(|row| !row.lacks_anything());
    let schools = clean.filter_map(|row| reporter_school(row.reporter));
    schools.flat_map(|school| letter_names(&matrix.site[school].id)).collect()
}

fn letter_names(school: &str) -> [String; 2] {
    [format!("{school}.txt"), format!("{school}.docx")]
}

impl Publishable for Papers {
    fn paths(&self) -> Vec<&str> {
        self.0.keys().map(String::as_str).collect()
    }

    fn bytes(&self, path: &str) -> Result<Cow<'_, [u8]>, RenderError> {
        let bytes = self.0.get(path).ok_or_else(|| format!("no such file: {path}"))?;
        Ok(Cow::Borrowed(bytes))
    }
}
