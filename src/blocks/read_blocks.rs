//! Blocks of HTML: nodes in, headings, paragraphs, lists, tables and quotations out. What holds only other elements is
//! not seen.

use super::element::{Element, Node};
use super::read_inlines::{Addresses, Line, inlines, is_shown};
use super::read_table::tables;
use super::tree::{Block, Inline, List};

/// The blocks of some nodes, in order.
pub(super) fn blocks(nodes: &[Node], addresses: Addresses) -> Vec<Block> {
    let mut reader = Reader { found: Vec::new(), line: Line::default(), addresses };
    reader.push_nodes(nodes);
    reader.end_paragraph();
    reader.found
}

struct Reader<'a> {
    found: Vec<Block>,
    /// The paragraph that is not finished.
    line: Line,
    addresses: Addresses<'a>,
}

impl Reader<'_> {
    fn push_nodes(&mut self, nodes: &[Node]) {
        for node in nodes {
            match node {
                Node::Text(text) => self.line.push_text(text),
                Node::Element(element) if is_shown(element) => self.push_element(element),
                Node::Element(_) => {}
            }
        }
    }

    fn push_element(&mut self, element: &Element) {
        let name = element.name();
        match name {
            "p" | "summary" | "figcaption" | "dt" | "dd" | "address" => {
                if !self.line.is_label() {
                    self.end_paragraph();
                }
                self.push_nodes(&element.nodes);
                self.end_paragraph();
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let level = name.as_bytes().get(1).map_or(1, |digit| digit - b'0');
                let text = self.inlines_of(element);
                self.found.extend(text.map(|text| Block::Heading(level, text)));
            }
            "ul" | "ol" | "menu" => self.push_list(element),
            "table" => {
                self.end_paragraph();
                self.found.extend(tables(element, self.addresses, blocks));
            }
            "blockquote" => {
                self.end_paragraph();
                self.found.push(Block::Quote(blocks(&element.nodes, self.addresses)));
            }
            "pre" => self.push_lines(element),
            "hr" => self.end_paragraph(),
            "div" | "section" | "article" | "main" | "aside" | "header" | "footer" | "figure" | "details" | "dl"
            | "body" | "html" => {
                self.end_paragraph();
                self.push_nodes(&element.nodes);
                self.end_paragraph();
            }
            _ => self.line.push_element(element, self.addresses),
        }
    }

    fn end_paragraph(&mut self) {
        self.found.extend(self.line.take().map(Block::Paragraph));
    }

    /// The words of an element that holds words alone.
    fn inlines_of(&mut self, element: &Element) -> Option<Vec<Inline>> {
        self.end_paragraph();
        inlines(element, self.addresses)
    }

    fn push_list(&mut self, element: &Element) {
        self.end_paragraph();
        let start = element.tag.attribute("start").and_then(|start| start.parse().ok());
        let items = element.elements().filter(|inside| inside.name() == "li");
        let items = items.map(|item| blocks(&item.nodes, self.addresses)).filter(|item| !item.is_empty());
        let items: Vec<Vec<Block>> = items.collect();
        if !items.is_empty() {
            let start = (element.name() == "ol").then(|| start.unwrap_or(1));
            self.found.push(Block::List(List { start, items }));
        }
    }

    /// A text whose lines stay as they are.
    fn push_lines(&mut self, element: &Element) {
        self.end_paragraph();
        let text = raw_text(element);
        for (number, line) in text.trim_end().lines().enumerate() {
            if number > 0 {
                self.line.push_element(&line_break(), self.addresses);
            }
            self.line.push_text(line);
        }
        self.end_paragraph();
    }
}

fn line_break() -> Element {
    let mut element = Element::default();
    element.tag.name = "br".to_owned();
    element
}

fn raw_text(element: &Element) -> String {
    let words = element.nodes.iter().map(|node| match node {
        Node::Text(text) => text.clone(),
        Node::Element(inside) => raw_text(inside),
    });
    words.collect()
}
