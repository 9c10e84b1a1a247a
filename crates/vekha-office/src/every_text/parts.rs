//! A container → the words of all its parts, and the files that lie inside.

use std::collections::BTreeSet;

use super::attributes::{has_cyrillic, legible};
use super::lines::{PartKind, PartText, Spot, WordRole};
use super::part_name::{is_technical, part_kind};
use super::pivot;
use super::strings::strings;
use super::walk::read_part;
use super::workbook::{keep_unused, sheet_texts};
use crate::container::{Compound, ZipParts, compound};
use crate::content_kind::ContentKind;
use crate::detect::{content_kind, signed_kind};
use crate::error::OfficeError;
use crate::limits::Limits;
use crate::model::workbook::Workbook;
use crate::sheet::{xls, xlsx};
use crate::text::encoding::decode;

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
            let sheets = xlsx::sheet_parts(ZipParts::open(bytes, limits)?)?;
            every_part(ZipParts::open(bytes, limits)?, Some((&book, sheets)))
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

fn every_part(parts: ZipParts, book: Option<(&Workbook, BTreeSet<String>)>) -> Result<EveryText, OfficeError> {
    let (book, sheets) = book.map_or((None, BTreeSet::new()), |(book, sheets)| (Some(book), sheets));
    let mut every = EveryText::default();
    every.texts.extend(book.map(sheet_texts).unwrap_or_default());
    let limits = *parts.limits();
    let mut reader = Reader { parts, book, sheets, limits, every };
    let mut names = PartText::new(PartKind::Other, WordRole::Words);
    push_name(&mut names, &reader.parts.comment());
    for place in 0..reader.parts.count() {
        let (name, comment) = reader.parts.entry_words(place);
        push_name(&mut names, &comment);
        push_name(&mut names, &name);
        reader.read(place, &ZipParts::fold(&name))?;
    }
    reader.read_pivots()?;
    let Reader { mut parts, mut every, .. } = reader;
    every.files.extend(parts.outside());
    every.texts.extend((!names.text.is_empty()).then_some(names));
    Ok(every)
}

struct Reader<'r> {
    parts: ZipParts<'r>,
    book: Option<&'r Workbook>,
    /// The sheets that the workbook names: their cells are read as displayed.
    sheets: BTreeSet<String>,
    limits: Limits,
    every: EveryText,
}

impl Reader<'_> {
    fn read(&mut self, place: usize, name: &str) -> Result<(), OfficeError> {
        let bytes = match self.parts.bytes_at(place, name) {
            Ok(bytes) => bytes,
            Err(error @ (OfficeError::TooLarge { .. } | OfficeError::Encrypted)) => return Err(error),
            Err(_) => {
                self.every.unread.push(name.to_owned());
                return Ok(());
            }
        };
        if bytes.is_empty() || name == "mimetype" && bytes.starts_with(b"application/") {
            return Ok(());
        }
        if !is_xml(&bytes) {
            self.read_other(name, bytes);
            return Ok(());
        }
        match self.read_xml(name, bytes) {
            Ok(texts) => self.every.texts.extend(texts),
            Err(error @ OfficeError::TooLarge { .. }) => return Err(error),
            Err(_) => self.every.unread.push(name.to_owned()),
        }
        Ok(())
    }

    fn read_other(&mut self, name: &str, bytes: Vec<u8>) {
        let is_known = !matches!(signed_kind(&bytes, &self.limits), Ok(None)) || decode(&bytes).is_some();
        if !is_technical(name) || is_known {
            self.every.files.push(bytes);
            return;
        }
        let mut words = PartText::new(PartKind::Other, WordRole::Words);
        strings(&bytes).iter().for_each(|line| words.push_line(line, Spot::Paragraph(1)));
        self.every.texts.extend((!words.text.is_empty()).then_some(words));
    }

    /// Caches of pivot tables as tables; each of their parts was read already by itself, as far as it can be read.
    fn read_pivots(&mut self) -> Result<(), OfficeError> {
        let names: Vec<String> = self.parts.names().map(str::to_owned).collect();
        for name in names {
            let Some(records) = pivot::records_part(&name).filter(|_| name.ends_with(".xml")) else { continue };
            match self.read_pivot(&name, &records) {
                Ok(texts) => self.every.texts.extend(texts.into_iter().filter(|text| !text.text.is_empty())),
                Err(error @ OfficeError::TooLarge { .. }) => return Err(error),
                Err(_) => self.every.unread.push(name),
            }
        }
        Ok(())
    }

    fn read_pivot(&mut self, name: &str, records: &str) -> Result<Vec<PartText>, OfficeError> {
        let Some(text) = self.parts.text(name)? else { return Ok(Vec::new()) };
        let fields = pivot::fields(name, &text, &self.limits)?;
        let mut texts = vec![pivot::shared_values(&fields)];
        if let Some(text) = self.parts.text(records)? {
            texts.push(pivot::rows(records, &text, &fields, &self.limits)?);
        }
        Ok(texts)
    }

    fn read_xml(&mut self, name: &str, bytes: Vec<u8>) -> Result<Vec<PartText>, OfficeError> {
        let text = ZipParts::decode(name, bytes)?;
        let kind = part_kind(name);
        let is_unused = kind == PartKind::UnusedWords;
        // Of two sheets of one name the first is the one that is displayed.
        let mut texts = read_part(name, &text, kind, self.sheets.remove(name), &self.limits)?;
        if let Some(book) = self.book.filter(|_| is_unused) {
            texts.iter_mut().for_each(|words| keep_unused(words, book));
        }
        Ok(texts)
    }
}

/// A name or a note that may be words of somebody.
fn push_name(names: &mut PartText, name: &str) {
    let name = legible(name);
    if has_cyrillic(&name) || name.contains('@') || name.bytes().filter(u8::is_ascii_digit).count() > 9 {
        names.push_line(&name.replace('/', " / "), Spot::Paragraph(1));
    }
}

/// Whether a part is XML by how it begins.
fn is_xml(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(64)];
    let letters: Vec<u8> = head.iter().copied().filter(|byte| *byte != 0).collect(); // of UTF-16 too
    let rest = letters.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&letters);
    let rest = rest.strip_prefix(b"\xFF\xFE").or(rest.strip_prefix(b"\xFE\xFF")).unwrap_or(rest);
    rest.trim_ascii_start().starts_with(b"<")
}
