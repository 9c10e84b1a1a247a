//! Occurrences that an entry means: its term, period and day in, a [`Selection`] out.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::Lower;
use super::entries::EntryContext;
use super::times::{Times, holds};
use crate::content::records::report::Entry;
use crate::content::values::Ref;
use crate::diagnostics::{Code, Diagnostic};
use crate::site::model::{Item, OccurrenceIx, RoadmapIx, Selection, is_of_work};
use crate::site::plain::day_words;
use vekha_deadline::{Occurrence, OpenRange, PeriodKey, period_key};

impl Lower<'_> {
    /// Which occurrences an entry means, and which of those that each earlier wording had. Their names are those of the
    /// wording that held when the report was written, else those of today: an act that changes when an item is due makes
    /// no earlier report wrong.
    pub fn selections(
        &self,
        context: &EntryContext,
        day: Date,
    ) -> Result<(Selection, Vec<Selection>), Option<Diagnostic>> {
        let (item, then) = (context.item, context.item.worded_on(context.header.date.value));
        if !item.steps.is_empty() {
            return Ok((Selection::All, vec![Selection::All; item.earlier.len()]));
        }
        let is_of_work = is_of_work(context.entry.status.value);
        let says_all = self.says_all(context.entry, context.roadmap);
        let (times, own) = match self.selection(&EntryContext { item: then, ..*context }, day) {
            Ok(selection) => {
                (Times::new(then, &selection, says_all), item.earlier_wording_on(context.header.date.value))
            }
            Err(diagnostic) => {
                let selection = self.selection(context, day).map_err(|_| diagnostic)?;
                let is_whole = item.occurrence_indices().all(|at| selection.holds(at));
                (Times::new(item, &selection, says_all || is_whole), None)
            }
        };
        let wordings: Vec<&Item> = item.earlier.iter().map(|earlier| &earlier.item).chain([item]).collect();
        let own = own.unwrap_or(item.earlier.len());
        let mut all = times.in_wordings(own, &wordings, day, is_of_work);
        let now = all.pop().unwrap_or(Selection::All);
        Ok((now, all))
    }

    /// Whether an entry names the whole period.
    pub fn says_all(&self, entry: &Entry, roadmap: RoadmapIx) -> bool {
        let context = self.deadline_context(roadmap, None);
        let period = entry.period.as_ref().and_then(|name| period_key(name, &context));
        matches!(period, Some(PeriodKey::All))
    }

    /// Which occurrences an entry means: as written, else the only one, else the one whose window holds the day. What
    /// nobody can know is a diagnostic, unless errors elsewhere may be the cause.
    fn selection(&self, context: &EntryContext, day: Date) -> Result<Selection, Option<Diagnostic>> {
        let (entry, item) = (context.entry, context.item);
        let chosen = match &entry.term {
            Some(name) => occurrences_of_term(item, name)?,
            None => item.occurrence_indices().collect(),
        };
        if let Some(name) = &entry.period {
            return self.selection_by_period(context, name, &chosen);
        }
        if let [only] = chosen[..] {
            return Ok(Selection::These([only].into()));
        }
        match chosen.iter().copied().filter(|index| holds(item, *index, day)).collect::<Vec<_>>()[..] {
            [only] => Ok(Selection::These([only].into())),
            _ if day == Date::default() => Err(None),
            _ => Err(Some(period_needed(context, &chosen))),
        }
    }

    fn selection_by_period(
        &self,
        context: &EntryContext,
        name: &Ref,
        chosen: &[OccurrenceIx],
    ) -> Result<Selection, Option<Diagnostic>> {
        let of_roadmap = self.deadline_context(context.roadmap, None);
        let key = period_key(name, &of_roadmap);
        let begin = of_roadmap.act_date.map_or(of_roadmap.period.from, |act| act.min(of_roadmap.period.from));
        let all = &context.item.occurrences;
        let occurrences: BTreeSet<OccurrenceIx> = match &key {
            Some(PeriodKey::All) => chosen.iter().copied().collect(),
            Some(key) => {
                let timings: Vec<_> = chosen.iter().map(|index| all[*index].timing.clone()).collect();
                let found = key.choose(&timings).into_iter().filter(|index| !is_before(key, begin, &timings[*index]));
                found.map(|index| chosen[index]).collect()
            }
            None => BTreeSet::new(),
        };
        if !occurrences.is_empty() {
            return Ok(Selection::These(occurrences));
        }
        let is_guessed = self.names.roadmaps.is_guessed(context.roadmap);
        let days = key.and_then(|key| key.days());
        Err(if is_guessed { None } else { Some(unknown_period(name, context.item, chosen, days)) })
    }
}

