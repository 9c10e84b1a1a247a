//! Rules on what reports say of items one after another: in go the facts of the site, oldest first, out come those that
//! change nothing though their author may mean it.

use std::collections::BTreeMap;

use crate::content::records::report::Status;
use crate::diagnostics::{Code, Diagnostic};
use crate::site::{
    Fact, FactIx, Field, Item, ItemIx, Places, RecordRef, ReportIx, Reporter, RoadmapIx, Selection, Site, day_words,
};

/// Whose item a fact speaks of.
type Subject = (RoadmapIx, ItemIx, Reporter);

/// Nobody says less than «done» of what is done, unless the earlier word is withdrawn: until then it holds.
pub fn reversed_facts(site: &Site, places: &Places) -> Vec<Diagnostic> {
    let mut done: BTreeMap<Subject, Vec<FactIx>> = BTreeMap::new();
    let mut diagnostics = Vec::new();
    let correcting = correcting_facts(site);
    for (at, fact) in numbered_facts(site).filter(|(_, fact)| !is_put_right(&correcting, fact)) {
        let earlier = fact.about.iter().find_map(|reporter| {
            let known = done.get(&(fact.roadmap, fact.item, *reporter))?;
            let is_put_right = |earlier: &FactIx| site[fact.report].corrects == Some(site[*earlier].report);
            known.iter().find(|earlier| is_reversed(&site[**earlier], fact) && !is_put_right(earlier)).copied()
        });
        if let Some(earlier) = earlier.filter(|_| fact.named_item.is_none()) {
            let diagnostic = diagnostic(Code::DoneReversed, site, places, at, Field::Status);
            diagnostics.push(diagnostic.arg("day", day_words(site[earlier].date)));
        }
        for reporter in &fact.about {
            let known = done.entry((fact.roadmap, fact.item, *reporter)).or_default();
            match fact.status {
                Status::Done => known.push(at),
                Status::Withdrawn => known.clear(),
                _ => {}
            }
        }
    }
    diagnostics
}

/// The facts of reports that put others right, by the report that they put right.
pub(super) fn correcting_facts(site: &Site) -> BTreeMap<ReportIx, Vec<&Fact>> {
    let mut correcting: BTreeMap<ReportIx, Vec<&Fact>> = BTreeMap::new();
    for fact in &site.facts {
        if let Some(report) = site[fact.report].corrects {
            correcting.entry(report).or_default().push(fact);
        }
    }
    correcting
}

/// Whether a later report speaks of the same in the place of this one.
pub(super) fn is_put_right(correcting: &BTreeMap<ReportIx, Vec<&Fact>>, fact: &Fact) -> bool {
    correcting.get(&fact.report).into_iter().flatten().any(|other| {
        (other.roadmap, other.item) == (fact.roadmap, fact.item) && overlap(&other.selection, &fact.selection)
    })
}

fn is_reversed(done: &Fact, later: &Fact) -> bool {
    !matches!(later.status, Status::Done | Status::Withdrawn) && overlap(&done.selection, &later.selection)
}

pub(super) fn overlap(first: &Selection, second: &Selection) -> bool {
    match (first, second) {
        (Selection::These(first), Selection::These(second)) => !first.is_disjoint(second),
        _ => true,
    }
}

/// One thing is said of an item once: within a report, and by one author with the same words.
pub fn repeated_facts(site: &Site, places: &Places) -> Vec<Diagnostic> {
    let mut known: BTreeMap<(RoadmapIx, ItemIx), Vec<FactIx>> = BTreeMap::new();
    let mut diagnostics = Vec::new();
    for (at, fact) in own_facts(site).filter(|(_, fact)| !fact.about.is_empty()) {
        let earlier = known.entry((fact.roadmap, fact.item)).or_default();
        if let Some(first) = earlier.iter().find(|first| is_repeated(site, &site[**first], fact)) {
            let diagnostic = diagnostic(Code::RepeatedEntry, site, places, at, Field::Status);
            let place = places.get(RecordRef::Fact(*first), Field::Status);
            diagnostics.push(place.into_iter().fold(diagnostic, Diagnostic::with_related));
        }
        earlier.push(at);
    }
    diagnostics
}

