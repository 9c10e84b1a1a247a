//! The members of two documents' lists in; out comes which member of the roadmap each of them is: the roadmap may stand as
//! the old document has it, as the new one has it since an earlier run, or otherwise as people have written.

use super::pairs::{ListKind, activity, are_alike, do_the_same, name, share_items, share_names};
use crate::content::slug::file_slug;
use crate::edit::Data;
use crate::import::school_names;

/// A member as the old document has it and as the new one has it.
pub type Versions<'d> = (Option<&'d Data>, Option<&'d Data>);

/// For each member the place of the same one in the roadmap's list.
pub fn own_members(kind: ListKind, members: &[Versions], own: &[Data]) -> Vec<Option<usize>> {
    let mut search = Search { members, own, places: vec![None; members.len()] };
    match kind {
        ListKind::Items => search.find_items(),
        ListKind::Records(_) => {
            search.match_key(any, |member| name(kind, member));
            if kind == ListKind::Records("name") {
                search.match_alike(|row, other| school_names::is_same(&name(kind, row), &name(kind, other)));
            }
            search.match_alike(share_items);
            search.match_places();
        }
        ListKind::Parties => search.match_alike(share_names),
        ListKind::Words => search.match_key(any, |member| name(kind, member)),
    }
    search.places
}

/// Which versions of a member count.
type Choice = for<'d> fn(&Versions<'d>) -> Versions<'d>;

fn any<'d>(versions: &Versions<'d>) -> Versions<'d> {
    *versions
}

fn old<'d>(versions: &Versions<'d>) -> Versions<'d> {
    (versions.0, None)
}

fn new<'d>(versions: &Versions<'d>) -> Versions<'d> {
    (None, versions.1)
}

/// The places so far.
struct Search<'d> {
    members: &'d [Versions<'d>],
    own: &'d [Data],
    places: Vec<Option<usize>>,
}

impl Search<'_> {
    /// Words come before numbers: these may have been changed by an earlier run, and name another item then.
    fn find_items(&mut self) {
        let item_name = |item: &Data| name(ListKind::Items, item);
        let number = |item: &Data| file_slug(item.get("number").and_then(Data::as_text).unwrap_or_default());
        let with_words = |item: &Data| {
            let words = activity(item);
            if words.is_empty() { words } else { format!("{} {words}", item_name(item)) }
        };
        self.match_key(any, with_words);
        self.match_key(any, activity);
        self.match_alike(|item, other| item_name(item) == item_name(other) && are_alike(item, other));
        self.match_key(old, item_name);
        self.match_key(old, number);
        self.match_alike(are_alike);
        self.match_key(new, item_name);
    }

    fn is_free(&self, place: usize) -> bool {
        !self.places.contains(&Some(place))
    }

    /// Finds members by a key that no other on either side has.
    fn match_key(&mut self, choice: Choice, key: impl Fn(&Data) -> String) {
        let own: Vec<String> = self.own.iter().map(&key).collect();
        let keys = |versions: &Versions| {
            let (old, new) = choice(versions);
            [old, new].into_iter().flatten().map(&key).filter(|key| !key.is_empty()).collect::<Vec<_>>()
        };
        let all: Vec<Vec<String>> = self.members.iter().map(keys).collect();
        for (place, own_key) in own.iter().enumerate() {
            let is_single = own.iter().filter(|key| *key == own_key).count() == 1;
            let mut named = (0..all.len()).filter(|at| all[*at].contains(own_key));
            let (Some(at), None) = (named.next(), named.next()) else { continue };
            if is_single && self.places[at].is_none() && self.is_free(place) {
                self.places[at] = Some(place);
            }
        }
    }

    /// Finds what is left and alike, in the order of both.
    fn match_alike(&mut self, are_alike: impl Fn(&Data, &Data) -> bool) {
        for (at, (old, new)) in self.members.iter().enumerate() {
            if self.places[at].is_none() {
                let is_alike = |own: &Data| [old, new].into_iter().flatten().any(|member| are_alike(member, own));
                self.places[at] = (0..self.own.len()).find(|place| self.is_free(*place) && is_alike(&self.own[*place]));
            }
        }
    }

    /// Finds what is left at the same place of the old list, where the roadmap's is as long.
    fn match_places(&mut self) {
        let length = self.members.iter().filter(|(old, _)| old.is_some()).count();
        if length != self.own.len() {
            return;
        }
        for at in 0..length {
            let is_same = self.members[at].0.is_some_and(|old| do_the_same(old, &self.own[at]));
            if self.places[at].is_none() && self.is_free(at) && is_same {
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

    fn versions<'d>(old: &'d [Data], new: &'d [Data]) -> Vec<Versions<'d>> {
        old.iter().map(Some).zip(new.iter().map(Some)).collect()
    }

    #[test]
    fn items_are_found_as_either_document_has_them() {
        let old = items(&[("1", "Семинар"), ("2", "Форум"), ("3", "Отчёт")]);
        let new = items(&[("1", "Семинар"), ("3", "Форум"), ("2", "Отчёт")]);
        let members = versions(&old, &new);
        for own in [&old, &new] {
            assert_eq!(own_members(ListKind::Items, &members, own), [Some(0), Some(1), Some(2)]);
        }
        let own = items(&[("1", "Семинары для команд"), ("3", "Отчёт")]);
        assert_eq!(own_members(ListKind::Items, &versions(&old, &old), &own), [Some(0), None, Some(1)]);
    }

    #[test]
    fn sections_with_another_title_are_known_by_their_place() {
        let sections = |titles: &[&str]| -> Vec<Data> {
            titles.iter().map(|title| Data::Map(vec![("title".to_owned(), Data::text(title))])).collect()
        };
        let kind = ListKind::Records("title");
        let old = sections(&["а", "б"]);
        assert_eq!(own_members(kind, &versions(&old, &old), &sections(&["а", "в"])), [Some(0), Some(1)]);
        assert_eq!(own_members(kind, &versions(&old, &old), &sections(&["в", "а", "б"])), [Some(1), Some(2)]);
    }
}
