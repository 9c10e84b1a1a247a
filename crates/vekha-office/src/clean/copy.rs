//! A file → its clean copy: entries in their order, those that stay as they are packed.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::outcome::{LeftInside, Removed};
use super::parts::{Edit, edit_of, gone_part};
use super::{odf, package, sheet, strings, word};
use crate::container::ZipParts;
use crate::content_kind::ContentKind;
use crate::detect::content_kind;
use crate::error::OfficeError;
use crate::limits::Limits;
use crate::read::read;

/// A clean copy.
#[derive(Debug, Clone)]
pub struct Cleaned {
    /// Its bytes; those of the file where nothing went.
    pub bytes: Vec<u8>,
    /// What went, and how often.
    pub removed: BTreeMap<Removed, usize>,
    /// What still may be more than readers see.
    pub left: BTreeSet<LeftInside>,
}

/// Cleans a file inside the file by its bytes; `None` where nothing of it goes.
pub type CleanPart<'c> = &'c dyn Fn(&[u8]) -> Option<Vec<u8>>;

/// A copy of a text or workbook of Word, Excel since 2007 or LibreOffice without what readers are not shown.
///
/// # Errors
/// Another kind, a password, an electronic signature ([`OfficeError::Signed`]), damage, more than the limits allow; also
/// where the copy could not be read again.
pub fn clean(bytes: &[u8], limits: &Limits, clean_part: CleanPart) -> Result<Cleaned, OfficeError> {
    let kind = content_kind(bytes, limits)?;
    match kind {
        ContentKind::Docx | ContentKind::Xlsx | ContentKind::Odt | ContentKind::Ods => {}
        other => return Err(OfficeError::OtherKind(other)),
    }
    let mut cleaner = Cleaner::open(bytes, limits, kind)?;
    let edited = cleaner.edit_all(clean_part)?;
    let Cleaner { dropped, removed, left, .. } = cleaner;
    if removed.is_empty() {
        return Ok(Cleaned { bytes: bytes.to_vec(), removed, left });
    }
    let copy = write_copy(bytes, &dropped, &edited)?;
    read(&copy, limits)?;
    Ok(Cleaned { bytes: copy, removed, left })
}

struct Cleaner<'b> {
    parts: ZipParts<'b>,
    kind: ContentKind,
    /// What the lists of the container say that parts are, by folded name.
    kinds: BTreeMap<String, String>,
    names: Vec<String>,
    /// Folded names of parts that go.
    dropped: BTreeSet<String>,
    removed: BTreeMap<Removed, usize>,
    left: BTreeSet<LeftInside>,
}

impl<'b> Cleaner<'b> {
    fn open(bytes: &'b [u8], limits: &Limits, kind: ContentKind) -> Result<Self, OfficeError> {
        let mut parts = ZipParts::open(bytes, limits)?;
        let names: Vec<String> = parts.names().map(str::to_owned).collect();
        if names.iter().any(|name| name.starts_with("_xmlsignatures/") || name.contains("documentsignatures")) {
            return Err(OfficeError::Signed);
        }
        let mut kinds = BTreeMap::new();
        for name in names.iter().filter(|name| package::is_list(name)) {
            package::add_kinds(name, &parts.text(name)?.unwrap_or_default(), &mut kinds)?;
        }
        let (dropped, removed, left) = (BTreeSet::new(), BTreeMap::new(), BTreeSet::new());
        let mut cleaner = Cleaner { parts, kind, kinds, names, dropped, removed, left };
        cleaner.find_gone()?;
        Ok(cleaner)
    }

    fn find_gone(&mut self) -> Result<(), OfficeError> {
        for name in self.names.clone() {
            if let Some(kind) = gone_part(&name, self.kind_of(&name)) {
                self.count(kind);
                self.dropped.insert(name);
                continue;
            }
            self.left.extend(match name.as_str() {
                _ if name.contains("pivotcache/") && !name.contains("_rels") => Some(LeftInside::PivotCache),
                _ if name.contains("/embeddings/") => Some(LeftInside::EmbeddedFile),
                _ if name.ends_with("vbaproject.bin") => Some(LeftInside::Macros),
                _ if name.starts_with("customxml/item") => Some(LeftInside::CustomData),
                _ => None,
            });
        }
        let has_comments = self.kind == ContentKind::Xlsx && self.removed.contains_key(&Removed::Comment);
        for name in self.names.clone().into_iter().filter(|name| has_comments && name.ends_with(".vml")) {
            let text = self.parts.text(&name)?.unwrap_or_default();
            if sheet::shows_comments_alone(&name, &text) {
                self.dropped.insert(name);
            }
        }
        let lists =
            self.names.iter().filter(|name| name.ends_with(".rels") && self.dropped.contains(&package::owner(name)));
        let lists: Vec<String> = lists.cloned().collect();
        self.dropped.extend(lists);
        Ok(())
    }

