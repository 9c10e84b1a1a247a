//! Names of items: numbers and ids, with and without the plan, steps by dotted numbers.

use std::collections::{BTreeMap, BTreeSet};

use super::Linker;
use crate::content::values::Ref;
use crate::diagnostics::{Code, Diagnostic, Place, closest_word};
use crate::site::model::{ItemIx, RoadmapIx};

/// What names mean within one programme.
#[derive(Debug, Default)]
pub struct ItemNames {
    items: BTreeMap<String, Vec<ItemIx>>,
    steps: BTreeMap<String, Vec<ItemIx>>,
    /// Internal items: known, and not to be told of.
    hidden: BTreeSet<String>,
    /// The plan of every item, and whether it has an id of its own.
    known: BTreeMap<ItemIx, (usize, bool)>,
}

/// What a name leads to.
pub enum Found {
    /// One item or step.
    One(ItemIx),
    /// Something internal.
    Hidden,
    /// Several; their full names.
    Several(Vec<ItemIx>),
    /// Nothing.
    Nothing,
}

impl ItemNames {
    /// Gives an item (or a step) one more name.
    pub fn add(&mut self, name: &str, item: ItemIx, is_step: bool) {
        let map = if is_step { &mut self.steps } else { &mut self.items };
        let list = map.entry(name.to_owned()).or_default();
        if !list.contains(&item) {
            list.push(item);
        }
    }

    /// Remembers the plan of an item, and whether it has an id of its own.
    pub fn know(&mut self, item: ItemIx, plan: usize, has_id: bool) {
        self.known.insert(item, (plan, has_id));
    }

    /// Of items of one plan with the same number, it means the one that has no id of its own.
    fn narrowed(&self, items: &[ItemIx]) -> Vec<ItemIx> {
        let known = |item: &ItemIx| self.known.get(item).copied().unwrap_or_default();
        let goes_before = |item: &ItemIx, plan| known(item) == (plan, false);
        let stays = |item: &&ItemIx| {
            let (plan, has_id) = known(item);
            !has_id || !items.iter().any(|other| goes_before(other, plan))
        };
        items.iter().filter(stays).copied().collect()
    }

    /// Remembers the name of an internal item.
    pub fn hide(&mut self, name: String) {
        self.hidden.insert(name);
    }

    /// What `name` leads to; an item goes before a step of the same name.
    pub fn find(&self, name: &str) -> Found {
        let name = bare_number(name);
        let lists = [&self.items, &self.steps].map(|map| map.get(name).map_or(&[][..], Vec::as_slice));
        if let [[one], _] | [[], [one]] = lists {
            return Found::One(*one);
        }
        let lists = lists.map(|items| self.narrowed(items));
        match lists.iter().map(Vec::as_slice).collect::<Vec<_>>()[..] {
            [[one], _] | [[], [one]] => Found::One(*one),
            [[], []] if self.hidden.contains(name) => Found::Hidden,
            [[], several] | [several, _] if !several.is_empty() => Found::Several(several.to_vec()),
            _ => Found::Nothing,
        }
    }

    /// A name that means this item and nothing else: `shown` where it does, else its shortest.
    fn own_name<'n>(&'n self, item: ItemIx, shown: &'n str) -> Option<&'n str> {
        let alone = |name: &str| matches!(self.find(name), Found::One(found) if found == item);
        Some(shown)
            .filter(|name| alone(name))
            .or_else(|| self.all().filter(|name| alone(name)).min_by_key(|name| name.len()))
    }

    /// All names, for proposals.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.items.keys().chain(self.steps.keys()).map(String::as_str)
    }
}

/// A number as it is spoken: «10.» and «1)» lose the sign that only prints.
pub fn bare_number(number: &str) -> &str {
    number.trim().trim_end_matches(['.', ')']).trim()
}

impl Linker<'_> {
    /// The item that `name` means in the programme; told when it means nothing or several things.
    pub(super) fn item_named(&mut self, roadmap: RoadmapIx, name: &str, place: Place) -> Option<ItemIx> {
        let names = &self.names.items[roadmap.0];
        let diagnostic = match names.find(name) {
            Found::One(item) => return Some(item),
            Found::Hidden => return None,
            Found::Several(items) => {
                let own = |item: &ItemIx| names.own_name(*item, &self.site[roadmap][*item].name);
                let choices: Option<Vec<_>> = items.iter().map(own).collect();
                let choices = choices?; // one of them needs an id, which is told already
                Diagnostic::new(Code::AmbiguousItem, place).arg("item", name).arg("choices", choices.join(", "))
            }
            Found::Nothing if name.is_empty() || self.is_incomplete(roadmap) => return None, // told already
            Found::Nothing => {
                let guess = closest_word(name, names.all()).map(str::to_owned);
                let roadmap = &self.site[roadmap].id;
                Diagnostic::new(Code::UnknownItem, place)
                    .arg("item", name)
                    .arg("roadmap", roadmap)
                    .with_guess(guess.as_deref())
            }
        };
        self.emit(diagnostic);
        None
    }

    /// Whether the programme's file has errors that may have cost it some of its names.
    pub(super) fn is_incomplete(&self, roadmap: RoadmapIx) -> bool {
        let id = &self.site[roadmap].id;
        self.content.roadmaps.iter().any(|source| (source.broken || source.incomplete) && source.id == *id)
    }

    /// The item of a name that may say its programme: `2023-2024:main/10`.
    pub(super) fn item_anywhere(&mut self, home: Option<RoadmapIx>, name: &Ref) -> Option<(RoadmapIx, ItemIx)> {
        self.item_at(home, name, name.place)
    }

    pub(super) fn item_at(&mut self, home: Option<RoadmapIx>, name: &str, place: Place) -> Option<(RoadmapIx, ItemIx)> {
        let (roadmap, item) = match name.split_once(':') {
            Some((roadmap, item)) => {
                let place = place.part(name.len(), 0..roadmap.len());
                let name =
                    crate::content::read::Spanned { value: crate::content::values::Key(roadmap.to_owned()), place };
                (self.roadmap_named(&name)?, item)
            }
            None => (home?, name),
        };
        self.item_named(roadmap, item, place).map(|item| (roadmap, item))
    }

    /// Items that belong together, once all programmes are known.
    pub(super) fn related_items(&mut self) {
        for (roadmap, item, names) in std::mem::take(&mut self.related) {
            for name in names {
                match self.item_anywhere(Some(roadmap), name) {
                    Some((there, other)) if there == roadmap => {
                        self.site.roadmaps[roadmap.0].items[item.0].related.push(other)
                    }
                    Some((there, other)) => {
                        self.site.roadmaps[roadmap.0].items[item.0].related_elsewhere.push((there.0, other))
                    }
                    None => {}
                }
            }
        }
    }
}
