//! One step of a merge after another: the roadmap as it is by now, the changes that lead there, and what became of every
//! difference between the two documents.

use std::collections::BTreeSet;

use super::entry::{Entry, EntryKind, words};
use super::own_members::{Versions, own_members};
use super::pairs::{ListKind, activity, later_members, list_kind, name};
use crate::content::slug::free_name;
use crate::edit::{Change, Data, Path, Step, apply_to_data};

/// Cells that may still have to be compared with the document.
const CELLS: [&str; 2] = ["deadline", "responsible"];
/// Keys that are no part of the document's words: names that an import has made, its source, its doubts.
const SKIPPED: [&str; 3] = ["id", "source", "unchecked"];

/// A merge as it goes on.
pub struct Merger {
    /// The roadmap with all changes so far.
    pub own: Data,
    /// The changes.
    pub changes: Vec<Change>,
    /// What became of the differences.
    pub entries: Vec<Entry>,
    /// Whether numbers of items may be changed.
    pub numbers: Numbers,
    /// The plan of the new document that is being merged.
    pub new_plan: Data,
    /// Whether differences are only listed, as the old document is not known.
    pub is_comparison: bool,
}

/// Whether numbers of items may be changed, or why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbers {
    /// They may.
    Free,
    /// Reports or links may name them.
    Named,
    /// An item that stays has the number of another then.
    Taken,
}

/// Where something stands: its path in the roadmap, and its place for people.
#[derive(Debug, Clone, Default)]
pub struct Spot {
    path: Path,
    place: String,
    /// The place that items below it are named from: that of their plan, whatever section they stand in.
    holder: String,
}

impl Spot {
    /// The value of a key.
    fn key(&self, key: &str) -> Spot {
        let path = [&self.path[..], &[Step::key(key)]].concat();
        let place = match key {
            "plans" | "sections" | "steps" => self.place.clone(),
            "items" => self.holder.clone(),
            _ if self.place.is_empty() => key.to_owned(),
            _ => format!("{}: {key}", self.place),
        };
        Spot { path, place, holder: self.holder.clone() }
    }

    /// A member of a list.
    fn member(&self, at: usize, kind: ListKind, member: &Data) -> Spot {
        let path = [&self.path[..], &[Step::Index(at)]].concat();
        let name = name(kind, member);
        let is_section = kind == ListKind::Records("title");
        let name = if is_section { format!("«{name}»") } else { name };
        let place = [&*self.place, &*name].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("/");
        let holder = if is_section { self.holder.clone() } else { place.clone() };
        Spot { path, place, holder }
    }
}

impl Merger {
    /// A merge into a roadmap.
    pub fn new(own: &Data, numbers: Numbers) -> Self {
        let own = own.clone();
        Merger { own, changes: Vec::new(), entries: Vec::new(), numbers, new_plan: Data::Nothing, is_comparison: false }
    }

    /// How many items of the roadmap have a name that another one of their plan has too.
    pub fn doubled_names(&self) -> usize {
        let plans = self.own.get("plans").map_or(&[][..], Data::members);
        let doubled = |plan: &Data| {
            let names = item_names(plan);
            names.len() - names.iter().collect::<BTreeSet<_>>().len()
        };
        plans.iter().map(doubled).sum()
    }

    fn emit(&mut self, kind: EntryKind, spot: &Spot, (old, own, new): (Option<&Data>, Option<&Data>, Option<&Data>)) {
        let place = spot.place.clone();
        self.entries.push(Entry { kind, place, old: words(old), own: words(own), new: words(new) });
    }

    /// Makes a change of the roadmap. One for which there is no place is refused when the file is changed.
    fn change(&mut self, change: Change) {
        if !self.is_comparison {
            let _ = apply_to_data(&mut self.own, &change);
            self.changes.push(change);
        }
    }

    fn own_value(&self, path: &[Step]) -> Option<Data> {
        self.own.at(path).filter(|data| **data != Data::Nothing).cloned()
    }

