//! Pictures of a document: where each of them lies, the words for it, and its name among the files of the site.

use vekha_office::{Limits, Picture as OfficePicture, part_bytes};

use super::loss::{LossReason, Losses};
use crate::content::slug::file_slug;

/// A picture of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The words for those who do not see it.
    pub description: Option<String>,
    /// Its ending.
    pub ending: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A picture with more bytes is large.
const MOST_BYTES: usize = 1 << 20;
/// So is one with more points in a line.
const MOST_POINTS: usize = 2000;
/// So many words of the description stand in the name.
const MOST_WORDS: usize = 3;

impl Picture {
    /// A picture of a document with these bytes; nothing where no browser shows it or it is not there.
    pub fn read(picture: &OfficePicture, document: &[u8], losses: &mut Losses) -> Option<Self> {
        let description = description(picture, losses);
        let words = description.clone().unwrap_or_default();
        let Some(part) = &picture.part else {
            losses.push(LossReason::PictureOutside, picture.address.as_deref().unwrap_or(&words));
            return None;
        };
        let Ok(bytes) = part_bytes(document, part, &Limits::default()) else {
            losses.push(LossReason::PictureOutside, part);
            return None;
        };
        let Some(ending) = ending(&bytes) else {
            losses.push(LossReason::PictureKind, if words.is_empty() { part } else { &words });
            return None;
        };
        Some(Picture { description, ending, bytes })
    }

    /// How many points wide and high it is.
    pub fn size(&self) -> Option<(usize, usize)> {
        imagesize::blob_size(&self.bytes).ok().map(|size| (size.width, size.height))
    }

    /// Whether a page with it would be slow to come: a site shows a picture as large as it is.
    pub fn is_large(&self) -> bool {
        self.bytes.len() > MOST_BYTES || self.size().is_some_and(|(width, height)| width.max(height) > MOST_POINTS)
    }

    /// The name of its file, beside a report of this name.
    pub fn file(&self, report: &str, number: usize) -> String {
        let words = self.description.as_deref().unwrap_or_default();
        let words: Vec<&str> = words.split_whitespace().filter(|word| word.contains(char::is_alphabetic)).collect();
        let slug = file_slug(&words[..words.len().min(MOST_WORDS)].join(" "));
        let name = if slug.is_empty() { "foto" } else { &slug };
        format!("{report}-{name}-{number}.{}", self.ending)
    }
}

/// The words that somebody wrote for a picture; those that a program made up, and names of files, are none.
fn description(picture: &OfficePicture, losses: &mut Losses) -> Option<String> {
    let words = picture.description.as_deref()?.split_whitespace().collect::<Vec<_>>().join(" ");
    let lower = words.to_lowercase();
    let is_file = ["png", "jpg", "jpeg", "gif", "bmp", "webp", "heic", "emf", "wmf", "tif"]
        .iter()
        .any(|ending| lower.ends_with(&format!(".{ending}")));
    let made_up = ["автоматически созданное описание", "description automatically generated", "ai-generated content"];
    let is_made_up = is_file || made_up.iter().any(|mark| lower.contains(mark));
    if is_made_up {
        losses.push(LossReason::MadeUpWords, &words);
    }
    (!is_made_up && words.contains(char::is_alphabetic)).then_some(words)
}

/// The ending of a picture by its bytes; nothing for kinds that are not published.
fn ending(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => Some("png"),
        [0xFF, 0xD8, 0xFF, ..] => Some("jpg"),
        [b'G', b'I', b'F', b'8', ..] => Some("gif"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("webp"),
        _ => None,
    }
}
