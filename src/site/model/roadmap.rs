//! A programme with its plans, items, occurrences, stages and indicators.

use jiff::civil::Date;
use vekha_deadline::{OpenRange, Schedule, Term};

use super::{DocumentIx, SchoolIx, Text};
use crate::content::records::act::{Act, AnnexColumn};
use crate::content::records::concept::ConceptSection;
use crate::content::records::document::Topic;
use crate::content::records::indicator::{Aggregate, Better, Comparator};
use crate::content::records::item::{Audience, PartyRole};
use crate::content::records::roadmap::{ColumnRole, Kind, Reports};
use crate::content::records::{Correction, Level};

/// An item or step of a programme, by its place in `Roadmap::items`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemIx(pub usize);

/// A programme.
#[derive(Debug, Clone)]
pub struct Roadmap {
    /// Its id.
    pub id: String,
    /// The title.
    pub title: String,
    /// What it is called.
    pub kind: Kind,
    /// Its level.
    pub level: Option<Level>,
    /// The period in the act's words.
    pub period: String,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// Whether it is over and kept for reading.
    pub archived: bool,
    /// The programme it continues.
    pub continues: Option<usize>,
    /// Two or three sentences for parents.
    pub summary: Option<String>,
    /// The acts as written.
    pub acts: Vec<Act>,
    /// The documents with the acts' texts, beside `acts`.
    pub act_documents: Vec<Option<DocumentIx>>,
    /// The annexes.
    pub annexes: Vec<Annex>,
    /// The schools that take part, by name.
    pub participants: Vec<SchoolIx>,
    /// Abbreviations and terms.
    pub glossary: Vec<GlossaryTerm>,
    /// Who takes part.
    pub parties: Vec<Party>,
    /// The programme in prose.
    pub concept: Option<Concept>,
    /// Stages.
    pub stages: Vec<Stage>,
    /// What is measured.
    pub indicators: Vec<Indicator>,
    /// Plans with their tables.
    pub plans: Vec<Plan>,
    /// All items and steps of all plans in the order of print; steps follow their item.
    pub items: Vec<Item>,
    /// A remark.
    pub note: Option<String>,
    /// Slips of the act that are shown corrected.
    pub corrections: Vec<Correction>,
}

impl std::ops::Index<ItemIx> for Roadmap {
    type Output = Item;

    fn index(&self, at: ItemIx) -> &Item {
        &self.items[at.0]
    }
}

impl Roadmap {
    /// All items and steps, in the order of print.
    pub fn item_indices(&self) -> impl Iterator<Item = ItemIx> + use<> {
        (0..self.items.len()).map(ItemIx)
    }

    /// The period, where the title does not name it.
    pub fn period_beside_title(&self) -> &str {
        let named: Vec<&str> = years(&self.title).collect();
        let says = years(&self.period).all(|year| named.contains(&year));
        if says && !named.is_empty() { "" } else { &self.period }
    }

    /// Items without their steps, in the order of print.
    pub fn top_items(&self) -> impl Iterator<Item = ItemIx> + '_ {
        self.item_indices().filter(|item| self[*item].parent.is_none())
    }

    /// The act that gives the programme its force: the first that approves it, else the first.
    pub fn basis(&self) -> Option<&Act> {
        use crate::content::records::act::Relation;
        let approves = |act: &&Act| act.relation.as_ref().is_none_or(|r| r.value == Relation::Approves);
        self.acts.iter().find(approves).or(self.acts.first())
    }
}

/// The last two digits of each year that a text names: «2026/27 учебный год».
fn years(text: &str) -> impl Iterator<Item = &str> {
    let numbers = text.split(|letter: char| !letter.is_ascii_digit());
    numbers.filter(|number| matches!(number.len(), 2 | 4)).map(|year| &year[year.len() - 2..])
}

/// A term of the glossary.
#[derive(Debug, Clone)]
pub struct GlossaryTerm {
    /// The abbreviation.
    pub term: String,
    /// What it means.
    pub meaning: String,
    /// Where this meaning holds.
    pub note: Option<String>,
    /// Slips of the act that are shown corrected.
    pub corrections: Vec<Correction>,
}

