//! Words about a picture as they are gathered from its parts.

use vekha_office::strings;

use super::super::contents::{Contents, Part, TextRole, UnreadReason};

/// Bytes of values that are read of a picture, and what each costs besides.
const MOST_BYTES: usize = 32 << 20;
const COST_OF_VALUE: usize = 64;

/// Words about a picture.
#[derive(Debug, Default)]
pub(super) struct Notes {
    pub(super) words: Vec<String>,
    pub(super) authors: Vec<String>,
    pub(super) positions: Vec<String>,
    /// Notes of other formats that stand in those that were read.
    pub(super) inner: Vec<Vec<u8>>,
    /// Bytes of values that were read.
    taken: usize,
    /// Why something of the file was not read.
    pub(super) unread: Option<UnreadReason>,
}

impl Notes {
    /// Whether a value may still be read: a list may name the same bytes a thousand times.
    pub(super) fn may_take(&mut self, bytes: &[u8]) -> bool {
        self.taken = self.taken.saturating_add(bytes.len() + COST_OF_VALUE);
        if self.taken > MOST_BYTES {
            self.unread = Some(UnreadReason::TooLarge);
        }
        self.taken <= MOST_BYTES
    }

    /// Takes in notes of another format, which are read afterwards.
    pub(super) fn take_inner(&mut self, bytes: &[u8]) {
        if !bytes.is_empty() && self.may_take(bytes) {
            self.inner.push(bytes.to_vec());
        }
    }

    /// Takes in what looks like words in bytes of a kind that nobody reads here.
    pub(super) fn take_strings(&mut self, bytes: &[u8]) {
        self.words.extend(strings(bytes));
    }

    /// Takes in a text, or what looks like words in it.
    pub(super) fn take_text(&mut self, bytes: &[u8]) {
        match vekha_office::decode(bytes) {
            Some(decoded) => self.words.push(decoded.text),
            None => self.take_strings(bytes),
        }
    }

    /// Takes in what stands behind a picture; an archive there is not opened.
    pub(super) fn take_behind(&mut self, bytes: &[u8]) {
        if memchr::memmem::find(bytes, b"PK\x03\x04").is_some() {
            self.unread = Some(UnreadReason::OtherKind);
        }
        if bytes.iter().any(|byte| *byte != 0) {
            self.take_text(bytes);
        }
    }

    pub(super) fn contents(self) -> Contents {
        let lists =
            [(TextRole::Words, self.words), (TextRole::Author, self.authors), (TextRole::Position, self.positions)];
        let mut contents = self.unread.map(Contents::unread).unwrap_or_default();
        for (role, mut texts) in lists {
            texts.iter_mut().for_each(|text| *text = text.trim_matches(['\0', ' ', '\n']).to_owned());
            texts.retain(|text| !text.is_empty());
            texts.dedup();
            contents.parts.extend(texts.into_iter().map(|text| Part::at(role, "photo", text)));
        }
        contents
    }
}
