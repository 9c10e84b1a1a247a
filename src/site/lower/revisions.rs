//! Amendments of an item: its record and the acts of its roadmap in; out come the wording that is in force on the site's
//! day, and what an act dated by then has changed. An act of a later day has no effect yet.

use jiff::civil::Date;

use super::entry_checks::no_effect;
use super::{Lower, LowerOutput};
use crate::content::records::column_texts::ColumnTexts;
use crate::content::records::item::{
    Item as ItemRecord, Responsible, ResultCell, RevisedField, Revision as RevisionRecord,
};
use crate::content::values::Text;
use crate::diagnostics::{Code, Diagnostic};
use crate::site::model::{ActIx, Exclusion, Revision, RoadmapIx};
use crate::site::names::basis_day;
use crate::site::plain::{day_words, string_of};

/// What acts have changed of an item, oldest first.
pub struct Revisions<'r> {
    dated: Vec<(Date, ActIx, &'r RevisionRecord)>,
    today: Date,
}

impl Lower<'_> {
    /// The revisions of an item; a diagnostic for each that names no act of the roadmap.
    pub fn revisions<'r>(&self, roadmap: RoadmapIx, record: &'r ItemRecord, found: &mut LowerOutput) -> Revisions<'r> {
        let acts = &self.names.roadmaps[roadmap].source.record.acts;
        let mut dated = Vec::new();
        for revision in &record.revisions {
            if let Some(act) = self.act_numbered(roadmap, &revision.act, "revision", found) {
                dated.push((acts[act.0].date.value, act, revision));
            }
        }
        dated.sort_by_key(|(date, act, _)| (*date, *act));
        let revisions = Revisions { dated, today: self.today };
        revisions.check(record, basis_day(&self.names.roadmaps[roadmap].source.record), found);
        revisions
    }
}

impl Revisions<'_> {
    /// A change says what was before, which is not what came after it, and no act changes what is not yet in force.
    fn check(&self, record: &ItemRecord, basis: Option<Date>, found: &mut LowerOutput) {
        for (number, (date, _, revision)) in self.dated.iter().enumerate() {
            let field = revision.field.value;
            let mut later = self.dated[number + 1..].iter().map(|(.., later)| *later);
            let next = later
                .find(|later| later.field.value == field)
                .and_then(|later| later.was.as_ref())
                .map(|was| was.to_string());
            let has_words = !matches!(field, RevisedField::Added | RevisedField::Removed);
            match &revision.was {
                None if has_words => found.emit(needs_was(revision)),
                Some(was) if !has_words => found.emit(no_effect(was.place, "was", "whole-item")),
                Some(was) if next.or_else(|| words_now(record, field)).is_some_and(|now| is_same(was, &now)) => {
                    found.emit(Diagnostic::new(Code::ChangesNothing, was.place).arg("what", "revision"));
                }
                _ => {}
            }
            if let Some(basis) = basis.filter(|basis| date < basis && *date != Date::default()) {
                let diagnostic = Diagnostic::new(Code::DatesOutOfOrder, revision.act.place).arg("what", "revision");
                found.emit(diagnostic.arg("day", day_words(*date)).arg("other", day_words(basis)));
            }
        }
    }

    /// The record with the wording that is in force on the site's day; `None` where that is the written one.
    pub fn record_in_force(&self, record: &ItemRecord) -> Option<ItemRecord> {
        let later: Vec<_> = self.dated.iter().rev().filter(|(date, ..)| *date > self.today).collect();
        if later.is_empty() {
            return None;
        }
        let mut record = record.clone();
        later.iter().for_each(|(.., revision)| put_back(&mut record, revision));
        Some(record)
    }

    /// What acts have changed by the site's day.
    pub fn in_force(&self) -> Vec<Revision> {
        let dated = self.dated.iter().filter(|(date, ..)| *date <= self.today);
        dated.map(|(_, act, record)| revision(*act, record)).collect()
    }

    /// The day of the act that added the item; what one had struck out before is not new.
    pub fn day_of_adding(&self) -> Option<Date> {
        let mut whole = self.dated.iter().filter(|(.., revision)| is_of_whole(revision));
        whole.next().filter(|(.., revision)| revision.field.value == RevisedField::Added).map(|(date, ..)| *date)
    }

    /// The act that struck the item out, once it is in force and until another one adds it again.
    pub fn exclusion(&self) -> Option<Exclusion> {
        let mut dated = self.dated.iter().filter(|(date, _, revision)| *date <= self.today && is_of_whole(revision));
        let last = dated.next_back().filter(|(.., revision)| revision.field.value == RevisedField::Removed);
        last.map(|(since, act, _)| Exclusion { act: *act, since: *since })
    }

    /// The days of the acts that are in force, where they were read.
    pub fn days(&self) -> impl Iterator<Item = Date> {
        self.dated.iter().map(|(date, ..)| *date).filter(|date| *date <= self.today && *date != Date::default())
    }

    /// Acts that had struck it out until another one added it again, each with the day of that.
    pub fn earlier_exclusions(&self) -> Vec<(Exclusion, Date)> {
        let whole = self.dated.iter().filter(|(date, _, revision)| *date <= self.today && is_of_whole(revision));
        let whole: Vec<_> = whole.collect();
        let pairs = whole.windows(2).filter(|pair| pair[0].2.field.value == RevisedField::Removed);
        pairs.map(|pair| (Exclusion { act: pair[0].1, since: pair[0].0 }, pair[1].0)).collect()
    }

    /// The same as of another day.
    pub fn as_of(&self, today: Date) -> Self {
        Revisions { dated: self.dated.clone(), today }
    }

    /// What the deadline said before each change of it that is in force.
    pub fn earlier_deadlines(&self) -> impl Iterator<Item = Text> {
        let dated = self.dated.iter().filter(|(date, ..)| *date <= self.today);
        let changes = dated.filter(|(.., revision)| revision.field.value == RevisedField::Deadline);
        changes.map(|(.., revision)| revision.was.clone().unwrap_or_default())
    }
}

