//! Why nothing was published, as data: codes and paths. It must not hold wording.

use std::error::Error;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::publishable::RenderError;
use crate::target::Scope;

/// The four ways in which publishing fails.
#[derive(Debug)]
pub enum PublishError {
    /// The folder or the output itself is not acceptable; nothing was written.
    Refused(Refusal),
    /// Files that could not be made, in the order of their paths; nothing was written.
    Render(Vec<RenderFailure>),
    /// Another process holds the folder and did not let go in time.
    Busy {
        /// The folder.
        out: PathBuf,
    },
    /// The disk or its rights failed; every file is wholly old or wholly new.
    Machine {
        /// The file or folder, as a full path.
        path: PathBuf,
        /// What was being done with it.
        action: Action,
        /// What the system said.
        error: io::Error,
    },
}

/// A refusal: one reason, and every path it concerns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Why.
    pub reason: Reason,
    /// Folders and files on disk as full paths; names of the output as they were given.
    pub paths: Vec<PathBuf>,
}

/// A file that could not be made.
#[derive(Debug)]
pub struct RenderFailure {
    /// Its path in the output.
    pub path: String,
    /// The error of making it.
    pub error: RenderError,
}

/// Why a folder or an output is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// The output folder is a link.
    OutIsLink,
    /// The output folder is a file, a device or not a usable path.
    OutIsNotFolder,
    /// The output folder is the root of the disk.
    OutIsRoot,
    /// The output folder is the user's home folder or contains it.
    OutIsHome,
    /// The output folder is a source folder, the second path.
    OutIsSource,
    /// The output folder contains a source folder, the second path.
    OutHoldsSource,
    /// The output folder lies inside a source folder, the second path.
    OutInsideSource,
    /// The output folder is not empty and not ours; the other paths show what it holds.
    OutIsForeign,
    /// The output folder was published with another scope.
    OutOfOtherScope {
        /// The scope of what lies there.
        found: Scope,
    },
    /// Our manifest cannot be read, so nothing says which files are ours.
    ManifestBroken,
    /// Our manifest was written by a later version.
    ManifestNewer,
    /// Foreign files, folders or links stand where the output belongs.
    InTheWay,
    /// Names of the output outside `[a-z0-9._/-]`, hidden steps or names reserved by Windows.
    BadNames,
    /// Names that occur twice, or both as a file and as a folder.
    NamesClash,
}

impl Reason {
    /// The code of the reason; never renamed or reused.
    pub fn code(&self) -> &'static str {
        match self {
            Reason::OutIsLink => "output-is-link",
            Reason::OutIsNotFolder => "output-is-not-folder",
            Reason::OutIsRoot => "output-is-root",
            Reason::OutIsHome => "output-is-home",
            Reason::OutIsSource => "output-is-source",
            Reason::OutHoldsSource => "output-holds-source",
            Reason::OutInsideSource => "output-inside-source",
            Reason::OutIsForeign => "output-is-foreign",
            Reason::OutOfOtherScope { .. } => "output-of-other-scope",
            Reason::ManifestBroken => "manifest-broken",
            Reason::ManifestNewer => "manifest-newer",
            Reason::InTheWay => "file-in-the-way",
            Reason::BadNames => "output-bad-name",
            Reason::NamesClash => "output-names-clash",
        }
    }
}

/// What was being done when the machine failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Reading a file, a folder or its properties.
    Read,
    /// Writing a file of the stage.
    Write,
    /// Making a folder.
    CreateFolder,
    /// Putting a staged file in its place.
    Rename,
    /// Removing a file or folder of ours.
    Remove,
    /// Making or taking the lock.
    Lock,
}

impl Action {
    /// The code of the action; never renamed or reused.
    pub fn code(self) -> &'static str {
        match self {
            Action::Read => "read",
            Action::Write => "write",
            Action::CreateFolder => "create-folder",
            Action::Rename => "rename",
            Action::Remove => "remove",
            Action::Lock => "lock",
        }
    }

    /// Turns an I/O error on `path` into a machine error: `.map_err(Action::Read.error_at(path))`.
    pub(crate) fn error_at(self, path: &Path) -> impl FnOnce(io::Error) -> PublishError + '_ {
        move |error| PublishError::Machine { path: path.to_owned(), action: self, error }
    }
}

impl PublishError {
    pub(crate) fn refusal(reason: Reason, paths: impl IntoIterator<Item = PathBuf>) -> Self {
        PublishError::Refused(Refusal { reason, paths: paths.into_iter().collect() })
    }

    /// The code of the error; never renamed or reused.
    pub fn code(&self) -> &'static str {
        match self {
            PublishError::Refused(refusal) => refusal.reason.code(),
            PublishError::Render(_) => "not-rendered",
            PublishError::Busy { .. } => "output-busy",
            PublishError::Machine { action, .. } => action.code(),
        }
    }
}

/// Code and paths, for logs and tests; callers word it for users.
impl fmt::Display for PublishError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())?;
        match self {
            PublishError::Refused(refusal) => {
                refusal.paths.iter().try_for_each(|path| write!(f, " {}", path.display()))
            }
            PublishError::Render(pages) => {
                pages.iter().try_for_each(|page| write!(f, " {}: {}", page.path, page.error))
            }
            PublishError::Busy { out } => write!(f, " {}", out.display()),
            PublishError::Machine { path, error, .. } => write!(f, " {}: {error}", path.display()),
        }
    }
}

impl Error for PublishError {}
