//! A roadmap and a document as one in; out comes what says that the one was made of the other.

use super::pairs::{activities, share_items};
use crate::edit::Data;
use crate::import::source::Source;

/// What a roadmap and a document have in common: whatever stands first weighs more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Likeness {
    /// The roadmap was made of this very file.
    is_its_file: bool,
    /// An act of the roadmap has the day and the number of the document's.
    has_its_act: bool,
    /// How many items they have in common, where these are half of a plan and the period is the same.
    items: usize,
    /// The roadmap was made of a file of this name.
    has_its_name: bool,
}

impl Likeness {
    /// What they have in common.
    pub fn new(own: &Data, new: &Data, source: Option<&Source>) -> Self {
        let own_source = Source::from_roadmap(own);
        let is_source = |is_same: fn(&Source, &Source) -> bool| {
            own_source.as_ref().zip(source).is_some_and(|(own, new)| is_same(own, new))
        };
        Likeness {
            is_its_file: is_source(|own, new| own.digest == new.digest),
            has_its_act: list(new, "acts").iter().any(|act| list(own, "acts").iter().any(|own| is_same_act(own, act))),
            items: if has_same_period(own, new) { common_items(own, new) } else { 0 },
            has_its_name: is_source(|own, new| own.file == new.file),
        }
    }

    /// Whether anything says that the one was made of the other.
    pub fn is_any(self) -> bool {
        self > Likeness::default()
    }
}

fn list<'d>(roadmap: &'d Data, key: &str) -> &'d [Data] {
    roadmap.get(key).map_or(&[], Data::members)
}

fn is_same_act(act: &Data, other: &Data) -> bool {
    let words = |act: &Data, key: &str| act.get(key).and_then(Data::as_text).unwrap_or_default().to_owned();
    let is_same = |key: &str| !words(act, key).is_empty() && words(act, key) == words(other, key);
    is_same("number") && is_same("date")
}

/// Whether their periods may be one: a person may have written the same otherwise.
fn has_same_period(own: &Data, new: &Data) -> bool {
    let period = |roadmap: &Data| {
        let text = roadmap.get("period").and_then(Data::as_text)?;
        vekha_deadline::period(text).ok()
    };
    period(own).zip(period(new)).is_none_or(|(own, new)| own == new)
}

fn common_items(own: &Data, new: &Data) -> usize {
    let plans = list(own, "plans");
    let alike = list(new, "plans").iter().filter(|plan| plans.iter().any(|own| share_items(own, plan)));
    let known: Vec<String> = plans.iter().flat_map(activities).collect();
    alike.flat_map(activities).filter(|words| known.contains(words)).count()
}
