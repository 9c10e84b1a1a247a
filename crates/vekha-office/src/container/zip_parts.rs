//! A zip container: names of parts → their bytes. What is unpacked is counted as it comes, never as it is promised.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use memchr::memmem;
use zip::ZipArchive;

use crate::error::{Limit, OfficeError};
use crate::limits::Limits;
use crate::xml::{Element, Pull};

/// How each entry begins in the list of entries.
const ENTRY: &[u8] = b"PK\x01\x02";

pub(crate) struct ZipParts<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    /// Places of parts by their folded names.
    places: BTreeMap<String, usize>,
    limits: Limits,
    /// Bytes that may still be unpacked.
    left: usize,
    /// Elements that trees of parts may still hold.
    elements: usize,
}

impl<'b> ZipParts<'b> {
    pub(crate) fn open(bytes: &'b [u8], limits: &Limits) -> Result<Self, OfficeError> {
        // Counted before the list is read, which takes some hundred bytes for each.
        if memmem::find_iter(bytes, ENTRY).nth(limits.entries).is_some() {
            return Err(OfficeError::too_large(Limit::Entries, limits.entries));
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| OfficeError::BrokenContainer)?;
        let names = archive.file_names_raw().map(|name| fold(&String::from_utf8_lossy(name)));
        let mut places = BTreeMap::new();
        for (place, name) in names.enumerate() {
            places.entry(name).or_insert(place);
        }
        Ok(ZipParts { archive, places, limits: *limits, left: limits.unpacked, elements: limits.elements })
    }

    pub(crate) fn limits(&self) -> &Limits {
        &self.limits
    }

    /// A part that is XML, as a tree; the elements of all trees are counted together.
    pub(crate) fn tree(&mut self, name: &str) -> Result<Option<Element>, OfficeError> {
        let Some(text) = self.text(name)? else { return Ok(None) };
        let rest = Limits { elements: self.elements, ..self.limits };
        let too_large = OfficeError::too_large(Limit::Elements, self.limits.elements);
        let (tree, taken) = Pull::tree(name, &text, &rest).map_err(|error| match error {
            OfficeError::TooLarge { limit: Limit::Elements, most } if most == rest.elements as u64 => too_large,
            other => other,
        })?;
        self.elements = self.elements.saturating_sub(taken);
        Ok(Some(tree))
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.places.contains_key(&fold(name))
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.places.keys().map(String::as_str)
    }

    /// The bytes of a part; `None` where the container has none of this name.
    pub(crate) fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, OfficeError> {
        let Some(place) = self.places.get(&fold(name)).copied() else { return Ok(None) };
        self.bytes_at(place, name).map(Some)
    }

    /// The bytes of an entry by its place in the list; the name is for what is told of damage.
    pub(crate) fn bytes_at(&mut self, place: usize, name: &str) -> Result<Vec<u8>, OfficeError> {
        let entry = self.archive.by_index_raw(place).map_err(|_| broken_part(name))?;
        if entry.encrypted() {
            return Err(OfficeError::Encrypted);
        }
        drop(entry);
        let entry = self.archive.by_index(place).map_err(|_| broken_part(name))?;
        let mut bytes = Vec::new();
        let most = self.left as u64 + 1;
        entry.take(most).read_to_end(&mut bytes).map_err(|_| broken_part(name))?;
        let left = self.left.checked_sub(bytes.len());
        self.left = left.ok_or(OfficeError::too_large(Limit::Unpacked, self.limits.unpacked))?;
        Ok(bytes)
    }

    /// How many entries the list has, those of one name each for itself.
    pub(crate) fn count(&self) -> usize {
        self.archive.len()
    }

    /// The name of an entry as it is written, and what its author notes of it.
    pub(crate) fn entry_words(&mut self, place: usize) -> (String, String) {
        let Ok(entry) = self.archive.by_index_raw(place) else { return Default::default() };
        (name_words(entry.name_raw()), entry.comment().to_owned())
    }

    /// What the author of the container notes of it.
    pub(crate) fn comment(&self) -> String {
        name_words(self.archive.comment())
    }

    /// The bytes of the file that belong to no entry and not to their list.
    pub(crate) fn outside(&mut self) -> Vec<Vec<u8>> {
        let mut taken = Vec::new();
        for place in 0..self.archive.len() {
            let Ok(entry) = self.archive.by_index_raw(place) else { continue };
            let start = entry.header_start();
            let end = entry.data_start().unwrap_or(start).saturating_add(entry.compressed_size());
            taken.push((start, end));
        }
        let bytes = *self.archive.clone().into_inner().get_ref();
        taken.extend(end_of_list(bytes).map(|end| (self.archive.central_directory_start(), end as u64)));
        gaps(bytes, taken)
    }

    /// A part that is XML, as text.
    pub(crate) fn text(&mut self, name: &str) -> Result<Option<String>, OfficeError> {
        self.bytes(name)?.map(|bytes| decode(name, bytes)).transpose()
    }

    /// A name as names of parts are compared.
    pub(crate) fn fold(name: &str) -> String {
        fold(name)
    }

    /// The text of a part of XML whose bytes are there already.
    pub(crate) fn decode(name: &str, bytes: Vec<u8>) -> Result<String, OfficeError> {
        decode(name, bytes)
    }
}

/// Names of parts do not differ in capitals; some programs write them from the root, or with the strokes of Windows.
fn fold(name: &str) -> String {
    name.trim_start_matches(['/', '\\']).replace('\\', "/").to_lowercase()
}

/// A name in UTF-8, or in the letters of DOS, as old programs write it.
fn name_words(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(name) => name.to_owned(),
        Err(_) => encoding_rs::IBM866.decode_without_bom_handling(bytes).0.into_owned(),
    }
}

/// Where the list of entries ends, with the note of the container.
fn end_of_list(bytes: &[u8]) -> Option<usize> {
    let start = memmem::rfind(bytes, b"PK\x05\x06")?;
    let length = bytes.get(start + 20..start + 22).map(|pair| usize::from(u16::from_le_bytes([pair[0], pair[1]])))?;
    Some((start + 22 + length).min(bytes.len()))
}

/// What stands between places that are taken; sums behind an entry and zeros are no words.
fn gaps(bytes: &[u8], mut taken: Vec<(u64, u64)>) -> Vec<Vec<u8>> {
    taken.sort_unstable();
    let mut found = Vec::new();
    let mut at = 0;
    for (start, end) in taken.into_iter().chain([(bytes.len() as u64, 0)]) {
        let between = bytes.get(at..start as usize).unwrap_or_default();
        let is_sum = between.starts_with(b"PK\x07\x08") && between.len() <= 24 || between.len() <= 12;
        if !is_sum && between.iter().any(|byte| *byte != 0 && !byte.is_ascii_whitespace()) {
            found.push(between.to_vec());
        }
        at = at.max(usize::try_from(end).unwrap_or(usize::MAX));
    }
    found
}

/// UTF-8, or UTF-16 with its mark, as the format allows.
fn decode(name: &str, bytes: Vec<u8>) -> Result<String, OfficeError> {
    let marked = encoding_rs::Encoding::for_bom(&bytes);
    match marked {
        Some((encoding, _)) => {
            let (text, _, has_errors) = encoding.decode(&bytes);
            if has_errors { Err(broken_part(name)) } else { Ok(text.into_owned()) }
        }
        None => String::from_utf8(bytes)
            .map_err(|error| OfficeError::broken_part(name, error.utf8_error().valid_up_to() as u64)),
    }
}

fn broken_part(name: &str) -> OfficeError {
    OfficeError::broken_part(name, 0)
}
