//! The build id: the program's sources in, a word out that differs whenever anything the program is built of does.
//!
//! A published site remembers it, so that another program does not take the site for one of its own making. A package from
//! a registry has no `crates/`: there the crates of this workspace are told by `Cargo.toml`, which asks for exactly one
//! version of each, and all other dependencies by `Cargo.lock`, which a package carries and `cargo install --locked` obeys.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

/// Everything below the root that the program is built of, besides the crates of the workspace.
const PARTS: [&str; 7] = ["Cargo.lock", "Cargo.toml", "build", "build.rs", "content", "src", "themes/default"];
/// What a crate of the workspace is built of; its tests and benchmarks change no program.
const PARTS_OF_CRATE: [&str; 3] = ["Cargo.toml", "build.rs", "src"];

/// The id of the program whose sources lie in `root`.
pub fn build_id(root: &Path) -> String {
    let mut digest = DefaultHasher::new();
    for part in parts(root) {
        add(root, &part, &mut digest);
    }
    format!("{:016x}", digest.finish())
}

/// Files and folders that decide the id, relative to `root`, in order; those that are missing are left out.
pub fn parts(root: &Path) -> Vec<PathBuf> {
    let crates = names_in(root, Path::new("crates"));
    let of_crates = crates.iter().flat_map(|folder| PARTS_OF_CRATE.map(|part| folder.join(part)));
    let all = PARTS.map(PathBuf::from).into_iter().chain(of_crates);
    all.filter(|part| root.join(part).exists()).collect()
}

/// Adds a file, or all files of a folder.
fn add(root: &Path, path: &Path, digest: &mut impl Hasher) {
    path.hash(digest);
    match fs::read(root.join(path)) {
        Ok(bytes) => bytes.hash(digest),
        Err(_) => names_in(root, path).iter().for_each(|inside| add(root, inside, digest)),
    }
}

/// What lies in a folder, as paths relative to `root`, in order; nothing where there is no such folder.
fn names_in(root: &Path, folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(root.join(folder)).into_iter().flatten();
    let mut names: Vec<PathBuf> = entries.filter_map(|entry| Some(folder.join(entry.ok()?.file_name()))).collect();
    names.sort();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILES: [&str; 5] =
        ["Cargo.toml", "src/lib.rs", "crates/one/Cargo.toml", "crates/one/src/lib.rs", "crates/two/src/deep/words.rs"];

    fn write(root: &Path, path: &str, text: &str) {
        fs::create_dir_all(root.join(path).parent().expect("a folder")).expect("made");
        fs::write(root.join(path), text).expect("written");
    }

    fn workspace() -> tempfile::TempDir {
        let root = tempfile::TempDir::new().expect("a folder");
        FILES.iter().for_each(|path| write(root.path(), path, "before"));
        root
    }

    #[test]
    fn same_sources_have_the_same_id_wherever_they_lie() {
        assert_eq!(build_id(workspace().path()), build_id(workspace().path()));
    }

    #[test]
    fn another_file_of_any_crate_makes_another_id() {
        let before = build_id(workspace().path());
        for path in FILES.into_iter().chain(["crates/three/src/lib.rs", "src/new.rs"]) {
            let root = workspace();
            write(root.path(), path, "after");
            assert_ne!(build_id(root.path()), before, "{path}");
        }
    }

    #[test]
    fn tests_of_a_crate_change_no_program() {
        let root = workspace();
        let before = build_id(root.path());
        write(root.path(), "crates/one/tests/it.rs", "after");
        assert_eq!(build_id(root.path()), before);
    }

    #[test]
    fn every_crate_of_this_workspace_counts() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let manifest = fs::read_to_string(root.join("Cargo.toml")).expect("readable");
        let parts = parts(root);
        for line in manifest.lines().filter(|line| line.contains("path = ")) {
            let folder = line.split("path = \"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
            if folder.starts_with("crates/") {
                assert!(parts.contains(&Path::new(folder).join("src")), "{folder} is missing in {parts:?}");
                assert!(
                    line.contains("version = \"="),
                    "a published package knows {folder} by its exact version: {line}"
                );
            }
        }
    }
}
