//! Roadmaps: declared roadmaps in, linked roadmaps out. Its plans, rows, annexes and texts have files of their own.

use super::acts::{act, corrections};
use super::rows::RowContext;
use super::spellings::PartySpellings;
use super::{Lower, LowerOutput};
use crate::content::RoadmapSource;
use crate::content::read::Scalar;
use crate::content::records::act::{Act as ActRecord, Relation};
use crate::content::records::document::Topic;
use crate::content::records::indicator::{Aggregate, Better, Indicator as IndicatorRecord};
use crate::content::records::roadmap::{
    ColumnRole, GlossaryEntry as GlossaryRecord, Kind, Party as PartyRecord, Reports, RoadmapFile, Stage as StageRecord,
};
use crate::content::values::Ref;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::site::model::*;
use crate::site::names::{Row, SeenIds};
use crate::site::plain::text;
use jiff::civil::Date;
use vekha_deadline::calendar::shift_days;
use vekha_deadline::{DateRange, OpenRange};

impl Lower<'_> {
    /// The roadmaps of the site, in its order.
    pub fn roadmaps(&self, found: &mut LowerOutput) -> Vec<Roadmap> {
        self.names.roadmaps.indices().map(|at| self.roadmap(at, found)).collect()
    }

    fn roadmap(&self, at: RoadmapIx, found: &mut LowerOutput) -> Roadmap {
        let declared = &self.names.roadmaps[at];
        let record = &declared.source.record;
        check_not_empty(declared.source, found);
        check_parties(declared.source, &declared.rows, found);
        check_unique_ids(record, found);
        let participants = self.participants(&record.participants, found);
        let parties: Vec<Party> = record.parties.iter().map(party).collect();
        let stages: Vec<Stage> = record.stages.iter().map(|stage| self.stage(at, stage, found)).collect();
        let (plans, periods) = self.plans(at, found);
        let context = RowContext {
            roadmap: at,
            participants: &participants,
            parties: &parties,
            spellings: &PartySpellings::new(&record.parties),
            stages: &stages,
            plans: &plans,
            periods: &periods,
        };
        self.check_time_columns(at, &periods, &declared.rows, found);
        let items = self.items(&context, found);
        let duties = self.duties(at, &items, found);
        let repealed = self.repeal(&record.acts);
        let annexes = record.annexes.iter().map(|annex| self.annex(at, annex, &plans, found)).collect();
        Roadmap {
            id: declared.source.id.clone(),
            title: record.title.to_string(),
            kind: record.kind.map_or(Kind::Roadmap, |kind| kind.value),
            level: record.level.map(|level| level.value),
            period: record.period.to_string(),
            from: declared.period.from,
            to: repealed.map_or(declared.period.to, |act| last_day(declared.period, act.since)),
            repealed,
            archived: record.archived.is_some_and(|flag| flag.value),
            continues: record.continues.as_ref().and_then(|id| self.roadmap_of(id, found)),
            summary: text(&record.summary),
            acts: record.acts.iter().map(act).collect(),
            act_documents: record.acts.iter().map(|act| self.act_document(act, found)).collect(),
            duties,
            annexes,
            participants,
            glossary: record.glossary.iter().map(glossary_entry).collect(),
            parties,
            concept: record.concept.as_ref().map(|concept| self.concept(at, concept, found)),
            images: std::mem::take(&mut found.images),
            stages,
            indicators: record.indicators.iter().map(indicator).collect(),
            plans,
            items,
            note: text(&record.note),
            corrections: corrections(&record.corrections),
        }
    }

    /// The first act that ended a roadmap by the site's day.
    fn repeal(&self, acts: &[ActRecord]) -> Option<Exclusion> {
        let repeals = |act: &&ActRecord| act.relation.is_some_and(|relation| relation.value == Relation::Repeals);
        let all = acts.iter().enumerate().filter(|(_, act)| repeals(act) && act.date.value <= self.today);
        let all = all.map(|(at, act)| Exclusion { act: ActIx(at), since: act.date.value });
        all.filter(|act| act.since != Date::default()).min_by_key(|act| act.since)
    }

    /// The roadmap of that id; a diagnostic when there is none.
    pub fn roadmap_of(&self, id: &Ref, found: &mut LowerOutput) -> Option<RoadmapIx> {
        self.names.roadmaps.find_ref(id, &mut found.diagnostics)
    }

    /// The schools of a list, by name; of an empty one, all that take part.
    fn participants(&self, listed: &[Ref], found: &mut LowerOutput) -> Vec<SchoolIx> {
        if listed.is_empty() {
            return self.names.schools.participants().collect();
        }
        self.schools_named(listed, found)
    }

    /// The schools of these ids, by name, each once; a diagnostic for every id that means none.
    pub fn schools_named(&self, ids: &[Ref], found: &mut LowerOutput) -> Vec<SchoolIx> {
        let mut schools: Vec<SchoolIx> = ids.iter().filter_map(|id| self.school(id, found)).collect();
        schools.sort();
        schools.dedup();
        schools
    }

    fn act_document(&self, act: &ActRecord, found: &mut LowerOutput) -> Option<DocumentIx> {
        let document = self.document(Reporter::Department, act.document.as_ref()?, found)?;
        found.citations.add_act(document);
        Some(document)
    }

    fn stage(&self, at: RoadmapIx, record: &StageRecord, found: &mut LowerOutput) -> Stage {
        let schedule = record.deadline.as_ref().map(|words| self.schedule(at, words, None, found));
        let windows = schedule.iter().flat_map(|schedule| &schedule.terms).flat_map(|term| &term.windows);
        let window = windows.copied().reduce(|a, b| OpenRange { from: a.from.min(b.from), to: a.to.max(b.to) });
        Stage {
            id: record.id.to_string(),
            title: record.title.to_string(),
            schedule,
            window,
            documents: record.documents.iter().filter_map(|name| topic(name, found)).collect(),
            summary: text(&record.summary),
            note: text(&record.note),
        }
    }
}

