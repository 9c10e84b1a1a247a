//! How the cells of a table lie: its rows → cells with the columns of the grid that they take.

use super::context::Context;
use super::wrappers::{all_words, children};
use crate::error::{Limit, OfficeError};
use crate::model::left_out::Reason;
use crate::xml::{Element, Space};

pub(crate) struct GridRow<'e> {
    pub(crate) is_header: bool,
    pub(crate) cells: Vec<GridCell<'e>>,
}

pub(crate) struct GridCell<'e> {
    pub(crate) column: usize,
    pub(crate) columns: usize,
    pub(crate) merge: Merge,
    /// The cell, and cells on its right that it covers.
    pub(crate) element: &'e Element,
    pub(crate) covered: Vec<&'e Element>,
}

/// What a cell says of the cells above and below.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Merge {
    None,
    /// It covers those below that go on.
    Start,
    /// The one above goes on in it.
    Continue,
}

/// The rows that are displayed; what was deleted or hidden is noted.
pub(crate) fn rows<'e>(table: &'e Element, context: &mut Context) -> Result<Vec<GridRow<'e>>, OfficeError> {
    let mut rows = Vec::new();
    for element in children(table, context).into_iter().filter(|child| child.is(Space::Word, "tr")) {
        let properties = element.child("trPr");
        let switch = |name| properties.and_then(|properties| properties.switch(name)).unwrap_or(false);
        if properties.is_some_and(|properties| properties.child("del").is_some()) {
            context.leave_out(Reason::DeletedRow, &all_words(element));
        } else if switch("hidden") {
            context.leave_out(Reason::HiddenRow, &all_words(element));
        } else {
            let is_header = switch("tblHeader");
            rows.push(GridRow { is_header, cells: cells(element, context)? });
        }
    }
    Ok(rows)
}

fn cells<'e>(row: &'e Element, context: &mut Context) -> Result<Vec<GridCell<'e>>, OfficeError> {
    let mut cells: Vec<GridCell> = Vec::new();
    let before = row.child("trPr").and_then(|properties| properties.child("gridBefore"));
    let mut column = before.and_then(|before| before.number::<usize>("val")).unwrap_or(0);
    for element in children(row, context).into_iter().filter(|child| child.is(Space::Word, "tc")) {
        let properties = element.child("tcPr");
        if properties.is_some_and(|properties| properties.child("cellDel").is_some()) {
            context.leave_out(Reason::DeletedCell, &all_words(element));
            continue;
        }
        let columns = columns(properties);
        let end = column.saturating_add(columns);
        if end > context.limits.columns {
            return Err(OfficeError::too_large(Limit::Columns, context.limits.columns));
        }
        match cells.last_mut().filter(|_| is_covered_by_left(properties)) {
            Some(left) => {
                left.columns += columns;
                left.covered.push(element);
            }
            None => {
                cells.push(GridCell { column, columns, merge: merge(properties), element, covered: Vec::new() });
            }
        }
        column = end;
    }
    Ok(cells)
}

fn columns(properties: Option<&Element>) -> usize {
    let span = properties.and_then(|properties| properties.child("gridSpan"));
    span.and_then(|span| span.number("val")).unwrap_or(1).max(1)
}

fn is_covered_by_left(properties: Option<&Element>) -> bool {
    let merge = properties.and_then(|properties| properties.child("hMerge"));
    merge.is_some_and(|merge| merge.attribute("val") != Some("restart"))
}

fn merge(properties: Option<&Element>) -> Merge {
    let Some(properties) = properties else { return Merge::None };
    if let Some(merge) = properties.child("vMerge") {
        return if merge.attribute("val") == Some("restart") { Merge::Start } else { Merge::Continue };
    }
    match properties.child("cellMerge").and_then(|merge| merge.attribute("vMerge")) {
        Some("cont") => Merge::Continue,
        Some("rest") => Merge::Start,
        _ => Merge::None,
    }
}
