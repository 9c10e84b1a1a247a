//! The heads of a table in slots in; out come its columns, and which rows they take.

use super::grid::{Grid, Slot, filled_cells};
use super::heading::{activity_rank, is_time, role};
use super::number::is_number;
use super::total::is_total;
use crate::content::fold;
use crate::content::records::roadmap::ColumnRole;

/// The head of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Head {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its first row.
    pub start: usize,
    /// The first row that is not part of it.
    pub end: usize,
    /// The folded words of its rows, by column.
    pub rows: Vec<Vec<String>>,
}

/// A column.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// What stands in it.
    pub role: ColumnRole,
    /// The heading; its lines are joined.
    pub heading: String,
    /// Whether somebody knows what stands in it.
    pub is_known: bool,
}

/// All heads of a table, from top to bottom.
pub fn all(grid: &Grid) -> Vec<Head> {
    let mut heads: Vec<Head> = Vec::new();
    let mut row = 0;
    while row < grid.rows.len() {
        match head_at(grid, row) {
            Some(head) => {
                row = head.end;
                heads.push(head);
            }
            None => row += 1,
        }
    }
    heads
}

/// The head that begins in a row: of that row, or of it and the next where their cells belong together.
fn head_at(grid: &Grid, row: usize) -> Option<Head> {
    let is_head_to = |end: usize| is_head(&headings(grid, row, end));
    let is_alone = is_head_to(row + 1);
    let is_linked = row + 1 < grid.rows.len() && is_linked(grid, row);
    let is_joined = is_linked && (is_head_to(row + 2) || is_head_to(end_of_head(grid, row)));
    if !is_alone && !is_joined {
        return None;
    }
    let end = end_of_head(grid, row);
    let columns = columns(&headings(grid, row, end), grid, end);
    let rows = grid.rows[row..end].iter().map(|row| row.iter().map(|slot| fold_words(slot.text())).collect());
    Some(Head { columns, start: row, end, rows: rows.collect() })
}

/// Whether headings are those of a plan: it says what, and by when, by whom or with which result.
fn is_head(headings: &[String]) -> bool {
    let is_none =
        |heading: &String| heading.chars().count() > LONGEST_HEADING || is_number(heading) || is_total(heading);
    if headings.iter().any(is_none) {
        return false;
    }
    let roles: Vec<ColumnRole> = roles(headings).into_iter().flatten().collect();
    let has = |role: ColumnRole| roles.contains(&role);
    let has_more = [ColumnRole::Deadline, ColumnRole::Responsible, ColumnRole::Result].into_iter().any(has);
    let are_known = 2 * roles.len() >= headings.iter().filter(|heading| !heading.is_empty()).count();
    has(ColumnRole::Activity) && has_more && are_known
}

/// What stands below each heading. Where none names the items, they stand in the first column that nobody knows.
fn roles(headings: &[String]) -> Vec<Option<ColumnRole>> {
    let mut roles: Vec<Option<ColumnRole>> = headings.iter().map(|heading| role(heading)).collect();
    let has = |role: ColumnRole| roles.contains(&Some(role));
    let is_plan = has(ColumnRole::Deadline) && has(ColumnRole::Responsible) && !has(ColumnRole::Activity);
    let unknown = (0..headings.len()).find(|at| roles[*at].is_none() && !headings[*at].is_empty());
    if let Some(at) = unknown.filter(|_| is_plan) {
        roles[at] = Some(ColumnRole::Activity);
    }
    roles
}

/// Longer words are no heading of a column.
const LONGEST_HEADING: usize = 100;

/// The headings of some rows, one above the other, by column.
fn headings(grid: &Grid, first: usize, end: usize) -> Vec<String> {
    let rows = &grid.rows[first..end];
    let heading = |column: usize| {
        let words = rows.iter().map(|row| owner(row, column)).filter(|words| !words.is_empty());
        words.collect::<Vec<_>>().join(" ").replace('\n', " ")
    };
    (0..grid.columns()).map(heading).collect()
}

/// The words at a column, or those of the cell to the left that takes it too.
fn owner(row: &[Slot], column: usize) -> &str {
    let own = row[..=column].iter().rev().find(|slot| !matches!(slot, Slot::Left));
    own.map_or("", Slot::text)
}

/// What stands in each column; a role that only one column can have goes to the one that says it best.
fn columns(headings: &[String], grid: &Grid, end: usize) -> Vec<Column> {
    let roles = roles(headings);
    let best = |wanted: ColumnRole| {
        let those = (0..headings.len()).filter(|at| roles[*at] == Some(wanted));
        those.min_by_key(|at| (activity_rank(&headings[*at]), *at))
    };
    let (activity, number) = (best(ColumnRole::Activity), best(ColumnRole::Number));
    let column = |at: usize| {
        let is_second = match roles[at] {
            Some(ColumnRole::Activity) => activity != Some(at),
            Some(ColumnRole::Number) => number != Some(at),
            _ => false,
        };
        let is_count = number.is_none() && at == 0 && headings[at].is_empty() && holds_numbers(grid, end);
        let role = if is_count { Some(ColumnRole::Number) } else { roles[at].filter(|_| !is_second) };
        Column {
            role: role.unwrap_or(ColumnRole::Extra),
            heading: headings[at].clone(),
            is_known: roles[at].is_some() || is_count,
        }
    };
    (0..headings.len()).map(column).collect()
}

