//! Two lists in, out comes which member of the one is which of the other: items by their words and numbers, all else by its
//! key.

use std::collections::BTreeSet;

use crate::content::fold;
use crate::content::read::Scalar;
use crate::content::records::act::Relation;
use crate::content::slug::file_slug;
use crate::edit::Data;
use crate::import::school_names;

/// Words are alike from this part of common words on.
const ALIKE: f64 = 0.5;

/// What the members of a list are known by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListKind {
    /// Items and steps.
    Items,
    /// Records with a key that names them.
    Records(&'static str),
    /// Parties: an id says nothing, as those that begin alike have the same.
    Parties,
    /// Words.
    Words,
}

/// The kind of the list behind a key of a roadmap; `None` where such a list is one value.
pub fn list_kind(key: &str) -> Option<ListKind> {
    Some(match key {
        "items" | "steps" => ListKind::Items,
        "plans" => ListKind::Records("id"),
        "parties" => ListKind::Parties,
        "sections" => ListKind::Records("title"),
        "acts" | "annexes" | "clauses" => ListKind::Records("number"),
        "columns" => ListKind::Records("heading"),
        "rows" => ListKind::Records("name"),
        "participants" | "aliases" => ListKind::Words,
        _ => return None,
    })
}

/// The name of a member in its list: of an item that of its address.
pub fn name(kind: ListKind, member: &Data) -> String {
    let text = |key: &str| member.get(key).and_then(Data::as_text).unwrap_or_default();
    match kind {
        ListKind::Words => member.as_text().unwrap_or_default().to_owned(),
        ListKind::Records(key) => text(key).to_owned(),
        ListKind::Parties => text("id").to_owned(),
        ListKind::Items if !text("id").is_empty() => text("id").to_owned(),
        ListKind::Items => file_slug(text("number")),
    }
}

/// For each member of `from` the place of the same one in `to`, a later document in which numbers may have moved: words first.
pub fn later_members(kind: ListKind, from: &[Data], to: &[Data]) -> Vec<Option<usize>> {
    let mut pairs = Pairs::new(from, to);
    let is_same_name = |member: &Data, other: &Data| name(kind, member) == name(kind, other);
    if kind == ListKind::Parties {
        pairs.match_alike(share_names);
        return pairs.places;
    }
    if kind != ListKind::Items {
        pairs.match_alike(share_items);
        pairs.match_equal(|member| name(kind, member));
        if kind == ListKind::Records("name") {
            pairs.match_alike(|row, other| school_names::is_same(&name(kind, row), &name(kind, other)));
        }
        if matches!(kind, ListKind::Records(_)) {
            pairs.match_places();
        }
        return pairs.places;
    }
    let both = |item: &Data| format!("{} {}", name(kind, item), activity(item));
    pairs.match_equal(|item| if activity(item).is_empty() { String::new() } else { both(item) });
    pairs.match_equal(activity);
    pairs.match_alike(|item, other| is_same_name(item, other) && are_alike(item, other));
    pairs.match_alike(are_alike);
    pairs.match_alike(|item, other| is_same_name(item, other) && activity(item).is_empty());
    pairs.places
}

/// Whether parties have a name in common, as it is or as another spelling.
pub fn share_names(party: &Data, other: &Data) -> bool {
    let names = |party: &Data| -> Vec<String> {
        let aliases = party.get("aliases").map_or(&[][..], Data::members);
        let all = party.get("name").into_iter().chain(aliases);
        all.filter_map(Data::as_text).map(fold::words).collect()
    };
    let others = names(other);
    names(party).iter().any(|name| others.contains(name))
}

/// The words of an item as they are compared.
pub fn activity(item: &Data) -> String {
    fold::words(item.get("activity").and_then(Data::as_text).unwrap_or_default())
}

/// Whether items have half of their words in common.
pub fn are_alike(item: &Data, other: &Data) -> bool {
    let (words, others) = (activity(item), activity(other));
    let words: BTreeSet<&str> = words.split_whitespace().collect();
    let others: BTreeSet<&str> = others.split_whitespace().collect();
    let common = words.intersection(&others).count();
    common > 0 && 2.0 * common as f64 / (words.len() + others.len()) as f64 >= ALIKE
}

