//! An item or step: a row of the act's table with what it asks for, of whom and by when.

use jiff::civil::Date;

use super::act::Correction;
use super::index::{
    ActIx, ItemIx, OccurrenceIx, PartyIx, PlanIx, Reporter, RoadmapIx, SchoolIx, SectionIx, StageIx, TermIx, list_index,
};
use crate::content::records::indicator::Comparator;
use crate::content::records::item::{Audience, PartyRole, ProvedBy, RevisedField, UncheckedCell};
use vekha_deadline::Term;

/// An item or step.
#[derive(Debug, Clone)]
pub struct Item {
    /// Its plan.
    pub plan: PlanIx,
    /// Its section.
    pub section: SectionIx,
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
    /// Whether schools report on it, while it is in force.
    pub by_schools: bool,
    /// Whether the department reports on it, while it is in force.
    pub by_department: bool,
    /// The result as it is published.
    pub result: Option<String>,
    /// Whether what schools hand in under it is hidden.
    pub evidence_hidden: bool,
    /// What on the site proves it without a report that says so.
    pub proved_by: Option<ProvedBy>,
    /// Cells that nobody has compared with the act yet.
    pub unchecked: Vec<UncheckedCell>,
    /// Whether its executors' cell names somebody and nobody known.
    pub executor_unknown: bool,
    /// What later acts have done to it.
    pub amendments: Amendments,
    /// Its wordings before the acts that changed it, oldest first.
    pub earlier: Vec<EarlierWording>,
    /// The schools it concerns, by name.
    pub schools: Vec<SchoolIx>,
    /// Whether it concerns fewer schools than take part in the roadmap.
    pub for_some_schools: bool,
    /// How many schools have to do it, where any of them may.
    pub at_least: Option<u32>,
    /// Figures that the act sets.
    pub targets: Vec<Target>,
    /// The measure in parents' words.
    pub for_parents: Option<String>,
    /// Whom it is for.
    pub audience: Option<Audience>,
    /// Items of its roadmap that it belongs with.
    pub related: Vec<ItemIx>,
    /// Items of other roadmaps it belongs with.
    pub related_elsewhere: Vec<(RoadmapIx, ItemIx)>,
    /// The items of other roadmaps that are the same work, at most one of each, in the order of roadmaps.
    pub same_work: Vec<(RoadmapIx, ItemIx)>,
    /// Its stage.
    pub stage: Option<StageIx>,
    /// Kinds of documents that prove it.
    pub evidence_kinds: Vec<String>,
    /// Remarks on it, its lists and its result.
    pub remarks: Vec<String>,
    /// Slips of the act that are shown corrected.
    pub corrections: Vec<Correction>,
}

impl Item {
    /// The item in the wording that held on that day.
    pub fn worded_on(&self, day: Date) -> &Item {
        self.earlier_wording_on(day).map_or(self, |at| &self.earlier[at].item)
    }

    /// Which earlier wording held on that day; `None` where it is the one of today.
    pub fn earlier_wording_on(&self, day: Date) -> Option<usize> {
        self.earlier.iter().position(|earlier| day < earlier.until)
    }

    /// All its occurrences, by day.
    pub fn occurrence_indices(&self) -> impl Iterator<Item = OccurrenceIx> + use<> {
        (0..self.occurrences.len()).map(OccurrenceIx)
    }

    /// Whether the reporter reports on it.
    pub fn is_asked_of(&self, reporter: Reporter) -> bool {
        match reporter {
            Reporter::Department => self.by_department,
            Reporter::School(school) => self.by_schools && self.schools.binary_search(&school).is_ok(),
        }
    }

    /// Whether the reporter reports on it by the wording of that day or of today.
    pub fn is_asked_of_since(&self, reporter: Reporter, day: Date) -> bool {
        self.is_asked_of(reporter) || self.worded_on(day).is_asked_of(reporter)
    }

    /// The day of the act that took it away from the reporter, who had it on that day.
    pub fn taken_from(&self, reporter: Reporter, day: Date) -> Option<Date> {
        let later = self.wordings().filter(|(until, ..)| day < *until);
        let is_end = |before: &Item, after: &Item| before.is_asked_of(reporter) && !after.is_asked_of(reporter);
        let ends = later.filter(|(_, before, after)| is_end(before, after)).map(|(until, ..)| until);
        ends.max().filter(|_| !self.is_asked_of(reporter))
    }