    /// Merges the keys of a record; `old` and `new` are those of the two documents.
    pub fn merge_record(&mut self, spot: &Spot, old: &Data, new: &Data) {
        let mut taken = Vec::new();
        for key in keys(old, new) {
            let (was, is) = (old.get(&key), new.get(&key));
            if was == is || SKIPPED.contains(&&*key) {
                continue;
            }
            let own = self.own_value(&spot.key(&key).path);
            let is_record = [was, is, own.as_ref()].iter().flatten().all(|data| matches!(data, Data::Map(_)));
            match list_kind(&key) {
                Some(kind) => self.merge_list(spot, (&key, kind), (was, is), new),
                None if is_record && own.is_some() => {
                    let empty = Data::Map(Vec::new());
                    self.merge_record(&spot.key(&key), was.unwrap_or(&empty), is.unwrap_or(&empty));
                }
                None if self.merge_field(spot, &key, (was, is), new) => taken.push(key),
                None => {}
            }
        }
        self.merge_unchecked(spot, old, new, &taken);
    }

    /// Merges a value as a whole; returns whether the roadmap has that of the new document now.
    fn merge_field(&mut self, record: &Spot, key: &str, (was, is): (Option<&Data>, Option<&Data>), new: &Data) -> bool {
        let spot = record.key(key);
        let own = self.own_value(&spot.path);
        let text = own.as_ref().and_then(|own| own.get("text")).cloned();
        if own.as_ref() == is {
            return false;
        }
        if is_address(record, key) && own.as_ref() == was && self.numbers != Numbers::Free {
            let is_taken = self.numbers == Numbers::Taken;
            let kind = if is_taken { EntryKind::NumberTaken } else { EntryKind::Renumbered };
            self.emit(kind, &spot, (was, own.as_ref(), is));
            return false;
        }
        if own.as_ref() == was {
            self.emit(EntryKind::Taken, &spot, (was, own.as_ref(), is));
            self.put(record, key, is, new);
            return true;
        }
        if let (Some(Data::Text(_)), Some(Data::Text(_))) = (was, is)
            && text.is_some()
        {
            if text.as_ref() == was {
                self.emit(EntryKind::Taken, &spot, (was, text.as_ref(), is));
                self.put(&spot, "text", is, new);
                return true;
            }
            if text.as_ref() == is {
                return false;
            }
        }
        self.emit(EntryKind::Conflict, &spot, (was, own.as_ref(), is));
        false
    }

    /// Puts a value of the new document behind a key of the roadmap, or takes the key away.
    fn put(&mut self, record: &Spot, key: &str, value: Option<&Data>, new: &Data) {
        let path = record.key(key).path;
        let is_there = self.own.at(&path).is_some();
        let change = match value {
            None => Change::Remove { path },
            Some(value) if is_there => Change::Set { path, value: value.clone() },
            Some(value) => {
                let after = self.key_before(record, key, new);
                Change::AddKey { path: record.path.clone(), key: key.to_owned(), value: value.clone(), after }
            }
        };
        self.change(change);
    }

    /// The key of the roadmap's record that the new document has before this one.
    fn key_before(&self, record: &Spot, key: &str, new: &Data) -> Option<String> {
        let own = self.own.at(&record.path)?;
        let Data::Map(entries) = new else { return None };
        let before = entries.iter().take_while(|(name, _)| name != key).map(|(name, _)| name);
        before.filter(|name| own.get(name).is_some()).last().cloned()
    }

