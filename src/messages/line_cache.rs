//! Texts with their lines, each read and looked through once however many messages point into it.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use crate::diagnostics::{FileId, LineIndex};
use crate::sources::Sources;

/// The lines of the files that messages point into.
pub(super) struct LineCache<'a> {
    sources: &'a Sources,
    files: RefCell<BTreeMap<FileId, Rc<LineIndex>>>,
}

impl<'a> LineCache<'a> {
    pub(super) fn new(sources: &'a Sources) -> Self {
        LineCache { sources, files: RefCell::default() }
    }

    /// The lines of a file.
    pub(super) fn lines(&self, file: FileId) -> Rc<LineIndex> {
        let mut files = self.files.borrow_mut();
        files.entry(file).or_insert_with(|| Rc::new(LineIndex::new(self.sources.shown_text(file)))).clone()
    }
}
