//! Signs that Markdown takes for its own where people mean the sign: a line in, edits out for tildes, for the folders of
//! Windows, for names of signs that were made safe twice, and for what Word leaves between words.

use std::ops::Range;

use super::letters::{is_blank, is_cyrillic};
use super::lines::Line;
use crate::content::rewrite::Edit;

/// The edits of one line.
pub(super) fn edits(line: &Line, words: &[Range<usize>]) -> Vec<Edit> {
    let mut edits = Vec::new();
    for part in words {
        let text = &line.text[part.clone()];
        let mut push = |at: Range<usize>, words: String| {
            let start = line.start + part.start;
            edits.push(Edit::replace(start + at.start..start + at.end, words));
        };
        if text.contains('~') {
            single_tildes(text).for_each(|at| push(at..at, "\\".to_owned()));
        }
        if text.contains('\\') {
            paths(text).into_iter().for_each(|at| push(at.clone(), text[at].replace('\\', "\\\\")));
        }
        if text.contains('&') {
            names(text).into_iter().for_each(|(at, name)| push(at, name));
        }
        if text.contains("o:p") {
            tags_of_word(text).into_iter().for_each(|at| push(at, String::new()));
        }
    }
    edits
}

/// `~6 человек`: about; two of them strike words out.
fn single_tildes(text: &str) -> impl Iterator<Item = usize> {
    let is_beside = |at: usize| text[..at].ends_with(['~', '\\']) || text[at + 1..].starts_with('~');
    text.match_indices('~').map(|(at, _)| at).filter(move |at| !is_beside(*at))
}

/// `C:\отчёты`, `\\server\share`: words with the folders of Windows.
fn paths(text: &str) -> Vec<Range<usize>> {
    let mut paths = Vec::new();
    let mut start = 0;
    for word in text.split_inclusive(|sign: char| is_blank(sign) || matches!(sign, '(' | '«' | '"' | '<' | '>')) {
        let path = word
            .trim_end_matches(|sign: char| is_blank(sign) || matches!(sign, ')' | '»' | '"' | '(' | '«' | '<' | '>'));
        let mut signs = path.chars();
        let is_drive =
            signs.next().is_some_and(|letter| letter.is_ascii_alphabetic()) && signs.as_str().starts_with(":\\");
        let is_share = path
            .strip_prefix("\\\\")
            .is_some_and(|rest| rest.starts_with(char::is_alphanumeric) && rest.contains('\\'));
        if is_drive || is_share {
            paths.push(start..start + path.len());
        }
        start += word.len();
    }
    paths
}

/// Names of signs that mail programs and editors of sites leave; nobody writes about them.
const NAMES: [&str; 12] =
    ["nbsp", "laquo", "raquo", "mdash", "ndash", "quot", "hellip", "shy", "bull", "deg", "minus", "times"];

/// `&amp;nbsp;`, and `&nbsp` without its end.
fn names(text: &str) -> Vec<(Range<usize>, String)> {
    let mut names = Vec::new();
    for (at, _) in text.match_indices('&') {
        let behind = &text[at + 1..];
        let rest = behind.strip_prefix("amp;").unwrap_or(behind);
        let found = NAMES.iter().find(|name| rest.starts_with(**name));
        let Some(name) = found else { continue };
        let end = at + 1 + (behind.len() - rest.len()) + name.len();
        let is_closed = text[end..].starts_with(';');
        let is_longer = text[end..].starts_with(|sign: char| sign.is_ascii_alphanumeric());
        let is_double = rest.len() < behind.len();
        if !is_longer && (is_double || !is_closed && text.contains(is_cyrillic)) {
            names.push((at..end + usize::from(is_closed), format!("&{name};")));
        }
    }
    names
}

/// `<o:p>` and `</o:p>`.
fn tags_of_word(text: &str) -> Vec<Range<usize>> {
    let tags = ["<o:p>", "</o:p>", "<o:p/>", "<o:p />"];
    tags.iter().flat_map(|tag| text.match_indices(tag).map(|(at, _)| at..at + tag.len())).collect()
}

/// The sign of a line end that stands behind the last line of a paragraph, where it ends nothing.
pub(super) fn idle_line_end(line: &Line) -> Option<Edit> {
    let bare = line.text.trim_end_matches(is_blank);
    let words = bare.strip_suffix('\\').filter(|words| !words.ends_with('\\') && words.contains(is_cyrillic))?;
    let last_word = words.rsplit(is_blank).next().unwrap_or(words);
    let at = line.start + words.len();
    (!last_word.contains('\\')).then(|| Edit::replace(at..at + 1, ""))
}
