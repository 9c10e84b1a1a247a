//! Plans: the act's tables become items with cells, terms, parties and scope. Steps inherit what
//! they do not say themselves.

use std::collections::BTreeMap;

use vekha_deadline::DateRange;

use super::cells::{corrections, entries, hides_evidence, public_result};
use super::duty::reporters;
use super::item_names::step_address;
use super::items::ItemNames;
use super::links::Target as LinkTarget;
use super::{Linker, text};
use crate::content::RoadmapSource;
use crate::content::records::Visibility;
use crate::content::records::item::{Item as ItemRecord, words_of};
use crate::content::records::roadmap::{
    Column as ColumnRecord, ColumnRole, Plan as PlanRecord, Section as SectionRecord,
};
use crate::content::values::Text as Words;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::site::model::*;

/// Where a row of a table belongs.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    pub(super) roadmap: RoadmapIx,
    pub(super) plan: usize,
    pub(super) section: usize,
    /// The plan's own period, where it has one.
    pub(super) period: Option<DateRange>,
    /// The deadline in the heading row of the section.
    pub(super) deadline: Option<&'a Words>,
    /// Whether names need the plan before them.
    pub(super) several_plans: bool,
    /// The item of a step.
    pub(super) parent: Option<ItemIx>,
    /// Its place among its neighbours, from 1.
    pub(super) position: usize,
}

impl<'a> Linker<'a> {
    pub(super) fn plans(&mut self, at: RoadmapIx, source: &'a RoadmapSource) {
        self.names.items.push(ItemNames::default());
        let mut first: BTreeMap<String, Place> = BTreeMap::new();
        let mut addresses = BTreeMap::new();
        for (number, record) in source.record.plans.iter().enumerate() {
            let id = plan_id(record, number, source.record.plans.len());
            let place = record.id.as_ref().map_or(record.place, |id| id.place);
            if let Some(other) = first.insert(id.clone(), place) {
                self.duplicate(&id, place, other);
            }
            let several = source.record.plans.len() > 1;
            self.plan(at, id, record, several, &mut addresses);
        }
    }

    fn plan(
        &mut self,
        at: RoadmapIx,
        id: String,
        record: &'a PlanRecord,
        several: bool,
        taken: &mut BTreeMap<String, Place>,
    ) {
        let number = self.site[at].plans.len();
        let basis = self.site[at].basis().map_or(self.site[at].from, |act| act.date.value);
        let period = record.period.as_ref().and_then(|words| self.read_period(words, basis));
        let columns = self.columns(&record.columns);
        self.site.roadmaps[at.0].plans.push(Plan {
            id,
            title: text(&record.title),
            introduction: Text::default(),
            coordinator: text(&record.coordinator),
            period: text(&record.period),
            columns,
            sections: Vec::new(),
            note: text(&record.note),
            corrections: record.corrections.clone(),
        });
        if let Some(words) = &record.introduction {
            self.wait_for_links(words, LinkTarget::PlanIntroduction(at, number));
        }
        let row = Row {
            roadmap: at,
            plan: number,
            section: 0,
            period,
            deadline: None,
            several_plans: several,
            parent: None,
            position: 0,
        };
        if !record.items.is_empty() {
            self.section(row, None, &record.items, taken);
        }
        for section in &record.sections {
            self.section(row, Some(section), &section.items, taken);
        }
    }

    /// A role that occurs twice, and every `extra`, needs an id to be addressed by.
    fn columns(&mut self, records: &[ColumnRecord]) -> Vec<Column> {
        for record in records {
            let role = record.role.value;
            let repeated = records.iter().filter(|other| other.role.value == role).count() > 1;
            if (repeated || role == ColumnRole::Extra) && record.id.is_none() {
                self.emit(Diagnostic::new(Code::MissingKey, record.place).arg("key", "id").arg("what", "absent"));
            }
        }
        let id = |record: &ColumnRecord| record.id.as_ref().map(|id| id.to_string());
        records.iter().map(|r| Column { role: r.role.value, heading: r.heading.to_string(), id: id(r) }).collect()
    }

    fn section(
        &mut self,
        row: Row<'a>,
        record: Option<&'a SectionRecord>,
        items: &'a [ItemRecord],
        taken: &mut BTreeMap<String, Place>,
    ) {
        let sections = &mut self.site.roadmaps[row.roadmap.0].plans[row.plan].sections;
        let section = sections.len();
        sections.push(Section {
            number: record.and_then(|r| text(&r.number)),
            title: record.map(|r| r.title.to_string()),
            deadline: record.and_then(|r| text(&r.deadline)),
            items: Vec::new(),
            note: record.and_then(|r| text(&r.note)),
            corrections: record.map_or_else(Vec::new, |r| r.corrections.clone()),
        });
        let deadline = record.and_then(|r| r.deadline.as_ref());
        for (index, item) in items.iter().enumerate() {
            let row = Row { section, deadline, position: index + 1, ..row };
            if let Some(added) = self.item(row, item, taken) {
                self.site.roadmaps[row.roadmap.0].plans[row.plan].sections[section].items.push(added);
            }
        }
    }

