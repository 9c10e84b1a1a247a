//! A file of any kind → what stands in it, with the files inside it, within limits.

use memchr::memmem;
use vekha_office::{ContentKind, Limits, OfficeError, content_kind, decode, packed_object};

use super::contents::{Contents, Part, Place, TextRole, UnreadReason};
use super::{office, picture};

/// Reads a PDF file; may do it in a program of its own.
pub type ReadPdf<'r> = &'r (dyn Fn(&[u8]) -> Contents + Sync);

/// Files within files within files are looked into so deep.
const DEEPEST: usize = 3;
/// Bytes that all files inside a file are unpacked to, each counted once more where it lies in another.
const MOST_INNER_BYTES: usize = 256 << 20;

/// What stands in a file.
pub fn read(bytes: &[u8], pdf: ReadPdf) -> Contents {
    let mut left = MOST_INNER_BYTES;
    Reader { pdf, left: &mut left }.read(bytes, 0)
}

struct Reader<'r> {
    pdf: ReadPdf<'r>,
    left: &'r mut usize,
}

impl Reader<'_> {
    fn read(&mut self, bytes: &[u8], depth: usize) -> Contents {
        if let Some(contents) = picture::read(bytes) {
            return contents;
        }
        let limits = Limits { unpacked: *self.left, ..Limits::default() };
        match content_kind(bytes, &limits) {
            Ok(ContentKind::Pdf) => (self.pdf)(bytes),
            Ok(ContentKind::Text | ContentKind::Unknown | ContentKind::Html) if pdf_start(bytes).is_some() => {
                self.late_pdf(bytes)
            }
            Ok(ContentKind::Text | ContentKind::Html | ContentKind::OtherXml) => text(bytes),
            Ok(ContentKind::Image) => Contents::unread(UnreadReason::OtherKind),
            Ok(ContentKind::OtherCompound) => self.packed_object(bytes, depth),
            Ok(_) => self.office(bytes, &limits, depth),
            Err(OfficeError::Empty) => Contents::default(),
            Err(error) => Contents::unread(reason(&error)),
        }
    }

    /// A PDF file behind other bytes, as readers of PDF take it.
    fn late_pdf(&self, bytes: &[u8]) -> Contents {
        let (before, pdf) = bytes.split_at(pdf_start(bytes).unwrap_or(0));
        let mut contents = (self.pdf)(pdf);
        contents.parts.extend(text(before).parts);
        contents
    }

    fn office(&mut self, bytes: &[u8], limits: &Limits, depth: usize) -> Contents {
        let every = match vekha_office::every_text(bytes, limits) {
            Ok(every) => every,
            Err(error) => return Contents::unread(reason(&error)),
        };
        let mut contents = office::contents(&every);
        if !bytes.starts_with(b"PK") {
            contents.unread.extend(Contents::unread(UnreadReason::OldFormat).unread);
        }
        for file in &every.files {
            let inner = self.inner(file, depth);
            contents.take_inner(inner);
        }
        contents
    }

    fn inner(&mut self, file: &[u8], depth: usize) -> Contents {
        let left = self.left.checked_sub(file.len());
        match left {
            Some(left) if depth + 1 < DEEPEST => {
                *self.left = left;
                self.read(file, depth + 1)
            }
            _ => Contents::unread(UnreadReason::TooLarge),
        }
    }

    fn packed_object(&mut self, bytes: &[u8], depth: usize) -> Contents {
        match packed_object(bytes) {
            Some(inner) => self.inner(&inner, depth),
            None => Contents::unread(UnreadReason::OtherKind),
        }
    }
}

/// Where a PDF file begins behind other bytes; readers of PDF look so far.
fn pdf_start(bytes: &[u8]) -> Option<usize> {
    const FARTHEST: usize = 1024;
    let start = memmem::find(&bytes[..bytes.len().min(FARTHEST)], b"%PDF-")?;
    memmem::find(&bytes[start..], b"endobj").map(|_| start)
}

fn text(bytes: &[u8]) -> Contents {
    match decode(bytes) {
        Some(decoded) => {
            let text = rows_of_tables(&decoded.text);
            let part = Part { role: TextRole::Words, places: lines(&text), text };
            Contents { parts: vec![part], ..Contents::default() }
        }
        None => Contents::unread(UnreadReason::OtherKind),
    }
}

/// Where each line begins.
fn lines(text: &str) -> Vec<(usize, Place)> {
    let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1));
    let place = |row| Place { part: "text".to_owned(), row, ..Place::default() };
    starts.zip(1..).map(|(start, row)| (start, place(row))).collect()
}

/// Rows that a sign separates are rows of a table.
fn rows_of_tables(text: &str) -> String {
    match vekha_office::delimiter(text) {
        Some(sign) if sign != '\t' => text.replace(sign, "\t"),
        _ => text.to_owned(),
    }
}

fn reason(error: &OfficeError) -> UnreadReason {
    match error {
        OfficeError::Encrypted => UnreadReason::Encrypted,
        OfficeError::TooLarge { .. } => UnreadReason::TooLarge,
        OfficeError::OtherKind(_) | OfficeError::OnlyChunks | OfficeError::Signed | OfficeError::Empty => {
            UnreadReason::OtherKind
        }
        OfficeError::BrokenContainer
        | OfficeError::BrokenPart { .. }
        | OfficeError::MissingPart { .. }
        | OfficeError::DocumentType { .. } => UnreadReason::Damaged,
    }
}
