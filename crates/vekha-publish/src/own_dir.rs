//! Our own folder inside the output folder, `.vekha/`: marker, lock, manifest, fingerprint and stage. Whoever holds an
//! [`OwnDir`] holds the lock. It must not touch anything outside but the folders it made.

use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use crate::error::{Action, PublishError};
use crate::faults;
use crate::out_dir::OutDir;
use crate::owner::{MANIFEST, MARKER, NAME, check_owner, is_marked};
use crate::rights::{Readers, open_file_to_everybody, open_path_to_everybody};
use crate::target::Target;

const MARKER_TEXT: &[u8] = b"vekha\n";
/// An empty file that the system locks for us, so a killed process leaves nothing to unlock.
const LOCK: &str = "lock";
/// The fingerprint of what was published.
pub(crate) const FINGERPRINT: &str = "fingerprint.txt";
/// What the file of the fingerprint was called once; a folder of that time still has it.
pub(crate) const RETIRED_FINGERPRINT: &str = "made-of.txt";
const STAGE: &str = "stage";
const PAUSE: Duration = Duration::from_millis(10);

/// Where the manifest of an output folder lies.
pub(crate) fn manifest_in(out: &Path) -> PathBuf {
    out.join(NAME).join(MANIFEST)
}

/// Our folder, locked. Dropping it clears the stage, and removes an output folder that was made here and did not become
/// ours.
pub(crate) struct OwnDir {
    pub(crate) out: OutDir,
    own: OutDir,
    /// Opened on first use: where nothing has changed nothing is touched.
    stage: OnceLock<OutDir>,
    pub(crate) readers: Readers,
    /// Folders that were made on the way, outermost first.
    created: Vec<PathBuf>,
    _lock: File,
}

impl OwnDir {
    /// Makes the folder where needed and waits for its lock; clears what a killed process staged.
    pub(crate) fn lock(out: &Path, target: &Target) -> Result<OwnDir, PublishError> {
        let until = Instant::now() + target.wait;
        let mut created = Vec::new();
        loop {
            match try_lock(out, target.readers, until, &mut created) {
                // A failing process took the folder away between two steps of ours.
                Err(error) if is_not_found(&error) && Instant::now() < until => std::thread::sleep(PAUSE),
                Err(error) => return Err(error),
                Ok(None) => {}
                Ok(Some((out, own, lock))) => {
                    let own =
                        OwnDir { out, own, stage: OnceLock::new(), readers: target.readers, created, _lock: lock };
                    own.clear_stage()?;
                    return Ok(own);
                }
            }
        }
    }

    /// The bytes of a file of ours in this folder.
    pub(crate) fn read(&self, name: &str) -> io::Result<Vec<u8>> {
        self.own.read(name)
    }

    /// Whether this folder has such a file.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.own.has_file(name)
    }

    /// Removes a file of this folder, where it has it.
    pub(crate) fn remove(&self, name: &str) -> Result<(), PublishError> {
        match self.own.remove_file(name) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                Err(Action::Remove.error_at(&self.own.place(name))(error))
            }
            _ => Ok(()),
        }
    }

    /// The full path of a file of this folder: for messages.
    pub(crate) fn place(&self, name: &str) -> PathBuf {
        self.own.place(name)
    }

    pub(crate) fn stage_place(&self, name: &str) -> PathBuf {
        self.own.place(STAGE).join(name)
    }

    /// A new file in the stage.
    pub(crate) fn stage_file(&self, name: &str) -> Result<File, PublishError> {
        let file = self.stage()?.create_file(name);
        let open = |file: File| match self.readers {
            Readers::Everybody => open_file_to_everybody(&file).map(|()| file),
            Readers::ByMask => Ok(file),
        };
        file.and_then(open).map_err(Action::Write.error_at(&self.stage_place(name)))
    }

    /// Stages whole bytes under a name.
    pub(crate) fn stage_bytes(&self, name: &str, bytes: &[u8]) -> Result<(), PublishError> {
        let mut file = self.stage_file(name)?;
        let written = faults::pass(self.own.path()).and_then(|()| file.write_all(bytes));
        written.map_err(Action::Write.error_at(&self.stage_place(name)))
    }

    /// Puts a staged file in its place in the output folder, in one step.
    pub(crate) fn publish_staged(&self, name: &str, path: &str) -> Result<(), PublishError> {
        let moved = self.stage()?.move_to(name, &self.out, path);
        moved.map_err(Action::Rename.error_at(&self.out.place(path)))
    }

    /// Stages a file of this folder and puts it in its place, in one step.
    pub(crate) fn write(&self, name: &str, bytes: &[u8]) -> Result<(), PublishError> {
        self.stage_bytes(name, bytes)?;
        self.keep_staged(name, name)
    }

    /// Puts a staged file in its place in this folder, in one step.
    pub(crate) fn keep_staged(&self, staged: &str, name: &str) -> Result<(), PublishError> {
        let moved = self.stage()?.move_to(staged, &self.own, name);
        moved.map_err(Action::Rename.error_at(&self.own.place(name)))
    }

    /// Declares the folder ours, before the first file of the output appears in it.
    pub(crate) fn write_marker(&self) -> Result<(), PublishError> {
        if is_marked(&self.own) { Ok(()) } else { self.write(MARKER, MARKER_TEXT) }
    }

    fn stage(&self) -> Result<&OutDir, PublishError> {
        if let Some(stage) = self.stage.get() {
            return Ok(stage);
        }
        let made = self.own.create_folder(STAGE, Readers::ByMask).and_then(|()| self.own.open_folder(STAGE));
        let stage = made.map_err(Action::CreateFolder.error_at(&self.own.place(STAGE)))?;
        Ok(self.stage.get_or_init(|| stage))
    }

    fn clear_stage(&self) -> Result<(), PublishError> {
        match self.own.remove_all(STAGE) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                Err(Action::Remove.error_at(&self.own.place(STAGE))(error))
            }
            _ => Ok(()),
        }
    }
}

