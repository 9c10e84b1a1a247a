//! The lists of a container: relations and kinds of parts, without parts that went.

use std::collections::{BTreeMap, BTreeSet};

use super::element_spans::ElementSpans;
use super::outcome::Removed;
use super::span_edit::SpanEdit;
use crate::container::relations::resolve;
use crate::error::OfficeError;

type Edited = Result<Option<(String, Vec<Removed>)>, OfficeError>;

/// The part whose relations a list holds: `word/_rels/a.xml.rels` → `word/a.xml`.
pub(super) fn owner(list: &str) -> String {
    let (folder, name) = list.split_once("_rels/").unwrap_or(("", list));
    format!("{folder}{}", name.strip_suffix(".rels").unwrap_or(name))
}

/// Whether a part says of others what they are.
pub(super) fn is_list(name: &str) -> bool {
    name.ends_with(".rels") || name == "[content_types].xml"
}

/// Adds what a list says that parts are: the last word of the kind of a relation, else of the content.
pub(super) fn add_kinds(list: &str, text: &str, kinds: &mut BTreeMap<String, String>) -> Result<(), OfficeError> {
    let spans = ElementSpans::find(list, text)?;
    let owner = owner(list);
    for element in &spans.all {
        let value = |name: &str| spans.attribute(element, name).unwrap_or_default();
        match element.name {
            "Relationship" => {
                let kind = value("Type").rsplit('/').next().unwrap_or_default();
                kinds.insert(resolve(&owner, value("Target")).to_lowercase(), kind.to_owned());
            }
            "Override" => {
                let kind = value("ContentType").trim_end_matches("+xml").rsplit('.').next().unwrap_or_default();
                let name = value("PartName").trim_start_matches('/').to_lowercase();
                kinds.entry(name).or_insert_with(|| kind.to_owned());
            }
            _ => {}
        }
    }
    Ok(())
}

/// A list of relations without those that lead to parts that went, and without templates and lists on somebody's disk.
pub(super) fn edit_relations(list: &str, text: &str, dropped: &BTreeSet<String>) -> Edited {
    let spans = ElementSpans::find(list, text)?;
    let owner = owner(list);
    let (mut edit, mut removed) = (SpanEdit::default(), Vec::new());
    for element in spans.all.iter().filter(|element| element.name == "Relationship") {
        let target = spans.attribute(element, "Target").unwrap_or_default();
        let kind = spans.attribute(element, "Type").and_then(|kind| kind.rsplit('/').next()).unwrap_or_default();
        let is_template = matches!(kind, "attachedTemplate" | "mailMergeSource" | "mailMergeHeaderSource");
        if is_template || dropped.contains(&resolve(&owner, target).to_lowercase()) {
            edit.remove(element.open.start..element.end);
            removed.extend(is_template.then_some(Removed::Property));
        }
    }
    Ok(edit.apply(text).map(|text| (text, removed)))
}

/// The ids of relations that lead to parts that went.
pub(super) fn gone_ids(list: &str, text: &str, dropped: &BTreeSet<String>) -> Result<Vec<String>, OfficeError> {
    let spans = ElementSpans::find(list, text)?;
    let owner = owner(list);
    let relations = spans.all.iter().filter(|element| element.name == "Relationship");
    let leads = relations.filter(|element| {
        dropped.contains(&resolve(&owner, spans.attribute(element, "Target").unwrap_or_default()).to_lowercase())
    });
    Ok(leads.filter_map(|element| spans.attribute(element, "Id").map(str::to_owned)).collect())
}

/// The kinds of parts, or the list of a file of LibreOffice, without parts that went.
pub(super) fn edit_list(list: &str, text: &str, dropped: &BTreeSet<String>) -> Edited {
    let spans = ElementSpans::find(list, text)?;
    let mut edit = SpanEdit::default();
    for element in &spans.all {
        let named = match element.name {
            "Override" => spans.attribute(element, "PartName"),
            "file-entry" => spans.attribute(element, "full-path"),
            _ => None,
        };
        let name = named.map(|name| name.trim_start_matches('/').to_lowercase());
        if name.is_some_and(|name| dropped.contains(&name)) {
            edit.remove(element.open.start..element.end);
        }
    }
    Ok(edit.apply(text).map(|text| (text, Vec::new())))
}

/// What a package says of itself, without all of it: the outermost element stays.
pub(super) fn edit_properties(part: &str, text: &str) -> Edited {
    let spans = ElementSpans::find(part, text)?;
    let mut edit = SpanEdit::default();
    if let Some(root) = spans.all.first() {
        // Values may stand in attributes and in sections that are no tags, so all goes that is there.
        if !text[root.open.end..root.close].trim().is_empty() {
            edit.remove(root.open.end..root.close);
        }
        spans.plain_attributes(root).into_iter().for_each(|attribute| edit.remove(attribute));
    }
    Ok(edit.apply(text).map(|text| (text, vec![Removed::Property])))
}
