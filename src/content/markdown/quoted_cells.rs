//! Cells of a spreadsheet that have several lines: it copies them between quotes. Lines in, edits out that make one line of
//! each row.

use std::ops::Range;

use super::lines::{Kind, Line};
use crate::content::rewrite::Edit;

/// No cell has more lines.
const MOST_LINES: usize = 20;

/// Edits that join the lines of cells between quotes, and take the quotes off.
pub(super) fn edits(lines: &[Line]) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut number = 0;
    while number < lines.len() {
        let open = Some(&lines[number]).filter(|line| line.is_words()).and_then(|line| open_cell(line.text));
        let row = &lines[number..lines.len().min(number + MOST_LINES)];
        let close = open.and_then(|at| closing_line(row).filter(|close| has_tab(row, at, *close)));
        number += close.map_or(1, |close| close.max(1));
        let (Some(open), Some(close)) = (open, close) else { continue };
        edits.push(Edit::replace(row[0].start + open..row[0].start + open + 1, ""));
        let end = row[close].start + closing_quote(row[close].text).unwrap_or(0);
        edits.extend(row[..=close].windows(2).map(|pair| {
            let space = if pair[1].kind == Kind::Blank { "" } else { " " };
            Edit::replace(pair[0].end()..pair[1].start, space)
        }));
        edits.extend(row[..=close].iter().flat_map(|line| doubled_quotes(line, row[0].start + open + 1..end)));
        edits.push(Edit::replace(end..end + 1, ""));
    }
    edits
}

/// The quote of the last cell of a line, which does not end there.
fn open_cell(line: &str) -> Option<usize> {
    let start = line.rfind('\t').map_or(0, |at| at + 1);
    let cell = &line[start..];
    (cell.starts_with('"') && cell.matches('"').count() % 2 == 1).then_some(start)
}

/// Edits of the quotes within a cell, which are written twice there.
fn doubled_quotes(line: &Line, cell: Range<usize>) -> Vec<Edit> {
    let start = cell.start.max(line.start);
    let Some(inside) = line.text.get(start - line.start..cell.end.min(line.end()).saturating_sub(line.start)) else {
        return Vec::new();
    };
    inside.match_indices("\"\"").map(|(at, _)| Edit::replace(start + at..start + at + 1, "")).collect()
}

/// The line on which the cell ends, with nothing but words and blank lines before it.
fn closing_line(row: &[Line]) -> Option<usize> {
    let words = row[1..].iter().take_while(|line| line.is_words() || line.kind == Kind::Blank);
    let is_end = |line: &Line| line.text.contains('\t') || line.text.matches('"').count() % 2 == 1;
    let found = words.enumerate().find(|(_, line)| is_end(line));
    found.filter(|(_, line)| closing_quote(line.text).is_some()).map(|(at, _)| at + 1)
}

/// The quote that ends a cell, and with it the first one of the line.
fn closing_quote(line: &str) -> Option<usize> {
    let cell = line.split('\t').next()?.trim_end();
    (cell.ends_with('"') && cell.matches('"').count() % 2 == 1).then(|| cell.len() - 1)
}

/// Whether the row has further cells: words between quotes alone are no cell.
fn has_tab(row: &[Line], open: usize, close: usize) -> bool {
    open > 0 || row[close].text.contains('\t')
}
