//! The rule on proof: in go the facts of the site, out come those that say "done" and show nothing for it.

use crate::diagnostics::{Code, Diagnostic};
use crate::site::{Fact, FactIx, Field, Item, Places, RecordRef, Site};

/// What is done has evidence, a result, or somebody's confirmation.
pub fn unproved_facts(site: &Site, places: &Places) -> Vec<Diagnostic> {
    let facts = site.facts.iter().enumerate().filter(|(_, fact)| fact.named_item.is_none() && fact.is_unproved());
    let diagnostic = |(number, fact): (usize, &Fact)| {
        let place = places.get(RecordRef::Fact(FactIx(number)), Field::Status);
        Diagnostic::new(Code::DoneWithoutEvidence, place).arg("item", printed_number(&site[fact.roadmap][fact.item]))
    };
    facts.map(diagnostic).collect()
}

/// The number as people write it in a report, else the name that addresses the item.
pub(super) fn printed_number(item: &Item) -> &str {
    let number = item.number.trim_end_matches('.');
    if number.is_empty() { &item.name } else { number }
}
