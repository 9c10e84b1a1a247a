//! Workbooks of LibreOffice.

use super::zipped::zip;

pub const MIMETYPE: &str = "application/vnd.oasis.opendocument.spreadsheet";

const NAMESPACES: &str = concat!(
    r#"xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" "#,
    r#"xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" "#,
    r#"xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" "#,
    r#"xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0""#,
);

/// A workbook with these styles and sheets.
pub fn ods(styles: &str, sheets: &str) -> Vec<u8> {
    let styles = format!("<office:automatic-styles>{styles}</office:automatic-styles>");
    let body = format!("<office:body><office:spreadsheet>{sheets}</office:spreadsheet></office:body>");
    let content = format!("<office:document-content {NAMESPACES}>{styles}{body}</office:document-content>");
    zip(&[("mimetype", MIMETYPE), ("content.xml", &content)])
}
