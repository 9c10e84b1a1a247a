//! Folders of the project and of tests: their files by the path below the folder, with `/` on every system.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// A file or folder of the project.
pub fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The text of a file of the project.
pub fn read(path: &str) -> String {
    fs::read_to_string(project(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The paths of all files below a folder, sorted; of a folder that does not exist none.
pub fn paths_below(folder: &Path) -> Vec<String> {
    let walk = walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok);
    let files = walk.filter(|entry| entry.file_type().is_file());
    let below = |path: &Path| path.strip_prefix(folder).expect("inside").to_string_lossy().replace('\\', "/");
    let mut paths: Vec<String> = files.map(|entry| below(entry.path())).collect();
    paths.sort();
    paths
}

/// All files below a folder with what they hold.
pub fn files_below(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let read = |path: String| {
        let bytes = fs::read(folder.join(&path)).unwrap_or_else(|error| panic!("{path}: {error}"));
        (path, bytes)
    };
    paths_below(folder).into_iter().map(read).collect()
}

/// Every published file; the folder's own bookkeeping is not among them.
pub fn published_files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    files_below(folder).into_iter().filter(|(path, _)| !path.starts_with(".vekha/")).collect()
}

/// Copies all files below a folder; folders without a file are left out.
pub fn copy_folder(from: &Path, to: &Path) {
    for path in paths_below(from) {
        let target = to.join(&path);
        fs::create_dir_all(target.parent().expect("a folder")).expect("folders");
        fs::copy(from.join(&path), target).expect("a copy");
    }
}
