//! The lists of a container: relations and kinds of parts, without parts that went.

use std::collections::BTreeSet;

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

/// A list of relations without those that lead to parts that went, and without the template on somebody's disk.
pub(super) fn edit_relations(list: &str, text: &str, dropped: &BTreeSet<String>) -> Edited {
    let spans = ElementSpans::find(list, text)?;
    let owner = owner(list);
    let (mut edit, mut removed) = (SpanEdit::default(), Vec::new());
    for element in spans.all.iter().filter(|element| element.name == "Relationship") {
        let target = spans.attribute(element, "Target").unwrap_or_default();
        let is_template = spans.attribute(element, "Type").is_some_and(|kind| kind.ends_with("/attachedTemplate"));
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
        let named = match element.name.as_str() {
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
    if let Some(root) = spans.all.first().filter(|root| spans.has_words(root.open.end..root.close)) {
        edit.remove(root.open.end..root.close);
    }
    Ok(edit.apply(text).map(|text| (text, vec![Removed::Property])))
}
