//! Diagnostics as they were found → as they are read: file by file, and of many of one kind in one file the first, with
//! how many more there are. Nobody reads 60,000 messages, and the first names the cause.

use std::collections::BTreeMap;

use super::code::Code;
use super::diagnostic::Diagnostic;
use super::place::{FileId, Place};

/// So many of one kind are told of one file.
const MOST_OF_A_KIND: usize = 20;

/// Puts diagnostics into reading order, removes exact repetitions and counts what is too much to be read.
///
/// Paths order the files (not their numbers), so that the order is the same on every machine.
pub fn sort_in_reading_order(diagnostics: &mut Vec<Diagnostic>, path: impl Fn(FileId) -> String) {
    diagnostics.sort_by_cached_key(|diagnostic| {
        let is_further = diagnostic.code == Code::FurtherOfAKind;
        let place = diagnostic.place.map(|place| (path(place.file), is_further, place.start, place.end));
        (place, diagnostic.code.name(), diagnostic.args.clone())
    });
    diagnostics.dedup();
    *diagnostics = limit_per_file(std::mem::take(diagnostics));
}

/// Leaves the first of each kind in each file; what is left out is counted in one further diagnostic, which is an error
/// where one of them is.
fn limit_per_file(diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut counts: BTreeMap<(FileId, Code), usize> = BTreeMap::new();
    let mut more: BTreeMap<(FileId, Code), Diagnostic> = BTreeMap::new();
    let mut limited = Vec::with_capacity(diagnostics.len().min(1024));
    for diagnostic in diagnostics {
        let Some(Place { file, .. }) = diagnostic.place.filter(|_| diagnostic.code != Code::FurtherOfAKind) else {
            limited.push(diagnostic);
            continue;
        };
        let kind = (file, diagnostic.code);
        let count = counts.entry(kind).or_default();
        *count += 1;
        if *count <= MOST_OF_A_KIND {
            limited.push(diagnostic);
        } else {
            let further = more.entry(kind).or_insert_with(|| further_of_a_kind(file, diagnostic.code));
            further.severity = further.severity.min(diagnostic.severity);
            further.count += 1;
        }
    }
    insert_behind_their_file(&mut limited, more);
    limited
}

/// Puts the counts behind the last diagnostic of their file.
fn insert_behind_their_file(diagnostics: &mut Vec<Diagnostic>, more: BTreeMap<(FileId, Code), Diagnostic>) {
    for ((file, _), further) in more.into_iter().rev() {
        let is_of_file = |diagnostic: &Diagnostic| diagnostic.place.is_some_and(|place| place.file == file);
        let count = further.count;
        let behind = diagnostics
            .iter()
            .rposition(|diagnostic| is_of_file(diagnostic) && diagnostic.code != Code::FurtherOfAKind)
            .map_or(diagnostics.len(), |last| last + 1);
        diagnostics.insert(behind, further.arg("count", count));
    }
}

fn further_of_a_kind(file: FileId, code: Code) -> Diagnostic {
    Diagnostic { count: 0, ..Diagnostic::new(Code::FurtherOfAKind, Place::top(file)).arg("kind", code.name()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Severity;

    #[test]
    fn the_first_of_a_kind_are_told_and_the_rest_is_counted() {
        let at = |file, start| Diagnostic::new(Code::LinkScheme, Place::new(FileId(file), start, start + 1));
        let mut diagnostics: Vec<Diagnostic> = (1..=50).map(|start| at(0, start)).collect();
        diagnostics.extend((1..=3).map(|start| at(1, start)));
        sort_in_reading_order(&mut diagnostics, |file| file.0.to_string());
        assert_eq!(diagnostics.len(), MOST_OF_A_KIND + 1 + 3);
        let further = &diagnostics[MOST_OF_A_KIND];
        assert_eq!((further.code, further.severity, further.count), (Code::FurtherOfAKind, Severity::Error, 30));
        let once = diagnostics.clone();
        sort_in_reading_order(&mut diagnostics, |file| file.0.to_string());
        assert_eq!(diagnostics, once, "a second look changes nothing");
    }
}
