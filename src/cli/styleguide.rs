//! `vekha styleguide`: every component of the site's theme with its examples, for those who change the theme.

use std::path::PathBuf;

use clap::ArgMatches;
use serde_json::{Map, json};

use super::{CONTENT, Call, DONE, failure, report};
use crate::pipeline::compile;

/// Writes the style guide and returns the exit code.
pub fn run(call: &Call, own: &ArgMatches) -> u8 {
    let out = own.get_one::<PathBuf>("out").cloned().unwrap_or_else(|| call.folder.join("styleguide"));
    let compiled = compile(&call.job(own));
    if compiled.theme.is_none() {
        report::diagnostics(call, &compiled.diagnostics, &compiled.sources);
        report::envelope(call, &compiled.diagnostics, &compiled.sources, Map::new());
        return CONTENT;
    }
    match compiled.publish_style_guide(&out) {
        Ok(published) => {
            let figures = Map::from_iter([("written".to_owned(), json!(published.written.len()))]);
            report::envelope(call, &[], &compiled.sources, figures);
            let start = out.join("index.html").display().to_string();
            report::line(call, &call.phrase("styleguide-done", &[("start", start)]));
            DONE
        }
        Err(error) => failure::report_failure(call, &error),
    }
}
