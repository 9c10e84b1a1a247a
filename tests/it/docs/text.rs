//! Reads the Markdown of the documentation: tables, fences, headings, links. It must not know what they mean.

use std::collections::{BTreeMap, BTreeSet};

use crate::support;

/// A file of `docs/`.
pub fn read(name: &str) -> String {
    support::read(&format!("docs/{name}"))
}

/// Whether `docs/` has the file.
pub fn exists(name: &str) -> bool {
    support::project("docs").join(name).exists()
}

/// The cells of a table's line; `None` for any other line.
pub fn row(line: &str) -> Option<Vec<String>> {
    let inside = line.trim().strip_prefix('|')?.strip_suffix('|')?.replace("\\|", "\u{1}");
    Some(inside.split('|').map(|cell| cell.trim().replace('\u{1}', "|")).collect())
}

/// Tables behind a comment `<!-- Name -->`, by that name, without head and rule.
pub fn tables(text: &str) -> BTreeMap<String, Vec<Vec<String>>> {
    table_after(text, "").into_iter().filter(|(name, _)| name.chars().all(|c| c.is_ascii_alphanumeric())).collect()
}

/// Tables behind a comment that begins with `mark`, by the rest of the comment.
pub fn table_after(text: &str, mark: &str) -> Vec<(String, Vec<Vec<String>>)> {
    let comments = text.split("<!-- ").skip(1).filter_map(|part| part.split_once(" -->"));
    let marked = comments.filter_map(|(comment, rest)| Some((comment.strip_prefix(mark)?, rest)));
    let rows = |rest: &str| rest.trim_start().lines().map_while(row).skip(2).collect();
    marked.map(|(name, rest)| (name.to_owned(), rows(rest))).collect()
}

/// Fenced blocks: their language and text.
pub fn fences(text: &str) -> Vec<(&str, &str)> {
    let parts: Vec<&str> = text.split("```").collect();
    parts.iter().skip(1).step_by(2).filter_map(|block| block.split_once('\n')).collect()
}

/// Everything outside of fenced blocks.
fn prose(text: &str) -> String {
    text.split("```").step_by(2).collect()
}

/// The anchors that the usual viewers make of headings.
pub fn anchors(text: &str) -> BTreeSet<String> {
    let prose = prose(text);
    let headings = prose.lines().filter(|line| line.starts_with('#')).map(|line| line.trim_start_matches('#').trim());
    let kept = |letter: char| letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '_');
    headings
        .map(|words| words.to_lowercase().chars().filter(|c| kept(*c)).collect::<String>().replace(' ', "-"))
        .collect()
}

/// Links to documents and headings; those in code are examples.
pub fn links(text: &str) -> Vec<String> {
    let plain: String = prose(text).split('`').step_by(2).collect::<Vec<_>>().join("x");
    let targets =
        plain.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(target, _)| target.to_owned());
    targets.filter(|target| !target.contains("://")).collect()
}
