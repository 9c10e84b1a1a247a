//! Diagnostics for machines: the JSON that `--format json` prints.

use serde_json::{Value, json};

use super::line_cache::LineCache;
use super::wording::Wording;
use crate::diagnostics::Diagnostic;
use crate::sources::Sources;

/// All diagnostics as a JSON list; lines and columns from 1, ends exclusive, columns in characters.
pub fn to_json(diagnostics: &[Diagnostic], sources: &Sources, wording: &Wording) -> Value {
    let cache = LineCache::new(sources);
    diagnostics.iter().map(|diagnostic| diagnostic_json(diagnostic, sources, &cache, wording)).collect()
}

fn diagnostic_json(diagnostic: &Diagnostic, sources: &Sources, cache: &LineCache, wording: &Wording) -> Value {
    let place = diagnostic.place.map(|place| {
        let lines = cache.lines(place.file);
        let range = place.range(lines.text());
        (sources.shown_path(place.file), lines.position(range.start), lines.position(range.end))
    });
    let unread_line = diagnostic.line_of_unread_file();
    json!({
        "code": diagnostic.code.name(),
        "severity": diagnostic.severity.name(),
        "message": wording.message(diagnostic),
        "path": place.as_ref().map(|(path, ..)| path),
        "line": unread_line.or(place.as_ref().map(|(_, from, _)| from.line)),
        "column": place.as_ref().map(|(_, from, _)| from.column),
        "end_line": unread_line.or(place.as_ref().map(|(.., to)| to.line)),
        "end_column": place.as_ref().map(|(.., to)| to.column),
        "count": diagnostic.count,
        "hints": wording.hints(diagnostic),
        "rule": diagnostic.rule,
    })
}
