//! The pieces of a line of the office reader in, those of the tree out: pictures are taken out of the line, signs that say
//! nothing on paper vanish, raised figures become signs.

use vekha_office::{Height, Inline as OfficeInline, Look, Picture};

use super::tree::{Emphasis, Inline};
use crate::content::addresses::link_address;
use crate::content::fold::{is_direction_mark, is_unprintable};

/// A line of the tree, and what stood in it and cannot.
#[derive(Debug, Clone, Default)]
pub struct Line {
    /// Its pieces.
    pub inlines: Vec<Inline>,
    /// Its pictures.
    pub pictures: Vec<Picture>,
    /// Addresses that no page can lead to.
    pub addresses: Vec<String>,
    /// Raised or lowered words that no sign stands for.
    pub raised: Vec<String>,
}

/// The line of some pieces.
pub fn line(inlines: &[OfficeInline]) -> Line {
    let mut line = Line::default();
    line.inlines = line.read(inlines);
    trim(&mut line.inlines);
    line
}

impl Line {
    fn read(&mut self, inlines: &[OfficeInline]) -> Vec<Inline> {
        let mut read = Vec::new();
        for inline in inlines {
            match inline {
                OfficeInline::Text { text, look } => self.push_text(text, *look, &mut read),
                OfficeInline::LineBreak => read.push(Inline::Break),
                OfficeInline::Footnote { index } => read.push(Inline::Note(*index)),
                OfficeInline::Picture(picture) => self.pictures.push(picture.clone()),
                OfficeInline::Link { address, inlines } => {
                    let inside = self.read(inlines);
                    self.push_link(address, inside, &mut read);
                }
            }
        }
        read
    }

    /// A link that a page can follow; of any other the words stay.
    fn push_link(&mut self, address: &str, inside: Vec<Inline>, read: &mut Vec<Inline>) {
        let has_words = inside.iter().any(|inline| matches!(inline, Inline::Text(text, _) if !text.trim().is_empty()));
        match address_to_follow(address).filter(|_| has_words) {
            Some(address) => read.push(Inline::Link(address, inside)),
            None => {
                // A place of the same file is found by reading on.
                if !address.starts_with('#') && has_words {
                    self.addresses.push(address.to_owned());
                }
                read.extend(inside);
            }
        }
    }

    fn push_text(&mut self, text: &str, look: Look, read: &mut Vec<Inline>) {
        let mut text = plain(text);
        if look.height != Height::Line && !text.trim().is_empty() {
            match signs(&text, look.height) {
                Some(signs) => text = signs,
                None => self.raised.push(text.trim().to_owned()),
            }
        }
        let is_blank = text.trim().is_empty();
        let emphasis = Emphasis { is_bold: look.is_bold, is_italic: look.is_italic, is_struck: look.is_struck };
        match read.last_mut() {
            Some(Inline::Text(before, last)) if *last == emphasis || is_blank => before.push_str(&text),
            _ if text.is_empty() => {}
            _ => read.push(Inline::Text(text, if is_blank { Emphasis::default() } else { emphasis })),
        }
    }
}

/// An address that a page may lead to.
fn address_to_follow(address: &str) -> Option<String> {
    let lower = address.trim().to_lowercase();
    let is_outside = ["http://", "https://", "mailto:", "tel:"].iter().any(|scheme| lower.starts_with(scheme));
    link_address(address.trim()).ok().filter(|_| is_outside)
}

/// Words with single spaces and without what has no shape.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' => {}
            ' ' | '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                if !plain.ends_with(' ') {
                    plain.push(' ');
                }
            }
            _ if letter.is_control() || is_unprintable(letter) || is_direction_mark(letter) => {}
            _ => plain.push(letter),
        }
    }
    plain
}

/// Figures above or below the line as signs of their own: м², H₂O.
fn signs(text: &str, height: Height) -> Option<String> {
    const RAISED: [&str; 2] = ["0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ"];
    const LOWERED: [&str; 2] = ["0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎"];
    let [plain, own] = if height == Height::Raised { RAISED } else { LOWERED };
    let sign = |letter: char| match letter {
        ' ' => Some(' '),
        _ => own.chars().nth(plain.chars().position(|known| known == letter)?),
    };
    text.chars().map(sign).collect()
}

/// Takes blanks off the ends of a line, and line ends that end nothing.
pub fn trim(inlines: &mut Vec<Inline>) {
    while let Some(last) = inlines.last_mut() {
        match last {
            Inline::Break => {}
            Inline::Text(text, _) => {
                text.truncate(text.trim_end().len());
                if !text.is_empty() {
                    break;
                }
            }
            _ => break,
        }
        inlines.pop();
    }
    while let Some(first) = inlines.first_mut() {
        match first {
            Inline::Break => {}
            Inline::Text(text, _) => {
                *text = text.trim_start().to_owned();
                if !text.is_empty() {
                    break;
                }
            }
            _ => break,
        }
        inlines.remove(0);
    }
}

/// The lines of a paragraph, each by itself.
pub fn split_at_breaks(inlines: &[Inline]) -> Vec<Vec<Inline>> {
    let lines = inlines.split(|inline| *inline == Inline::Break);
    let lines = lines.map(|line| {
        let mut line = line.to_vec();
        trim(&mut line);
        line
    });
    lines.filter(|line| !line.is_empty()).collect()
}

/// A line without so many bytes of words at its beginning.
pub fn without_start(inlines: &[Inline], bytes: usize) -> Vec<Inline> {
    let mut left = bytes;
    let mut rest = Vec::new();
    for inline in inlines {
        match inline {
            Inline::Text(text, emphasis) if left > 0 => {
                let cut = left.min(text.len());
                left -= cut;
                rest.extend(
                    text.get(cut..)
                        .filter(|text| !text.is_empty())
                        .map(|text| Inline::Text(text.to_owned(), *emphasis)),
                );
            }
            other => rest.push(other.clone()),
        }
    }
    trim(&mut rest);
    rest
}