    fn kind_of(&self, name: &str) -> &str {
        self.kinds.get(name).map(String::as_str).unwrap_or_default()
    }

    /// The parts that stay and change, by folded name.
    fn edit_all(&mut self, clean_part: CleanPart) -> Result<BTreeMap<String, Vec<u8>>, OfficeError> {
        let used = self.used_words()?;
        let mut edited = BTreeMap::new();
        for name in self.names.clone() {
            let Some(edit) = edit_of(&name, self.kind_of(&name), self.kind).filter(|_| !self.dropped.contains(&name))
            else {
                continue;
            };
            if edit == Edit::Other {
                let bytes = self.parts.bytes(&name)?.unwrap_or_default();
                if let Some(bytes) = clean_part(&bytes) {
                    self.count(Removed::InnerFile);
                    edited.insert(name, bytes);
                }
                continue;
            }
            let bytes = self.parts.bytes(&name)?.unwrap_or_default();
            let marked = encoding_rs::Encoding::for_bom(&bytes).map(|(encoding, _)| encoding);
            let text = ZipParts::decode(&name, bytes)?;
            let changed = match edit {
                Edit::Properties => package::edit_properties(&name, &text)?,
                Edit::Relations => package::edit_relations(&name, &text, &self.dropped)?,
                Edit::List => package::edit_list(&name, &text, &self.dropped)?,
                Edit::Word => word::edit(&name, &text)?,
                Edit::Workbook => sheet::edit_workbook(&name, &text)?,
                Edit::Sheet => {
                    let drawings = self.gone_drawings(&name)?;
                    sheet::edit_sheet(&name, &text, &drawings)?
                }
                Edit::Strings => strings::edit(&name, &text, &used)?,
                Edit::OdfText => odf::edit(&name, &text)?,
                Edit::OdfMeta => odf::edit_meta(&name, &text)?,
                Edit::Other => None,
            };
            if let Some((text, removed)) = changed {
                removed.into_iter().for_each(|kind| self.count(kind));
                edited.insert(name, encode(&text, marked));
            }
        }
        Ok(edited)
    }

    fn count(&mut self, kind: Removed) {
        *self.removed.entry(kind).or_default() += 1;
    }

    /// The numbers of stored words that cells show.
    fn used_words(&mut self) -> Result<BTreeSet<usize>, OfficeError> {
        let mut used = BTreeSet::new();
        if self.parts.has("xl/sharedstrings.xml") {
            let sheets =
                self.names.clone().into_iter().filter(|name| name.starts_with("xl/") && name.ends_with(".xml"));
            for name in sheets.filter(|name| name.contains("sheets/")) {
                let text = self.parts.text(&name)?.unwrap_or_default();
                strings::add_used(&name, &text, &mut used)?;
            }
        }
        Ok(used)
    }

    fn gone_drawings(&mut self, sheet: &str) -> Result<Vec<String>, OfficeError> {
        let (folder, name) = sheet.rsplit_once('/').unwrap_or(("", sheet));
        let list = format!("{folder}/_rels/{name}.rels");
        match self.parts.text(&list)? {
            Some(text) => package::gone_ids(&list, &text, &self.dropped),
            None => Ok(Vec::new()),
        }
    }
}

/// A text in the letters that its part declares: of two bytes where it was so before.
fn encode(text: &str, marked: Option<&'static encoding_rs::Encoding>) -> Vec<u8> {
    let order: fn(u16) -> [u8; 2] = match marked {
        Some(encoding) if encoding == encoding_rs::UTF_16LE => u16::to_le_bytes,
        Some(encoding) if encoding == encoding_rs::UTF_16BE => u16::to_be_bytes,
        _ => return text.as_bytes().to_vec(),
    };
    std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(order).collect()
}

/// The container with these parts in the place of their old selves.
fn write_copy(
    bytes: &[u8],
    dropped: &BTreeSet<String>,
    edited: &BTreeMap<String, Vec<u8>>,
) -> Result<Vec<u8>, OfficeError> {
    let write = || -> zip::result::ZipResult<Vec<u8>> {
        let mut archive = ZipArchive::new(Cursor::new(bytes))?;
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        let mut written = BTreeSet::new();
        for place in 0..archive.len() {
            let entry = archive.by_index_raw(place)?;
            let name = entry.name()?.into_owned();
            let folded = ZipParts::fold(&name);
            if dropped.contains(&folded) || !written.insert(folded.clone()) {
                continue; // of two parts of one name programs read the first
            }
            match edited.get(&folded) {
                None => writer.raw_copy_file(entry)?,
                Some(bytes) => {
                    drop(entry);
                    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
                    writer.start_file(name, options.last_modified_time(DateTime::default()))?;
                    writer.write_all(bytes)?;
                }
            }
        }
        Ok(writer.finish()?.into_inner())
    };
    write().map_err(|_| OfficeError::BrokenContainer)
}
