//! Tables as people paste and mend them: lines in; out come edits that make a table of rows with tabs, and give a table the
//! line and the columns that it lacks, and the rows that have more cells than the head.

use std::ops::Range;

use super::letters::is_hyphen;
use super::lines::{Kind, Line};
use super::markers::{begins_line, is_bullet, number_sign};
use super::plain_lines::SHORT;
use super::tabbed_lists::are_items;
use crate::content::rewrite::Edit;

/// What tables need.
#[derive(Default)]
pub(super) struct TableEdits {
    pub edits: Vec<Edit>,
    /// Rows with more cells than the head, with both numbers.
    pub long_rows: Vec<LongRow>,
    /// The lines that were rows already, with pipes or tabs.
    pub rows: Vec<usize>,
}

/// A row with more cells than the head of its table.
pub(super) struct LongRow {
    pub at: Range<usize>,
    pub cells: usize,
    pub heads: usize,
}

/// Edits that make tables of what is one.
pub(super) fn edits(lines: &[Line]) -> TableEdits {
    let mut tables = TableEdits::default();
    let mut number = 0;
    while number < lines.len() {
        let length = lines[number..].iter().take_while(|line| line.is_words() || is_gap(line)).count();
        tables.read_paragraph(lines, number..number + length);
        number += length.max(1);
    }
    tables
}

impl TableEdits {
    /// Lines without a blank one among them.
    fn read_paragraph(&mut self, lines: &[Line], range: Range<usize>) {
        let mut number = range.start;
        while number < range.end {
            let rest = &lines[number..range.end];
            let tabs = if is_row_of_tabs(rest[0].text) { rows_of_tabs(rest) } else { 0 };
            let pipes = rows_of_pipes(rest);
            let tabs = if are_items(&rest[..tabs]) { 0 } else { tabs };
            if tabs > 1 && rest[..tabs].iter().any(|line| !line.text.starts_with([' ', '\t'])) {
                let is_above_words = rest.get(tabs).is_some_and(Line::is_words);
                self.make_table(&rest[..tabs], number > range.start, is_above_words);
                self.rows.extend(number..number + tabs);
            } else if pipes > 1 {
                let is_above_words = rest.get(pipes).is_some_and(Line::is_words);
                self.mend_table(&rest[..pipes], number > range.start, is_above_words);
                self.rows.extend(number..number + pipes);
            }
            number += tabs.max(pipes).max(1);
        }
    }

    /// Rows whose cells are parted by tabs, as a spreadsheet copies them.
    fn make_table(&mut self, rows: &[Line], is_below_words: bool, is_above_words: bool) {
        let (gaps, rows): (Vec<Line>, Vec<Line>) = rows.iter().partition(|row| is_gap(row));
        self.edits.extend(gaps.iter().map(|gap| Edit::replace(gap.start - 1..gap.end(), "")));
        let columns = rows.iter().map(|row| row.text.trim_end().matches('\t').count() + 1).max().unwrap_or(0);
        for (number, row) in rows.iter().enumerate() {
            let above = if is_below_words && number == 0 { row.next() } else { String::new() };
            self.edits.push(Edit::insert(row.start, above + "| "));
            let end = row.start + row.text.trim_end().len();
            for (at, sign) in row.text.trim_end().match_indices(['\t', '|']) {
                let words = if sign == "|" { "\\|" } else { " | " };
                self.edits.push(Edit::replace(row.start + at..row.start + at + 1, words));
            }
            let delimiter =
                if number == 0 { missing_cells(row, columns) + &delimiter_below(row, columns) } else { String::new() };
            let below = if is_above_words && number + 1 == rows.len() { row.next() } else { String::new() };
            self.edits.push(Edit::replace(end..row.end(), format!(" |{delimiter}{below}")));
        }
    }

    /// Rows whose cells are parted by `|`.
    fn mend_table(&mut self, rows: &[Line], is_below_words: bool, is_above_words: bool) {
        let is_second = |row: &&Line| rows.len() > 2 && is_delimiter_of_dashes(row.text);
        let delimiter = rows.iter().position(|row| is_delimiter(row.text));
        let delimiter = delimiter.or_else(|| rows.get(1).filter(is_second).map(|_| 1));
        let head = match delimiter {
            Some(0) => return,
            Some(at) => at - 1,
            None if rows.iter().all(|row| is_framed(row.text) || !has_pipe(row.text)) || are_as_wide(rows) => 0,
            None => return,
        };
        let body = delimiter.map_or(head + 1, |at| at + 1);
        let heads = columns_of(rows[head].text);
        let columns = rows[body..].iter().map(|row| cells(row.text)).max().unwrap_or(0).max(heads);
        if is_below_words && head == 0 && is_framed(rows[head].text) || head > 0 {
            self.edits.push(Edit::insert(rows[head].start, rows[head].next()));
        }
        self.widen_head(&rows[head], columns - heads);
        match delimiter.map(|at| &rows[at]) {
            Some(line) if columns_of(line.text) != columns || !line.text.is_ascii() => {
                self.edits.push(mended_delimiter(line, columns))
            }
            Some(_) => {}
            None => self.edits.push(Edit::insert(rows[head].end(), delimiter_below(&rows[head], columns))),
        }
        if let Some(last) = rows.last().filter(|_| is_above_words) {
            self.edits.push(Edit::insert(last.end(), last.next()));
        }
        let long = rows[body..].iter().filter(|row| cells(row.text) > heads);
        self.long_rows.extend(long.map(|row| LongRow { at: row.start..row.end(), cells: cells(row.text), heads }));
    }

