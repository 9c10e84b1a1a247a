//! Personal data in a content file: its public texts are given to `privacy`, and what that finds gets its place.
//!
//! Looks at what is published alone: an internal record, a remark of YAML or a key of the program holds nothing.

use std::ops::Range;

use super::fold;
use super::front_matter::FrontMatter;
use super::role::Role;
use super::yaml::{Node, Value};
use crate::diagnostics::{FileId, Place};
use crate::privacy::{Finding, Setting, scan};

/// Personal data that stand in a public text.
#[derive(Debug, Clone)]
pub struct PersonalData {
    /// Where; the whole file where they stand in its name.
    pub place: Place,
    /// Which data, how certain, and the words around.
    pub finding: Finding,
    /// The words themselves, which no message may show.
    pub value: String,
    /// Whether the record they stand in may be made internal.
    pub can_be_internal: bool,
}

/// Whether a record says that it is internal, so that nothing of it is published.
pub(super) fn is_internal(node: &Node) -> bool {
    let Value::Map(entries) = &node.value else { return false };
    entries.iter().any(|(key, value)| {
        let is_key = key.scalar().is_some_and(|(key, _)| key == "visibility");
        is_key && value.scalar().is_some_and(|(word, _)| matches!(&*fold::words(word), "internal" | "служебное"))
    })
}

/// What stands in the public values of a record. `text` is the whole file.
pub(super) fn in_record(node: &Node, role: &Role, text: &str) -> Vec<PersonalData> {
    let mut found = Vec::new();
    let setting = if matches!(role, Role::Roadmap(_)) { Setting::Act } else { Setting::Own };
    in_node(node, setting, text, &mut found);
    found
}

fn in_node(node: &Node, setting: Setting, text: &str, found: &mut Vec<PersonalData>) {
    match &node.value {
        Value::Nothing => {}
        Value::Scalar { .. } => in_scalar(node, setting, text, found),
        Value::List(items) if items.len() > 1 && items.iter().all(|item| item.scalar().is_some()) => {
            let whole = Place { end: items[items.len() - 1].place.end, ..items[0].place };
            in_text(whole, &text[whole.range(text)], setting, found);
        }
        Value::List(items) => items.iter().for_each(|item| in_node(item, setting, text, found)),
        Value::Map(_) if is_internal(node) => {}
        Value::Map(entries) => {
            for (key, value) in entries {
                let key = key.scalar().map_or("", |(key, _)| key);
                if let Some(setting) = setting_of_key(key, setting) {
                    in_node(value, setting, text, found);
                }
            }
        }
    }
}

/// In what kind of text one looks below a key; `None` below keys that stand on no page.
fn setting_of_key(key: &str, above: Setting) -> Option<Setting> {
    match key {
        "allow" | "consents" | "rules" | "visibility" => None,
        "contact" | "contacts" | "curator" | "signed_by" | "signatories" | "by" | "issuer" | "address"
        | "letterhead" => Some(Setting::Contact),
        "title" | "file" if above == Setting::Own => Some(Setting::Title),
        _ => Some(above),
    }
}

fn in_scalar(node: &Node, setting: Setting, text: &str, found: &mut Vec<PersonalData>) {
    let Some((decoded, _)) = node.scalar() else { return };
    let written = &text[node.place.range(text)];
    if written.starts_with('"') && written.contains('\\') {
        let values = scan(decoded, setting, fold::sign).into_iter();
        found.extend(values.map(|finding| PersonalData {
            place: node.place,
            value: written.to_owned(),
            finding,
            can_be_internal: true,
        }));
    } else {
        in_text(node.place, written, setting, found);
    }
}

fn in_text(place: Place, written: &str, setting: Setting, found: &mut Vec<PersonalData>) {
    for finding in scan(written, setting, fold::sign) {
        let Range { start, end } = finding.at.clone();
        let start_of_text = place.start as usize;
        let place = Place::new(place.file, start_of_text + start, start_of_text + end);
        found.push(PersonalData { place, value: written[start..end].to_owned(), finding, can_be_internal: true });
    }
}

/// What stands in the text of a report or page.
pub(super) fn in_body(parts: &FrontMatter, file: FileId) -> Vec<PersonalData> {
    let mut found = Vec::new();
    let place = Place::new(file, parts.body_start, parts.body_start + parts.body.len());
    in_text(place, parts.body, Setting::Own, &mut found);
    found
}

/// What stands in the name of a file, of which its address is made.
pub(super) fn in_name(path: &str, file: FileId) -> Vec<PersonalData> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let name = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let words = name.replace(['_', '+'], " ");
    let found = scan(&words, Setting::Title, fold::sign).into_iter();
    found
        .map(|finding| PersonalData {
            place: Place::top(file),
            value: name[finding.at.clone()].to_owned(),
            finding,
            can_be_internal: true,
        })
        .collect()
}
