//! What is said of values and keys of a record, as far as it takes no reading of them.

use super::yaml::Node;
use crate::diagnostics::{Code, Diagnostic, Place};

/// Whether a key looks like the beginning of a sentence: «И ещё: …».
pub(super) fn is_words(key: &str) -> bool {
    !key.is_ascii() && (key.contains(' ') || key.starts_with(char::is_uppercase))
}

/// Whether a key would say whose a report is: the folder says it.
pub(super) fn is_owner(record: &str, key: &str) -> bool {
    record == "ReportHeader" && matches!(key, "school" | "author" | "школа" | "автор" | "owner" | "organization")
}

/// Words that say nothing are no line to delete where the record needs them.
pub(super) fn mark_needed(diagnostics: &mut [Diagnostic], place: Place) {
    let is_own = |diagnostic: &&mut Diagnostic| diagnostic.code == Code::EmptyWords && diagnostic.place == Some(place);
    for diagnostic in diagnostics.iter_mut().filter(is_own) {
        diagnostic.args.retain(|(name, _)| *name != "needed");
        diagnostic.args.push(("needed", "yes".to_owned()));
    }
}

/// The same name for the second time in a list.
pub(super) fn listed_twice(item: &Node, first: &Node) -> Diagnostic {
    let word = item.scalar().map_or("", |(word, _)| word);
    Diagnostic::new(Code::ListedTwice, item.place).arg("name", word.trim()).with_related(first.place)
}
