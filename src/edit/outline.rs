//! Where every value of a file begins and ends, with the sign before it: nodes and their text in, parts out. The reader of
//! YAML says where scalars and keys stand; dashes, colons, brackets and the heads of blocks are looked up in the text.

use std::ops::Range;

use super::data::is_key;
use super::error::EditError;
use super::gaps::{is_list_sign, line_end, next_line, skip_blanks, skip_gap};
use super::path::{Step, path_text};
use crate::content::yaml::{Node, Value};

/// A value as it stands in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The byte behind the colon, dash or comma before it.
    pub anchor: usize,
    /// From its first sign to its last; empty where nothing stands there.
    pub span: Range<usize>,
    /// What it is.
    pub form: Form,
}

/// The forms of values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Form {
    /// Nothing, `~` or `null`.
    Nothing,
    /// A scalar.
    Scalar(Style),
    /// Members with their dashes or commas.
    List(Vec<Member>, Layout),
    /// Keys with their values.
    Map(Vec<Entry>, Layout),
}

/// Whether a list or map stands line by line or in brackets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// Line by line.
    Block,
    /// In brackets.
    Flow,
}

/// How a scalar is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Style {
    /// Without quotes.
    Plain,
    /// In single quotes.
    Single,
    /// In double quotes.
    Double,
    /// Below its head (`|-`): from the end of that to the end of its line.
    Block(Range<usize>),
}

/// A member of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Its dash; empty in brackets.
    pub dash: Range<usize>,
    /// It.
    pub part: Part,
}

/// A key and its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The key, quotes included.
    pub key: Range<usize>,
    /// The key in words.
    pub name: String,
    /// Whether a colon stands behind it.
    pub has_colon: bool,
    /// The value.
    pub part: Part,
}

impl Entry {
    /// The last byte of it.
    pub fn end(&self) -> usize {
        self.part.span.end.max(self.part.anchor)
    }
}

impl Member {
    /// Where it begins.
    pub fn start(&self) -> usize {
        if self.dash.is_empty() { self.part.span.start } else { self.dash.start }
    }

    /// The last byte of it.
    pub fn end(&self) -> usize {
        self.part.span.end.max(self.dash.end)
    }
}

impl Part {
    /// The parts of a whole file or header, whose text ends at `end`.
    ///
    /// # Errors
    /// The path to what stands in another form than those that people write.
    pub fn root(node: &Node, text: &str, header: Range<usize>) -> Result<Self, EditError> {
        let mut builder = Builder { text, path: Vec::new() };
        let mut start = header.start;
        let first = skip_gap(text, start, &[]);
        if text[first..header.end].starts_with("---") {
            start = next_line(text, first);
        }
        let mut part = builder.part(node, start, Layout::Block)?;
        if part.form == Form::Nothing {
            part.span = header.end..header.end;
        }
        Ok(part)
    }

    /// Whether it stands in brackets.
    pub fn is_flow(&self) -> bool {
        matches!(self.form, Form::List(_, Layout::Flow) | Form::Map(_, Layout::Flow))
    }

    /// Whether it has neither a member nor a key.
    pub fn is_empty(&self) -> bool {
        match &self.form {
            Form::Nothing => true,
            Form::Scalar(_) => false,
            Form::List(members, _) => members.is_empty(),
            Form::Map(entries, _) => entries.is_empty(),
        }
    }

    /// The bytes of keys and scalars, in their order.
    pub fn scalars(&self) -> Vec<Range<usize>> {
        match &self.form {
            Form::Nothing => Vec::new(),
            Form::Scalar(Style::Block(rest)) => {
                Vec::from([Range { start: rest.end, end: self.span.end.max(rest.end) }])
            }
            Form::Scalar(_) => vec![self.span.clone()],
            Form::List(members, _) => members.iter().flat_map(|member| member.part.scalars()).collect(),
            Form::Map(entries, _) => entries
                .iter()
                .flat_map(|entry| std::iter::once(entry.key.clone()).chain(entry.part.scalars()))
                .collect(),
        }
    }

    /// The entry of a key.
    pub fn entry(&self, name: &str) -> Option<usize> {
        match &self.form {
            Form::Map(entries, _) => entries.iter().position(|entry| is_key(&entry.name, name)),
            _ => None,
        }
    }

    /// The part that a step leads to.
    pub fn child(&self, step: &Step) -> Option<&Part> {
        match (&self.form, step) {
            (Form::Map(entries, _), Step::Key(name)) => self.entry(name).map(|at| &entries[at].part),
            (Form::List(members, _), Step::Index(index)) => members.get(*index).map(|member| &member.part),
            _ => None,
        }
    }
}

/// Reads nodes into parts.
struct Builder<'t> {
    text: &'t str,
    path: Vec<Step>,
}

