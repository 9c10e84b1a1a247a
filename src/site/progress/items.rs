//! Items at one reporter: a roadmap's items and the facts on them in; out comes how each stands, now and at the end of
//! last month.

use super::combine::{combine, parts};
use super::evaluate::{evaluate, is_of_more};
use super::evaluation::{Evaluation, EvaluationDay};
use super::facts::FactsByItem;
use super::shared_times::SharedTime;
use crate::content::records::report::Status;
use crate::site::model::*;

/// The days that every item is evaluated on.
#[derive(Debug, Clone, Copy)]
pub struct EvaluationDays {
    /// The day the site speaks of.
    pub today: EvaluationDay,
    /// The last day of the month before.
    pub before: EvaluationDay,
}

/// How each item and step of a roadmap, or each of some, stands at a reporter; `None` where nothing is asked of it.
pub fn items(
    site: &Site,
    roadmap: RoadmapIx,
    reporter: Reporter,
    days: EvaluationDays,
    some: Option<&[ItemIx]>,
) -> Vec<Option<ItemProgress>> {
    let facts = FactsByItem::new(site, roadmap, reporter);
    let now = Evaluation::new(site, roadmap, reporter, days.today);
    let before = Evaluation::new(site, roadmap, reporter, days.before);
    let roadmap = &site[roadmap];
    let mut items: Vec<Option<ItemProgress>> = vec![None; roadmap.items.len()];
    // Steps follow their item, so walking backwards meets them first.
    for at in (0..roadmap.items.len()).rev().map(ItemIx) {
        if some.is_none_or(|some| some.contains(&at)) && is_asked(&now, &roadmap[at], &items) {
            let from_steps = combine_steps(&roadmap[at], &items);
            items[at.0] = Some(from_steps.unwrap_or_else(|| item_progress(&now, &before, at, &facts)));
        }
    }
    items
}

/// Whether the item asks anything of the reporter by that day; one with steps does when any step does.
fn is_asked(evaluation: &Evaluation, item: &Item, steps: &[Option<ItemProgress>]) -> bool {
    if !item.steps.is_empty() {
        return item.steps.iter().any(|step| steps[step.0].is_some());
    }
    let item = item.worded_on(evaluation.today);
    item.amendments.added.is_none_or(|added| added <= evaluation.today) && item.is_asked_of(evaluation.reporter)
}

/// An item with steps stands as these do together.
pub fn combine_steps(item: &Item, items: &[Option<ItemProgress>]) -> Option<ItemProgress> {
    let steps: Vec<&ItemProgress> = item.steps.iter().filter_map(|step| items[step.0].as_ref()).collect();
    if steps.is_empty() {
        return None;
    }
    let now: Vec<State> = steps.iter().map(|step| step.now.state.clone()).collect();
    let before: Vec<State> = steps.iter().map(|step| step.before.state.clone()).collect();
    let mut facts: Vec<FactIx> = steps.iter().flat_map(|step| step.facts.iter().copied()).collect();
    facts.sort();
    facts.dedup();
    Some(ItemProgress { now: combined_state(&now), before: combined_state(&before), occurrences: Vec::new(), facts })
}

/// An item stands anew as its times do together, where it has any of its own.
pub fn combine_times(item: &mut ItemProgress) {
    if !item.occurrences.is_empty() {
        let states: Vec<State> = item.occurrences.iter().map(|time| time.state.clone()).collect();
        item.now = combined_state(&states);
    }
}

/// How a whole of these stands.
fn combined_state(states: &[State]) -> CombinedState {
    CombinedState { state: combine(states), parts: parts(states) }
}

/// How an item stands on the day of an evaluation; `None` where nothing was asked then.
pub fn combined_on(evaluation: &Evaluation, at: ItemIx, facts: &FactsByItem) -> Option<CombinedState> {
    let item = &evaluation.roadmap[at];
    if item.steps.is_empty() {
        let known = facts.facts_on(evaluation.site, evaluation.roadmap, at, evaluation.today);
        let all = occurrences(evaluation, at, &known).into_iter().map(|occurrence| occurrence.state);
        return is_asked(evaluation, item, &[]).then(|| combined_state(&all.collect::<Vec<_>>()));
    }
    let steps = item.steps.iter().filter_map(|step| Some(combined_on(evaluation, *step, facts)?.state));
    let steps: Vec<State> = steps.collect();
    (!steps.is_empty()).then(|| combined_state(&steps))
}

