//! Items and steps of a plan in, their lines of the file out.

use super::column_ids::ColumnIds;
use super::heading::is_month;
use super::plan::{CellWords, Item, Plan, Section};
use super::yaml::Yaml;
use crate::content::fold;
use crate::content::records::roadmap::ColumnRole;
use crate::content::slug::{file_slug, free_name};

/// Writes items of one plan.
pub struct ItemEmitter<'p> {
    plan: &'p Plan,
    columns: &'p ColumnIds,
    /// The names that addresses are made of, by number.
    names: Vec<String>,
    /// The ids that are taken, in the plans before too.
    ids: &'p mut Vec<String>,
    has_section_deadline: bool,
}

/// The order of the keys of an item.
const ROLES: &[ColumnRole] = &[
    ColumnRole::Activity,
    ColumnRole::Deadline,
    ColumnRole::Responsible,
    ColumnRole::CoResponsible,
    ColumnRole::Result,
    ColumnRole::Form,
    ColumnRole::Venue,
    ColumnRole::Level,
    ColumnRole::Indicator,
    ColumnRole::Evidence,
];

/// Names that addresses keep for other pages.
const RESERVED: [&str; 3] = ["index", "concept", "act"];
/// A plan with so many months is of a school year.
const LEAST_MONTHS_OF_YEAR: usize = 9;
/// So many words of an item make its id.
const WORDS_OF_ID: usize = 4;

impl<'p> ItemEmitter<'p> {
    /// A writer of the items of a plan.
    pub fn new(plan: &'p Plan, columns: &'p ColumnIds, ids: &'p mut Vec<String>) -> Self {
        let names = plan.items().map(|item| file_slug(&number(plan, item))).collect();
        ItemEmitter { plan, columns, names, ids, has_section_deadline: false }
    }

    /// Writes the items of a section; where its heading has a deadline, an item without one takes that.
    pub fn emit_section_items(&mut self, section: &Section, yaml: &mut Yaml) {
        self.has_section_deadline = section.heading.deadline.is_some();
        section.items.iter().for_each(|item| self.emit_item(item, yaml));
    }

    /// Writes an item with its steps.
    fn emit_item(&mut self, item: &Item, yaml: &mut Yaml) {
        yaml.entry(|yaml| {
            self.emit_name(item, yaml);
            self.emit_cells(item, true, yaml);
            emit_remarks(item, yaml);
            if !item.steps.is_empty() {
                yaml.block("steps", |yaml| item.steps.iter().for_each(|step| self.emit_step(step, yaml)));
            }
        });
    }

    fn emit_step(&self, step: &Item, yaml: &mut Yaml) {
        yaml.entry(|yaml| {
            let number = number(self.plan, step);
            if !number.is_empty() {
                yaml.quoted_pair("number", &number);
            }
            let activity = self.plan.column(ColumnRole::Activity);
            if number.is_empty() && activity.is_none_or(|at| !matches!(step.cells.get(at), Some(CellWords::Own(_)))) {
                yaml.quoted_pair("number", "");
            }
            self.emit_cells(step, false, yaml);
            emit_remarks(step, yaml);
        });
    }

    /// The number, and an id where that is no name of its own.
    fn emit_name(&mut self, item: &Item, yaml: &mut Yaml) {
        let number = number(self.plan, item);
        yaml.quoted_pair("number", &number);
        let name = file_slug(&number);
        let is_repeated = self.names.iter().filter(|other| **other == name).count() > 1;
        if name.is_empty() || is_repeated || RESERVED.contains(&name.as_str()) {
            let id = self.free_id(item);
            yaml.pair("id", &id);
            self.ids.push(id);
        }
    }

    fn free_id(&self, item: &Item) -> String {
        let activity = self.plan.column(ColumnRole::Activity);
        let rows = std::iter::once(item).chain(&item.steps);
        let words = rows.filter_map(|row| Some(row.text(activity?))).find(|text| !text.is_empty()).unwrap_or_default();
        let words: Vec<&str> = words.split_whitespace().take(WORDS_OF_ID).collect();
        let slug = file_slug(&words.join(" "));
        let slug = if slug.is_empty() { "punkt".to_owned() } else { format!("p-{slug}") };
        let is_taken = |id: &str| self.ids.iter().chain(&self.names).any(|other| other == id);
        if is_taken(&slug) { free_name(&slug, is_taken) } else { slug }
    }

