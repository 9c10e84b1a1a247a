//! The report of a snapshot: in go the expected files and those made, out comes one text with every file that differs,
//! each as a shortened unified diff.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::Files;
use super::diff::{Hunk, hunks, shorten};

/// How many files are shown; the others are named.
const SHOWN_FILES: usize = 20;

/// A file that is not as expected; `None` where it should not be, or is not made.
pub struct Difference<'f> {
    pub path: &'f str,
    pub expected: Option<&'f [u8]>,
    pub actual: Option<&'f [u8]>,
}

/// Every file that differs, is missing or is too many, by path.
pub fn differences<'f>(expected: &'f Files, actual: &'f Files) -> Vec<Difference<'f>> {
    let mut paths: Vec<&String> = expected.keys().chain(actual.keys()).collect();
    paths.sort();
    paths.dedup();
    let pair = |path: &'f String| Difference {
        path,
        expected: expected.get(path).map(Vec::as_slice),
        actual: actual.get(path).map(Vec::as_slice),
    };
    paths.into_iter().map(pair).filter(|difference| difference.expected != difference.actual).collect()
}

/// What differs in `folder`, of which so many files are expected. A hunk that several files share is shown once.
pub fn report(folder: &str, expected: usize, differences: &[Difference]) -> String {
    let mut text = format!("{folder}: {} files differ, {expected} are expected\n", differences.len());
    let reports = without_repeats(differences.iter().map(FileReport::new).collect());
    let (shown, named) = reports.split_at(reports.len().min(SHOWN_FILES));
    for report in shown {
        write!(text, "\n{}\n{}", report.head, shorten(&report.hunks.concat())).expect("a string");
    }
    if !named.is_empty() {
        let paths: Vec<&str> = named.iter().map(|difference| difference.path).collect();
        writeln!(text, "\nand {} more: {}", named.len(), paths.join(", ")).expect("a string");
    }
    text
}

/// What is said of a file; no hunks where it is not two texts.
struct FileReport<'f> {
    path: &'f str,
    head: String,
    hunks: Vec<Hunk>,
}

impl<'f> FileReport<'f> {
    fn new(difference: &Difference<'f>) -> Self {
        let path = difference.path;
        let (head, hunks) = match (difference.expected, difference.actual) {
            (Some(expected), None) => (format!("--- {path}: expected and not made ({})", size(expected)), Vec::new()),
            (None, Some(actual)) => (format!("+++ {path}: made and not expected ({})", size(actual)), Vec::new()),
            (expected, actual) => change_report(path, expected.unwrap_or_default(), actual.unwrap_or_default()),
        };
        FileReport { path, head, hunks }
    }
}

fn change_report(path: &str, expected: &[u8], actual: &[u8]) -> (String, Vec<Hunk>) {
    match (text_of(expected), text_of(actual)) {
        (Some(old), Some(new)) => (format!("--- {path} (expected)\n+++ {path} (made)"), hunks(old, new)),
        _ => (format!("{path}: not a text, {} expected and {} made", size(expected), size(actual)), Vec::new()),
    }
}

/// Leaves of hunks with the same changed lines the first, with a line that counts the others, and drops the files of
/// which nothing is left to show.
fn without_repeats(reports: Vec<FileReport>) -> Vec<FileReport> {
    let mut times: BTreeMap<Vec<String>, usize> = BTreeMap::new();
    for hunk in reports.iter().flat_map(|report| &report.hunks) {
        *times.entry(changed_lines(hunk)).or_default() += 1;
    }
    let mut shown = Vec::new();
    for mut report in reports {
        let had_hunks = !report.hunks.is_empty();
        report.hunks = report.hunks.into_iter().filter_map(|hunk| first_of(hunk, &mut times)).collect();
        if !had_hunks || !report.hunks.is_empty() {
            shown.push(report);
        }
    }
    shown
}

/// The hunk, unless one like it has been taken out of the counts before.
fn first_of(mut hunk: Hunk, times: &mut BTreeMap<Vec<String>, usize>) -> Option<Hunk> {
    let others = times.remove(&changed_lines(&hunk))? - 1;
    if others > 0 {
        hunk.push(format!("… and the same {others} times more, in this file or others"));
    }
    Some(hunk)
}

fn changed_lines(hunk: &Hunk) -> Vec<String> {
    hunk.iter().filter(|line| line.starts_with(['-', '+'])).cloned().collect()
}

/// The bytes as a text, unless they are a picture, an archive or something else that no one reads.
fn text_of(bytes: &[u8]) -> Option<&str> {
    std::str::from_utf8(bytes).ok().filter(|text| !text.contains('\0'))
}

fn size(bytes: &[u8]) -> String {
    format!("{} bytes", bytes.len())
}
