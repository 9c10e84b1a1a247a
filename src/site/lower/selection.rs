//! Occurrences that an entry means: its term, period and day in, a [`Selection`] out.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::Lower;
use super::entries::EntryContext;
use super::times::{Times, holds};
use crate::content::records::report::Entry;
use crate::content::values::Ref;
use crate::diagnostics::{Code, Diagnostic};
use crate::site::model::{Item, OccurrenceIx, RoadmapIx, Selection, is_of_work};
use vekha_deadline::{PeriodKey, period_key};

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
        let times = match self.selection(&EntryContext { item: then, ..*context }, day) {
            Ok(selection) => Times::new(then, &selection, says_all),
            Err(diagnostic) => {
                let selection = self.selection(context, day).map_err(|_| diagnostic)?;
                let is_whole = item.occurrence_indices().all(|at| selection.holds(at));
                Times::new(item, &selection, says_all || is_whole)
            }
        };
        let earlier = item.earlier.iter().map(|earlier| times.in_item(&earlier.item, day, is_of_work));
        Ok((times.in_item(item, day, is_of_work), earlier.collect()))
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
        let occurrences: BTreeSet<OccurrenceIx> = match period_key(name, &self.deadline_context(context.roadmap, None))
        {
            Some(PeriodKey::All) => chosen.iter().copied().collect(),
            Some(key) => {
                let all = &context.item.occurrences;
                let timings: Vec<_> = chosen.iter().map(|index| all[*index].timing.clone()).collect();
                key.choose(&timings).into_iter().map(|index| chosen[index]).collect()
            }
            None => BTreeSet::new(),
        };
        if !occurrences.is_empty() {
            return Ok(Selection::These(occurrences));
        }
        let is_guessed = self.names.roadmaps.is_guessed(context.roadmap);
        Err(if is_guessed { None } else { Some(unknown_period(name, context.item, chosen)) })
    }
}

/// The occurrences of one term of an item.
fn occurrences_of_term(item: &Item, name: &Ref) -> Result<Vec<OccurrenceIx>, Diagnostic> {
    if item.terms.iter().all(|term| term.name != name.as_str()) {
        let diagnostic = Diagnostic::new(Code::UnknownTerm, name.place).arg("term", name.as_str());
        return Err(diagnostic.suggest(name, item.terms.iter().map(|term| term.name.as_str())));
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
    let diagnostic = diagnostic.arg("key", key).arg("example", choices.first().map_or("", String::as_str));
    diagnostic.suggest("", choices.iter().map(String::as_str))
}

fn unknown_period(name: &Ref, item: &Item, chosen: &[OccurrenceIx]) -> Diagnostic {
    let choices = if item.occurrences.len() > 1 { choices(item, chosen) } else { Vec::new() };
    let diagnostic = Diagnostic::new(Code::UnknownPeriod, name.place).arg("period", name.as_str());
    diagnostic.suggest(name, choices.iter().map(String::as_str))
}

/// The keys a report may choose from.
fn choices(item: &Item, chosen: &[OccurrenceIx]) -> Vec<String> {
    let keys: BTreeSet<&str> = chosen.iter().map(|index| item.occurrences[*index].timing.key.as_str()).collect();
    if item.terms.len() > 1 && keys.len() < chosen.len() {
        return item.terms.iter().map(|term| term.name.clone()).collect();
    }
    keys.into_iter().map(str::to_owned).collect()
}
