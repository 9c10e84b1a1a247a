//! Facts: what reports say of items, held against the item's scope, terms and evidence rules.

use std::collections::BTreeSet;

use vekha_deadline::{PeriodKey, period_key};

use super::roadmaps::day as day_words;
use super::{Linker, text};
use crate::content::ReportSource;
use crate::content::records::Visibility;
use crate::content::records::report::{Entry, Evidence as EvidenceRecord, Status};
use crate::content::values::Ref;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::site::model::*;

impl Linker<'_> {
    pub(super) fn facts_of(&mut self, report: ReportIx, source: &ReportSource) {
        let home = self.site[report].roadmap;
        for entry in &source.header.items {
            if entry.visibility.is_some_and(|v| v.value == Visibility::Internal) {
                continue;
            }
            let Some((roadmap, item)) = self.item_anywhere(home, &entry.item) else { continue };
            self.check_status(entry);
            if let Some(fact) = self.fact(report, source, entry, roadmap, item) {
                self.site.facts.push(fact);
            }
        }
    }

    /// Oldest first; of equal days the later report, the department's word after the school's, then file names.
    pub(super) fn sort_facts(&mut self) {
        let ranks = self.ranks_of_reports();
        // Cached, so that each fact, a large thing, moves once.
        self.site.facts.sort_by_cached_key(|fact| (fact.date, ranks[fact.report.0]));
    }

    /// The place of each report among all, the one that has the last word last; equal ones share a place.
    fn ranks_of_reports(&self) -> Vec<usize> {
        let reports = &self.site.reports;
        let key = |at: &usize| {
            let report = &reports[*at];
            (report.date, report.reporter == Reporter::Department, &report.name)
        };
        let mut order: Vec<usize> = (0..reports.len()).collect();
        order.sort_by(|one, other| key(one).cmp(&key(other)));
        let mut ranks = vec![0; reports.len()];
        for (rank, equal) in order.chunk_by(|one, other| key(one) == key(other)).enumerate() {
            equal.iter().for_each(|at| ranks[*at] = rank);
        }
        ranks
    }

    fn fact(
        &mut self,
        report: ReportIx,
        source: &ReportSource,
        entry: &Entry,
        roadmap: RoadmapIx,
        item: ItemIx,
    ) -> Option<Fact> {
        let header = &source.header;
        let day = entry.date.or(header.event_date).unwrap_or(header.date);
        if day.value > self.site.today {
            let today = day_words(self.site.today);
            self.emit(
                Diagnostic::new(Code::FactInFuture, day.place).arg("date", day_words(day.value)).arg("today", today),
            );
            return None;
        }
        let reporter = self.site[report].reporter;
        let about = self.about_whom(reporter, entry, roadmap, item);
        let selection = match self.selection(entry, roadmap, item, day.value) {
            Ok(selection) => selection,
            Err(diagnostic) => {
                self.diagnostics.extend(diagnostic);
                return None;
            }
        };
        let evidence: Vec<Evidence> =
            entry.evidence.iter().filter_map(|record| self.evidence(reporter, record)).collect();
        let hidden = self.site[roadmap][item].evidence_hidden;
        // An internal document proves too, and so do internal words: what is left out is not "unproved".
        let kept_back = !entry.evidence.is_empty() && evidence.is_empty() || hidden && entry.result.is_some();
        let document = entry.document.as_ref().and_then(|name| self.document(reporter, name));
        self.cite(document, reporter);
        let fact = Fact {
            report,
            roadmap,
            item,
            about,
            selection,
            status: entry.status.value,
            date: day.value,
            published: header.date.value,
            evidence_hidden: kept_back || hidden && !entry.evidence.is_empty(),
            evidence: if hidden { Vec::new() } else { evidence },
            result: text(&entry.result).filter(|_| !hidden),
            left: text(&entry.left),
            count: entry.count.map(|number| number.value),
            of: entry.of.map(|number| number.value),
            until: entry.until.map(|day| day.value),
            reason: text(&entry.reason),
            document,
            confirmed: entry
                .confirmed
                .as_ref()
                .map(|c| Confirmation { by: c.by.to_string(), date: c.date.map(|d| d.value) }),
            note: text(&entry.note),
        };
        if fact.is_unproved() && entry.evidence.is_empty() {
            self.emit(Diagnostic::new(Code::DoneWithoutEvidence, entry.status.place).arg("item", entry.item.as_str()));
        }
        Some(fact)
    }

    /// What a status cannot do without.
    fn check_status(&mut self, entry: &Entry) {
        let given = [
            ("until", entry.until.is_some()),
            ("reason", entry.reason.is_some()),
            ("left", entry.left.is_some() || entry.count.is_some()),
        ];
        let needed: &[&str] = match entry.status.value {
            Status::Postponed => &["until", "reason"],
            Status::Cancelled | Status::NotApplicable => &["reason"],
            Status::Partly => &["left"],
            Status::Done | Status::InProgress => &[],
        };
        for (key, _) in given.into_iter().filter(|(key, there)| needed.contains(key) && !there) {
            self.emit(
                Diagnostic::new(Code::StatusNeeds, entry.status.place)
                    .arg("status", entry.status.value.code())
                    .arg("key", key),
            );
        }
    }

    /// Whose state an entry moves. A school speaks for itself and its branches, the department for itself or the schools it names.
    fn about_whom(&mut self, reporter: Reporter, entry: &Entry, roadmap: RoadmapIx, item: ItemIx) -> Vec<Reporter> {
        let named: Vec<_> =
            entry.schools.iter().filter_map(|id| Some((self.school(id, id.place)?, id.place))).collect();
        let asked = &self.site[roadmap][item];
        let (by_department, by_schools) = (asked.by_department, asked.by_schools);
        match reporter {
            Reporter::Department if entry.schools.is_empty() => {
                if !by_department && self.is_sure(roadmap, None) {
                    self.emit(Diagnostic::new(Code::SchoolsNeeded, entry.item.place).arg("item", entry.item.as_str()));
                }
                vec![Reporter::Department]
            }
            Reporter::School(school) if entry.schools.is_empty() => {
                self.keep_in_scope(&[(school, entry.item.place)], roadmap, item, entry)
            }
            Reporter::Department if !by_schools => {
                self.out_of_scope(entry.item.place, "own", roadmap, None, entry);
                Vec::new()
            }
            Reporter::Department => self.keep_in_scope(&named, roadmap, item, entry),
            Reporter::School(school) => {
                let own: Vec<_> = named.iter().copied().filter(|(named, _)| self.speaks_for(school, *named)).collect();
                for (_, place) in named.iter().filter(|one| !own.contains(one)) {
                    self.out_of_scope(*place, "other-school", roadmap, Some(school), entry);
                }
                self.keep_in_scope(&own, roadmap, item, entry)
            }
        }
    }

    /// A school speaks for itself and for its branches.
    fn speaks_for(&self, school: SchoolIx, named: SchoolIx) -> bool {
        named == school || self.site[named].branch_of == Some(HeadSchool::School(school))
    }

    fn keep_in_scope(
        &mut self,
        schools: &[(SchoolIx, Place)],
        roadmap: RoadmapIx,
        item: ItemIx,
        entry: &Entry,
    ) -> Vec<Reporter> {
        let mut about = Vec::new();
        for (school, place) in schools {
            let item = &self.site[roadmap][item];
            if item.is_asked_of(*school) {
                about.push(Reporter::School(*school));
            } else {
                let why = if item.by_schools { "scope" } else { "not-asked" };
                self.out_of_scope(*place, why, roadmap, Some(*school), entry);
            }
        }
        about
    }

    /// Tells that an entry moves no state, unless errors elsewhere may be the cause.
    fn out_of_scope(
        &mut self,
        place: Place,
        why: &'static str,
        roadmap: RoadmapIx,
        school: Option<SchoolIx>,
        entry: &Entry,
    ) {
        if self.is_sure(roadmap, school) {
            self.emit(Diagnostic::new(Code::OutOfScope, place).arg("item", entry.item.as_str()).arg("why", why));
        }
    }

    /// Whether no error of the programme or the school puts in doubt whom its items concern.
    fn is_sure(&self, roadmap: RoadmapIx, school: Option<SchoolIx>) -> bool {
        let names = &self.names;
        !names.unsure_roadmaps.contains(&self.site[roadmap].id)
            && school.is_none_or(|school| !names.unsure_schools.contains(&school))
    }

    /// Which occurrences an entry means: as written, else the only one, else the one whose window holds the day. What
    /// nobody can know is a diagnostic, unless errors elsewhere may be the cause.
    fn selection(
        &self,
        entry: &Entry,
        roadmap: RoadmapIx,
        item: ItemIx,
        day: jiff::civil::Date,
    ) -> Result<Selection, Option<Diagnostic>> {
        let item = &self.site[roadmap][item];
        if !item.steps.is_empty() {
            return Ok(Selection::All);
        }
        let chosen = match &entry.term {
            Some(name) => of_term(item, name)?,
            None => (0..item.occurrences.len()).collect(),
        };
        if let Some(name) = &entry.period {
            return self.by_period(name, roadmap, item, &chosen);
        }
        let holding = || chosen.iter().copied().filter(|index| holds(item, *index, day)).collect::<Vec<_>>();
        let only = <[usize; 1]>::try_from(&chosen[..]).or_else(|_| <[usize; 1]>::try_from(holding()));
        only.map(|only| Selection::These(only.into()))
            .map_err(|_| (day != jiff::civil::Date::default()).then(|| period_needed(entry, item, &chosen)))
    }

    fn by_period(
        &self,
        name: &Ref,
        roadmap: RoadmapIx,
        item: &Item,
        chosen: &[usize],
    ) -> Result<Selection, Option<Diagnostic>> {
        let plan_context = self.context(roadmap, None);
        let found: Vec<usize> = match period_key(name, &plan_context) {
            Some(PeriodKey::All) => chosen.to_vec(),
            Some(key) => {
                let occurrences: Vec<_> = chosen.iter().map(|index| item.occurrences[*index].what.clone()).collect();
                key.choose(&occurrences).into_iter().map(|index| chosen[index]).collect()
            }
            None => Vec::new(),
        };
        if found.is_empty() {
            return Err((!self.is_guessed(roadmap)).then(|| unknown_period(name, item, chosen)));
        }
        Ok(Selection::These(found.into_iter().collect()))
    }

    fn evidence(&mut self, reporter: Reporter, record: &EvidenceRecord) -> Option<Evidence> {
        if let Some(name) = &record.document {
            let document = self.document(reporter, name);
            self.cite(document, reporter);
            return document.map(Evidence::Document);
        }
        match (&record.title, &record.url) {
            (title, Some(url)) => {
                let title = title.as_ref().map_or_else(|| url.to_string(), |title| title.to_string());
                Some(Evidence::Link { title, url: url.to_string() })
            }
            (Some(title), None) => Some(Evidence::Words(title.to_string())),
            (None, None) => None,
        }
    }
}

