//! A text of the site: its words while they are needed, its digest always.

use std::sync::Arc;

use xxhash_rust::xxh3::xxh3_128;

/// A text as it was read. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Text {
    /// XXH3-128 of the words.
    pub digest: u128,
    words: Option<Arc<str>>,
}

impl Text {
    /// A text that holds its words.
    pub fn new(words: impl Into<Arc<str>>) -> Self {
        let words = words.into();
        Text { digest: xxh3_128(words.as_bytes()), words: Some(words) }
    }

    /// The words, read again where they were put away; none where what is read is another text.
    pub fn words(&self, read_again: impl FnOnce() -> Option<Arc<str>>) -> Arc<str> {
        let words_on_disk = || read_again().map(Text::new).filter(|text| text.digest == self.digest)?.words;
        self.words.clone().or_else(words_on_disk).unwrap_or_default()
    }

    pub(super) fn drop_words(&mut self) {
        self.words = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_come_back_only_as_they_were() {
        let mut text = Text::new("один");
        assert_eq!(&*text.words(|| None), "один");
        text.drop_words();
        assert_eq!(&*text.words(|| Some("один".into())), "один");
        assert_eq!(&*text.words(|| Some("два".into())), "");
    }
}
