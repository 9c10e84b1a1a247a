//! Two texts in, a unified diff out that a person can read: long lines of HTML are broken at their tags, long lines are
//! cut around the first difference, and long diffs are shortened.

use std::fmt::Write;

use similar::{Algorithm, DiffOp, capture_diff_slices, group_diff_ops};

/// How many lines of a file's diff are shown.
const SHOWN_LINES: usize = 40;
/// Unchanged lines around a change.
const CONTEXT: usize = 3;
/// Letters of a line that are shown, and how many of them stand before the first difference.
const WIDTH: usize = 200;
const BEFORE: usize = 60;

/// A stretch of lines around changes, its own head first.
pub type Hunk = Vec<String>;

/// The differences between two texts that are not equal.
pub fn hunks(old: &str, new: &str) -> Vec<Hunk> {
    let is_long = [old, new].iter().any(|text| text.lines().any(|line| line.chars().count() > WIDTH));
    let lines = if is_long { lines_broken_at_tags } else { lines };
    let (mut before, mut after) = (lines(old), lines(new));
    if before == after {
        // Only line breaks between tags differ.
        (before, after) = (self::lines(old), self::lines(new));
    }
    let ops = capture_diff_slices(Algorithm::Myers, &before, &after);
    group_diff_ops(ops, CONTEXT).iter().map(|hunk| hunk_lines(hunk, &before, &after)).collect()
}

/// The lines of a file's diff as one text.
pub fn shorten(lines: &[String]) -> String {
    let mut text: String = lines.iter().take(SHOWN_LINES).map(|line| format!("{line}\n")).collect();
    if lines.len() > SHOWN_LINES {
        writeln!(text, "… and {} more lines of this diff", lines.len() - SHOWN_LINES).expect("a string");
    }
    text
}

/// The lines of a text; the last one says when no line break follows it.
fn lines(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
    match lines.last_mut() {
        Some(last) if last.is_empty() => drop(lines.pop()),
        Some(last) => last.push_str(" (no line break at the end)"),
        None => {}
    }
    lines
}

/// The lines of a text, broken before each opening tag and each closing tag that follows another.
fn lines_broken_at_tags(text: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    for line in lines(text) {
        let mut start = 0;
        for (at, _) in line.match_indices('<') {
            let opens = line[at + 1..].starts_with(|letter: char| letter.is_ascii_alphabetic());
            if at > start && (opens || line[..at].ends_with('>')) {
                pieces.push(line[start..at].to_owned());
                start = at;
            }
        }
        pieces.push(line[start..].to_owned());
    }
    pieces
}

fn hunk_lines(hunk: &[DiffOp], old: &[String], new: &[String]) -> Hunk {
    let (Some(first), Some(last)) = (hunk.first(), hunk.last()) else { return Vec::new() };
    let (old_start, new_start) = (first.old_range().start, first.new_range().start);
    let (old_len, new_len) = (last.old_range().end - old_start, last.new_range().end - new_start);
    let mut lines = vec![format!("@@ -{},{old_len} +{},{new_len} @@", old_start + 1, new_start + 1)];
    for op in hunk {
        let (removed, added) = (&old[op.old_range()], &new[op.new_range()]);
        if matches!(op, DiffOp::Equal { .. }) {
            lines.extend(removed.iter().map(|line| format!(" {}", cut(line, 0))));
        } else {
            lines.extend(removed.iter().enumerate().map(|(nth, line)| changed_line('-', line, added.get(nth))));
            lines.extend(added.iter().enumerate().map(|(nth, line)| changed_line('+', line, removed.get(nth))));
        }
    }
    lines
}

/// A changed line, cut around the place where it leaves its counterpart.
fn changed_line(sign: char, line: &str, counterpart: Option<&String>) -> String {
    let same = counterpart.map_or(0, |other| line.chars().zip(other.chars()).take_while(|(a, b)| a == b).count());
    format!("{sign}{}", cut(line, same).replace('\u{a0}', "⍽").replace('\r', "␍"))
}

/// At most `WIDTH` letters of a line, such that the letter at `at` is among them.
fn cut(line: &str, at: usize) -> String {
    let letters: Vec<char> = line.chars().collect();
    if letters.len() <= WIDTH {
        return line.to_owned();
    }
    let start = at.saturating_sub(BEFORE).min(letters.len() - WIDTH);
    let end = start + WIDTH;
    let shown: String = letters[start..end].iter().collect();
    let mark = |is_cut: bool| if is_cut { "…" } else { "" };
    format!("{}{shown}{}", mark(start > 0), mark(end < letters.len()))
}
