//! The output folder, opened once: paths below it in, what stands there out. It is known by its handle and not by its path,
//! so that a link that appears in its place, or inside it, leads nowhere. It must not decide which files are ours.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use cap_fs_ext::{DirExt, FollowSymlinks, OpenOptionsFollowExt};
use cap_std::ambient_authority;
use cap_std::fs::{Dir, OpenOptions};

use crate::error::{Action, PublishError};
use crate::faults;
use crate::rights::{Readers, open_to_everybody};

/// What stands in a place now; links are seen, not followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PathKind {
    Nothing,
    File { size: u64 },
    Folder,
    Other,
}

/// An open folder. Paths are `/`-separated and relative to it.
pub(crate) struct OutDir {
    path: PathBuf,
    dir: Dir,
}

impl OutDir {
    /// Opens the folder at a full path that is no link.
    pub(crate) fn open(path: &Path) -> io::Result<OutDir> {
        let (Some(above), Some(name)) = (path.parent(), path.file_name()) else {
            return Err(io::ErrorKind::InvalidInput.into());
        };
        let dir = Dir::open_ambient_dir(above, ambient_authority())?.open_dir_nofollow(name)?;
        Ok(OutDir { path: path.to_owned(), dir })
    }

    /// Where the folder lay when it was opened: for messages.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// The full path of what lies below it: for messages.
    pub(crate) fn place(&self, path: &str) -> PathBuf {
        self.path.join(path)
    }

    /// A folder directly below it that is no link.
    pub(crate) fn open_folder(&self, name: &str) -> io::Result<OutDir> {
        faults::pass(&self.path)?;
        Ok(OutDir { path: self.path.join(name), dir: self.dir.open_dir_nofollow(name)? })
    }

    /// What stands at a path.
    pub(crate) fn kind(&self, path: &str) -> Result<PathKind, PublishError> {
        match self.dir.symlink_metadata(path) {
            Ok(found) if found.is_file() => Ok(PathKind::File { size: found.len() }),
            Ok(found) if found.is_dir() => Ok(PathKind::Folder),
            Ok(_) => Ok(PathKind::Other),
            // Not a folder: a file of ours stands above and will give way.
            Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
                Ok(PathKind::Nothing)
            }
            Err(error) if leads_outside(&error) => Ok(PathKind::Other),
            Err(error) => Err(Action::Read.error_at(&self.place(path))(error)),
        }
    }

    /// Whether a file stands at a path, behind no link that leads out of the folder.
    pub(crate) fn has_file(&self, path: &str) -> bool {
        matches!(self.kind(path), Ok(PathKind::File { .. }))
    }

    /// Opens the file at a path, which is no link.
    pub(crate) fn open_file(&self, path: &str) -> io::Result<File> {
        faults::pass(&self.path)?;
        let mut options = OpenOptions::new();
        Ok(self.dir.open_with(path, options.read(true).follow(FollowSymlinks::No))?.into_std())
    }

    /// The bytes of a file directly below it.
    pub(crate) fn read(&self, name: &str) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        io::Read::read_to_end(&mut self.open_file(name)?, &mut bytes)?;
        Ok(bytes)
    }

    /// A new file directly below it.
    pub(crate) fn create_file(&self, name: &str) -> io::Result<File> {
        faults::pass(&self.path)?;
        let mut options = OpenOptions::new();
        Ok(self.dir.open_with(name, options.write(true).create_new(true))?.into_std())
    }

    /// The file of this name directly below it, made where there is none; what it holds stays.
    pub(crate) fn open_or_create(&self, name: &str) -> io::Result<File> {
        faults::pass(&self.path)?;
        let mut options = OpenOptions::new();
        let options = options.write(true).create(true).truncate(false).follow(FollowSymlinks::No);
        Ok(self.dir.open_with(name, options)?.into_std())
    }

    /// Makes a folder at a path, below folders that are there, where none stands there.
    pub(crate) fn create_folder(&self, path: &str, readers: Readers) -> io::Result<()> {
        faults::pass(&self.path)?;
        let (holder, name) = self.holder(path)?;
        match holder.create_dir(name) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
            Ok(()) if readers == Readers::Everybody => open_to_everybody(&holder, name),
            made => made,
        }
    }

    /// Moves a file directly below this folder to a path below another, in place of what stands there.
    pub(crate) fn move_to(&self, name: &str, to: &OutDir, path: &str) -> io::Result<()> {
        faults::pass(&self.path)?;
        let (holder, new_name) = to.holder(path)?;
        self.dir.rename(name, &holder, new_name)
    }

    /// Removes the file at a path.
    pub(crate) fn remove_file(&self, path: &str) -> io::Result<()> {
        faults::pass(&self.path)?;
        let (holder, name) = self.holder(path)?;
        holder.remove_file(name)
    }

    /// Removes the empty folder at a path.
    pub(crate) fn remove_folder(&self, path: &str) -> io::Result<()> {
        faults::pass(&self.path)?;
        let (holder, name) = self.holder(path)?;
        holder.remove_dir(name)
    }

    /// Removes a folder directly below it with all it holds; links in it are removed, not followed.
    pub(crate) fn remove_all(&self, name: &str) -> io::Result<()> {
        faults::pass(&self.path)?;
        self.dir.remove_dir_all(name)
    }

    /// The names in the folder at a path; empty for itself.
    pub(crate) fn names(&self, path: &str) -> io::Result<Vec<String>> {
        faults::pass(&self.path)?;
        let entries = if path.is_empty() { self.dir.entries()? } else { self.dir.read_dir(path)? };
        entries.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect()
    }

    /// Whether an open file is the one that has this name directly below it.
    #[cfg(unix)]
    pub(crate) fn has_this_file(&self, file: &File, name: &str) -> bool {
        use cap_std::fs::MetadataExt as _;
        use std::os::unix::fs::MetadataExt as _;
        let (Ok(held), Ok(found)) = (file.metadata(), self.dir.symlink_metadata(name)) else { return false };
        (held.dev(), held.ino()) == (found.dev(), found.ino())
    }

    #[cfg(not(unix))]
    pub(crate) fn has_this_file(&self, _file: &File, name: &str) -> bool {
        self.dir.exists(name)
    }

    /// The folder that holds what lies at a path, reached through no link at all, and the name in it.
    fn holder<'p>(&self, path: &'p str) -> io::Result<(Dir, &'p str)> {
        let mut holder = self.dir.try_clone()?;
        let mut names = path.split('/').peekable();
        while let Some(name) = names.next() {
            if names.peek().is_none() {
                return Ok((holder, name));
            }
            holder = holder.open_dir_nofollow(name)?;
        }
        Ok((holder, path))
    }
}

/// The refusal of the handle, which is no error of the system.
fn leads_outside(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::PermissionDenied && error.raw_os_error().is_none()
}
