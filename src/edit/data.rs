//! What a file says, without places and quotes.

use super::path::Step;
use crate::content::fold;
use crate::content::yaml::{Node, Value};

/// A value of a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Data {
    /// Nothing stands there.
    #[default]
    Nothing,
    /// A text, number, date, word.
    Text(String),
    /// A list.
    List(Vec<Data>),
    /// Keys and values in their order.
    Map(Vec<(String, Data)>),
}

impl Data {
    /// A text as the reader of files has it: plain line ends, nothing that turns the direction of reading.
    pub fn text(text: impl AsRef<str>) -> Self {
        let plain = text.as_ref().replace("\r\n", "\n").replace('\r', "\n");
        Data::Text(plain.replace(fold::is_direction_mark, ""))
    }

    /// What a node says.
    pub fn from_node(node: &Node) -> Self {
        match &node.value {
            Value::Nothing => Data::Nothing,
            Value::Scalar { text, .. } => Data::Text(text.clone()),
            Value::List(items) => Data::List(items.iter().map(Data::from_node).collect()),
            Value::Map(entries) => {
                let name = |key: &Node| key.scalar().map_or(String::new(), |(text, _)| text.to_owned());
                Data::Map(entries.iter().map(|(key, value)| (name(key), Data::from_node(value))).collect())
            }
        }
    }

    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&Data> {
        match self {
            Data::Map(entries) => entries.iter().find(|(name, _)| is_key(name, key)).map(|(_, value)| value),
            _ => None,
        }
    }

    /// The members of a list; none of anything else.
    pub fn members(&self) -> &[Data] {
        match self {
            Data::List(members) => members,
            _ => &[],
        }
    }

    /// The text that it is.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Data::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Whether it is a list or a map.
    pub fn is_collection(&self) -> bool {
        matches!(self, Data::List(_) | Data::Map(_))
    }

    /// The value that a path leads to.
    pub fn at(&self, path: &[Step]) -> Option<&Data> {
        path.iter().try_fold(self, |data, step| match step {
            Step::Key(key) => data.get(key),
            Step::Index(index) => data.members().get(*index),
        })
    }

    /// The same, to be changed.
    pub fn at_mut(&mut self, path: &[Step]) -> Option<&mut Data> {
        path.iter().try_fold(self, |data, step| match (data, step) {
            (Data::Map(entries), Step::Key(key)) => {
                entries.iter_mut().find(|(name, _)| is_key(name, key)).map(|(_, value)| value)
            }
            (Data::List(members), Step::Index(index)) => members.get_mut(*index),
            _ => None,
        })
    }
}

/// Whether a key as it is written is the one that is looked for, as the reader of records has it.
pub(super) fn is_key(written: &str, key: &str) -> bool {
    written == key || fold::signs(written) == key
}