impl Builder<'_> {
    fn unknown_form(&self) -> EditError {
        EditError::UnknownForm(path_text(&self.path))
    }

    /// The part of a node behind `anchor`.
    fn part(&mut self, node: &Node, anchor: usize, layout: Layout) -> Result<Part, EditError> {
        let (start, end) = (node.place.start as usize, node.place.end as usize);
        let is_flow = end > start && self.text[start..].starts_with(['[', '{']);
        if layout == Layout::Flow && node_is_collection(node) && !is_flow {
            return Err(self.unknown_form());
        }
        match &node.value {
            Value::Nothing if start == end => Ok(Part { anchor, span: anchor..anchor, form: Form::Nothing }),
            Value::Nothing => Ok(Part { anchor, span: start..end, form: Form::Nothing }),
            Value::Scalar { .. } => self.scalar(start..end, anchor, layout),
            Value::List(nodes) if is_flow => self.flow_list(nodes, anchor, start),
            Value::Map(nodes) if is_flow => self.flow_map(nodes, anchor, start),
            Value::List(nodes) => self.block_list(nodes, anchor),
            Value::Map(nodes) => self.block_map(nodes, anchor),
        }
    }

    fn scalar(&self, span: Range<usize>, anchor: usize, layout: Layout) -> Result<Part, EditError> {
        let first = skip_blanks(self.text, anchor);
        if layout == Layout::Block && self.text[first..].starts_with(['|', '>']) {
            return Ok(self.block_scalar(span, anchor, first));
        }
        if skip_gap(self.text, anchor, &[]) != span.start {
            return Err(self.unknown_form());
        }
        let style = match self.text[span.start..].chars().next() {
            Some('\'') => Style::Single,
            Some('"') => Style::Double,
            _ => Style::Plain,
        };
        Ok(Part { anchor, span, form: Form::Scalar(style) })
    }

    /// The reader says where the words of a block stand; one without words ends with its head.
    fn block_scalar(&self, words: Range<usize>, anchor: usize, head: usize) -> Part {
        let line = line_end(self.text, head);
        let sign_end = self.text[head..line].find(char::is_whitespace).map_or(line, |length| head + length);
        let end = words.start + self.text[words.clone()].trim_end().len();
        let span = head..if words.start > line && end > words.start { end } else { sign_end };
        Part { anchor, span, form: Form::Scalar(Style::Block(sign_end..line)) }
    }

    fn block_list(&mut self, nodes: &[Node], anchor: usize) -> Result<Part, EditError> {
        let mut members: Vec<Member> = Vec::new();
        let mut at = anchor;
        for (index, node) in nodes.iter().enumerate() {
            self.path.push(Step::Index(index));
            let start = skip_gap(self.text, at, &[]);
            let sign = self.text[start..].chars().next().filter(|sign| is_list_sign(*sign));
            let dash = start..start + sign.ok_or_else(|| self.unknown_form())?.len_utf8();
            let part = self.part(node, dash.end, Layout::Block)?;
            let member = Member { dash, part };
            at = member.end();
            members.push(member);
            self.path.pop();
        }
        let span = members.first().map_or(anchor, Member::start)..at;
        Ok(Part { anchor, span, form: Form::List(members, Layout::Block) })
    }

    fn block_map(&mut self, nodes: &[(Node, Node)], anchor: usize) -> Result<Part, EditError> {
        let mut entries: Vec<Entry> = Vec::new();
        let mut at = anchor;
        for (key, value) in nodes {
            let entry = self.entry(key, value, at, Layout::Block)?;
            at = entry.end();
            entries.push(entry);
        }
        let span = entries.first().map_or(anchor, |entry| entry.key.start)..at;
        Ok(Part { anchor, span, form: Form::Map(entries, Layout::Block) })
    }

    fn entry(&mut self, key: &Node, value: &Node, at: usize, layout: Layout) -> Result<Entry, EditError> {
        let name = key.scalar().map(|(text, _)| text.to_owned()).ok_or_else(|| self.unknown_form())?;
        self.path.push(Step::key(&name));
        let key = key.place.start as usize..key.place.end as usize;
        let signs: &[char] = if layout == Layout::Flow { &[',', '{'] } else { &[] };
        let colon = skip_blanks(self.text, key.end);
        let has_colon = self.text[colon..].starts_with(':');
        if skip_gap(self.text, at, signs) != key.start || !has_colon && layout == Layout::Block {
            return Err(self.unknown_form());
        }
        let part = self.part(value, if has_colon { colon + 1 } else { key.end }, layout)?;
        self.path.pop();
        Ok(Entry { key, name, has_colon, part })
    }

    fn flow_list(&mut self, nodes: &[Node], anchor: usize, start: usize) -> Result<Part, EditError> {
        let mut members = Vec::new();
        let mut at = start + 1;
        for (index, node) in nodes.iter().enumerate() {
            self.path.push(Step::Index(index));
            let begin = skip_gap(self.text, at, &[',']);
            let part = self.part(node, begin, Layout::Flow)?;
            at = part.span.end;
            members.push(Member { dash: begin..begin, part });
            self.path.pop();
        }
        let span = start..self.closing(at, ']')?;
        Ok(Part { anchor, span, form: Form::List(members, Layout::Flow) })
    }

    fn flow_map(&mut self, nodes: &[(Node, Node)], anchor: usize, start: usize) -> Result<Part, EditError> {
        let mut entries = Vec::new();
        let mut at = start + 1;
        for (key, value) in nodes {
            let entry = self.entry(key, value, at, Layout::Flow)?;
            at = entry.end();
            entries.push(entry);
        }
        let span = start..self.closing(at, '}')?;
        Ok(Part { anchor, span, form: Form::Map(entries, Layout::Flow) })
    }

    /// The byte behind the bracket that closes.
    fn closing(&self, at: usize, bracket: char) -> Result<usize, EditError> {
        let at = skip_gap(self.text, at, &[',']);
        if self.text[at..].starts_with(bracket) { Ok(at + 1) } else { Err(self.unknown_form()) }
    }
}

fn node_is_collection(node: &Node) -> bool {
    matches!(node.value, Value::List(_) | Value::Map(_))
}
