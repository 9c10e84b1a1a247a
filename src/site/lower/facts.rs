//! Facts: entries of reports and the finished roadmaps in; out comes what reports say of items, oldest first.

use jiff::civil::Date;

use super::completed_shares::complete_shares;
use super::entries::EntryContext;
use super::entry_checks::{
    check_choice_of_time, check_effects, check_needs, check_times_ahead, example_of_new_day, listed_twice,
};
use super::{Lower, LowerOutput};
use crate::content::records::Visibility;
use crate::content::records::report::{Confirmation as ConfirmationRecord, Entry, Evidence as EvidenceRecord};
use crate::content::values::{Day, Ref};
use crate::diagnostics::Place;
use crate::site::model::*;
use crate::site::plain::text;
use vekha_deadline::calendar::shift_days;

/// A fact and the entry that says it.
pub struct DeclaredFact<'e> {
    /// The fact.
    pub fact: Fact,
    /// The entry.
    pub entry: &'e Entry,
}

impl Lower<'_> {
    /// What all published reports say of items. Oldest first; of equal days the later report, the department's word
    /// after the school's, then file names. With the
    /// place of each one's entry and of its status.
    pub fn facts(
        &self,
        schools: &[School],
        roadmaps: &[Roadmap],
        reports: &[Report],
        found: &mut LowerOutput,
    ) -> (Vec<Fact>, Vec<(Place, Place)>) {
        let mut facts = Vec::new();
        for number in 0..reports.len() {
            let own = self.facts_of_report(ReportIx(number), (schools, roadmaps), reports, found);
            let inherited = self.inherited_facts(&own, roadmaps);
            let places = |declared: DeclaredFact| (declared.fact, (declared.entry.place, declared.entry.status.place));
            facts.extend(own.into_iter().chain(inherited).map(places));
        }
        let ranks = ranks(reports);
        // Cached, so that each fact, a large thing, moves once.
        facts.sort_by_cached_key(|(fact, _): &(Fact, _)| (fact.date, ranks[fact.report.0]));
        let (mut facts, places): (Vec<Fact>, Vec<(Place, Place)>) = facts.into_iter().unzip();
        complete_shares(&mut facts, roadmaps);
        (facts, places)
    }

    /// What one report says of the items that it names.
    fn facts_of_report(
        &self,
        report: ReportIx,
        (schools, roadmaps): (&[School], &[Roadmap]),
        reports: &[Report],
        found: &mut LowerOutput,
    ) -> Vec<DeclaredFact<'_>> {
        let declared = &self.names.reports.list[report.0];
        let (header, reporter) = (&declared.source.header, declared.reporter);
        let mut facts = Vec::new();
        for (position, entry) in header.items.iter().enumerate() {
            if entry.visibility.is_some_and(|visibility| visibility.value == Visibility::Internal) {
                continue;
            }
            let mut until = shift_days(header.date.value.max(self.today), 30);
            for (name, roadmap, at) in &self.items_of_entry(entry, reports[report.0].roadmap, found) {
                let (roadmap, at) = (*roadmap, *at);
                let item = &roadmaps[roadmap.0][at];
                let context =
                    EntryContext { report, reporter, header, position, entry, name, roadmap, at, item, schools };
                check_choice_of_time(&context, found);
                let Some(fact) = self.fact(&context, found) else { continue };
                until = example_of_new_day(&fact, item, &roadmaps[roadmap.0]);
                check_times_ahead(&context, &fact, found);
                facts.push(DeclaredFact { fact, entry });
            }
            check_needs(entry, until, found);
            if !entry.has_errors {
                check_effects(entry, found);
            }
        }
        facts
    }

    /// The items that an entry names, each once.
    fn items_of_entry(
        &self,
        entry: &Entry,
        home: Option<RoadmapIx>,
        found: &mut LowerOutput,
    ) -> Vec<(Ref, RoadmapIx, ItemIx)> {
        let mut items: Vec<(Ref, RoadmapIx, ItemIx)> = Vec::new();
        for name in entry.item.0.iter().flat_map(|name| self.names.roadmaps.listed_items(home, name)) {
            let item = self.names.roadmaps.find_item(home, &name, name.place, &mut found.diagnostics);
            let Some((roadmap, at)) = item else { continue };
            match items.iter().find(|(_, other, item)| (*other, *item) == (roadmap, at)) {
                Some((first, ..)) => found.emit(listed_twice(&name, first.place)),
                None => items.push((name, roadmap, at)),
            }
        }
        items
    }

    fn fact(&self, context: &EntryContext, found: &mut LowerOutput) -> Option<Fact> {
        let EntryContext { report, reporter, header, position, entry, roadmap, at, item, .. } = *context;
        let day = entry.date.or(header.event_date).unwrap_or(header.date);
        self.past_day(Some(day), day.value, found)?;
        let about = self.reporters_about(context, found);
        let is_later = |received: Day| entry.date.or(header.event_date).is_some_and(|day| day.value > received.value);
        let (selection, earlier_selections) = match self.selections(context, day.value) {
            Ok(selections) => selections,
            Err(diagnostic) => {
                found.diagnostics.extend(diagnostic);
                return None;
            }
        };
        let evidence: Vec<Evidence> =
            entry.evidence.iter().filter_map(|record| self.evidence(reporter, record, found)).collect();
        let is_hidden = item.evidence_hidden;
        // An internal document proves too, and so do internal words: what is left out is not "unproved".
        let kept_back = entry.evidence.iter().any(names_something) && (evidence.is_empty() || is_hidden);
        Some(Fact {
            report,
            entry: position,
            named_item: None,
            roadmap,
            item: at,
            about,
            selection,
            earlier_selections,
            status: entry.status.value,
            shares: Vec::new(),
            date: day.value,
            published: header.date.value,
            known_by: header
                .received
                .map_or(header.date, |received| if is_later(received) { header.date } else { received })
                .value,
            evidence_hidden: kept_back || is_hidden && entry.result.is_some(),
            evidence: if is_hidden { Vec::new() } else { evidence },
            result: if is_hidden { None } else { text(&entry.result) },
            left: text(&entry.left),
            count: entry.count.map(|number| number.value.0),
            total: entry.of.map(|number| number.value.0),
            until: entry.until.map(|day| day.value),
            reason: text(&entry.reason),
            document: self.cited_document(reporter, &entry.document, found),
            confirmed: entry.confirmed.as_ref().and_then(|confirmed| self.confirmation(confirmed, found)),
            note: text(&entry.note),
            is_sure: !entry.has_errors && day.value != Date::default(),
        })
    }

    /// Who confirmed it; nothing before the day of that has come.
    fn confirmation(&self, record: &ConfirmationRecord, found: &mut LowerOutput) -> Option<Confirmation> {
        if let Some(day) = record.date {
            self.past_day(Some(day), day.value, found)?;
        }
        Some(Confirmation { office: record.by.to_string(), date: record.date.map(|day| day.value) })
    }

    fn evidence(&self, reporter: Reporter, record: &EvidenceRecord, found: &mut LowerOutput) -> Option<Evidence> {
        if record.document.is_some() {
            return self.cited_document(reporter, &record.document, found).map(Evidence::Document);
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

/// An evidence of which nothing is written proves nothing.
fn names_something(record: &EvidenceRecord) -> bool {
    record.document.is_some() || record.url.is_some() || record.title.is_some()
}

/// The rank of each report among those of one day, the one that has the last word last; equal ones share a rank.
fn ranks(reports: &[Report]) -> Vec<usize> {
    let keys: Vec<_> =
        reports.iter().map(|report| (report.date, report.reporter == Reporter::Department, &report.name)).collect();
    let mut order: Vec<usize> = (0..reports.len()).collect();
    order.sort_by_key(|at| keys[*at]);
    let mut ranks = vec![0; reports.len()];
    for (rank, equal) in order.chunk_by(|first, second| keys[*first] == keys[*second]).enumerate() {
        equal.iter().for_each(|at| ranks[*at] = rank);
    }
    ranks
}