    /// Merges the members of a list. One that a person has taken away or written as a text is that person's.
    fn merge_list(
        &mut self,
        record: &Spot,
        (key, kind): (&str, ListKind),
        (was, is): (Option<&Data>, Option<&Data>),
        new: &Data,
    ) {
        let (old_list, new_list) = (was.map_or(&[][..], Data::members), is.map_or(&[][..], Data::members));
        let spot = record.key(key);
        let own = self.own_value(&spot.path);
        let is_other_form = own.as_ref().map_or(was.is_some(), |own| !matches!(own, Data::List(_)));
        if is_other_form {
            return self.emit(EntryKind::Conflict, &spot, (was, own.as_ref(), is));
        }
        let own_list = own.map_or(Vec::new(), |own| own.members().to_vec());
        let places = places(kind, (old_list, &own_list, new_list));
        for (at, place) in places.new_to_old.iter().enumerate() {
            let old = place.map(|place| &old_list[place]);
            match places.new_to_own[at] {
                Some(own) => self.merge_member(&spot, kind, own, (old, &new_list[at])),
                None if old.is_some_and(|old| *old != new_list[at]) => {
                    let missing = spot.member(at, kind, &new_list[at]);
                    self.emit(EntryKind::Missing, &missing, (old, None, Some(&summary(kind, &new_list[at]))));
                }
                None => {}
            }
        }
        self.emit_removed(&spot, kind, (old_list, &own_list), &places);
        if kind == ListKind::Items && !places.new_to_old.iter().flatten().is_sorted() {
            self.emit(EntryKind::Reordered, &spot, (None, None, None));
        }
        self.add_members(record, (key, kind), &places, new_list, new);
    }

    fn merge_member(&mut self, list: &Spot, kind: ListKind, own: usize, (old, new): (Option<&Data>, &Data)) {
        if old == Some(new) || kind == ListKind::Words {
            return;
        }
        let member = self.own.at(&list.path).and_then(|list| list.members().get(own)).cloned().unwrap_or_default();
        let spot = list.member(own, kind, &member);
        if is_plan(&spot.path) {
            self.new_plan = new.clone();
        }
        self.merge_record(&spot, old.unwrap_or(&Data::Map(Vec::new())), new);
    }

    /// What the new document has no more stays, and is listed; an item that an act struck out is known to be gone.
    fn emit_removed(&mut self, list: &Spot, kind: ListKind, (old, own): (&[Data], &[Data]), places: &Places) {
        let known =
            |at: usize| own.iter().enumerate().find(|(place, _)| places.old_to_own.get(at) == Some(&Some(*place)));
        let gone_from_document = (0..old.len()).filter(|at| !places.new_to_old.contains(&Some(*at))).filter_map(known);
        let only_own = (0..own.len()).filter(|at| self.is_comparison && !places.new_to_own.contains(&Some(*at)));
        let removed: Vec<(usize, Data)> = gone_from_document
            .map(|(at, member)| (at, member.clone()))
            .chain(only_own.map(|at| (at, own[at].clone())))
            .filter(|(_, member)| !is_struck_out(member))
            .filter(|(_, member)| !self.stands_elsewhere(list, member))
            .collect();
        let became = if kind == ListKind::Parties { EntryKind::NotNamed } else { EntryKind::Removed };
        for (at, member) in removed {
            let spot = list.member(at, kind, &member);
            self.emit(became, &spot, (None, Some(&summary(kind, &member)), None));
        }
    }

    /// Adds what is new in the document, each behind what is before it there.
    fn add_members(
        &mut self,
        record: &Spot,
        (key, kind): (&str, ListKind),
        places: &Places,
        new_list: &[Data],
        new: &Data,
    ) {
        let list = record.key(key);
        let mut own_places = places.new_to_own.clone();
        for (at, member) in new_list.iter().enumerate() {
            if own_places[at].is_some() || places.new_to_old[at].is_some() {
                continue;
            }
            let spot = list.member(at, kind, member);
            let own = self.own_value(&list.path);
            if self.stands_elsewhere(&list, member) {
                self.emit(EntryKind::Moved, &spot, (None, None, Some(&summary(kind, member))));
                continue;
            }
            if self.is_name_taken(record, key, own.as_ref(), member) {
                self.emit(EntryKind::Blocked, &spot, (None, None, Some(&summary(kind, member))));
                continue;
            }
            self.emit(EntryKind::Added, &spot, (None, None, Some(&summary(kind, member))));
            let before = own_places[..at].iter().rev().flatten().next();
            let place = before.map_or(0, |before| before + 1);
            let value = if kind == ListKind::Parties { with_free_id(member, own.as_ref()) } else { member.clone() };
            if own.is_some_and(|own| matches!(own, Data::List(_))) {
                self.change(Change::AddMember { path: list.path.clone(), at: place, value });
            } else {
                self.put(record, key, Some(&Data::List(vec![value])), new);
            }
            own_places.iter_mut().flatten().filter(|own| **own >= place).for_each(|own| *own += 1);
            own_places[at] = Some(place);
        }
    }

