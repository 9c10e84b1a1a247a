//! Diagnostics and lines in, what commands print out: text on standard error or JSON on standard output. A closed pipe is
//! no error.

use std::io::Write;

use serde_json::{Map, Value, json};

use super::options::Options;
use crate::diagnostics::Diagnostic;
use crate::messages::{Printer, Summary, to_json};
use crate::rules::AttachmentCounts;
use crate::sources::Sources;

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

/// Prints diagnostics as text, where text is asked for.
pub fn diagnostics(options: &Options, diagnostics: &[Diagnostic], sources: &Sources) {
    if !options.json {
        print_error(&Printer::new(sources, &options.wording, options.color).format_all(diagnostics));
    }
}

/// Prints the JSON envelope, where JSON is asked for.
pub fn envelope(options: &Options, diagnostics: &[Diagnostic], sources: &Sources, more: Map<String, Value>) {
    if !options.json {
        return;
    }
    let mut all = Map::new();
    all.insert("vekha".into(), 1.into());
    all.extend(more);
    all.insert("diagnostics".into(), to_json(diagnostics, sources, &options.wording));
    print(&format!("{:#}\n", Value::Object(all)));
}

/// One line that sums up: errors and warnings, or nothing where there are none.
pub fn summary(options: &Options, found: Summary) -> String {
    let Summary { errors, warnings } = found;
    let key = match (errors, warnings) {
        (0, 0) => return String::new(),
        (0, _) => "summary-warnings",
        (_, 0) => "summary-errors",
        _ => "summary-both",
    };
    options.phrase(key, &[("errors", errors.to_string()), ("warnings", warnings.to_string())])
}

/// How many attached files were looked at, for programs.
pub fn attachment_figures(counts: AttachmentCounts) -> Value {
    let AttachmentCounts { checked, unchecked, seen_by_person, read } = counts;
    json!({"checked": checked, "unchecked": unchecked, "seen_by_person": seen_by_person, "read": read})
}

/// The same for people; nothing where there are none.
pub fn attachment_line(options: &Options, counts: AttachmentCounts) -> String {
    let AttachmentCounts { checked, unchecked, seen_by_person, .. } = counts;
    if checked + unchecked + seen_by_person == 0 {
        return String::new();
    }
    let numbers = [("checked", checked), ("unchecked", unchecked), ("seen", seen_by_person)];
    options.phrase("attachments-checked", &numbers.map(|(name, number)| (name, number.to_string())))
}

/// Prints a message as an error, on standard error.
pub fn error(options: &Options, message: &str) {
    print_error(&error_line(options, message));
}

/// A message as the line of an error.
pub fn error_line(options: &Options, message: &str) -> String {
    format!("{}: {message}\n", options.phrase("error", &[]))
}

/// A line for people, unless they asked for JSON or quiet.
pub fn line(options: &Options, text: &str) {
    if !options.json && !options.quiet && !text.is_empty() {
        print_error(&format!("{text}\n"));
    }
}
