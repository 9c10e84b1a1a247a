//! The keys of views: in go views as JSON, out come for each place of a view the keys that every object there has.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

/// The keys of the objects of views, by place: `school: year[].progress`.
#[derive(Debug, Default)]
pub struct ViewKeys {
    keys: BTreeMap<String, BTreeSet<String>>,
    /// Objects at one place that have different keys, each with what one of them misses.
    pub faults: BTreeSet<String>,
}

impl ViewKeys {
    /// Adds the keys of a view; `place` is its template.
    pub fn add(&mut self, place: &str, value: &Value) {
        match value {
            Value::Object(fields) => {
                let keys: BTreeSet<String> = fields.keys().cloned().collect();
                let known = self.keys.entry(place.to_owned()).or_insert_with(|| keys.clone());
                self.faults.extend(difference(place, known, &keys));
                for (key, field) in fields {
                    self.add(&format!("{place}.{key}"), field);
                }
            }
            Value::Array(entries) => entries.iter().for_each(|entry| self.add(&format!("{place}[]"), entry)),
            _ => {}
        }
    }

    /// Where others have other keys at a place that both know.
    pub fn differences(&self, other: &ViewKeys) -> Vec<String> {
        let both = self.keys.iter().filter_map(|(place, keys)| Some((place, keys, other.keys.get(place)?)));
        both.flat_map(|(place, keys, others)| difference(place, keys, others)).collect()
    }
}

fn difference(place: &str, keys: &BTreeSet<String>, others: &BTreeSet<String>) -> Option<String> {
    let list = |some: BTreeSet<&String>| some.into_iter().map(String::as_str).collect::<Vec<_>>().join(" ");
    let (only, lacks) = (list(keys.difference(others).collect()), list(others.difference(keys).collect()));
    (keys != others).then(|| format!("{place}: only the first has «{only}», only the second has «{lacks}»"))
}
