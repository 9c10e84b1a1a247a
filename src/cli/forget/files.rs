//! A site's folder, where it is published and further folders in; every file below them out, with what is to be done about it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use crate::attachments::UnreadReason;

/// A file to be looked through.
#[derive(Debug, Clone)]
pub(super) struct FoundFile {
    /// Where it lies.
    pub(super) path: PathBuf,
    /// How it is shown: from the folder that was named.
    pub(super) shown: String,
    /// What it is to the site.
    pub(super) role: FileRole,
}

/// What a file is to the site: who takes the words out of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum FileRole {
    /// A person edits it.
    Source,
    /// A person puts another file in its place.
    Attached,
    /// An earlier version or a copy that the program keeps: it may be deleted.
    Stored,
    /// A build makes it anew.
    Made,
    /// It lies in a folder that was named besides.
    Further,
}

impl FileRole {
    /// All of them, in the order in which they are told.
    pub(super) const ALL: [FileRole; 5] =
        [FileRole::Source, FileRole::Attached, FileRole::Stored, FileRole::Made, FileRole::Further];

    /// The key of its wording.
    pub(super) fn key(self) -> &'static str {
        match self {
            FileRole::Source => "source",
            FileRole::Attached => "attached",
            FileRole::Stored => "stored",
            FileRole::Made => "made",
            FileRole::Further => "further",
        }
    }
}

/// The reason of a link: what it leads to is looked through where it lies.
pub(super) const LINK: &str = "link";

/// All files, each once; `out` is where the site is published. What could not be walked comes with its reason.
pub(super) fn all_files(site: &Path, out: &Path, further: &[PathBuf]) -> (Vec<FoundFile>, Vec<(String, io::Error)>) {
    let (mut files, mut errors) = (Vec::new(), Vec::new());
    let mut made: Vec<PathBuf> = Vec::new();
    let whole = |path: &Path| fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let (site, out) = (whole(site), whole(out));
    made.extend(Some(out.clone()).filter(|out| *out != site));
    let mut roots = vec![(site.clone(), None)];
    if !out.starts_with(&site) && out.exists() {
        roots.push((out.clone(), Some(FileRole::Made)));
    }
    let named = further.iter().map(|folder| whole(folder));
    roots.extend(named.filter(|folder| !folder.starts_with(&site)).map(|folder| (folder, Some(FileRole::Further))));
    for (root, role) in roots {
        for entry in WalkDir::new(&root).sort_by_file_name().into_iter().filter_entry(|entry| !is_git(entry)) {
            match entry {
                Ok(entry) if entry.file_type().is_file() => {
                    let is_made = made.iter().any(|folder| entry.path().starts_with(folder));
                    let role =
                        if is_made { FileRole::Made } else { role.unwrap_or_else(|| role_below(&site, entry.path())) };
                    let shown = entry.path().strip_prefix(&site).unwrap_or(entry.path()).display().to_string();
                    files.push(FoundFile { shown, path: entry.into_path(), role });
                }
                Ok(entry) if entry.path_is_symlink() => {
                    let reason = io::Error::new(io::ErrorKind::Unsupported, LINK);
                    errors
                        .push((entry.path().strip_prefix(&site).unwrap_or(entry.path()).display().to_string(), reason));
                }
                Ok(entry) => made.extend(Some(entry.into_path()).filter(|folder| vekha_publish::is_ours(folder))),
                Err(error) => {
                    let path = error.path().unwrap_or(&root).display().to_string();
                    errors.push((path, error.into()));
                }
            }
        }
    }
    (files, errors)
}

/// The folder of Git keeps every earlier version packed: it has its own tools.
fn is_git(entry: &DirEntry) -> bool {
    entry.file_name() == ".git"
}

fn role_below(site: &Path, path: &Path) -> FileRole {
    let inside = path.strip_prefix(site).unwrap_or(path);
    let ending = inside.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    match () {
        () if inside.starts_with(".vekha") => FileRole::Stored,
        () if matches!(&*ending, "md" | "markdown" | "yaml" | "yml" | "ftl" | "html" | "css" | "js" | "txt") => {
            FileRole::Source
        }
        () => FileRole::Attached,
    }
}

/// A larger file is not looked through.
const LARGEST: u64 = 128 << 20;

/// The bytes of a file, or why they are not looked through.
pub(super) fn bytes(file: &FoundFile) -> Result<Vec<u8>, UnreadReason> {
    let size = fs::metadata(&file.path).map_err(|_| UnreadReason::NotOpened)?.len();
    if size > LARGEST {
        return Err(UnreadReason::TooLarge);
    }
    fs::read(&file.path).map_err(|_| UnreadReason::NotOpened)
}