/// Whether the days named lie before anybody knew of the work: «до 10 ноября» begins nowhere, and yet not a year before.
fn is_before(key: &PeriodKey, begin: Date, timing: &Occurrence) -> bool {
    let days = key.days().filter(|days| days.to < begin);
    days.is_some_and(|days| timing.window.is_some_and(|own| own.from.is_none() && own.to > days.to))
}

/// The occurrences of one term of an item.
fn occurrences_of_term(item: &Item, name: &Ref) -> Result<Vec<OccurrenceIx>, Diagnostic> {
    if item.terms.iter().all(|term| term.name != name.as_str()) {
        let diagnostic = Diagnostic::new(Code::UnknownTerm, name.place).arg("term", name.as_str());
        let terms = term_choices(item);
        return Err(diagnostic.suggest_titled(name, terms.iter().map(|(name, days)| (name.as_str(), days.clone()))));
    }
    let mut all: Vec<OccurrenceIx> = item.occurrence_indices().collect();
    all.retain(|index| item.terms[item.occurrences[*index].term].name == name.as_str());
    Ok(all)
}

fn period_needed(context: &EntryContext, chosen: &[OccurrenceIx]) -> Diagnostic {
    let EntryContext { entry, name, item, .. } = *context;
    let key = if item.terms.len() > 1 && entry.term.is_none() { "term" } else { "period" };
    let diagnostic = Diagnostic::new(Code::PeriodNeeded, name.place).arg("item", name.as_str());
    let choices = choices(item, chosen);
    let diagnostic = diagnostic.arg("key", key).arg("example", choices.first().map_or("", |(name, _)| name));
    diagnostic.suggest_titled("", choices.iter().map(|(name, days)| (name.as_str(), days.clone())))
}

fn unknown_period(name: &Ref, item: &Item, chosen: &[OccurrenceIx], days: Option<OpenRange>) -> Diagnostic {
    let choices = if item.occurrences.len() > 1 { choices(item, chosen) } else { Vec::new() };
    let windows = chosen.iter().filter_map(|index| item.occurrences[*index].timing.window);
    let closest = days.and_then(|days| windows.min_by_key(|own| days_between(own.to, days.to)));
    let diagnostic = Diagnostic::new(Code::UnknownPeriod, name.place).arg("period", name.as_str());
    let diagnostic = diagnostic.arg("closest", closest.map_or_else(|| "0".to_owned(), |own| day_words(own.to)));
    diagnostic.suggest_titled(name, choices.iter().map(|(name, days)| (name.as_str(), days.clone())))
}

fn days_between(first: Date, second: Date) -> i32 {
    second.since(first).map_or(i32::MAX, |span| span.get_days().abs())
}

/// The keys a report may choose from, with the days that each stands for.
fn choices(item: &Item, chosen: &[OccurrenceIx]) -> Vec<(String, String)> {
    let mut keys: BTreeMap<&str, String> = BTreeMap::new();
    for timing in chosen.iter().map(|index| &item.occurrences[*index].timing) {
        keys.entry(&timing.key).or_insert_with(|| days_of(timing));
    }
    if item.terms.len() > 1 && keys.len() < chosen.len() {
        return term_choices(item);
    }
    keys.into_iter().map(|(key, days)| (key.to_owned(), days)).collect()
}

/// The terms of an item by name, each with the days of its first occurrence.
fn term_choices(item: &Item) -> Vec<(String, String)> {
    let first = |name: &str| {
        let mut all = item.occurrence_indices().map(|index| &item.occurrences[index]);
        all.find(|occurrence| item.terms[occurrence.term].name == name).map(|occurrence| dates_of(&occurrence.timing))
    };
    item.terms.iter().map(|term| (term.name.clone(), first(&term.name).unwrap_or_default())).collect()
}

/// The days of an occurrence, unless its key is a month or a year that says them.
fn days_of(timing: &Occurrence) -> String {
    let is_calendar = |key: &str| key.len() > 3 && key.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    if is_calendar(&timing.key) { String::new() } else { dates_of(timing) }
}

fn dates_of(timing: &Occurrence) -> String {
    match timing.window {
        Some(OpenRange { from: Some(from), to }) if from < to => format!("{}–{}", day_words(from), day_words(to)),
        Some(OpenRange { to, .. }) => day_words(to),
        None => String::new(),
    }
}
