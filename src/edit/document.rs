//! A content file as it was read, and the same after a change: every change is read again before it counts.

use std::ops::Range;

use super::add::{add_key, add_member};
use super::change::Change;
use super::data::Data;
use super::encoding::{decode, splice};
use super::error::EditError;
use super::gaps::comments;
use super::intended::apply_to_data;
use super::least::least_changes;
use super::outline::Part;
use super::patch::Patch;
use super::path::{Step, path_text};
use super::remove::remove;
use super::set::Target;
use crate::content::front_matter;
use crate::content::yaml;
use crate::diagnostics::FileId;

/// A content file: YAML, or Markdown below a header of YAML.
#[derive(Debug, Clone)]
pub struct Document {
    bytes: Vec<u8>,
    text: String,
    /// The YAML of it.
    header: Range<usize>,
    /// What stands below the header of a Markdown file.
    body: Option<Range<usize>>,
    root: Part,
    data: Data,
    /// How many slips the reader of YAML has seen.
    slips: usize,
}

impl Document {
    /// A file of YAML.
    ///
    /// # Errors
    /// It cannot be read, or holds something in a form that the program does not change.
    pub fn yaml(bytes: impl Into<Vec<u8>>) -> Result<Self, EditError> {
        let bytes = bytes.into();
        let (text, _) = decode(&bytes)?;
        let header = 0..text.len();
        Self::new(bytes, text, header, None)
    }

    /// A file of Markdown with its header.
    ///
    /// # Errors
    /// The same.
    pub fn markdown(bytes: impl Into<Vec<u8>>) -> Result<Self, EditError> {
        let bytes = bytes.into();
        let (text, _) = decode(&bytes)?;
        let parts = front_matter::split(&text).ok_or(EditError::Unreadable)?;
        let header = parts.header_start..parts.header_start + parts.header.len();
        let body = parts.body_start..text.len();
        Self::new(bytes, text, header, Some(body))
    }

    fn new(bytes: Vec<u8>, text: String, header: Range<usize>, body: Option<Range<usize>>) -> Result<Self, EditError> {
        let mut diagnostics = Vec::new();
        let words = &text[header.clone()];
        let node = yaml::parse(words, FileId::default(), header.start, &mut diagnostics);
        let node = node.ok_or(EditError::Unreadable)?;
        let root = Part::root(&node, &text, header.clone())?;
        let data = Data::from_node(&node);
        Ok(Document { bytes, text, header, body, root, data, slips: diagnostics.len() })
    }

    /// The bytes of the file.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// What its YAML says.
    pub fn data(&self) -> &Data {
        &self.data
    }

    /// The bytes of its text at which the value of a path stands.
    pub fn span(&self, path: &[Step]) -> Option<Range<usize>> {
        let part = path.iter().try_fold(&self.root, |part, step| part.child(step))?;
        Some(part.span.clone())
    }

    /// The byte of its text at which the text below the header begins.
    pub fn body_start(&self) -> Option<usize> {
        self.body.as_ref().map(|body| body.start)
    }

    /// The text below the header.
    pub fn body(&self) -> Option<&str> {
        self.body.clone().map(|body| &self.text[body])
    }

    /// The file after changes, each of which is made in the file that the ones before have left.
    ///
    /// # Errors
    /// The first change that cannot be made.
    pub fn apply(self, changes: &[Change]) -> Result<Self, EditError> {
        changes.iter().try_fold(self, |document, change| document.apply_change(change))
    }

    /// A list or map is changed where it is different; what cannot be changed so is written anew as a whole.
    fn apply_change(self, change: &Change) -> Result<Self, EditError> {
        let Change::Set { path, value } = change else { return self.apply_single(change) };
        let least = least_changes(&self.data, path, value);
        if least.as_slice() == std::slice::from_ref(change) {
            return self.apply_single(change);
        }
        let part = least.iter().try_fold(self.clone(), |document, change| document.apply_single(change));
        let kept = part.ok().filter(|part| part.comment_count() == self.comment_count());
        kept.map_or_else(|| self.apply_single(change), Ok)
    }

    /// How many comments it has: with a member its own would go, of a value that is set anew all stay.
    fn comment_count(&self) -> usize {
        comments(&self.text, self.header.clone(), &self.root.scalars()).len()
    }

    fn apply_single(self, change: &Change) -> Result<Self, EditError> {
        let mut data = self.data.clone();
        apply_to_data(&mut data, change)?;
        let body = match change {
            Change::SetBody(words) => Some(words.clone()),
            _ => self.body().map(str::to_owned),
        };
        let patches = self.patches(change)?;
        let bytes = splice(&self.bytes, &patches)?;
        let unequal = || EditError::Unequal(path_of(change));
        let read = if self.body.is_some() { Document::markdown(bytes) } else { Document::yaml(bytes) };
        let read = read.map_err(|_| unequal())?;
        let is_equal = read.data == data && read.body().map(str::to_owned) == body && read.slips <= self.slips;
        let keeps_rest = self.rest_is_kept(&patches, &read);
        if is_equal && keeps_rest { Ok(read) } else { Err(unequal()) }
    }

    fn patches(&self, change: &Change) -> Result<Vec<Patch>, EditError> {
        let (text, root) = (&*self.text, &self.root);
        match change {
            Change::Set { path, value } => Target::find(text, root, path)?.set(value).map_err(|error| match error {
                EditError::UnknownForm(_) => EditError::UnknownForm(path_text(path)),
                error => error,
            }),
            Change::AddKey { path, key, value, after } => add_key(text, root, path, (key, value), after.as_deref()),
            Change::AddMember { path, at, value } => add_member(text, root, path, *at, value),
            Change::Remove { path } => remove(text, root, path),
            Change::SetBody(words) => {
                let body = self.body.clone().ok_or(EditError::Unreadable)?;
                let is_open = !text[..body.start].ends_with('\n');
                let line_end = if is_open && !words.is_empty() { "\n" } else { "" };
                Ok(vec![Patch::replace(body, format!("{line_end}{words}"))])
            }
        }
    }

    /// Whether the lines that no patch touches are the same, sign by sign.
    fn rest_is_kept(&self, patches: &[Patch], read: &Document) -> bool {
        let start = patches.iter().map(|patch| patch.at.start).min().unwrap_or(0);
        let end = patches.iter().map(|patch| patch.at.end).max().unwrap_or(self.text.len());
        let before = &self.text[..super::gaps::line_start(&self.text, start)];
        let behind = &self.text[super::gaps::next_line(&self.text, end)..];
        let fits = before.len() + behind.len() <= read.text.len();
        fits && read.text.starts_with(before) && read.text.ends_with(behind) && self.header.start == read.header.start
    }
}

fn path_of(change: &Change) -> String {
    match change {
        Change::Set { path, .. }
        | Change::AddKey { path, .. }
        | Change::AddMember { path, .. }
        | Change::Remove { path } => path_text(path),
        Change::SetBody(_) => String::new(),
    }
}
