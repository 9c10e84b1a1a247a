//! Files of an import: the order is read, the roadmap and what a new site needs are written; nothing of a person's is lost.

use std::fs;
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

/// Whether a file was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// It was.
    New,
    /// It stood there already and stays.
    Same,
}

/// The bytes of a file; `-` is standard input.
pub fn order_bytes(name: &Path) -> io::Result<Vec<u8>> {
    if name.as_os_str() == "-" {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes)?;
        return Ok(bytes);
    }
    fs::read(name)
}

/// Whether a file is there and holds anything but these bytes.
pub fn holds_other(path: &Path, bytes: &[u8]) -> bool {
    fs::read(path).is_ok_and(|known| known != bytes)
}

/// The bytes of a file; `None` where it is not there.
pub fn bytes_if_there(path: &Path) -> io::Result<Option<Vec<u8>>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// What lies in a folder: its workbooks and all else, in the order of names.
#[derive(Debug, Default)]
pub struct FolderFiles {
    /// The workbooks.
    pub workbooks: Vec<PathBuf>,
    /// The names of other files and of folders.
    pub others: Vec<String>,
}

/// The files of a folder; what an office program keeps beside an open one and what is hidden is left out.
pub fn files_in(folder: &Path) -> io::Result<FolderFiles> {
    let mut found = FolderFiles::default();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
        if name.starts_with('.') || name.starts_with("~$") {
            continue;
        }
        if ["xlsx", "xlsm", "xls", "ods"].contains(&&*ending) && path.is_file() {
            found.workbooks.push(path);
        } else {
            found.others.push(if path.is_dir() { format!("{name}/") } else { name });
        }
    }
    found.workbooks.sort();
    found.others.sort();
    Ok(found)
}

/// The YAML files of a folder, in the order of their names.
pub fn yaml_files_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let is_yaml = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "yaml" || ending == "yml");
    let mut paths: Vec<PathBuf> = entries.filter(is_yaml).collect();
    paths.sort();
    paths
}

/// Keeps a copy in the place of an earlier one; equal bytes are not written.
pub fn keep_copy(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if bytes_if_there(path)?.as_deref() == Some(bytes) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, bytes)
}

/// Writes a file that is not there yet, with the folders above it; one that is there stays.
pub fn write_new(path: &Path, bytes: &[u8]) -> io::Result<Written> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    match fs::File::create_new(path) {
        Ok(mut file) => file.write_all(bytes).map(|()| Written::New),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(Written::Same),
        Err(error) => Err(error),
    }
}

/// Writes the roadmap. One that stands there is replaced only where an import without answers has made it and nobody has
/// touched it since.
pub fn write_roadmap(path: &Path, text: &str, untouched: &str) -> io::Result<Written> {
    match fs::read(path) {
        Ok(bytes) if bytes == text.as_bytes() => Ok(Written::Same),
        Ok(bytes) if bytes == untouched.as_bytes() => fs::write(path, text).map(|()| Written::New),
        Ok(_) => Err(ErrorKind::AlreadyExists.into()),
        Err(error) if error.kind() == ErrorKind::NotFound => write_new(path, text.as_bytes()),
        Err(error) => Err(error),
    }
}
