//! Whose duty a row is: parties, who reports for them, and which schools it concerns.

use super::parties::recognise;
use super::plans::Row;
use super::{Linker, text};
use crate::content::records::item::{Item as ItemRecord, PartyRole};
use crate::content::records::roadmap::Reports;
use crate::content::values::Text as Words;
use crate::diagnostics::{Code, Diagnostic};
use crate::site::model::{Item, ItemParty, Roadmap, RoadmapIx, SchoolIx};

impl Linker<'_> {
    /// Parties named outright, else recognised in the text; a step without a cell takes the item's.
    pub(super) fn parties(&mut self, row: Row, record: &ItemRecord, parent: Option<&Item>) -> Vec<ItemParty> {
        let Some(responsible) = &record.responsible else {
            return parent.map_or_else(Vec::new, |parent| parent.parties.clone());
        };
        let known = &self.site[row.roadmap].parties;
        let mut parties = Vec::new();
        let mut unknown = Vec::new();
        for named in &responsible.parties {
            match known.iter().position(|party| party.id == named.party.as_str()) {
                Some(party) => parties.push(ItemParty {
                    party,
                    role: named.role.map_or(PartyRole::Lead, |role| role.value),
                    mandatory: named.mandatory.is_some_and(|flag| flag.value),
                    note: text(&named.note),
                }),
                None if named.party.is_empty() => {} // told already
                None => {
                    let diagnostic =
                        Diagnostic::new(Code::UnknownParty, named.party.place).arg("party", named.party.as_str());
                    unknown.push(diagnostic.suggest(&named.party, known.iter().map(|party| party.id.as_str())));
                }
            }
        }
        if !unknown.is_empty() {
            self.unsure(row.roadmap);
        }
        self.diagnostics.extend(unknown);
        if let Some(words) = responsible.text.as_ref().filter(|words| !words.is_empty()) {
            self.recognised(row, words, &mut parties);
        }
        parties
    }

    /// Remembers that whom the items of a programme concern is not certain, because of errors in it.
    fn unsure(&mut self, at: RoadmapIx) {
        let id = self.site[at].id.clone();
        self.names.unsure_roadmaps.insert(id);
    }

    pub(super) fn recognised(&mut self, row: Row, words: &Words, parties: &mut Vec<ItemParty>) {
        let spellings = &self.party_spellings(row.roadmap);
        let known = !spellings.is_empty();
        for party in recognise(words, spellings) {
            if parties.iter().all(|p| p.party != party) {
                parties.push(ItemParty { party, role: PartyRole::Lead, mandatory: false, note: None });
            }
        }
        if parties.is_empty() && known {
            self.emit(Diagnostic::new(Code::NoPartyRecognised, words.place).arg("text", words.replace('\n', " ")));
        }
    }

    pub(super) fn party_spellings(&self, at: RoadmapIx) -> Vec<Vec<String>> {
        let source = self.content.roadmaps.iter().find(|source| source.id == self.site[at].id);
        let records = source.map_or(&[][..], |source| &source.record.parties);
        let spellings = |party: &crate::content::records::roadmap::Party| {
            std::iter::once(party.name.to_string()).chain(party.aliases.iter().map(|alias| alias.to_string())).collect()
        };
        records.iter().map(spellings).collect()
    }

    pub(super) fn scope(
        &mut self,
        row: Row,
        record: &ItemRecord,
        parent: Option<&Item>,
    ) -> (Vec<SchoolIx>, Option<u32>) {
        let Some(scope) = &record.scope else {
            let all = || self.site[row.roadmap].participants.clone();
            return parent.map_or_else(|| (all(), None), |parent| (parent.schools.clone(), parent.at_least));
        };
        let mut schools: Vec<SchoolIx> = scope.schools.iter().filter_map(|id| self.school(id, id.place)).collect();
        if schools.len() < scope.schools.len() {
            self.unsure(row.roadmap);
        }
        if scope.schools.is_empty() {
            schools = self.site[row.roadmap].participants.clone();
        }
        schools.sort();
        schools.dedup();
        (schools, scope.at_least.map(|number| number.value))
    }
}

/// Who reports: schools, the department. Where nobody is known, schools do: silence must not pass for an outside duty.
pub(super) fn reporters(parties: &[ItemParty], roadmap: &Roadmap) -> (bool, bool) {
    let reports = |wanted: Reports| parties.iter().any(|one| roadmap.parties[one.party].reports == wanted);
    (parties.is_empty() || reports(Reports::School), reports(Reports::Department))
}
