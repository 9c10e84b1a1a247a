//! Content files on the disk: read with their digest, written only where nobody has changed them since. The version before
//! is kept; the new one comes into its place in one step.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use xxhash_rust::xxh3::xxh3_128;

use super::error::WriteError;

/// So many versions of a file are kept, the newest ones.
pub const MOST_VERSIONS: usize = 20;
/// Where they lie in the folder of the site.
const HISTORY: &str = ".vekha/history";

/// A file as it was read.
#[derive(Debug, Clone)]
pub struct StoredFile {
    path: PathBuf,
    digest: u128,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl StoredFile {
    /// Reads a file; what is behind a link belongs to somebody else and is not read.
    ///
    /// # Errors
    /// The reason of the system.
    pub fn read(path: &Path) -> io::Result<Self> {
        let bytes = read_own(path)?;
        Ok(StoredFile { path: path.to_owned(), digest: xxh3_128(&bytes), bytes })
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Writes other bytes in its place; `site` is the folder of the site, in which the version before is kept. Equal bytes
    /// are not written.
    ///
    /// # Errors
    /// Somebody has changed the file since it was read, or the reason of the system; the file is as it was.
    pub fn write(&self, site: &Path, bytes: &[u8]) -> Result<(), WriteError> {
        if bytes == self.bytes {
            return Ok(());
        }
        self.check_unchanged()?;
        self.keep_version(site)?;
        let staged = self.stage(bytes)?;
        let placed = self.check_unchanged().and_then(|()| Ok(fs::rename(&staged, &self.path)?));
        if placed.is_err() {
            let _ = fs::remove_file(&staged); // what fails here is only litter
        }
        placed
    }

    fn check_unchanged(&self) -> Result<(), WriteError> {
        match read_own(&self.path) {
            Ok(bytes) if xxh3_128(&bytes) == self.digest => Ok(()),
            Ok(_) => Err(WriteError::Changed),
            Err(error) if error.kind() == ErrorKind::NotFound => Err(WriteError::Changed),
            Err(error) => Err(error.into()),
        }
    }

    /// The new bytes beside the file, with its rights; loading passes over names that begin with a dot.
    fn stage(&self, bytes: &[u8]) -> io::Result<PathBuf> {
        let name = self.path.file_name().unwrap_or_default().to_string_lossy();
        let staged = self.path.with_file_name(format!(".{name}.{}.new", std::process::id()));
        let _ = fs::remove_file(&staged); // of a process of this number that was killed
        let written = write_whole(&staged, bytes).and_then(|()| {
            let rights = fs::metadata(&self.path)?.permissions();
            fs::set_permissions(&staged, rights)
        });
        if written.is_err() {
            let _ = fs::remove_file(&staged); // what fails here is only litter
        }
        written.map(|()| staged)
    }

    /// Keeps the version before under the next number, and the newest ones of them.
    fn keep_version(&self, site: &Path) -> io::Result<()> {
        let folder = site.join(HISTORY).join(self.path_in(site));
        fs::create_dir_all(&folder)?;
        let numbers = version_numbers(&folder)?;
        let next = numbers.last().map_or(1, |last| last + 1);
        let ending = self.path.extension().map(|ending| ending.to_string_lossy()).unwrap_or_default();
        let name = |number: u64| folder.join(format!("{number:06}.{ending}"));
        write_whole(&name(next), &self.bytes)?;
        let stale = (numbers.len() + 1).saturating_sub(MOST_VERSIONS);
        numbers[..stale].iter().try_for_each(|number| fs::remove_file(name(*number)))
    }

    /// The path from the folder of the site; of a file elsewhere its name.
    fn path_in(&self, site: &Path) -> PathBuf {
        let whole = |path: &Path| fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let (file, site) = (whole(&self.path), whole(site));
        let inside = file.strip_prefix(&site).ok().map(Path::to_owned);
        inside.unwrap_or_else(|| PathBuf::from(file.file_name().unwrap_or_default()))
    }
}

fn read_own(path: &Path) -> io::Result<Vec<u8>> {
    if !fs::symlink_metadata(path)?.is_file() {
        return Err(io::Error::new(ErrorKind::InvalidInput, "not a regular file"));
    }
    fs::read(path)
}

fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = fs::File::create_new(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// The numbers of the versions in a folder, in their order.
fn version_numbers(folder: &Path) -> io::Result<Vec<u64>> {
    let mut numbers = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        numbers.extend(name.split('.').next().and_then(|number| number.parse::<u64>().ok()));
    }
    numbers.sort_unstable();
    numbers.dedup();
    Ok(numbers)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file_in(site: &Path) -> PathBuf {
        let path = site.join("content/roadmaps/a.yaml");
        fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
        fs::write(&path, "a: 0\n").expect("written");
        path
    }

    #[test]
    fn the_newest_versions_are_kept() {
        let site = tempfile::tempdir().expect("a folder");
        let path = file_in(site.path());
        for number in 1..=25 {
            let stored = StoredFile::read(&path).expect("read");
            stored.write(site.path(), format!("a: {number}\n").as_bytes()).expect("written");
        }
        assert_eq!(fs::read_to_string(&path).expect("read"), "a: 25\n");
        let history = site.path().join(".vekha/history/content/roadmaps/a.yaml");
        assert_eq!(version_numbers(&history).expect("read"), (6..=25).collect::<Vec<_>>());
        assert_eq!(fs::read_to_string(history.join("000025.yaml")).expect("read"), "a: 24\n");
        let names = fs::read_dir(path.parent().expect("a folder")).expect("read").count();
        assert_eq!(names, 1, "nothing is left beside it");
    }

    #[test]
    fn a_file_that_somebody_has_changed_stays() {
        let site = tempfile::tempdir().expect("a folder");
        let path = file_in(site.path());
        let stored = StoredFile::read(&path).expect("read");
        fs::write(&path, "a: own\n").expect("written");
        assert!(matches!(stored.write(site.path(), b"a: 1\n"), Err(WriteError::Changed)));
        assert_eq!(fs::read_to_string(&path).expect("read"), "a: own\n");
        fs::remove_file(&path).expect("removed");
        assert!(matches!(stored.write(site.path(), b"a: 1\n"), Err(WriteError::Changed)));
        assert!(!site.path().join(".vekha").exists());
    }
}
