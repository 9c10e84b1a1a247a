//! Acts: written acts in, acts as they are shown out.

use super::{Lower, LowerOutput};
use crate::content::fold;
use crate::content::records::Correction as CorrectionRecord;
use crate::content::records::act::{Act as ActRecord, Basis as BasisRecord, Clause as ClauseRecord};
use crate::content::values::Ref;
use crate::diagnostics::{Code, Diagnostic};
use crate::site::model::{Act, ActIx, Clause, Correction, NamedAct, RoadmapIx, Signatory};
use crate::site::plain::{document_number, string_of};

impl Lower<'_> {
    /// The act of the roadmap that has this number; a diagnostic where none has. `part` is the key of what names it.
    pub fn act_numbered(
        &self,
        roadmap: RoadmapIx,
        number: &Ref,
        part: &'static str,
        found: &mut LowerOutput,
    ) -> Option<ActIx> {
        if number.is_empty() {
            return None; // a diagnostic of the parser
        }
        let acts = &self.names.roadmaps[roadmap].source.record.acts;
        let numbers = acts.iter().map(|act| act.number.as_ref().map_or("", |number| fold::number(number)));
        let at = numbers.clone().position(|known| !known.is_empty() && fold::name(known) == fold::number(number));
        if at.is_none() {
            let known = numbers.filter(|known| !known.is_empty());
            let diagnostic = Diagnostic::new(Code::UnknownAct, number.place).arg("act", number.as_str());
            found.emit(diagnostic.arg("what", part).suggest(number, known));
        }
        at.map(ActIx)
    }
}

/// An act.
pub fn act(record: &ActRecord) -> Act {
    let signatory = record.signatory.as_ref();
    let of_basis = record.based_on.iter().flat_map(|basis| &basis.corrections);
    Act {
        kind: record.kind.to_string(),
        number: document_number(&record.number),
        date: record.date.value,
        issuer: string_of(&record.issuer),
        place_of_issue: string_of(&record.place_of_issue),
        title: string_of(&record.title),
        relation: record.relation.map(|relation| relation.value),
        preamble: string_of(&record.preamble),
        based_on: record.based_on.iter().map(named_act).collect(),
        clauses: record.clauses.iter().map(clause).collect(),
        signatory: signatory
            .map(|signatory| Signatory { post: signatory.post.to_string(), name: string_of(&signatory.name) }),
        control: string_of(&record.control),
        remarks: remarks(record),
        corrections: corrections(record.corrections.iter().chain(of_basis)),
    }
}

/// Remarks on an act, on who signed it and on the acts that it rests on, in that order.
fn remarks(record: &ActRecord) -> Vec<String> {
    let signatory = record.signatory.iter().filter_map(|signatory| string_of(&signatory.note));
    let of_basis = record.based_on.iter().filter_map(|basis| string_of(&basis.note));
    string_of(&record.note).into_iter().chain(signatory).chain(of_basis).collect()
}

fn named_act(record: &BasisRecord) -> NamedAct {
    NamedAct {
        kind: string_of(&record.kind),
        number: document_number(&record.number),
        date: record.date.map(|date| date.value),
        issuer: string_of(&record.issuer),
        title: string_of(&record.title),
        url: record.url.as_ref().map(|url| url.to_string()),
    }
}

fn clause(record: &ClauseRecord) -> Clause {
    Clause {
        number: string_of(&record.number),
        addressees: record.addressees.iter().map(|addressee| addressee.to_string()).collect(),
        text: record.text.to_string(),
        clauses: record.clauses.iter().map(clause).collect(),
        note: string_of(&record.note),
        corrections: corrections(&record.corrections),
    }
}

/// Slips of an act that are shown corrected.
pub fn corrections<'r>(records: impl IntoIterator<Item = &'r CorrectionRecord>) -> Vec<Correction> {
    records.into_iter().map(correction).collect()
}

fn correction(record: &CorrectionRecord) -> Correction {
    Correction {
        field: record.field.to_string(),
        as_written: string_of(&record.as_written),
        note: string_of(&record.note),
    }
}
