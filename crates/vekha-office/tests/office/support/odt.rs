//! Texts of LibreOffice.

use vekha_office::{Document, Limits, OfficeError, OfficeFile, read};

use super::tree::document_tree;
use super::zipped::zip;

pub const MIMETYPE: &str = "application/vnd.oasis.opendocument.text";

pub const NAMESPACES: &str = concat!(
    r#"xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" "#,
    r#"xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" "#,
    r#"xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" "#,
    r#"xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" "#,
    r#"xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" "#,
    r#"xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" "#,
    r#"xmlns:xlink="http://www.w3.org/1999/xlink" "#,
    r#"xmlns:dc="http://purl.org/dc/elements/1.1/" "#,
    r#"xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0""#,
);

/// A text with these automatic styles, this body and these further parts.
pub fn odt(styles: &str, body: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    let styles = format!("<office:automatic-styles>{styles}</office:automatic-styles>");
    let body = format!("<office:body><office:text>{body}</office:text></office:body>");
    let content = format!("<office:document-content {NAMESPACES}>{styles}{body}</office:document-content>");
    zip(&[&[("mimetype", MIMETYPE), ("content.xml", &content)], parts].concat())
}

/// `styles.xml` with this inside.
pub fn style_part(inside: &str) -> String {
    format!("<office:document-styles {NAMESPACES}>{inside}</office:document-styles>")
}

pub fn read_text(bytes: &[u8]) -> Result<Document, OfficeError> {
    match read(bytes, &Limits::default())? {
        OfficeFile::Document(document) => Ok(document),
        other => panic!("no text: {other:?}"),
    }
}

/// The tree of a text.
pub fn tree(styles: &str, body: &str) -> String {
    document_tree(&read_text(&odt(styles, body, &[])).unwrap())
}
