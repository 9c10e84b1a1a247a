//! Tables that other programs have cut: blank lines between their rows, line ends within their cells. Lines in, edits out that
//! bring the parts together. Tables below each other stay apart.

use std::ops::Range;

use super::lines::{Kind, Line};
use super::table_rows::{columns_of, is_delimiter, is_framed, is_row_of_tabs};
use crate::content::rewrite::Edit;

/// So many rows with tabs, each alone, are no signatures.
const LEAST_ROWS: usize = 3;

/// Edits that bring rows together.
pub(super) fn edits(lines: &[Line]) -> Vec<Edit> {
    let blocks = blocks(lines);
    let mut edits = Vec::new();
    for chain in blocks.chunk_by(|block, next| is_near(lines, block, next)) {
        let joined = if is_framed(lines[chain[0].start].text) { joined_rows(lines, chain) } else { joined_tabs(chain) };
        edits.extend(joined.into_iter().map(|number| join(lines, &chain[number], &chain[number + 1])));
    }
    edits.extend(
        lines
            .windows(2)
            .filter(|pair| is_cut(&pair[0], &pair[1]))
            .map(|pair| Edit::replace(pair[0].end()..pair[1].start, " ")),
    );
    edits
}

/// Whether a row between pipes goes on with the next line, which closes it.
fn is_cut(line: &Line, next: &Line) -> bool {
    let (row, rest) = (line.text.trim(), next.text.trim());
    let is_whole = line.is_words() && next.is_words() && line.depth == 0 && next.depth == 0;
    is_whole
        && (row.starts_with('|') && !row.ends_with('|') && columns_of(row) > 1)
        && (rest.ends_with('|') && !rest.starts_with('|') && !rest.ends_with("\\|"))
}

/// Rows of one kind without a blank line among them.
fn blocks(lines: &[Line]) -> Vec<Range<usize>> {
    let mut blocks: Vec<Range<usize>> = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        let is_row = line.is_words() && line.depth == 0 && (is_row(line) || is_row_of_tabs(line.text));
        match blocks.last_mut() {
            Some(block) if is_row && block.end == number && is_row_of(line, &lines[block.start]) => block.end += 1,
            _ if is_row => blocks.push(number..number + 1),
            _ => {}
        }
    }
    blocks
}

/// A row between pipes with more than one cell.
fn is_row(line: &Line) -> bool {
    is_framed(line.text) && columns_of(line.text) > 1
}

fn is_row_of(line: &Line, first: &Line) -> bool {
    is_row(line) == is_row(first)
}

/// Whether nothing stands between two blocks of one kind.
fn is_near(lines: &[Line], block: &Range<usize>, next: &Range<usize>) -> bool {
    let between = &lines[block.end..next.start];
    !between.is_empty()
        && between.iter().all(|line| line.kind == Kind::Blank)
        && is_row_of(&lines[block.start], &lines[next.start])
}

/// The blocks behind which rows of the same table follow: it has a line below its head, or a row stands alone.
fn joined_rows(lines: &[Line], chain: &[Range<usize>]) -> Vec<usize> {
    let mut has_delimiter = false;
    let mut joined = Vec::new();
    for (number, pair) in chain.windows(2).enumerate() {
        let (block, next) = (&lines[pair[0].clone()], &lines[pair[1].clone()]);
        has_delimiter |= block.iter().any(|row| is_delimiter(row.text));
        let is_table = next.get(1).is_some_and(|row| is_delimiter(row.text));
        let is_as_wide = columns_of(block[0].text) == columns_of(next[0].text);
        if is_as_wide && !is_table && (has_delimiter || next.len() == 1 || is_delimiter(next[0].text)) {
            joined.push(number);
        } else {
            has_delimiter = false;
        }
    }
    joined
}

/// The blocks behind which rows of the same table follow: every one is a row alone.
fn joined_tabs(chain: &[Range<usize>]) -> Vec<usize> {
    let are_alone = chain.len() >= LEAST_ROWS && chain.iter().all(|block| block.len() == 1);
    if are_alone { (0..chain.len() - 1).collect() } else { Vec::new() }
}

fn join(lines: &[Line], block: &Range<usize>, next: &Range<usize>) -> Edit {
    Edit::replace(lines[block.end - 1].end()..lines[next.start].start, "\n")
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines_of;
    use super::*;
    use crate::content::rewrite::Rewrite;

    #[test]
    fn rows_of_one_table_come_together() {
        for (text, expected) in [
            ("| а | б |\n\n|---|---|\n\n| 1 | 2 |", "| а | б |\n|---|---|\n| 1 | 2 |"),
            (
                "| а | б |\n|---|---|\n| 1 | 2 |\n\n| 3 | 4 |\n| 5 | 6 |",
                "| а | б |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n| 5 | 6 |",
            ),
            ("| а | б |\n| 1 | 2 |\n\n| 3 | 4 |", "| а | б |\n| 1 | 2 |\n| 3 | 4 |"),
            ("| а | б |\n| 1 | раз\nдва |", "| а | б |\n| 1 | раз два |"),
            ("а\tб\n\nв\tг\n\n\nд\tе", "а\tб\nв\tг\nд\tе"),
        ] {
            assert_eq!(Rewrite::new(text, edits(&lines_of(text))).text, expected, "{text}");
        }
    }

    #[test]
    fn tables_below_each_other_stay_apart() {
        for text in [
            "| а | б |\n|---|---|\n| 1 | 2 |\n\n| в | г |\n|---|---|\n| 3 | 4 |",
            "| а | б |\n| 1 | 2 |\n\n| в | г |\n| 3 | 4 |",
            "| а | б |\n|---|---|\n| 1 | 2 |\n\n| в | г | д |",
            "|x|\n\n|y|",
            "а\tб\n1\t2\n\nв\tг\n3\t4",
            "Директор\tИванова\n\nБухгалтер\tПетрова",
            "| а | б |\n\nслова\n\n| в | г |",
        ] {
            assert_eq!(Rewrite::new(text, edits(&lines_of(text))).text, text);
        }
    }
}
