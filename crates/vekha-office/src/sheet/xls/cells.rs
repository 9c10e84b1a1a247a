//! The cells of a sheet as stored.

use std::collections::HashMap;

use super::letters::Letters;
use super::records::{Record, Records};
use super::strings::{StringReader, byte_string};
use crate::bytes::{f64_at, u16_at, u32_at};
use crate::error::OfficeError;
use crate::limits::Budget;
use crate::sheet::builder::Merge;

const BEGIN: u16 = 0x0809;
const END: u16 = 0x000A;
const FORMULA: u16 = 0x0006;
const NOTE: u16 = 0x001C;
const OBJECT: u16 = 0x005D;
const COLUMNS: u16 = 0x007D;
const NUMBERS: u16 = 0x00BD;
const RICH_TEXT: u16 = 0x00D6;
const MERGES: u16 = 0x00E5;
const SHARED_TEXT: u16 = 0x00FD;
const OBJECT_TEXT: u16 = 0x01B6;
const LINK: u16 = 0x01B8;
const NUMBER: u16 = 0x0203;
const TEXT: u16 = 0x0204;
const LOGICAL: u16 = 0x0205;
const FORMULA_TEXT: u16 = 0x0207;
const ROW: u16 = 0x0208;
const SHORT_NUMBER: u16 = 0x027E;
const COMPUTE_ON_OPENING: u16 = 0x0002;
/// Records of cells.
const CELLS: [u16; 8] = [FORMULA, NUMBERS, RICH_TEXT, SHARED_TEXT, NUMBER, TEXT, LOGICAL, SHORT_NUMBER];

#[derive(Debug, Default)]
pub(crate) struct StoredSheet {
    pub(crate) cells: Vec<StoredCell>,
    pub(crate) hidden_rows: Vec<u32>,
    pub(crate) hidden_columns: Vec<(u32, u32)>,
    pub(crate) merges: Vec<Merge>,
    /// Links: the first cell, and where it leads.
    pub(crate) links: Vec<((u32, u32), String)>,
    /// Comments: the cell, and the number of the object with the words, or the words.
    pub(crate) comments: Vec<((u32, u32), Letters)>,
}

#[derive(Debug)]
pub(crate) struct StoredCell {
    pub(crate) place: (u32, u32),
    pub(crate) style: u16,
    pub(crate) value: StoredValue,
}

#[derive(Debug)]
pub(crate) enum StoredValue {
    Shared(u32),
    Text(Letters),
    Number(f64),
    Logical(bool),
    Error(u8),
    /// A formula whose result is text that does not follow.
    NoResult,
}

struct CellReader<'b> {
    is_since_97: bool,
    sheet: StoredSheet,
    budget: &'b mut Budget,
    /// The cell of a formula whose text is in the next record.
    formula: Option<((u32, u32), u16)>,
    object: u16,
    object_texts: HashMap<u16, Letters>,
    notes: Vec<((u32, u32), u16)>,
}

pub(crate) fn read_cells(
    stream: &[u8],
    start: usize,
    is_since_97: bool,
    budget: &mut Budget,
) -> Result<StoredSheet, OfficeError> {
    let mut reader = CellReader {
        is_since_97,
        sheet: StoredSheet::default(),
        budget,
        formula: None,
        object: 0,
        object_texts: HashMap::new(),
        notes: Vec::new(),
    };
    let mut depth = 0usize;
    for record in Records::new(stream, start) {
        match record.kind {
            BEGIN => depth += 1,
            END if depth <= 1 => break,
            END => depth -= 1,
            // Charts within the sheet have cells of their own.
            _ if depth > 1 => {}
            _ => reader.add(&record)?,
        }
    }
    reader.finish()
}

