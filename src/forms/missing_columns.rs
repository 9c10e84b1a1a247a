//! Columns of a form that somebody has deleted, and what stood in them with them, by their headings.

use super::book::INDICATOR_COLUMNS;
use super::columns::COLUMNS;
use super::filled::{CodedTable, FilledForm};
use super::markers::{INDICATOR_CODES, VALUE};
use super::problem::Problem;
use super::words::word;
use crate::pages::Pages;

/// What is missing on the sheets of a form.
pub fn missing_columns(cx: &Pages, form: &FilledForm) -> Vec<Problem> {
    let items = missing(cx, &form.items, COLUMNS.iter().map(|column| (column.code, column.heading)));
    let own = missing(cx, &form.own, [(VALUE, "form-report-value")]);
    let open = INDICATOR_COLUMNS.iter().filter(|(code, ..)| INDICATOR_CODES.contains(code));
    let indicators = missing(cx, &form.indicators, open.map(|(code, heading, ..)| (*code, *heading)));
    [items, own, indicators].into_iter().flatten().collect()
}

fn missing<'c>(
    cx: &Pages,
    table: &CodedTable,
    columns: impl IntoIterator<Item = (&'c str, &'c str)>,
) -> Option<Problem> {
    let missing = columns.into_iter().filter(|(code, _)| !table.columns.contains_key(*code));
    let headings: Vec<String> =
        missing.map(|(_, heading)| format!("«{}»", word(cx, heading).replace('\n', " "))).collect();
    let is_wrong = !table.columns.is_empty() && !headings.is_empty();
    is_wrong.then(|| Problem::whole("no-column").arg("sheet", &table.sheet).arg("columns", headings.join(", ")))
}
