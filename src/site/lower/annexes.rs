//! Annexes: what an act carries in; out come its plans, texts and tables with their stamps and signatures.

use super::acts::corrections;
use super::{Lower, LowerOutput};
use crate::content::records::act::{Annex as AnnexRecord, AnnexColumn as ColumnRecord, AnnexRole, AnnexRow};
use crate::content::records::item::words_of;
use crate::content::values::Ref;
use crate::diagnostics::{Code, Diagnostic};
use crate::site::model::{Annex, AnnexColumn, Plan, PlanIx, RoadmapIx, SchoolIx};
use crate::site::plain::text;

impl Lower<'_> {
    /// An annex of the roadmap's acts, which may hold some of its plans.
    pub fn annex(&self, at: RoadmapIx, record: &AnnexRecord, plans: &[Plan], found: &mut LowerOutput) -> Annex {
        let own_plans = record.plans.iter().filter_map(|name| self.plan_of(at, name, plans, found)).collect();
        let rows = record.rows.iter().map(|row| self.annex_row(record, row, found)).collect();
        repeated_roles(&record.columns, found);
        annex(record, own_plans, rows)
    }

    fn annex_row(
        &self,
        record: &AnnexRecord,
        row: &AnnexRow,
        found: &mut LowerOutput,
    ) -> (Vec<String>, Option<SchoolIx>) {
        let cells = record.columns.iter().map(|column| cell_words(row, column.role.value).to_owned()).collect();
        (cells, row.school.as_ref().and_then(|id| self.school(id, found)))
    }

    /// The plan of that id; a diagnostic when there is none.
    fn plan_of(&self, at: RoadmapIx, name: &Ref, plans: &[Plan], found: &mut LowerOutput) -> Option<PlanIx> {
        let plan = plans.iter().position(|plan| plan.id == name.as_str());
        if plan.is_none() && !self.names.roadmaps.is_incomplete(at) {
            let diagnostic = Diagnostic::new(Code::UnknownPlan, name.place).arg("plan", name.as_str());
            found.emit(diagnostic.suggest(name, plans.iter().map(|plan| plan.id.as_str())));
        }
        plan.map(PlanIx)
    }
}

/// Two columns of a role would show the same cell twice.
fn repeated_roles(columns: &[ColumnRecord], found: &mut LowerOutput) {
    for (at, column) in columns.iter().enumerate() {
        let role = column.role.value;
        let first = columns[..at].iter().find(|other| other.role.value == role && !other.has_errors);
        if let Some(first) = first.filter(|_| !column.has_errors) {
            let diagnostic =
                Diagnostic::new(Code::RepeatedRole, column.role.place).arg("role", role.code()).arg("table", "annex");
            found.emit(diagnostic.arg("column", column.heading.as_str()).with_related(first.role.place));
        }
    }
}

fn cell_words(row: &AnnexRow, role: AnnexRole) -> &str {
    match role {
        AnnexRole::Number => words_of(&row.number),
        AnnexRole::Territory => words_of(&row.territory),
        AnnexRole::Name => words_of(&row.name),
        AnnexRole::Text => words_of(&row.text),
    }
}

fn annex(record: &AnnexRecord, plans: Vec<PlanIx>, rows: Vec<(Vec<String>, Option<SchoolIx>)>) -> Annex {
    let of_rows = record.rows.iter().flat_map(|row| &row.corrections);
    Annex {
        number: text(&record.number),
        title: record.title.to_string(),
        stamp: record
            .stamp
            .as_ref()
            .map(|stamp| (text(&stamp.text), text(&stamp.number), stamp.date.map(|date| date.value))),
        plans,
        text: text(&record.text),
        columns: record.columns.iter().map(column).collect(),
        rows,
        signatory: record.signatory.as_ref().map(|signatory| (signatory.post.to_string(), text(&signatory.name))),
        remarks: remarks(record),
        corrections: corrections(record.corrections.iter().chain(of_rows)),
    }
}

fn column(record: &ColumnRecord) -> AnnexColumn {
    AnnexColumn { role: record.role.value, heading: record.heading.to_string() }
}

/// Remarks on an annex, its stamp, its rows and its signature, in that order.
fn remarks(record: &AnnexRecord) -> Vec<String> {
    let stamp = record.stamp.iter().filter_map(|stamp| text(&stamp.note));
    let rows = record.rows.iter().filter_map(|row| text(&row.note));
    let signatory = record.signatory.iter().filter_map(|signatory| text(&signatory.note));
    text(&record.note).into_iter().chain(stamp).chain(rows).chain(signatory).collect()
}
