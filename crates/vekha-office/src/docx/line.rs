//! The words of a paragraph as they come.

use crate::model::paragraph::{Inline, Look};

/// What has been read of a paragraph.
#[derive(Debug, Default)]
pub(crate) struct Line {
    inlines: Vec<Inline>,
    /// Links that are open: address, and what stood before the link.
    links: Vec<(String, Vec<Inline>)>,
}

impl Line {
    pub(crate) fn push_text(&mut self, words: &str, look: Look) {
        match self.inlines.last_mut() {
            Some(Inline::Text { text, look: last }) if *last == look => text.push_str(words),
            _ if words.is_empty() => {}
            _ => self.inlines.push(Inline::Text { text: words.to_owned(), look }),
        }
    }

    pub(crate) fn push(&mut self, inline: Inline) {
        self.inlines.push(inline);
    }

    pub(crate) fn open_link(&mut self, address: &str) {
        self.links.push((address.to_owned(), std::mem::take(&mut self.inlines)));
    }

    pub(crate) fn close_link(&mut self) {
        let Some((address, before)) = self.links.pop() else { return };
        let inlines = std::mem::replace(&mut self.inlines, before);
        if !inlines.is_empty() {
            self.inlines.push(Inline::Link { address, inlines });
        }
    }

    pub(crate) fn finish(mut self) -> Vec<Inline> {
        while !self.links.is_empty() {
            self.close_link();
        }
        self.inlines
    }
}
