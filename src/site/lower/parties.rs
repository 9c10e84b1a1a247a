//! Parties of a row: its executors' cell in; out come who carries it out and who reports on it.

use super::rows::RowContext;
use super::spellings::PartySpellings;
use super::{Lower, LowerOutput};
use crate::content::people::names_people;
use crate::content::records::item::{Item as ItemRecord, PartyRef, PartyRole};
use crate::content::records::roadmap::Reports;
use crate::content::values::Text;
use crate::diagnostics::{Code, Diagnostic};
use crate::site::model::{Item, ItemParty, Party, PartyIx};
use crate::site::plain::{new_id, text};

impl Lower<'_> {
    /// Parties named outright, and those recognised in the text; a step without a cell takes the item's.
    pub fn parties(
        &self,
        context: &RowContext,
        record: &ItemRecord,
        parent: Option<&Item>,
        found: &mut LowerOutput,
    ) -> Vec<ItemParty> {
        let Some(responsible) = &record.responsible else {
            return parent.map_or_else(Vec::new, |parent| parent.parties.clone());
        };
        let named = responsible.parties.iter();
        let mut parties: Vec<ItemParty> =
            named.filter_map(|item_party| party_of(item_party, context.parties, found)).collect();
        for words in responsible.parts().iter().map(|part| part.text).filter(|words| !words.is_empty()) {
            recognise(words, context.spellings, &mut parties, found);
        }
        parties
    }
}

/// The party that a row names; a diagnostic when there is none.
fn party_of(named: &PartyRef, known: &[Party], found: &mut LowerOutput) -> Option<ItemParty> {
    let party = known.iter().position(|party| party.id == named.party.as_str());
    if party.is_none() && !named.party.is_empty() {
        let diagnostic = Diagnostic::new(Code::UnknownParty, named.party.place)
            .arg("party", named.party.as_str())
            .args(new_id(&named.party));
        found.emit(
            diagnostic.suggest_titled(&named.party, known.iter().map(|party| (party.id.as_str(), party.name.clone()))),
        );
    }
    Some(ItemParty {
        party: PartyIx(party?),
        role: named.role.map_or(PartyRole::Lead, |role| role.value),
        mandatory: named.mandatory.is_some_and(|flag| flag.value),
        note: text(&named.note),
    })
}

/// Adds the parties that the words name; a diagnostic when then nobody is known.
fn recognise(words: &Text, spellings: &PartySpellings, parties: &mut Vec<ItemParty>, found: &mut LowerOutput) {
    for party in spellings.find_in(words) {
        if parties.iter().all(|item_party| item_party.party != party) {
            parties.push(ItemParty { party, role: PartyRole::Lead, mandatory: false, note: None });
        }
    }
    if parties.is_empty() && !spellings.is_empty() {
        let kind = if names_people(words) { "person" } else { "party" };
        let diagnostic = Diagnostic::new(Code::NoPartyRecognised, words.place).arg("text", words.replace('\n', " "));
        found.emit(diagnostic.arg("kind", kind).arg("example", spellings.first_name().unwrap_or_default()));
    }
}

/// Who reports on an item.
pub struct Reporters {
    /// Schools do.
    pub schools: bool,
    /// The department does.
    pub department: bool,
    /// The cell names somebody and nobody known.
    pub is_unknown: bool,
}

impl Reporters {
    /// Those whose parties the cell names. Where it names nobody at all schools report, since somebody must; where it names
    /// somebody unknown nobody does: other people's work is not held against schools.
    pub fn new(words: &str, parties: &[ItemParty], known: &[Party]) -> Self {
        let reports: Vec<Reports> = parties.iter().map(|party| known[party.party.0].reports).collect();
        let is_unknown = parties.is_empty() && !words.trim().is_empty();
        Reporters {
            schools: (parties.is_empty() && !is_unknown) || reports.contains(&Reports::School),
            department: reports.contains(&Reports::Department),
            is_unknown,
        }
    }

    /// Those of the item above, where a step has no cell of its own.
    pub fn from_parent(parent: &Item) -> Self {
        Reporters { schools: parent.by_schools, department: parent.by_department, is_unknown: parent.executor_unknown }
    }
}
