//! What commands print: diagnostics as text on standard error or as JSON on standard output.
//! A closed pipe is no error.

use std::io::{IsTerminal, Write};

use serde_json::{Map, Value};

use super::Call;
use crate::diagnostics::Diagnostic;
use crate::messages::{Printer, Summary, to_json};
use crate::sources::Sources;

/// Whether to colour standard error.
pub fn color(word: &str) -> bool {
    match word {
        "always" => true,
        "never" => false,
        _ => std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none(),
    }
}

/// Prints on standard output.
pub fn print(text: &str) {
    let mut out = anstream::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

/// Prints on standard error.
pub fn print_error(text: &str) {
    let mut out = std::io::stderr().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

/// Prints diagnostics as text, when the call wants text.
pub fn diagnostics(call: &Call, diagnostics: &[Diagnostic], sources: &Sources) {
    if !call.json {
        print_error(&Printer::new(sources, &call.wording, call.color).format_all(diagnostics));
    }
}

/// Prints the JSON envelope, when the call wants JSON.
pub fn envelope(call: &Call, diagnostics: &[Diagnostic], sources: &Sources, more: Map<String, Value>) {
    if !call.json {
        return;
    }
    let mut all = Map::new();
    all.insert("vekha".into(), 1.into());
    all.extend(more);
    all.insert("diagnostics".into(), to_json(diagnostics, sources, &call.wording));
    print(&format!("{:#}\n", Value::Object(all)));
}

/// One line that sums up: errors and warnings, or nothing where there are none.
pub fn summary(call: &Call, found: Summary) -> String {
    let Summary { errors, warnings } = found;
    let key = match (errors, warnings) {
        (0, 0) => return String::new(),
        (0, _) => "summary-warnings",
        (_, 0) => "summary-errors",
        _ => "summary-both",
    };
    call.phrase(key, &[("errors", errors.to_string()), ("warnings", warnings.to_string())])
}

/// A line for people, unless they asked for JSON or quiet.
pub fn line(call: &Call, text: &str) {
    if !call.json && !call.quiet && !text.is_empty() {
        print_error(&format!("{text}\n"));
    }
}
