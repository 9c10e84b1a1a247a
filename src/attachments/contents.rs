//! What stands in an attached file: texts with their places, and what could not be read.

use serde::{Deserialize, Serialize};

/// What a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TextRole {
    /// Words to be read.
    Words,
    /// The title of the file.
    Title,
    /// The name of whoever wrote or photographed.
    Author,
    /// Where a photograph was taken: latitude and longitude in degrees.
    Position,
}

/// Where in a file something stands, as far as it is known: numbers from 1, 0 where they are not.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The key of its wording: `page`, `sheet`, `body`, `comments`, `properties`.
    pub part: String,
    /// The page or sheet.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub number: usize,
    /// The name of the sheet.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The cell of a sheet: `B12`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub cell: String,
    /// The paragraph.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub paragraph: usize,
    /// The table of a text.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub table: usize,
    /// The row of that table.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub row: usize,
    /// Whether it is in a file inside the file.
    #[serde(default, skip_serializing_if = "is_false")]
    pub is_inner: bool,
    /// Whether the words were deleted and are kept.
    #[serde(default, skip_serializing_if = "is_false")]
    pub is_deleted: bool,
}

#[allow(clippy::trivially_copy_pass_by_ref)] // as serde asks
fn is_zero(number: &usize) -> bool {
    *number == 0
}

#[allow(clippy::trivially_copy_pass_by_ref)] // as serde asks
fn is_false(flag: &bool) -> bool {
    !*flag
}

/// A text of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// What it is.
    pub role: TextRole,
    /// Its lines.
    pub text: String,
    /// Where each place of it begins, in bytes; the first at 0.
    pub places: Vec<(usize, Place)>,
}

impl Part {
    /// A text that stands at one place.
    pub fn at(role: TextRole, part: &str, text: impl Into<String>) -> Self {
        let place = Place { part: part.to_owned(), ..Place::default() };
        Part { role, text: text.into(), places: vec![(0, place)] }
    }

    /// The place of a byte of the text.
    pub fn place(&self, at: usize) -> Place {
        let next = self.places.partition_point(|(start, _)| *start <= at);
        let found = self.places[..next].last().or(self.places.first());
        found.map(|(_, place)| place.clone()).unwrap_or_default()
    }
}

/// Why something could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum UnreadReason {
    /// A password protects it.
    Encrypted,
    /// Pages that are pictures alone.
    Scan,
    /// Letters of which the file does not say what they are.
    NoLetters,
    /// It is damaged.
    Damaged,
    /// It holds more than is looked at.
    TooLarge,
    /// A kind of file that is not read here.
    OtherKind,
    /// A part of the old format is not read: comments, properties.
    OldFormat,
    /// The reader failed or took too long.
    ReaderFailed,
    /// The file could not be opened.
    NotOpened,
}

impl UnreadReason {
    /// The key of its wording.
    pub fn code(self) -> &'static str {
        match self {
            UnreadReason::Encrypted => "encrypted",
            UnreadReason::Scan => "scan",
            UnreadReason::NoLetters => "no-letters",
            UnreadReason::Damaged => "damaged",
            UnreadReason::TooLarge => "too-large",
            UnreadReason::OtherKind => "other-kind",
            UnreadReason::OldFormat => "old-format",
            UnreadReason::ReaderFailed => "reader-failed",
            UnreadReason::NotOpened => "not-opened",
        }
    }
}

/// Something that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unread {
    /// Why.
    pub reason: UnreadReason,
    /// Whether it is in a file inside the file.
    #[serde(default)]
    pub is_inner: bool,
    /// The pages, counted from 1; none where it is the whole.
    #[serde(default)]
    pub pages: Vec<usize>,
}

/// What a PDF file says of itself: what decides whether a screen reader can read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PdfFacts {
    /// Its catalogue says that the text is tagged (`/MarkInfo << /Marked true >>`).
    pub tagged: bool,
    /// Its catalogue names the language (`/Lang`).
    pub has_language: bool,
    /// Fonts are used at all: a scan is pictures alone.
    pub has_text: bool,
}

/// What stands in a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contents {
    /// What a PDF file says of itself, where it could be opened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pdf: Option<PdfFacts>,
    /// Its texts.
    pub parts: Vec<Part>,
    /// What of it could not be read.
    pub unread: Vec<Unread>,
}

impl Contents {
    /// A file that could not be read at all.
    pub fn unread(reason: UnreadReason) -> Self {
        Contents { unread: vec![Unread { reason, is_inner: false, pages: Vec::new() }], ..Contents::default() }
    }

    /// Takes in what stands in a file inside this one.
    pub(super) fn take_inner(&mut self, mut inner: Contents) {
        inner.parts.iter_mut().flat_map(|part| &mut part.places).for_each(|(_, place)| place.is_inner = true);
        inner.unread.iter_mut().for_each(|unread| unread.is_inner = true);
        self.parts.extend(inner.parts);
        self.unread.extend(inner.unread);
    }
}
