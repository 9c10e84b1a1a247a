//! Plans: the act's tables become items with cells, terms, parties and scope. Steps inherit what
//! they do not say themselves.

use std::collections::BTreeMap;

use super::items::{ItemNames, bare_number};
use super::links::Target as LinkTarget;
use super::parties::recognise;
use super::{Linker, text};
use crate::content::RoadmapSource;
use crate::content::records::Visibility;
use crate::content::records::item::{Item as ItemRecord, PartyRole, ResultCell, words_of};
use crate::content::records::roadmap::{Column as ColumnRecord, ColumnRole, Plan as PlanRecord, Reports, Section as SectionRecord};
use crate::content::slug::slug;
use crate::content::values::Text as Words;
use crate::deadline::{self, Programme};
use crate::diagnostics::{Code, Diagnostic, Place, closest};
use crate::site::address;
use crate::site::model::*;

/// Where a row of a table belongs.
#[derive(Clone, Copy)]
struct Row<'a> {
    roadmap: RoadmapIx,
    plan: usize,
    section: usize,
    /// The plan's own period, where it has one.
    period: Option<Programme>,
    /// The deadline in the heading row of the section.
    deadline: Option<&'a Words>,
    /// Whether names need the plan before them.
    several_plans: bool,
    /// The item of a step.
    parent: Option<ItemIx>,
    /// Its place among its neighbours, from 1.
    position: usize,
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
                self.tell(Diagnostic::new(Code::DuplicateId, place).arg("id", &id).related(other));
            }
            let several = source.record.plans.len() > 1;
            self.plan(at, id, record, several, &mut addresses);
        }
    }

    fn plan(&mut self, at: RoadmapIx, id: String, record: &'a PlanRecord, several: bool, taken: &mut BTreeMap<String, Place>) {
        let number = self.site[at].plans.len();
        let basis = self.site[at].basis().map_or(self.site[at].from, |act| act.date.value);
        let period = record.period.as_ref().map(|words| self.read_period(words, basis));
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
        let row = Row { roadmap: at, plan: number, section: 0, period, deadline: None, several_plans: several, parent: None, position: 0 };
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
                self.tell(Diagnostic::new(Code::MissingKey, record.place).arg("key", "id"));
            }
        }
        let id = |record: &ColumnRecord| record.id.as_ref().map(|id| id.to_string());
        records.iter().map(|r| Column { role: r.role.value, heading: r.heading.to_string(), id: id(r) }).collect()
    }

    fn section(&mut self, row: Row<'a>, record: Option<&'a SectionRecord>, items: &'a [ItemRecord], taken: &mut BTreeMap<String, Place>) {
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

    /// Every name of a row: the first is the one that pages show.
    fn names_of(&self, row: Row, record: &ItemRecord) -> Vec<String> {
        let plan = &self.site[row.roadmap].plans[row.plan].id;
        let number = record.number.as_ref().map_or("", |n| bare_number(n)).to_owned();
        let own: Vec<String> = match row.parent.map(|parent| &self.site[row.roadmap][parent]) {
            None => [Some(number), record.id.as_ref().map(|id| id.to_string())].into_iter().flatten().filter(|n| !n.is_empty()).collect(),
            Some(parent) => {
                let above = parent.name.rsplit('/').next().unwrap_or(&parent.name);
                let dotted = number.strip_prefix(&format!("{above}.")).map(str::to_owned);
                let tail = dotted.unwrap_or_else(|| if number.is_empty() { row.position.to_string() } else { number });
                std::iter::once(format!("{above}.{tail}")).chain(record.id.as_ref().map(|id| id.to_string())).collect()
            }
        };
        let with_plan = own.iter().map(|name| format!("{plan}/{name}"));
        let bare = own.iter().cloned();
        if row.several_plans { with_plan.chain(bare).collect() } else { bare.chain(with_plan).collect() }
    }

    /// The row with everything it says or inherits, but for its steps.
    fn linked(&mut self, row: Row<'a>, record: &'a ItemRecord, names: &[String], taken: &mut BTreeMap<String, Place>) -> Item {
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
        let inherited = |own: Option<String>, of: fn(&Item) -> &Option<String>| own.or_else(|| parent.as_ref().and_then(|p| of(p).clone()));
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

    /// The page of an item and the anchor of its row; told when the number does not make a new address.
    fn item_address(&mut self, row: Row, record: &ItemRecord, taken: &mut BTreeMap<String, Place>) -> (String, String) {
        let number = record.number.as_ref().map(|n| bare_number(n)).unwrap_or("");
        let own = record.id.as_ref().map(|id| id.to_string()).filter(|id| !id.is_empty());
        let plan = self.site[row.roadmap].plans[row.plan].id.clone();
        let from_number = || if row.several_plans { format!("{plan}-{}", slug(number)) } else { slug(number) };
        let place = record.id.as_ref().map(|id| id.place).or(record.number.as_ref().map(|n| n.place)).unwrap_or(record.place);
        if own.is_none() && slug(number).is_empty() {
            let proposal = slug(&words_of(&record.activity).split_whitespace().take(3).collect::<Vec<_>>().join(" "));
            self.tell(Diagnostic::new(Code::ItemNeedsId, place).arg("why", "absent").arg("proposal", proposal));
        }
        let name = own.unwrap_or_else(from_number);
        if address::RESERVED_ITEMS.contains(&name.as_str()) {
            self.tell(Diagnostic::new(Code::ReservedId, place).arg("id", &name));
        }
        if let Some(other) = taken.get(&name) {
            let proposal = (2..).map(|n| format!("{name}-{n}")).find(|candidate| !taken.contains_key(candidate)).unwrap_or_default();
            self.tell(Diagnostic::new(Code::ItemNeedsId, place).arg("why", "repeated").arg("proposal", proposal).related(*other));
        }
        taken.insert(name.clone(), place);
        (address::item(&self.site[row.roadmap].id, &name), format!("i-{name}"))
    }

    /// One cell per column; a step's missing cell is the item's, printed once.
    fn cells(&mut self, row: Row, record: &ItemRecord, parent: Option<&Item>) -> Vec<Cell> {
        let columns = self.site[row.roadmap].plans[row.plan].columns.clone();
        let mut cells = Vec::new();
        for (index, column) in columns.iter().enumerate() {
            let own = self.own_cell(row, record, column);
            let above = parent.and_then(|parent| parent.cells.get(index)).map(|cell| Cell { inherited: true, ..cell.clone() });
            let section = row.deadline.filter(|_| column.role == ColumnRole::Deadline);
            let heading = section.map(|words| Cell { text: words.to_string(), list: Vec::new(), inherited: true });
            let cell = own.or(above).or(heading).unwrap_or_else(|| {
                if record.steps.is_empty() {
                    self.tell(Diagnostic::new(Code::MissingCell, record.place).arg("column", &column.heading).arg("key", key_of(column)));
                }
                Cell::default()
            });
            cells.push(cell);
        }
        self.unknown_columns(record, &columns);
        cells
    }

    /// What the row itself says in a column.
    fn own_cell(&self, row: Row, record: &ItemRecord, column: &Column) -> Option<Cell> {
        let plain = |words: &Option<Words>| words.as_ref().map(|words| Cell { text: words.to_string(), ..Cell::default() });
        match column.role {
            ColumnRole::Number => {
                let number = record.number.as_ref().map(|n| n.to_string());
                number.or(row.parent.is_none().then(String::new)).map(|text| Cell { text, ..Cell::default() })
            }
            ColumnRole::Activity => activity_cell(record),
            ColumnRole::Deadline => deadline_cell(record, column),
            ColumnRole::Responsible => self.responsible_cell(row, record),
            ColumnRole::CoResponsible => plain(&record.co_responsible),
            ColumnRole::Result => record.result.as_ref().map(result_cell),
            ColumnRole::Form => plain(&record.form),
            ColumnRole::Venue => plain(&record.venue),
            ColumnRole::Level => plain(&record.level),
            ColumnRole::Indicator => plain(&record.indicator),
            ColumnRole::Evidence => plain(&record.evidence).or_else(|| kinds_cell(record)),
            ColumnRole::Stage => self.stage_cell(row, record),
            ColumnRole::Extra => {
                let texts = &record.extra.as_ref()?.0;
                let (_, words) = texts.iter().find(|(key, _)| Some(key.as_str()) == column.id.as_deref())?;
                Some(Cell { text: words.to_string(), ..Cell::default() })
            }
        }
    }

    /// Cells that name a column the plan does not have.
    fn unknown_columns(&mut self, record: &ItemRecord, columns: &[Column]) {
        let ids: Vec<&str> = columns.iter().filter_map(|column| column.id.as_deref()).collect();
        let deadline = record.deadline.iter().flat_map(|cell| &cell.0).filter_map(|part| part.column.as_ref());
        let extra = record.extra.iter().flat_map(|texts| &texts.0).map(|(key, _)| key);
        for name in deadline.chain(extra).filter(|name| !ids.contains(&name.as_str())) {
            let guess = closest(name, ids.iter().copied());
            self.tell(Diagnostic::new(Code::UnknownColumn, name.place).arg("column", name.as_str()).maybe(guess));
        }
    }

    fn responsible_cell(&self, row: Row, record: &ItemRecord) -> Option<Cell> {
        let responsible = record.responsible.as_ref()?;
        let name = |id: &str| self.site[row.roadmap].parties.iter().find(|p| p.id == id).map_or_else(|| id.to_owned(), |p| p.name.clone());
        let listed = || responsible.parties.iter().map(|party| name(&party.party)).collect::<Vec<_>>().join(", ");
        let text = responsible.text.as_ref().map_or_else(listed, |words| words.to_string());
        Some(Cell { text, ..Cell::default() })
    }

    fn stage_cell(&self, row: Row, record: &ItemRecord) -> Option<Cell> {
        let id = record.stage.as_ref()?;
        let title = self.site[row.roadmap].stages.iter().find(|stage| stage.id == id.as_str()).map(|stage| stage.title.clone());
        Some(Cell { text: title.unwrap_or_default(), ..Cell::default() })
    }

    fn stage(&mut self, row: Row, record: &ItemRecord) -> Option<usize> {
        let id = record.stage.as_ref().filter(|id| !id.is_empty())?;
        let stages = &self.site[row.roadmap].stages;
        let found = stages.iter().position(|stage| stage.id == id.as_str());
        if found.is_none() {
            let guess = closest(id, stages.iter().map(|stage| stage.id.as_str())).map(str::to_owned);
            self.tell(Diagnostic::new(Code::UnknownStage, id.place).arg("stage", id.as_str()).maybe(guess.as_deref()));
        }
        found
    }

    /// The terms of a row, from its schedule, its own deadline, the item above or the section; and
    /// the deadline as written.
    fn terms(&mut self, row: Row, record: &ItemRecord, parent: Option<&Item>) -> (Vec<TermOf>, String) {
        let own: Vec<(Option<String>, &Words)> =
            record.deadline.iter().flat_map(|cell| &cell.0).map(|part| (part.column.as_ref().map(|c| c.to_string()), &part.text)).collect();
        let written: Vec<String> = own.iter().map(|(_, words)| words.to_string()).filter(|words| !words.is_empty()).collect();
        let explicit: Vec<(Option<String>, &Words)> =
            record.schedule.iter().map(|term| (term.id.as_ref().map(|id| id.to_string()), &term.text)).collect();
        let said = if explicit.is_empty() { own } else { explicit };
        match (said.is_empty(), parent, row.deadline) {
            (false, ..) => (self.read_terms(row, &said), written.join("; ")),
            (true, Some(parent), _) => (parent.terms.clone(), parent.deadline.clone()),
            (true, None, Some(words)) => (self.read_terms(row, &[(None, words)]), words.to_string()),
            (true, None, None) => (self.read_terms(row, &[]), String::new()),
        }
    }

    fn read_terms(&mut self, row: Row, said: &[(Option<String>, &Words)]) -> Vec<TermOf> {
        let mut terms = Vec::new();
        for (name, words) in said {
            for term in self.schedule(row.roadmap, words, row.period).terms {
                let name = name.clone().unwrap_or_else(|| (terms.len() + 1).to_string());
                terms.push(TermOf { name, term });
            }
        }
        if terms.is_empty() {
            let empty = deadline::read("", &self.context(row.roadmap, row.period));
            terms.extend(empty.terms.into_iter().map(|term| TermOf { name: "1".to_owned(), term }));
        }
        terms
    }

    /// What has to happen, one by one; an item with steps leaves that to them.
    fn settle_occurrences(&mut self, row: Row, at: ItemIx) {
        let item = &self.site[row.roadmap][at];
        if !item.steps.is_empty() {
            return;
        }
        let context = self.context(row.roadmap, row.period);
        let all = item.terms.iter().enumerate();
        let occurrences = all.flat_map(|(term, one)| one.term.occurrences(&context).into_iter().map(move |what| Occurrence { term, what }));
        let occurrences = occurrences.collect();
        self.site.roadmaps[row.roadmap.0].items[at.0].occurrences = occurrences;
    }

    /// Parties named outright, else recognised in the text; a step without a cell takes the item's.
    fn parties(&mut self, row: Row, record: &ItemRecord, parent: Option<&Item>) -> Vec<PartyOf> {
        let Some(responsible) = &record.responsible else {
            return parent.map_or_else(Vec::new, |parent| parent.parties.clone());
        };
        let known = &self.site[row.roadmap].parties;
        let mut parties = Vec::new();
        let mut unknown = Vec::new();
        for named in &responsible.parties {
            match known.iter().position(|party| party.id == named.party.as_str()) {
                Some(party) => parties.push(PartyOf {
                    party,
                    role: named.role.map_or(PartyRole::Lead, |role| role.value),
                    mandatory: named.mandatory.is_some_and(|flag| flag.value),
                    note: text(&named.note),
                }),
                None => {
                    let guess = closest(&named.party, known.iter().map(|party| party.id.as_str())).map(str::to_owned);
                    unknown.push(Diagnostic::new(Code::UnknownParty, named.party.place).arg("party", named.party.as_str()).maybe(guess.as_deref()));
                }
            }
        }
        self.problems.extend(unknown);
        if let Some(words) = responsible.text.as_ref().filter(|words| !words.is_empty()) {
            self.recognised(row, words, &mut parties);
        }
        parties
    }

    fn recognised(&mut self, row: Row, words: &Words, parties: &mut Vec<PartyOf>) {
        let spellings = &self.party_spellings(row.roadmap);
        let known = !spellings.is_empty();
        for party in recognise(words, spellings) {
            if parties.iter().all(|p| p.party != party) {
                parties.push(PartyOf { party, role: PartyRole::Lead, mandatory: false, note: None });
            }
        }
        if parties.is_empty() && known {
            self.tell(Diagnostic::new(Code::NoPartyRecognised, words.place).arg("text", words.replace('\n', " ")));
        }
    }

    fn party_spellings(&self, at: RoadmapIx) -> Vec<Vec<String>> {
        let source = self.content.roadmaps.iter().find(|source| source.id == self.site[at].id);
        let records = source.map_or(&[][..], |source| &source.record.parties);
        let spellings = |party: &crate::content::records::roadmap::Party| {
            std::iter::once(party.name.to_string()).chain(party.aliases.iter().map(|alias| alias.to_string())).collect()
        };
        records.iter().map(spellings).collect()
    }

    fn scope(&mut self, row: Row, record: &ItemRecord, parent: Option<&Item>) -> (Vec<SchoolIx>, Option<u32>) {
        let Some(scope) = &record.scope else {
            let all = || self.site[row.roadmap].participants.clone();
            return parent.map_or_else(|| (all(), None), |parent| (parent.schools.clone(), parent.at_least));
        };
        let mut schools: Vec<SchoolIx> = scope.schools.iter().filter_map(|id| self.school(id, id.place)).collect();
        if scope.schools.is_empty() {
            schools = self.site[row.roadmap].participants.clone();
        }
        schools.sort();
        schools.dedup();
        (schools, scope.at_least.map(|number| number.value))
    }
}

fn plan_id(record: &PlanRecord, number: usize, of: usize) -> String {
    match &record.id {
        Some(id) if !id.is_empty() => id.to_string(),
        _ if of == 1 => "main".to_owned(),
        _ => format!("plan-{}", number + 1),
    }
}

/// A step lives on its item's page; its anchors are dotted positions.
fn step_address(parent: &Item, position: usize) -> (String, String) {
    let href = match parent.href.split_once('#') {
        Some(_) => format!("{}-{position}", parent.href),
        None => format!("{}#step-{position}", parent.href),
    };
    (href, format!("{}-{position}", parent.anchor))
}

fn activity_cell(record: &ItemRecord) -> Option<Cell> {
    let text = record.activity.as_ref().map(|words| words.to_string());
    let list = entries(&record.list);
    if text.is_none() && list.is_empty() {
        return None;
    }
    Some(Cell { text: text.unwrap_or_default(), list, inherited: false })
}

/// One text in a table with several deadline columns is the merged cell of all of them.
fn deadline_cell(record: &ItemRecord, column: &Column) -> Option<Cell> {
    let parts = &record.deadline.as_ref()?.0;
    let own = parts.iter().find(|part| part.column.as_ref().map(|c| c.to_string()) == column.id);
    let found = own.or_else(|| parts.iter().find(|part| part.column.is_none()));
    Some(Cell { text: found.map_or_else(String::new, |part| part.text.to_string()), ..Cell::default() })
}

fn result_cell(record: &ResultCell) -> Cell {
    let list = if is_hidden(record) { Vec::new() } else { entries(&record.list) };
    Cell { text: public_result(record).unwrap_or_default(), list, inherited: false }
}

fn kinds_cell(record: &ItemRecord) -> Option<Cell> {
    let kinds: Vec<_> = record.evidence_kinds.iter().map(|kind| kind.to_string()).collect();
    (!kinds.is_empty()).then(|| Cell { text: kinds.join(", "), ..Cell::default() })
}

fn is_hidden(record: &ResultCell) -> bool {
    record.visibility.is_some_and(|v| v.value == Visibility::Internal)
}

fn hides_evidence(record: &ResultCell) -> bool {
    is_hidden(record) || record.evidence_visibility.is_some_and(|v| v.value == Visibility::Internal)
}

/// The act's words, or what stands in place of hidden ones.
fn public_result(record: &ResultCell) -> Option<String> {
    if is_hidden(record) { text(&record.public_text) } else { text(&record.text) }
}

/// Corrections of a hidden result would tell its words.
fn corrections(record: &ItemRecord) -> Vec<crate::content::records::Correction> {
    let of_result = record.result.iter().filter(|result| !is_hidden(result)).flat_map(|result| &result.corrections);
    let hidden = record.result.as_ref().is_some_and(is_hidden);
    let own = record.corrections.iter().filter(|c| !(hidden && c.field.as_str() == "result"));
    own.chain(of_result).cloned().collect()
}

fn entries(list: &[crate::content::records::ListEntry]) -> Vec<(String, String)> {
    list.iter().map(|entry| (entry.number.as_ref().map_or_else(String::new, |n| n.to_string()), entry.text.to_string())).collect()
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

/// Who reports: schools, the department. Where nobody is known, schools do: silence must not pass for an outside duty.
fn reporters(parties: &[PartyOf], roadmap: &Roadmap) -> (bool, bool) {
    let reports = |wanted: Reports| parties.iter().any(|one| roadmap.parties[one.party].reports == wanted);
    (parties.is_empty() || reports(Reports::School), reports(Reports::Department))
}

/// The key under which a column's cell is written.
fn key_of(column: &Column) -> String {
    match column.role {
        ColumnRole::Extra => format!("extra.{}", column.id.as_deref().unwrap_or("")),
        role => role.code().to_owned(),
    }
}
