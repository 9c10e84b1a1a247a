//! The fingerprint of the whole output, stored in the folder from process to process: where it is still the same and every
//! file is as it was published, no file has to be made. The files are never trusted: each is read and digested.

use std::collections::BTreeSet;

use rayon::prelude::*;
use xxhash_rust::xxh3::xxh3_128;

use crate::error::PublishError;
use crate::file_content::read_entry;
use crate::manifest::{FileEntry, Manifest};
use crate::out_dir::{OutDir, PathKind};
use crate::own_dir::{FINGERPRINT, OwnDir, RETIRED_FINGERPRINT};
use crate::path_check::folders_above;

const TITLE: &str = "vekha-fingerprint 1";

/// Whether the folder was published with this fingerprint by whoever wrote the manifest, and holds what the manifest says.
pub(crate) fn is_current(fingerprint: Option<u128>, manifest: &Manifest, dir: &OwnDir) -> bool {
    let Some(fingerprint) = fingerprint else { return false };
    let stored = dir.read(FINGERPRINT).unwrap_or_default();
    stored == file_text(fingerprint, manifest).as_bytes() && is_intact(manifest, &dir.out)
}

/// Stores the fingerprint, or removes the stored one where it is not known. A folder that has it already is not touched.
pub(crate) fn store(fingerprint: Option<u128>, manifest: &Manifest, dir: &OwnDir) -> Result<(), PublishError> {
    let text = fingerprint.map(|fingerprint| file_text(fingerprint, manifest).into_bytes());
    if dir.read(FINGERPRINT).ok() == text {
        return Ok(());
    }
    dir.remove(RETIRED_FINGERPRINT)?;
    match text {
        Some(text) => dir.write(FINGERPRINT, &text),
        None => dir.remove(FINGERPRINT),
    }
}

/// The fingerprint, and the digest of the manifest that it belongs to.
fn file_text(fingerprint: u128, manifest: &Manifest) -> String {
    format!("{TITLE}\n{fingerprint:032x} {:032x}\n", xxh3_128(manifest.text().as_bytes()))
}

/// Whether every file is there as it was published, behind no link.
fn is_intact(manifest: &Manifest, out: &OutDir) -> bool {
    let folders: BTreeSet<&str> = manifest.files.keys().flat_map(|path| folders_above(path)).collect();
    folders.par_iter().all(|folder| matches!(out.kind(folder), Ok(PathKind::Folder)))
        && manifest.files.par_iter().all(|(path, entry)| holds(out, path, *entry))
}

fn holds(out: &OutDir, path: &str, entry: FileEntry) -> bool {
    matches!(out.kind(path), Ok(PathKind::File { size }) if size == entry.size)
        && read_entry(out, path).is_ok_and(|found| found == entry)
}