/// Whether a change adds the item or strikes it out.
fn is_of_whole(revision: &RevisionRecord) -> bool {
    matches!(revision.field.value, RevisedField::Added | RevisedField::Removed)
}

fn needs_was(revision: &RevisionRecord) -> Diagnostic {
    Diagnostic::new(Code::RevisionNeedsWas, revision.field.place).arg("field", revision.field.value.code())
}

/// The words of a cell as they are written, where one text holds them all.
fn words_now(record: &ItemRecord, field: RevisedField) -> Option<String> {
    let text = match field {
        RevisedField::Activity => record.activity.as_ref(),
        RevisedField::Deadline => record.deadline.as_ref().and_then(|cell| cell.text.as_ref()),
        RevisedField::Responsible => record.responsible.as_ref().and_then(|cell| cell.text.as_ref()),
        RevisedField::Result => record.result.as_ref().and_then(|cell| cell.text.as_ref()),
        RevisedField::Added | RevisedField::Removed => None,
    };
    text.map(|text| text.to_string())
}

/// Whether two texts differ in nothing but gaps.
fn is_same(first: &str, other: &str) -> bool {
    first.split_whitespace().eq(other.split_whitespace())
}

fn revision(act: ActIx, record: &RevisionRecord) -> Revision {
    Revision { act, field: record.field.value, was: string_of(&record.was) }
}

/// Takes one change back.
fn put_back(record: &mut ItemRecord, revision: &RevisionRecord) {
    let was = revision.was.clone();
    match revision.field.value {
        RevisedField::Activity => record.activity = was,
        RevisedField::Deadline => {
            record.deadline = Some(ColumnTexts { text: was, ..ColumnTexts::default() });
            record.schedule.clear();
        }
        RevisedField::Responsible => {
            let was = was.filter(|words| !words.trim().is_empty()); // a step without a cell has its item's
            record.responsible = was.map(|words| Responsible { text: Some(words), ..Responsible::default() });
        }
        RevisedField::Result => {
            let cell = record.result.take().unwrap_or_default();
            record.result = Some(ResultCell { text: was, columns: Vec::new(), ..cell });
        }
        RevisedField::Added | RevisedField::Removed => {}
    }
}