/// An annex of an act.
#[derive(Debug, Clone)]
pub struct Annex {
    /// The number.
    pub number: Option<String>,
    /// The title.
    pub title: String,
    /// The stamp in its corner: words, number, date.
    pub stamp: Option<(Option<String>, Option<String>, Option<Date>)>,
    /// The plans that stand in it, by place in `Roadmap::plans`.
    pub plans: Vec<usize>,
    /// A text that stands in it.
    pub text: Option<String>,
    /// The columns of its table.
    pub columns: Vec<AnnexColumn>,
    /// The rows of its table: one text per column, and the school.
    pub rows: Vec<(Vec<String>, Option<SchoolIx>)>,
    /// Who signed it: post and name.
    pub signatory: Option<(String, Option<String>)>,
    /// Remarks on the annex, its stamp and its rows.
    pub remarks: Vec<String>,
    /// Slips of the annex and its rows that are shown corrected.
    pub corrections: Vec<Correction>,
}

/// Somebody who carries out items.
#[derive(Debug, Clone)]
pub struct Party {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What the name stands for.
    pub meaning: Option<String>,
    /// Who reports for it.
    pub reports: Reports,
    /// A remark.
    pub note: Option<String>,
}

/// A programme in prose.
#[derive(Debug, Clone, Default)]
pub struct Concept {
    /// Words before the first section.
    pub introduction: Text,
    /// Its sections, with their texts rendered.
    pub sections: Vec<ConceptPart>,
}

/// A section of a concept.
#[derive(Debug, Clone)]
pub struct ConceptPart {
    /// The section as written.
    pub record: ConceptSection,
    /// Its text.
    pub text: Text,
    /// The texts of its entries.
    pub entries: Vec<Text>,
}

/// A stage of the work.
#[derive(Debug, Clone)]
pub struct Stage {
    /// Its id.
    pub id: String,
    /// The title.
    pub title: String,
    /// When, as written and as read.
    pub schedule: Option<Schedule>,
    /// The first and last day, when known.
    pub window: Option<OpenRange>,
    /// What is published at its end.
    pub documents: Vec<Topic>,
    /// What it is about.
    pub summary: Option<String>,
    /// A remark.
    pub note: Option<String>,
}

/// An indicator of a programme.
#[derive(Debug, Clone)]
pub struct Indicator {
    /// Its id.
    pub id: String,
    /// What is measured.
    pub title: String,
    /// The unit.
    pub unit: Option<String>,
    /// Which way is better.
    pub better: Better,
    /// How schools' values make a value of all.
    pub aggregate: Aggregate,
    /// How it is computed.
    pub method: Option<String>,
    /// The same in plain words.
    pub for_parents: Option<String>,
    /// A remark.
    pub note: Option<String>,
}

/// A plan: one table of the act.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Its id.
    pub id: String,
    /// The title.
    pub title: Option<String>,
    /// Words before the table.
    pub introduction: Text,
    /// Who coordinates it.
    pub coordinator: Option<String>,
    /// The period, where it differs from the programme's.
    pub period: Option<String>,
    /// The columns.
    pub columns: Vec<Column>,
    /// Sections; a plan without sections has one without a title.
    pub sections: Vec<Section>,
    /// A remark.
    pub note: Option<String>,
    /// Slips of the act that are shown corrected.
    pub corrections: Vec<Correction>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// What stands in it.
    pub role: ColumnRole,
    /// The heading as printed.
    pub heading: String,
    /// Its id, where it has one.
    pub id: Option<String>,
}

/// A section of a table.
#[derive(Debug, Clone)]
pub struct Section {
    /// The number as printed.
    pub number: Option<String>,
    /// The title; `None` for the items of a plan without sections.
    pub title: Option<String>,
    /// A deadline for all its items, as written.
    pub deadline: Option<String>,
    /// Its items, without their steps.
    pub items: Vec<ItemIx>,
    /// A remark.
    pub note: Option<String>,
    /// Slips of the act that are shown corrected.
    pub corrections: Vec<Correction>,
}

