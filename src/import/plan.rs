//! The rows of a plan's table in; out come its sections with items and steps, each cell with all its words.

use std::ops::Range;

use super::ditto::is_ditto;
use super::grid::{Grid, Slot, filled_cells};
use super::head::{Column, Head};
use super::number::is_number;
use super::row::{Heading, Neighbours, RowKind, RowReader};
use crate::content::records::roadmap::ColumnRole;

/// A plan as its table has it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Plan {
    /// What it is called.
    pub title: Option<String>,
    /// The lines of the document between the table before and its own.
    pub lines_above: Range<usize>,
    /// Paragraphs between its title and its table.
    pub introduction: Vec<String>,
    /// Its columns.
    pub columns: Vec<Column>,
    /// The folded words of the rows of its head.
    pub head: Vec<Vec<String>>,
    /// Its sections; the first may have no title.
    pub sections: Vec<Section>,
    /// How many rows were joined to the ones above, as a page had broken them.
    pub joined_rows: usize,
    /// How many numbers programs count differently.
    pub doubtful_numbers: usize,
    /// Words below the last row that are no item.
    pub notes: Vec<String>,
}

/// A section.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Section {
    /// What its heading says.
    pub heading: Heading,
    /// Its items.
    pub items: Vec<Item>,
}

/// An item or a step.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Item {
    /// What stands in each column.
    pub cells: Vec<CellWords>,
    /// Its steps.
    pub steps: Vec<Item>,
    /// Its time in the words of the deadline language, where the document has its first and its last day in two columns.
    pub schedule: Option<String>,
    /// Whether its deadline has to be compared with the document.
    pub is_deadline_doubtful: bool,
    /// Whether its executors have to be compared with the document.
    pub is_responsible_doubtful: bool,
    /// Footnotes and addresses of its cells.
    pub notes: Vec<String>,
}

/// What stands in a column of an item.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum CellWords {
    /// These words.
    Own(String),
    /// Those of the item that it is a step of.
    #[default]
    Inherited,
    /// Those of the cell to the left, which takes this column too.
    Left,
}

/// What says that a row is a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum StepKind {
    /// A cell of the item takes its row too.
    Merged,
    /// Its number is a letter or a dash.
    Lettered,
    /// It has no number.
    Guessed,
}

impl Item {
    /// The words of a column.
    pub fn text(&self, column: usize) -> &str {
        match self.cells.get(column) {
            Some(CellWords::Own(text)) => text,
            _ => "",
        }
    }

    fn doubt(&mut self) {
        self.is_deadline_doubtful = true;
        self.is_responsible_doubtful = true;
    }

    fn take_notes(&mut self, row: &[Slot]) {
        self.notes.extend(filled_cells(row).flat_map(|(_, words)| words.notes.iter().cloned()));
    }
}

impl Plan {
    /// An empty plan below such a head.
    pub fn new(head: &Head, lines_above: Range<usize>) -> Self {
        Plan { columns: head.columns.clone(), head: head.rows.clone(), lines_above, ..Plan::default() }
    }