    /// Gives the head so many more cells without words, so that no cell below is lost.
    fn widen_head(&mut self, head: &Line, more: usize) {
        if more == 0 {
            return;
        }
        let end = head.start + head.text.trim_end().len();
        let close = if head.text.trim_end().ends_with('|') { "" } else { " |" };
        self.edits.push(Edit::replace(end..head.end(), format!("{close}{}", " |".repeat(more))));
    }
}

/// The cells that a head lacks which has fewer than the rows below.
fn missing_cells(head: &Line, columns: usize) -> String {
    " |".repeat(columns - head.text.trim_end().matches('\t').count() - 1)
}

/// The line below a head that has none.
fn delimiter_below(head: &Line, columns: usize) -> String {
    format!("{}|{}", head.next(), "---|".repeat(columns))
}

/// The line below the head with so many columns; the first keep their sides.
fn mended_delimiter(line: &Line, columns: usize) -> Edit {
    let sides = line.text.trim().trim_matches('|').split('|').map(str::trim).filter(|side| side.contains('-'));
    let sides = sides.chain(std::iter::repeat("---")).take(columns);
    let blank = line.text.len() - line.text.trim_start().len();
    Edit::replace(line.start + blank..line.end(), format!("|{}|", sides.collect::<Vec<_>>().join("|")))
}

/// A row of cells with tabs between them. The sign of a list and a tab before words begin an item, however far to the right
/// it stands.
pub(super) fn is_row_of_tabs(line: &str) -> bool {
    let row = line.trim_end();
    let words = row.trim_start_matches('\t');
    match (row.len() - words.len(), words.matches('\t').count()) {
        (0, 0) => false,
        (depth, 0) => depth > 1 && !begins_deep_item(words),
        (_, 1) => !begins_item(words),
        _ => true,
    }
}

/// Whether words that tabs stand before begin with the sign of a list and a space.
fn begins_deep_item(words: &str) -> bool {
    let mut signs = words.chars();
    let Some(sign) = signs.next() else { return false };
    let is_sign = is_hyphen(sign) || matches!(sign, '*' | '+') || is_bullet(sign, signs.as_str());
    is_sign || number_sign(words).is_some() || begins_line(words)
}

/// Whether a line with a tab is an item of a list or begins with a blank.
fn begins_item(row: &str) -> bool {
    let (first, tab) = row.split_at(row.find('\t').unwrap_or(row.len()));
    let first = first.trim();
    let mut signs = first.chars();
    let is_sign = signs.next().is_none_or(|sign| is_hyphen(sign) || matches!(sign, '*' | '+') || is_bullet(sign, tab))
        && signs.as_str().is_empty();
    let name = first.trim_end_matches(['.', ')']);
    let is_number = name.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    is_sign || name.len() < first.len() && (is_number || name.chars().count() == 1)
}

/// A row of a spreadsheet with nothing in its cells.
fn is_gap(line: &Line) -> bool {
    line.kind == Kind::Blank && line.text.contains('\t') && line.quotation.is_empty() && line.start > 0
}

/// How many lines are rows, up to the last with words. Those with nothing in the last cells have as many tabs as the first.
fn rows_of_tabs(lines: &[Line]) -> usize {
    let tabs = |line: &Line| line.text.matches('\t').count();
    let is_row = |line: &Line| line.text.trim_end().contains('\t') || tabs(line) == tabs(&lines[0]) || is_gap(line);
    let is_wide = |number: usize| is_wide_row(lines, number, '\t');
    let rows = (0..lines.len()).take_while(|number| is_row(&lines[*number]) || is_wide(*number)).count();
    let rows =
        if has_rows_around(&lines[..rows]) { rows } else { lines.iter().take_while(|line| is_row(line)).count() };
    rows - lines[..rows].iter().rev().take_while(|line| is_gap(line)).count()
}

