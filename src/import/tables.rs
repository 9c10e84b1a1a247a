//! The pieces of a document in; out come its plans, its lists of schools, and the lines around them in its order.

use std::ops::Range;

use super::grid::{Grid, Slot, filled_cells, row_text};
use super::head::{self, Head, joined_columns};
use super::participants::{self, SchoolList};
use super::parts::{Line, Part, Parts, join_bold_lines};
use super::plan::Plan;
use super::row::Heading;
use super::titles::{begins_annex, begins_plan};
use super::wide_activity::part_activities;
use crate::content::fold;
use crate::content::people::is_signed_line;
use crate::content::records::roadmap::ColumnRole;

/// What a document holds.
#[derive(Debug, Default)]
pub struct Contents {
    /// Its plans.
    pub plans: Vec<Plan>,
    /// Its lists of schools.
    pub lists: Vec<SchoolList>,
    /// Lines outside of plans and lists.
    pub lines: Vec<Line>,
    /// Tables that are none of these.
    pub other_tables: Vec<String>,
    /// How many signs of converters were taken off.
    pub signs: usize,
    /// How many pictures it has.
    pub pictures: usize,
    /// Where the lines behind the last table begin.
    lines_done: usize,
    /// Rows that were read in tables that go on.
    goes_on: Option<usize>,
}

/// Cells of a table without a head that is taken line by line: letterheads, signatures, stamps.
const MOST_LAYOUT_CELLS: usize = 24;
/// Lines between two tables of which the second goes on with the first.
const MOST_LINES_OF_HEADING: usize = 3;
/// A heading of a section is not longer.
const LONGEST_TITLE: usize = 300;

impl Contents {
    /// What the pieces of a document hold.
    pub fn new(parts: Parts) -> Self {
        let mut contents = Contents { signs: parts.signs, pictures: parts.pictures, ..Contents::default() };
        for part in parts.parts {
            match part {
                Part::Line(line) => contents.lines.push(line),
                Part::Grid(grid) => contents.push_grid(&grid),
            }
        }
        contents.finish();
        contents
    }

    /// The lines between the last table and here.
    fn lines_since_table(&self) -> Range<usize> {
        self.lines_done..self.lines.len()
    }

    fn push_grid(&mut self, grid: &Grid) {
        let whole = grid;
        let grid = &compact(grid);
        let heads = head::all(grid);
        if let Some(first) = heads.first() {
            let groups = joined_columns(grid, first);
            let column = |role: ColumnRole| first.columns.iter().position(|column| column.role == role);
            let is_activity = |group: &&Vec<usize>| column(ColumnRole::Activity).is_some_and(|at| group.contains(&at));
            let activity = groups.iter().find(is_activity).cloned().unwrap_or_default();
            let grid = part_activities(grid, first.end, &activity, column(ColumnRole::Number));
            let grid = grid.with_columns(&groups);
            return self.push_plans(&grid);
        }
        if self.push_continuation(whole) {
            return;
        }
        match participants::read(grid, self.lines_since_table()) {
            Some(list) => self.push_list(list),
            None => self.push_layout(grid),
        }
    }

    fn push_list(&mut self, list: SchoolList) {
        self.lines.extend(list.left_out.iter().map(|text| Line { text: text.clone(), ..Line::default() }));
        self.lists.push(list);
        self.lines_done = self.lines.len();
        self.goes_on = None;
    }

    /// A small table is only for the place of its words; a larger one is left out as a whole.
    fn push_layout(&mut self, grid: &Grid) {
        let cells: Vec<_> = grid.rows.iter().flat_map(|row| filled_cells(row)).collect();
        if cells.len() > MOST_LAYOUT_CELLS {
            let notes = cells.iter().flat_map(|(_, words)| &words.notes).cloned();
            let all: Vec<String> = std::iter::once(grid.text()).chain(notes).collect();
            return self.other_tables.push(all.join("\n"));
        }
        for words in cells.into_iter().map(|(_, words)| words) {
            let lines = words.text.lines().chain(words.notes.iter().map(String::as_str)).map(str::to_owned);
            self.lines.extend(lines.map(|text| Line { text, is_bold: words.is_bold, ..Line::default() }));
        }
    }

