//! The files of a site in memory: each has a path, a number that stays its own, and what was wrong with it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use xxhash_rust::xxh3::Xxh3;

use crate::diagnostics::{Diagnostic, FileId, Place};

use super::masks::Masks;
use super::source_file::SourceFile;
use super::text::Text;
use super::{attachment, decode};

/// All files of a site, by path relative to the site folder, `/`-separated.
///
/// A path keeps its number for as long as the value lives, also over later loads.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    pub(super) root: PathBuf,
    files: Vec<(String, Option<SourceFile>)>,
    ids: BTreeMap<String, FileId>,
    /// Files that are there and could not be read.
    unreadable: BTreeSet<FileId>,
    /// What was found wrong with a file while it was read.
    pub(super) diagnostics: BTreeMap<FileId, Vec<Diagnostic>>,
    /// What no message may show.
    pub(super) masks: Masks,
    /// Digests of files that are only copied, as far as they were read for [`Sources::digest`].
    digests: BTreeMap<FileId, u128>,
}

impl Sources {
    /// Empty sources of the site folder `root`.
    pub fn new(root: &Path) -> Self {
        Sources { root: root.to_owned(), ..Sources::default() }
    }

    /// Sources made of texts alone, for tests and embedded content.
    pub fn from_texts<'a>(texts: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut sources = Sources::default();
        for (path, text) in texts {
            sources.insert(path, SourceFile::Text(Text::new(text)));
        }
        sources
    }

    /// Puts a file in, in place of an earlier one of the same path.
    pub fn insert(&mut self, path: &str, loaded: SourceFile) -> FileId {
        let id = self.file_id(path);
        self.files[id.0 as usize].1 = Some(loaded);
        self.unreadable.remove(&id);
        self.digests.remove(&id);
        id
    }

    /// Remembers that a file is there and could not be read, which is reported already.
    pub fn mark_unreadable(&mut self, id: FileId) {
        self.unreadable.insert(id);
    }

    /// Remembers what was found wrong with files while they were read.
    pub(super) fn emit(&mut self, diagnostics: impl IntoIterator<Item = Diagnostic>) {
        for diagnostic in diagnostics {
            if let Some(place) = diagnostic.place {
                self.diagnostics.entry(place.file).or_default().push(diagnostic);
            }
        }
    }

    /// Forgets a file; its number stays its own.
    pub(super) fn remove(&mut self, id: FileId) -> Option<SourceFile> {
        self.unreadable.remove(&id);
        self.diagnostics.remove(&id);
        self.digests.remove(&id);
        self.files[id.0 as usize].1.take()
    }

    /// Whether a file that was read again is as before. A file that is only copied counts as another.
    pub(super) fn is_unchanged(&self, id: FileId, before: Option<&SourceFile>) -> bool {
        match (before, self.files[id.0 as usize].1.as_ref()) {
            (Some(SourceFile::Text(old)), Some(SourceFile::Text(new))) => old.digest == new.digest,
            (None, None) => !self.unreadable.contains(&id),
            _ => false,
        }
    }

    /// Numbers of what lies at `path` or below it, read or not.
    pub(super) fn ids_under(&self, path: &str) -> Vec<FileId> {
        let folder = format!("{path}/");
        let below = self.ids.range(folder.clone()..).take_while(|(path, _)| path.starts_with(&folder));
        self.ids.get(path).into_iter().chain(below.map(|(_, id)| id)).copied().collect()
    }

    /// Files below `folder` that are there and could not be read, in the order of paths.
    pub fn unreadable_in<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, FileId)> {
        let range = self.ids.range(folder.to_owned()..);
        let below = range.take_while(move |(path, _)| path.starts_with(folder));
        below.filter(|(_, id)| self.unreadable.contains(id)).map(|(path, id)| (path.as_str(), *id))
    }

    /// The number of `path`, which need not have been read.
    pub fn file_id(&mut self, path: &str) -> FileId {
        if let Some(id) = self.ids.get(path) {
            return *id;
        }
        let id = FileId(self.files.len() as u32);
        self.files.push((path.to_owned(), None));
        self.ids.insert(path.to_owned(), id);
        id
    }

    /// The path of a file, relative to the site folder.
    pub fn path(&self, id: FileId) -> &str {
        self.files.get(id.0 as usize).map_or("", |(path, _)| path)
    }

    /// The text of a file; empty for one that is no text, and for one that was put away and is another by now.
    pub fn text(&self, id: FileId) -> Arc<str> {
        match self.files.get(id.0 as usize) {
            Some((path, Some(SourceFile::Text(text)))) => text.words(|| decode::read_text(&self.disk_path(path))),
            _ => "".into(),
        }
    }

    /// Hides what stands at a place from all messages; of a whole file the words in its name.
    pub fn hide(&mut self, place: Place, words: &str) {
        self.masks.hide(place, words);
    }

    /// The text of a file as messages may show it.
    pub fn shown_text(&self, id: FileId) -> Arc<str> {
        self.masks.text(id, self.text(id))
    }

    /// The path of a file as messages may show it.
    pub fn shown_path(&self, id: FileId) -> String {
        self.masks.path(id, self.path(id))
    }

    /// Drops the words of texts that have been understood: who wants to show a line of them reads them again.
    pub fn drop_texts(&mut self, files: &[FileId]) {
        for file in files {
            if let Some((_, Some(SourceFile::Text(text)))) = self.files.get_mut(file.0 as usize) {
                text.drop_words();
            }
        }
    }

    /// Where a file lies on the disk.
    pub fn disk_path(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// Every file below `folder` (which ends in `/` or is empty), in the order of paths.
    pub fn files_in<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, FileId, &'a SourceFile)> {
        let range = self.ids.range(folder.to_owned()..);
        range.take_while(move |(path, _)| path.starts_with(folder)).filter_map(|(path, id)| {
            let loaded = self.files[id.0 as usize].1.as_ref()?;
            Some((path.as_str(), *id, loaded))
        })
    }

    /// XXH3-128 of all that was read, names included; files that are only copied are read for it, and their digests stay
    /// known. An error where one of them, or any other file, cannot be read.
    pub fn digest(&mut self) -> std::io::Result<u128> {
        if !self.unreadable.is_empty() {
            return Err(std::io::ErrorKind::InvalidData.into());
        }
        let files: Vec<_> = self.files_in("").collect();
        let digests = files.par_iter().map(|(path, _, loaded)| self.digest_of_file(path, loaded));
        let digests: Vec<u128> = digests.collect::<std::io::Result<_>>()?;
        let mut all = Xxh3::new();
        for ((path, ..), digest) in files.iter().zip(&digests) {
            all.update(&(path.len() as u64).to_le_bytes());
            all.update(path.as_bytes());
            all.update(&digest.to_le_bytes());
        }
        let copied = files.iter().zip(digests).filter(|((.., loaded), _)| matches!(loaded, SourceFile::Binary(_)));
        self.digests = copied.map(|((_, file, _), digest)| (*file, digest)).collect();
        Ok(all.digest128())
    }

    /// XXH3-128 of a file that is only copied, where it was read for the digest of all.
    pub fn digest_of_copied(&self, file: FileId) -> Option<u128> {
        self.digests.get(&file).copied()
    }

    fn digest_of_file(&self, path: &str, loaded: &SourceFile) -> std::io::Result<u128> {
        match loaded {
            SourceFile::Text(text) => Ok(text.digest),
            SourceFile::Binary(_) => attachment::digest(&self.disk_path(path)),
        }
    }

    /// Whether there is no file below `folder`, not even one that could not be read.
    pub fn is_empty(&self, folder: &str) -> bool {
        self.files_in(folder).next().is_none() && self.unreadable_in(folder).next().is_none()
    }

    /// The file at `path`, when there is one.
    pub fn get(&self, path: &str) -> Option<(FileId, &SourceFile)> {
        let id = *self.ids.get(path)?;
        Some((id, self.files[id.0 as usize].1.as_ref()?))
    }
}
