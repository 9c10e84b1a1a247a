//! The rule on proof: in go the facts of the site, out come those that say "done" and show nothing for it.

use super::facts::{own_facts, printed_number};
use crate::diagnostics::{Code, Diagnostic};
use crate::site::{Fact, FactIx, Field, Places, RecordRef, Site};

/// What is done has evidence, a result, or somebody's confirmation.
pub fn unproved_facts(site: &Site, places: &Places) -> Vec<Diagnostic> {
    let facts = own_facts(site).filter(|(_, fact)| fact.is_unproved());
    let diagnostic = |(at, fact): (FactIx, &Fact)| {
        let place = places.get(RecordRef::Fact(at), Field::Status);
        Diagnostic::new(Code::DoneWithoutEvidence, place).arg("item", printed_number(&site[fact.roadmap][fact.item]))
    };
    facts.map(diagnostic).collect()
}
