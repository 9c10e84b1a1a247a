//! Rows of tables: the plans of one roadmap in; out come its items and steps in the order of print, each with its place,
//! its names, the address of its page and the anchor of its row. Internal rows leave nothing but hidden names.

use std::collections::{BTreeMap, BTreeSet};

use super::items::{ItemNames, bare_number};
use crate::content::RoadmapSource;
use crate::content::records::Visibility;
use crate::content::records::item::{Item as ItemRecord, words_of};
use crate::content::records::roadmap::{Plan as PlanRecord, Section as SectionRecord};
use crate::content::slug::{file_slug, free_name};
use crate::content::values::Text;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::site::address;
use crate::site::model::{ItemIx, PlanIx, SectionIx};

/// An item or step that is published, where it stands and what it is called. Its place in the list of rows is its
/// [`ItemIx`].
#[derive(Clone)]
pub struct Row<'a> {
    /// What is written of it.
    pub record: &'a ItemRecord,
    /// Its plan.
    pub plan: PlanIx,
    /// Its section.
    pub section: SectionIx,
    /// The deadline in the heading row of the section.
    pub section_deadline: Option<&'a Text>,
    /// The item of a step.
    pub parent: Option<ItemIx>,
    /// Its published steps.
    pub steps: Vec<ItemIx>,
    /// The name that pages show: `10`, `centre/10`, `10.2`.
    pub name: String,
    /// The address of its page; of a step with an anchor.
    pub href: String,
    /// The anchor of its row in the table.
    pub anchor: String,
}

impl<'a> Row<'a> {
    /// The same row with other words.
    pub fn with_record<'b>(&self, record: &'b ItemRecord) -> Row<'b>
    where
        'a: 'b,
    {
        Row { record, ..self.clone() }
    }
}

/// The rows of a roadmap and what their names mean; `incomplete` where errors of its file may have cost it some names.
pub fn rows_of<'a>(
    source: &'a RoadmapSource,
    incomplete: bool,
    diagnostics: &mut Vec<Diagnostic>,
) -> (Vec<Row<'a>>, ItemNames) {
    let plans = &source.record.plans;
    let mut table = Table {
        roadmap: &source.id,
        incomplete,
        several_plans: plans.len() > 1,
        rows: Vec::new(),
        names: ItemNames::default(),
        taken: BTreeMap::new(),
        diagnostics,
    };
    for (plan, record) in plans.iter().enumerate() {
        let plan_id = plan_id(record, plan, plans.len());
        for (section, (heading, items)) in sections_of(record).into_iter().enumerate() {
            let section_deadline = heading.and_then(|heading| heading.deadline.as_ref());
            let spot = Spot {
                plan: PlanIx(plan),
                plan_id: &plan_id,
                section: SectionIx(section),
                section_deadline,
                parent: None,
                position: 0,
            };
            for (index, item) in items.iter().enumerate() {
                table.add(Spot { position: index + 1, ..spot }, item);
            }
        }
    }
    let (mut rows, names) = (table.rows, table.names);
    separate_anchors(&mut rows);
    (rows, names)
}

/// Gives a step another anchor where an item or an earlier step has it: the first step of item 10 beside item 10.1.
fn separate_anchors(rows: &mut [Row]) {
    let items = rows.iter().filter(|row| row.parent.is_none());
    let mut taken: BTreeSet<String> = items.map(|row| row.anchor.clone()).collect();
    for row in rows.iter_mut().filter(|row| row.parent.is_some()) {
        if taken.contains(&row.anchor) {
            row.anchor = free_name(&row.anchor, |name| taken.contains(name));
        }
        taken.insert(row.anchor.clone());
    }
}

/// The id of a plan: as written, else by its place among so many.
pub fn plan_id(record: &PlanRecord, number: usize, total: usize) -> String {
    match &record.id {
        Some(id) if !id.is_empty() => id.to_string(),
        _ if total == 1 => "main".to_owned(),
        _ => format!("plan-{}", number + 1),
    }
}

/// The sections of a plan with their rows; rows before the first section make one without a heading.
pub fn sections_of(record: &PlanRecord) -> Vec<(Option<&SectionRecord>, &[ItemRecord])> {
    let bare = if record.items.is_empty() { None } else { Some((None, &record.items[..])) };
    let sections = record.sections.iter().map(|section| (Some(section), &section.items[..]));
    bare.into_iter().chain(sections).collect()
}

/// Where a row stands.
#[derive(Clone, Copy)]
struct Spot<'a, 'p> {
    plan: PlanIx,
    plan_id: &'p str,
    section: SectionIx,
    section_deadline: Option<&'a Text>,
    parent: Option<ItemIx>,
    /// Its place among its neighbours, from 1.
    position: usize,
}

/// The rows of a roadmap that have been named so far.
struct Table<'a, 'd> {
    roadmap: &'a str,
    incomplete: bool,
    /// Whether names need the plan before them.
    several_plans: bool,
    rows: Vec<Row<'a>>,
    names: ItemNames,
    /// Names in addresses of pages, and where they stand.
    taken: BTreeMap<String, Place>,
    diagnostics: &'d mut Vec<Diagnostic>,
}