/// A row that is one cell, as wide as the table, `Начальная школа`: it stands alone between two rows as wide as the first.
fn is_wide_row(lines: &[Line], number: usize, sign: char) -> bool {
    let (line, words) = (&lines[number], lines[number].text.trim());
    let signs = |line: &Line| line.text.matches(sign).count();
    let below = lines[number + 1..].iter().take(2).find(|below| signs(below) > 0);
    let is_as_wide = |below: &Line| {
        let is_row = sign == '|' || is_row_of_tabs(below.text);
        let inner = |line: &Line| line.text.trim_end().matches(sign).count();
        is_row && (signs(below) == signs(&lines[0]) || inner(below) == inner(&lines[0]))
    };
    let is_title = words.chars().count() < SHORT && !words.ends_with([':', '.', ';', ',']);
    number > 0 && line.is_words() && signs(line) == 0 && is_title && below.is_some_and(is_as_wide)
}

/// Whether rows are those of a table though one of them is no row alone: signatures are fewer, and have no numbers.
fn has_rows_around(rows: &[Line]) -> bool {
    let mut of_tabs = rows.iter().filter(|row| row.text.contains('\t'));
    let has_number =
        |row: &Line| row.text.rsplit('\t').next().is_some_and(|cell| cell.contains(|sign: char| sign.is_ascii_digit()));
    of_tabs.clone().count() > 2 || of_tabs.any(has_number)
}

/// How many lines are rows between pipes.
fn rows_of_pipes(lines: &[Line]) -> usize {
    let is_row = |number: usize| has_pipe(lines[number].text) || is_wide_row(lines, number, '|');
    (0..lines.len()).take_while(|number| is_row(*number)).count()
}

fn has_pipe(line: &str) -> bool {
    cells(line) > 1 || is_framed(line)
}

/// Whether a row begins and ends with `|`.
pub(super) fn is_framed(line: &str) -> bool {
    let row = line.trim();
    row.len() > 1 && row.starts_with('|') && row.ends_with('|')
}

/// Whether all rows have as many cells, of which none is without words.
fn are_as_wide(rows: &[Line]) -> bool {
    let heads = columns_of(rows[0].text);
    rows.iter()
        .all(|row| columns_of(row.text) == heads && split_cells(row.text).iter().all(|cell| !cell.trim().is_empty()))
}

/// The line between head and rows.
pub(super) fn is_delimiter(line: &str) -> bool {
    line.contains('|')
        && line.contains('-')
        && line.bytes().all(|byte| matches!(byte, b'|' | b'-' | b':' | b' ' | b'\t'))
}

/// The same as an office program writes it, which makes long dashes of hyphens.
fn is_delimiter_of_dashes(line: &str) -> bool {
    line.contains('|') && line.contains(['–', '—']) && line.chars().all(|sign| "|-–—: \t".contains(sign))
}

/// How many cells a row has, but for empty ones at its end.
fn cells(line: &str) -> usize {
    let parts = split_cells(line.trim());
    parts.iter().rposition(|part| !part.trim().is_empty()).map_or(0, |last| last + 1)
}

/// How many columns a head makes, or the line below it.
pub(super) fn columns_of(line: &str) -> usize {
    let row = line.trim();
    split_cells(row.strip_suffix('|').unwrap_or(row)).len()
}

/// The cells of a row; `\|` is a sign of its words.
fn split_cells(row: &str) -> Vec<&str> {
    let row = row.strip_prefix('|').unwrap_or(row);
    let bytes = row.as_bytes();
    let mut parts = Vec::new();
    let mut start = 0;
    for at in memchr::memchr_iter(b'|', bytes) {
        if at == 0 || bytes[at - 1] != b'\\' {
            parts.push(&row[start..at]);
            start = at + 1;
        }
    }
    parts.push(&row[start..]);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_counted_up_to_the_last_with_words() {
        assert_eq!((cells("| а | б |"), cells("а | б"), cells("| а | | |"), cells("слова")), (2, 2, 1, 1));
        assert_eq!((cells("| а \\| б | в |"), columns_of("|---|:-:|"), columns_of("| а | |")), (2, 2, 2));
    }

    #[test]
    fn a_number_before_words_is_no_row() {
        for (line, is_row) in [
            ("а\tб", true),
            ("1.\tслова", false),
            ("1.\tслова\tсрок", true),
            ("\tслова", false),
            ("1\t2", true),
            ("%\t5", true),
            ("7-9\t40", true),
            ("5 «А»\t25", true),
            ("№\tФИО", true),
            ("а)\tслова", false),
            ("–\tслова", false),
            ("1.2.\tслова", false),
            ("Ф.И.О.\tслова", true),
        ] {
            assert_eq!(is_row_of_tabs(line), is_row, "{line:?}");
        }
    }
}
