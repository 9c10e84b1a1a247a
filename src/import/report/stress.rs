//! Which words of a line are stressed: pieces in, out come the spans that Markdown marks, one after the other.

use super::tree::{Emphasis, Inline};

/// The stressed spans of a line in their order, but for those within links.
pub fn own_spans(inlines: &[Inline]) -> Vec<Emphasis> {
    let mut spans = Vec::new();
    for inline in inlines {
        match inline {
            Inline::Text(text, emphasis) if is_stressed(text, *emphasis) => spans.push(*emphasis),
            _ => {}
        }
    }
    spans
}

/// Whether words are marked: signs without a letter are not.
pub fn is_stressed(text: &str, emphasis: Emphasis) -> bool {
    emphasis != Emphasis::default() && text.contains(char::is_alphanumeric)
}