/// An item without steps, by its own occurrences.
fn item_progress(now: &Evaluation, before: &Evaluation, item: ItemIx, facts: &FactsByItem) -> ItemProgress {
    let known = facts.facts_on(now.site, now.roadmap, item, now.today);
    let earlier: Vec<FactIx> = known.iter().copied().filter(|fact| now.site[*fact].published <= before.today).collect();
    let occurrences = occurrences(now, item, &known);
    let states = |all: &[OccurrenceProgress]| all.iter().map(|at| at.state.clone()).collect::<Vec<State>>();
    let before = combined_state(&states(&self::occurrences(before, item, &earlier)));
    ItemProgress { now: combined_state(&states(&occurrences)), before, occurrences, facts: known }
}

/// How each occurrence of an item stands, by the facts known by then.
fn occurrences(evaluation: &Evaluation, item: ItemIx, facts: &[FactIx]) -> Vec<OccurrenceProgress> {
    let schedule = &evaluation.roadmap[item].worded_on(evaluation.today).occurrences;
    let all = schedule.iter().enumerate().map(|(at, occurrence)| (OccurrenceIx(at), occurrence));
    all.map(|(at, occurrence)| {
        let speaks = |fact: &FactIx| speaks_of(&evaluation.site[*fact], evaluation, item, (at, occurrence));
        let spoken_of: Vec<FactIx> = facts.iter().copied().filter(speaks).collect();
        let standing = standing_facts(evaluation.site, spoken_of);
        let is_proved = evaluation.roadmap[item].proved_by.is_some();
        let standing =
            if is_proved { standing } else { without_idle_withdrawals(evaluation.site, occurrence, standing) };
        evaluate(evaluation, &evaluation.roadmap[item], (at, occurrence), &standing)
    })
    .collect()
}

/// Those of the facts on one time that no later report has put right: what it says of the same time stands in their place.
fn standing_facts(site: &Site, mut facts: Vec<FactIx>) -> Vec<FactIx> {
    let corrected: Vec<ReportIx> = facts.iter().filter_map(|fact| site[site[*fact].report].corrects).collect();
    facts.retain(|fact| !corrected.contains(&site[*fact].report));
    facts
}

/// Without withdrawals of a «done» that nobody has said of this time: they say nothing of it.
fn without_idle_withdrawals(site: &Site, occurrence: &Occurrence, facts: Vec<FactIx>) -> Vec<FactIx> {
    let shared = SharedTime::new(site, occurrence, &facts);
    let first_done = facts.iter().position(|fact| shared.status(*fact) == Status::Done).unwrap_or(facts.len());
    let is_idle = |at: usize, fact: FactIx| at < first_done && shared.status(fact) == Status::Withdrawn;
    facts.iter().enumerate().filter(|(at, fact)| !is_idle(*at, **fact)).map(|(_, fact)| *fact).collect()
}

/// Whether a fact speaks of an occurrence: by its own choice, or as a fact on an item above does of all steps. What puts
/// several parts off to a day before the end of one of them leaves that part where it is, and that several go on says
/// nothing of those that begin later.
fn speaks_of(
    fact: &Fact,
    evaluation: &Evaluation,
    item: ItemIx,
    (at, occurrence): (OccurrenceIx, &Occurrence),
) -> bool {
    let is_of_above = fact.item != item;
    let written = &evaluation.roadmap[item];
    let selection = fact.selection_on(written, evaluation.today);
    // An act has joined its time with others.
    let is_one = written.worded_on(evaluation.today).occurrences.len() == 1;
    let is_part = selection.is_empty() && is_one && is_of_work(fact.status);
    let window = occurrence.timing.window;
    let leaves = fact.status == Status::Postponed && window.is_some_and(|window| fact.until <= Some(window.to));
    let goes_on = matches!(fact.status, Status::Partly | Status::InProgress);
    let begins_later = window.and_then(|window| window.from).is_some_and(|from| fact.published < from);
    let is_too_early = goes_on && begins_later && is_of_more(evaluation, written, fact);
    !is_too_early
        && (is_of_above || is_part || selection.holds(at))
        && !((is_of_above || selection.is_of_several()) && leaves)
}
