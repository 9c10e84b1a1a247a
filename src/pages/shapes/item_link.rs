//! An item in lists: in goes an item or step, out come its number, address and wording on one line.

use std::sync::Arc;

use jiff::civil::Date;

use super::ItemLink;
use crate::pages::{Pages, PhraseArg};
use crate::site::{Item, ItemIx, Progress, Roadmap, RoadmapIx};

impl ItemLink {
    /// The link to an item or step of a roadmap.
    pub fn get(cx: &Pages, roadmap: RoadmapIx, item: ItemIx) -> Arc<Self> {
        let slots = cx.cache.item(roadmap, item);
        slots.link.get_or_init(|| Arc::new(ItemLink::new(cx, roadmap, item, cx.site.today))).clone()
    }

    /// The same in the words by which a progress is told.
    pub fn for_progress(cx: &Pages, progress: &Progress, item: ItemIx) -> Arc<Self> {
        match progress.day == cx.site.today {
            true => ItemLink::get(cx, progress.roadmap, item),
            false => Arc::new(ItemLink::new(cx, progress.roadmap, item, progress.day)),
        }
    }

    fn new(cx: &Pages, roadmap: RoadmapIx, item_ix: ItemIx, day: Date) -> Self {
        let item = &cx.site[roadmap][item_ix];
        ItemLink {
            number: item_number(cx, roadmap, item_ix),
            href: Some(item.href.clone()).filter(|href| cx.publishes(href)),
            title: title_with_parent(cx, roadmap, item_ix, day),
            for_parents: item.for_parents.clone(),
        }
    }
}

/// The number of an item; a step whose number alone says little has its item's before it.
fn item_number(cx: &Pages, roadmap_ix: RoadmapIx, item_ix: ItemIx) -> String {
    let roadmap = &cx.site[roadmap_ix];
    let item = &roadmap[item_ix];
    let Some(parent) = item.parent else { return number_with_plan(roadmap, item) };
    let (own, above) = (plain_number(&item.number), item_number(cx, roadmap_ix, parent));
    if own.is_empty() {
        above
    } else if above.is_empty() || own.starts_with(plain_number(&roadmap[parent].number)) {
        number_with_plan(roadmap, item)
    } else {
        cx.phrase("item-step", &[("item", PhraseArg::Text(&above)), ("step", PhraseArg::Text(own))])
    }
}

/// «10»; beside the second and further plans of a roadmap, whose numbers begin from 1 again, also the plan's title.
fn number_with_plan(roadmap: &Roadmap, item: &Item) -> String {
    let number = plain_number(&item.number);
    match roadmap.plans[item.plan].title.as_deref() {
        Some(title) if item.plan.0 > 0 && !number.is_empty() => {
            format!("{number} ({})", title.split_whitespace().collect::<Vec<_>>().join(" "))
        }
        _ => number.to_owned(),
    }
}

/// The wording where its item does not stand above it: a step that goes on with its item's words has them before it.
fn title_with_parent(cx: &Pages, roadmap: RoadmapIx, item: ItemIx, day: Date) -> String {
    let own = activity_line(cx, roadmap, item, day);
    let Some(parent) = cx.site[roadmap][item].parent else { return own };
    let above = activity_line(cx, roadmap, parent, day);
    let goes_on = own.starts_with(char::is_lowercase) && above != own;
    if goes_on { format!("{above}: {own}") } else { own }
}

/// The wording of an item or step on one line.
pub fn activity(cx: &Pages, roadmap: RoadmapIx, item: ItemIx) -> String {
    let slots = cx.cache.item(roadmap, item);
    slots.activity.get_or_init(|| activity_line(cx, roadmap, item, cx.site.today)).clone()
}

/// The same in the words by which a progress is told.
pub fn activity_at(cx: &Pages, progress: &Progress, item: ItemIx) -> String {
    match progress.day == cx.site.today {
        true => activity(cx, progress.roadmap, item),
        false => activity_line(cx, progress.roadmap, item, progress.day),
    }
}

/// The wording on one line. A step without words of its own has those of its item, an item without words those of
/// its first step; the deadline or the number stand in where the act is silent.
fn activity_line(cx: &Pages, roadmap: RoadmapIx, item_ix: ItemIx, day: Date) -> String {
    let item = cx.site[roadmap][item_ix].worded_on(day);
    for words_ix in std::iter::once(item_ix).chain(item.parent).chain(item.steps.first().copied()) {
        let words = own_words(cx.site[roadmap][words_ix].worded_on(day));
        if !words.is_empty() {
            return words;
        }
    }
    [&item.deadline, &item.number].into_iter().find(|text| !text.is_empty()).unwrap_or(&item.name).clone()
}

fn own_words(item: &Item) -> String {
    let words =
        if item.activity.is_empty() { item.list.first().map_or("", |(_, first)| first) } else { &item.activity };
    words.split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches([':', ';']).to_owned()
}

/// A number inside a sentence: «10.» and «1)» lose the sign that only prints.
pub fn plain_number(number: &str) -> &str {
    let plain_number = number.trim().trim_end_matches(['.', ')']);
    if plain_number.contains(char::is_alphanumeric) { plain_number } else { "" } // «-» before a step is no number
}

/// How many items it is a step of: 0 for an item.
pub(in crate::pages) fn step_depth(items: &[Item], item: ItemIx) -> usize {
    items[item.0].parent.map_or(0, |parent| 1 + step_depth(items, parent))
}
