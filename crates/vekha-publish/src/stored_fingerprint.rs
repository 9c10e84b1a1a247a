//! The fingerprint of the whole output, stored in the folder from process to process: where it is still the same and every
//! file is as it was published, no file has to be made. The files are never trusted: each is read and digested.

use std::collections::BTreeSet;
use std::fs;
use std::io;

use std::path::Path;

use rayon::prelude::*;
use xxhash_rust::xxh3::xxh3_128;

use crate::error::{Action, PublishError};
use crate::existing_files::PathKind;
use crate::file_content::read_entry;
use crate::manifest::{FileEntry, Manifest};
use crate::own_dir::OwnDir;
use crate::path_check::folders_above;

const TITLE: &str = "vekha-fingerprint 1";
/// Its name in the stage.
const STAGED: &str = "fingerprint";

/// Whether the folder was published with this fingerprint by whoever wrote the manifest, and holds what the manifest says.
pub(crate) fn is_current(fingerprint: Option<u128>, manifest: &Manifest, dir: &OwnDir) -> bool {
    let Some(fingerprint) = fingerprint else { return false };
    let stored = fs::read_to_string(dir.fingerprint()).unwrap_or_default();
    stored == file_text(fingerprint, manifest) && is_intact(manifest, &dir.out)
}

/// Stores the fingerprint, or removes the stored one where it is not known. A folder that has it already is not touched.
pub(crate) fn store(fingerprint: Option<u128>, manifest: &Manifest, dir: &OwnDir) -> Result<(), PublishError> {
    let path = dir.fingerprint();
    let text = fingerprint.map(|fingerprint| file_text(fingerprint, manifest));
    let stored = fs::read_to_string(&path).ok();
    if stored == text {
        return Ok(());
    }
    remove(&dir.retired_fingerprint())?;
    match text {
        Some(text) => {
            dir.stage_bytes(STAGED, text.as_bytes())?;
            dir.move_staged(STAGED, &path)
        }
        None => remove(&path),
    }
}

fn remove(path: &Path) -> Result<(), PublishError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Action::Remove.error_at(path)(error)),
        _ => Ok(()),
    }
}

/// The fingerprint, and the digest of the manifest that it belongs to.
fn file_text(fingerprint: u128, manifest: &Manifest) -> String {
    format!("{TITLE}\n{fingerprint:032x} {:032x}\n", xxh3_128(manifest.text().as_bytes()))
}

/// Whether every file is there as it was published, behind no link.
fn is_intact(manifest: &Manifest, out: &Path) -> bool {
    let folders: BTreeSet<&str> = manifest.files.keys().flat_map(|path| folders_above(path)).collect();
    folders.par_iter().all(|folder| matches!(PathKind::at(&out.join(folder)), Ok(PathKind::Folder)))
        && manifest.files.par_iter().all(|(path, entry)| holds(&out.join(path), *entry))
}

fn holds(path: &Path, entry: FileEntry) -> bool {
    matches!(PathKind::at(path), Ok(PathKind::File { size }) if size == entry.size)
        && read_entry(path).is_ok_and(|found| found == entry)
}
