//! Which cell of a form says what stands where in the files that are made of it: places of values in, bytes of the files out.

use std::ops::Range;

use super::outcome::CellText;
use crate::edit::{Document, Path};
use crate::forms::filled::{FilledCell, FilledForm};
use crate::forms::problem::CellName;

/// A value of a form in a file.
#[derive(Debug, Clone)]
pub struct Origin {
    place: OriginPlace,
    cell: CellName,
}

#[derive(Debug, Clone)]
enum OriginPlace {
    /// The value at a path.
    Value(Path),
    /// These words of the text below the header.
    Body(String),
}

impl Origin {
    /// The value at a path.
    pub fn value(path: Path, cell: CellName) -> Self {
        Origin { place: OriginPlace::Value(path), cell }
    }

    /// Words of the text below the header.
    pub fn body(cell: &FilledCell, words: String) -> Self {
        Origin { place: OriginPlace::Body(words), cell: cell.name.clone() }
    }

    fn span(&self, document: &Document) -> Option<Range<usize>> {
        match &self.place {
            OriginPlace::Value(path) => document.span(path),
            OriginPlace::Body(words) => {
                let start = document.body_start()? + document.body()?.find(words.as_str())?;
                Some(start..start + words.len())
            }
        }
    }
}

/// The bytes at which each value stands in a file.
pub fn cell_texts(origins: &[Origin], form: &FilledForm, path: &str, document: &Document) -> Vec<CellText> {
    let texts = origins.iter().filter_map(|origin| {
        let text = form.words_at(&origin.cell).unwrap_or_default().to_owned();
        Some(CellText { path: path.to_owned(), span: origin.span(document)?, cell: origin.cell.clone(), text })
    });
    texts.collect()
}
