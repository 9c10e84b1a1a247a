//! Reports, the facts they tell, and free pages.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

use super::{DocumentIx, File, ItemIx, ReportIx, Reporter, RoadmapIx, SchoolIx};
use crate::content::markdown::Heading;
use crate::content::records::report::{ReportKind, Status};
use crate::diagnostics::FileId;

/// A text whose links are resolved.
#[derive(Debug, Clone, Default)]
pub struct Text {
    /// HTML and addresses in turn.
    pub pieces: Vec<BodyPiece>,
    /// Headings with their anchors.
    pub headings: Arc<[Heading]>,
    /// The first paragraph as plain text.
    pub lead: Arc<str>,
}

/// A part of a text.
#[derive(Debug, Clone, PartialEq)]
pub enum BodyPiece {
    /// Finished HTML.
    Html(Arc<str>),
    /// An address within the site, to which a page adds its way to the top.
    Href(String),
}

impl Text {
    /// The HTML for a page from which `root` leads to the top of the site.
    pub fn html(&self, root: &str) -> String {
        let parts = self.pieces.iter().map(|piece| match piece {
            BodyPiece::Html(part) => ["", &**part],
            BodyPiece::Href(href) => [root, href],
        });
        parts.collect::<Vec<_>>().concat().concat()
    }
}

/// A published report.
#[derive(Debug, Clone)]
pub struct Report {
    /// Where it is written.
    pub file: FileId,
    /// Who reports.
    pub reporter: Reporter,
    /// The last part of its address, without the ending.
    pub name: String,
    /// Its address.
    pub href: String,
    /// The title.
    pub title: String,
    /// When it was published.
    pub date: Date,
    /// When it happened.
    pub event_date: Option<Date>,
    /// What kind of report it is.
    pub kind: ReportKind,
    /// One or two sentences for lists.
    pub summary: Option<String>,
    /// The programme it belongs to.
    pub roadmap: Option<RoadmapIx>,
    /// The title of its stage.
    pub stage: Option<String>,
    /// The text.
    pub text: Text,
    /// Images it shows.
    pub images: Vec<File>,
}

/// What a report says of one item or step.
#[derive(Debug, Clone)]
pub struct Fact {
    /// The report that says it.
    pub report: ReportIx,
    /// The programme.
    pub roadmap: RoadmapIx,
    /// The item or step.
    pub item: ItemIx,
    /// Whose state it moves.
    pub about: Vec<Reporter>,
    /// Which occurrences it speaks of.
    pub selection: Selection,
    /// How the item stands.
    pub status: Status,
    /// The day of the fact.
    pub date: Date,
    /// The day the report was published.
    pub published: Date,
    /// What proves it; empty where the act's result is internal.
    pub evidence: Vec<Evidence>,
    /// Whether proof exists that is not published.
    pub evidence_hidden: bool,
    /// What came of it.
    pub result: Option<String>,
    /// What is left to do.
    pub left: Option<String>,
    /// How many are done.
    pub count: Option<u32>,
    /// Of how many.
    pub of: Option<u32>,
    /// Until when it is postponed.
    pub until: Option<Date>,
    /// Why.
    pub reason: Option<String>,
    /// The document of the decision.
    pub document: Option<DocumentIx>,
    /// Who confirmed it.
    pub confirmed: Option<Confirmation>,
    /// A remark.
    pub note: Option<String>,
}

impl Fact {
    /// "Done" with neither evidence nor result, and nobody has confirmed it.
    pub fn is_unproved(&self) -> bool {
        self.status == Status::Done
            && self.evidence.is_empty()
            && !self.evidence_hidden
            && self.result.is_none()
            && self.confirmed.is_none()
    }
}

/// Which occurrences of an item a fact speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Selection {
    /// All of them.
    All,
    /// These, by their place in the item's list.
    These(BTreeSet<usize>),
}

impl Selection {
    /// Whether the occurrence is meant.
    pub fn holds(&self, occurrence: usize) -> bool {
        match self {
            Selection::All => true,
            Selection::These(some) => some.contains(&occurrence),
        }
    }
}

/// What proves a fact.
#[derive(Debug, Clone, PartialEq)]
pub enum Evidence {
    /// A published document.
    Document(DocumentIx),
    /// A page elsewhere.
    Link {
        /// The text of the link.
        title: String,
        /// The address.
        url: String,
    },
    /// Words alone.
    Words(String),
}

/// Who confirmed a fact.
#[derive(Debug, Clone, PartialEq)]
pub struct Confirmation {
    /// Who, by office.
    pub by: String,
    /// When.
    pub date: Option<Date>,
}

/// A free page.
#[derive(Debug, Clone)]
pub struct Page {
    /// The last part of its address, without the ending.
    pub name: String,
    /// Its address.
    pub href: String,
    /// The title.
    pub title: String,
    /// One or two sentences about it.
    pub summary: Option<String>,
    /// When it was last changed.
    pub date: Option<Date>,
    /// Its place among the pages.
    pub order: u32,
    /// Whether it stands in the menu.
    pub menu: bool,
    /// The text.
    pub text: Text,
    /// Images it shows.
    pub images: Vec<File>,
}

/// A school or the department as the author of a list.
pub fn reporter_school(reporter: Reporter) -> Option<SchoolIx> {
    match reporter {
        Reporter::School(school) => Some(school),
        Reporter::Department => None,
    }
}
