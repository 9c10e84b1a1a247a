//! What stands around the cells of a table.

use crate::blocks::escape::escape;
use crate::blocks::tree::{Table, words};

pub(super) const ROW_END: &str = "</w:tr>";
pub(super) const CELL_END: &str = "</w:tc>";

/// Up to the first row.
pub(super) fn table_start(table: &Table, widths: &[usize]) -> String {
    let grid: String = widths.iter().map(|width| format!("<w:gridCol w:w=\"{width}\"/>")).collect();
    let total: usize = widths.iter().sum();
    let title = words(&table.caption);
    let title = if title.is_empty() { title } else { format!("<w:tblCaption w:val=\"{}\"/>", escape(&title)) };
    format!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"{total}\" w:type=\"dxa\"/>\
         <w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" \
         w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>{title}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
    )
}

/// Up to the first cell; the head comes again on every sheet.
pub(super) fn row_start(is_head: bool) -> String {
    let properties = if is_head { "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" } else { "" };
    format!("<w:tr>{properties}")
}
