//! What acts ask to be published: written duties and the items of their roadmap in; linked duties out, and a diagnostic for
//! each that nobody could have.

use super::entry_checks::{listed_twice, no_effect};
use super::{Lower, LowerOutput};
use crate::content::records::duty::Duty as DutyRecord;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::site::model::{Duty, Item, ItemIx, RoadmapIx};

impl Lower<'_> {
    /// The duties of a roadmap, each once.
    pub fn duties(&self, at: RoadmapIx, items: &[Item], found: &mut LowerOutput) -> Vec<Duty> {
        let mut known: Vec<(Duty, Place)> = Vec::new();
        let records = self.names.roadmaps[at].source.record.duties.iter();
        for record in records.filter(|record| !record.has_errors) {
            let Some(duty) = self.duty(at, record, found) else { continue };
            self.check_duty(at, record, &items[duty.item.0], found);
            match known.iter().find(|(other, _)| *other == duty) {
                Some((_, first)) => found.emit(listed_twice(&record.item, *first)),
                None => known.push((duty, record.item.place)),
            }
        }
        known.into_iter().map(|(duty, _)| duty).collect()
    }

    fn duty(&self, at: RoadmapIx, record: &DutyRecord, found: &mut LowerOutput) -> Option<Duty> {
        let act = self.act_numbered(at, &record.act, "duty", found);
        let item = self.own_item(at, record, found);
        Some(Duty { rule: record.rule.value, act: act?, item: item? })
    }

    /// The item of a duty: an act speaks of its own roadmap alone.
    fn own_item(&self, at: RoadmapIx, record: &DutyRecord, found: &mut LowerOutput) -> Option<ItemIx> {
        let name = &record.item;
        let (roadmap, item) = self.names.roadmaps.find_item(Some(at), name, name.place, &mut found.diagnostics)?;
        if roadmap != at {
            let diagnostic = Diagnostic::new(Code::UnknownItem, name.place).arg("item", name.as_str());
            found.emit(diagnostic.arg("roadmap", &self.names.roadmaps[at].source.id).arg("digits", "0"));
            return None;
        }
        Some(item)
    }

    /// Somebody whom the rule concerns answers for the item, unless errors elsewhere hide who does.
    fn check_duty(&self, at: RoadmapIx, record: &DutyRecord, item: &Item, found: &mut LowerOutput) {
        let rule = record.rule.value;
        let is_of_any = rule.is_of_schools() && item.by_schools || rule.is_of_department() && item.by_department;
        let in_force = item.amendments.keep_in_force(self.today);
        if !is_of_any && in_force && !self.names.roadmaps.is_unsure(at) {
            let reason = if rule.is_of_schools() { "duty-of-schools" } else { "duty-of-department" };
            found.emit(no_effect(record.item.place, "item", reason));
        }
    }
}
