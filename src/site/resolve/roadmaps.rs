//! Programmes: periods, acts, participants, stages; their plans are built in `plans`, annexes in `annexes`.

use std::collections::BTreeMap;

use jiff::civil::Date;
use vekha_deadline::{self as deadline, Context, DateRange, PeriodError};

use super::links::Target;
use super::{Linker, text};
use crate::content::RoadmapSource;
use crate::content::read::Scalar;
use crate::content::records::document::Topic;
use crate::content::records::indicator::{Aggregate, Better, Indicator as IndicatorRecord};
use crate::content::records::roadmap::{GlossaryEntry, Kind, Party as PartyRecord, Reports, Stage as StageRecord};
use crate::content::values::{Ref, Text as Words};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::site::model::*;

impl<'a> Linker<'a> {
    pub(super) fn roadmaps(&mut self) {
        let mut sources: Vec<(&RoadmapSource, DateRange)> = Vec::new();
        for source in &self.content.roadmaps {
            let period = self.period_of(source);
            if source.has_errors {
                self.names.unsure_roadmaps.insert(source.id.clone());
            }
            self.names.broken_roadmap |= source.broken;
            self.names.incomplete_roadmap |= source.broken || source.incomplete;
            sources.push((source, period));
        }
        sources.sort_by_key(|(source, period)| {
            (source.record.archived.is_some_and(|flag| flag.value), std::cmp::Reverse(period.from), source.id.clone())
        });
        self.name_roadmaps(&sources);
        for (source, period) in &sources {
            self.roadmap(source, *period);
        }
        self.related_items();
    }

    fn name_roadmaps(&mut self, sources: &[(&RoadmapSource, DateRange)]) {
        let mut first: BTreeMap<&str, Place> = BTreeMap::new();
        for (number, (source, _)) in sources.iter().enumerate() {
            let place = source.record.id.as_ref().map_or(Place::top(source.file), |id| id.place);
            if let Some(other) = first.insert(&source.id, place) {
                self.duplicate(&source.id, place, other);
            }
            self.names.roadmaps.insert(source.id.clone(), RoadmapIx(number));
        }
    }

    fn roadmap(&mut self, source: &'a RoadmapSource, period: DateRange) {
        let record = &source.record;
        let at = RoadmapIx(self.site.roadmaps.len());
        if !source.broken && !source.incomplete && record.plans.is_empty() && record.concept.is_none() {
            self.emit(Diagnostic::new(Code::EmptyRoadmap, Place::top(source.file)));
        }
        let roadmap = Roadmap {
            id: source.id.clone(),
            title: record.title.to_string(),
            kind: record.kind.map_or(Kind::Roadmap, |kind| kind.value),
            level: record.level.map(|level| level.value),
            period: record.period.to_string(),
            from: period.from,
            to: period.to,
            archived: record.archived.is_some_and(|flag| flag.value),
            continues: record.continues.as_ref().and_then(|name| self.roadmap_named(name)).map(|r| r.0),
            summary: text(&record.summary),
            acts: record.acts.clone(),
            act_documents: self.act_documents(source),
            annexes: Vec::new(),
            participants: self.participants_of(&source.id, &record.participants),
            glossary: record.glossary.iter().map(glossary_term).collect(),
            parties: record.parties.iter().map(party).collect(),
            concept: None,
            stages: Vec::new(),
            indicators: record.indicators.iter().map(indicator).collect(),
            plans: Vec::new(),
            items: Vec::new(),
            note: text(&record.note),
            corrections: record.corrections.clone(),
        };
        self.site.roadmaps.push(roadmap);
        self.unique_ids(source);
        self.stages(at, &record.stages);
        self.plans(at, source);
        self.annexes(at, source);
        self.concept(at, source);
    }

    /// Ids of parties, stages and indicators are unique within a programme.
    fn unique_ids(&mut self, source: &RoadmapSource) {
        let record = &source.record;
        let lists = [
            record.parties.iter().map(|r| &r.id).collect::<Vec<_>>(),
            record.stages.iter().map(|r| &r.id).collect(),
            record.indicators.iter().map(|r| &r.id).collect(),
        ];
        for ids in lists {
            let mut first = BTreeMap::new();
            for id in ids.into_iter().filter(|id| !id.is_empty()) {
                if let Some(other) = first.insert(id.as_str(), id.place) {
                    self.duplicate(id, id.place, other);
                }
            }
        }
    }

