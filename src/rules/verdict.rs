//! What was found in the bytes of an attached file: its texts go to the scanner, findings come out with their places,
//! masked. A verdict knows no name of a file: equal bytes have the same.

use serde::{Deserialize, Serialize};

use crate::attachments::{Contents, PdfFacts, Place, TextRole, Unread, UnreadReason};
use crate::content::fold;
use crate::privacy::{DigestKey, Grade, Kind, Setting, digest, mask, scan};

/// What was found in a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Verdict {
    /// Somebody's data.
    pub findings: Vec<FoundInFile>,
    /// What could not be read.
    pub unread: Vec<Unread>,
    /// What a PDF file says of itself.
    pub pdf: Option<PdfFacts>,
}

/// Somebody's data in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundInFile {
    /// Which data.
    pub kind: Kind,
    /// How certain.
    pub grade: Grade,
    /// Its masked form.
    pub shown: String,
    /// Where it stands first.
    pub place: Place,
    /// Itself and the words around, or their keyed digest where they are not known any more.
    pub words: FoundWords,
}

/// The words by which a finding is known again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FoundWords {
    /// As they were read.
    Plain(String),
    /// Their digest under the key of the site: what is kept between builds can be read by nobody.
    Digest(String),
}

impl FoundWords {
    /// The digest under the key of the site.
    pub fn digest(&self, key: &DigestKey) -> String {
        match self {
            FoundWords::Plain(words) => digest(key, &[words]),
            FoundWords::Digest(digest) => digest.clone(),
        }
    }
}

impl Verdict {
    /// Whether the same is found in the same bytes whenever one looks: a reader that failed may do better next time.
    pub(super) fn is_lasting(&self) -> bool {
        self.unread.iter().all(|unread| unread.reason != UnreadReason::ReaderFailed)
    }

    /// Looks at everything that stands in a file.
    pub fn new(contents: Contents) -> Self {
        let mut findings: Vec<FoundInFile> = Vec::new();
        let mut seen = std::collections::BTreeSet::new();
        for part in &contents.parts {
            for found in scan(&part.text, setting(part.role), fold::sign) {
                let value = fold::words(&part.text[found.at.clone()]);
                if !seen.insert((found.kind.name(), value)) {
                    continue; // a file shows some words twice: in a box and for older programs, in a sheet and in a cache
                }
                findings.push(FoundInFile {
                    kind: found.kind,
                    grade: found.grade,
                    shown: mask(&part.text[found.at.clone()]),
                    place: without_names(part.place(found.at.start)),
                    words: FoundWords::Plain(found.words),
                });
            }
        }
        let mut unread = contents.unread;
        unread.sort_by_key(|unread| (unread.reason, unread.is_inner));
        unread.dedup();
        Verdict { findings, unread, pdf: contents.pdf }
    }
}

/// How many findings the texts of a file hold.
pub fn count_findings(contents: Contents) -> usize {
    Verdict::new(contents).findings.len()
}

fn setting(role: TextRole) -> Setting {
    match role {
        TextRole::Words => Setting::Own,
        TextRole::Title => Setting::Title,
        TextRole::Author => Setting::Author,
        TextRole::Position => Setting::Position,
    }
}

/// A sheet that is called as a pupil is told by its number.
fn without_names(place: Place) -> Place {
    let is_sensitive = !scan(&place.name, Setting::Title, fold::sign).is_empty()
        || !scan(&place.name, Setting::Author, fold::sign).is_empty();
    if is_sensitive { Place { name: String::new(), ..place } } else { place }
}

/// A verdict as it is kept between builds.
#[derive(Serialize, Deserialize)]
pub(super) struct KeptVerdict {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    findings: Vec<KeptFinding>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    unread: Vec<Unread>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pdf: Option<PdfFacts>,
}

#[derive(Serialize, Deserialize)]
struct KeptFinding {
    kind: String,
    is_certain: bool,
    shown: String,
    place: Place,
    words: String,
}

impl KeptVerdict {
    pub(super) fn new(verdict: &Verdict, key: &DigestKey) -> Self {
        let kept = |found: &FoundInFile| KeptFinding {
            kind: found.kind.name().to_owned(),
            is_certain: found.grade == Grade::Certain,
            shown: found.shown.clone(),
            place: found.place.clone(),
            words: found.words.digest(key),
        };
        let findings = verdict.findings.iter().map(kept).collect();
        KeptVerdict { findings, unread: verdict.unread.clone(), pdf: verdict.pdf }
    }

    /// The verdict; `None` where it speaks of data of an unknown kind.
    pub(super) fn verdict(self) -> Option<Verdict> {
        let found = |kept: KeptFinding| {
            Some(FoundInFile {
                kind: Kind::from_name(&kept.kind)?,
                grade: if kept.is_certain { Grade::Certain } else { Grade::Likely },
                shown: kept.shown,
                place: kept.place,
                words: FoundWords::Digest(kept.words),
            })
        };
        let findings = self.findings.into_iter().map(found).collect::<Option<_>>()?;
        Some(Verdict { findings, unread: self.unread, pdf: self.pdf })
    }
}