    /// The plans of a table with heads; what stands between a plan's last row and the next head is a title or a heading.
    fn push_plans(&mut self, grid: &Grid) {
        let heads = head::all(grid);
        let mut end = heads.first().map_or(0, |first| self.push_rest_of_plan(grid, first));
        for (at, head) in heads.iter().enumerate() {
            let above = self.take_rows_above(grid, end..head.start, at == 0, head);
            let rows_end = heads.get(at + 1).map_or(grid.rows.len(), |next| next.start);
            self.begin_plan(head, above);
            self.take_notes(&grid.rows[head.start..head.end]);
            end = head.end;
            let is_last = at + 1 == heads.len();
            let next_title = heads.get(at + 1).map_or(rows_end, |next| title_start(grid, end..rows_end, head, next));
            let tail = if is_last { tail_start(grid, end..rows_end) } else { next_title };
            self.push_rows(&grid.rows[end..tail]);
            end = tail;
        }
        self.lines_done = self.lines.len();
        self.push_rest(grid, end);
    }

    /// What stands below the last plan of a table: lines, and a table that an annex begins with.
    fn push_rest(&mut self, grid: &Grid, start: usize) {
        let rows = &grid.rows[start..];
        let has_annex = rows.iter().any(|row| is_line(row) && begins_annex(&row_text(row)));
        let lines = rows.iter().take_while(|row| is_line(row)).count();
        if !has_annex || lines == rows.len() {
            return self.push_lines(rows);
        }
        let table = rows.iter().skip(lines).position(|row| !is_line(row)).map_or(rows.len(), |at| at + lines);
        self.push_lines(&rows[..table]);
        self.goes_on = None;
        self.push_grid(&Grid { rows: rows[table..].to_vec(), signs: 0 });
    }

    /// Rows above the first head that go on with the plan before; returns where they end.
    fn push_rest_of_plan(&mut self, grid: &Grid, head: &Head) -> usize {
        let Some(plan) = self.goes_on.and_then(|at| self.plans.get(at)) else { return 0 };
        let is_rest =
            plan.columns.len() == grid.columns() && grid.rows[..head.start].iter().any(|row| plan.has_item(row));
        let above = Head { rows: plan.head.clone(), ..head.clone() };
        if !is_rest || !self.take_heading_lines(self.lines_since_table()) {
            return 0;
        }
        let end = title_start(grid, 0..head.start, &above, head);
        self.push_rows(&grid.rows[..end]);
        end
    }

    /// Rows above a head become lines; whether there were any.
    fn take_rows_above(&mut self, grid: &Grid, rows: Range<usize>, is_first: bool, head: &Head) -> bool {
        let has_rows = !rows.is_empty() && (is_first || head.start > rows.start);
        self.push_lines(&grid.rows[rows]);
        has_rows
    }

    fn push_lines(&mut self, rows: &[Vec<Slot>]) {
        let first = self.lines.len();
        for row in rows.iter().filter(|row| filled_cells(row).next().is_some()) {
            let is_bold = filled_cells(row).all(|(_, words)| words.is_bold);
            for text in lines_of_row(row) {
                self.lines.push(Line { text, is_bold, is_centered: false, is_row: true });
            }
        }
        let mut lines: Vec<&mut Line> = self.lines[first..].iter_mut().collect();
        self.signs += join_bold_lines(&mut lines);
    }

    /// A head begins a plan, or goes on with the one before: a part of it, perhaps below the heading of a section.
    fn begin_plan(&mut self, head: &Head, has_rows_above: bool) {
        let since = self.lines_since_table();
        let is_same = self.plans.last().is_some_and(|plan| same_columns(plan, head)) && !has_rows_above;
        if is_same && self.take_heading_lines(since.clone()) {
            return;
        }
        self.plans.push(Plan::new(head, since));
        self.lines_done = self.lines.len();
        self.goes_on = Some(self.plans.len() - 1);
    }

    /// Whether lines between two tables are none, page numbers or the heading of a section, which then begins.
    fn take_heading_lines(&mut self, lines: Range<usize>) -> bool {
        if self.goes_on.is_none() {
            return false;
        }
        let words: Vec<&Line> = self.lines[lines].iter().filter(|line| !is_page_mark(&line.text)).collect();
        let title = words.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ");
        let is_heading = words.len() <= MOST_LINES_OF_HEADING
            && title.chars().count() <= LONGEST_TITLE
            && !words
                .iter()
                .any(|line| begins_plan(&line.text) || begins_annex(&line.text) || is_signed_line(&line.text));
        if !is_heading {
            return false;
        }
        if !title.is_empty() {
            let start = self.lines_done;
            let marks = self.lines.split_off(start);
            self.lines.extend(marks.into_iter().filter(|line| is_page_mark(&line.text)));
            let heading = Heading { title, is_paragraph: true, ..Heading::default() };
            self.plans.last_mut().into_iter().for_each(|plan| plan.push_heading(heading.clone()));
        }
        self.lines_done = self.lines.len();
        true
    }

