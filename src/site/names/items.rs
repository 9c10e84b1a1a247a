//! Names of items within one roadmap: numbers and ids, with and without the plan, steps by dotted numbers. A name in,
//! the item or items that it means out.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::fold;
use crate::site::model::{ItemIx, PlanIx};

/// What names mean within one roadmap.
#[derive(Debug, Default)]
pub struct ItemNames {
    items: BTreeMap<String, Vec<ItemIx>>,
    steps: BTreeMap<String, Vec<ItemIx>>,
    /// Internal items: their names are known and mean nothing that is published.
    hidden: BTreeSet<String>,
    /// The plan of every item, and whether it has an id of its own.
    plans: Vec<(PlanIx, bool)>,
}

/// What a name leads to.
pub enum Meaning {
    /// One item or step.
    One(ItemIx),
    /// Something internal.
    Hidden,
    /// Several items.
    Several(Vec<ItemIx>),
    /// Nothing.
    Nothing,
}

impl ItemNames {
    /// Gives an item (or a step) one more name.
    pub fn add(&mut self, name: &str, item: ItemIx, is_step: bool) {
        let map = if is_step { &mut self.steps } else { &mut self.items };
        let list = map.entry(without_noun(&fold::name(name)).to_owned()).or_default();
        if !list.contains(&item) {
            list.push(item);
        }
    }

    /// Adds the plan of the next item, and whether it has an id of its own.
    pub fn push_plan(&mut self, plan: PlanIx, has_id: bool) {
        self.plans.push((plan, has_id));
    }

    /// Adds the name of an internal item.
    pub fn hide(&mut self, name: String) {
        self.hidden.insert(fold::name(&name));
    }

    /// What `name` leads to; an item goes before a step of the same name.
    pub fn find(&self, name: &str) -> Meaning {
        let plain = fold::name(name);
        let bare = bare_number(without_noun(&plain));
        let readings = [Some(bare_number(&plain)), Some(bare), self.like(bare)];
        let mut meanings = readings.into_iter().flatten().map(|name| self.find_number(name));
        meanings.find(|meaning| !matches!(meaning, Meaning::Nothing)).unwrap_or(Meaning::Nothing)
    }

    /// The only name that has letters of the other alphabet where they look the same.
    fn like(&self, name: &str) -> Option<&str> {
        if name.is_ascii() && self.all().all(str::is_ascii) {
            return None;
        }
        let latin = fold::latin(name);
        let mut like = self.all().filter(|known| *known != name && fold::latin(known) == latin);
        like.next().filter(|_| like.next().is_none())
    }

    fn find_number(&self, name: &str) -> Meaning {
        let lists = [&self.items, &self.steps].map(|map| map.get(name).map_or(&[][..], Vec::as_slice));
        if let [[item], _] | [[], [item]] = lists {
            return Meaning::One(*item);
        }
        let lists = lists.map(|items| self.first_by_number(items));
        match lists.iter().map(Vec::as_slice).collect::<Vec<_>>()[..] {
            [[item], _] | [[], [item]] => Meaning::One(*item),
            [[], []] if self.hidden.contains(name) => Meaning::Hidden,
            [[], several] | [several, _] if !several.is_empty() => Meaning::Several(several.to_vec()),
            _ => Meaning::Nothing,
        }
    }

    /// Of items of one plan with the same number, it means the one that has no id of its own.
    fn first_by_number(&self, items: &[ItemIx]) -> Vec<ItemIx> {
        let plans: Vec<_> = items.iter().map(|item| self.plans[item.0]).collect();
        let stays = plans.iter().map(|(plan, has_id)| !has_id || !plans.contains(&(*plan, false)));
        items.iter().zip(stays).filter(|(_, stays)| *stays).map(|(item, _)| *item).collect()
    }

    /// The names of several items written as one text, «1, 3» or «2–4», where it means nothing itself and all of them but
    /// one, which is a slip then, mean something.
    pub fn names_in_list(&self, text: &str) -> Vec<String> {
        if !self.is_unknown(text) {
            return Vec::new();
        }
        let names = listed_names(&fold::name(text));
        let unknown = names.iter().filter(|name| self.is_unknown(name)).count();
        if names.len() > 1 && unknown < 2 { names } else { Vec::new() }
    }

    fn is_unknown(&self, name: &str) -> bool {
        matches!(self.find(name), Meaning::Nothing)
    }

