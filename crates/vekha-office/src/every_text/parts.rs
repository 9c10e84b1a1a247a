//! A container → the words of all its parts, and the files that lie inside.

use super::lines::{PartKind, PartText};
use super::part_name::{is_sheet, part_kind};
use super::walk::read_part;
use super::workbook::{keep_unused, sheet_texts};
use crate::container::{Compound, ZipParts, compound};
use crate::content_kind::ContentKind;
use crate::detect::content_kind;
use crate::error::OfficeError;
use crate::limits::Limits;
use crate::model::workbook::Workbook;
use crate::sheet::{xls, xlsx};

/// Everything that stands in a file, displayed or not.
#[derive(Debug, Default)]
pub struct EveryText {
    /// The words of its parts.
    pub texts: Vec<PartText>,
    /// The files inside it that are no parts of XML: pictures, embedded documents.
    pub files: Vec<Vec<u8>>,
    /// The names of parts that could not be read.
    pub unread: Vec<String>,
}

/// Reads everything that stands in a container of Word, Excel, LibreOffice or any other kind, and in a workbook of Excel
/// 97–2003; of the latter only sheets.
///
/// # Errors
/// A password, a container that cannot be opened, another kind of file, more than the limits allow.
pub fn every_text(bytes: &[u8], limits: &Limits) -> Result<EveryText, OfficeError> {
    let kind = content_kind(bytes, limits)?;
    match kind {
        ContentKind::Xls => {
            let book = xls::read_workbook(bytes, limits)?;
            Ok(EveryText { texts: sheet_texts(&book), ..EveryText::default() })
        }
        ContentKind::Xlsx => {
            let book = xlsx::read_workbook(ZipParts::open(bytes, limits)?)?;
            every_part(ZipParts::open(bytes, limits)?, Some(&book))
        }
        _ if bytes.starts_with(b"PK") => every_part(ZipParts::open(bytes, limits)?, None),
        other => Err(OfficeError::OtherKind(other)),
    }
}

/// The document that an old container holds for another program, where it holds one.
pub fn packed_object(bytes: &[u8]) -> Option<Vec<u8>> {
    if !compound::is_compound(bytes) {
        return None;
    }
    Compound::open(bytes).ok()?.stream("Package")
}

fn every_part(mut parts: ZipParts, book: Option<&Workbook>) -> Result<EveryText, OfficeError> {
    let mut every = EveryText::default();
    every.texts.extend(book.map(sheet_texts).unwrap_or_default());
    let limits = *parts.limits();
    let names: Vec<String> = parts.names().map(str::to_owned).collect();
    for name in names {
        let Some(kind) = part_kind(&name) else { continue };
        let bytes = match parts.bytes(&name) {
            Ok(bytes) => bytes.unwrap_or_default(),
            Err(error @ (OfficeError::TooLarge { .. } | OfficeError::Encrypted)) => return Err(error),
            Err(_) => {
                every.unread.push(name);
                continue;
            }
        };
        if !is_xml(&bytes) {
            every.files.extend((!bytes.is_empty()).then_some(bytes));
            continue;
        }
        match read_xml(&name, bytes, kind, book, &limits) {
            Ok(texts) => every.texts.extend(texts),
            Err(error @ OfficeError::TooLarge { .. }) => return Err(error),
            Err(_) => every.unread.push(name),
        }
    }
    Ok(every)
}

fn read_xml(
    name: &str,
    bytes: Vec<u8>,
    kind: PartKind,
    book: Option<&Workbook>,
    limits: &Limits,
) -> Result<Vec<PartText>, OfficeError> {
    let text = ZipParts::decode(name, bytes)?;
    let is_unused = kind == PartKind::UnusedWords;
    let mut texts = read_part(name, &text, kind, book.is_some() && is_sheet(name), limits)?;
    if let Some(book) = book.filter(|_| is_unused) {
        texts.iter_mut().for_each(|words| keep_unused(words, book));
    }
    Ok(texts)
}

/// Whether a part is XML by how it begins.
fn is_xml(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(64)];
    let letters: Vec<u8> = head.iter().copied().filter(|byte| *byte != 0).collect(); // of UTF-16 too
    let rest = letters.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&letters);
    let rest = rest.strip_prefix(b"\xFF\xFE").or(rest.strip_prefix(b"\xFE\xFF")).unwrap_or(rest);
    rest.trim_ascii_start().starts_with(b"<")
}
