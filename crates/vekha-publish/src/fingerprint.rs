//! What the whole folder was made of, remembered from build to build: where nothing has changed, neither in the site nor
//! in the folder, no page has to be made to know it. The folder is never trusted: every file is read and digested.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use rayon::prelude::*;
use xxhash_rust::xxh3::xxh3_128;

use crate::existing_files::PathKind;
use crate::file_content::entry_of;
use crate::manifest::{Entry, Manifest};
use crate::own_dir::OwnDir;
use crate::{Action, PublishError, folders_above};

const TITLE: &str = "vekha-made-of 1";
/// Its name in the stage.
const STAGED: &str = "made-of";

/// Whether the folder was made of this, by the build that wrote the manifest, and holds what the manifest says.
pub(crate) fn holds(made_of: Option<u128>, manifest: &Manifest, room: &OwnDir) -> bool {
    let Some(made_of) = made_of else { return false };
    let remembered = fs::read_to_string(room.fingerprint()).unwrap_or_default();
    remembered == text(made_of, manifest) && is_whole(manifest, &room.out)
}

/// Remembers it, or forgets what was remembered where it is not known. A folder that knows it already is not touched.
pub(crate) fn remember(made_of: Option<u128>, manifest: &Manifest, room: &OwnDir) -> Result<(), PublishError> {
    let path = room.fingerprint();
    let text = made_of.map(|made_of| text(made_of, manifest));
    match (text, fs::read_to_string(&path).ok()) {
        (Some(new), old) if old.as_ref() != Some(&new) => {
            room.stage_bytes(STAGED, new.as_bytes())?;
            room.place(STAGED, &path)
        }
        (None, Some(_)) => fs::remove_file(&path).map_err(Action::Remove.on(&path)),
        _ => Ok(()),
    }
}

/// The number, and the digest of the manifest that it belongs to.
fn text(made_of: u128, manifest: &Manifest) -> String {
    format!("{TITLE}\n{made_of:032x} {:032x}\n", xxh3_128(manifest.text().as_bytes()))
}

/// Whether every file is there as it was published, behind no link.
fn is_whole(manifest: &Manifest, out: &Path) -> bool {
    let folders: BTreeSet<&str> = manifest.files.keys().flat_map(|path| folders_above(path)).collect();
    let stands = |folder: &&str| matches!(PathKind::at(&out.join(folder)), Ok(PathKind::Folder));
    let is_published = |(path, entry): (&String, &Entry)| holds_entry(&out.join(path), *entry);
    folders.par_iter().all(stands) && manifest.files.par_iter().all(is_published)
}

fn holds_entry(place: &Path, entry: Entry) -> bool {
    let is_file = matches!(PathKind::at(place), Ok(PathKind::File { size }) if size == entry.size);
    is_file && entry_of(place).is_ok_and(|found| found == entry)
}