fn topic(name: &Ref, found: &mut LowerOutput) -> Option<Topic> {
    match Topic::parse(name) {
        Ok(topic) => Some(topic),
        Err(diagnostic) => {
            found.emit(Diagnostic { place: Some(name.place), ..diagnostic });
            None
        }
    }
}

fn check_not_empty(source: &RoadmapSource, found: &mut LowerOutput) {
    let is_whole = !source.broken && !source.incomplete;
    if is_whole && source.record.plans.is_empty() && source.record.concept.is_none() {
        found.emit(Diagnostic::new(Code::EmptyRoadmap, Place::top(source.file)));
    }
}

/// Executors say nothing to the program until the roadmap lists the parties; a diagnostic once a roadmap.
fn check_parties(source: &RoadmapSource, rows: &[Row], found: &mut LowerOutput) {
    let is_whole = !source.broken && !source.incomplete;
    let mut columns = source.record.plans.iter().flat_map(|plan| &plan.columns);
    let column = columns.find(|column| column.role.value == ColumnRole::Responsible).map(|column| column.heading.place);
    let cell = rows.iter().find_map(|row| row.record.responsible.as_ref()).map(|cell| cell.place);
    if let Some(place) = column.or(cell)
        && is_whole
        && source.record.parties.is_empty()
    {
        found.emit(Diagnostic::new(Code::NoParties, place));
    }
}

/// Ids of parties, stages, indicators and plans are unique within a roadmap.
fn check_unique_ids(record: &RoadmapFile, found: &mut LowerOutput) {
    let parties = record.parties.iter().map(|party| &party.id);
    let stages = record.stages.iter().map(|stage| &stage.id);
    let indicators = record.indicators.iter().map(|indicator| &indicator.id);
    for list in [parties.collect::<Vec<_>>(), stages.collect(), indicators.collect()] {
        let mut seen = SeenIds::new();
        list.into_iter().for_each(|id| seen.add(id.as_str(), id, id.place, &mut found.diagnostics));
    }
}

fn glossary_entry(record: &GlossaryRecord) -> GlossaryEntry {
    GlossaryEntry {
        word: record.term.to_string(),
        meaning: record.meaning.to_string(),
        note: text(&record.note),
        corrections: corrections(&record.corrections),
    }
}

fn party(record: &PartyRecord) -> Party {
    Party {
        id: record.id.to_string(),
        name: record.name.to_string(),
        meaning: text(&record.meaning),
        reports: record.reports.map_or(Reports::School, |reports| reports.value),
        note: text(&record.note),
    }
}

fn indicator(record: &IndicatorRecord) -> Indicator {
    Indicator {
        id: record.id.to_string(),
        title: record.title.to_string(),
        unit: text(&record.unit),
        better: record.better.map_or(Better::Up, |better| better.value),
        aggregate: record.aggregate.map_or(Aggregate::None, |aggregate| aggregate.value),
        method: text(&record.method),
        for_parents: text(&record.for_parents),
        note: text(&record.note),
    }
}

/// The last day of a period that an act cut short; one of before the period leaves its first day.
fn last_day(period: DateRange, repealed: Date) -> Date {
    shift_days(repealed, -1).clamp(period.from, period.to)
}
