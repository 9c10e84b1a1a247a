//! What of the files no message may show: its bytes are replaced in excerpts and paths, and every place stays what it was.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Sources;
use crate::diagnostics::{FileId, Place};
use crate::privacy::{masked, masked_same_length};

/// Places and words that are hidden, by file.
#[derive(Debug, Clone, Default)]
pub(super) struct Masks {
    places: BTreeMap<FileId, Vec<Place>>,
    names: BTreeMap<FileId, Vec<String>>,
}

impl Sources {
    /// Hides what stands at a place; of a whole file the words in its name.
    pub fn hide(&mut self, place: Place, words: &str) {
        if place.is_whole_file() {
            self.masks.names.entry(place.file).or_default().push(words.to_owned());
        } else {
            self.masks.places.entry(place.file).or_default().push(place);
        }
    }

    /// The text of a file as messages may show it.
    pub fn shown_text(&self, file: FileId) -> Arc<str> {
        let text = self.text(file);
        let Some(places) = self.masks.places.get(&file) else { return text };
        let mut shown = text.to_string();
        for place in places {
            let range = place.range(&text);
            let hidden = masked_same_length(&text[range.clone()]);
            if hidden.len() == range.len() {
                shown.replace_range(range, &hidden);
            }
        }
        shown.into()
    }

    /// The path of a file as messages may show it.
    pub fn shown_path(&self, file: FileId) -> String {
        let path = self.path(file).to_owned();
        let words = self.masks.names.get(&file).into_iter().flatten();
        words.fold(path, |path, words| path.replace(words.as_str(), &masked(words)))
    }
}