/// Whether the first column, below a head without words there, is that of the numbers.
fn holds_numbers(grid: &Grid, end: usize) -> bool {
    let mut texts = grid.rows[end..].iter().map(|row| row[0].text()).filter(|text| !text.is_empty()).peekable();
    texts.peek().is_some() && texts.filter(|text| !is_number(text)).count() == 0
}

/// Whether cells of a row take the next row too.
fn is_linked(grid: &Grid, row: usize) -> bool {
    grid.rows[row + 1].iter().any(|slot| matches!(slot, Slot::Above(_)))
}

/// A head has a second row where cells of the first one take it too or have parts below, or where its words go on there;
/// further ones where its cells go on.
fn end_of_head(grid: &Grid, first: usize) -> usize {
    let next = first + 1;
    let Some(row) = grid.rows.get(next) else { return next };
    let is_part = is_linked(grid, first) || is_rest_of_words(row) || is_row_of_times(&grid.rows[first], row);
    let is_item = begins_with_number(row);
    if !is_part || is_item && (!is_linked(grid, first) || is_row_of_numbers(row)) {
        return next;
    }
    let goes_on = |end: &usize| {
        let last = grid.rows.get(*end).filter(|_| is_linked(grid, end - 1));
        let are_times = |row: &[Slot]| filled_cells(row).all(|(_, words)| is_short_time(&words.text));
        last.is_some_and(|row| is_linked(grid, first) && (!begins_with_number(row) || are_times(row)))
    };
    (next + 1..first + MOST_ROWS_OF_HEAD).find(|end| !goes_on(end)).unwrap_or(first + MOST_ROWS_OF_HEAD)
}

/// Whether a row is an item or counts the columns: a number stands first.
fn begins_with_number(row: &[Slot]) -> bool {
    is_row_of_numbers(row) || filled_cells(row).next().is_some_and(|(_, words)| is_number(&words.text))
}

/// A head has no more rows.
const MOST_ROWS_OF_HEAD: usize = 4;

/// Whether the words of a row go on with those above: short ones without a number, none of which is a sentence.
fn is_rest_of_words(row: &[Slot]) -> bool {
    let is_rest = |text: &str| {
        let is_short = text.chars().count() <= 24;
        is_short && (text == "п/п" || text.starts_with(char::is_lowercase))
    };
    filled_cells(row).next().is_some() && filled_cells(row).all(|(_, words)| is_rest(&words.text))
}

/// Whether a row names times below headings that have none: quarters, months, years.
fn is_row_of_times(head: &[Slot], row: &[Slot]) -> bool {
    let is_below = |at: usize| !head[at].is_filled() || role(head[at].text()) == Some(ColumnRole::Deadline);
    filled_cells(row).count() > 1 && filled_cells(row).all(|(at, words)| is_below(at) && is_short_time(&words.text))
}

fn is_short_time(text: &str) -> bool {
    is_time(&fold_words(text)) || matches!(text.trim(), "I" | "II" | "III" | "IV")
}

/// Whether a row counts the columns: 1, 2, 3.
pub fn is_row_of_numbers(row: &[Slot]) -> bool {
    let texts: Vec<&str> = filled_cells(row).map(|(_, words)| words.text.as_str()).collect();
    texts.len() > 2 && texts.iter().enumerate().all(|(at, text)| text.trim_end_matches('.') == (at + 1).to_string())
}

/// Whether a row is one of the rows of a head, as they are repeated on a new page.
pub fn repeats(head: &[Vec<String>], row: &[Slot]) -> bool {
    let is_same = |words: &Vec<String>| {
        filled_cells(row).all(|(at, own)| words.get(at).is_some_and(|words| *words == fold_words(&own.text)))
    };
    filled_cells(row).next().is_some() && head.iter().any(is_same)
}

fn fold_words(text: &str) -> String {
    fold::words(&text.replace('\n', " "))
}

/// Columns that one heading takes: further ones go with the first, but for those of times, which are columns of their own.
pub fn joined_columns(grid: &Grid, head: &Head) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for at in 0..grid.columns() {
        let is_rest = grid.rows[head.start..head.end].iter().all(|row| matches!(row[at], Slot::Left | Slot::Above(_)))
            && matches!(grid.rows[head.start][at], Slot::Left);
        match groups.last_mut().filter(|_| is_rest && head.columns[at].role != ColumnRole::Deadline) {
            Some(group) => group.push(at),
            None => groups.push(vec![at]),
        }
    }
    groups
}
