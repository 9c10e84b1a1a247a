//! Entries of reports that lack what their status needs, or hold what does nothing beside it: an entry in, diagnostics out.

use jiff::civil::Date;

use super::LowerOutput;
use super::entries::EntryContext;
use crate::content::records::report::{Entry, Evidence, Status};
use crate::content::values::Ref;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::site::model::{Fact, Item, Roadmap};
use vekha_deadline::calendar::shift_days;

/// Days by which the example of a postponement is later than the day it moves.
const EXAMPLE_DELAY: i32 = 30;

/// So many times that have not begun are named.
const MOST_NAMED: usize = 4;

/// Emits a diagnostic for each missing key that a status cannot do without; `until` is a new day that would be right.
pub fn check_needs(entry: &Entry, until: Date, found: &mut LowerOutput) {
    let given = [
        ("until", entry.until.is_some()),
        ("reason", entry.reason.is_some()),
        ("left", entry.left.is_some() || entry.count.is_some()),
    ];
    let needed: &[&str] = match entry.status.value {
        Status::Postponed => &["until", "reason"],
        Status::Cancelled | Status::NotApplicable | Status::Withdrawn => &["reason"],
        Status::Partly => &["left"],
        Status::Done | Status::InProgress => &[],
    };
    for (key, _) in given.into_iter().filter(|(key, is_given)| needed.contains(key) && !is_given) {
        let diagnostic = Diagnostic::new(Code::StatusNeeds, entry.status.place);
        found.emit(diagnostic.arg("status", entry.status.value.code()).arg("key", key).arg("until", until));
    }
}

/// A day to which the time of a fact could be put off: later than its end, inside the roadmap where there is room.
pub fn example_of_new_day(fact: &Fact, item: &Item, roadmap: &Roadmap) -> Date {
    let selected = item.occurrence_indices().filter(|at| fact.selection.holds(*at));
    let ends = selected.filter_map(|at| item.occurrences[at.0].timing.window).map(|window| window.to);
    let end = ends.max().unwrap_or(fact.date);
    let later = shift_days(end, EXAMPLE_DELAY);
    if roadmap.to > end { later.min(roadmap.to) } else { later }
}

/// Emits a diagnostic for «done» that is said of several times together, some of which begin after the report.
pub fn check_times_ahead(context: &EntryContext, fact: &Fact, found: &mut LowerOutput) {
    let Some(period) = context.entry.period.as_ref().filter(|_| fact.status == Status::Done && fact.is_sure) else {
        return;
    };
    let selection = fact.selection_on(context.item, fact.published);
    let worded = context.item.worded_on(fact.published);
    let chosen = worded.occurrence_indices().filter(|at| selection.holds(*at)).map(|at| &worded.occurrences[at].timing);
    let begins_later =
        |time: &&vekha_deadline::Occurrence| time.window.and_then(|window| window.from) > Some(fact.published);
    let (ahead, begun): (Vec<_>, Vec<_>) = chosen.partition(begins_later);
    if let Some(example) = begun.last().or(ahead.first()).filter(|_| !ahead.is_empty() && ahead.len() + begun.len() > 1)
    {
        let diagnostic = Diagnostic::new(Code::DoneAhead, period.place).arg("item", context.name.as_str());
        let diagnostic = diagnostic.arg("begun", begun.len()).arg("example", example.key.as_str());
        let known: Vec<&str> = ahead.iter().take(MOST_NAMED).map(|time| time.key.as_str()).collect();
        let more = if ahead.len() > MOST_NAMED { ", …" } else { "" };
        found.emit(diagnostic.arg("known", known.join(", ") + more));
    }
}

/// Emits a diagnostic for each key that does nothing beside the others.
pub fn check_effects(entry: &Entry, found: &mut LowerOutput) {
    let status = entry.status.value;
    let is_settled = matches!(status, Status::Done | Status::Cancelled | Status::NotApplicable);
    let (until, reason, left) = (&entry.until, &entry.reason, &entry.left);
    let without_use = [
        ("until", "not-postponed", place_if(status != Status::Postponed, until.as_ref().map(|value| value.place))),
        ("reason", "done", place_if(status == Status::Done, reason.as_ref().map(|value| value.place))),
        ("left", "settled", place_if(is_settled, left.as_ref().map(|value| value.place))),
        ("count", "no-total", place_if(entry.of.is_none(), entry.count.as_ref().map(|value| value.place))),
        ("of", "no-count", place_if(entry.count.is_none(), entry.of.as_ref().map(|value| value.place))),
    ];
    for (key, reason, place) in without_use {
        found.diagnostics.extend(place.map(|place| no_effect(place, key, reason)));
    }
    if let (Some(count), Some(total)) = (&entry.count, &entry.of)
        && total.value.0 > 0
        && count.value.0 > total.value.0
    {
        let diagnostic = Diagnostic::new(Code::MoreThanAll, count.place).arg("count", count.value.0);
        found.emit(diagnostic.arg("total", total.value.0).with_related(total.place));
    }
    found.diagnostics.extend(contradicting_count(entry));
    entry.evidence.iter().filter_map(unused_part).for_each(|diagnostic| found.emit(diagnostic));
}

/// All of it counted and yet «in part», with no word of what is left.
fn contradicting_count(entry: &Entry) -> Option<Diagnostic> {
    let (count, total) = (entry.count.as_ref()?, entry.of.as_ref()?);
    let is_whole = count.value.0 == total.value.0 && entry.left.is_none();
    if entry.status.value != Status::Partly || !is_whole {
        return None;
    }
    let diagnostic = Diagnostic::new(Code::CountContradicts, count.place).arg("count", count.value.0);
    Some(diagnostic.arg("total", total.value.0).with_related(entry.status.place))
}

/// What says which time an entry speaks of, where it speaks of all steps of an item.
pub fn check_choice_of_time(context: &EntryContext, found: &mut LowerOutput) {
    if context.item.steps.is_empty() {
        return;
    }
    for (key, name) in [("period", &context.entry.period), ("term", &context.entry.term)] {
        found.diagnostics.extend(name.as_ref().map(|name| no_effect(name.place, key, "steps")));
    }
}

/// A part of an evidence that nothing shows: the words beside a document, or all of it where nothing is named.
fn unused_part(record: &Evidence) -> Option<Diagnostic> {
    let title = record.title.as_ref().map(|title| title.place);
    let url = record.url.as_ref().map(|url| url.place);
    match (&record.document, title.or(url)) {
        (Some(_), Some(place)) => {
            Some(no_effect(place, if title.is_some() { "title" } else { "url" }, "document-beside"))
        }
        (None, None) => Some(no_effect(record.place, "evidence", "nothing-named")),
        _ => None,
    }
}

fn place_if(is_useless: bool, place: Option<Place>) -> Option<Place> {
    place.filter(|_| is_useless)
}

/// A key that does nothing where it stands.
pub fn no_effect(place: Place, key: &str, reason: &'static str) -> Diagnostic {
    Diagnostic::new(Code::NoEffect, place).arg("key", key).arg("why", reason)
}

/// A name in a list that means what an earlier one means.
pub fn listed_twice(name: &Ref, first: Place) -> Diagnostic {
    Diagnostic::new(Code::ListedTwice, name.place).arg("name", name.as_str()).with_related(first)
}
