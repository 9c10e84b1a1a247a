//! An element with its attributes and children.

use std::rc::Rc;

use super::names::Space;

#[derive(Debug)]
pub(crate) struct Element {
    pub(crate) space: Space,
    pub(crate) name: Rc<str>,
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) children: Vec<Node>,
}

#[derive(Debug)]
pub(crate) struct Attribute {
    pub(crate) space: Space,
    pub(crate) name: Rc<str>,
    pub(crate) value: Box<str>,
}

#[derive(Debug)]
pub(crate) enum Node {
    Element(Element),
    Text(String),
}

impl Element {
    pub(crate) fn is(&self, space: Space, name: &str) -> bool {
        self.space == space && *self.name == *name
    }

    /// An attribute of the element's own vocabulary: with its namespace or without any.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        let own = |space: Space| space == self.space || space == Space::Unnamed;
        self.attributes.iter().find(|known| own(known.space) && *known.name == *name).map(|found| &*found.value)
    }

    /// An attribute of another vocabulary.
    pub(crate) fn attribute_in(&self, space: Space, name: &str) -> Option<&str> {
        self.attributes.iter().find(|known| known.space == space && *known.name == *name).map(|found| &*found.value)
    }

    pub(crate) fn number<T: std::str::FromStr>(&self, name: &str) -> Option<T> {
        self.attribute(name)?.trim().parse().ok()
    }

    pub(crate) fn elements(&self) -> impl DoubleEndedIterator<Item = &Element> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The first child with this name in the element's own namespace.
    pub(crate) fn child(&self, name: &str) -> Option<&Element> {
        self.elements().find(|child| child.is(self.space, name))
    }

    /// The children with this name in the element's own namespace.
    pub(crate) fn all<'e>(&'e self, name: &'e str) -> impl DoubleEndedIterator<Item = &'e Element> {
        self.elements().filter(move |child| child.is(self.space, name))
    }

    /// What `val` of a child says.
    pub(crate) fn child_value(&self, name: &str) -> Option<&str> {
        self.child(name)?.attribute("val")
    }

    /// Whether a child stands for «yes»: it is there and says nothing else.
    pub(crate) fn switch(&self, name: &str) -> Option<bool> {
        let value = self.child(name)?.attribute("val");
        Some(!matches!(value, Some("0" | "false" | "off" | "none")))
    }

    /// The text directly inside.
    pub(crate) fn own_text(&self) -> String {
        self.texts().collect()
    }

    pub(crate) fn texts(&self) -> impl Iterator<Item = &str> {
        self.children.iter().filter_map(|node| match node {
            Node::Text(text) => Some(text.as_str()),
            Node::Element(_) => None,
        })
    }

    /// Every element below, itself first, in the order of the part.
    pub(crate) fn descendants(&self) -> Descendants<'_> {
        Descendants { open: vec![self] }
    }
}

pub(crate) struct Descendants<'e> {
    open: Vec<&'e Element>,
}

impl<'e> Iterator for Descendants<'e> {
    type Item = &'e Element;

    fn next(&mut self) -> Option<&'e Element> {
        let next = self.open.pop()?;
        self.open.extend(next.elements().rev());
        Some(next)
    }
}