impl<'a> Table<'a, '_> {
    /// Adds an item and its steps.
    fn add(&mut self, spot: Spot<'a, '_>, record: &'a ItemRecord) {
        let names = self.names_of(spot, record);
        if record.visibility.is_some_and(|visibility| visibility.value == Visibility::Internal) {
            names.into_iter().for_each(|name| self.names.hide(name));
            return;
        }
        let at = ItemIx(self.rows.len());
        for name in &names {
            self.names.add(name, at, spot.parent.is_some());
        }
        self.names.push_plan(spot.plan, record.id.is_some());
        let (href, anchor) = match spot.parent {
            Some(parent) => step_address(&self.rows[parent.0], spot.position),
            None => self.item_address(spot, record),
        };
        let Spot { plan, section, section_deadline, parent, .. } = spot;
        let name = names.into_iter().next().unwrap_or_default();
        self.rows.push(Row { record, plan, section, section_deadline, parent, steps: Vec::new(), name, href, anchor });
        if let Some(parent) = parent {
            self.rows[parent.0].steps.push(at);
        }
        for (index, step) in record.steps.iter().enumerate() {
            self.add(Spot { parent: Some(at), position: index + 1, ..spot }, step);
        }
    }

    /// Every name of a row: the first is the one that pages show.
    fn names_of(&self, spot: Spot, record: &ItemRecord) -> Vec<String> {
        let number = record.number.as_ref().map_or("", |number| bare_number(number));
        let id = record.id.as_ref().map(|id| id.to_string());
        let own: Vec<String> = match spot.parent {
            None => [Some(number.to_owned()), id].into_iter().flatten().filter(|name| !name.is_empty()).collect(),
            Some(parent) => step_names(&self.rows[parent.0].name, number, spot.position).chain(id).collect(),
        };
        let with_plan = own.iter().map(|name| format!("{}/{name}", spot.plan_id));
        let bare = own.iter().cloned();
        if self.several_plans { with_plan.chain(bare).collect() } else { bare.chain(with_plan).collect() }
    }

    /// The page of an item and the anchor of its row; a diagnostic when the number does not make a new address.
    fn item_address(&mut self, spot: Spot, record: &ItemRecord) -> (String, String) {
        let number = record.number.as_ref().map_or("", |number| bare_number(number));
        let own = record.id.as_ref().filter(|id| !id.is_empty());
        let place = own_place(record);
        if own.is_none() && file_slug(number).is_empty() && !self.incomplete {
            let words = file_slug(&words_of(&record.activity).split_whitespace().take(3).collect::<Vec<_>>().join(" "));
            let proposal = if words.is_empty() { format!("punkt-{}", spot.position) } else { words };
            let diagnostic = Diagnostic::new(Code::ItemNeedsId, place).arg("why", "absent");
            self.diagnostics.push(diagnostic.arg("proposal", proposal));
        }
        let name = match own {
            Some(id) => id.to_string(),
            None if self.several_plans => format!("{}-{}", spot.plan_id, file_slug(number)),
            None => file_slug(number),
        };
        self.take(&name, place);
        (address::item(self.roadmap, &name), format!("i-{name}"))
    }

    /// Takes a name for the address of a page; a diagnostic when it is reserved or another item has it.
    fn take(&mut self, name: &str, place: Place) {
        if address::RESERVED_ITEMS.contains(&name) {
            self.diagnostics.push(Diagnostic::new(Code::ReservedId, place).arg("id", name));
        }
        if let Some(other) = self.taken.get(name).filter(|_| !name.is_empty()) {
            let mut proposals = (2..).map(|number| format!("{name}-{number}"));
            let proposal = proposals.find(|proposal| !self.taken.contains_key(proposal)).unwrap_or_default();
            let diagnostic = Diagnostic::new(Code::ItemNeedsId, place).arg("why", "repeated");
            self.diagnostics.push(diagnostic.arg("proposal", proposal).with_related(*other));
        }
        self.taken.insert(name.to_owned(), place);
    }
}

/// Where an item is named: at its id, else its number, else the record.
fn own_place(record: &ItemRecord) -> Place {
    let id = record.id.as_ref().map(|id| id.place);
    id.or(record.number.as_ref().map(|number| number.place)).unwrap_or(record.place)
}

/// Names of a step below the item `above`: by its number, and by its place. Pages show the place of a step that is marked by
/// a letter or a dash; by its letter, «1.а» or «1а», it is known too.
fn step_names(above: &str, number: &str, position: usize) -> impl Iterator<Item = String> + use<> {
    let above = above.rsplit('/').next().unwrap_or(above);
    let tail = number.strip_prefix(above).and_then(|rest| rest.strip_prefix('.')).unwrap_or(number);
    let by_position = format!("{above}.{position}");
    let by_number = format!("{above}.{tail}");
    let is_number = tail.starts_with(|sign: char| sign.is_ascii_digit());
    let is_letter = tail.starts_with(char::is_alphabetic);
    let by_letter = is_letter.then(|| [by_number.clone(), format!("{above}{tail}")]);
    let shown = if is_number && by_number != by_position { Some(by_number) } else { None };
    shown.into_iter().chain([by_position]).chain(by_letter.into_iter().flatten())
}

/// A step lives on its item's page; its anchors are dotted positions.
fn step_address(parent: &Row, position: usize) -> (String, String) {
    let href = match parent.href.split_once('#') {
        Some(_) => format!("{}-{position}", parent.href),
        None => format!("{}#step-{position}", parent.href),
    };
    (href, format!("{}-{position}", parent.anchor))
}
