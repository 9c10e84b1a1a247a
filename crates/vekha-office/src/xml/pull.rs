//! A part as events, or as a tree: no document types, no entities but the five of XML, names by namespace, limits.

use std::collections::HashSet;
use std::rc::Rc;

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesRef, BytesStart, Event as RawEvent};

use super::element::{Attribute, Element, Node};
use super::names::{Prefixes, Space};
use crate::error::{Limit, OfficeError};
use crate::limits::Limits;

/// Attributes of an element, and prefixes bound at a place; office programs use some thirty.
const MOST_ATTRIBUTES: usize = 512;
/// The entities that need no document type.
const ENTITIES: [(&str, &str); 5] = [("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'")];
const BINDING: &str = "xmlns";

pub(crate) enum Event {
    /// An element without what stands inside.
    Open(Element),
    Text(String),
    /// A comment, or what is meant for other programs; only where it is asked for.
    Aside(String),
    Close,
}

/// Reads a part from its beginning to its end.
pub(crate) struct Pull<'x> {
    reader: Reader<&'x [u8]>,
    part: &'x str,
    limits: Limits,
    names: HashSet<Rc<str>>,
    prefixes: Prefixes,
    depth: usize,
    /// Elements and attributes that were put into trees.
    taken: usize,
    /// Whether comments are events.
    tells_asides: bool,
}

