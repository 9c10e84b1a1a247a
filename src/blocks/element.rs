//! Elements: pieces of HTML in, a tree of elements out, also where end tags are left out as HTML allows.

use super::tag::{Piece, Tag, pieces};

/// An element or words.
#[derive(Debug)]
pub(super) enum Node {
    Element(Element),
    Text(String),
}

/// An element and what stands in it.
#[derive(Debug, Default)]
pub(super) struct Element {
    pub(super) tag: Tag,
    pub(super) nodes: Vec<Node>,
}

impl Element {
    pub(super) fn name(&self) -> &str {
        &self.tag.name
    }

    /// The elements that stand directly in it.
    pub(super) fn elements(&self) -> impl Iterator<Item = &Element> {
        self.nodes.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The first element of this name below it, itself included.
    pub(super) fn find(&self, name: &str) -> Option<&Element> {
        if self.name() == name { Some(self) } else { self.elements().find_map(|element| element.find(name)) }
    }
}

/// Elements that hold nothing.
const VOID: [&str; 9] = ["br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"];
/// Elements before which a paragraph ends by itself.
const BLOCKS: [&str; 22] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "details",
    "div",
    "dl",
    "fieldset",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "ol",
    "p",
    "section",
    "table",
    "ul",
];

/// The whole page as an element without a name.
pub(super) fn read(html: &str) -> Element {
    let mut open = vec![Element::default()];
    for piece in pieces(html) {
        match piece {
            Piece::Text(text) => push(&mut open, Node::Text(text)),
            Piece::Open(tag) => {
                close_implied(&mut open, &tag.name);
                let is_void = VOID.contains(&tag.name.as_str());
                let element = Element { tag, nodes: Vec::new() };
                if is_void { push(&mut open, Node::Element(element)) } else { open.push(element) }
            }
            Piece::Close(name) => {
                if let Some(at) = open.iter().rposition(|element| element.name() == name) {
                    close_down_to(&mut open, at);
                }
            }
        }
    }
    close_down_to(&mut open, 1);
    open.pop().unwrap_or_default()
}

fn push(open: &mut [Element], node: Node) {
    if let Some(element) = open.last_mut() {
        element.nodes.push(node);
    }
}

/// Closes all elements from this place on; never the page itself.
fn close_down_to(open: &mut Vec<Element>, at: usize) {
    while open.len() > at.max(1) {
        if let Some(element) = open.pop() {
            push(open, Node::Element(element));
        }
    }
}

/// Closes what may not stand open where an element of this name begins.
fn close_implied(open: &mut Vec<Element>, name: &str) {
    let (closed, border): (&[&str], &[&str]) = match name {
        "li" => (&["li"], &["ul", "ol"]),
        "dt" | "dd" => (&["dt", "dd"], &["dl"]),
        "td" | "th" => (&["td", "th"], &["tr"]),
        "tr" => (&["tr", "caption"], &["table", "thead", "tbody", "tfoot"]),
        "tbody" | "thead" | "tfoot" => (&["tbody", "thead", "tfoot", "caption"], &["table"]),
        _ if BLOCKS.contains(&name) => (&["p"], &["td", "th", "li", "div", "section", "article", "main"]),
        _ => return,
    };
    let inner = open.iter().rposition(|element| closed.contains(&element.name()));
    let outer = open.iter().rposition(|element| border.contains(&element.name()));
    if let Some(at) = inner.filter(|at| outer.is_none_or(|outer| outer < *at)) {
        close_down_to(open, at);
    }
}
