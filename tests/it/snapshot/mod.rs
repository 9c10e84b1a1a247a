//! Snapshots: what a test made is held against the files that hold what is expected. In goes a folder and the files
//! made for it; out comes, where they differ, one report of every file with the command that accepts the change as its
//! last line.
//!
//! With `UPDATE=1` the expectations are rewritten instead, and every file that was rewritten is named.

mod diff;
mod report;
mod tests;

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::panic::Location;
use std::path::Path;

use crate::support::{files_below, project};
use report::{Difference, differences, report};

/// Files by their path below a folder, with `/` on every system.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Holds one text against the file of the project at `path`.
#[track_caller]
pub fn snapshot(path: &str, actual: &str) {
    let (folder, name) = path.rsplit_once('/').expect("a file in a folder");
    snapshot_files(folder, &Files::from([(name.to_owned(), actual.as_bytes().to_vec())]));
}

/// Holds some files of a folder of the project against what is expected of them; other files there are not looked at.
#[track_caller]
pub fn snapshot_files(folder: &str, actual: &Files) {
    let read = |path: &String| Some((path.clone(), fs::read(project(folder).join(path)).ok()?));
    hold_against(folder, &actual.keys().filter_map(read).collect(), actual, &accepting_command(Location::caller()));
}

/// Holds whole folders below a folder of the project against the files that should be all of them; one report says what
/// differs in any.
#[track_caller]
pub fn snapshot_folders(parent: &str, folders: &[(String, Files)]) {
    let expected = folders.iter().map(|(name, _)| (name.clone(), files_below(&project(parent).join(name))));
    let (expected, actual) = (files_of_all(expected), files_of_all(folders.iter().cloned()));
    hold_against(parent, &expected, &actual, &accepting_command(Location::caller()));
}

fn files_of_all(folders: impl Iterator<Item = (String, Files)>) -> Files {
    let below = |(folder, files): (String, Files)| {
        files.into_iter().map(move |(path, bytes)| (format!("{folder}/{path}"), bytes))
    };
    folders.flat_map(below).collect()
}

/// Holds files against others made in the same test, which nothing can accept.
#[track_caller]
pub fn assert_same_files(name: &str, expected: &Files, actual: &Files) {
    let differences = differences(expected, actual);
    assert!(differences.is_empty(), "{}", report(name, expected.len(), &differences));
}

/// Holds a text against another one of the same test.
#[track_caller]
pub fn assert_same_text(name: &str, expected: &str, actual: &str) {
    let files = |text: &str| Files::from([("text".to_owned(), text.as_bytes().to_vec())]);
    assert_same_files(name, &files(expected), &files(actual));
}

fn hold_against(folder: &str, expected: &Files, actual: &Files, command: &str) {
    let differences = differences(expected, actual);
    if std::env::var_os("UPDATE").is_some() {
        rewrite(&project(folder), &differences);
        announce(&rewritten_lines(folder, &differences));
    } else if !differences.is_empty() {
        fail(&failure(folder, expected.len(), &differences, command));
    }
}

/// Ends the test without the message of a panic, so that no backtrace follows the accepting command.
fn fail(report: &str) -> ! {
    eprintln!("{report}");
    std::panic::resume_unwind(Box::new("a snapshot differs"))
}

/// What a failing test says; the accepting command is the last line.
fn failure(folder: &str, expected: usize, differences: &[Difference], command: &str) -> String {
    format!("{}\nTo accept the change:\n{command}", report(folder, expected, differences))
}

/// The command that runs the tests of the calling module and accepts what they make.
fn accepting_command(caller: &Location) -> String {
    let path = caller.file().replace('\\', "/");
    let module = path.split_once("tests/it/").map_or(path.as_str(), |(_, module)| module);
    let module = module.trim_end_matches(".rs").trim_end_matches("/mod").replace('/', "::");
    format!("UPDATE=1 cargo test --test it {module}")
}

fn rewrite(folder: &Path, differences: &[Difference]) {
    for difference in differences {
        let file = folder.join(difference.path);
        match difference.actual {
            Some(bytes) => {
                fs::create_dir_all(file.parent().expect("a folder")).expect("folder");
                fs::write(file, bytes).expect("file");
            }
            None => {
                fs::remove_file(&file).expect("a file to remove");
                remove_empty_folders(file.parent().expect("a folder"), folder);
            }
        }
    }
}

/// Removes a folder and those above it, up to `top`, as far as nothing is left in them.
fn remove_empty_folders(mut folder: &Path, top: &Path) {
    while folder != top && fs::remove_dir(folder).is_ok() {
        folder = folder.parent().expect("below the top");
    }
}

/// One line for every file that was rewritten, made or removed.
fn rewritten_lines(folder: &str, differences: &[Difference]) -> String {
    let line = |difference: &Difference| {
        let done = match (difference.expected, difference.actual) {
            (Some(_), Some(_)) => "rewritten",
            (None, _) => "new",
            (_, None) => "removed",
        };
        format!("{done}: {folder}/{}\n", difference.path)
    };
    differences.iter().map(line).collect()
}

/// Writes past the test harness, which keeps what a passing test prints to itself.
fn announce(lines: &str) {
    std::io::stderr().write_all(lines.as_bytes()).expect("standard error");
}
