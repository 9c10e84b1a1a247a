//! An order that changes another one, as a roadmap: what it says of itself stands behind the acts before, and what it is
//! silent about stays.

use super::pairs::{ListKind, activities, do_the_same, name};
use crate::content::read::Scalar;
use crate::content::records::act::Relation;
use crate::edit::Data;

/// Whether the document of a roadmap is an order that changes another one.
pub fn is_amending(new: &Data) -> bool {
    let relation = acts(new).first().and_then(|act| act.get("relation")).and_then(Data::as_text);
    relation.and_then(|word| Relation::parse(word).ok()) == Some(Relation::Amends)
}

/// The roadmap of an amending order behind the one that it changes.
pub fn behind(old: &Data, new: &Data) -> Data {
    let mut all = new.clone();
    for key in ["title", "kind", "period"] {
        set(&mut all, key, old.get(key).cloned());
    }
    let is_other = |act: &&Data| !acts(new).iter().any(|other| is_same_act(act, other));
    let before: Vec<Data> = acts(old).iter().filter(is_other).cloned().collect();
    set(&mut all, "acts", Some(Data::List([before, acts(new).to_vec()].concat())));
    set(&mut all, "annexes", Some(Data::List(annexes(old, new))).filter(|list| !list.members().is_empty()));
    if new.get("participants").is_none() {
        set(&mut all, "participants", old.get("participants").cloned());
    }
    all
}

/// Whether a document has less than half of the items of another: it says nothing of the rest.
pub fn is_partial(old: &Data, new: &Data) -> bool {
    let [old, new] = [old, new].map(activities_of);
    2 * new.len() < old.len()
}

/// The words of all items of a roadmap.
fn activities_of(roadmap: &Data) -> Vec<String> {
    roadmap.get("plans").map_or(&[][..], Data::members).iter().flat_map(activities).collect()
}

fn acts(roadmap: &Data) -> &[Data] {
    roadmap.get("acts").map_or(&[], Data::members)
}

fn is_same_act(act: &Data, other: &Data) -> bool {
    let number = |act: &Data| name(ListKind::Records("number"), act);
    do_the_same(act, other) && number(act) == number(other)
}

/// The annexes of the new document with the stamps that they have, and those that it does not give anew.
fn annexes(old: &Data, new: &Data) -> Vec<Data> {
    let number = |annex: &Data| name(ListKind::Records("number"), annex);
    let list = |roadmap: &Data| roadmap.get("annexes").map_or(Vec::new(), |annexes| annexes.members().to_vec());
    let mut all = list(new);
    for before in list(old) {
        match all.iter_mut().find(|annex| number(annex) == number(&before)) {
            Some(annex) => set(annex, "stamp", before.get("stamp").cloned()),
            None => all.push(before),
        }
    }
    all
}

/// Puts a value behind a key, or takes the key away.
fn set(record: &mut Data, key: &str, value: Option<Data>) {
    let Data::Map(entries) = record else { return };
    let Some(value) = value else { return entries.retain(|(name, _)| name != key) };
    match entries.iter_mut().find(|(name, _)| name == key) {
        Some((_, own)) => *own = value,
        None => entries.push((key.to_owned(), value)),
    }
}
