//! Output in, plan out: makes every file, compares it with what lies on the disk and stages what differs. It must not
//! change a published file: up to the end of this step the earlier files are untouched.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::error::{PublishError, Reason, RenderFailure};
use crate::existing_files::ExistingFiles;
use crate::file_content::FileContent;
use crate::history::PublishHistory;
use crate::manifest::{FileEntry, Manifest};
use crate::out_dir::PathKind;
use crate::own_dir::OwnDir;
use crate::publishable::{Publishable, RenderError};

/// What is to be done, all of it possible: made, staged, nothing foreign in the way.
pub(crate) struct Plan {
    /// Every file of the new output.
    pub(crate) files: BTreeMap<String, FileEntry>,
    /// Names in the stage of those that differ from the disk, by path.
    pub(crate) staged: BTreeMap<String, String>,
    /// Revisions of files, where they are known.
    pub(crate) revisions: BTreeMap<String, u128>,
}

/// What the folder held when it was last published.
pub(crate) struct LastPublished<'a> {
    pub(crate) manifest: &'a Manifest,
    pub(crate) history: &'a PublishHistory,
}

/// One file compared.
struct Comparison {
    revision: Option<u128>,
    outcome: Outcome,
}

enum Outcome {
    Unchanged(FileEntry),
    Staged(FileEntry),
    InTheWay,
    Failed(RenderError),
}

/// Stages every file that differs. Render errors and obstacles are collected, machine errors stop.
pub(crate) fn plan(
    output: &dyn Publishable,
    paths: &[&str],
    last: &LastPublished<'_>,
    dir: &OwnDir,
) -> Result<Plan, PublishError> {
    let existing = ExistingFiles::new(paths, last.manifest, &dir.out);
    existing.check_folders(paths)?;
    let compared: Vec<Comparison> = paths
        .par_iter()
        .enumerate()
        .map(|(index, path)| {
            let revision = output.revision(path);
            let outcome = match last.entry_if_current(path, revision) {
                Some(entry) => Outcome::Unchanged(entry),
                None => compare(output, path, &index.to_string(), &existing, dir)?,
            };
            Ok(Comparison { revision, outcome })
        })
        .collect::<Result<_, PublishError>>()?;
    collect(paths, compared, dir)
}

impl LastPublished<'_> {
    /// The entry of a file that was published with this revision.
    fn entry_if_current(&self, path: &str, revision: Option<u128>) -> Option<FileEntry> {
        if self.history.has(path, revision) { self.manifest.files.get(path).copied() } else { None }
    }
}

fn collect(paths: &[&str], compared: Vec<Comparison>, dir: &OwnDir) -> Result<Plan, PublishError> {
    let mut plan = Plan { files: BTreeMap::new(), staged: BTreeMap::new(), revisions: BTreeMap::new() };
    let (mut failed, mut in_the_way) = (Vec::new(), Vec::new());
    for (index, (&path, comparison)) in paths.iter().zip(compared).enumerate() {
        plan.revisions.extend(comparison.revision.map(|revision| (path.to_owned(), revision)));
        match comparison.outcome {
            Outcome::InTheWay => in_the_way.push(dir.out.place(path)),
            Outcome::Failed(error) => failed.push(RenderFailure { path: path.to_owned(), error }),
            Outcome::Unchanged(entry) => drop(plan.files.insert(path.to_owned(), entry)),
            Outcome::Staged(entry) => {
                plan.files.insert(path.to_owned(), entry);
                plan.staged.insert(path.to_owned(), index.to_string());
            }
        }
    }
    if !failed.is_empty() {
        return Err(PublishError::Render(failed));
    }
    if !in_the_way.is_empty() {
        return Err(PublishError::refusal(Reason::InTheWay, in_the_way));
    }
    Ok(plan)
}

fn compare(
    output: &dyn Publishable,
    path: &str,
    name: &str,
    existing: &ExistingFiles<'_>,
    dir: &OwnDir,
) -> Result<Outcome, PublishError> {
    let content = match FileContent::from_output(output, path) {
        Ok(content) => content,
        Err(error) => return Ok(Outcome::Failed(error)),
    };
    let may_write = match dir.out.kind(path)? {
        PathKind::Nothing => true,
        PathKind::File { size } => match content.entry_if_same(&dir.out, path, size)? {
            Some(entry) => return Ok(Outcome::Unchanged(entry)),
            None => existing.old.files.contains_key(path),
        },
        PathKind::Folder => existing.will_be_removed(path)?,
        PathKind::Other => false,
    };
    if !may_write {
        return Ok(Outcome::InTheWay);
    }
    content.stage(name, dir).map(Outcome::Staged)
}
