//! `vekha check`: everything a build would find, and the rules on what it would publish; writes nothing.

use clap::ArgMatches;
use serde_json::Map;

use super::{CONTENT, Call, DONE, report};
use crate::messages::Summary;
use crate::pipeline::compile;

/// Checks, tells, and returns the exit code.
pub fn run(call: &Call, own: &ArgMatches) -> u8 {
    let mut compiled = compile(&call.job(own));
    if compiled.is_sound() {
        compiled.check_output();
    }
    let found = Summary::from_diagnostics(&compiled.diagnostics);
    report::diagnostics(call, &compiled.diagnostics, &compiled.sources);
    report::envelope(call, &compiled.diagnostics, &compiled.sources, Map::new());
    let words = report::summary(call, found);
    report::line(call, if words.is_empty() { call.phrase("check-clean", &[]) } else { words }.as_str());
    let strict = own.get_flag("strict") && found.warnings > 0;
    if found.errors > 0 || strict { CONTENT } else { DONE }
}
