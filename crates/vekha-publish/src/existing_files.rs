//! Files that stand in the output folder: the folder and its manifest in, out comes which files are ours and which of
//! those will be removed. It must not change anything there.

use std::collections::BTreeSet;

use crate::error::{Action, PublishError, Reason};
use crate::manifest::Manifest;
use crate::out_dir::{OutDir, PathKind};
use crate::path_check::folders_above;

/// Our old files below the output folder, and those of them that the new output does not have.
pub(crate) struct ExistingFiles<'a> {
    out: &'a OutDir,
    pub(crate) old: &'a Manifest,
    /// Our files that will be removed, and the folders above them.
    removed: BTreeSet<&'a str>,
}

impl<'a> ExistingFiles<'a> {
    pub(crate) fn new(paths: &[&str], old: &'a Manifest, out: &'a OutDir) -> ExistingFiles<'a> {
        let stale = old.files.keys().map(String::as_str).filter(|path| paths.binary_search(path).is_err());
        let removed = stale.flat_map(|path| folders_above(path).chain([path])).collect();
        ExistingFiles { out, old, removed }
    }

    /// Refuses links and foreign files that stand where folders of the output belong.
    pub(crate) fn check_folders(&self, paths: &[&str]) -> Result<(), PublishError> {
        let folders: BTreeSet<&str> = paths.iter().flat_map(|path| folders_above(path)).collect();
        let mut in_the_way = Vec::new();
        for folder in folders {
            let free = match self.out.kind(folder)? {
                PathKind::Nothing | PathKind::Folder => true,
                PathKind::File { .. } => self.removed.contains(folder),
                PathKind::Other => false,
            };
            if !free {
                in_the_way.push(self.out.place(folder));
            }
        }
        if in_the_way.is_empty() {
            return Ok(());
        }
        Err(PublishError::refusal(Reason::InTheWay, in_the_way))
    }

    /// Whether a folder is ours and will be removed with all it holds, so that a file may take its place.
    pub(crate) fn will_be_removed(&self, folder: &str) -> Result<bool, PublishError> {
        if !self.removed.contains(folder) {
            return Ok(false);
        }
        let names = self.out.names(folder).map_err(Action::Read.error_at(&self.out.place(folder)))?;
        for name in names {
            let path = format!("{folder}/{name}");
            let is_removed = match self.out.kind(&path)? {
                PathKind::Folder => self.will_be_removed(&path)?,
                PathKind::File { .. } => self.old.files.contains_key(&path),
                PathKind::Nothing | PathKind::Other => false,
            };
            if !is_removed {
                return Ok(false);
            }
        }
        Ok(true)
    }
}
