//! The part of a picture that tells how it was taken (Exif): a list of numbered values, lists below it.

use encoding_rs::{UTF_16BE, UTF_16LE};

use super::super::words::may_be_words;
use super::notes::Notes;

/// Values of a list; no camera writes more.
const MOST_VALUES: usize = 1_000;
const EXIF_LIST: u16 = 0x8769;
const GPS_LIST: u16 = 0x8825;
const ORIENTATION: u16 = 0x0112;

/// Lists one behind the other; cameras write two.
const MOST_LISTS: usize = 6;
/// Where a small picture lies within.
const PREVIEW: u16 = 0x0201;
/// What other formats keep here whole.
const XMP: u16 = 700;
const IPTC: u16 = 33723;
const PHOTOSHOP: u16 = 34377;

/// Takes in what it says.
pub(super) fn read(bytes: &[u8], notes: &mut Notes) {
    let Some(tiff) = Tiff::new(bytes) else { return };
    let mut start = tiff.long(4);
    for _ in 0..MOST_LISTS {
        if start.is_none_or(|start| start == 0) {
            break;
        }
        read_list(&tiff, &tiff.list(start), notes, 0);
        start = tiff.next_list(start);
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

fn read_list(tiff: &Tiff, list: &[Value], notes: &mut Notes, depth: usize) {
    for value in list {
        let below = || tiff.list(tiff.long(value.at + 8));
        match value.tag {
            GPS_LIST => {
                notes.positions.extend(positions(tiff, &below()));
                read_list(tiff, &below(), notes, 1);
            }
            EXIF_LIST if depth == 0 => read_list(tiff, &below(), notes, 1),
            PREVIEW => {
                let start = tiff.long(value.at + 8).and_then(|start| usize::try_from(start).ok());
                notes.take_inner(start.and_then(|start| tiff.bytes.get(start..)).unwrap_or_default());
            }
            _ => read_value(tiff, value, notes),
        }
    }
}

fn read_value(tiff: &Tiff, value: &Value, notes: &mut Notes) {
    let Some(bytes) = tiff.bytes_of(value).filter(|bytes| notes.may_take(bytes)) else { return };
    match value.tag {
        XMP | IPTC | PHOTOSHOP => notes.take_inner(bytes),
        0x010e | 0x8298 => notes.words.push(text(bytes)),
        0x013b | 0xa430 => notes.authors.push(text(bytes)),
        0x9286 => notes.words.push(marked_text(tiff, bytes)),
        0x9c9b..=0x9c9f => {
            let words = UTF_16LE.decode_without_bom_handling(bytes).0.into_owned();
            if value.tag == 0x9c9d { notes.authors.push(words) } else { notes.words.push(words) }
        }
        _ => {
            notes.words.extend([text(bytes), marked_text(tiff, bytes)].into_iter().filter(|words| may_be_words(words)))
        }
    }
}

/// A text by its first eight bytes; without a mark as it is.
fn marked_text(tiff: &Tiff, bytes: &[u8]) -> String {
    match bytes.split_at_checked(8) {
        Some((b"UNICODE\0", rest)) => {
            let read = [UTF_16LE, UTF_16BE].map(|encoding| encoding.decode_without_bom_handling(rest).0.into_owned());
            let [little, big] = read;
            // Some programs write the other end first.
            let (own, other) = if tiff.is_little_endian { (little, big) } else { (big, little) };
            if !may_be_words(&own) && may_be_words(&other) { other } else { own }
        }
        Some((b"ASCII\0\0\0" | b"\0\0\0\0\0\0\0\0", rest)) => text(rest),
        Some((b"JIS\0\0\0\0\0", rest)) => text(rest),
        _ => text(bytes),
    }
}

fn text(bytes: &[u8]) -> String {
    let end = bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len());
    vekha_office::decode(&bytes[..end]).map(|decoded| decoded.text).unwrap_or_default()
}

/// Where it was taken and what it shows, each as latitude and longitude in degrees, where both are there.
fn positions(tiff: &Tiff, list: &[Value]) -> Vec<String> {
    [1, 0x13].into_iter().filter_map(|first| position(tiff, list, first)).collect()
}

/// Four values: north or south, latitude, east or west, longitude; minutes and seconds may be left out.
fn position(tiff: &Tiff, list: &[Value], first: u16) -> Option<String> {
    let degrees = |tag: u16| {
        let value = list.iter().find(|value| value.tag == tag)?;
        let bytes = tiff.bytes_of(value)?;
        let parts: Vec<Option<f64>> = bytes.chunks_exact(8).take(3).map(|pair| tiff.ratio(pair)).collect();
        let degrees = (*parts.first()?)?;
        let part = |place: usize| parts.get(place).copied().flatten().unwrap_or(0.0);
        Some(degrees + part(1) / 60.0 + part(2) / 3600.0)
    };
    let is_behind = |tag: u16, sign: u8| {
        list.iter().find(|value| value.tag == tag).and_then(|value| tiff.bytes.get(value.at + 8)) == Some(&sign)
    };
    let (latitude, longitude) = (degrees(first + 1)?, degrees(first + 3)?);
    if latitude == 0.0 && longitude == 0.0 || !latitude.is_finite() || !longitude.is_finite() {
        return None; // a camera that does not know
    }
    let north = if is_behind(first, b'S') { "-" } else { "" };
    let east = if is_behind(first + 2, b'W') { "-" } else { "" };
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

    /// Where the list behind a list begins.
    fn next_list(&self, start: Option<u32>) -> Option<u32> {
        let start = usize::try_from(start?).ok()?;
        let count = usize::from(self.short(start)?).min(MOST_VALUES);
        self.long(start + 2 + 12 * count)
    }

    /// The bytes of a value: in its entry, or where that leads.
    fn bytes_of(&self, value: &Value) -> Option<&'b [u8]> {
        let size = match self.short(value.at + 2)? {
            1 | 2 | 6 | 7 | 129 => 1,
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
