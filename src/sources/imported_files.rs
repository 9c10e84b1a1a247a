//! Files beside a site that have become reports of it: they are known again by their digests, in `.vekha/imported.txt`,
//! which is never published.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::attachment;

fn path(site: &Path) -> PathBuf {
    site.join(".vekha").join("imported.txt")
}

/// Digests of the files that have become reports.
pub(super) struct ImportedFiles {
    digests: String,
}

impl ImportedFiles {
    /// Those of a site; none where nothing was kept.
    pub(super) fn read(site: &Path) -> Self {
        ImportedFiles { digests: fs::read_to_string(path(site)).unwrap_or_default() }
    }

    /// Whether the file has become a report as it is now.
    pub(super) fn has(&self, file: &Path) -> bool {
        let digest = || attachment::digest(file).ok().map(line_of);
        !self.digests.is_empty() && digest().is_some_and(|line| self.digests.lines().any(|known| known == line))
    }
}

/// Remembers that a file has become a report.
///
/// # Errors
/// The reason of the system.
pub fn remember_imported(site: &Path, file: &Path) -> io::Result<()> {
    let known = ImportedFiles::read(site);
    if known.has(file) {
        return Ok(());
    }
    let line = line_of(attachment::digest(file)?);
    let path = path(site);
    fs::create_dir_all(path.parent().unwrap_or(site))?;
    let mut list = OpenOptions::new().create(true).append(true).open(path)?;
    writeln!(list, "{line}")
}

fn line_of(digest: u128) -> String {
    format!("{digest:032x}")
}
