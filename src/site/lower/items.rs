//! Items and steps: declared rows of one roadmap in; out come items with cells, terms, occurrences, parties and scope.
//! Steps inherit what they do not say themselves.

use std::collections::BTreeSet;

use jiff::civil::Date;
use vekha_deadline::calendar::shift_days;

use super::cells::{entries, hides_evidence, item_corrections, item_remarks, joined_texts, public_result};
use super::entry_checks::{listed_twice, no_effect};
use super::parties::Reporters;
use super::passed_times::keep_passed_times;
use super::revisions::Revisions;
use super::rows::RowContext;
use super::time_columns::RowDeadline;
use super::{Lower, LowerOutput};
use crate::content::records::item::{Item as ItemRecord, Target as TargetRecord, UncheckedCell, words_of};
use crate::content::values::{Ref, says_nothing};
use crate::diagnostics::{Code, Diagnostic};
use crate::site::model::*;
use crate::site::names::Row;
use crate::site::plain::{new_id, text};

impl Lower<'_> {
    /// The items and steps of a roadmap, in the order of print: a step comes behind its item and may inherit from it.
    pub fn items(&self, context: &RowContext, found: &mut LowerOutput) -> Vec<Item> {
        let mut items: Vec<Item> = Vec::new();
        for row in &self.names.roadmaps[context.roadmap].rows {
            let parent = row.parent.map(|parent| &items[parent.0]);
            let item = self.item(context, row, parent, found);
            self.check_mentions(context, row, &item, found);
            check_words(row.record, found);
            items.push(item);
        }
        items
    }

    /// An item in the wording that is in force on the site's day, with those before.
    fn item(&self, context: &RowContext, row: &Row, parent: Option<&Item>, found: &mut LowerOutput) -> Item {
        let revisions = self.revisions(context.roadmap, row.record, found);
        let item = self.wording(context, row, &revisions, parent, found);
        for words in revisions.earlier_deadlines() {
            self.item_terms(context, row, &[RowDeadline::new(None, &words)], found); // for what is wrong with them
        }
        let mut item = Item { earlier: self.earlier_wordings(context, row, &revisions, parent), ..item };
        keep_passed_times(&mut item);
        item
    }

    /// The wordings before the acts that changed it, or the item above it; what is wrong with them is told elsewhere.
    fn earlier_wordings(
        &self,
        context: &RowContext,
        row: &Row,
        revisions: &Revisions,
        parent: Option<&Item>,
    ) -> Vec<EarlierWording> {
        let above = parent.into_iter().flat_map(|parent| &parent.earlier).map(|earlier| earlier.until);
        let days: BTreeSet<Date> = revisions.days().chain(above).collect();
        let wording = |until: Date| {
            let eve = shift_days(until, -1);
            let parent = parent.map(|parent| parent.worded_on(eve));
            let item = self.wording(context, row, &revisions.as_of(eve), parent, &mut LowerOutput::default());
            EarlierWording { until, item }
        };
        days.into_iter().map(wording).collect()
    }

    /// An item in the wording that is in force on the day of the revisions.
    fn wording(
        &self,
        context: &RowContext,
        row: &Row,
        revisions: &Revisions,
        parent: Option<&Item>,
        found: &mut LowerOutput,
    ) -> Item {
        match revisions.record_in_force(row.record) {
            Some(record) => self.item_in_force(context, &row.with_record(&record), revisions, parent, found),
            None => self.item_in_force(context, row, revisions, parent, found),
        }
    }

    fn item_in_force(
        &self,
        context: &RowContext,
        row: &Row,
        revisions: &Revisions,
        parent: Option<&Item>,
        found: &mut LowerOutput,
    ) -> Item {
        let record = row.record;
        let (terms, deadline) = self.terms(context, row, parent, found);
        let parties = self.parties(context, record, parent, found);
        let responsible = record.responsible.as_ref().and_then(|cell| joined_texts(&cell.parts())).unwrap_or_default();
        let inherited = parent.filter(|_| record.responsible.is_none()).map(Reporters::from_parent);
        let reporters = inherited.unwrap_or_else(|| Reporters::new(&responsible, &parties, context.parties));
        let (schools, at_least) = self.scope(context, record, parent, reporters.schools, found);
        let (related, related_elsewhere) = self.related_items(context.roadmap, row, found);
        let result = record.result.as_ref();
        Item {
            plan: row.plan,
            section: row.section,
            parent: row.parent,
            steps: row.steps.clone(),
            number: record.number.as_ref().map_or_else(String::new, |number| number.to_string()),
            name: row.name.clone(),
            href: row.href.clone(),
            anchor: row.anchor.clone(),
            cells: self.cells(context, row, parent, found),
            activity: words_of(&record.activity).to_owned(),
            list: entries(&record.list),
            deadline,
            explicit: !record.schedule.is_empty(),
            occurrences: self.occurrences(context, row, &terms),
            terms,
            responsible,
            by_schools: reporters.schools,
            by_department: reporters.department,
            parties,
            result: result.and_then(public_result).or_else(|| parent.and_then(|parent| parent.result.clone())),
            evidence_hidden: result.map_or(parent.is_some_and(|parent| parent.evidence_hidden), hides_evidence),
            proved_by: record.proved_by.map(|word| word.value).or_else(|| parent.and_then(|parent| parent.proved_by)),
            unchecked: unchecked_cells(record, parent),
            executor_unknown: reporters.is_unknown,
            amendments: amendments(revisions, parent),
            earlier: Vec::new(),
            for_some_schools: schools.len() < context.participants.len(),
            schools,
            at_least,
            targets: record.targets.iter().map(target).collect(),
            for_parents: record.for_parents.as_ref().map(|words| words.text.to_string()),
            audience: record.for_parents.as_ref().and_then(|words| words.audience).map(|audience| audience.value),
            related,
            related_elsewhere,
            same_work: Vec::new(), // when all roadmaps are there
            stage: stage_of(context, record, found).or_else(|| parent.and_then(|parent| parent.stage)),
            evidence_kinds: record.evidence_kinds.iter().map(|kind| kind.to_string()).collect(),
            remarks: item_remarks(record),
            corrections: item_corrections(record),
        }
    }

    /// The schools an item concerns, by name, and how many of them are enough.
    fn scope(
        &self,
        context: &RowContext,
        record: &ItemRecord,
        parent: Option<&Item>,
        by_schools: bool,
        found: &mut LowerOutput,
    ) -> (Vec<SchoolIx>, Option<u32>) {
        match (&record.scope, parent) {
            (None, Some(parent)) => (parent.schools.clone(), parent.at_least),
            (None, None) => (context.participants.to_vec(), None),
            (Some(scope), _) => {
                let all = scope.schools.is_empty();
                let schools =
                    if all { context.participants.to_vec() } else { self.schools_named(&scope.schools, found) };
                self.check_scope(context, record, (&schools, by_schools), found);
                (schools, scope.at_least.map(|number| number.value.0))
            }
        }
    }

    /// So many schools can do it: they are asked, and there are as many.
    fn check_scope(
        &self,
        context: &RowContext,
        record: &ItemRecord,
        (schools, is_asked): (&[SchoolIx], bool),
        found: &mut LowerOutput,
    ) {
        let at_least = record.scope.as_ref().and_then(|scope| scope.at_least.as_ref());
        let Some(at_least) = at_least.filter(|_| !self.names.roadmaps.is_unsure(context.roadmap)) else { return };
        if !is_asked {
            found.emit(no_effect(at_least.place, "at_least", "no-schools"));
        } else if at_least.value.0 as usize > schools.len() {
            let diagnostic = Diagnostic::new(Code::TooFewSchools, at_least.place).arg("count", schools.len());
            found.emit(diagnostic.arg("wanted", at_least.value.0));
        }
    }

    /// Items it belongs with: of its own roadmap, and of others.
    fn related_items(
        &self,
        home: RoadmapIx,
        row: &Row,
        found: &mut LowerOutput,
    ) -> (Vec<ItemIx>, Vec<(RoadmapIx, ItemIx)>) {
        let roadmaps = &self.names.roadmaps;
        let mut related: Vec<(&Ref, (RoadmapIx, ItemIx))> = Vec::new();
        for name in &row.record.related {
            let item = roadmaps.find_item(Some(home), name, name.place, &mut found.diagnostics);
            let Some((roadmap, item)) = item else { continue };
            if roadmaps[roadmap].rows[item.0].href == row.href {
                let diagnostic = Diagnostic::new(Code::LeadsToItself, name.place).arg("key", "related");
                found.emit(diagnostic.arg("what", "itself"));
            } else if let Some((first, _)) = related.iter().find(|(_, other)| *other == (roadmap, item)) {
                found.emit(listed_twice(name, first.place));
            } else {
                related.push((name, (roadmap, item)));
            }
        }
        let (own, elsewhere): (Vec<_>, Vec<_>) =
            related.into_iter().map(|(_, item)| item).partition(|(roadmap, _)| *roadmap == home);
        (own.into_iter().map(|(_, item)| item).collect(), elsewhere)
    }
}