    /// Whether the roadmap has an item of one of the two documents in another section of its plan: it has as many with
    /// these words as the new document.
    fn stands_elsewhere(&self, list: &Spot, item: &Data) -> bool {
        let is_of_items = list.path.last() == Some(&Step::key("items"));
        let (Some(plan), words) = (self.plan_of(&list.path), activity(item)) else { return false };
        let count = |plan: &Data| items(plan).filter(|item| activity(item) == words).count();
        let (own, new) = (count(plan), count(&self.new_plan));
        is_of_items && !self.is_comparison && !words.is_empty() && new > 0 && own >= new
    }

    /// The roadmap's plan that a path leads into.
    fn plan_of(&self, path: &[Step]) -> Option<&Data> {
        let depth = path.iter().position(|step| matches!(step, Step::Index(_))).map_or(0, |at| at + 1);
        self.own.at(&path[..depth])
    }

    /// Whether an item of the plan has the address of one that would be added, with a section or alone.
    fn is_name_taken(&self, record: &Spot, key: &str, own: Option<&Data>, member: &Data) -> bool {
        match key {
            "items" => {
                let plan = self.plan_of(&record.path);
                plan.is_some_and(|plan| item_names(plan).contains(&name(ListKind::Items, member)))
            }
            "sections" => {
                let taken = self.own.at(&record.path).map_or(Vec::new(), item_names);
                item_names(member).iter().any(|name| taken.contains(name))
            }
            "steps" => {
                let taken = own.map_or(&[][..], Data::members);
                let own_name = name(ListKind::Items, member);
                !own_name.is_empty() && taken.iter().any(|step| name(ListKind::Items, step) == own_name)
            }
            _ => false,
        }
    }

    /// A doubt of the reader about words that were taken stands; else it goes the way of any other value.
    fn merge_unchecked(&mut self, record: &Spot, old: &Data, new: &Data, taken: &[String]) {
        let spot = record.key("unchecked");
        let own = self.own_value(&spot.path).unwrap_or_default();
        let has = |data: Option<&Data>, cell: &str| {
            data.is_some_and(|data| data.members().iter().any(|member| member.as_text() == Some(cell)))
        };
        let mut cells: Vec<Data> = own.members().to_vec();
        for cell in CELLS {
            let [was, is, own] =
                [has(old.get("unchecked"), cell), has(new.get("unchecked"), cell), has(Some(&own), cell)];
            let is_new_doubt = is && taken.iter().any(|key| key == cell);
            let stays = is_new_doubt || if was == own { is } else { own };
            cells.retain(|member| stays || member.as_text() != Some(cell));
            if stays && !own {
                cells.push(Data::text(cell));
            }
        }
        if cells != own.members() {
            let value = Some(Data::List(cells)).filter(|cells| !cells.members().is_empty());
            self.put(record, "unchecked", value.as_ref(), new);
        }
    }
}

/// Whether a value is what reports and links name an item by.
fn is_address(record: &Spot, key: &str) -> bool {
    let list = record.path.iter().rev().find_map(|step| match step {
        Step::Key(key) => Some(key.as_str()),
        Step::Index(_) => None,
    });
    key == "number" && matches!(list, Some("items" | "steps"))
}

