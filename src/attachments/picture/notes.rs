//! Words about a picture as they are gathered from its parts.

use super::super::contents::{Contents, Part, TextRole};

/// Words about a picture.
#[derive(Debug, Default)]
pub(super) struct Notes {
    pub(super) words: Vec<String>,
    pub(super) authors: Vec<String>,
    pub(super) positions: Vec<String>,
}

impl Notes {
    pub(super) fn contents(self) -> Contents {
        let lists =
            [(TextRole::Words, self.words), (TextRole::Author, self.authors), (TextRole::Position, self.positions)];
        let mut contents = Contents::default();
        for (role, mut texts) in lists {
            texts.iter_mut().for_each(|text| *text = text.trim_matches(['\0', ' ', '\n']).to_owned());
            texts.retain(|text| !text.is_empty());
            texts.dedup();
            contents.parts.extend(texts.into_iter().map(|text| Part::at(role, "photo", text)));
        }
        contents
    }
}
