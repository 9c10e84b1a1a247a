//! A published document.

use jiff::civil::Date;

use super::index::{Reporter, SchoolIx};
use crate::content::records::Level;
use crate::content::records::document::{Signature, Topic};
use crate::content::records::report::PeopleShown;
use crate::sources::PictureSize;

/// A document with its file or address.
#[derive(Debug, Clone)]
pub struct Document {
    /// Whose list it stands in.
    pub reporter: Reporter,
    /// Its id in that list.
    pub id: String,
    /// The kind: order, plan, report.
    pub kind: String,
    /// The number.
    pub number: Option<String>,
    /// The date of the document.
    pub date: Option<Date>,
    /// Who issued it.
    pub issuer: Option<String>,
    /// Its title.
    pub title: String,
    /// Its file.
    pub file: Option<File>,
    /// The file of its electronic signature.
    pub signature_file: Option<File>,
    /// Its address elsewhere.
    pub url: Option<String>,
    /// What it is about.
    pub topic: Topic,
    /// Its level.
    pub level: Option<Level>,
    /// The period it belongs to.
    pub period: Option<String>,
    /// How it is signed.
    pub signature: Signature,
    /// Whether the file is tagged for screen readers.
    pub tagged: bool,
    /// The page that can be read in its stead.
    pub alternative: Option<String>,
    /// Its language.
    pub language: Option<String>,
    /// A remark.
    pub note: Option<String>,
    /// Schools whose reports or pages refer to it.
    pub cited: Vec<SchoolIx>,
    /// Whether acts of roadmaps or free pages refer to it, so that every build needs it.
    pub cited_by_act: bool,
}

/// Kinds of documents that decide.
const ACTS: [&str; 5] = ["приказ", "распоряжение", "постановление", "решение", "order"];

impl Document {
    /// Whether a build of that school alone needs it.
    pub fn cited_by(&self, school: Option<SchoolIx>) -> bool {
        self.cited_by_act || school.is_some_and(|school| self.cited.contains(&school))
    }

    /// Whether its day has come; of a document without a day it has.
    pub fn is_dated_by(&self, day: Date) -> bool {
        self.date.is_none_or(|date| date <= day)
    }

    /// Whether it is an act, which can move what another act has ordered.
    pub fn is_act(&self) -> bool {
        let kind = self.kind.to_lowercase();
        matches!(self.topic, Topic::Normative | Topic::Roadmap) || ACTS.iter().any(|word| kind.starts_with(word))
    }

    /// Where a link to it leads: the file, else the address elsewhere.
    pub fn href(&self) -> Option<&str> {
        self.file.as_ref().map(|file| file.href.as_str()).or(self.url.as_deref())
    }
}

/// A file that is copied into the output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its address on the site.
    pub href: String,
    /// Its path in the sources.
    pub source: String,
    /// The ending in capitals: PDF, DOCX.
    pub format: String,
    /// The size in bytes.
    pub bytes: u64,
    /// How large it is shown, of a picture.
    pub picture: Option<PictureSize>,
    /// Who is to be seen in it, of a picture of a text whose header says so.
    pub people: Option<PeopleShown>,
}