impl<'x> Pull<'x> {
    pub(crate) fn new(part: &'x str, text: &'x str, limits: &Limits) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Pull {
            reader,
            part,
            limits: *limits,
            names: HashSet::new(),
            prefixes: Prefixes::default(),
            depth: 0,
            taken: 0,
            tells_asides: false,
        }
    }

    /// Tells comments and what is meant for other programs too.
    pub(crate) fn with_asides(self) -> Self {
        Pull { tells_asides: true, ..self }
    }

    /// The whole part, its outermost element; and how many elements and attributes it holds.
    pub(crate) fn tree(part: &str, text: &str, limits: &Limits) -> Result<(Element, usize), OfficeError> {
        let mut pull = Pull::new(part, text, limits);
        loop {
            match pull.next()? {
                Some(Event::Open(root)) => return Ok((pull.fill(root)?, pull.taken)),
                Some(_) => {}
                None => return Err(pull.damage()),
            }
        }
    }

    pub(crate) fn next(&mut self) -> Result<Option<Event>, OfficeError> {
        loop {
            let event = self.reader.read_event().map_err(|_| self.damage())?;
            match event {
                RawEvent::Start(start) => return self.open(&start).map(Some),
                RawEvent::End(_) => return Ok(Some(self.close())),
                RawEvent::Text(text) => return Ok(Some(Event::Text(normalize_lines(&text)))),
                RawEvent::CData(text) => return Ok(Some(Event::Text(normalize_lines(&text)))),
                RawEvent::GeneralRef(entity) => return Ok(Some(Event::Text(self.entity(&entity)?))),
                RawEvent::DocType(_) => return Err(OfficeError::DocumentType { part: self.part.to_owned() }),
                RawEvent::Eof if self.depth == 0 => return Ok(None),
                RawEvent::Eof => return Err(self.damage()),
                RawEvent::Comment(words) if self.tells_asides => return Ok(Some(Event::Aside(words.to_string()))),
                RawEvent::PI(words) if self.tells_asides => return Ok(Some(Event::Aside(words.to_string()))),
                RawEvent::Empty(_) | RawEvent::Comment(_) | RawEvent::PI(_) | RawEvent::Decl(_) => {}
            }
        }
    }

    /// The element with all that stands inside, up to its end.
    pub(crate) fn fill(&mut self, element: Element) -> Result<Element, OfficeError> {
        let mut left = self.limits.elements;
        let mut open = vec![element];
        loop {
            match self.next()?.ok_or_else(|| self.damage())? {
                Event::Open(element) => {
                    let taken = 1 + element.attributes.len();
                    self.taken += taken;
                    left =
                        left.checked_sub(taken).ok_or(OfficeError::too_large(Limit::Elements, self.limits.elements))?;
                    open.push(element);
                }
                Event::Text(text) => push_text(open.last_mut(), text),
                Event::Aside(_) => {}
                Event::Close => {
                    let Some(closed) = open.pop() else { return Err(self.damage()) };
                    let Some(parent) = open.last_mut() else { return Ok(closed) };
                    parent.children.push(Node::Element(closed));
                }
            }
        }
    }

    /// Goes past what stands inside the element that was opened last.
    pub(crate) fn skip(&mut self) -> Result<(), OfficeError> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside {
            self.next()?.ok_or_else(|| self.damage())?;
        }
        Ok(())
    }

    fn open(&mut self, start: &BytesStart<'_>) -> Result<Event, OfficeError> {
        self.depth += 1;
        if self.depth > self.limits.depth {
            return Err(OfficeError::too_large(Limit::Depth, self.limits.depth));
        }
        if start.attributes_raw().contains(BINDING) {
            self.bind_prefixes(start)?;
        }
        let attributes = self.attributes(start)?;
        let (prefix, name) = split_name(start.name().0);
        let space = self.prefixes.space(prefix);
        Ok(Event::Open(Element { space, name: self.intern(name), attributes, children: Vec::new() }))
    }

    fn close(&mut self) -> Event {
        self.depth = self.depth.saturating_sub(1);
        self.prefixes.leave(self.depth);
        Event::Close
    }

    fn bind_prefixes(&mut self, start: &BytesStart<'_>) -> Result<(), OfficeError> {
        for attribute in start.attributes().with_checks(false) {
            let attribute = attribute.map_err(|_| self.damage())?;
            let Some(prefix) = bound_prefix(attribute.key.0) else { continue };
            let address = unescape(&attribute.value).map_err(|_| self.damage())?;
            self.prefixes.bind(self.depth, prefix, &address);
            if self.prefixes.len() > MOST_ATTRIBUTES {
                return Err(OfficeError::too_large(Limit::Elements, MOST_ATTRIBUTES));
            }
        }
        Ok(())
    }

    fn attributes(&mut self, start: &BytesStart<'_>) -> Result<Vec<Attribute>, OfficeError> {
        let mut attributes = Vec::new();
        for attribute in start.attributes().with_checks(false) {
            let attribute = attribute.map_err(|_| self.damage())?;
            if bound_prefix(attribute.key.0).is_some() {
                continue;
            }
            let value = unescape(&attribute.value).map_err(|_| self.damage())?;
            let (prefix, name) = split_name(attribute.key.0);
            let space = if prefix.is_empty() { Space::Unnamed } else { self.prefixes.space(prefix) };
            attributes.push(Attribute { space, name: self.intern(name), value: value.into() });
            if attributes.len() > MOST_ATTRIBUTES {
                return Err(OfficeError::too_large(Limit::Elements, MOST_ATTRIBUTES));
            }
        }
        Ok(attributes)
    }

    /// A name that occurs a thousand times is stored once.
    fn intern(&mut self, name: &str) -> Rc<str> {
        if let Some(known) = self.names.get(name) {
            return known.clone();
        }
        let name: Rc<str> = name.into();
        self.names.insert(name.clone());
        name
    }

    fn entity(&self, entity: &BytesRef<'_>) -> Result<String, OfficeError> {
        if entity.is_char_ref() {
            let letter = entity.resolve_char_ref().ok().flatten();
            return letter.map(String::from).ok_or_else(|| self.damage());
        }
        let letter = ENTITIES.iter().find(|(name, _)| **entity == **name).map(|(_, letter)| *letter);
        letter.map(str::to_owned).ok_or_else(|| self.damage())
    }

    fn damage(&self) -> OfficeError {
        OfficeError::broken_part(self.part, self.reader.buffer_position())
    }
}

fn push_text(parent: Option<&mut Element>, text: String) {
    let Some(parent) = parent else { return };
    match parent.children.last_mut() {
        Some(Node::Text(before)) => before.push_str(&text),
        _ => parent.children.push(Node::Text(text)),
    }
}

/// The prefix that an attribute binds, if it binds any; nothing stands for elements without prefix.
fn bound_prefix(name: &str) -> Option<&str> {
    let rest = name.strip_prefix(BINDING)?;
    if rest.is_empty() { Some("") } else { rest.strip_prefix(':') }
}

fn split_name(name: &str) -> (&str, &str) {
    name.split_once(':').unwrap_or(("", name))
}

fn normalize_lines(text: &str) -> String {
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text.to_owned() }
}