    fn emit_cells(&self, item: &Item, is_item: bool, yaml: &mut Yaml) {
        for role in ROLES {
            let columns = self.plan.columns_with(*role);
            let key = role.code().replace('-', "_");
            let is_of_section = *role == ColumnRole::Deadline && self.has_section_deadline;
            if is_of_section && columns.iter().all(|at| item.text(*at).is_empty()) {
                continue;
            }
            match columns[..] {
                [] => {}
                [column] => emit_cell(&key, item, column, is_item, yaml),
                _ => self.emit_parallel_cells(&key, &columns, item, yaml),
            }
        }
        self.emit_extra(item, yaml);
    }

    /// One cell over all columns is one text; else every column with words has its own, those of a cell over several too.
    fn emit_parallel_cells(&self, key: &str, columns: &[usize], item: &Item, yaml: &mut Yaml) {
        let is_left = |column: &usize| item.cells.get(*column) == Some(&CellWords::Left);
        let is_inherited = |column: &usize| item.cells.get(*column) == Some(&CellWords::Inherited);
        if columns.iter().all(is_inherited) {
            return;
        }
        if columns[1..].iter().all(is_left) && !self.is_part_of_period(columns, item.text(columns[0])) {
            return yaml.pair(key, item.text(columns[0]));
        }
        let filled: Vec<(usize, &str)> = columns.iter().map(|at| (*at, self.words_at(item, *at))).collect();
        let filled: Vec<(usize, &str)> = filled.into_iter().filter(|(_, text)| !text.is_empty()).collect();
        if filled.is_empty() {
            return yaml.pair(key, "");
        }
        yaml.block(key, |yaml| {
            for (column, text) in filled {
                yaml.entry(|yaml| {
                    yaml.pair_if("column", self.columns.id(column));
                    yaml.pair("text", text);
                });
            }
        });
    }

    /// Whether a text over all columns is only of the months or quarters that these name, which are no whole year.
    fn is_part_of_period(&self, columns: &[usize], text: &str) -> bool {
        let headings: Vec<String> = columns.iter().map(|at| fold::words(&self.plan.columns[*at].heading)).collect();
        let are_quarters = headings.iter().all(|heading| heading.contains("кварт") || heading.contains("кв."));
        let are_months = headings.iter().all(|heading| is_month(heading));
        let is_of_year = fold::words(text).contains("год");
        !is_of_year && (are_quarters && columns.len() < 4 || are_months && columns.len() < LEAST_MONTHS_OF_YEAR)
    }

    /// The words of a column, or of the cell to the left that takes it too where that is of the same role.
    fn words_at<'i>(&self, item: &'i Item, column: usize) -> &'i str {
        let owner = (0..=column).rev().find(|at| item.cells.get(*at) != Some(&CellWords::Left)).unwrap_or(column);
        let is_same = self.plan.columns[owner].role == self.plan.columns[column].role;
        if is_same { item.text(owner) } else { "" }
    }

    fn emit_extra(&self, item: &Item, yaml: &mut Yaml) {
        let columns = self.plan.columns_with(ColumnRole::Extra);
        let own: Vec<usize> =
            columns.into_iter().filter(|at| item.cells.get(*at) != Some(&CellWords::Inherited)).collect();
        if own.is_empty() {
            return;
        }
        yaml.block("extra", |yaml| {
            for column in own {
                if let Some(id) = self.columns.id(column) {
                    yaml.pair(id, item.text(column));
                }
            }
        });
    }
}

/// The number of an item or step, on one line.
fn number(plan: &Plan, item: &Item) -> String {
    plan.column(ColumnRole::Number).map_or(String::new(), |at| item.text(at).replace('\n', " "))
}

/// A cell that another covers is empty for an item; a step takes it from its item.
fn emit_cell(key: &str, item: &Item, column: usize, is_item: bool, yaml: &mut Yaml) {
    match item.cells.get(column) {
        Some(CellWords::Own(text)) if text.is_empty() && !item.steps.is_empty() => {}
        Some(CellWords::Own(text)) => yaml.pair(key, text),
        Some(CellWords::Left) if is_item => yaml.pair(key, ""),
        _ => {}
    }
}

/// Its first and last day together, what a person has to compare, and what stands behind the cells.
fn emit_remarks(item: &Item, yaml: &mut Yaml) {
    if let Some(schedule) = &item.schedule {
        yaml.block("schedule", |yaml| yaml.item(schedule));
    }
    let cells = [(item.is_deadline_doubtful, "deadline"), (item.is_responsible_doubtful, "responsible")];
    let doubtful: Vec<&str> = cells.iter().filter(|(is_doubtful, _)| *is_doubtful).map(|(_, cell)| *cell).collect();
    if !doubtful.is_empty() {
        yaml.block("unchecked", |yaml| doubtful.iter().for_each(|cell| yaml.item(cell)));
    }
    yaml.pair_if("note", Some(&item.notes.join("\n")));
}
