//! Items at one reporter: a roadmap's items and the facts on them in; out comes how each stands, now and at the end of
//! last month.

use jiff::civil::Date;

use super::combine::combine;
use super::evaluate::{EvaluationDay, evaluate};
use super::facts::FactsByItem;
use crate::site::model::*;

/// How each item and step of a roadmap stands at a reporter; `None` where nothing is asked of it.
pub fn items(site: &Site, roadmap: RoadmapIx, reporter: Reporter) -> Vec<Option<ItemProgress>> {
    let facts = FactsByItem::new(site, roadmap, reporter);
    let roadmap = &site[roadmap];
    let mut items: Vec<Option<ItemProgress>> = vec![None; roadmap.items.len()];
    // Steps follow their item, so walking backwards meets them first.
    for at in (0..roadmap.items.len()).rev().map(ItemIx) {
        if is_asked(&roadmap[at], reporter, &items) {
            items[at.0] = Some(item_progress(site, roadmap, at, &facts, &items));
        }
    }
    items
}

/// Whether the item asks anything of the reporter; one with steps does when any step does.
fn is_asked(item: &Item, reporter: Reporter, steps: &[Option<ItemProgress>]) -> bool {
    if !item.steps.is_empty() {
        return item.steps.iter().any(|step| steps[step.0].is_some());
    }
    match reporter {
        Reporter::Department => item.by_department,
        Reporter::School(school) => item.is_asked_of(school),
    }
}

fn item_progress(
    site: &Site,
    roadmap: &Roadmap,
    item: ItemIx,
    facts: &FactsByItem,
    steps: &[Option<ItemProgress>],
) -> ItemProgress {
    let below: Vec<&ItemProgress> = roadmap[item].steps.iter().filter_map(|step| steps[step.0].as_ref()).collect();
    if !below.is_empty() {
        return from_steps(&below);
    }
    let (state, occurrences, facts_now) = evaluate_item(site, roadmap, item, facts, site.today);
    let (before, ..) = evaluate_item(site, roadmap, item, facts, site.end_of_last_month());
    ItemProgress { state, before, occurrences, facts: facts_now }
}

/// An item with steps stands as these do together.
fn from_steps(steps: &[&ItemProgress]) -> ItemProgress {
    let now: Vec<State> = steps.iter().map(|step| step.state.clone()).collect();
    let before: Vec<State> = steps.iter().map(|step| step.before.clone()).collect();
    let mut facts: Vec<FactIx> = steps.iter().flat_map(|step| step.facts.iter().copied()).collect();
    facts.sort();
    facts.dedup();
    ItemProgress { state: combine(&now), before: combine(&before), occurrences: Vec::new(), facts }
}

/// The state of an item without steps on a day, that of its occurrences, and the facts known by then.
fn evaluate_item(
    site: &Site,
    roadmap: &Roadmap,
    item: ItemIx,
    facts: &FactsByItem,
    today: Date,
) -> (State, Vec<OccurrenceProgress>, Vec<FactIx>) {
    let facts = facts.facts_on(site, roadmap, item, today);
    let day = EvaluationDay { today, opens: roadmap.begin(), ends: roadmap.to };
    let mut occurrences = Vec::new();
    for at in roadmap[item].occurrence_indices() {
        let occurrence = &roadmap[item].occurrences[at];
        let own = facts.iter().copied().filter(|fact| applies_to(&site[*fact], item, at));
        let own: Vec<FactIx> = own.collect();
        let own_facts: Vec<&Fact> = own.iter().map(|fact| &site[*fact]).collect();
        let term = &roadmap[item].terms[occurrence.term].term;
        let state = evaluate(occurrence, term, &own_facts, day);
        occurrences.push(OccurrenceProgress { occurrence: at, state, fact: own.last().copied() });
    }
    let states: Vec<State> = occurrences.iter().map(|occurrence| occurrence.state.clone()).collect();
    (combine(&states), occurrences, facts)
}

/// A fact on an item above speaks of every occurrence of its steps.
fn applies_to(fact: &Fact, item: ItemIx, occurrence: OccurrenceIx) -> bool {
    fact.item != item || fact.selection.holds(occurrence)
}
