//! What a row is called: in reports and links, in the address of its page, in the anchor of its row.

use std::collections::BTreeMap;

use super::Linker;
use super::items::bare_number;
use super::plans::Row;
use crate::content::records::item::{Item as ItemRecord, words_of};
use crate::content::slug::slug;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::site::address;
use crate::site::model::Item;

impl Linker<'_> {
    /// Every name of a row: the first is the one that pages show.
    pub(super) fn names_of(&self, row: Row, record: &ItemRecord) -> Vec<String> {
        let plan = &self.site[row.roadmap].plans[row.plan].id;
        let number = record.number.as_ref().map_or("", |n| bare_number(n)).to_owned();
        let own: Vec<String> = match row.parent.map(|parent| &self.site[row.roadmap][parent]) {
            None => [Some(number), record.id.as_ref().map(|id| id.to_string())]
                .into_iter()
                .flatten()
                .filter(|n| !n.is_empty())
                .collect(),
            Some(parent) => {
                let above = parent.name.rsplit('/').next().unwrap_or(&parent.name);
                let dotted = number.strip_prefix(&format!("{above}.")).map(str::to_owned);
                let by_position = format!("{above}.{}", row.position);
                let by_number = dotted
                    .or(Some(number))
                    .filter(|tail| starts_with_digit(tail))
                    .map(|tail| format!("{above}.{tail}"));
                let shown = by_number.filter(|name| *name != by_position);
                shown.into_iter().chain([by_position]).chain(record.id.as_ref().map(|id| id.to_string())).collect()
            }
        };
        let with_plan = own.iter().map(|name| format!("{plan}/{name}"));
        let bare = own.iter().cloned();
        if row.several_plans { with_plan.chain(bare).collect() } else { bare.chain(with_plan).collect() }
    }

    /// The page of an item and the anchor of its row; told when the number does not make a new address.
    pub(super) fn item_address(
        &mut self,
        row: Row,
        record: &ItemRecord,
        taken: &mut BTreeMap<String, Place>,
    ) -> (String, String) {
        let number = record.number.as_ref().map(|n| bare_number(n)).unwrap_or("");
        let own = record.id.as_ref().map(|id| id.to_string()).filter(|id| !id.is_empty());
        let plan = self.site[row.roadmap].plans[row.plan].id.clone();
        let from_number = || if row.several_plans { format!("{plan}-{}", slug(number)) } else { slug(number) };
        let place =
            record.id.as_ref().map(|id| id.place).or(record.number.as_ref().map(|n| n.place)).unwrap_or(record.place);
        if own.is_none() && slug(number).is_empty() && !self.is_incomplete(row.roadmap) {
            let words = slug(&words_of(&record.activity).split_whitespace().take(3).collect::<Vec<_>>().join(" "));
            let proposal = if words.is_empty() { format!("punkt-{}", row.position) } else { words };
            self.emit(Diagnostic::new(Code::ItemNeedsId, place).arg("why", "absent").arg("proposal", proposal));
        }
        let name = own.unwrap_or_else(from_number);
        if address::RESERVED_ITEMS.contains(&name.as_str()) {
            self.emit(Diagnostic::new(Code::ReservedId, place).arg("id", &name));
        }
        if let Some(other) = taken.get(&name) {
            let proposal = (2..)
                .map(|n| format!("{name}-{n}"))
                .find(|candidate| !taken.contains_key(candidate))
                .unwrap_or_default();
            self.emit(
                Diagnostic::new(Code::ItemNeedsId, place)
                    .arg("why", "repeated")
                    .arg("proposal", proposal)
                    .related(*other),
            );
        }
        taken.insert(name.clone(), place);
        (address::item(&self.site[row.roadmap].id, &name), format!("i-{name}"))
    }
}

/// Steps marked by a letter or a dash are named by their place.
pub(super) fn starts_with_digit(number: &str) -> bool {
    number.starts_with(|sign: char| sign.is_ascii_digit())
}

/// A step lives on its item's page; its anchors are dotted positions.
pub(super) fn step_address(parent: &Item, position: usize) -> (String, String) {
    let href = match parent.href.split_once('#') {
        Some(_) => format!("{}-{position}", parent.href),
        None => format!("{}#step-{position}", parent.href),
    };
    (href, format!("{}-{position}", parent.anchor))
}