    /// The day of the last act that sets on that day when it is due of the reporter: it added the item, gave it to the
    /// reporter, or changed its deadline. To whom it is given only later it is due from then on.
    pub fn set_on(&self, day: Date, reporter: Reporter) -> Option<Date> {
        let is_theirs = self.worded_on(day).is_asked_of(reporter);
        let gives = |before: &Item, after: &Item| after.is_asked_of(reporter) && !before.is_asked_of(reporter);
        let sets = |(until, before, after): &(Date, &Item, &Item)| match *until <= day {
            true => before.deadline != after.deadline || gives(before, after),
            false => !is_theirs && gives(before, after),
        };
        self.wordings()
            .filter(sets)
            .map(|(until, ..)| until)
            .max()
            .max(self.amendments.added)
            .max(self.amendments.added_again(day))
    }

    /// The day of each act that changed it, with the wordings before and after.
    fn wordings(&self) -> impl Iterator<Item = (Date, &Item, &Item)> {
        let later = self.earlier.iter().skip(1).map(|earlier| &earlier.item).chain([self]);
        self.earlier.iter().zip(later).map(|(earlier, after)| (earlier.until, &earlier.item, after))
    }
}

/// What later acts have done to an item.
#[derive(Debug, Clone, Default)]
pub struct Amendments {
    /// What they have changed by the site's day, oldest first.
    pub revisions: Vec<Revision>,
    /// The act that struck it out: from its day on it is asked of nobody.
    pub struck_out: Option<Exclusion>,
    /// Acts that struck it out before, each with the day of the one that added it again.
    pub struck_out_before: Vec<(Exclusion, Date)>,
    /// The day of the act that added it.
    pub added: Option<Date>,
}

impl Amendments {
    /// Whether the item is in force on that day: neither struck out nor still to be added.
    pub fn keep_in_force(&self, day: Date) -> bool {
        self.exclusion_on(day).is_none() && self.added.is_none_or(|added| added <= day)
    }

    /// The last day until that one on which an act added it again.
    pub fn added_again(&self, day: Date) -> Option<Date> {
        self.struck_out_before.iter().map(|(_, until)| *until).filter(|until| *until <= day).max()
    }

    /// What struck it out, where that holds on that day.
    pub fn exclusion_on(&self, day: Date) -> Option<Exclusion> {
        let mut before = self.struck_out_before.iter();
        let before =
            before.find(|(exclusion, until)| exclusion.since <= day && day < *until).map(|(exclusion, _)| *exclusion);
        self.struck_out.filter(|exclusion| exclusion.since <= day).or(before)
    }
}

/// The act that struck an item out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exclusion {
    /// The act.
    pub act: ActIx,
    /// Its day.
    pub since: Date,
}

/// What an act has changed of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// The act.
    pub act: ActIx,
    /// What it changed.
    pub field: RevisedField,
    /// The words before.
    pub was: Option<String>,
}

/// The wording of an item before an act changed it.
#[derive(Debug, Clone)]
pub struct EarlierWording {
    /// The day of the act: from then on a later wording holds.
    pub until: Date,
    /// The item as it was.
    pub item: Item,
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
    /// Whether some of its words were not understood, or contradict the programme or each other.
    pub doubtful: bool,
    /// What it is for, as the editors say.
    pub note: Option<String>,
}

/// One thing that has to happen: a window of a term or one of its repetitions.
#[derive(Debug, Clone, PartialEq)]
pub struct Occurrence {
    /// The term.
    pub term: TermIx,
    /// When: its key, window and number within the term, kept as the deadline language made it, so that the period of a
    /// report can be matched against it.
    pub timing: vekha_deadline::Occurrence,
    /// The day of the first act that gave it a last day which had passed: it is asked by the wording before.
    pub passed_before: Option<Date>,
}

impl Occurrence {
    /// Its place among all of an item: by the last day, those without days last.
    pub fn order(&self) -> (bool, Option<Date>) {
        (self.timing.window.is_none(), self.timing.window.map(|window| window.to))
    }
}

/// A party in an item.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemParty {
    /// The party.
    pub party: PartyIx,
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

list_index!(TermIx, ItemTerm);
list_index!(OccurrenceIx, Occurrence);
