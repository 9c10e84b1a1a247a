//! `vekha styleguide`: a site's theme in, a folder with every component and its examples out, for those who change the theme.

use clap::ArgMatches;
use serde_json::{Map, json};

use super::exit_code::{CONTENT, DONE};
use super::options::Options;
use super::{failure, report};
use crate::pipeline::compile;

/// Writes the style guide and returns the exit code.
pub fn run(options: &Options, matches: &ArgMatches) -> u8 {
    let out = options.out(matches, "styleguide");
    let compiled = compile(&options.job(matches).without_attachments());
    if compiled.theme.is_none() {
        report::diagnostics(options, &compiled.diagnostics, &compiled.sources);
        report::envelope(options, &compiled.diagnostics, &compiled.sources, Map::new());
        return CONTENT;
    }
    match compiled.publish_style_guide(&out) {
        Ok(published) => {
            let figures = Map::from_iter([("written".to_owned(), json!(published.written.len()))]);
            report::envelope(options, &[], &compiled.sources, figures);
            let start = out.join("index.html").display().to_string();
            report::line(options, &options.phrase("styleguide-done", &[("start", start)]));
            DONE
        }
        Err(error) => failure::report_failure(options, &error),
    }
}
