//! Lines of a text, found once: bytes in, lines and columns out, without walking through the text again.

use std::ops::Range;
use std::sync::Arc;

/// Line and column, both from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// Line from 1.
    pub line: usize,
    /// Column in characters from 1.
    pub column: usize,
}

/// Where the lines of a text begin.
#[derive(Debug)]
pub struct LineIndex {
    text: Arc<str>,
    starts: Vec<usize>,
}

impl LineIndex {
    /// The lines of `text`.
    pub fn new(text: Arc<str>) -> Self {
        let ends = text.match_indices('\n').map(|(at, _)| at + 1);
        let starts = std::iter::once(0).chain(ends).collect();
        LineIndex { text, starts }
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The position of a byte.
    pub fn position(&self, byte: usize) -> Position {
        let (line, start) = self.line_of(byte);
        Position { line, column: self.text[start..byte].chars().count() + 1 }
    }

    /// The number of the line with a byte, and the bytes of the line without its end.
    pub fn line(&self, byte: usize) -> (usize, Range<usize>) {
        let (line, start) = self.line_of(byte);
        let end = self.starts.get(line).map_or(self.text.len(), |next| next - 1);
        (line, start..end)
    }

    fn line_of(&self, byte: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= byte).max(1);
        (line, self.starts[line - 1])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_have_lines_and_columns() {
        let index = LineIndex::new("а\nбв\n".into());
        let at = |byte| (index.position(byte).line, index.position(byte).column);
        assert_eq!((at(0), at(2), at(3), at(5), at(8)), ((1, 1), (1, 2), (2, 1), (2, 2), (3, 1)));
        assert_eq!((index.line(5), index.line(8)), ((2, 3..7), (3, 8..8)));
    }
}
