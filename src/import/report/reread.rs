//! A text as the site reads it: Markdown in, its words and its elements out, to be compared with what was to be written.

use std::collections::BTreeMap;

use super::stress::own_spans;
use super::tree::{Block, Inline, ListItem};
use crate::content::fold::is_odd_space;
use crate::content::markdown::{Piece, parse};
use crate::diagnostics::FileId;

/// What a reader of the page sees.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reading {
    /// The words in their order.
    pub words: Vec<String>,
    /// How many elements of each kind there are that give words a meaning.
    pub elements: BTreeMap<&'static str, usize>,
}

impl Reading {
    /// Adds what stands below.
    pub fn extend(&mut self, below: Reading) {
        self.words.extend(below.words);
        for (kind, count) in below.elements {
            *self.elements.entry(kind).or_default() += count;
        }
    }
}

/// Elements that are counted.
const ELEMENTS: [&str; 10] = ["heading", "li", "table", "tr", "strong", "em", "del", "code", "blockquote", "hr"];

/// How the site reads a text.
pub fn reading(markdown: &str) -> Reading {
    let body = parse(markdown, FileId(0), 0, &mut Vec::new());
    let mut scanner = Scanner::default();
    for piece in &body.pieces {
        if let Piece::Html(html) = piece {
            scanner.scan(html);
        }
    }
    scanner.reading()
}

#[derive(Default)]
struct Scanner {
    text: String,
    elements: BTreeMap<&'static str, usize>,
    /// Within the mark of a note.
    is_mark: bool,
}

impl Scanner {
    fn scan(&mut self, html: &str) {
        let mut rest = html;
        while let Some((words, behind)) = rest.split_once('<') {
            self.push(words);
            let (tag, behind) = behind.split_once('>').unwrap_or((behind, ""));
            self.tag(tag);
            rest = behind;
        }
        self.push(rest);
    }

    fn push(&mut self, words: &str) {
        if !self.is_mark {
            let words = words.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
            self.text.push_str(&words.replace("&amp;", "&"));
        }
    }

    fn tag(&mut self, tag: &str) {
        let (is_end, tag) = tag.strip_prefix('/').map_or((false, tag), |tag| (true, tag));
        let name = tag.split(|sign: char| !sign.is_ascii_alphanumeric()).next().unwrap_or_default();
        if name == "sup" {
            self.is_mark = !is_end;
        }
        let kind = match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => "heading",
            "pre" => "code",
            other => other,
        };
        if let Some(kind) = ELEMENTS.iter().find(|known| **known == kind).filter(|_| !is_end) {
            *self.elements.entry(kind).or_default() += 1;
        }
        if !matches!(name, "strong" | "em" | "del" | "a" | "sup" | "span") {
            self.text.push(' ');
        }
    }

    fn reading(self) -> Reading {
        Reading { words: words_of(&self.text), elements: self.elements }
    }
}

/// Words between blanks of any kind.
pub fn words_of(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| letter.is_whitespace() || is_odd_space(letter));
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// What a reader is to see of blocks and of the notes below them.
pub fn expected_reading(blocks: &[&Block], notes: &[Vec<Inline>], has_emphasis: bool) -> Reading {
    let mut writer = Expected { text: String::new(), elements: BTreeMap::new(), has_emphasis };
    blocks.iter().for_each(|block| writer.block(block));
    for note in notes {
        writer.inlines(note);
        writer.text.push(' ');
    }
    Reading { words: words_of(&writer.text), elements: writer.elements }
}

struct Expected {
    text: String,
    elements: BTreeMap<&'static str, usize>,
    has_emphasis: bool,
}

impl Expected {
    fn count(&mut self, kind: &'static str, count: usize) {
        if count > 0 {
            *self.elements.entry(kind).or_default() += count;
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(_, inlines) => {
                self.count("heading", 1);
                self.inlines(inlines);
            }
            Block::Paragraph(inlines) => self.inlines(inlines),
            Block::List(list) => list.items.iter().for_each(|item| self.item(item)),
            Block::Table(table) => {
                self.count("table", 1);
                self.count("tr", 1 + table.rows.len());
                for cell in table.head.iter().chain(table.rows.iter().flatten()) {
                    self.inlines(cell);
                    self.text.push(' ');
                }
            }
            Block::Picture(_) => {}
        }
        self.text.push(' ');
    }

    fn item(&mut self, item: &ListItem) {
        self.count("li", 1);
        item.blocks.iter().for_each(|block| self.block(block));
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text(text, _) => self.text.push_str(text),
                Inline::Break => self.text.push(' '),
                Inline::Link(_, inside) => self.inlines(inside),
                Inline::Note(_) => {}
            }
        }
        if self.has_emphasis {
            let spans = own_spans(inlines);
            self.count("strong", spans.iter().filter(|span| span.is_bold).count());
            self.count("em", spans.iter().filter(|span| span.is_italic).count());
            self.count("del", spans.iter().filter(|span| span.is_struck).count());
        }
    }
}