    /// The days of a programme. What cannot be read is told once and replaced by the act's year.
    fn period_of(&mut self, source: &RoadmapSource) -> DateRange {
        let record = &source.record;
        let act_date = record.acts.first().map_or_else(Date::default, |act| act.date.value);
        if let Some(dates) = &record.dates {
            return DateRange { from: dates.from.value, to: dates.to.value };
        }
        let told = source.broken || record.period.is_empty(); // the file is broken or the key is missing
        let read = if told { None } else { self.read_period(&record.period, act_date) };
        read.unwrap_or_else(|| {
            self.names.guessed_periods.insert(source.id.clone());
            year_from(act_date)
        })
    }

    /// The days of a period; told when it cannot be read.
    pub(super) fn read_period(&mut self, words: &Words, act_date: Date) -> Option<DateRange> {
        // «до 2024 года» begins with the act itself.
        let until = words.trim().strip_prefix("до ").and_then(|rest| deadline::period(rest).ok());
        if let Some(end) = until {
            return Some(DateRange { from: act_date.min(end.to), to: end.to });
        }
        deadline::period(words).map_err(|error| self.emit(period_problem(words, error))).ok()
    }

    /// Whether the days of a programme are a guess, because its period could not be read.
    pub(super) fn is_guessed(&self, at: RoadmapIx) -> bool {
        self.names.guessed_periods.contains(&self.site[at].id)
    }

    fn participants_of(&mut self, roadmap: &str, listed: &[Ref]) -> Vec<SchoolIx> {
        let mut schools: Vec<SchoolIx> = listed.iter().filter_map(|id| self.school(id, id.place)).collect();
        if schools.len() < listed.len() {
            self.names.unsure_roadmaps.insert(roadmap.to_owned());
        }
        if listed.is_empty() {
            schools = (0..self.site.schools.len()).map(SchoolIx).filter(|s| self.site[*s].participant).collect();
        }
        schools.sort();
        schools.dedup();
        schools
    }

    fn act_documents(&mut self, source: &RoadmapSource) -> Vec<Option<DocumentIx>> {
        let mut documents = Vec::new();
        for act in &source.record.acts {
            let document = act.document.as_ref().and_then(|name| self.document(Reporter::Department, name));
            if let Some(document) = document {
                self.site.documents[document.0].cited_by_act = true;
            }
            documents.push(document);
        }
        documents
    }

    /// The programme of that id; told when there is none.
    pub(super) fn roadmap_named(&mut self, name: &Ref) -> Option<RoadmapIx> {
        let found = self.names.roadmaps.get(name.as_str()).copied();
        if found.is_none() && !name.is_empty() {
            let diagnostic = Diagnostic::new(Code::UnknownRoadmap, name.place).arg("roadmap", name.as_str());
            let diagnostic = diagnostic.suggest(name, self.names.roadmaps.keys().map(String::as_str));
            self.emit(diagnostic);
        }
        found
    }

    fn stages(&mut self, at: RoadmapIx, records: &[StageRecord]) {
        for record in records {
            let schedule = record.deadline.as_ref().map(|words| self.schedule(at, words, None));
            let windows = schedule.iter().flat_map(|s| &s.terms).flat_map(|term| &term.windows);
            let window =
                windows.copied().reduce(|a, b| deadline::OpenRange { from: a.from.min(b.from), to: a.to.max(b.to) });
            let documents = record.documents.iter().filter_map(|name| self.topic(name)).collect();
            self.site.roadmaps[at.0].stages.push(Stage {
                note: text(&record.note),
                id: record.id.to_string(),
                title: record.title.to_string(),
                schedule,
                window,
                documents,
                summary: text(&record.summary),
            });
        }
    }

    fn topic(&mut self, name: &Ref) -> Option<Topic> {
        Topic::parse(name).map_err(|diagnostic| self.emit(Diagnostic { place: Some(name.place), ..diagnostic })).ok()
    }

    /// Reads a deadline of the programme and tells what is odd about it.
    pub(super) fn schedule(&mut self, at: RoadmapIx, words: &Words, plan: Option<DateRange>) -> deadline::Schedule {
        let schedule = deadline::read(words, &self.context(at, plan));
        let guessed = self.is_guessed(at);
        for warning in schedule.warnings.iter().filter(|warning| !(guessed && depends_on_period(warning.code))) {
            if warning.code == deadline::Code::BeforeAct && is_outside(&schedule, warning) {
                continue; // what lies before the programme lies before its act too
            }
            let code = if warning.code.is_contradiction() { Code::DeadlineDoubt } else { Code::DeadlineNotRead };
            let said = |language| deadline::words::warning(warning, language);
            let diagnostic = Diagnostic::new(code, words.place.part(words.len(), warning.at.clone()))
                .arg("text", words.replace('\n', " "))
                .arg("why-ru", said(deadline::words::Language::Russian))
                .arg("why-en", said(deadline::words::Language::English))
                .arg("mend", if rests_on_calendar(warning.code) { "calendar" } else { "schedule" });
            if warning.code != deadline::Code::Empty {
                self.emit(diagnostic);
            }
        }
        schedule
    }

