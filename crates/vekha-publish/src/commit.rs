//! Plan and old manifest in, what was done and the new manifest out: replaces published files by staged ones, in steps each
//! of which may be the last. It must not make or compare anything; what can fail for want of space is written already.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::Path;

use crate::compare::Plan;
use crate::error::{Action, PublishError};
use crate::manifest::Manifest;
use crate::own_dir::OwnDir;
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
    if new != old || !staged.is_empty() || !dir.manifest().exists() {
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
    create_folders(staged.keys(), &dir.out)?;
    move_staged(staged, dir)?;
    remove_files(&other, &dir.out)?;
    dir.move_staged(FINAL, &dir.manifest())
}

/// Lists new paths as ours before they appear: else a killed process would leave foreign files.
fn write_manifest_of_both(old: &Manifest, new: &Manifest, dir: &OwnDir) -> Result<(), PublishError> {
    if paths_only_in(new, old).is_empty() {
        return Ok(());
    }
    let mut both = old.clone();
    both.files.extend(new.files.clone());
    dir.stage_bytes(BOTH, both.text().as_bytes())?;
    dir.move_staged(BOTH, &dir.manifest())
}

/// Whether a file of ours stands where the new output has a folder, or under what is now a file.
fn stands_in_the_way(stale: &str, new: &Manifest) -> bool {
    let below = format!("{stale}/");
    let first_below = new.files.range(below.clone()..).next();
    first_below.is_some_and(|(path, _)| path.starts_with(&below))
        || folders_above(stale).any(|folder| new.files.contains_key(folder))
}

fn create_folders<'a>(paths: impl Iterator<Item = &'a String>, out: &Path) -> Result<(), PublishError> {
    let folders: BTreeSet<&str> = paths.flat_map(|path| folders_above(path)).collect();
    for folder in folders.iter().map(|folder| out.join(folder)) {
        match fs::create_dir(&folder) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                return Err(Action::CreateFolder.error_at(&folder)(error));
            }
            _ => {}
        }
    }
    Ok(())
}

/// Renames one by one: styles and exports before pages, deep pages before those that link to them,
/// so that a reader who comes meanwhile hardly ever meets a link that leads nowhere yet.
fn move_staged(staged: &BTreeMap<String, String>, dir: &OwnDir) -> Result<(), PublishError> {
    let mut order: Vec<_> = staged.iter().collect();
    order.sort_by_key(|(path, _)| (path.ends_with(".html"), Reverse(path.matches('/').count())));
    order.iter().try_for_each(|(path, name)| dir.move_staged(name, &dir.out.join(path)))
}

/// Removes files of ours and then the folders they leave empty. What stands behind a link, or is a
/// link or a folder by now, is not ours any more and stays.
fn remove_files(stale: &[&str], out: &Path) -> Result<(), PublishError> {
    let mut folders = BTreeSet::new();
    for path in stale.iter().filter(|path| folders_above(path).all(|folder| !is_link(&out.join(folder)))) {
        folders.extend(folders_above(path));
        let place = out.join(path);
        if fs::symlink_metadata(&place).is_ok_and(|found| found.is_file()) {
            fs::remove_file(&place).map_err(Action::Remove.error_at(&place))?;
        }
    }
    // In order a folder comes before what it holds, so backwards the inner ones go first.
    for folder in folders.iter().rev().map(|folder| out.join(folder)) {
        match fs::remove_dir(&folder) {
            Err(error) if !may_stay(&error) => return Err(Action::Remove.error_at(&folder)(error)),
            _ => {}
        }
    }
    Ok(())
}

fn is_link(place: &Path) -> bool {
    fs::symlink_metadata(place).is_ok_and(|found| found.is_symlink())
}

/// A folder that still holds something, is gone already or has become a file is left as it is.
fn may_stay(error: &io::Error) -> bool {
    use io::ErrorKind::{DirectoryNotEmpty, NotADirectory, NotFound};
    matches!(error.kind(), DirectoryNotEmpty | NotADirectory | NotFound)
}