    /// Takes a table without a head as the rest of the plan before it.
    fn push_continuation(&mut self, grid: &Grid) -> bool {
        let Some(plan) = self.goes_on.and_then(|at| self.plans.get(at)) else { return false };
        let Some(rows) = plan.fitting_rows(grid) else { return false };
        if !self.take_heading_lines(self.lines_since_table()) {
            return false;
        }
        self.push_rows(&rows);
        self.lines_done = self.lines.len();
        true
    }

    /// Footnotes of a head, which stand in no item.
    fn take_notes(&mut self, rows: &[Vec<Slot>]) {
        if let Some(plan) = self.plans.last_mut() {
            rows.iter().for_each(|row| plan.take_notes(row));
        }
    }

    fn push_rows(&mut self, rows: &[Vec<Slot>]) {
        self.plans.last_mut().into_iter().for_each(|plan| plan.push_rows(rows));
    }

    /// Headings below the last item of a plan are signatures or remarks.
    fn finish(&mut self) {
        for plan in &mut self.plans {
            let words = plan.take_last_headings();
            let (signed, notes): (Vec<String>, Vec<String>) = words.into_iter().partition(|words| is_tail(words));
            plan.notes.extend(notes);
            self.lines.extend(signed.into_iter().map(|text| Line { text, ..Line::default() }));
        }
        self.plans.retain(|plan| plan.items().next().is_some());
        let lines = participants::lists_in_lines(&self.lines, self.lines_done);
        self.lists.extend(lines);
    }
}

/// A table without the columns in which nothing stands.
fn compact(grid: &Grid) -> Grid {
    let groups: Vec<Vec<usize>> = grid.filled_columns().into_iter().map(|column| vec![column]).collect();
    grid.with_columns(&groups)
}

/// Where rows begin that stand above the next head and are the title of another plan.
fn title_start(grid: &Grid, rows: Range<usize>, head: &Head, next: &Head) -> usize {
    let mut start = rows.end;
    while start > rows.start && is_line(&grid.rows[start - 1]) {
        start -= 1;
    }
    let begins = (start..rows.end).find(|at| {
        let text = row_text(&grid.rows[*at]);
        begins_plan(&text) || begins_annex(&text) || is_tail(&text)
    });
    match begins {
        Some(at) => at,
        None if next.rows != head.rows => start,
        None => rows.end,
    }
}

/// Where rows below the last item begin that are a signature, a remark, or an annex.
fn tail_start(grid: &Grid, rows: Range<usize>) -> usize {
    let is_annex = |at: &usize| is_line(&grid.rows[*at]) && begins_annex(&row_text(&grid.rows[*at]));
    let mut start = rows.clone().find(is_annex).unwrap_or(rows.end);
    while start > rows.start {
        let row = &grid.rows[start - 1];
        let is_blank = filled_cells(row).next().is_none();
        if !(is_blank || filled_cells(row).count() <= 2 && is_tail(&row_text(row))) {
            break;
        }
        start -= 1;
    }
    start
}

/// Whether a row is a line: one cell with words.
fn is_line(row: &[Slot]) -> bool {
    filled_cells(row).count() <= 1
}

/// The lines of a row outside of a plan: those of its cells, or all cells in a line where each has one.
fn lines_of_row(row: &[Slot]) -> Vec<String> {
    let is_single = filled_cells(row).all(|(_, words)| !words.text.contains('\n'));
    if is_single {
        return vec![row_text(row)];
    }
    filled_cells(row).flat_map(|(_, words)| words.text.lines().map(str::to_owned)).collect()
}

/// Whether a head is that of the plan before.
fn same_columns(plan: &Plan, head: &Head) -> bool {
    let headings =
        |columns: &[head::Column]| columns.iter().map(|column| fold::words(&column.heading)).collect::<Vec<_>>();
    headings(&plan.columns) == headings(&head.columns)
}

/// Whether a line stands there because of the page alone: its number, «Продолжение таблицы».
fn is_page_mark(line: &str) -> bool {
    let folded = fold::words(line);
    let is_number = folded.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '-' | ' '));
    is_number || folded.starts_with("продолжение") || folded.starts_with("окончание таблицы")
}

/// Whether words below a table are a signature or who typed it.
fn is_tail(words: &str) -> bool {
    let folded = fold::words(words);
    is_signed_line(words)
        || folded.starts_with("исп.")
        || folded.starts_with("исполнитель:")
        || folded.starts_with("тел")
}