/// Whether two acts do the same with the roadmap: one that amends another is not that one. Anything else does nothing.
pub fn do_the_same(act: &Data, other: &Data) -> bool {
    let relation = |act: &Data| Relation::parse(act.get("relation")?.as_text()?).ok();
    relation(act) == relation(other)
}

/// Whether plans or sections have half of their items in common, whatever they are called.
pub fn share_items(plan: &Data, other: &Data) -> bool {
    let (items, others) = (activities(plan), activities(other));
    let common = items.intersection(&others).count();
    common > 0 && 2 * common >= items.len().min(others.len())
}

/// The words of all items of a plan.
pub fn activities(plan: &Data) -> BTreeSet<String> {
    let sections = plan.get("sections").map_or(&[][..], Data::members);
    let lists = std::iter::once(plan).chain(sections).filter_map(|holder| holder.get("items"));
    lists.flat_map(Data::members).map(activity).filter(|activity| !activity.is_empty()).collect()
}

/// The pairs so far.
struct Pairs<'d> {
    from: &'d [Data],
    to: &'d [Data],
    places: Vec<Option<usize>>,
}

impl<'d> Pairs<'d> {
    fn new(from: &'d [Data], to: &'d [Data]) -> Self {
        Pairs { from, to, places: vec![None; from.len()] }
    }

    fn is_free(&self, place: usize) -> bool {
        !self.places.contains(&Some(place))
    }

    /// Pairs members of which no other on either side is called so.
    fn match_equal(&mut self, name: impl Fn(&Data) -> String) {
        let names: Vec<String> = self.from.iter().map(&name).collect();
        let others: Vec<String> = self.to.iter().map(&name).collect();
        for (at, own) in names.iter().enumerate() {
            let is_single = !own.is_empty() && names.iter().filter(|name| *name == own).count() == 1;
            let mut places = (0..others.len()).filter(|place| others[*place] == *own);
            let (Some(place), None) = (places.next(), places.next()) else { continue };
            if is_single && self.places[at].is_none() && self.is_free(place) {
                self.places[at] = Some(place);
            }
        }
    }

    /// Pairs what is left and alike, in the order of both.
    fn match_alike(&mut self, are_alike: impl Fn(&Data, &Data) -> bool) {
        for at in 0..self.from.len() {
            if self.places[at].is_some() {
                continue;
            }
            let mut places = (0..self.to.len()).filter(|place| self.is_free(*place));
            self.places[at] = places.find(|place| are_alike(&self.from[at], &self.to[*place]));
        }
    }

    /// Pairs what is left at the same place of lists of one length.
    fn match_places(&mut self) {
        if self.from.len() != self.to.len() {
            return;
        }
        for at in 0..self.from.len() {
            if self.places[at].is_none() && self.is_free(at) && do_the_same(&self.from[at], &self.to[at]) {
                self.places[at] = Some(at);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn items(list: &[(&str, &str)]) -> Vec<Data> {
        let item = |(number, activity): &(&str, &str)| {
            let entry = |key: &str, text: &str| (key.to_owned(), Data::text(text));
            Data::Map(vec![entry("number", number), entry("activity", activity)])
        };
        list.iter().map(item).collect()
    }

    #[test]
    fn items_are_known_again_though_their_numbers_move() {
        let old = items(&[("1", "Семинар"), ("2", "Форум школ округа"), ("3", "Отчёт")]);
        let new = items(&[("1", "Семинар"), ("2", "Диагностика"), ("3", "Форум школ района"), ("4", "Отчёт")]);
        assert_eq!(later_members(ListKind::Items, &old, &new), [Some(0), Some(2), Some(3)]);
        let other = items(&[("1", "Семинар"), ("2", "Педсовет"), ("3", "Отчёт")]);
        assert_eq!(later_members(ListKind::Items, &old, &other), [Some(0), None, Some(2)]);
    }
}
