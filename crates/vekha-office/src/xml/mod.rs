//! XML parts of office files: text of a part → events → elements with names of known namespaces.

pub(crate) mod element;
pub(crate) mod names;
pub(crate) mod pull;

pub(crate) use element::{Element, Node};
pub(crate) use names::Space;
pub(crate) use pull::{Event, Pull};
