//! Annexes: the plans, texts and tables that an act carries, with their stamps and signatures.

use super::roadmaps::day;
use super::{Linker, text};
use crate::content::RoadmapSource;
use crate::content::records::act::{Annex as AnnexRecord, AnnexRole, Stamp};
use crate::content::records::item::words_of;
use crate::content::values::Ref;
use crate::diagnostics::{Code, Diagnostic};
use crate::site::model::{Annex, RoadmapIx, SchoolIx};

impl Linker<'_> {
    pub(super) fn annexes(&mut self, at: RoadmapIx, source: &RoadmapSource) {
        for record in &source.record.annexes {
            if let Some(stamp) = &record.stamp {
                self.stamp_differs(at, stamp);
            }
            let plans = record.plans.iter().filter_map(|name| self.plan_named(at, name)).collect();
            let rows = record.rows.iter().map(|row| {
                let school = row.school.as_ref().and_then(|id| self.school(id, id.place));
                let cell = |role: AnnexRole| match role {
                    AnnexRole::Number => words_of(&row.number),
                    AnnexRole::Territory => words_of(&row.territory),
                    AnnexRole::Name => words_of(&row.name),
                    AnnexRole::Text => words_of(&row.text),
                };
                (record.columns.iter().map(|column| cell(column.role.value).to_owned()).collect(), school)
            });
            let annex = annex(record, plans, rows.collect());
            self.site.roadmaps[at.0].annexes.push(annex);
        }
    }

    /// A stamp that names another number or date than the act: kept, and told.
    fn stamp_differs(&mut self, at: RoadmapIx, stamp: &Stamp) {
        let same =
            |number: &str| number.chars().filter(|c| !c.is_whitespace()).collect::<String>().replace(['–', '—'], "-");
        let acts = &self.site[at].acts;
        let Some(act) = acts.first() else { return };
        let (act_number, act_date) = (words_of(&act.number).to_owned(), act.date.value);
        let number = stamp.number.as_ref().filter(|n| acts.iter().all(|act| same(words_of(&act.number)) != same(n)));
        let date = stamp.date.filter(|d| acts.iter().all(|act| act.date.value != d.value));
        let differs = |place, what, stamp: String, act: String| {
            Diagnostic::new(Code::StampDiffers, place).arg("what", what).arg("stamp", stamp).arg("act", act)
        };
        if let Some(number) = number {
            self.emit(differs(number.place, "number", number.to_string(), act_number));
        }
        if let Some(date) = date {
            self.emit(differs(date.place, "date", day(date.value), day(act_date)));
        }
    }

    fn plan_named(&mut self, at: RoadmapIx, name: &Ref) -> Option<usize> {
        let plans = &self.site[at].plans;
        let found = plans.iter().position(|plan| plan.id == name.as_str());
        if found.is_none() && !self.is_incomplete(at) {
            let diagnostic = Diagnostic::new(Code::UnknownPlan, name.place).arg("plan", name.as_str());
            let diagnostic = diagnostic.suggest(name, plans.iter().map(|plan| plan.id.as_str()));
            self.emit(diagnostic);
        }
        found
    }
}

fn annex(record: &AnnexRecord, plans: Vec<usize>, rows: Vec<(Vec<String>, Option<SchoolIx>)>) -> Annex {
    let of_rows = record.rows.iter().flat_map(|row| &row.corrections);
    Annex {
        number: text(&record.number),
        title: record.title.to_string(),
        stamp: record.stamp.as_ref().map(|s| (text(&s.text), text(&s.number), s.date.map(|d| d.value))),
        plans,
        text: text(&record.text),
        columns: record.columns.clone(),
        rows,
        signatory: record.signatory.as_ref().map(|one| (one.post.to_string(), text(&one.name))),
        remarks: remarks(record),
        corrections: record.corrections.iter().chain(of_rows).cloned().collect(),
    }
}

/// Remarks on an annex, its stamp, its rows and its signature, in that order.
fn remarks(record: &AnnexRecord) -> Vec<String> {
    let stamp = record.stamp.iter().filter_map(|stamp| text(&stamp.note));
    let rows = record.rows.iter().filter_map(|row| text(&row.note));
    let signatory = record.signatory.iter().filter_map(|one| text(&one.note));
    text(&record.note).into_iter().chain(stamp).chain(rows).chain(signatory).collect()
}
