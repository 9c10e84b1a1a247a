//! A roadmap: its acts, parties, stages and indicators, with its plans and items.

use jiff::civil::Date;
use vekha_deadline::OpenRange;
use vekha_deadline::Schedule;

use super::act::{Act, AnnexColumn, Correction, basis_of};
use super::concept::Concept;
use super::document::File;
use super::duty::Duty;
use super::index::{
    ActIx, AnnexIx, DocumentIx, IndicatorIx, ItemIx, PartyIx, PlanIx, RoadmapIx, SchoolIx, StageIx, list_index,
};
use super::item::Exclusion;
use super::item::Item;
use super::plan::Plan;
use crate::content::records::Level;
use crate::content::records::document::Topic;
use crate::content::records::indicator::{Aggregate, Better};
use crate::content::records::roadmap::{Kind, Reports};

/// A roadmap.
#[derive(Debug, Clone)]
pub struct Roadmap {
    /// Its id.
    pub id: String,
    /// The title.
    pub title: String,
    /// The word for it: roadmap, plan, schedule.
    pub kind: Kind,
    /// Its level.
    pub level: Option<Level>,
    /// The period in the act's words.
    pub period: String,
    /// The first day.
    pub from: Date,
    /// The last day: of its period, or before an act that ended it.
    pub to: Date,
    /// The act that ended it, once it is in force.
    pub repealed: Option<Exclusion>,
    /// Whether it is over and kept for reading.
    pub archived: bool,
    /// The roadmap it continues.
    pub continues: Option<RoadmapIx>,
    /// Two or three sentences for parents.
    pub summary: Option<String>,
    /// The acts as written.
    pub acts: Vec<Act>,
    /// The documents with the acts' texts, beside `acts`.
    pub act_documents: Vec<Option<DocumentIx>>,
    /// What the acts ask to be published.
    pub duties: Vec<Duty>,
    /// The annexes.
    pub annexes: Vec<Annex>,
    /// The schools that take part, by name.
    pub participants: Vec<SchoolIx>,
    /// Abbreviations and words of the act with their meanings.
    pub glossary: Vec<GlossaryEntry>,
    /// Who takes part.
    pub parties: Vec<Party>,
    /// The roadmap in prose.
    pub concept: Option<Concept>,
    /// Images that its texts show.
    pub images: Vec<File>,
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

    /// The item with the items above and below it: what moves any of them may move the others.
    pub fn family_of(&self, item: ItemIx) -> Vec<ItemIx> {
        let is_below = |item: ItemIx, above: ItemIx| {
            std::iter::successors(Some(item), |at| self[*at].parent).any(|at| at == above)
        };
        self.item_indices().filter(|other| is_below(*other, item) || is_below(item, *other)).collect()
    }

    /// Its acts that are dated by that day, with their numbers; the one that gives it its force always.
    pub fn acts_by(&self, day: Date) -> impl Iterator<Item = (usize, &Act)> {
        let is_basis = |act: &Act| self.basis().is_some_and(|basis| std::ptr::eq(act, basis));
        self.acts.iter().enumerate().filter(move |(_, act)| act.date <= day || is_basis(act))
    }

    /// The act that gives the roadmap its force: the first that approves it, else the first.
    pub fn basis(&self) -> Option<&Act> {
        basis_of(&self.acts, |act| act.relation)
    }
}

/// The last two digits of each year that a text names: «2026/27 учебный год».
fn years(text: &str) -> impl Iterator<Item = &str> {
    let numbers = text.split(|letter: char| !letter.is_ascii_digit());
    numbers.filter(|number| matches!(number.len(), 2 | 4)).map(|year| &year[year.len() - 2..])
}

/// An entry of the act's glossary.
#[derive(Debug, Clone)]
pub struct GlossaryEntry {
    /// The abbreviation or word.
    pub word: String,
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
    /// The plans that stand in it.
    pub plans: Vec<PlanIx>,
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

/// A party: a person, office or kind of organisation that carries out items.
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

/// An indicator of a roadmap.
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

list_index!(ActIx, Act);
list_index!(PartyIx, Party);
list_index!(StageIx, Stage);
list_index!(IndicatorIx, Indicator);
list_index!(AnnexIx, Annex);
