//! Plan and old manifest in, what was done and the new manifest out: replaces published files by staged ones, in steps each
//! of which may be the last. It must not make or compare anything; what can fail for want of space is written already.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::io;

use crate::compare::Plan;
use crate::error::{Action, PublishError};
use crate::manifest::Manifest;
use crate::out_dir::{OutDir, PathKind};
use crate::own_dir::OwnDir;
use crate::owner::MANIFEST;
use crate::path_check::folders_above;
use crate::published::Published;

/// Name in the stage of the manifest of old and new paths.
const BOTH: &str = "manifest-both";
/// Name in the stage of the final manifest.
const FINAL: &str = "manifest-final";

/// Carries the plan out; the new manifest comes with what was done. A folder that already is what it should be is not touched.
pub(crate) fn commit(plan: Plan, old: Manifest, dir: &OwnDir) -> Result<(Published, Manifest), PublishError> {
    let Plan { files, staged, .. } = plan;
    let scope = old.scope.clone();
    let new = Manifest { scope, files };
    let stale = paths_only_in(&old, &new);
    if new != old || !staged.is_empty() || !dir.has(MANIFEST) {
        replace(&staged, &stale, &old, &new, dir)?;
    }
    let published = Published {
        pages: new.pages(),
        bytes: new.bytes(),
        unchanged: new.files.len() - staged.len(),
        removed: stale.into_iter().map(str::to_owned).collect(),
        written: staged.into_keys().collect(),
    };
    Ok((published, new))
}

/// Paths of one manifest that the other does not have, sorted.
fn paths_only_in<'a>(manifest: &'a Manifest, other: &Manifest) -> Vec<&'a str> {
    let paths = manifest.files.keys().map(String::as_str);
    paths.filter(|path| !other.files.contains_key(*path)).collect()
}

fn replace(
    staged: &BTreeMap<String, String>,
    stale: &[&str],
    old: &Manifest,
    new: &Manifest,
    dir: &OwnDir,
) -> Result<(), PublishError> {
    dir.stage_bytes(FINAL, new.text().as_bytes())?;
    dir.write_marker()?;
    write_manifest_of_both(old, new, dir)?;
    let (blocking, other): (Vec<&str>, Vec<&str>) = stale.iter().partition(|path| stands_in_the_way(path, new));
    remove_files(&blocking, &dir.out)?;
    create_folders(staged.keys(), dir)?;
    move_staged(staged, old, dir)?;
    remove_files(&other, &dir.out)?;
    dir.keep_staged(FINAL, MANIFEST)
}

/// Lists new paths as ours before they appear: else a killed process would leave foreign files.
fn write_manifest_of_both(old: &Manifest, new: &Manifest, dir: &OwnDir) -> Result<(), PublishError> {
    if paths_only_in(new, old).is_empty() {
        return Ok(());
    }
    let mut both = old.clone();
    both.files.extend(new.files.clone());
    dir.stage_bytes(BOTH, both.text().as_bytes())?;
    dir.keep_staged(BOTH, MANIFEST)
}

/// Whether a file of ours stands where the new output has a folder, or under what is now a file.
fn stands_in_the_way(stale: &str, new: &Manifest) -> bool {
    let below = format!("{stale}/");
    let first_below = new.files.range(below.clone()..).next();
    first_below.is_some_and(|(path, _)| path.starts_with(&below))
        || folders_above(stale).any(|folder| new.files.contains_key(folder))
}

fn create_folders<'a>(paths: impl Iterator<Item = &'a String>, dir: &OwnDir) -> Result<(), PublishError> {
    let folders: BTreeSet<&str> = paths.flat_map(|path| folders_above(path)).collect();
    let create = |folder: &&str| {
        let created = dir.out.create_folder(folder, dir.readers);
        created.map_err(Action::CreateFolder.error_at(&dir.out.place(folder)))
    };
    folders.iter().try_for_each(create)
}

/// Renames one by one, so that a reader who comes meanwhile hardly ever meets a link that leads nowhere yet: what is new
/// before what has changed and may link to it by now, deep pages before those above them, lists of pages last.
fn move_staged(staged: &BTreeMap<String, String>, old: &Manifest, dir: &OwnDir) -> Result<(), PublishError> {
    let mut order: Vec<_> = staged.iter().collect();
    order.sort_by_key(|(path, _)| {
        (old.files.contains_key(*path), kind_of_links(path), Reverse(path.matches('/').count()))
    });
    order.iter().try_for_each(|(path, name)| dir.publish_staged(name, path))
}

/// What links to nothing, pages, and what lists them: feeds, the search index, the map of the site.
fn kind_of_links(path: &str) -> u8 {
    match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" => 1,
        "xml" | "atom" | "json" => 2,
        _ => 0,
    }
}

/// Removes files of ours and then the folders they leave empty. What stands behind a link, or is a
/// link or a folder by now, is not ours any more and stays.
fn remove_files(stale: &[&str], out: &OutDir) -> Result<(), PublishError> {
    let mut folders = BTreeSet::new();
    for path in stale.iter().filter(|path| folders_above(path).all(|folder| is_folder_or_nothing(out, folder))) {
        folders.extend(folders_above(path));
        if out.has_file(path) {
            out.remove_file(path).map_err(Action::Remove.error_at(&out.place(path)))?;
        }
    }
    // In order a folder comes before what it holds, so backwards the inner ones go first.
    for folder in folders.iter().rev() {
        match out.remove_folder(folder) {
            Err(error) if !may_stay(&error) => return Err(Action::Remove.error_at(&out.place(folder))(error)),
            _ => {}
        }
    }
    Ok(())
}

fn is_folder_or_nothing(out: &OutDir, path: &str) -> bool {
    matches!(out.kind(path), Ok(PathKind::Folder | PathKind::Nothing))
}

/// A folder that still holds something, is gone already or has become a file is left as it is.
fn may_stay(error: &io::Error) -> bool {
    use io::ErrorKind::{DirectoryNotEmpty, NotADirectory, NotFound};
    matches!(error.kind(), DirectoryNotEmpty | NotADirectory | NotFound)
}