    /// Adds an item and its steps; an internal one leaves nothing but its hidden name.
    fn item(&mut self, row: Row<'a>, record: &'a ItemRecord, taken: &mut BTreeMap<String, Place>) -> Option<ItemIx> {
        let names = self.names_of(row, record);
        if record.visibility.is_some_and(|v| v.value == Visibility::Internal) {
            names.into_iter().for_each(|name| self.names.items[row.roadmap.0].hide(name));
            return None;
        }
        let at = ItemIx(self.site[row.roadmap].items.len());
        for name in &names {
            self.names.items[row.roadmap.0].add(name, at, row.parent.is_some());
        }
        self.names.items[row.roadmap.0].know(at, row.plan, record.id.is_some());
        let item = self.linked(row, record, &names, taken);
        self.site.roadmaps[row.roadmap.0].items.push(item);
        self.related.push((row.roadmap, at, &record.related));
        for (index, step) in record.steps.iter().enumerate() {
            let row = Row { parent: Some(at), position: index + 1, ..row };
            if let Some(added) = self.item(row, step, taken) {
                self.site.roadmaps[row.roadmap.0].items[at.0].steps.push(added);
            }
        }
        self.settle_occurrences(row, at);
        Some(at)
    }

    /// The row with everything it says or inherits, but for its steps.
    fn linked(
        &mut self,
        row: Row<'a>,
        record: &'a ItemRecord,
        names: &[String],
        taken: &mut BTreeMap<String, Place>,
    ) -> Item {
        let parent = row.parent.map(|parent| self.site[row.roadmap][parent].clone());
        let (href, anchor) = match &parent {
            Some(parent) => step_address(parent, row.position),
            None => self.item_address(row, record, taken),
        };
        let cells = self.cells(row, record, parent.as_ref());
        let (terms, deadline) = self.terms(row, record, parent.as_ref());
        let parties = self.parties(row, record, parent.as_ref());
        let reporters = reporters(&parties, &self.site[row.roadmap]);
        let (schools, at_least) = self.scope(row, record, parent.as_ref());
        let result = record.result.as_ref();
        let inherited = |own: Option<String>, of: fn(&Item) -> &Option<String>| {
            own.or_else(|| parent.as_ref().and_then(|p| of(p).clone()))
        };
        Item {
            plan: row.plan,
            section: row.section,
            parent: row.parent,
            steps: Vec::new(),
            number: record.number.as_ref().map_or_else(String::new, |n| n.to_string()),
            name: names.first().cloned().unwrap_or_default(),
            href,
            anchor,
            cells,
            activity: words_of(&record.activity).to_owned(),
            list: entries(&record.list),
            deadline,
            terms,
            explicit: !record.schedule.is_empty(),
            occurrences: Vec::new(),
            responsible: words_of(&record.responsible.as_ref().and_then(|r| r.text.clone())).to_owned(),
            by_schools: reporters.0,
            by_department: reporters.1,
            parties,
            result: inherited(result.and_then(public_result), |item| &item.result),
            evidence_hidden: result.map_or(parent.as_ref().is_some_and(|p| p.evidence_hidden), hides_evidence),
            narrowed: schools.len() < self.site[row.roadmap].participants.len(),
            schools,
            at_least,
            targets: record.targets.iter().map(target).collect(),
            for_parents: record.for_parents.as_ref().map(|words| words.text.to_string()),
            audience: record.for_parents.as_ref().and_then(|words| words.audience).map(|audience| audience.value),
            related: Vec::new(),
            related_elsewhere: Vec::new(),
            stage: self.stage(row, record).or_else(|| parent.as_ref().and_then(|p| p.stage)),
            evidence_kinds: record.evidence_kinds.iter().map(|kind| kind.to_string()).collect(),
            note: text(&record.note),
            corrections: corrections(record),
        }
    }

    fn stage(&mut self, row: Row, record: &ItemRecord) -> Option<usize> {
        let id = record.stage.as_ref().filter(|id| !id.is_empty())?;
        let stages = &self.site[row.roadmap].stages;
        let found = stages.iter().position(|stage| stage.id == id.as_str());
        if found.is_none() {
            let diagnostic = Diagnostic::new(Code::UnknownStage, id.place).arg("stage", id.as_str());
            let diagnostic = diagnostic.suggest(id, stages.iter().map(|stage| stage.id.as_str()));
            self.emit(diagnostic);
        }
        found
    }
}

fn plan_id(record: &PlanRecord, number: usize, of: usize) -> String {
    match &record.id {
        Some(id) if !id.is_empty() => id.to_string(),
        _ if of == 1 => "main".to_owned(),
        _ => format!("plan-{}", number + 1),
    }
}

fn target(record: &crate::content::records::item::Target) -> Target {
    Target {
        comparator: record.comparator.map(|comparator| comparator.value),
        value: record.value.0.map(|value| value.value),
        unit: text(&record.unit),
        base: text(&record.base),
        note: text(&record.note),
    }
}
