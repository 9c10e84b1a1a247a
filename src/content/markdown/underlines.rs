//! Dashes below words: lines in, edits out. Below a short line they make a heading of it, below a sentence or a paragraph
//! they part it from what follows, and two of them stand above the name of a letter's writer.

use super::letters::{is_apart, is_cyrillic};
use super::lines::Line;
use crate::content::rewrite::Edit;

/// Dashes that people draw from edge to edge are more.
const LEAST_DASHES: usize = 3;

/// Edits that part dashes from the words above them where they make no heading.
pub(super) fn edits(lines: &[Line]) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut start = 0;
    for (number, line) in lines.iter().enumerate() {
        if !line.is_words() {
            start = number + 1;
            continue;
        }
        let dashes = line.text.trim();
        if number == start && is_double_line(dashes) {
            edits.extend(double_line(line, &lines[number + 1..]));
            start = number + 1;
            continue;
        }
        if number == start || !dashes.bytes().all(|byte| byte == b'-') {
            continue;
        }
        let above = &lines[start..number];
        start = number + 1;
        let last = &above[above.len() - 1];
        if !is_paragraph(above, dashes.len()) || line.text.starts_with("    ") {
            continue;
        }
        edits.push(Edit::insert(last.end(), last.next()));
        if dashes.len() < LEAST_DASHES {
            let blank = line.text.len() - line.text.trim_start().len();
            edits.push(Edit::insert(line.start + blank, "\\"));
            edits.push(Edit::replace(line.start + line.text.trim_end().len()..line.end(), "  "));
        }
    }
    edits
}

fn is_double_line(words: &str) -> bool {
    words.len() >= LEAST_DASHES && words.bytes().all(|byte| byte == b'=')
}

/// `=====` above words: half of a frame where the same stands below them, else a divider.
fn double_line(line: &Line, behind: &[Line]) -> Option<Edit> {
    let words = behind.iter().take_while(|line| line.is_words());
    let is_russian = behind.first().is_some_and(|line| line.is_words() && line.text.contains(is_cyrillic));
    let is_frame = words.take(LEAST_DASHES).any(|line| is_double_line(line.text.trim()));
    is_russian.then(|| Edit::replace(line.start..line.end(), if is_frame { "" } else { "***" }))
}

/// Whether words are no heading: a sentence, several lines, or too few dashes below them; no list, which dashes do not end.
fn is_paragraph(above: &[Line], dashes: usize) -> bool {
    let last = above[above.len() - 1].text.trim_end();
    let first = above[0].text.trim_start();
    let is_item = first.starts_with(['-', '+', '*']) && is_apart(&first[1..]);
    let is_plain =
        !is_item && !first.starts_with(['#', '|']) && above.iter().any(|line| line.text.contains(is_cyrillic));
    let is_sentence = last.ends_with(['.', '!', '?', ';', ':', ',', '…']);
    is_plain && (is_sentence || above.len() > 1 || dashes < LEAST_DASHES)
}