/// The occurrences of one term of an item.
fn of_term(item: &Item, name: &Ref) -> Result<Vec<usize>, Diagnostic> {
    if item.terms.iter().all(|term| term.name != name.as_str()) {
        let diagnostic = Diagnostic::new(Code::UnknownTerm, name.place).arg("term", name.as_str());
        return Err(diagnostic.suggest(name, item.terms.iter().map(|term| term.name.as_str())));
    }
    let is_of = |index: &usize| item.terms[item.occurrences[*index].term].name == name.as_str();
    Ok((0..item.occurrences.len()).filter(is_of).collect())
}

fn period_needed(entry: &Entry, item: &Item, chosen: &[usize]) -> Diagnostic {
    let what = if item.terms.len() > 1 && entry.term.is_none() { "term" } else { "period" };
    let diagnostic = Diagnostic::new(Code::PeriodNeeded, entry.item.place).arg("item", entry.item.as_str());
    let choices = choices(item, chosen);
    let diagnostic = diagnostic.arg("key", what).arg("example", choices.first().map_or("", String::as_str));
    diagnostic.suggest("", choices.iter().map(String::as_str))
}

fn unknown_period(name: &Ref, item: &Item, chosen: &[usize]) -> Diagnostic {
    let choices = if item.occurrences.len() > 1 { choices(item, chosen) } else { Vec::new() };
    let diagnostic = Diagnostic::new(Code::UnknownPeriod, name.place).arg("period", name.as_str());
    diagnostic.suggest(name, choices.iter().map(String::as_str))
}

fn holds(item: &Item, occurrence: usize, day: jiff::civil::Date) -> bool {
    item.occurrences[occurrence].what.window.is_some_and(|window| window.from.is_some() && window.contains(day))
}

/// The keys a report may choose from.
fn choices(item: &Item, chosen: &[usize]) -> Vec<String> {
    let keys: BTreeSet<&str> = chosen.iter().map(|index| item.occurrences[*index].what.key.as_str()).collect();
    let several = item.terms.len() > 1 && keys.len() < chosen.len();
    let names = || item.terms.iter().map(|term| term.name.clone());
    if several { names().collect() } else { keys.into_iter().map(str::to_owned).collect() }
}
