//! The report of a snapshot: in go the expected files and those made, out comes one text with every file that differs,
//! each as a shortened unified diff.

use std::fmt::Write;

use super::Files;
use super::diff::unified_diff;

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

/// What differs in `folder`, of which so many files are expected.
pub fn report(folder: &str, expected: usize, differences: &[Difference]) -> String {
    let mut text = format!("{folder}: {} files differ, {expected} are expected\n", differences.len());
    let (shown, named) = differences.split_at(differences.len().min(SHOWN_FILES));
    for difference in shown {
        text.push('\n');
        text.push_str(&file_report(difference));
    }
    if !named.is_empty() {
        let paths: Vec<&str> = named.iter().map(|difference| difference.path).collect();
        writeln!(text, "\nand {} more: {}", named.len(), paths.join(", ")).expect("a string");
    }
    text
}

fn file_report(difference: &Difference) -> String {
    match (difference.expected, difference.actual) {
        (Some(expected), None) => format!("--- {}: expected and not made ({})\n", difference.path, size(expected)),
        (None, Some(actual)) => format!("+++ {}: made and not expected ({})\n", difference.path, size(actual)),
        (expected, actual) => change_report(difference.path, expected.unwrap_or_default(), actual.unwrap_or_default()),
    }
}

fn change_report(path: &str, expected: &[u8], actual: &[u8]) -> String {
    let (Some(old), Some(new)) = (text_of(expected), text_of(actual)) else {
        return format!("{path}: not a text, {} expected and {} made\n", size(expected), size(actual));
    };
    format!("--- {path} (expected)\n+++ {path} (made)\n{}", unified_diff(old, new))
}

/// The bytes as a text, unless they are a picture, an archive or something else that no one reads.
fn text_of(bytes: &[u8]) -> Option<&str> {
    std::str::from_utf8(bytes).ok().filter(|text| !text.contains('\0'))
}

fn size(bytes: &[u8]) -> String {
    format!("{} bytes", bytes.len())
}