impl Drop for OwnDir {
    fn drop(&mut self) {
        // What fails here is mended by the next process, which clears the stage again.
        let _ = self.clear_stage();
        if is_marked(&self.own) {
            return;
        }
        let _ = self.own.remove_file(LOCK);
        let _ = self.out.remove_folder(NAME);
        for folder in self.created.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }
}

/// The output folder, our own in it and the lock; nothing when the lock's file vanished meanwhile and must be made again.
fn try_lock(
    path: &Path,
    readers: Readers,
    until: Instant,
    created: &mut Vec<PathBuf>,
) -> Result<Option<(OutDir, OutDir, File)>, PublishError> {
    create_folders(path, readers, created)?;
    let out = OutDir::open(path).map_err(Action::Read.error_at(path))?;
    check_owner(&out)?;
    let own = out.create_folder(NAME, Readers::ByMask).and_then(|()| out.open_folder(NAME));
    let own = own.map_err(Action::CreateFolder.error_at(&out.place(NAME)))?;
    let lock = take_lock(&own, until, path)?;
    Ok(lock.map(|lock| (out, own, lock)))
}

/// Makes a folder and those above it, and remembers which ones it made, outermost first.
fn create_folders(path: &Path, readers: Readers, created: &mut Vec<PathBuf>) -> Result<(), PublishError> {
    if path.is_dir() {
        return Ok(());
    }
    if let Some(above) = path.parent() {
        create_folders(above, readers, created)?;
    }
    let open = || if readers == Readers::Everybody { open_path_to_everybody(path) } else { Ok(()) };
    match fs::create_dir(path).and_then(|()| open()) {
        Ok(()) => created.push(path.to_owned()),
        Err(_) if path.is_dir() => {}
        Err(error) => return Err(Action::CreateFolder.error_at(path)(error)),
    }
    Ok(())
}

fn is_not_found(error: &PublishError) -> bool {
    matches!(error, PublishError::Machine { error, .. } if error.kind() == io::ErrorKind::NotFound)
}

/// The lock, or nothing when the file vanished meanwhile and must be made again: a process that failed in a new folder takes
/// its lock file away, and a lock on that file guards nothing.
fn take_lock(own: &OutDir, until: Instant, out: &Path) -> Result<Option<File>, PublishError> {
    let path = own.place(LOCK);
    let file = own.open_or_create(LOCK).map_err(Action::Lock.error_at(&path))?;
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(own.has_this_file(&file, LOCK).then_some(file)),
            Err(TryLockError::WouldBlock) if Instant::now() < until => std::thread::sleep(PAUSE),
            Err(TryLockError::WouldBlock) => {
                return Err(PublishError::Busy { out: out.to_owned() });
            }
            Err(TryLockError::Error(error)) => return Err(Action::Lock.error_at(&path)(error)),
        }
    }
}