    /// All its items, without steps.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.sections.iter().flat_map(|section| &section.items)
    }

    /// All its items, each with its steps behind it.
    pub fn rows(&self) -> impl Iterator<Item = &Item> {
        self.items().flat_map(|item| std::iter::once(item).chain(&item.steps))
    }

    /// Changes all its items and steps.
    pub fn change_rows(&mut self, mut change: impl FnMut(&mut Item)) {
        for item in self.sections.iter_mut().flat_map(|section| &mut section.items) {
            change(item);
            item.steps.iter_mut().for_each(&mut change);
        }
    }

    /// How many steps it has.
    pub fn steps(&self) -> usize {
        self.items().map(|item| item.steps.len()).sum()
    }

    /// Where the column of a role is; the first of several.
    pub fn column(&self, role: ColumnRole) -> Option<usize> {
        self.columns.iter().position(|column| column.role == role)
    }

    /// The columns of a role.
    pub fn columns_with(&self, role: ColumnRole) -> Vec<usize> {
        (0..self.columns.len()).filter(|at| self.columns[*at].role == role).collect()
    }

    /// Further rows of the same table.
    pub fn push_rows(&mut self, rows: &[Vec<Slot>]) {
        let rows: Vec<Vec<Slot>> = rows.iter().map(|row| self.with_number_apart(row)).collect();
        let (columns, head) = (self.columns.clone(), self.head.clone());
        let has_numbers = self.has_numbers(&rows);
        let shows = RowReader::new(&columns, &head, has_numbers, false);
        let has_headings =
            self.sections.iter().any(|section| !section.heading.title.is_empty() && !section.heading.is_guessed);
        let is_guessing = !has_headings && !rows.iter().any(|row| shows.shows_heading(row));
        let reader = RowReader::new(&columns, &head, has_numbers, is_guessing);
        let activity = self.column(ColumnRole::Activity).unwrap_or(0);
        for (at, row) in rows.iter().enumerate() {
            let above = self.last_row().map(|row| row.text(activity).to_owned());
            let next = rows[at + 1..].iter().find(|row| filled_cells(row).next().is_some());
            let number = self.last_number();
            let near = Neighbours { number: number.as_deref(), above: above.as_deref(), next: next.map(Vec::as_slice) };
            self.doubtful_numbers += filled_cells(row).filter(|(_, words)| words.is_doubtful).count();
            let row = &self.without_dittos(row);
            match reader.kind(row, near) {
                RowKind::Nothing => {}
                RowKind::Heading(heading) => {
                    self.push_heading(heading);
                    self.take_notes(row);
                }
                RowKind::Total(words) => {
                    self.notes.push(words);
                    self.take_notes(row);
                }
                RowKind::Item => self.push_item(row),
                RowKind::Step => self.push_step(row, StepKind::Guessed),
                RowKind::LetteredStep => self.push_step(row, StepKind::Lettered),
                RowKind::MergedStep => self.push_step(row, StepKind::Merged),
                RowKind::Rest => self.join_rest(row),
            }
        }
    }

    /// Takes what stands behind the cells of a row that is no item: footnotes, addresses.
    pub fn take_notes(&mut self, row: &[Slot]) {
        let notes: Vec<String> = filled_cells(row).flat_map(|(_, words)| words.notes.iter().cloned()).collect();
        self.notes.extend(notes);
    }

    /// A row with the words of the one above where a mark stands for them.
    fn without_dittos(&self, row: &[Slot]) -> Vec<Slot> {
        let (Some(above), item) = (self.last_row(), self.sections.last().and_then(|section| section.items.last()))
        else {
            return row.to_vec();
        };
        let words_above = |at: usize| match above.cells.get(at) {
            Some(CellWords::Inherited) => item.map_or("", |item| item.text(at)),
            _ => above.text(at),
        };
        let slot = |(at, slot): (usize, &Slot)| match slot {
            Slot::Own(words) if is_ditto(&words.text) && !words_above(at).is_empty() => {
                Slot::Own(super::grid::Words { text: words_above(at).to_owned(), ..words.clone() })
            }
            slot => slot.clone(),
        };
        row.iter().enumerate().map(slot).collect()
    }

    fn has_numbers(&self, rows: &[Vec<Slot>]) -> bool {
        let Some(column) = self.column(ColumnRole::Number) else { return false };
        self.items().any(|item| !item.text(column).is_empty()) || rows.iter().any(|row| is_number(row[column].text()))
    }

    /// A number that shares its cell with the words behind it stands in its own.
    fn with_number_apart(&self, row: &[Slot]) -> Vec<Slot> {
        let mut row = row.to_vec();
        let (Some(number), Some(activity)) = (self.column(ColumnRole::Number), self.column(ColumnRole::Activity))
        else {
            return row;
        };
        let takes_activity = activity == number + 1 && matches!(row[activity], Slot::Left);
        let has_more = row.iter().skip(activity + 1).any(|slot| !matches!(slot, Slot::Left));
        let Slot::Own(words) = row[number].clone() else { return row };
        if takes_activity && has_more && !is_number(&words.text) {
            let (first, rest) = words.text.split_once(' ').unwrap_or(("", &words.text));
            let is_numbered = is_number(first);
            if !is_numbered && filled_cells(&row).count() < 3 {
                return row; // the heading of a section with its deadline
            }
            let (first, rest) = if is_numbered { (first, rest) } else { ("", words.text.as_str()) };
            row[number] = Slot::Own(super::grid::Words { text: first.to_owned(), ..Default::default() });
            row[activity] = Slot::Own(super::grid::Words { text: rest.to_owned(), ..words.clone() });
        }
        row
    }

    /// A section begins, as a row says or a paragraph between two tables. A second heading that goes on with the first one
    /// is the rest of its words.
    pub fn push_heading(&mut self, heading: Heading) {
        let last = self.sections.last_mut().filter(|last| last.items.is_empty() && !last.heading.title.is_empty());
        match last {
            Some(last) if heading.title.starts_with(char::is_lowercase) => {
                last.heading.title = format!("{} {}", last.heading.title, heading.title);
            }
            _ => self.sections.push(Section { heading, items: Vec::new() }),
        }
    }

    /// The first section, which had no heading in its table, has one above it.
    pub fn name_first_section(&mut self, title: String, is_guessed: bool) {
        let first = self.sections.first_mut();
        first.into_iter().for_each(|first| {
            first.heading = Heading { title: title.clone(), is_guessed, is_paragraph: true, ..Heading::default() };
        });
    }

    fn push_item(&mut self, row: &[Slot]) {
        let cells = row.iter().map(|slot| match slot {
            Slot::Own(words) => CellWords::Own(words.text.clone()),
            Slot::Above(text) => CellWords::Own(text.clone()),
            Slot::Left => CellWords::Left,
            Slot::Missing => CellWords::Own(String::new()),
        });
        let mut item = Item { cells: cells.collect(), ..Item::default() };
        item.take_notes(row);
        if self.sections.is_empty() {
            self.sections.push(Section::default());
        }
        self.sections.last_mut().into_iter().for_each(|section| section.items.push(item.clone()));
    }

    fn push_step(&mut self, row: &[Slot], kind: StepKind) {
        let activity = self.column(ColumnRole::Activity).unwrap_or(0);
        let Some(item) = self.sections.last_mut().and_then(|section| section.items.last_mut()) else {
            return self.push_item(row);
        };
        if kind == StepKind::Merged && item.steps.is_empty() && !is_introduction(item, row, activity) {
            let first = first_step(item, row);
            item.steps.push(first);
        }
        let cells = row.iter().enumerate().map(|(at, slot)| cell_of_step(item, at, slot, kind == StepKind::Merged));
        let mut step = Item { cells: cells.collect(), ..Item::default() };
        step.take_notes(row);
        if kind == StepKind::Guessed {
            step.doubt();
        }
        item.steps.push(step);
    }

    fn join_rest(&mut self, row: &[Slot]) {
        self.joined_rows += 1;
        let Some(last) = self.last_row_mut() else { return };
        last.doubt();
        last.take_notes(row);
        for (cell, slot) in last.cells.iter_mut().zip(row).filter(|(_, slot)| slot.is_filled()) {
            *cell = match &*cell {
                CellWords::Own(text) if !text.is_empty() => CellWords::Own(format!("{text} {}", slot.text())),
                _ => CellWords::Own(slot.text().to_owned()),
            };
        }
    }

    /// The number of the last item of the section.
    fn last_number(&self) -> Option<String> {
        let column = self.column(ColumnRole::Number)?;
        Some(self.sections.last()?.items.last()?.text(column).to_owned())
    }

    fn last_row(&self) -> Option<&Item> {
        let item = self.sections.last()?.items.last()?;
        Some(item.steps.last().unwrap_or(item))
    }

    fn last_row_mut(&mut self) -> Option<&mut Item> {
        let item = self.sections.last_mut()?.items.last_mut()?;
        Some(if item.steps.is_empty() { item } else { item.steps.last_mut()? })
    }

    /// Headings below the last item are no sections: they are returned.
    pub fn take_last_headings(&mut self) -> Vec<String> {
        let mut words = Vec::new();
        while let Some(section) = self.sections.pop_if(|section| section.items.is_empty()) {
            let Heading { number, title, deadline, .. } = section.heading;
            words.push([number, Some(title), deadline].into_iter().flatten().collect::<Vec<_>>().join(" "));
        }
        words.reverse();
        words
    }

    /// Whether a row of another table is an item of this plan: it has a number and more.
    pub fn has_item(&self, row: &[Slot]) -> bool {
        let number = self.column(ColumnRole::Number);
        filled_cells(row).count() > 2 && number.is_some_and(|at| row.get(at).is_some_and(|slot| is_number(slot.text())))
    }

    /// Takes the rows of a table whose columns are those of this plan, but for empty ones.
    pub fn fitting_rows(&self, grid: &Grid) -> Option<Vec<Vec<Slot>>> {
        let wanted = self.columns.len();
        if grid.columns() == wanted {
            return Some(grid.rows.clone());
        }
        let groups: Vec<Vec<usize>> = grid.filled_columns().into_iter().map(|column| vec![column]).collect();
        (groups.len() == wanted).then(|| grid.with_columns(&groups).rows)
    }
}

