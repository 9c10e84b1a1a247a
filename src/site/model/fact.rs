//! A fact: what a report says of one item or step, and what proves it.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::index::{DocumentIx, ItemIx, OccurrenceIx, ReportIx, Reporter, RoadmapIx};
use super::item::{Item, Occurrence};
use super::share::{Share, TimeName};
use crate::content::records::report::Status;

/// What a report says of one item or step.
#[derive(Debug, Clone)]
pub struct Fact {
    /// The report that says it.
    pub report: ReportIx,
    /// Its entry, by its place in the header.
    pub entry: usize,
    /// The item that the entry names, where that is the same work in another roadmap.
    pub named_item: Option<(RoadmapIx, ItemIx)>,
    /// The roadmap.
    pub roadmap: RoadmapIx,
    /// The item or step.
    pub item: ItemIx,
    /// Whose state it moves.
    pub about: Vec<Reporter>,
    /// Which occurrences it speaks of.
    pub selection: Selection,
    /// Which of the occurrences that each earlier wording of the item had.
    pub earlier_selections: Vec<Selection>,
    /// How the item stands.
    pub status: Status,
    /// What it says of times that hold several of those it was said of, where the item is the same work as another one.
    pub shares: Vec<Share>,
    /// The day of the fact.
    pub date: Date,
    /// The day the report was published.
    pub published: Date,
    /// The day on which it was known: the report was received earlier, unless it speaks of a later day itself.
    pub known_by: Date,
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
    pub total: Option<u32>,
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
    /// Whether its entry could be read whole: of another no rule speaks.
    pub is_sure: bool,
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

    /// What it says of a part of an occurrence, where it says no more of it.
    pub fn share_of(&self, occurrence: &Occurrence) -> Option<&Share> {
        let name = TimeName::new(occurrence);
        self.shares.iter().find(|share| share.whole == name)
    }

    /// What it says of a work that is due once, where it speaks of one of several times: some of it is done.
    pub fn status_of_whole(&self) -> Status {
        status_of_whole(self.status)
    }

    /// The same fact as it counts for a time that an act has joined with others: it is said of a part.
    pub fn of_part(&self) -> Fact {
        Fact { status: self.status_of_whole(), count: None, total: None, ..self.clone() }
    }

    /// Which occurrences of its item it speaks of, in the wording that held on that day.
    pub fn selection_on(&self, item: &Item, day: Date) -> &Selection {
        item.earlier_wording_on(day).and_then(|at| self.earlier_selections.get(at)).unwrap_or(&self.selection)
    }
}

/// What is said of a whole where this is said of a part of it.
pub fn status_of_whole(status: Status) -> Status {
    match status {
        Status::Done => Status::Partly,
        Status::Withdrawn => Status::InProgress,
        other => other,
    }
}

/// Whether a status says how the work goes, which is so by any order; the others are excused by the one of which they are
/// said.
pub fn is_of_work(status: Status) -> bool {
    matches!(status, Status::Done | Status::Partly | Status::InProgress | Status::Withdrawn)
}

/// Which occurrences of an item a fact speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Selection {
    /// All of them.
    All,
    /// These.
    These(BTreeSet<OccurrenceIx>),
}

impl Selection {
    /// Whether the occurrence is meant.
    pub fn holds(&self, occurrence: OccurrenceIx) -> bool {
        match self {
            Selection::All => true,
            Selection::These(some) => some.contains(&occurrence),
        }
    }

    /// Whether no occurrence is meant.
    pub fn is_empty(&self) -> bool {
        matches!(self, Selection::These(some) if some.is_empty())
    }

    /// Whether both speak of some occurrence.
    pub fn meets(&self, other: &Selection) -> bool {
        match (self, other) {
            (Selection::These(some), Selection::These(others)) => !some.is_disjoint(others),
            _ => true,
        }
    }

    /// Whether it names more than one time.
    pub fn is_of_several(&self) -> bool {
        matches!(self, Selection::These(some) if some.len() > 1)
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
    pub office: String,
    /// When.
    pub date: Option<Date>,
}
