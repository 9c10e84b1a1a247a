//! An item in lists and on the pages of those who report on it.

use std::sync::Arc;

use super::ItemLink;
use crate::pages::{Pages, PhraseArg};
use crate::site::{Item, ItemIx, Roadmap, RoadmapIx};

impl ItemLink {
    /// The link to an item or step of a roadmap.
    pub fn get(cx: &Pages, roadmap: RoadmapIx, item: ItemIx) -> Arc<Self> {
        let slots = cx.cache.item(roadmap, item);
        slots.link.get_or_init(|| Arc::new(ItemLink::new(cx, roadmap, item))).clone()
    }

    fn new(cx: &Pages, roadmap: RoadmapIx, item: ItemIx) -> Self {
        let of = &cx.site[roadmap][item];
        ItemLink {
            number: item_number(cx, roadmap, item),
            href: Some(of.href.clone()).filter(|href| cx.publishes(href)),
            title: title_with_parent(cx, roadmap, item),
            for_parents: of.for_parents.clone(),
        }
    }
}

/// The number of an item; a step whose number alone says little has its item's before it.
fn item_number(cx: &Pages, roadmap: RoadmapIx, item: ItemIx) -> String {
    let programme = &cx.site[roadmap];
    let of = &programme[item];
    let Some(parent) = of.parent else { return number_with_plan(programme, of) };
    let (own, above) = (plain_number(&of.number), item_number(cx, roadmap, parent));
    if own.is_empty() {
        above
    } else if above.is_empty() || own.starts_with(plain_number(&programme[parent].number)) {
        number_with_plan(programme, of)
    } else {
        cx.phrase("item-step", &[("item", PhraseArg::Text(&above)), ("step", PhraseArg::Text(own))])
    }
}

/// «10»; beside the second and further plans of a programme, whose numbers begin anew, also the plan's title.
fn number_with_plan(roadmap: &Roadmap, item: &Item) -> String {
    let number = plain_number(&item.number);
    match roadmap.plans[item.plan].title.as_deref().filter(|_| item.plan > 0 && !number.is_empty()) {
        Some(title) => format!("{number} ({})", title.split_whitespace().collect::<Vec<_>>().join(" ")),
        None => number.to_owned(),
    }
}

/// The measure where its item does not stand above it: a step that goes on with its item's words has them before it.
fn title_with_parent(cx: &Pages, roadmap: RoadmapIx, item: ItemIx) -> String {
    let own = activity_line(cx, roadmap, item);
    let goes_on = own.starts_with(char::is_lowercase);
    match cx.site[roadmap][item].parent.filter(|_| goes_on).map(|parent| activity_line(cx, roadmap, parent)) {
        Some(above) if above != own => format!("{above}: {own}"),
        _ => own,
    }
}

/// The measure on one line.
pub fn activity(cx: &Pages, roadmap: RoadmapIx, item: ItemIx) -> String {
    cx.cache.item(roadmap, item).activity.get_or_init(|| activity_line(cx, roadmap, item)).clone()
}

/// The measure on one line. A step without words of its own has those of its item, an item without words those of
/// its first step; the deadline or the number stand in where the act is silent.
fn activity_line(cx: &Pages, roadmap: RoadmapIx, item: ItemIx) -> String {
    let of = &cx.site[roadmap][item];
    let own = own_words(of);
    let above = || of.parent.map(|parent| own_words(&cx.site[roadmap][parent]));
    let below = || of.steps.first().map(|step| own_words(&cx.site[roadmap][*step]));
    let named = |text: &String| !text.is_empty();
    let found = Some(own).filter(named).or_else(|| above().filter(named)).or_else(|| below().filter(named));
    found.unwrap_or_else(|| [&of.deadline, &of.number].into_iter().find(|text| named(text)).unwrap_or(&of.name).clone())
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
