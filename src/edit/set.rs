//! Another value in the place of one: what stands in the text and the new value in, patches out.

use std::ops::Range;

use super::data::Data;
use super::error::EditError;
use super::gaps::{column, comments, end_with_comments, line_end};
use super::outline::{Form, Part, Style};
use super::patch::Patch;
use super::path::Step;
use super::render::{behind_dash, behind_key, in_brackets};
use super::scalar::{Place, block_head, block_lines, on_one_line};

/// A value that a key or dash leads to, and what is around it.
#[derive(Debug, Clone, Copy)]
pub struct Target<'t> {
    /// The text of the file.
    pub text: &'t str,
    /// The value.
    pub part: &'t Part,
    /// Whether it stands in brackets.
    pub place: Place,
    /// The column of its key or dash.
    column: usize,
    is_member: bool,
    /// Whether a key has no colon yet, as may be in brackets.
    needs_colon: bool,
}

impl<'t> Target<'t> {
    /// The value at a path.
    ///
    /// # Errors
    /// Nothing is there, or the path is that of the whole.
    pub fn find(text: &'t str, root: &'t Part, path: &[Step]) -> Result<Self, EditError> {
        let missing = || EditError::no_path(path);
        let (mut part, mut target, mut place) = (root, None, Place::Block);
        for step in path {
            if part.is_flow() {
                place = Place::Flow;
            }
            let child = part.child(step).ok_or_else(missing)?;
            let (sign, is_member, has_colon) = match (&part.form, step) {
                (Form::Map(entries, _), Step::Key(name)) => {
                    let entry = &entries[part.entry(name).ok_or_else(missing)?];
                    (entry.key.start, false, entry.has_colon)
                }
                (Form::List(members, _), Step::Index(index)) => (members[*index].start(), true, true),
                _ => return Err(missing()),
            };
            let column = column(text, sign);
            target = Some(Target { text, part: child, place, column, is_member, needs_colon: !has_colon });
            part = child;
        }
        target.ok_or_else(missing)
    }

    /// Patches that make it another value.
    ///
    /// # Errors
    /// Comments within brackets would be lost.
    pub fn set(&self, value: &Data) -> Result<Vec<Patch>, EditError> {
        match self.place {
            Place::Flow => self.set_in_brackets(value),
            Place::Block => Ok(self.set_in_block(value)),
        }
    }

    fn set_in_brackets(&self, value: &Data) -> Result<Vec<Patch>, EditError> {
        let span = self.part.span.clone();
        if !comments(self.text, span.clone(), &self.part.scalars()).is_empty() {
            return Err(EditError::UnknownForm(String::new()));
        }
        let words = match (value, &self.part.form) {
            (Data::Text(text), Form::Scalar(style)) => on_one_line(text, Some(style), Place::Flow),
            (Data::Nothing, _) if self.is_member => "~".to_owned(),
            _ => in_brackets(value),
        };
        let sign = if self.needs_colon { ": " } else { " " };
        let is_attached = span.is_empty() && !self.text[..span.start].ends_with(char::is_whitespace);
        let words = if is_attached { format!("{sign}{words}") } else { words };
        Ok(vec![Patch::replace(span, words)])
    }

    fn set_in_block(&self, value: &Data) -> Vec<Patch> {
        let words = self.words_behind_sign(value);
        let (head, below) = words.split_at(words.find('\n').unwrap_or(words.len()));
        let Part { anchor, span, form } = self.part;
        let end = self.end_of_lines(value);
        let is_block = matches!(form, Form::List(..) | Form::Map(..)) && !self.part.is_flow();
        if is_block && !self.is_below() {
            let lines = *anchor..end;
            let comments = self.comment_lines(lines.clone());
            return vec![Patch::replace(lines, format!("{head}{below}{comments}"))];
        }
        let goes_on = value.is_collection();
        let (first, rest, inside) = match form {
            _ if self.is_below() => (Patch::insert(*anchor, head), line_end(self.text, *anchor), 0..0),
            Form::Scalar(Style::Block(sign)) => {
                (head_patch(*anchor, span.start..sign.start, head, goes_on), sign.end, 0..0)
            }
            _ => (head_patch(*anchor, span.clone(), head, goes_on), line_end(self.text, span.end), span.clone()),
        };
        let comments = format!("{}{}", self.comment_lines(inside), self.comment_lines(rest..end));
        vec![first, Patch::replace(rest..end, format!("{below}{comments}"))]
    }

    /// Whether the value begins in a line below its sign.
    fn is_below(&self) -> bool {
        self.text[self.part.anchor..self.part.span.start].contains('\n')
    }

    /// The end of the lines that it takes. Comments that stand deeper would be taken for lines of a text in its place.
    fn end_of_lines(&self, value: &Data) -> usize {
        let end = self.part.span.end.max(self.part.anchor);
        if ends_with_lines(value) { end_with_comments(self.text, end, self.column) } else { line_end(self.text, end) }
    }

    /// The new value behind the colon or dash, in the quotes of the old one where they can hold it.
    fn words_behind_sign(&self, value: &Data) -> String {
        match (value, &self.part.form) {
            (Data::Text(text), Form::Scalar(Style::Block(_))) => match block_head(text) {
                Some(head) => format!(" {}\n{}", self.kept_head(text, head), block_lines(text, self.block_column())),
                None => format!(" {}", on_one_line(text, None, Place::Block)),
            },
            (Data::Text(text), Form::Scalar(style)) if !text.contains('\n') => {
                format!(" {}", on_one_line(text, Some(style), Place::Block))
            }
            _ if self.is_member => behind_dash(value, self.column),
            _ => behind_key(value, self.column),
        }
    }

    /// The head of a block whose lines are joined stays, where the text is one line.
    fn kept_head(&self, text: &str, head: &'static str) -> &'static str {
        let is_joined = self.text[self.part.span.start..].starts_with('>');
        if is_joined && !text.contains('\n') { ">-" } else { head }
    }

    /// The column of the lines of a block.
    fn block_column(&self) -> usize {
        let least = self.column + if self.is_member { 4 } else { 2 };
        let head = line_end(self.text, self.part.span.start);
        let own = self.text[head..self.part.span.end].split('\n').find(|line| !line.trim().is_empty());
        own.map_or(least, |line| column(line, line.len() - line.trim_start().len()).max(self.column + 1))
    }

    /// Comments that stood within a value, for the lines below it.
    fn comment_lines(&self, range: Range<usize>) -> String {
        let indent = " ".repeat(self.column);
        let lines = comments(self.text, range, &self.part.scalars());
        lines.into_iter().map(|comment| format!("\n{indent}{comment}")).collect()
    }
}

/// The first line behind the sign in place of a value that stands there, or of nothing. What goes on in the lines below
/// stands in their column.
fn head_patch(anchor: usize, span: Range<usize>, head: &str, goes_on: bool) -> Patch {
    match () {
        () if head.is_empty() || goes_on => Patch::replace(anchor..span.end, head),
        () if span.start > anchor => Patch::replace(span, head.trim_start()),
        () => Patch::replace(span, head),
    }
}

/// Whether a text of several lines is the last of what stands there.
fn ends_with_lines(value: &Data) -> bool {
    match value {
        Data::Nothing => false,
        Data::Text(text) => text.contains('\n'),
        Data::List(members) => members.last().is_some_and(ends_with_lines),
        Data::Map(entries) => entries.last().is_some_and(|(_, value)| ends_with_lines(value)),
    }
}
