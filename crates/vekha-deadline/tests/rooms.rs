//! The rooms of the crate in reading order: imports point from later rooms to earlier ones.
#![allow(clippy::unwrap_used)] // a test may fail loudly

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// A room may look into those before it.
const ROOMS: [&str; 16] = [
    "range",
    "calendar",
    "warning",
    "correction",
    "model",
    "named_time",
    "token",
    "text",
    "lexer",
    "clause",
    "term",
    "schedule",
    "words",
    "proposal",
    "column",
    "lib",
];

/// Imports of each file, both as paths of modules (`clause::parser::times`).
type Imports = BTreeMap<String, Vec<String>>;

fn files(folder: &Path) -> Vec<PathBuf> {
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    paths.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

fn imports() -> Imports {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let paths = files(&root);
    let names: Vec<String> = paths.iter().map(|path| module(path.strip_prefix(&root).unwrap())).collect();
    let read = |path: &PathBuf| used_modules(&fs::read_to_string(path).unwrap(), &names);
    names.iter().cloned().zip(paths.iter().map(read)).collect()
}

fn module(path: &Path) -> String {
    let name = path.with_extension("").to_string_lossy().replace(['/', '\\'], "::");
    name.strip_suffix("::mod").map_or(name.clone(), str::to_owned)
}

/// The modules that the `use crate::` lines in front of the tests name: the longest name that is a file.
fn used_modules(text: &str, names: &[String]) -> Vec<String> {
    let code = text.split("#[cfg(test)]").next().unwrap();
    let used = code.split("use crate::").skip(1).filter_map(|rest| {
        let path: Vec<&str> = rest.split([';', '{', ' ']).next()?.trim_end_matches(':').split("::").collect();
        let longest = (1..=path.len()).rev().map(|length| path[..length].join("::"));
        longest.into_iter().find(|name| names.contains(name))
    });
    used.collect()
}

#[test]
fn imports_point_to_earlier_rooms() {
    let place = |module: &str| {
        let top = module.split("::").next().unwrap();
        ROOMS
            .iter()
            .position(|name| *name == top)
            .unwrap_or_else(|| panic!("the room of {module} is missing in the table"))
    };
    for (file, used) in imports() {
        for other in used {
            assert!(place(&other) <= place(&file), "{file} uses {other}, a later room");
        }
    }
}