    /// What the deadlines of a programme leave unsaid.
    pub(super) fn context(&self, at: RoadmapIx, plan: Option<DateRange>) -> Context<'_> {
        let roadmap = &self.site[at];
        let whole = DateRange { from: roadmap.from, to: roadmap.to };
        Context {
            programme: plan.unwrap_or(whole),
            act_date: roadmap.basis().map(|act| act.date.value),
            calendars: &self.site.calendars,
        }
    }

    fn concept(&mut self, at: RoadmapIx, source: &'a RoadmapSource) {
        let Some(record) = &source.record.concept else { return };
        let mut concept = Concept::default();
        if let Some(words) = &record.introduction {
            self.wait_for_links(words, Target::ConceptIntroduction(at));
        }
        for (number, section) in record.sections.iter().enumerate() {
            if let Some(words) = &section.text {
                self.wait_for_links(words, Target::ConceptSection(at, number));
            }
            for (entry, record) in section.entries.iter().enumerate() {
                if let Some(words) = &record.text {
                    self.wait_for_links(words, Target::ConceptEntry(at, number, entry));
                }
            }
            let entries = vec![Text::default(); section.entries.len()];
            concept.sections.push(ConceptPart { record: section.clone(), text: Text::default(), entries });
        }
        self.site.roadmaps[at.0].concept = Some(concept);
    }
}

/// A day as it is written in Russia, and as the files take it.
pub(super) fn day(date: Date) -> String {
    date.strftime("%d.%m.%Y").to_string()
}

fn year_from(date: Date) -> DateRange {
    DateRange { from: date, to: vekha_deadline::calendar::shift_days(date, 365) }
}

/// What is told of deadlines only because of the programme's own days.
/// The cure is in `calendar.yaml`, not in the programme.
fn rests_on_calendar(code: deadline::Code) -> bool {
    matches!(code, deadline::Code::SchoolCalendarAssumed | deadline::Code::WorkCalendarAssumed)
}

fn depends_on_period(code: deadline::Code) -> bool {
    matches!(code, deadline::Code::OutsideProgramme | deadline::Code::YearGuessed | deadline::Code::NoRoomLeft)
}

fn is_outside(schedule: &deadline::Schedule, warning: &deadline::Warning) -> bool {
    schedule.warnings.iter().any(|other| other.code == deadline::Code::OutsideProgramme && other.at == warning.at)
}

fn period_problem(words: &Words, error: PeriodError) -> Diagnostic {
    let days = |period: DateRange| format!("{} – {}", day(period.from), day(period.to));
    match error {
        PeriodError::Ambiguous { school_year, calendar_years } => Diagnostic::new(Code::AmbiguousPeriod, words.place)
            .arg("period", words.as_str())
            .arg("school-year", days(school_year))
            .arg("calendar-years", days(calendar_years)),
        _ => Diagnostic::new(Code::BadPeriod, words.place).arg("period", words.as_str()),
    }
}

fn glossary_term(record: &GlossaryEntry) -> GlossaryTerm {
    GlossaryTerm {
        term: record.term.to_string(),
        meaning: record.meaning.to_string(),
        note: text(&record.note),
        corrections: record.corrections.clone(),
    }
}

fn party(record: &PartyRecord) -> Party {
    Party {
        note: text(&record.note),
        id: record.id.to_string(),
        name: record.name.to_string(),
        meaning: text(&record.meaning),
        reports: record.reports.map_or(Reports::School, |reports| reports.value),
    }
}

fn indicator(record: &IndicatorRecord) -> Indicator {
    Indicator {
        note: text(&record.note),
        id: record.id.to_string(),
        title: record.title.to_string(),
        unit: text(&record.unit),
        better: record.better.map_or(Better::Up, |better| better.value),
        aggregate: record.aggregate.map_or(Aggregate::None, |aggregate| aggregate.value),
        method: text(&record.method),
        for_parents: text(&record.for_parents),
    }
}
