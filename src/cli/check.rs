//! `vekha check`: a site's folder in, everything a build would find and the rules on what it would publish out; writes
//! nothing.

use clap::ArgMatches;
use serde_json::Map;

use super::exit_code::{CONTENT, DONE};
use super::options::Options;
use super::{allow_records, report};
use crate::messages::Summary;
use crate::pipeline::compile;

/// Checks, prints what was found, and returns the exit code.
pub fn run(options: &Options, matches: &ArgMatches) -> u8 {
    let mut compiled = compile(&options.job(matches));
    if compiled.is_sound() {
        compiled.check_output();
    }
    let found = Summary::from_diagnostics(&compiled.diagnostics);
    report::diagnostics(options, &compiled.diagnostics, &compiled.sources);
    let records = allow_records::records(options, &compiled);
    allow_records::print(options, &compiled, &records);
    let mut more = Map::new();
    if !records.is_empty() {
        more.insert("allow".into(), allow_records::to_json(&compiled, &records));
    }
    report::envelope(options, &compiled.diagnostics, &compiled.sources, more);
    let summary = report::summary(options, found);
    let line = if summary.is_empty() { options.phrase("check-clean", &[]) } else { summary };
    report::line(options, &line);
    let fails_strict = matches.get_flag("strict") && found.warnings > 0;
    if found.errors > 0 || fails_strict { CONTENT } else { DONE }
}
