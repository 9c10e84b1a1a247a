//! Workbooks of Excel 5 to 2003: records as written in a test, in a compound file.

use super::compound::compound;

pub const SINCE_97: u16 = 0x0600;
pub const EXCEL_95: u16 = 0x0500;

pub fn record(kind: u16, bytes: &[u8]) -> Vec<u8> {
    let length = u16::try_from(bytes.len()).unwrap();
    [&kind.to_le_bytes()[..], &length.to_le_bytes(), bytes].concat()
}

/// Numbers of two bytes.
pub fn words(numbers: &[u16]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

/// A text of Excel 97 and later with its length in two bytes.
pub fn wide(text: &str) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let length = u16::try_from(units.len()).unwrap();
    [&length.to_le_bytes()[..], &[1], &words(&units)].concat()
}

/// A workbook of one sheet with these records, and these of the whole.
pub fn xls(version: u16, globals: &[Vec<u8>], cells: &[Vec<u8>]) -> Vec<u8> {
    let begin = record(0x0809, &words(&[version, 5, 0, 0]));
    let name: Vec<u8> = if version == SINCE_97 {
        [vec![5, 1], words(&[0x041B, 0x0438, 0x0441, 0x0442, 0x31])].concat()
    } else {
        b"\x06Sheet1".to_vec()
    };
    let sheet = |start: u32| record(0x0085, &[&start.to_le_bytes()[..], &[0, 0], &name].concat());
    let end = record(0x000A, &[]);
    let length = begin.len() + globals.concat().len() + sheet(0).len() + end.len();
    let begin_sheet = record(0x0809, &words(&[version, 0x10, 0, 0]));
    let stream =
        [begin, globals.concat(), sheet(u32::try_from(length).unwrap()), end.clone(), begin_sheet, cells.concat(), end]
            .concat();
    compound(&[(if version == SINCE_97 { "Workbook" } else { "Book" }, &stream)])
}