/// The words of a step in a column: an empty cell of one that is only guessed is covered by that of its item.
fn cell_of_step(item: &Item, at: usize, slot: &Slot, is_merged: bool) -> CellWords {
    let has_item_words = !item.text(at).is_empty();
    match slot {
        Slot::Own(words) if words.text.is_empty() && has_item_words && !is_merged => CellWords::Inherited,
        Slot::Own(words) => CellWords::Own(words.text.clone()),
        Slot::Above(text) if !has_item_words => CellWords::Own(text.clone()),
        Slot::Left => CellWords::Left,
        Slot::Above(_) | Slot::Missing => CellWords::Inherited,
    }
}

/// Whether the first row of an item over several rows says only what its steps are about.
fn is_introduction(item: &Item, below: &[Slot], activity: usize) -> bool {
    let own = (0..below.len()).filter(|at| *at != activity && !matches!(below[*at], Slot::Above(_) | Slot::Left));
    let own: Vec<&str> = own.map(|at| item.text(at)).collect();
    let is_silent = !own.is_empty() && own.iter().all(|text| text.is_empty());
    let is_activity_own = !matches!(below[activity], Slot::Above(_));
    is_activity_own && (is_silent || item.text(activity).trim_end().ends_with(':') && own.is_empty())
}

/// Where the cell of the number covers several rows, the first of them is a step too: it takes what its item does not share
/// with the row below.
fn first_step(item: &mut Item, below: &[Slot]) -> Item {
    let own = |(at, slot): (usize, &Slot)| match slot {
        Slot::Above(_) => CellWords::Inherited,
        _ => std::mem::take(&mut item.cells[at]),
    };
    let cells = below.iter().enumerate().map(own).collect();
    Item {
        cells,
        is_deadline_doubtful: item.is_deadline_doubtful,
        is_responsible_doubtful: item.is_responsible_doubtful,
        ..Item::default()
    }
}
