//! Facts on one time, some of which were said of times of the same work in another roadmap; out come all of them as they
//! count here: what is done in part is done once nothing of it is left.

use std::borrow::Cow;

use jiff::civil::Date;

use crate::content::records::report::Status;
use crate::site::model::*;

/// How facts of parts count of one occurrence.
pub struct SharedTime<'s> {
    site: &'s Site,
    occurrence: &'s Occurrence,
    /// The fact by which the last part was done, and the day on which all of that was known.
    completing: Option<(FactIx, Date)>,
}

impl<'s> SharedTime<'s> {
    /// Looks which of these facts on an occurrence, oldest first, completes it.
    pub fn new(site: &'s Site, occurrence: &'s Occurrence, facts: &[FactIx]) -> Self {
        let completing = completing_fact(facts.iter().map(|at| &site[*at]), occurrence);
        let completing = completing.map(|(place, day)| (facts[place], day));
        SharedTime { site, occurrence, completing }
    }

    /// What a fact says of the occurrence.
    pub fn status(&self, at: FactIx) -> Status {
        let fact = &self.site[at];
        match (self.completing, fact.share_of(self.occurrence)) {
            (Some((completing, _)), Some(_)) if completing == at => Status::Done,
            (_, Some(share)) => status_of_whole(share.status),
            (_, None) => fact.status,
        }
    }

    /// The fact as it counts of the occurrence.
    pub fn fact_in_whole<'f>(&self, at: FactIx, fact: Cow<'f, Fact>) -> Cow<'f, Fact> {
        if fact.share_of(self.occurrence).is_none() {
            return fact;
        }
        let known = self.completing.filter(|(completing, _)| *completing == at).map(|(_, day)| day);
        let (status, known_by) = (self.status(at), known.map_or(fact.known_by, |day| day.max(fact.known_by)));
        Cow::Owned(Fact { status, known_by, count: None, total: None, ..fact.into_owned() })
    }
}
