//! Plans: tables of the act in, plans with their columns and sections out. Their rows are lowered in `items`.

use std::collections::BTreeSet;

use super::acts::corrections;
use super::{Lower, LowerOutput};
use crate::content::records::item::Item as ItemRecord;
use crate::content::records::roadmap::{
    Column as ColumnRecord, ColumnRole, Plan as PlanRecord, Section as SectionRecord,
};
use crate::diagnostics::{Code, Diagnostic};
use crate::site::model::{Column, ItemIx, Plan, PlanIx, RoadmapIx, Section};
use crate::site::names::{Row, SeenIds, basis_day, plan_id, read_period, sections_of};
use crate::site::plain::text;
use vekha_deadline::DateRange;

impl Lower<'_> {
    /// The plans of a roadmap, and the days of those that have a period of their own.
    pub fn plans(&self, at: RoadmapIx, found: &mut LowerOutput) -> (Vec<Plan>, Vec<Option<DateRange>>) {
        let declared = &self.names.roadmaps[at];
        let basis = basis_day(&declared.source.record).unwrap_or(declared.period.from);
        let records = &declared.source.record.plans;
        let mut seen = SeenIds::new();
        let mut plans = Vec::new();
        let mut periods = Vec::new();
        for (number, record) in records.iter().enumerate() {
            let id = plan_id(record, number, records.len());
            let place = record.id.as_ref().map_or(record.place, |id| id.place);
            seen.add(id.clone(), &id, place, &mut found.diagnostics);
            let period = record.period.as_ref();
            periods.push(period.and_then(|words| read_period(words, basis, &mut found.diagnostics)));
            plans.push(Plan {
                id,
                title: text(&record.title),
                introduction: self.roadmap_text(at, &record.introduction, found),
                coordinator: text(&record.coordinator),
                period: text(&record.period),
                columns: columns_of_plan(record, rows_of(&declared.rows, PlanIx(number)), found),
                sections: sections(record, PlanIx(number), &declared.rows),
                note: text(&record.note),
                corrections: corrections(&record.corrections),
            });
        }
        (plans, periods)
    }
}

/// Roles whose words are one: what an item is called must not depend on a column.
const HAVE_ONE_COLUMN: [ColumnRole; 3] = [ColumnRole::Number, ColumnRole::Activity, ColumnRole::Stage];

/// The rows of one plan.
fn rows_of<'r>(rows: &'r [Row], plan: PlanIx) -> impl Iterator<Item = &'r ItemRecord> {
    rows.iter().filter(move |row| row.plan == plan).map(|row| row.record)
}

/// The columns as written; where none are, one for each kind of cell that the rows have, without the act's heading.
fn columns_of_plan<'r>(
    record: &PlanRecord,
    rows: impl Iterator<Item = &'r ItemRecord>,
    found: &mut LowerOutput,
) -> Vec<Column> {
    if !record.columns.is_empty() {
        return columns(&record.columns, found);
    }
    let used: BTreeSet<ColumnRole> = rows.flat_map(roles_of).collect();
    used.into_iter().map(|role| Column { role, heading: String::new(), id: None }).collect()
}

/// The kinds of cells that a row has, but for those that only a written column can address.
fn roles_of(record: &ItemRecord) -> Vec<ColumnRole> {
    let cells = [
        (ColumnRole::Number, record.number.is_some()),
        (ColumnRole::Activity, record.activity.is_some()),
        (ColumnRole::Deadline, record.deadline.is_some()),
        (ColumnRole::Responsible, record.responsible.is_some()),
        (ColumnRole::CoResponsible, record.co_responsible.is_some()),
        (ColumnRole::Result, record.result.is_some()),
        (ColumnRole::Form, record.form.is_some()),
        (ColumnRole::Venue, record.venue.is_some()),
        (ColumnRole::Level, record.level.is_some()),
        (ColumnRole::Indicator, record.indicator.is_some()),
        (ColumnRole::Evidence, record.evidence.is_some()),
    ];
    cells.into_iter().filter_map(|(role, is_used)| is_used.then_some(role)).collect()
}

/// A role that occurs twice, and every `extra`, needs an id to be addressed by.
fn columns(records: &[ColumnRecord], found: &mut LowerOutput) -> Vec<Column> {
    let mut columns = Vec::new();
    for record in records {
        let role = record.role.value;
        let same = || records.iter().filter(|other| other.role.value == role && !other.has_errors);
        let first = same().next().map_or(record.place, |first| first.place);
        let is_repeated = !record.has_errors && same().count() > 1;
        if is_repeated && HAVE_ONE_COLUMN.contains(&role) {
            if first != record.place {
                let diagnostic = Diagnostic::new(Code::RepeatedRole, record.role.place)
                    .arg("role", role.code())
                    .arg("table", "plan");
                found.emit(diagnostic.arg("column", record.heading.as_str()).with_related(first));
            }
        } else if (is_repeated || role == ColumnRole::Extra) && record.id.is_none() {
            found.emit(Diagnostic::new(Code::MissingKey, record.place).arg("key", "id").arg("what", "absent"));
        }
        let id = record.id.as_ref().map(|id| id.to_string());
        columns.push(Column { role, heading: record.heading.to_string(), id });
    }
    columns
}

/// The sections of a plan with the items that stand in them.
fn sections(record: &PlanRecord, plan: PlanIx, rows: &[Row]) -> Vec<Section> {
    let headings = sections_of(record).into_iter().map(|(heading, _)| heading);
    let mut sections: Vec<Section> = headings.map(section).collect();
    for (number, row) in rows.iter().enumerate() {
        if row.plan == plan && row.parent.is_none() {
            sections[row.section.0].items.push(ItemIx(number));
        }
    }
    sections
}

/// A section without its items.
fn section(record: Option<&SectionRecord>) -> Section {
    Section {
        number: record.and_then(|section| text(&section.number)),
        title: record.map(|section| section.title.to_string()),
        deadline: record.and_then(|section| text(&section.deadline)),
        items: Vec::new(),
        note: record.and_then(|section| text(&section.note)),
        corrections: record.map_or_else(Vec::new, |section| corrections(&section.corrections)),
    }
}
