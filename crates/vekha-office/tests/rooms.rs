//! The rooms of the crate in reading order: imports point from later rooms to earlier ones.
#![allow(clippy::unwrap_used)] // a test may fail loudly

use std::fs;
use std::path::{Path, PathBuf};

/// A room may look into those before it.
const ROOMS: [&str; 19] = [
    "bytes",
    "content_kind",
    "error",
    "limits",
    "xml",
    "container",
    "model",
    "own_look",
    "reading_place",
    "properties",
    "text",
    "docx",
    "sheet",
    "odt",
    "detect",
    "every_text",
    "read",
    "clean",
    "lib",
];

#[test]
fn imports_point_to_earlier_rooms() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for path in files(&root) {
        let own = place(path.strip_prefix(&root).unwrap().with_extension("").iter().next().unwrap().to_str().unwrap());
        let text = fs::read_to_string(&path).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
        for used in lines.flat_map(|line| line.split("crate::").skip(1)) {
            let module: String = used.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
            assert!(place(&module) <= own, "{} uses {module}, a later room", path.display());
        }
    }
}

fn place(module: &str) -> usize {
    let known = ROOMS.iter().position(|name| *name == module);
    known.unwrap_or_else(|| panic!("the room {module} is missing in the table"))
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    paths.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}