/// An item or step.
#[derive(Debug, Clone)]
pub struct Item {
    /// Its plan, by place in `Roadmap::plans`.
    pub plan: usize,
    /// Its section, by place in the plan.
    pub section: usize,
    /// The item it is a step of.
    pub parent: Option<ItemIx>,
    /// Its steps.
    pub steps: Vec<ItemIx>,
    /// The number as printed.
    pub number: String,
    /// How reports and links name it: `10`, `centre/10`, `10.2`.
    pub name: String,
    /// The address of its page; of a step with an anchor.
    pub href: String,
    /// The anchor of its row in the table.
    pub anchor: String,
    /// One cell per column of the plan.
    pub cells: Vec<Cell>,
    /// The measure in the act's words.
    pub activity: String,
    /// An inner list of the measure: number and text.
    pub list: Vec<(String, String)>,
    /// The deadline as written; several columns are joined.
    pub deadline: String,
    /// What the deadline says.
    pub terms: Vec<ItemTerm>,
    /// Whether the terms come from an explicit schedule.
    pub explicit: bool,
    /// Every single thing that has to happen; empty for an item with steps of their own.
    pub occurrences: Vec<Occurrence>,
    /// The executors as written.
    pub responsible: String,
    /// Parties found in it.
    pub parties: Vec<ItemParty>,
    /// Whether schools report on it.
    pub by_schools: bool,
    /// Whether the department reports on it.
    pub by_department: bool,
    /// The result as it is published.
    pub result: Option<String>,
    /// Whether what schools hand in under it is hidden.
    pub evidence_hidden: bool,
    /// The schools it concerns, by name.
    pub schools: Vec<SchoolIx>,
    /// Whether it concerns fewer schools than take part in the programme.
    pub narrowed: bool,
    /// Any so many schools are enough.
    pub at_least: Option<u32>,
    /// Figures that the act sets.
    pub targets: Vec<Target>,
    /// The measure in parents' words.
    pub for_parents: Option<String>,
    /// Whom it is for.
    pub audience: Option<Audience>,
    /// Items it belongs with: titles and addresses.
    pub related: Vec<ItemIx>,
    /// Items of other programmes it belongs with.
    pub related_elsewhere: Vec<(usize, ItemIx)>,
    /// Its stage, by place in `Roadmap::stages`.
    pub stage: Option<usize>,
    /// Kinds of documents that prove it.
    pub evidence_kinds: Vec<String>,
    /// A remark.
    pub note: Option<String>,
    /// Slips of the act that are shown corrected.
    pub corrections: Vec<Correction>,
}

impl Item {
    /// Whether schools report on it and this one does.
    pub fn is_asked_of(&self, school: SchoolIx) -> bool {
        self.by_schools && self.schools.binary_search(&school).is_ok()
    }
}

/// A cell of the act's table.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cell {
    /// The text.
    pub text: String,
    /// An inner list: number and text.
    pub list: Vec<(String, String)>,
    /// Whether it is the cell of the item above, printed once for all steps.
    pub inherited: bool,
    /// Whether it is the cell to its left, printed once for both columns.
    pub joined: bool,
    /// Whether other words stand in place of hidden ones.
    pub replaced: bool,
}

/// A term of an item's deadline.
#[derive(Debug, Clone)]
pub struct ItemTerm {
    /// Its name in reports: an id, or the number from 1.
    pub name: String,
    /// What it says.
    pub term: Term,
}

/// One thing that has to happen: a window of a term or one of its repetitions.
#[derive(Debug, Clone, PartialEq)]
pub struct Occurrence {
    /// The term, by place in `Item::terms`.
    pub term: usize,
    /// Its key, window and place among the occurrences of the term.
    pub what: vekha_deadline::Occurrence,
}

/// A party in an item.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemParty {
    /// The party, by place in `Roadmap::parties`.
    pub party: usize,
    /// What part it takes.
    pub role: PartyRole,
    /// Whether taking part is compulsory.
    pub mandatory: bool,
    /// A remark.
    pub note: Option<String>,
}

/// A figure that the act sets.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    /// At least, at most, exactly.
    pub comparator: Option<Comparator>,
    /// The figure; `None` where the act leaves a blank.
    pub value: Option<f64>,
    /// The unit.
    pub unit: Option<String>,
    /// Of what.
    pub base: Option<String>,
    /// A remark.
    pub note: Option<String>,
}
