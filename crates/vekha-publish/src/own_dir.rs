//! Our own room inside the output folder, `.vekha/`: marker, lock, manifest and stage. Whoever holds
//! a [`Room`] holds the lock. It must not touch anything outside the room but the folders it made.

use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::{Action, PublishError};

/// The name of the room; no published path may begin with it.
pub(crate) const NAME: &str = ".vekha";
/// Says "this folder is ours" even where the rest is not kept, as in a repository.
const MARKER: &str = "owner";
const MARKER_TEXT: &[u8] = b"vekha\n";
/// An empty file that the system locks for us, so a killed build leaves nothing to unlock.
const LOCK: &str = "lock";
const MANIFEST: &str = "manifest.txt";
/// What the whole folder was made of; see `made_of.rs`.
const MADE_OF: &str = "made-of.txt";
const STAGE: &str = "stage";
const PAUSE: Duration = Duration::from_millis(10);

/// Whether the folder is ours already.
pub(crate) fn is_claimed(out: &Path) -> bool {
    let room = out.join(NAME);
    [MARKER, MANIFEST].iter().any(|name| fs::symlink_metadata(room.join(name)).is_ok_and(|found| found.is_file()))
}

/// The locked room. Dropping it clears the stage, and takes back a folder that did not become ours.
pub(crate) struct OwnDir {
    pub(crate) out: PathBuf,
    room: PathBuf,
    made: Vec<PathBuf>,
    _lock: File,
}

impl OwnDir {
    /// Makes the folder where needed and waits for its lock; clears what a killed build staged.
    pub(crate) fn enter(out: &Path, wait: Duration) -> Result<OwnDir, PublishError> {
        let until = Instant::now() + wait;
        let (folder, mut made) = (out.join(NAME), Vec::new());
        loop {
            match make_folder(&folder, &mut made) {
                // A failing build took the folder away between two steps of ours.
                Err(error) if is_gone(&error) && Instant::now() < until => {
                    std::thread::sleep(PAUSE);
                    continue;
                }
                made => made?,
            }
            if let Some(lock) = take_lock(&folder.join(LOCK), until, out)? {
                let room = OwnDir { out: out.to_owned(), room: folder, made, _lock: lock };
                room.clear_stage()?;
                return Ok(room);
            }
        }
    }

    pub(crate) fn manifest(&self) -> PathBuf {
        self.room.join(MANIFEST)
    }

    pub(crate) fn fingerprint(&self) -> PathBuf {
        self.room.join(MADE_OF)
    }

    pub(crate) fn staged(&self, name: &str) -> PathBuf {
        self.room.join(STAGE).join(name)
    }

    /// A new file in the stage, which is made on first use: a build without changes touches nothing.
    pub(crate) fn stage_file(&self, name: &str) -> Result<File, PublishError> {
        let path = self.staged(name);
        match File::create_new(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let stage = self.room.join(STAGE);
                fs::create_dir_all(&stage).map_err(Action::CreateFolder.on(&stage))?;
                File::create_new(&path).map_err(Action::Write.on(&path))
            }
            opened => opened.map_err(Action::Write.on(&path)),
        }
    }

    /// Stages whole bytes under a name.
    pub(crate) fn stage_bytes(&self, name: &str, bytes: &[u8]) -> Result<(), PublishError> {
        let written = self.stage_file(name)?.write_all(bytes);
        written.map_err(Action::Write.on(&self.staged(name)))
    }

    /// Puts a staged file in its place, in one step.
    pub(crate) fn place(&self, name: &str, path: &Path) -> Result<(), PublishError> {
        fs::rename(self.staged(name), path).map_err(Action::Rename.on(path))
    }

    /// Declares the folder ours, before the first file of the site appears in it.
    pub(crate) fn claim(&self) -> Result<(), PublishError> {
        if is_claimed(&self.out) {
            return Ok(());
        }
        self.stage_bytes(MARKER, MARKER_TEXT)?;
        self.place(MARKER, &self.room.join(MARKER))
    }

    fn clear_stage(&self) -> Result<(), PublishError> {
        let stage = self.room.join(STAGE);
        match fs::remove_dir_all(&stage) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Action::Remove.on(&stage)(error)),
            _ => Ok(()),
        }
    }
}

impl Drop for OwnDir {
    fn drop(&mut self) {
        // What fails here is mended by the next build, which clears the stage again.
        let _ = self.clear_stage();
        if is_claimed(&self.out) {
            return;
        }
        let _ = fs::remove_file(self.room.join(LOCK));
        let _ = fs::remove_dir(&self.room);
        for folder in self.made.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }
}

/// Makes a folder and those above it, and remembers which ones it made, outermost first.
fn make_folder(path: &Path, made: &mut Vec<PathBuf>) -> Result<(), PublishError> {
    if path.is_dir() {
        return Ok(());
    }
    if let Some(above) = path.parent() {
        make_folder(above, made)?;
    }
    match fs::create_dir(path) {
        Ok(()) => made.push(path.to_owned()),
        Err(_) if path.is_dir() => {}
        Err(error) => return Err(Action::CreateFolder.on(path)(error)),
    }
    Ok(())
}

fn is_gone(error: &PublishError) -> bool {
    matches!(error, PublishError::Machine { error, .. } if error.kind() == io::ErrorKind::NotFound)
}

/// The lock, or nothing when the file vanished meanwhile and must be made again.
fn take_lock(path: &Path, until: Instant, out: &Path) -> Result<Option<File>, PublishError> {
    let file = match File::options().write(true).create(true).truncate(false).open(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        opened => opened.map_err(Action::Lock.on(path))?,
    };
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(is_still_there(&file, path).then_some(file)),
            Err(TryLockError::WouldBlock) if Instant::now() < until => std::thread::sleep(PAUSE),
            Err(TryLockError::WouldBlock) => {
                return Err(PublishError::Busy { out: out.to_owned() });
            }
            Err(TryLockError::Error(error)) => return Err(Action::Lock.on(path)(error)),
        }
    }
}

/// A build that failed in a new folder takes its lock file away; a lock on that file guards nothing.
#[cfg(unix)]
fn is_still_there(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let id = |found: fs::Metadata| (found.dev(), found.ino());
    let held = file.metadata().map(id).ok();
    held.is_some() && held == fs::metadata(path).map(id).ok()
}

#[cfg(not(unix))]
fn is_still_there(_file: &File, path: &Path) -> bool {
    path.exists()
}
