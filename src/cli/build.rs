//! `vekha build`: the whole way from content to the published folder.

use std::path::PathBuf;

use clap::ArgMatches;
use serde_json::{Map, Value, json};

use super::{CONTENT, Call, DONE, failure, report};
use crate::diagnostics::Summary;
use crate::pipeline::{Compiled, compile};
use crate::publish::Published;

/// Builds, tells, and returns the exit code.
pub fn run(call: &Call, own: &ArgMatches) -> u8 {
    let out = own.get_one::<PathBuf>("out").cloned().unwrap_or_else(|| call.folder.join("public"));
    let mut compiled = compile(&call.job(own));
    report::problems(call, &compiled.problems, &compiled.sources);
    if !compiled.is_sound() {
        return not_published(call, &compiled);
    }
    match compiled.publish(&out) {
        Ok(published) => {
            report::envelope(call, &compiled.problems, &compiled.sources, figures(&published, &compiled));
            report::line(call, &report::summary(call, Summary::of(&compiled.problems)));
            report::line(call, &done(call, &published, &out));
            if own.get_flag("timings") {
                timings(call, &compiled);
            }
            DONE
        }
        Err(error) => failure::tell(call, &error),
    }
}

/// Tells that nothing was written; returns the exit code.
pub(super) fn not_published(call: &Call, compiled: &Compiled) -> u8 {
    report::envelope(call, &compiled.problems, &compiled.sources, Map::new());
    report::line(call, &report::summary(call, Summary::of(&compiled.problems)));
    report::line(call, &call.say("build-nothing-written", &[]));
    CONTENT
}

/// One line about what was written.
pub(super) fn done(call: &Call, published: &Published, out: &std::path::Path) -> String {
    let number = |count: usize| count.to_string();
    let args = [
        ("pages", number(published.pages)),
        ("written", number(published.written.len())),
        ("unchanged", number(published.unchanged)),
        ("removed", number(published.removed.len())),
        ("start", out.join("index.html").display().to_string()),
    ];
    call.say("build-done", &args)
}

fn figures(published: &Published, compiled: &Compiled) -> Map<String, Value> {
    let timings: Map<String, Value> = compiled
        .timings
        .iter()
        .map(|(stage, time)| ((*stage).to_owned(), json!(time.as_secs_f64() * 1000.0)))
        .collect();
    let figures = json!({
        "pages": published.pages,
        "written": published.written.len(),
        "unchanged": published.unchanged,
        "removed": published.removed.len(),
        "timings_ms": timings,
    });
    figures.as_object().cloned().unwrap_or_default()
}

/// How long each stage took.
pub(super) fn timings(call: &Call, compiled: &Compiled) {
    if call.json {
        return;
    }
    for (stage, time) in &compiled.timings {
        let name = call.say(&format!("stage-{stage}"), &[]);
        report::print_error(&format!("{:>9.1} ms  {name}\n", time.as_secs_f64() * 1000.0));
    }
}
