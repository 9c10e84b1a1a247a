//! Words that stand in attributes: descriptions of pictures, authors of changes, hints, items of a pivot cache.

use super::lines::WordRole;
use crate::xml::{Element, Space};

/// Attributes that hold words wherever they stand.
const WORDS: [&str; 11] = [
    "descr",
    "title",
    "displayText",
    "tooltip",
    "prompt",
    "promptTitle",
    "error",
    "errorTitle",
    "caption",
    "screenTip",
    "string-value",
];
/// Attributes that name whoever wrote.
const AUTHORS: [&str; 3] = ["author", "displayName", "lastModifiedBy"];
/// Elements of Word whose value is words.
const VALUES: [&str; 7] = ["docVar", "alias", "tag", "default", "statusText", "helpText", "listItem"];
/// Elements whose name is words.
const NAMED: [&str; 5] = ["sheet", "cacheField", "tableColumn", "table", "pivotField"];

/// The words in the attributes of an element, and what they are.
pub(super) fn words(element: &Element) -> Vec<(WordRole, &str)> {
    let found = element.attributes.iter().filter_map(|attribute| {
        let name = &*attribute.name;
        let role = match name {
            _ if AUTHORS.contains(&name) => WordRole::Author,
            _ if WORDS.contains(&name) || is_own(element, name) => WordRole::Words,
            _ => return None,
        };
        Some((role, &*attribute.value))
    });
    found.filter(|(_, words)| words.chars().any(char::is_alphanumeric)).collect()
}

/// Whether an attribute of this name holds words in this element.
fn is_own(element: &Element, name: &str) -> bool {
    match element.space {
        Space::Word => name == "val" && VALUES.contains(&&*element.name),
        Space::Sheet => name == "v" && &*element.name == "s" || name == "name" && NAMED.contains(&&*element.name),
        Space::PackageRelation => name == "Target" && is_external(element),
        Space::OdfText | Space::OdfDraw => name == "href",
        _ => false,
    }
}

fn is_external(element: &Element) -> bool {
    element.attribute("TargetMode").is_some_and(|mode| mode.eq_ignore_ascii_case("external"))
}