/// What later acts have done to an item, and to the item above it.
fn amendments(revisions: &Revisions, parent: Option<&Item>) -> Amendments {
    let above = parent.map(|parent| &parent.amendments);
    Amendments {
        revisions: revisions.in_force(),
        struck_out: revisions.exclusion().or_else(|| above.and_then(|above| above.struck_out)),
        struck_out_before: match above {
            Some(above) if revisions.earlier_exclusions().is_empty() => above.struck_out_before.clone(),
            _ => revisions.earlier_exclusions(),
        },
        added: revisions.day_of_adding().or_else(|| above.and_then(|above| above.added)),
    }
}

/// A row says what is to be done, itself or in its list or its steps.
fn check_words(record: &ItemRecord, found: &mut LowerOutput) {
    let is_divided = record.has_errors || !record.list.is_empty() || !record.steps.is_empty();
    if let Some(words) = record.activity.as_ref().filter(|words| !is_divided && says_nothing(words)) {
        let number = record.number.as_ref().map_or("", |number| number.as_str());
        found.emit(Diagnostic::new(Code::ItemWithoutWords, words.place).arg("item", number));
    }
}

/// Its own cells that nobody has compared with the act yet, and those that it takes from the item above.
fn unchecked_cells(record: &ItemRecord, parent: Option<&Item>) -> Vec<UncheckedCell> {
    let takes = |cell: &UncheckedCell| match cell {
        UncheckedCell::Deadline => record.deadline.is_none() && record.schedule.is_empty(),
        UncheckedCell::Responsible => record.responsible.is_none(),
    };
    let above = parent.into_iter().flat_map(|parent| &parent.unchecked).copied().filter(takes);
    record.unchecked.iter().map(|cell| cell.value).chain(above).collect()
}

fn stage_of(context: &RowContext, record: &ItemRecord, found: &mut LowerOutput) -> Option<StageIx> {
    let id = record.stage.as_ref().filter(|id| !id.is_empty())?;
    let at = context.stages.iter().position(|stage| stage.id == id.as_str());
    if at.is_none() {
        found.emit(unknown_stage(id, context.stages));
    }
    at.map(StageIx)
}

/// No stage of the roadmap has that id.
pub fn unknown_stage(id: &Ref, stages: &[Stage]) -> Diagnostic {
    let diagnostic = Diagnostic::new(Code::UnknownStage, id.place).arg("stage", id.as_str()).args(new_id(id));
    diagnostic.suggest_titled(id, stages.iter().map(|stage| (stage.id.as_str(), stage.title.clone())))
}

fn target(record: &TargetRecord) -> Target {
    Target {
        comparator: record.comparator.map(|comparator| comparator.value),
        value: record.value.0.map(|value| value.value),
        unit: text(&record.unit),
        base: text(&record.base),
        note: text(&record.note),
    }
}
