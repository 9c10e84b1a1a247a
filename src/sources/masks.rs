//! What of the files no message may show: its bytes are replaced in excerpts and paths, and every place stays what it was.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostics::{FileId, Place};
use crate::privacy::{mask, mask_keeping_length};

/// Places and words that are hidden, by file.
#[derive(Debug, Clone, Default)]
pub(super) struct Masks {
    places: BTreeMap<FileId, Vec<Place>>,
    names: BTreeMap<FileId, Vec<String>>,
}

impl Masks {
    pub(super) fn hide(&mut self, place: Place, words: &str) {
        if place.is_whole_file() {
            self.names.entry(place.file).or_default().push(words.to_owned());
        } else {
            self.places.entry(place.file).or_default().push(place);
        }
    }

    /// The text of a file with nothing to read in the hidden places.
    pub(super) fn text(&self, file: FileId, text: Arc<str>) -> Arc<str> {
        let Some(places) = self.places.get(&file) else { return text };
        let mut shown = text.to_string();
        for place in places {
            let range = place.range(&text);
            let hidden = mask_keeping_length(&text[range.clone()]);
            if hidden.len() == range.len() {
                shown.replace_range(range, &hidden);
            }
        }
        shown.into()
    }

    /// The path of a file with its hidden words masked.
    pub(super) fn path(&self, file: FileId, path: &str) -> String {
        let words = self.names.get(&file).into_iter().flatten();
        words.fold(path.to_owned(), |path, words| path.replace(words.as_str(), &mask(words)))
    }
}
