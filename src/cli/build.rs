//! `vekha build`: the whole way from content to the published folder.

use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::ArgMatches;
use serde_json::{Map, Value, json};

use super::{CONTENT, Call, DONE, failure, report};
use crate::diagnostics::Diagnostic;
use crate::messages::Summary;
use crate::pipeline::{Compiled, LoadedSite};
use crate::publish::Published;
use crate::sources::Sources;

/// Builds, tells, and returns the exit code.
pub fn run(call: &Call, own: &ArgMatches) -> u8 {
    let out = own.get_one::<PathBuf>("out").cloned().unwrap_or_else(|| call.folder.join("public"));
    let mut opened = LoadedSite::new(&call.job(own));
    if let Some(published) = opened.published(&out) {
        let done = Done { published, diagnostics: &[], sources: opened.sources(), timings: opened.timings() };
        return done.print(call, &out, own.get_flag("timings"));
    }
    let mut compiled = opened.compile();
    report::diagnostics(call, &compiled.diagnostics, &compiled.sources);
    if !compiled.is_sound() {
        return not_published(call, &compiled);
    }
    match compiled.publish(&out) {
        Ok(published) => {
            let Compiled { diagnostics, sources, timings, .. } = &compiled;
            Done { published, diagnostics, sources, timings }.print(call, &out, own.get_flag("timings"))
        }
        Err(error) => failure::report_failure(call, &error),
    }
}

/// A build that is done, whether there was anything to do or not.
struct Done<'a> {
    published: Published,
    diagnostics: &'a [Diagnostic],
    sources: &'a Sources,
    timings: &'a [(&'static str, Duration)],
}

impl Done<'_> {
    fn print(&self, call: &Call, out: &Path, with_timings: bool) -> u8 {
        report::envelope(call, self.diagnostics, self.sources, figures(&self.published, self.timings));
        report::line(call, &report::summary(call, Summary::from_diagnostics(self.diagnostics)));
        report::line(call, &done(call, &self.published, out));
        if with_timings && !call.json {
            timings(call, self.timings);
        }
        DONE
    }
}

/// Tells that nothing was written; returns the exit code.
pub(super) fn not_published(call: &Call, compiled: &Compiled) -> u8 {
    report::envelope(call, &compiled.diagnostics, &compiled.sources, Map::new());
    report::line(call, &report::summary(call, Summary::from_diagnostics(&compiled.diagnostics)));
    report::line(call, &call.phrase("build-nothing-written", &[]));
    CONTENT
}

/// One line about what was written.
pub(super) fn done(call: &Call, published: &Published, out: &Path) -> String {
    let number = |count: usize| count.to_string();
    let args = [
        ("pages", number(published.pages)),
        ("written", number(published.written.len())),
        ("unchanged", number(published.unchanged)),
        ("removed", number(published.removed.len())),
        ("start", out.join("index.html").display().to_string()),
    ];
    call.phrase("build-done", &args)
}

fn figures(published: &Published, timings: &[(&'static str, Duration)]) -> Map<String, Value> {
    let milliseconds = |time: &Duration| json!(time.as_secs_f64() * 1000.0);
    let timings: Map<String, Value> =
        timings.iter().map(|(stage, time)| ((*stage).to_owned(), milliseconds(time))).collect();
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
pub(super) fn timings(call: &Call, timings: &[(&'static str, Duration)]) {
    for (stage, time) in timings {
        let name = call.phrase(&format!("stage-{stage}"), &[]);
        report::print_error(&format!("{:>9.1} ms  {name}\n", time.as_secs_f64() * 1000.0));
    }
}