    /// A name that means this item and nothing else: `shown` where it does, else its shortest.
    pub fn own_name<'n>(&'n self, item: ItemIx, shown: &'n str) -> Option<&'n str> {
        if self.is_own_name(item, shown) {
            return Some(shown);
        }
        self.all().filter(|name| self.is_own_name(item, name)).min_by_key(|name| name.len())
    }

    fn is_own_name(&self, item: ItemIx, name: &str) -> bool {
        matches!(self.find(name), Meaning::One(found) if found == item)
    }

    /// The number that was meant where letters stand in place of digits: «З» for 3, «1О» for 10.
    pub fn number_with_digits(&self, name: &str) -> Option<String> {
        let digits: Option<String> = name.chars().map(digit_like).collect();
        let digits = digits.filter(|digits| digits != name)?;
        let bare = digits.trim_start_matches('0').to_owned();
        [digits, bare].into_iter().find(|number| matches!(self.find(number), Meaning::One(_)))
    }

    /// All names, for proposals.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.items.keys().chain(self.steps.keys()).map(String::as_str)
    }
}

/// The digit that a sign of a number looks like; a digit or a full stop is itself.
fn digit_like(sign: char) -> Option<char> {
    match sign {
        '0'..='9' | '.' => Some(sign),
        'О' | 'о' | 'O' | 'o' => Some('0'),
        'l' | 'I' | 'i' | 'І' | '|' | '!' => Some('1'),
        'З' | 'з' | 'Ӡ' | 'Э' | 'э' => Some('3'),
        'Ч' | 'ч' => Some('4'),
        'S' | 's' | 'Ѕ' => Some('5'),
        'б' | 'Б' => Some('6'),
        'В' | 'B' => Some('8'),
        _ => None,
    }
}

/// A number without the word before it: «пункт 1», «п. 1», «№ 1».
fn without_noun(name: &str) -> &str {
    let nouns = ["пункты", "пункт", "мероприятия", "мероприятие", "шаги", "шаг", "пп.", "п.", "№", "items", "item"];
    let found = nouns.iter().find_map(|noun| {
        let (head, rest) = name.split_at_checked(noun.len())?;
        (head.to_lowercase() == *noun).then_some(rest)
    });
    found.map_or(name, |rest| without_noun(rest.trim_start()))
}

/// A number as it is spoken: «10.» and «1)» lose the sign that only prints.
pub fn bare_number(number: &str) -> &str {
    number.trim().trim_end_matches(['.', ')']).trim()
}

/// So many items a range may have: a longer one is a slip.
const LONGEST_RANGE: u32 = 100;

/// The names in a list or a range of plain signs.
fn listed_names(text: &str) -> Vec<String> {
    let list = without_noun(text).replace(" и ", ",").replace(" and ", ",");
    let parts = list.split([',', ';']).map(str::trim).filter(|part| !part.is_empty());
    parts.flat_map(range_of_names).collect()
}

/// «2-4» as its numbers; what is no range as it is.
fn range_of_names(text: &str) -> Vec<String> {
    let numbers = text.split_once('-').and_then(|(first, last)| {
        let (first, last) = (first.trim(), bare_number(last));
        let head = first.rfind('.').map_or("", |dot| &first[..=dot]);
        let (from, to) = (first[head.len()..].parse::<u32>().ok()?, last.strip_prefix(head)?.parse::<u32>().ok()?);
        let is_range = from < to && to - from < LONGEST_RANGE;
        is_range.then(|| (from..=to).map(|number| format!("{head}{number}")).collect())
    });
    numbers.unwrap_or_else(|| vec![text.to_owned()])
}

#[cfg(test)]
mod tests {
    use super::listed_names;

    #[test]
    fn lists_and_ranges_are_their_numbers() {
        for (text, expected) in [
            ("1, 3", &["1", "3"][..]),
            ("пункты 1 и 3; 5", &["1", "3", "5"]),
            ("2-4", &["2", "3", "4"]),
            ("1.9-1.11.", &["1.9", "1.10", "1.11"]),
            ("1, 3-4", &["1", "3", "4"]),
            ("4-2", &["4-2"]),
            ("1.2-2.1", &["1.2-2.1"]),
            ("1-1000000000", &["1-1000000000"]),
        ] {
            assert_eq!(listed_names(text), expected, "{text}");
        }
    }
}
