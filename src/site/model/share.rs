//! A share: what a report on times of the same work in another roadmap says of one time here that holds several of those.

use super::item::Occurrence;
use crate::content::records::report::Status;
use vekha_deadline::OpenRange;

/// A part of one time that was reported of the same work in another roadmap.
#[derive(Debug, Clone, PartialEq)]
pub struct Share {
    /// The time of which it is a part.
    pub whole: TimeName,
    /// What is said of the part.
    pub status: Status,
    /// The times of the other roadmap that it is said of.
    pub times: Vec<TimeName>,
    /// All that the whole is made of: once each of them is done, it is.
    pub needed: Vec<TimeName>,
}

/// A time by its key and days, the same in every wording that has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeName {
    key: String,
    window: Option<OpenRange>,
}

impl TimeName {
    /// The name of an occurrence.
    pub fn new(occurrence: &Occurrence) -> Self {
        TimeName { key: occurrence.timing.key.clone(), window: occurrence.timing.window }
    }
}
