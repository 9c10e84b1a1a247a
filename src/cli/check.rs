//! `vekha check`: a site's folder in, everything a build would find, the rules on what it would publish and how every school
//! stands with them out; writes nothing but the papers of the monitoring that are asked for.

use clap::ArgMatches;
use serde_json::Map;

use super::exit_code::{CONTENT, DONE};
use super::options::Options;
use super::papers::{self, PaperChoice};
use super::{allow_records, report};
use crate::messages::Summary;
use crate::pipeline::compile;

/// Checks, prints what was found, and returns the exit code.
pub fn run(options: &Options, matches: &ArgMatches) -> u8 {
    let choice = PaperChoice::new(matches);
    if let Err(failure) = choice.check() {
        return failure.report(options);
    }
    let mut compiled = compile(&options.job(matches));
    compiled.keep_verdicts();
    if compiled.is_sound() {
        compiled.check_output();
    }
    let monitored = match papers::make(options, &choice, &compiled) {
        Ok(monitored) => monitored,
        Err(failure) => return failure.report(options),
    };
    let found = Summary::from_diagnostics(&compiled.diagnostics);
    report::diagnostics(options, &compiled.diagnostics, &compiled.sources);
    let records = allow_records::records(options, &compiled);
    allow_records::print(options, &compiled, &records);
    let mut more = Map::new();
    if !records.is_empty() {
        more.insert("allow".into(), allow_records::to_json(&compiled, &records));
    }
    more.insert("attachments".into(), report::attachment_figures(compiled.attachments));
    more.extend(monitored.values);
    report::envelope(options, &compiled.diagnostics, &compiled.sources, more);
    monitored.lines.iter().for_each(|line| report::line(options, line));
    report::line(options, &report::attachment_line(options, compiled.attachments));
    let summary = report::summary(options, found);
    let line = if summary.is_empty() { options.phrase("check-clean", &[]) } else { summary };
    report::line(options, &line);
    let fails_strict = matches.get_flag("strict") && found.warnings > 0;
    if found.errors > 0 || fails_strict { CONTENT } else { DONE }
}
