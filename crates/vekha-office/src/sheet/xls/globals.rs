//! What the sheets of a workbook share: texts, formats, and where each sheet begins.

use std::collections::HashMap;

use super::letters::Letters;
use super::records::{Record, Records};
use super::strings::{StringReader, byte_string};
use crate::bytes::u32_at;
use crate::error::OfficeError;
use crate::sheet::serial::DateSystem;

const BEGIN: u16 = 0x0809;
const END: u16 = 0x000A;
const PASSWORD: u16 = 0x002F;
const CODE_PAGE: u16 = 0x0042;
const DATE_MODE: u16 = 0x0022;
const SHEET: u16 = 0x0085;
const FORMAT: u16 = 0x041E;
const STYLE: u16 = 0x00E0;
const STRINGS: u16 = 0x00FC;
/// The version of Excel 97 and later.
const SINCE_97: u16 = 0x0600;

#[derive(Debug, Default)]
pub(crate) struct Globals {
    pub(crate) is_since_97: bool,
    pub(crate) code_page: Option<u16>,
    pub(crate) system: DateSystem,
    pub(crate) sheets: Vec<SheetEntry>,
    pub(crate) strings: Vec<Letters>,
    /// Codes of formats by their number.
    pub(crate) formats: HashMap<u16, Letters>,
    /// The number of its format by style.
    pub(crate) styles: Vec<u16>,
}

#[derive(Debug)]
pub(crate) struct SheetEntry {
    pub(crate) name: Letters,
    pub(crate) is_hidden: bool,
    /// Whether it is a table, not a chart or a program.
    pub(crate) is_table: bool,
    pub(crate) start: usize,
}

pub(crate) fn read_globals(stream: &[u8]) -> Result<Globals, OfficeError> {
    let mut records = Records::new(stream, 0);
    let first = records.next().filter(|record| record.kind == BEGIN).ok_or(OfficeError::BrokenContainer)?;
    let mut globals = Globals { is_since_97: first.u16(0) == Some(SINCE_97), ..Globals::default() };
    for record in records {
        match record.kind {
            END => break,
            PASSWORD => return Err(OfficeError::Encrypted),
            _ => globals.add(&record).ok_or_else(|| OfficeError::broken_part("Workbook", 0))?,
        }
    }
    Ok(globals)
}

impl Globals {
    /// Takes in a record; nothing for one that is cut short.
    fn add(&mut self, record: &Record) -> Option<()> {
        match record.kind {
            CODE_PAGE => self.code_page = Some(record.u16(0)?),
            DATE_MODE if record.u16(0)? == 1 => self.system = DateSystem::From1904,
            SHEET => {
                let sheet = self.sheet(record)?;
                self.sheets.push(sheet);
            }
            // A format that is cut short is none; the numbers are still there.
            FORMAT => self.formats.extend(self.format(record)),
            STYLE => self.styles.push(record.u16(2)?),
            STRINGS => self.strings = strings(record)?,
            _ => {}
        }
        Some(())
    }

    fn format(&self, record: &Record) -> Option<(u16, Letters)> {
        let code = if self.is_since_97 {
            StringReader::new(&record.pieces, 2).long_string()?
        } else {
            byte_string(record.bytes(), 2, 1)?
        };
        Some((record.u16(0)?, code))
    }

    fn sheet(&self, record: &Record) -> Option<SheetEntry> {
        let bytes = record.bytes();
        let name = if self.is_since_97 {
            StringReader::new(&record.pieces, 6).short_string()?
        } else {
            byte_string(bytes, 6, 1)?
        };
        Some(SheetEntry {
            name,
            is_hidden: bytes.get(4)? & 3 != 0,
            is_table: *bytes.get(5)? == 0,
            start: u32_at(bytes, 0)? as usize,
        })
    }
}

/// The shared texts; how many there are is read off them, not taken from what is promised.
fn strings(record: &Record) -> Option<Vec<Letters>> {
    let promised = u32_at(record.bytes(), 4)? as usize;
    let mut reader = StringReader::new(&record.pieces, 8);
    let mut strings = Vec::new();
    while strings.len() < promised {
        strings.push(reader.long_string()?);
    }
    Some(strings)
}