impl CellReader<'_> {
    fn add(&mut self, record: &Record) -> Result<(), OfficeError> {
        self.read(record).unwrap_or_else(|| Err(OfficeError::broken_part("Workbook", 0)))
    }

    /// Takes in a record; nothing for one that is cut short.
    fn read(&mut self, record: &Record) -> Option<Result<(), OfficeError>> {
        let bytes = record.bytes();
        if CELLS.contains(&record.kind)
            && let Err(error) = self.push_unfinished()
        {
            return Some(Err(error));
        }
        let value = match record.kind {
            SHARED_TEXT => StoredValue::Shared(u32_at(bytes, 6)?),
            TEXT | RICH_TEXT => StoredValue::Text(self.string(record, 6)?),
            NUMBER => StoredValue::Number(f64_at(bytes, 6)?),
            SHORT_NUMBER => StoredValue::Number(short_number(u32_at(bytes, 6)?)),
            LOGICAL if *bytes.get(7)? == 0 => StoredValue::Logical(*bytes.get(6)? != 0),
            LOGICAL => StoredValue::Error(*bytes.get(6)?),
            FORMULA => match self.formula_value(record)? {
                Some(value) => value,
                None => return Some(Ok(())),
            },
            FORMULA_TEXT => return self.read_formula_text(record),
            NUMBERS => return self.read_numbers(record),
            _ => return self.read_other(record).map(Ok),
        };
        Some(self.push(record.place()?, record.u16(4)?, value))
    }

    fn push(&mut self, place: (u32, u32), style: u16, value: StoredValue) -> Result<(), OfficeError> {
        self.budget.take_cells(1)?;
        self.sheet.cells.push(StoredCell { place, style, value });
        Ok(())
    }

    fn string(&self, record: &Record, at: usize) -> Option<Letters> {
        if self.is_since_97 {
            StringReader::new(&record.pieces, at).long_string()
        } else {
            byte_string(record.bytes(), at, 2)
        }
    }

    /// The result of a formula; nothing where it is empty or follows as text.
    fn formula_value(&mut self, record: &Record) -> Option<Option<StoredValue>> {
        let bytes = record.bytes();
        if u16_at(bytes, 12)? != 0xFFFF {
            return Some(Some(StoredValue::Number(f64_at(bytes, 6)?)));
        }
        Some(match *bytes.get(6)? {
            0 => {
                self.formula = Some((record.place()?, record.u16(4)?));
                None
            }
            1 => Some(StoredValue::Logical(*bytes.get(8)? != 0)),
            2 => Some(StoredValue::Error(*bytes.get(8)?)),
            // An empty text; or nothing yet, when it is to be computed on opening.
            3 if u16_at(bytes, 14)? & COMPUTE_ON_OPENING != 0 => Some(StoredValue::NoResult),
            _ => None,
        })
    }

    /// The formula before, when its text did not follow.
    fn push_unfinished(&mut self) -> Result<(), OfficeError> {
        match self.formula.take() {
            Some((place, style)) => self.push(place, style, StoredValue::NoResult),
            None => Ok(()),
        }
    }

    fn read_formula_text(&mut self, record: &Record) -> Option<Result<(), OfficeError>> {
        let Some((place, style)) = self.formula.take() else { return Some(Ok(())) };
        let text = self.string(record, 0)?;
        Some(self.push(place, style, StoredValue::Text(text)))
    }

    /// Numbers side by side: the first column, then style and number of each.
    fn read_numbers(&mut self, record: &Record) -> Option<Result<(), OfficeError>> {
        let (row, first) = record.place()?;
        let bytes = record.bytes();
        let cells = bytes.get(4..bytes.len().checked_sub(2)?)?;
        for (column, cell) in (first..).zip(cells.chunks_exact(6)) {
            let value = StoredValue::Number(short_number(u32_at(cell, 2)?));
            if let Err(error) = self.push((row, column), u16_at(cell, 0)?, value) {
                return Some(Err(error));
            }
        }
        Some(Ok(()))
    }

    fn read_other(&mut self, record: &Record) -> Option<()> {
        let bytes = record.bytes();
        match record.kind {
            ROW if u16_at(bytes, 12).unwrap_or(0) & 0x20 != 0 => self.sheet.hidden_rows.push(record.u16(0)?.into()),
            COLUMNS if u16_at(bytes, 8).unwrap_or(0) & 1 != 0 => {
                self.sheet.hidden_columns.push((record.u16(0)?.into(), record.u16(2)?.into()));
            }
            MERGES => self.read_merges(bytes),
            LINK => self.sheet.links.extend(link(bytes)),
            OBJECT => self.object = u16_at(bytes, 6).unwrap_or(0),
            OBJECT_TEXT => {
                let length = usize::from(u16_at(bytes, 10).unwrap_or(0));
                let text = StringReader::new(&record.pieces, 0).letters_of_next_piece(length);
                self.object_texts.extend(text.map(|text| (self.object, text)));
            }
            NOTE if self.is_since_97 => self.notes.push((record.place()?, u16_at(bytes, 6).unwrap_or(0))),
            NOTE => self.sheet.comments.push((record.place()?, byte_string(bytes, 4, 2)?)),
            _ => {}
        }
        Some(())
    }

    fn read_merges(&mut self, bytes: &[u8]) {
        let ranges = bytes.get(2..).unwrap_or_default().chunks_exact(8);
        self.sheet.merges.extend(ranges.filter_map(|range| {
            let number = |at| u16_at(range, at).map(u32::from);
            Merge::from_corners((number(0)?, number(4)?), (number(2)?, number(6)?))
        }));
    }

    fn finish(mut self) -> Result<StoredSheet, OfficeError> {
        self.push_unfinished()?;
        for (place, object) in self.notes {
            let text = self.object_texts.remove(&object).unwrap_or(Letters::Wide(String::new()));
            self.sheet.comments.push((place, text));
        }
        Ok(self.sheet)
    }
}

/// A cell and where it leads, when that is an address.
fn link(bytes: &[u8]) -> Option<((u32, u32), String)> {
    const ADDRESS: &[u8] = b"\xE0\xC9\xEA\x79\xF9\xBA\xCE\x11\x8C\x82\x00\xAA\x00\x4B\xA9\x0B";
    let start = memchr::memmem::find(bytes, ADDRESS)? + ADDRESS.len();
    let length = u32_at(bytes, start)? as usize;
    let letters = bytes.get(start + 4..(start + 4).checked_add(length)?)?;
    let units = letters.chunks_exact(2).filter_map(|unit| u16_at(unit, 0)).take_while(|unit| *unit != 0);
    let address = String::from_utf16_lossy(&units.collect::<Vec<_>>());
    Some(((u16_at(bytes, 0)?.into(), u16_at(bytes, 4)?.into()), address))
}

/// A number in four bytes: whole, or the upper half of a longer one, perhaps a hundredth.
fn short_number(stored: u32) -> f64 {
    let number = if stored & 2 == 0 {
        f64::from_bits(u64::from(stored & !3) << 32)
    } else {
        f64::from(stored.cast_signed() >> 2)
    };
    if stored & 1 == 0 { number } else { number / 100.0 }
}
