//! Rights of published files and folders: whatever the mask of the process, a web server that runs as another user reads
//! them. Only what was made here gets them; a folder that the user has made keeps its own.

use std::fs::File;
use std::io;
use std::path::Path;

use cap_std::ambient_authority;
use cap_std::fs::Dir;

/// Who may read what is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readers {
    /// Whom the mask of the process allows: for files that are not for the public.
    ByMask,
    /// Everybody, whatever the mask: for files that a web server of another user hands out.
    Everybody,
}

/// Lets everybody read a new file.
#[cfg(unix)]
pub(crate) fn open_file_to_everybody(file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    const READ: u32 = 0o444;
    let mut rights = file.metadata()?.permissions();
    if rights.mode() & READ == READ {
        return Ok(());
    }
    rights.set_mode(rights.mode() | READ);
    file.set_permissions(rights)
}

/// Lets everybody read and enter a new folder.
#[cfg(unix)]
pub(crate) fn open_to_everybody(holder: &Dir, name: impl AsRef<Path>) -> io::Result<()> {
    use cap_std::fs::PermissionsExt;
    const ENTER: u32 = 0o555;
    let mut rights = holder.symlink_metadata(&name)?.permissions();
    if rights.mode() & ENTER == ENTER {
        return Ok(());
    }
    rights.set_mode(rights.mode() | ENTER);
    holder.set_permissions(name, rights)
}

/// The same for a folder above the output folder, or that folder itself.
pub(crate) fn open_path_to_everybody(path: &Path) -> io::Result<()> {
    let (Some(above), Some(name)) = (path.parent(), path.file_name()) else { return Ok(()) };
    open_to_everybody(&Dir::open_ambient_dir(above, ambient_authority())?, name)
}

/// Other systems have no mask.
#[cfg(not(unix))]
pub(crate) fn open_file_to_everybody(_file: &File) -> io::Result<()> {
    Ok(())
}

#[cfg(not(unix))]
pub(crate) fn open_to_everybody(_holder: &Dir, _name: impl AsRef<Path>) -> io::Result<()> {
    Ok(())
}
