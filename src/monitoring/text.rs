//! Pieces of documents: words in, blocks out, whose numbers do not part from the words before them.

use crate::blocks::{Block, Cell, Inline, List};

/// The words with spaces that do not break after signs and short words that belong to the next word, and between a number
/// and what it counts.
pub fn bind_words(words: &str) -> String {
    let mut output = String::with_capacity(words.len() + 16);
    for (at, sign) in words.char_indices() {
        let (before, after) = (&words[..at], words[at + sign.len_utf8()..].chars().next());
        let behind_mark = BOUND_MARKS.iter().any(|mark| before.ends_with(mark));
        let behind_number =
            before.ends_with(|last: char| last.is_ascii_digit()) && after.is_some_and(char::is_lowercase);
        output.push(if sign == ' ' && (behind_mark || behind_number) { '\u{a0}' } else { sign });
    }
    output
}

/// What does not stand apart from the word behind it.
const BOUND_MARKS: [&str; 4] = ["№", " п.", "пп.", "Исх."];

/// A paragraph.
pub fn line(words: &str) -> Block {
    Block::Paragraph(vec![Inline::Text(bind_words(words))])
}

/// A heading.
pub fn heading(words: &str) -> Block {
    Block::Heading(2, vec![Inline::Text(bind_words(words))])
}

/// A list with numbers or without; nothing where it is empty.
pub fn list(start: Option<u64>, lines: Vec<String>) -> Option<Block> {
    let items: Vec<Vec<Block>> = lines.iter().map(|words| vec![line(words)]).collect();
    (!items.is_empty()).then_some(Block::List(List { start, items }))
}

/// A cell of a table.
pub fn cell(lines: Vec<String>) -> Cell {
    Cell { is_heading: false, blocks: lines.iter().map(|words| line(words)).collect() }
}

/// The words with a capital letter.
pub fn with_capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
