//! What the documents for contributors point at exists: in go the texts, out come paths in backticks that lead nowhere.

use crate::support::{project, read};

const TEXTS: [&str; 3] = ["ARCHITECTURE.md", "CONTRIBUTING.md", "DESIGN.md"];
/// Folders of the project; a path in backticks that begins with one of them must exist.
const FOLDERS: [&str; 8] = ["src/", "crates/", "themes/", "tests/", "docs/", "benches/", "build/", ".ci/"];

#[test]
fn every_path_leads_somewhere() {
    let mut wrong = Vec::new();
    for text in TEXTS {
        let written = read(text);
        let paths: Vec<&str> = quotes(&written).filter(|path| FOLDERS.iter().any(|at| path.starts_with(at))).collect();
        assert!(!paths.is_empty(), "{text} names no path");
        let missing = paths.into_iter().filter(|path| !path.contains('*') && !project(path).exists());
        wrong.extend(missing.map(|path| format!("{text}: {path}")));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Every promise of `docs/safety.md` names tests that there are.
#[test]
fn every_promise_has_its_test() {
    let promises = read("docs/safety.md");
    let rows = promises.lines().filter(|line| line.starts_with("| ") && line.contains('`'));
    let names: Vec<&str> = rows.flat_map(|row| quotes(row.rsplit(" | ").next().unwrap_or_default())).collect();
    assert!(names.len() > 20, "{names:?}");
    let folders = ["tests", "src", "crates"].map(|folder| crate::support::files_below(&project(folder)));
    let sources = folders.into_iter().flatten().filter(|(path, _)| path.ends_with(".rs"));
    let all: String = sources.map(|(_, bytes)| String::from_utf8_lossy(&bytes).into_owned()).collect();
    let missing = names.into_iter().filter(|name| !name.ends_with('/') && !all.contains(&format!("fn {name}(")));
    assert_eq!(missing.collect::<Vec<_>>(), Vec::<&str>::new());
}

/// The map stays a map.
#[test]
fn the_map_fits_150_lines() {
    let lines = read("ARCHITECTURE.md").lines().count();
    assert!(lines <= 150, "{lines} lines");
}

/// Every room of the program is on the map.
#[test]
fn every_room_is_on_the_map() {
    let map = read("ARCHITECTURE.md");
    let entries = std::fs::read_dir(project("src")).expect("src").filter_map(Result::ok);
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let missing: Vec<String> = names
        .filter(|name| !["lib.rs", "main.rs"].contains(&name.as_str()) && !map.contains(&format!("`src/{name}`")))
        .collect();
    assert!(missing.is_empty(), "not on the map: {missing:?}");
}

/// What stands between backticks on one line; of a command its program.
fn quotes(text: &str) -> impl Iterator<Item = &str> {
    let quotes = text.lines().flat_map(|line| line.split('`').skip(1).step_by(2));
    quotes.map(|quote| quote.split(' ').next().unwrap_or_default())
}
