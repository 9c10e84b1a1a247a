//! Widths of columns: a table in, widths that fill the sheet out: as much as the longest word needs, the rest by how much
//! there is to read.

use crate::blocks::tree::{Table, block_words, words};

/// Roughly a letter of a table, in twentieths of a point.
const LETTER: usize = 115;
/// The room at both sides of a cell.
const MARGINS: usize = 230;

/// The widths, which add up to `total`.
pub(super) fn widths(table: &Table, total: usize) -> Vec<usize> {
    let columns = table.columns();
    let needs: Vec<(usize, usize)> = (0..columns).map(|column| needs(table, column)).collect();
    let least: usize = needs.iter().map(|(least, _)| least).sum();
    let wishes: usize = needs.iter().map(|(_, wish)| wish).sum::<usize>().max(1);
    let mut widths: Vec<usize> = match total.checked_sub(least) {
        Some(rest) => needs.iter().map(|(least, wish)| least + rest * wish / wishes).collect(),
        None => needs.iter().map(|(own, _)| own * total / least).collect(),
    };
    let filled: usize = widths.iter().sum();
    if let Some(last) = widths.last_mut() {
        *last += total.saturating_sub(filled);
    }
    widths
}

/// The least width of a column and how much it would take beyond that.
fn needs(table: &Table, column: usize) -> (usize, usize) {
    let cells = table.rows.iter().filter_map(|row| row.cells.get(column)).map(|cell| block_words(&cell.blocks));
    let texts: Vec<String> = cells.chain(table.head.get(column).map(|head| words(head))).collect();
    let longest_word = texts.iter().flat_map(|text| text.split_whitespace()).map(length).max().unwrap_or(0);
    let letters: usize = texts.iter().map(|text| length(text)).sum();
    let average = letters / texts.len().max(1);
    (longest_word.min(24) * LETTER + MARGINS, average)
}

fn length(text: &str) -> usize {
    text.chars().count()
}