/// Which member of a list is which, between the old document, the roadmap and the new document.
struct Places {
    old_to_own: Vec<Option<usize>>,
    new_to_old: Vec<Option<usize>>,
    new_to_own: Vec<Option<usize>>,
}

fn places(kind: ListKind, (old, own, new): (&[Data], &[Data], &[Data])) -> Places {
    let old_to_new = later_members(kind, old, new);
    let new_to_old: Vec<Option<usize>> =
        (0..new.len()).map(|at| old_to_new.iter().position(|place| *place == Some(at))).collect();
    let both = old.iter().zip(&old_to_new).map(|(old, new_at)| (Some(old), new_at.and_then(|at| new.get(at))));
    let added = new.iter().zip(&new_to_old).filter(|(_, place)| place.is_none()).map(|(new, _)| (None, Some(new)));
    let members: Vec<Versions> = both.chain(added).collect();
    let mut to_own = own_members(kind, &members, own);
    let mut added = to_own.split_off(old.len()).into_iter();
    let new_to_own = new_to_old.iter().map(|place| match place {
        Some(old) => to_own[*old],
        None => added.next().flatten(),
    });
    Places { new_to_own: new_to_own.collect(), old_to_own: to_own, new_to_old }
}

/// The keys of two records, those of the new document in its order first.
fn keys(old: &Data, new: &Data) -> Vec<String> {
    let mut keys: Vec<String> = Vec::new();
    for record in [new, old] {
        if let Data::Map(entries) = record {
            let further: Vec<String> =
                entries.iter().map(|(key, _)| key.clone()).filter(|key| !keys.contains(key)).collect();
            keys.extend(further);
        }
    }
    keys
}

/// All items of a plan or section.
fn items(plan: &Data) -> impl Iterator<Item = &Data> {
    let sections = plan.get("sections").map_or(&[][..], Data::members);
    let lists = std::iter::once(plan).chain(sections).filter_map(|holder| holder.get("items"));
    lists.flat_map(Data::members)
}

/// The names of all items of a plan or section.
fn item_names(plan: &Data) -> Vec<String> {
    items(plan).map(|item| name(ListKind::Items, item)).collect()
}

/// Whether a path is that of a plan.
fn is_plan(path: &[Step]) -> bool {
    matches!(path, [Step::Key(key), Step::Index(_)] if key == "plans")
}

/// A party with an id that no other has: those that begin alike would have the same.
fn with_free_id(party: &Data, own: Option<&Data>) -> Data {
    let id = |party: &Data| party.get("id").and_then(Data::as_text).unwrap_or_default().to_owned();
    let taken: Vec<String> = own.map_or(&[][..], Data::members).iter().map(id).collect();
    let mut party = party.clone();
    let own_id = id(&party);
    if let (Data::Map(entries), true) = (&mut party, taken.contains(&own_id)) {
        let free = Data::Text(free_name(&own_id, |name| taken.iter().any(|id| id == name)));
        entries.iter_mut().filter(|(key, _)| key == "id").for_each(|(_, value)| *value = free.clone());
    }
    party
}

/// Whether an act has struck the item out, as a person has written.
fn is_struck_out(item: &Data) -> bool {
    let revisions = item.get("revisions").map_or(&[][..], Data::members);
    let field = |revision: &Data| revision.get("field").and_then(Data::as_text).map(str::to_owned);
    revisions.iter().filter_map(field).any(|field| ["removed", "исключён"].contains(&&*field))
}

/// What a member is about, in a few words.
fn summary(kind: ListKind, member: &Data) -> Data {
    let party = member.get("name").filter(|_| kind == ListKind::Parties);
    if kind != ListKind::Items {
        return party.cloned().unwrap_or_else(|| Data::Text(name(kind, member)));
    }
    let text = |key: &str| member.get(key).and_then(Data::as_text).unwrap_or_default().replace('\n', " ");
    Data::Text(format!("{} {}", text("number"), text("activity")).trim().to_owned())
}
