//! What is known of attached files from earlier builds, as text. It lies in `.vekha/`, which is never published.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// More than thousands of files need.
const LARGEST: u64 = 32 << 20;

fn path(site: &Path) -> PathBuf {
    site.join(".vekha").join("attachments.txt")
}

/// What was kept, where anything was and can be read.
pub fn kept_verdicts(site: &Path) -> Option<String> {
    let bytes = super::attachment::read(&path(site), LARGEST).ok()?;
    String::from_utf8(bytes).ok()
}

/// Keeps it in the place of what was kept before: whole, or not at all.
///
/// # Errors
/// The reason of the system.
pub fn keep_verdicts(site: &Path, text: &str) -> io::Result<()> {
    let path = path(site);
    let folder = path.parent().unwrap_or(site);
    fs::create_dir_all(folder)?;
    let unfinished = folder.join(format!("attachments.{}.tmp", std::process::id()));
    let written = fs::File::create_new(&unfinished).and_then(|mut file| file.write_all(text.as_bytes()));
    let moved = written.and_then(|()| fs::rename(&unfinished, &path));
    if moved.is_err() {
        match fs::remove_file(&unfinished) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    moved
}
