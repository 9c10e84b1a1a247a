//! A sheet as it is filled: cells in any order → rows from top to bottom, merged cells with what they cover.

use std::collections::{BTreeMap, HashSet};

use crate::error::OfficeError;
use crate::limits::{Budget, Limits};
use crate::model::left_out::{LeftOut, Place, Reason};
use crate::model::workbook::{CellValue, Sheet, SheetCell, SheetRow};

/// The last column that any program has.
const LAST_COLUMN: u32 = 16_383;

/// Cells that are merged: the first row and column, how many rows and columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Merge {
    pub(crate) row: u32,
    pub(crate) column: u32,
    pub(crate) rows: u32,
    pub(crate) columns: u32,
}

#[derive(Debug, Default)]
pub(crate) struct SheetBuilder {
    pub(crate) name: String,
    /// Its place among the sheets.
    index: usize,
    pub(crate) is_hidden: bool,
    pub(crate) hidden_columns: Vec<(u32, u32)>,
    pub(crate) merges: Vec<Merge>,
    pub(crate) left_out: Vec<LeftOut>,
    hidden_rows: HashSet<u32>,
    rows: BTreeMap<u32, BTreeMap<u32, SheetCell>>,
}

impl SheetBuilder {
    pub(crate) fn new(name: &str, index: usize, is_hidden: bool) -> Self {
        SheetBuilder { name: name.to_owned(), index, is_hidden, ..SheetBuilder::default() }
    }

    pub(crate) fn hide_row(&mut self, row: u32) {
        self.hidden_rows.insert(row);
    }

    /// Puts a value into a cell; blank text leaves it empty.
    pub(crate) fn push(
        &mut self,
        (row, column): (u32, u32),
        text: String,
        value: CellValue,
        budget: &mut Budget,
    ) -> Result<(), OfficeError> {
        if text.trim().is_empty() && value != CellValue::NoResult {
            return Ok(());
        }
        budget.take_cells(1)?;
        budget.take_text(&text)?;
        let cell = SheetCell { column, columns: 1, rows: 1, text, value, link: None };
        if let Some(before) = self.rows.entry(row).or_default().insert(column, cell) {
            self.leave_out(Reason::CoveredCell, Some((row, column)), &before.text);
        }
        Ok(())
    }

    pub(crate) fn cell_mut(&mut self, row: u32, column: u32) -> Option<&mut SheetCell> {
        self.rows.get_mut(&row)?.get_mut(&column)
    }

    pub(crate) fn leave_out(&mut self, reason: Reason, cell: Option<(u32, u32)>, text: &str) {
        let place = Place::Sheet { index: self.index, cell };
        self.left_out.push(LeftOut { reason, place, text: text.to_owned() });
    }

    /// The sheet, and what was left out of it.
    pub(crate) fn finish(mut self, limits: &Limits) -> Result<(Sheet, Vec<LeftOut>), OfficeError> {
        let mut work = Budget::new(limits);
        for merge in std::mem::take(&mut self.merges) {
            self.merge(merge, &mut work)?;
        }
        let hidden = &self.hidden_rows;
        let rows = self.rows.into_iter().filter(|(_, cells)| !cells.is_empty());
        let rows = rows.map(|(index, cells)| SheetRow {
            index,
            is_hidden: hidden.contains(&index),
            cells: cells.into_values().collect(),
        });
        let sheet = Sheet {
            name: self.name,
            is_hidden: self.is_hidden,
            hidden_columns: joined_ranges(self.hidden_columns),
            rows: rows.collect(),
        };
        Ok((sheet, self.left_out))
    }

    /// Gives the first cell its size, and takes away what stands in the others: it is not displayed.
    fn merge(&mut self, merge: Merge, work: &mut Budget) -> Result<(), OfficeError> {
        let (last_row, last_column) =
            (merge.row.saturating_add(merge.rows - 1), merge.column.saturating_add(merge.columns - 1));
        let mut covered = Vec::new();
        for (row, cells) in self.rows.range_mut(merge.row..=last_row) {
            let columns: Vec<u32> = cells.range(merge.column..=last_column).map(|(column, _)| *column).collect();
            work.take_cells(1 + columns.len())?;
            for column in columns.into_iter().filter(|column| (*row, *column) != (merge.row, merge.column)) {
                covered.extend(cells.remove(&column).map(|cell| ((*row, column), cell.text)));
            }
        }
        for (place, text) in covered {
            self.leave_out(Reason::CoveredCell, Some(place), &text);
        }
        if let Some(first) = self.cell_mut(merge.row, merge.column) {
            (first.rows, first.columns) = (merge.rows, merge.columns);
        }
        Ok(())
    }
}

/// Ranges in their order, those that touch each other as one.
fn joined_ranges(mut ranges: Vec<(u32, u32)>) -> Vec<(u32, u32)> {
    ranges.sort_unstable();
    let mut joined: Vec<(u32, u32)> = Vec::new();
    for (first, last) in ranges.into_iter().map(|(first, last)| (first, last.min(LAST_COLUMN))) {
        match joined.last_mut() {
            Some(before) if first <= before.1.saturating_add(1) => before.1 = before.1.max(last),
            _ if first > last => {}
            _ => joined.push((first, last)),
        }
    }
    joined
}

impl Merge {
    /// From the first and the last cell; nothing for a single cell or a wrong order.
    pub(crate) fn from_corners(first: (u32, u32), last: (u32, u32)) -> Option<Self> {
        let rows = last.0.checked_sub(first.0)?.checked_add(1)?;
        let columns = last.1.checked_sub(first.1)?.checked_add(1)?;
        (rows > 1 || columns > 1).then_some(Merge { row: first.0, column: first.1, rows, columns })
    }
}
