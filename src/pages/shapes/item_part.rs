//! The parts of an item at a reporter: its steps, or its occurrences; with names, states and facts.

use super::{activity, occurrence_name_at, plain_number, selection_name};
use crate::pages::{Pages, PhraseArg};
use crate::site::{Fact, FactIx, Item, ItemIx, Progress, Roadmap, RoadmapIx, State};

/// A part of an item; the only one has no name.
pub struct ItemPart<'s> {
    /// Its name: «сентябрь 2026», «а».
    pub name: Option<String>,
    /// How it stands.
    pub state: &'s State,
    /// The fact that decides.
    pub fact: Option<FactIx>,
}

/// Parts that stand in the same way, for the same reason.
pub struct PartGroup<'s> {
    /// How they stand.
    pub state: &'s State,
    /// Why, as is said of the latest of them.
    pub reason: Option<String>,
    parts: Vec<ItemPart<'s>>,
}

impl<'s> PartGroup<'s> {
    /// The parts in groups, each where its first part stands.
    pub fn list(cx: &Pages<'s>, parts: impl IntoIterator<Item = ItemPart<'s>>) -> Vec<Self> {
        let mut groups: Vec<PartGroup> = Vec::new();
        for part in parts {
            let reason = part.fact.and_then(|fact| cx.site[fact].reason.clone());
            match groups.iter_mut().find(|group| group.state == part.state && group.reason == reason) {
                Some(group) => group.parts.push(part),
                None => groups.push(PartGroup { state: part.state, reason, parts: vec![part] }),
            }
        }
        groups
    }

    /// The names of its parts.
    pub fn names(&self) -> Vec<String> {
        self.parts.iter().filter_map(|part| part.name.clone()).collect()
    }

    /// The latest fact that decides on any of them.
    pub fn fact(&self) -> Option<FactIx> {
        self.parts.iter().filter_map(|part| part.fact).max()
    }
}

/// The parts of an item that a reporter is asked for, in the order of print.
pub fn item_parts<'s>(cx: &Pages<'s>, progress: &'s Progress, item_ix: ItemIx) -> Vec<ItemPart<'s>> {
    let item: &'s Item = &cx.site[progress.roadmap][item_ix];
    let Some(item_progress) = progress.item(item_ix) else { return Vec::new() };
    let steps = item.steps.iter().filter_map(|step| step_part(cx, progress, *step));
    let times = item_progress.occurrences.iter().map(|occurrence| ItemPart {
        name: occurrence_name_at(cx, progress, item_ix, occurrence.occurrence),
        state: &occurrence.state,
        fact: occurrence.fact,
    });
    steps.chain(times).collect()
}

fn step_part<'s>(cx: &Pages<'s>, progress: &'s Progress, step: ItemIx) -> Option<ItemPart<'s>> {
    let at = progress.item(step)?;
    let number = plain_number(&cx.site[progress.roadmap][step].number);
    let words = || cx.phrase("step-no", &[("number", PhraseArg::Text(number))]);
    let name = if number.is_empty() { None } else { Some(words()) };
    Some(ItemPart { name, state: &at.now.state, fact: progress.deciding_fact(cx.site, step) })
}

/// «шаг а»; of a step without a number its words.
pub fn step_words(cx: &Pages, roadmap: RoadmapIx, step: ItemIx) -> String {
    match plain_number(&cx.site[roadmap][step].number) {
        "" => activity(cx, roadmap, step),
        number => cx.phrase("step-no", &[("number", PhraseArg::Text(number))]),
    }
}

/// The names of the parts in such a state, where not all are.
pub fn part_names(parts: Vec<ItemPart>, is_in_state: impl Fn(&State) -> bool) -> Vec<String> {
    let all = parts.iter().all(|part| is_in_state(part.state));
    parts.into_iter().filter(|part| !all && is_in_state(part.state)).filter_map(|part| part.name).collect()
}

/// The part of the item that a fact speaks of: «сентябрь 2026», «шаг а»; `None` where it speaks of all of it.
pub fn part_name(cx: &Pages, roadmap: &Roadmap, item: ItemIx, fact: &Fact) -> Option<String> {
    let times = selection_name(cx, fact);
    let step = step_name(cx, roadmap, item, fact.item);
    let parts: Vec<String> = step.into_iter().chain(times).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// The name of `other` as a step of the item, when it is one.
fn step_name(cx: &Pages, roadmap: &Roadmap, item: ItemIx, other: ItemIx) -> Option<String> {
    let above = std::iter::successors(roadmap[other].parent, |above| roadmap[*above].parent);
    let is_below = above.into_iter().any(|above| above == item);
    let number = Some(plain_number(&roadmap[other].number)).filter(|number| is_below && !number.is_empty())?;
    Some(cx.phrase("step-no", &[("number", PhraseArg::Text(number))]))
}

/// So many names stand before «и ещё n».
const MOST_NAMES: usize = 3;

/// «сентябрь 2026, октябрь 2026, ноябрь 2026 и ещё 4»; `None` of no names.
pub fn join_names(cx: &Pages, names: Vec<String>) -> Option<String> {
    let more = names.len().saturating_sub(MOST_NAMES);
    let mut text = names.into_iter().take(MOST_NAMES).collect::<Vec<_>>().join(", ");
    if more > 0 {
        text.push(' ');
        text.push_str(&cx.phrase("and-more", &[("n", PhraseArg::Number(more))]));
    }
    Some(text).filter(|text| !text.is_empty())
}
