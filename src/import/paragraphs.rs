//! A paragraph of the office reader in; out come its plain lines, its footnotes, and whether it is bold.

use vekha_office::{Inline, Paragraph};

/// The footnotes whose marks stand in a line.
pub fn marked_footnotes<'f>(inlines: &[Inline], footnotes: &'f [String]) -> Vec<&'f str> {
    let indices = inlines.iter().filter_map(|inline| match inline {
        Inline::Footnote { index } => Some(*index),
        _ => None,
    });
    indices.filter_map(|index| footnotes.get(index)).map(String::as_str).collect()
}

/// Whether all words of a paragraph are bold.
pub fn is_bold(paragraph: &Paragraph) -> bool {
    let mut looks = paragraph.inlines.iter().filter_map(|inline| match inline {
        Inline::Text { text, look } if !text.trim().is_empty() => Some(look.is_bold),
        _ => None,
    });
    looks.next() == Some(true) && looks.all(|is_bold| is_bold)
}

/// A line with single spaces and without signs that say nothing on paper.
pub fn plain_line(line: &str) -> String {
    let letters = line.chars().filter(|letter| letter.is_whitespace() || !letter.is_control() && *letter != '\u{feff}');
    letters.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}
