//! Acts: written acts in, acts as they are shown out.

use crate::content::records::Correction as CorrectionRecord;
use crate::content::records::act::{Act as ActRecord, Basis as BasisRecord, Clause as ClauseRecord};
use crate::site::model::{Act, Clause, Correction, NamedAct, Signatory};
use crate::site::plain::written;

/// An act.
pub fn act(record: &ActRecord) -> Act {
    let signatory = record.signatory.as_ref();
    Act {
        kind: record.kind.to_string(),
        number: written(&record.number),
        date: record.date.value,
        issuer: written(&record.issuer),
        place_of_issue: written(&record.place_of_issue),
        title: written(&record.title),
        relation: record.relation.map(|relation| relation.value),
        preamble: written(&record.preamble),
        based_on: record.based_on.iter().map(named_act).collect(),
        clauses: record.clauses.iter().map(clause).collect(),
        signatory: signatory.map(|one| Signatory { post: one.post.to_string(), name: written(&one.name) }),
        control: written(&record.control),
        note: written(&record.note),
        corrections: corrections(&record.corrections),
    }
}

fn named_act(record: &BasisRecord) -> NamedAct {
    NamedAct {
        kind: written(&record.kind),
        number: written(&record.number),
        date: record.date.map(|date| date.value),
        issuer: written(&record.issuer),
        title: written(&record.title),
        url: record.url.as_ref().map(|url| url.to_string()),
    }
}

fn clause(record: &ClauseRecord) -> Clause {
    Clause {
        number: written(&record.number),
        addressees: record.addressees.iter().map(|one| one.to_string()).collect(),
        text: record.text.to_string(),
        clauses: record.clauses.iter().map(clause).collect(),
        note: written(&record.note),
        corrections: corrections(&record.corrections),
    }
}

/// Slips of an act that are shown corrected.
pub fn corrections<'r>(records: impl IntoIterator<Item = &'r CorrectionRecord>) -> Vec<Correction> {
    let correction = |record: &CorrectionRecord| Correction {
        field: record.field.to_string(),
        as_written: written(&record.as_written),
        note: written(&record.note),
    };
    records.into_iter().map(correction).collect()
}
