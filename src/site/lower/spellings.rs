//! Spellings of parties: the executors' text in, the parties that it names out. Whole words, longest names first, any
//! letter case.

use std::cmp::Reverse;

use crate::content::fold;
use crate::content::records::roadmap::Party as PartyRecord;
use crate::site::model::PartyIx;

/// Every spelling of every party of a roadmap, longest first.
pub struct PartySpellings {
    list: Vec<(PartyIx, String)>,
    /// The name of the first party.
    first: Option<String>,
}

impl PartySpellings {
    /// The names and aliases of the parties.
    pub fn new(records: &[PartyRecord]) -> Self {
        Self::from_names(&records.iter().map(names_of_party).collect::<Vec<_>>())
    }

    fn from_names(names: &[Vec<String>]) -> Self {
        let mut list = Vec::new();
        for (party, names) in names.iter().enumerate() {
            list.extend(names.iter().map(|name| (PartyIx(party), fold::words(name))));
        }
        list.retain(|(_, name)| !name.trim().is_empty());
        list.sort_by_key(|(party, name)| (Reverse(name.len()), *party));
        PartySpellings { list, first: names.first().and_then(|names| names.first()).cloned() }
    }

    /// Whether the roadmap has no parties.
    pub fn is_empty(&self) -> bool {
        self.first.is_none()
    }

    /// The name of the first party, as an example.
    pub fn first_name(&self) -> Option<&str> {
        self.first.as_deref()
    }

    /// The parties that `text` names, in its order.
    pub fn find_in(&self, text: &str) -> Vec<PartyIx> {
        let mut text = fold::words(text);
        let mut found: Vec<(usize, PartyIx)> = Vec::new();
        for (party, name) in &self.list {
            while let Some(at) = whole_words(&text, name) {
                found.push((at, *party));
                // What is recognised must not be found again as a part of a shorter name.
                text.replace_range(at..at + name.len(), &"\u{1}".repeat(name.len()));
            }
        }
        found.sort();
        let mut parties = Vec::new();
        for (_, party) in found {
            if !parties.contains(&party) {
                parties.push(party);
            }
        }
        parties
    }
}

fn names_of_party(party: &PartyRecord) -> Vec<String> {
    std::iter::once(&party.name).chain(&party.aliases).map(|name| name.to_string()).collect()
}

/// Where `name` stands in `text` with no letter or digit on either side.
fn whole_words(text: &str, name: &str) -> Option<usize> {
    text.match_indices(name).map(|(at, _)| at).find(|at| {
        let before = text[..*at].chars().next_back();
        let after = text[at + name.len()..].chars().next();
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::PartySpellings;

    fn parties_in(text: &str) -> Vec<usize> {
        let list = |names: &[&str]| names.iter().map(|name| name.to_string()).collect();
        let names = [list(&["Специалисты ОО"]), list(&["Руководители ОО"]), list(&["ОО", "школы"]), list(&["ИРО"])];
        let found = PartySpellings::from_names(&names).find_in(text);
        found.into_iter().map(|party| party.0).collect()
    }

    #[test]
    fn the_longest_name_wins_and_order_is_that_of_the_text() {
        assert_eq!(parties_in("Руководители  ОО Специалисты ОО"), [1, 0]);
        assert_eq!(parties_in("ОО, специалисты ОО"), [2, 0]);
        assert_eq!(parties_in("ТОИРО, отделОО"), [0usize; 0]);
    }
}
