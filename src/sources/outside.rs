//! The folder of a site in, a diagnostic for what lies in it beside `content/` and by its name belongs into it out.

use std::fs::{self, DirEntry, File};
use std::io::Read;
use std::path::Path;

use walkdir::WalkDir;

use crate::diagnostics::{Code, Diagnostic};

/// Files and folders that only `content/` has.
const FILES: [&str; 4] = ["calendar.yaml", "documents.yaml", "school.yaml", "site.yaml"];
const FOLDERS: [&str; 3] = ["reports", "roadmaps", "schools"];

/// A folder of these names is looked into so deep for texts.
const DEPTH: usize = 4;

/// Says of each that it is not published. Where there is no `content/` at all something else is wrong.
pub(super) fn outside_content(root: &Path) -> Vec<Diagnostic> {
    if !root.join("content").is_dir() {
        return Vec::new();
    }
    let entries = fs::read_dir(root).into_iter().flatten().filter_map(Result::ok);
    let mut found: Vec<(String, &'static str)> = entries.filter_map(misplaced_entry).collect();
    found.extend(reports_elsewhere(root));
    found.sort();
    found.into_iter().map(|(name, kind)| diagnostic(&name, kind)).collect()
}

fn diagnostic(name: &str, kind: &str) -> Diagnostic {
    Diagnostic::new(Code::OutsideContent, None).arg("name", name).arg("kind", kind)
}

fn misplaced_entry(entry: DirEntry) -> Option<(String, &'static str)> {
    let name = entry.file_name().to_string_lossy().into_owned();
    let (path, kind) = (entry.path(), entry.file_type().ok()?);
    if kind.is_dir() {
        return (FOLDERS.contains(&name.as_str()) && has_texts(&path)).then_some((name, "folder"));
    }
    if FILES.contains(&name.as_str()) {
        return Some((name, "file"));
    }
    let is_report = kind.is_file() && is_markdown(&name) && has_header(&path);
    is_report.then_some((name, "report"))
}

/// Folders in which pages and themes lie, and how deep a report may have been put into them; pages lie deeper by thousands.
const OTHERS: [(&str, usize); 3] = [("public", 1), ("public/reports", 1), ("themes", 3)];

/// Reports that were put among pages or into a theme.
fn reports_elsewhere(root: &Path) -> Vec<(String, &'static str)> {
    let files = |(folder, depth): &(&str, usize)| {
        let entries = WalkDir::new(root.join(folder)).min_depth(1).max_depth(*depth).into_iter();
        entries.filter_map(Result::ok).collect::<Vec<_>>()
    };
    let is_report = |entry: &walkdir::DirEntry| {
        entry.file_type().is_file() && is_markdown(&entry.file_name().to_string_lossy()) && has_header(entry.path())
    };
    let reports = OTHERS.iter().flat_map(files).filter(is_report);
    reports
        .filter_map(|entry| {
            let path = entry.path().strip_prefix(root).ok()?;
            Some((path.to_string_lossy().replace('\\', "/"), "report"))
        })
        .collect()
}

/// Also as Notepad names it.
fn is_markdown(name: &str) -> bool {
    let small = name.to_lowercase();
    small.ends_with(".md") || small.ends_with(".md.txt")
}

/// Whether a text begins as a report does; other texts beside a site are its owner's notes.
fn has_header(path: &Path) -> bool {
    let mut start = [0; 6];
    let read = File::open(path).and_then(|mut file| file.read(&mut start)).unwrap_or(0);
    start[..read].strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&start[..read]).starts_with(b"---")
}

fn has_texts(folder: &Path) -> bool {
    let mut entries = WalkDir::new(folder).max_depth(DEPTH).into_iter().filter_map(Result::ok);
    entries.any(|entry| {
        let name = entry.file_name().to_string_lossy();
        entry.file_type().is_file() && (is_markdown(&name) || FILES.contains(&&*name) || name.ends_with(".yaml"))
    })
}
