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
        let Some(place) = self.places.get(&fold(name)) else { return Ok(None) };
        let entry = self.archive.by_index_raw(*place).map_err(|_| broken_part(name))?;
        if entry.encrypted() {
            return Err(OfficeError::Encrypted);
        }
        drop(entry);
        let entry = self.archive.by_index(*place).map_err(|_| broken_part(name))?;
        let mut bytes = Vec::new();
        let most = self.left as u64 + 1;
        entry.take(most).read_to_end(&mut bytes).map_err(|_| broken_part(name))?;
        let left = self.left.checked_sub(bytes.len());
        self.left = left.ok_or(OfficeError::too_large(Limit::Unpacked, self.limits.unpacked))?;
        Ok(Some(bytes))
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
