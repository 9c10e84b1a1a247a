//! A file of any kind → what it holds.

use crate::container::ZipParts;
use crate::content_kind::ContentKind;
use crate::detect::content_kind;
use crate::docx;
use crate::error::OfficeError;
use crate::limits::Limits;
use crate::model::document::Document;
use crate::model::workbook::Workbook;
use crate::odt;
use crate::sheet::{ods, xls, xlsx};
use crate::text::encoding::{DecodedText, decode};

/// What a file holds.
#[derive(Debug, Clone, PartialEq)]
pub enum OfficeFile {
    /// A text with its tables.
    Document(Document),
    /// Sheets.
    Workbook(Workbook),
    /// Letters without any form, for [`read_text`](crate::read_text) or [`read_delimited`](crate::read_delimited).
    Text(DecodedText),
}

/// Reads a file by its content, whatever its name says.
///
/// # Errors
/// A kind that is not read here, a password, damage, more than the limits allow.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<OfficeFile, OfficeError> {
    let parts = || ZipParts::open(bytes, limits);
    Ok(match content_kind(bytes, limits)? {
        ContentKind::Docx => OfficeFile::Document(docx::read_document(parts()?)?),
        ContentKind::Xlsx => OfficeFile::Workbook(xlsx::read_workbook(parts()?)?),
        ContentKind::Ods => OfficeFile::Workbook(ods::read_workbook(parts()?)?),
        ContentKind::Xls => OfficeFile::Workbook(xls::read_workbook(bytes, limits)?),
        ContentKind::Text => OfficeFile::Text(decode(bytes).ok_or(OfficeError::OtherKind(ContentKind::Unknown))?),
        ContentKind::Odt => OfficeFile::Document(odt::read_document(parts()?)?),
        other => return Err(OfficeError::OtherKind(other)),
    })
}

/// The bytes of a part of a container: of a picture by its name.
///
/// # Errors
/// As [`read`]; also a part that is not there.
pub fn part_bytes(bytes: &[u8], part: &str, limits: &Limits) -> Result<Vec<u8>, OfficeError> {
    limits.check_packed(bytes)?;
    ZipParts::open(bytes, limits)?.bytes(part)?.ok_or_else(|| OfficeError::missing(part))
}
