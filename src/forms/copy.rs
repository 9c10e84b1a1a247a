//! Words of a table in; out comes whether somebody has copied it out of a form, without the hidden names by which a form is
//! read.

use super::columns::open_columns;
use super::row_key::RowKey;
use super::words::word;
use crate::content::fold;
use crate::pages::Pages;

/// So many headings of a form no order and no report has.
const LEAST_HEADINGS: usize = 3;

/// Whether the cells of a table are those of a form: its own headings, or the hidden name of a row.
pub fn is_copy_of_form(cx: &Pages, cells: &[String]) -> bool {
    let fold = |text: &str| fold::words(&text.replace('\n', " "));
    let folded: Vec<String> = cells.iter().map(|cell| fold(cell)).collect();
    let headings = open_columns().map(|column| fold(&word(cx, column.heading)));
    let found = headings.filter(|heading| folded.contains(heading)).count();
    found >= LEAST_HEADINGS || cells.iter().any(|cell| is_row_name(cell))
}

fn is_row_name(cell: &str) -> bool {
    let is_digest = |digest: &str| digest.len() == 16 && digest.bytes().all(|byte| byte.is_ascii_hexdigit());
    RowKey::read(cell).is_some_and(|key| is_digest(&key.digest))
}
