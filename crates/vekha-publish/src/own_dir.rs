//! Our own folder inside the output folder, `.vekha/`: marker, lock, manifest, fingerprint and stage. Whoever holds an
//! [`OwnDir`] holds the lock. It must not touch anything outside but the folders it made.

use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::error::{Action, PublishError};

/// Its name; no published path may begin with it.
pub(crate) const NAME: &str = ".vekha";
/// Says "this folder is ours" even where the rest is not kept, as in a repository.
const MARKER: &str = "owner";
const MARKER_TEXT: &[u8] = b"vekha\n";
/// An empty file that the system locks for us, so a killed process leaves nothing to unlock.
const LOCK: &str = "lock";
const MANIFEST: &str = "manifest.txt";
const FINGERPRINT: &str = "fingerprint.txt";
/// What the file of the fingerprint was called once; a folder of that time still has it.
const RETIRED_FINGERPRINT: &str = "made-of.txt";
const STAGE: &str = "stage";
const PAUSE: Duration = Duration::from_millis(10);

/// Whether the folder is ours already.
pub(crate) fn is_ours(out: &Path) -> bool {
    let dir = out.join(NAME);
    [MARKER, MANIFEST].iter().any(|name| fs::symlink_metadata(dir.join(name)).is_ok_and(|found| found.is_file()))
}

/// Where the manifest of an output folder lies.
pub(crate) fn manifest_in(out: &Path) -> PathBuf {
    out.join(NAME).join(MANIFEST)
}

/// Our folder, locked. Dropping it clears the stage, and removes an output folder that was made here and did not become
/// ours.
pub(crate) struct OwnDir {
    pub(crate) out: PathBuf,
    dir: PathBuf,
    /// Folders that were made on the way, outermost first.
    created: Vec<PathBuf>,
    _lock: File,
}

impl OwnDir {
    /// Makes the folder where needed and waits for its lock; clears what a killed process staged.
    pub(crate) fn lock(out: &Path, wait: Duration) -> Result<OwnDir, PublishError> {
        let until = Instant::now() + wait;
        let (dir, mut created) = (out.join(NAME), Vec::new());
        loop {
            match create_folder(&dir, &mut created) {
                // A failing process took the folder away between two steps of ours.
                Err(error) if is_not_found(&error) && Instant::now() < until => {
                    std::thread::sleep(PAUSE);
                    continue;
                }
                result => result?,
            }
            if let Some(lock) = take_lock(&dir.join(LOCK), until, out)? {
                let own = OwnDir { out: out.to_owned(), dir, created, _lock: lock };
                own.clear_stage()?;
                return Ok(own);
            }
        }
    }

    pub(crate) fn manifest(&self) -> PathBuf {
        manifest_in(&self.out)
    }

    pub(crate) fn fingerprint(&self) -> PathBuf {
        self.dir.join(FINGERPRINT)
    }

    pub(crate) fn retired_fingerprint(&self) -> PathBuf {
        self.dir.join(RETIRED_FINGERPRINT)
    }

    pub(crate) fn stage_path(&self, name: &str) -> PathBuf {
        self.dir.join(STAGE).join(name)
    }

    /// A new file in the stage, which is made on first use: where nothing has changed nothing is touched.
    pub(crate) fn stage_file(&self, name: &str) -> Result<File, PublishError> {
        let path = self.stage_path(name);
        match File::create_new(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let stage = self.dir.join(STAGE);
                fs::create_dir_all(&stage).map_err(Action::CreateFolder.error_at(&stage))?;
                File::create_new(&path).map_err(Action::Write.error_at(&path))
            }
            result => result.map_err(Action::Write.error_at(&path)),
        }
    }

    /// Stages whole bytes under a name.
    pub(crate) fn stage_bytes(&self, name: &str, bytes: &[u8]) -> Result<(), PublishError> {
        let written = self.stage_file(name)?.write_all(bytes);
        written.map_err(Action::Write.error_at(&self.stage_path(name)))
    }

    /// Puts a staged file in its place, in one step.
    pub(crate) fn move_staged(&self, name: &str, path: &Path) -> Result<(), PublishError> {
        fs::rename(self.stage_path(name), path).map_err(Action::Rename.error_at(path))
    }

    /// Declares the folder ours, before the first file of the output appears in it.
    pub(crate) fn write_marker(&self) -> Result<(), PublishError> {
        if is_ours(&self.out) {
            return Ok(());
        }
        self.stage_bytes(MARKER, MARKER_TEXT)?;
        self.move_staged(MARKER, &self.dir.join(MARKER))
    }

    fn clear_stage(&self) -> Result<(), PublishError> {
        let stage = self.dir.join(STAGE);
        match fs::remove_dir_all(&stage) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Action::Remove.error_at(&stage)(error)),
            _ => Ok(()),
        }
    }
}

impl Drop for OwnDir {
    fn drop(&mut self) {
        // What fails here is mended by the next process, which clears the stage again.
        let _ = self.clear_stage();
        if is_ours(&self.out) {
            return;
        }
        let _ = fs::remove_file(self.dir.join(LOCK));
        let _ = fs::remove_dir(&self.dir);
        for folder in self.created.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }
}

/// Makes a folder and those above it, and remembers which ones it made, outermost first.
fn create_folder(path: &Path, created: &mut Vec<PathBuf>) -> Result<(), PublishError> {
    if path.is_dir() {
        return Ok(());
    }
    if let Some(above) = path.parent() {
        create_folder(above, created)?;
    }
    match fs::create_dir(path) {
        Ok(()) => created.push(path.to_owned()),
        Err(_) if path.is_dir() => {}
        Err(error) => return Err(Action::CreateFolder.error_at(path)(error)),
    }
    Ok(())
}

fn is_not_found(error: &PublishError) -> bool {
    matches!(error, PublishError::Machine { error, .. } if error.kind() == io::ErrorKind::NotFound)
}

/// The lock, or nothing when the file vanished meanwhile and must be made again.
fn take_lock(path: &Path, until: Instant, out: &Path) -> Result<Option<File>, PublishError> {
    let file = match File::options().write(true).create(true).truncate(false).open(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        result => result.map_err(Action::Lock.error_at(path))?,
    };
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(is_current_file(&file, path).then_some(file)),
            Err(TryLockError::WouldBlock) if Instant::now() < until => std::thread::sleep(PAUSE),
            Err(TryLockError::WouldBlock) => {
                return Err(PublishError::Busy { out: out.to_owned() });
            }
            Err(TryLockError::Error(error)) => return Err(Action::Lock.error_at(path)(error)),
        }
    }
}

/// Whether the locked file is the one at the path: a process that failed in a new folder takes its lock file away, and a
/// lock on that file guards nothing.
#[cfg(unix)]
fn is_current_file(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let (Ok(held), Ok(found)) = (file.metadata(), fs::metadata(path)) else { return false };
    (held.dev(), held.ino()) == (found.dev(), found.ino())
}

#[cfg(not(unix))]
fn is_current_file(_file: &File, path: &Path) -> bool {
    path.exists()
}