fn is_repeated(site: &Site, first: &Fact, other: &Fact) -> bool {
    let authors = [first, other].map(|fact| site[fact.report].reporter);
    let is_one_report = first.report == other.report;
    // Of a report that was copied whole one message is enough.
    let is_copy = site[first.report].date == site[other.report].date;
    let has_same_words = (&first.result, &first.left, &first.reason, &first.note, &first.evidence)
        == (&other.result, &other.left, &other.reason, &other.note, &other.evidence);
    (first.status, first.date, first.until, authors[0]) == (other.status, other.date, other.until, authors[1])
        && overlap(&first.selection, &other.selection)
        && first.about.iter().any(|reporter| other.about.contains(reporter))
        && (is_one_report || has_same_words && !is_copy)
}

/// A new day is later than the act's own.
pub fn days_moved_nowhere(site: &Site, places: &Places) -> Vec<Diagnostic> {
    let moves = numbered_facts(site).filter_map(|(at, fact)| {
        let until = fact.until.filter(|_| fact.status == Status::Postponed)?;
        let last =
            last_day(site, fact).filter(|(opens, last)| until <= *last && opens.is_none_or(|from| until < from))?;
        let diagnostic = diagnostic(Code::MovedEarlier, site, places, at, Field::Record);
        Some(diagnostic.arg("day", day_words(last.1)).arg("until", day_words(until)))
    });
    moves.collect()
}

/// A new day lies inside the roadmap.
pub fn days_moved_beyond(site: &Site, places: &Places) -> Vec<Diagnostic> {
    let moves = numbered_facts(site).filter_map(|(at, fact)| {
        let end = site[fact.roadmap].to;
        let until = fact.until.filter(|until| fact.status == Status::Postponed && *until > end)?;
        let diagnostic = diagnostic(Code::MovedBeyondRoadmap, site, places, at, Field::Record);
        Some(diagnostic.arg("day", day_words(end)).arg("until", day_words(until)))
    });
    moves.collect()
}

/// The first and last day of the one occurrence that a fact speaks of; nothing where it speaks of several.
fn last_day(site: &Site, fact: &Fact) -> Option<(Option<jiff::civil::Date>, jiff::civil::Date)> {
    let written = &site[fact.roadmap][fact.item];
    let (item, selection) = (written.worded_on(fact.published), fact.selection_on(written, fact.published));
    let mut selected = item.occurrence_indices().filter(|at| selection.holds(*at));
    let (only, None) = (selected.next()?, selected.next()) else { return None };
    item.occurrences[only].timing.window.map(|window| (window.from, window.to))
}

/// The facts of which rules speak: those whose entries could be read whole.
pub(super) fn numbered_facts(site: &Site) -> impl Iterator<Item = (FactIx, &Fact)> {
    all_facts(site).filter(|(_, fact)| fact.is_sure)
}

/// All facts, be they sure or not.
pub(super) fn all_facts(site: &Site) -> impl Iterator<Item = (FactIx, &Fact)> {
    site.facts.iter().enumerate().map(|(at, fact)| (FactIx(at), fact))
}

/// The facts on items that entries name themselves, not those that stand for them in other roadmaps.
pub(super) fn own_facts(site: &Site) -> impl Iterator<Item = (FactIx, &Fact)> {
    numbered_facts(site).filter(|(_, fact)| fact.named_item.is_none())
}

pub(super) fn diagnostic(code: Code, site: &Site, places: &Places, at: FactIx, field: Field) -> Diagnostic {
    let fact = &site[at];
    let place = places.get(RecordRef::Fact(at), field);
    Diagnostic::new(code, place).arg("item", printed_number(&site[fact.roadmap][fact.item]))
}

/// The number as people write it in a report, else the name that addresses the item.
pub(super) fn printed_number(item: &Item) -> &str {
    let number = item.number.trim_end_matches('.');
    if number.is_empty() { &item.name } else { number }
}
