//! The same work in several roadmaps: an item or a fact in, the items of other roadmaps out that it serves too.

use std::sync::Arc;

use serde::Serialize;

use super::{ItemLink, StateMark, selection_name};
use crate::pages::Pages;
use crate::site::{Fact, FactIx, Item, ItemIx, Reporter, RoadmapIx};

/// `{item, roadmap, occurrence, state}`: an item of another roadmap that is the same work.
#[derive(Debug, Clone, Serialize)]
pub struct SameWork {
    item: Arc<ItemLink>,
    /// The title of its roadmap.
    roadmap: String,
    /// Which of its times a report speaks of, where there are several.
    occurrence: Option<String>,
    /// What a report says of it, where that is less than of the item it names.
    state: Option<StateMark>,
}

impl SameWork {
    /// An item of a roadmap.
    pub fn new(cx: &Pages, roadmap: RoadmapIx, item: ItemIx) -> Self {
        let title = cx.site[roadmap].title.clone();
        SameWork { item: ItemLink::get(cx, roadmap, item), roadmap: title, occurrence: None, state: None }
    }

    /// The items that are the same work as an item.
    pub fn list_for_item(cx: &Pages, item: &Item) -> Vec<Self> {
        item.same_work.iter().map(|(roadmap, other)| SameWork::new(cx, *roadmap, *other)).collect()
    }

    /// The item that the entry of a fact names, where the fact is on another that is the same work.
    pub fn named_by(cx: &Pages, fact: &Fact) -> Option<Self> {
        let (roadmap, item) = fact.named_item?;
        let mut others = cx.contents.facts(fact.report).iter().map(|other| &cx.site[*other]);
        let named = others.find(|other| (other.entry, other.roadmap, other.item) == (fact.entry, roadmap, item));
        let occurrence = named.and_then(|named| selection_name(cx, named));
        Some(SameWork { occurrence, ..SameWork::new(cx, roadmap, item) })
    }

    /// The items that the entry of a fact serves beside the one that it names.
    pub fn list_for_fact(cx: &Pages, fact_ix: FactIx) -> Vec<Self> {
        facts_of_entry(cx, fact_ix).map(|other| SameWork::from_fact(cx, &cx.site[other], &cx.site[fact_ix])).collect()
    }

    /// The same of one reporter, without those that are listed by themselves.
    pub fn list_for_change(
        cx: &Pages,
        fact_ix: FactIx,
        about: Reporter,
        is_alone: impl Fn(&Fact) -> bool,
    ) -> Vec<Self> {
        let others = facts_of_entry(cx, fact_ix).map(|other| &cx.site[other]);
        let others = others.filter(|other| other.about.contains(&about) && !is_alone(other));
        others.map(|other| SameWork::from_fact(cx, other, &cx.site[fact_ix])).collect()
    }

    fn from_fact(cx: &Pages, fact: &Fact, named: &Fact) -> Self {
        SameWork {
            occurrence: selection_name(cx, fact),
            state: (fact.status != named.status).then(|| StateMark::from_report(cx.site, fact)),
            ..SameWork::new(cx, fact.roadmap, fact.item)
        }
    }
}

/// The facts that the entry of a fact leads to on items that are the same work.
fn facts_of_entry<'c>(cx: &'c Pages, fact_ix: FactIx) -> impl Iterator<Item = FactIx> + 'c {
    let named = &cx.site[fact_ix];
    let key = (named.entry, Some((named.roadmap, named.item)));
    let others = cx.contents.facts(named.report).iter().copied();
    others.filter(move |other| (cx.site[*other].entry, cx.site[*other].named_item) == key)
}
