//! A path in, the open file out, where it is a plain file: a link that has come to its place, a pipe or a device is refused
//! and not waited for.

use std::fs::File;
use std::io;
use std::path::Path;

use cap_fs_ext::{FollowSymlinks, OpenOptionsFollowExt, OpenOptionsSyncExt};
use cap_std::ambient_authority;
use cap_std::fs::{Dir, OpenOptions};

/// Opens a plain file to read it.
///
/// # Errors
/// As the system says them; `InvalidInput` for what is no plain file.
pub fn open_regular(path: &Path) -> io::Result<File> {
    let (Some(above), Some(name)) = (path.parent(), path.file_name()) else {
        return Err(io::ErrorKind::InvalidInput.into());
    };
    let above = if above.as_os_str().is_empty() { Path::new(".") } else { above };
    let mut options = OpenOptions::new();
    let options = options.read(true).follow(FollowSymlinks::No).nonblock(true);
    let file = Dir::open_ambient_dir(above, ambient_authority())?.open_with(name, options)?.into_std();
    if file.metadata()?.is_file() { Ok(file) } else { Err(io::ErrorKind::InvalidInput.into()) }
}
