//! The node tree, and how the YAML library fills it.

use std::fmt;
use std::ops::Range;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::Spanned;

use super::structure::is_block_sign;
use crate::diagnostics::{FileId, Place};

/// How deep lists and keys may stand within each other: far more than any record needs, far less than
/// what fills the stack of a thread.
pub(super) const DEEPEST: usize = 24;

/// A value of a YAML file and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Where the value stands, quotes included.
    pub place: Place,
    /// What it is.
    pub value: Value,
}

/// The three shapes of YAML, and nothing.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A key without a value, or `~`.
    Nothing,
    /// A text, number, date, word: as written.
    Scalar {
        /// The text: unquoted and unfolded for quoted and block scalars.
        text: String,
        /// Whether it stood in quotes or in a block (`|`, `>`).
        quoted: bool,
    },
    /// A list.
    List(Vec<Node>),
    /// Keys and values in the order of the file, repeated keys included.
    Map(Vec<(Node, Node)>),
}

impl Node {
    /// The text of a scalar and whether it was quoted.
    pub fn scalar(&self) -> Option<(&str, bool)> {
        match &self.value {
            Value::Scalar { text, quoted } => Some((text, *quoted)),
            _ => None,
        }
    }

    /// Whether it is `''` or a blank text.
    pub fn is_empty_text(&self) -> bool {
        self.scalar().is_some_and(|(text, _)| text.trim().is_empty())
    }

    /// Keys and values, or the members of a list, in the order of the file.
    pub fn children(&self) -> Box<dyn Iterator<Item = &Node> + '_> {
        match &self.value {
            Value::List(items) => Box::new(items.iter()),
            Value::Map(entries) => Box::new(entries.iter().flat_map(|(key, value)| [key, value])),
            _ => Box::new(std::iter::empty()),
        }
    }

    /// Gives every place its file and the bytes of it.
    pub(super) fn move_places(&mut self, place_of: &dyn Fn(Range<usize>) -> Place) {
        let Place { start, end, .. } = self.place;
        self.place = place_of(start as usize..end as usize);
        match &mut self.value {
            Value::List(items) => items.iter_mut().for_each(|item| item.move_places(place_of)),
            Value::Map(entries) => entries.iter_mut().for_each(|(key, value)| {
                key.move_places(place_of);
                value.move_places(place_of);
            }),
            _ => {}
        }
    }

    pub(super) fn build(raw: Spanned<Raw>, text: &str) -> Node {
        let (start, end) = bytes_of(&raw, text);
        let source = &text[start..end];
        let value = match raw.value {
            Raw::Decoded(decoded) => {
                let quoted = decoded != source || is_below_block_sign(text, start);
                Value::Scalar { quoted, text: decoded }
            }
            Raw::Plain if source.is_empty() || source == "~" || source == "null" => Value::Nothing,
            Raw::Plain => Value::Scalar { text: source.to_owned(), quoted: false },
            Raw::List(items) => Value::List(items.into_iter().map(|item| Node::build(item, text)).collect()),
            Raw::Map(entries) => {
                let entry = |(key, value)| (Node::build(key, text), Node::build(value, text));
                Value::Map(entries.into_iter().map(entry).collect())
            }
        };
        let end = if source.ends_with('\n') { start + source.trim_end().len() } else { end };
        Node { place: Place::new(FileId::default(), start, end), value }
    }
}

/// Whether a scalar is the first line of a block: one line at the end of a file, without a line end, looks like a plain one.
fn is_below_block_sign(text: &str, start: usize) -> bool {
    let above = text[..start].trim_end_matches(' ');
    if !above.ends_with('\n') {
        return false;
    }
    let line = above.trim_end().rsplit('\n').next().unwrap_or_default();
    let bare = line.split(" #").next().unwrap_or_default().trim_end();
    bare.rsplit(' ').next().is_some_and(is_block_sign)
}

/// The bytes of a node in the text, brought to character borders whatever the library says.
fn bytes_of(raw: &Spanned<Raw>, text: &str) -> (usize, usize) {
    let span = raw.referenced.span();
    let start = span.byte_offset().map_or(0, |at| at as usize).min(text.len());
    let end = (start + span.byte_len().map_or(0, |len| len as usize)).min(text.len());
    (text.floor_char_boundary(start), text.floor_char_boundary(end))
}

/// What the YAML library hands over: everything it takes for a number, a truth value or nothing is
/// `Plain`, because its text is taken from the file itself.
pub(super) enum Raw {
    Plain,
    Decoded(String),
    List(Vec<Spanned<Raw>>),
    Map(Vec<(Spanned<Raw>, Spanned<Raw>)>),
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyShape)
    }
}

struct AnyShape;

impl<'de> Visitor<'de> for AnyShape {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("any YAML value")
    }

    fn visit_bool<E>(self, _: bool) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_i128<E>(self, _: i128) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_u128<E>(self, _: u128) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_str<E>(self, text: &str) -> Result<Raw, E> {
        Ok(Raw::Decoded(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Raw, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Raw::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Raw, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Raw::Map(entries))
    }
}
