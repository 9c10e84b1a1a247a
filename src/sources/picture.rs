//! How large a picture is shown: the head of its file in, pixels out, or what the file is instead. The rest of the file is
//! not read.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

/// A picture's pixels as a browser shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PictureSize {
    /// From left to right.
    pub width: usize,
    /// From top to bottom.
    pub height: usize,
}

/// Endings of files that hold pictures.
const ENDINGS: [&str; 5] = ["png", "jpg", "jpeg", "webp", "gif"];
/// A camera writes how it was held into the first part of a photograph, which has at most so many bytes.
const HEAD: u64 = 64 << 10;

/// What a file is that is called a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoPicture {
    /// Nothing is in it.
    Empty,
    /// A page of the web, as one saves it where a picture was wanted.
    Page,
    /// A photograph as telephones keep it.
    Phone,
    /// A document.
    Document,
    /// No picture that browsers show, or a part of one.
    Unknown,
}

/// The size of the picture at `path`, or what it is instead; neither of a file that is called otherwise.
pub(super) fn read_picture(path: &Path) -> (Option<PictureSize>, Option<NoPicture>) {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    if !ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str())) {
        return (None, None);
    }
    let mut head = Vec::new();
    let Ok(file) = File::open(path) else { return (None, None) };
    if file.take(HEAD).read_to_end(&mut head).is_err() {
        return (None, None);
    }
    match picture_size(path, &head) {
        Some(size) => (Some(size), None),
        None => (None, Some(no_picture(&head))),
    }
}

fn picture_size(path: &Path, head: &[u8]) -> Option<PictureSize> {
    let mut file = BufReader::new(File::open(path).ok()?);
    let imagesize::ImageSize { width, height } = imagesize::reader_size(&mut file).ok()?;
    let (width, height) = if lies_on_its_side(head) { (height, width) } else { (width, height) };
    (width > 0 && height > 0).then_some(PictureSize { width, height })
}

/// What the file is that begins so.
fn no_picture(head: &[u8]) -> NoPicture {
    let is_phone = head.get(4..).is_some_and(|rest| rest.starts_with(b"ftyp"));
    let is_document = [&b"%PDF"[..], b"PK\x03\x04", b"\xd0\xcf\x11\xe0"].iter().any(|start| head.starts_with(start));
    let text = head.trim_ascii_start();
    match () {
        () if head.is_empty() => NoPicture::Empty,
        () if is_phone => NoPicture::Phone,
        () if is_document => NoPicture::Document,
        () if text.starts_with(b"<") || text.starts_with(b"\xef\xbb\xbf<") => NoPicture::Page,
        () => NoPicture::Unknown,
    }
}

/// Whether a photograph was taken with the camera on its side (Exif, tag `Orientation`, 5 to 8): browsers turn it.
fn lies_on_its_side(head: &[u8]) -> bool {
    orientation(head).is_some_and(|orientation| (5..=8).contains(&orientation))
}

fn orientation(head: &[u8]) -> Option<u16> {
    head.strip_prefix(b"\xff\xd8")?; // only of JPEG
    let begin = memchr::memmem::find(head, b"Exif\0\0")? + 6;
    let tiff = Tiff { bytes: &head[begin..], is_little_endian: head[begin..].starts_with(b"II") };
    let list = tiff.long(4)?;
    let entries = (0..usize::from(tiff.short(list)?)).map(|number| list + 2 + 12 * number);
    let entry = entries.take_while(|at| *at < tiff.bytes.len()).find(|at| tiff.short(*at) == Some(0x0112))?;
    tiff.short(entry + 8)
}

/// The part of a photograph that tells how it was taken.
struct Tiff<'a> {
    bytes: &'a [u8],
    is_little_endian: bool,
}

impl Tiff<'_> {
    fn short(&self, at: usize) -> Option<u16> {
        let bytes: [u8; 2] = self.bytes.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if self.is_little_endian { u16::from_le_bytes(bytes) } else { u16::from_be_bytes(bytes) })
    }

    fn long(&self, at: usize) -> Option<usize> {
        let bytes: [u8; 4] = self.bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
        let number = if self.is_little_endian { u32::from_le_bytes(bytes) } else { u32::from_be_bytes(bytes) };
        usize::try_from(number).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The head of a photograph of 40 × 30 pixels, held as the camera says.
    fn photograph(orientation: u8, is_little_endian: bool) -> Vec<u8> {
        let tiff: &[u8] = if is_little_endian {
            &[b'I', b'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0]
        } else {
            &[b'M', b'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
        };
        let exif = [b"\xff\xe1\0\x22Exif\0\0", tiff].concat();
        [b"\xff\xd8", &*exif, b"\xff\xc0\0\x0b\x08\0\x1e\0\x28\x01\x01\x11\0\xff\xd9"].concat()
    }

    fn size(name: &str, bytes: &[u8]) -> Option<(usize, usize)> {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).expect("a file");
        read_picture(&path).0.map(|size| (size.width, size.height))
    }

    #[test]
    fn what_is_called_a_picture_is_known_by_its_head() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.jpg");
        for (bytes, expected) in [
            (&b""[..], NoPicture::Empty),
            (b"\n<!DOCTYPE html>", NoPicture::Page),
            (b"\0\0\0\x18ftypheic", NoPicture::Phone),
            (b"%PDF-1.7", NoPicture::Document),
            (b"1", NoPicture::Unknown),
        ] {
            std::fs::write(&path, bytes).expect("a file");
            assert_eq!(read_picture(&path), (None, Some(expected)));
        }
    }

    #[test]
    fn a_photograph_taken_on_the_side_is_turned() {
        for is_little_endian in [true, false] {
            assert_eq!(size("a.JPG", &photograph(1, is_little_endian)), Some((40, 30)));
            assert_eq!(size("a.jpeg", &photograph(6, is_little_endian)), Some((30, 40)));
        }
    }

    #[test]
    fn what_is_no_picture_has_no_size() {
        assert_eq!(size("a.png", b"1"), None);
        assert_eq!(size("a.jpg", &photograph(6, true)[..20]), None);
        assert_eq!(size("a.pdf", &photograph(6, true)), None);
    }

    #[test]
    fn heads_cut_anywhere_are_read_without_harm() {
        let whole = photograph(6, false);
        assert!((0..whole.len()).all(|end| matches!(orientation(&whole[..end]), None | Some(6))));
    }
}
