//! An edit of a part: spans that go, and what comes in their place.

use std::ops::Range;

/// Spans of a part that go.
#[derive(Debug, Default)]
pub(super) struct SpanEdit {
    spans: Vec<(Range<usize>, String)>,
}

impl SpanEdit {
    /// Takes a span out.
    pub(super) fn remove(&mut self, span: Range<usize>) {
        self.replace(span, "");
    }

    /// Puts other words into the place of a span.
    pub(super) fn replace(&mut self, span: Range<usize>, words: &str) {
        if !span.is_empty() {
            self.spans.push((span, words.to_owned()));
        }
    }

    /// The text without the spans; `None` where nothing goes. A span within another goes with it.
    pub(super) fn apply(mut self, text: &str) -> Option<String> {
        if self.spans.is_empty() {
            return None;
        }
        self.spans.sort_by_key(|(span, _)| (span.start, std::cmp::Reverse(span.end)));
        let mut edited = String::with_capacity(text.len());
        let mut at = 0;
        for (span, words) in self.spans {
            if span.start < at {
                continue;
            }
            edited.push_str(&text[at..span.start]);
            edited.push_str(&words);
            at = span.end;
        }
        edited.push_str(&text[at..]);
        Some(edited)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_go_and_all_else_stays() {
        let mut edit = SpanEdit::default();
        edit.remove(2..4);
        edit.replace(6..7, "X");
        edit.remove(0..5);
        assert_eq!(edit.apply("0123456789").as_deref(), Some("5X789"));
        assert_eq!(SpanEdit::default().apply("0123"), None);
    }
}
