//! The part of a picture that tells how it was taken (Exif): a list of numbered values, lists below it.

use encoding_rs::{UTF_16BE, UTF_16LE};

use super::notes::Notes;

/// Values of a list; no camera writes more.
const MOST_VALUES: usize = 1_000;
const EXIF_LIST: u16 = 0x8769;
const GPS_LIST: u16 = 0x8825;
const ORIENTATION: u16 = 0x0112;

/// Takes in what it says.
pub(super) fn read(bytes: &[u8], notes: &mut Notes) {
    let Some(tiff) = Tiff::new(bytes) else { return };
    let main = tiff.list(tiff.long(4));
    read_list(&tiff, &main, notes);
    for value in &main {
        let below = tiff.list(tiff.long(value.at + 8));
        match value.tag {
            EXIF_LIST => read_list(&tiff, &below, notes),
            GPS_LIST => notes.positions.extend(position(&tiff, &below)),
            _ => {}
        }
    }
}

/// How the camera was held: 1 to 8.
pub fn orientation(bytes: &[u8]) -> Option<u16> {
    let tiff = Tiff::new(bytes)?;
    let main = tiff.list(tiff.long(4));
    let value = main.iter().find(|value| value.tag == ORIENTATION)?;
    tiff.short(value.at + 8).filter(|orientation| (1..=8).contains(orientation))
}

/// The same part with nothing but how the camera was held.
pub fn only_orientation(orientation: u16) -> Vec<u8> {
    let [high, low] = orientation.to_be_bytes();
    let mut bytes = b"MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01".to_vec();
    bytes.extend([high, low, 0, 0, 0, 0, 0, 0]);
    bytes
}

fn read_list(tiff: &Tiff, list: &[Value], notes: &mut Notes) {
    for value in list {
        let words = match value.tag {
            0x010e | 0x013b | 0x8298 | 0xa430 => tiff.bytes_of(value).map(text),
            0x9286 => tiff.bytes_of(value).map(|bytes| user_comment(tiff, bytes)),
            0x9c9b..=0x9c9f => {
                tiff.bytes_of(value).map(|bytes| UTF_16LE.decode_without_bom_handling(bytes).0.into_owned())
            }
            _ => None,
        };
        let Some(words) = words else { continue };
        match value.tag {
            0x013b | 0xa430 | 0x9c9d => notes.authors.push(words),
            _ => notes.words.push(words),
        }
    }
}

/// A text by its first eight bytes; without a mark as it is.
fn user_comment(tiff: &Tiff, bytes: &[u8]) -> String {
    match bytes.split_at_checked(8) {
        Some((b"UNICODE\0", rest)) => {
            let encoding = if tiff.is_little_endian { UTF_16LE } else { UTF_16BE };
            encoding.decode_without_bom_handling(rest).0.into_owned()
        }
        Some((b"ASCII\0\0\0" | b"\0\0\0\0\0\0\0\0", rest)) => text(rest),
        _ => text(bytes),
    }
}

fn text(bytes: &[u8]) -> String {
    let end = bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len());
    vekha_office::decode(&bytes[..end]).map(|decoded| decoded.text).unwrap_or_default()
}

/// Latitude and longitude in degrees, where both are there.
fn position(tiff: &Tiff, list: &[Value]) -> Option<String> {
    let degrees = |tag: u16| {
        let value = list.iter().find(|value| value.tag == tag)?;
        let bytes = tiff.bytes_of(value)?;
        let parts: Vec<f64> = bytes.chunks_exact(8).filter_map(|pair| tiff.ratio(pair)).collect();
        match parts[..] {
            [degrees, minutes, seconds, ..] => Some(degrees + minutes / 60.0 + seconds / 3600.0),
            _ => None,
        }
    };
    let is_behind = |tag: u16, sign: u8| {
        list.iter().find(|value| value.tag == tag).and_then(|value| tiff.bytes.get(value.at + 8)) == Some(&sign)
    };
    let (latitude, longitude) = (degrees(2)?, degrees(4)?);
    if latitude == 0.0 && longitude == 0.0 || !latitude.is_finite() || !longitude.is_finite() {
        return None; // a camera that does not know
    }
    let (north, east) = (if is_behind(1, b'S') { "-" } else { "" }, if is_behind(3, b'W') { "-" } else { "" });
    Some(format!("{north}{latitude:.4}, {east}{longitude:.4}"))
}

/// A value of a list: its number and where its entry begins.
struct Value {
    tag: u16,
    at: usize,
}

struct Tiff<'b> {
    bytes: &'b [u8],
    is_little_endian: bool,
}

impl<'b> Tiff<'b> {
    fn new(bytes: &'b [u8]) -> Option<Self> {
        match bytes.get(..4)? {
            b"II\x2a\0" => Some(Tiff { bytes, is_little_endian: true }),
            b"MM\0\x2a" => Some(Tiff { bytes, is_little_endian: false }),
            _ => None,
        }
    }

    fn short(&self, at: usize) -> Option<u16> {
        let bytes = self.bytes.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if self.is_little_endian { u16::from_le_bytes(bytes) } else { u16::from_be_bytes(bytes) })
    }

    fn long(&self, at: usize) -> Option<u32> {
        let bytes = self.bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
        Some(if self.is_little_endian { u32::from_le_bytes(bytes) } else { u32::from_be_bytes(bytes) })
    }

    fn list(&self, start: Option<u32>) -> Vec<Value> {
        let Some(start) = start.and_then(|start| usize::try_from(start).ok()) else { return Vec::new() };
        let count = usize::from(self.short(start).unwrap_or(0)).min(MOST_VALUES);
        let entries = (0..count).map(|number| start + 2 + 12 * number);
        entries.filter_map(|at| Some(Value { tag: self.short(at)?, at })).collect()
    }

    /// The bytes of a value: in its entry, or where that leads.
    fn bytes_of(&self, value: &Value) -> Option<&'b [u8]> {
        let size = match self.short(value.at + 2)? {
            1 | 2 | 6 | 7 => 1,
            3 | 8 => 2,
            4 | 9 | 11 => 4,
            5 | 10 | 12 => 8,
            _ => return None,
        };
        let length = usize::try_from(self.long(value.at + 4)?).ok()?.checked_mul(size)?;
        let start = if length <= 4 { value.at + 8 } else { usize::try_from(self.long(value.at + 8)?).ok()? };
        self.bytes.get(start..start.checked_add(length)?)
    }

    fn ratio(&self, pair: &[u8]) -> Option<f64> {
        let whole = Tiff { bytes: pair, is_little_endian: self.is_little_endian };
        let (above, below) = (whole.long(0)?, whole.long(4)?);
        (below != 0).then(|| f64::from(above) / f64::from(below))
    }
}
