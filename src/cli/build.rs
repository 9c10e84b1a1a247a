//! `vekha build`: a site's folder in, its published folder and an exit code out.

use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::ArgMatches;
use serde_json::{Map, Value, json};
use vekha_publish::{PublishError, Published};

use super::exit_code::{CONTENT, DONE, USAGE};
use super::options::Options;
use super::{failure, report};
use crate::diagnostics::Diagnostic;
use crate::messages::Summary;
use crate::pipeline::{Compiled, Extracts, LoadedSite};
use crate::rules::AttachmentCounts;
use crate::sources::Sources;

/// Builds, prints what was found and done, and returns the exit code.
pub fn run(options: &Options, matches: &ArgMatches) -> u8 {
    let out = options.out(matches, "public");
    let with_timings = matches.get_flag("timings");
    let folders = extract_folders(matches);
    if let Some(twice) = folder_named_twice(&out, &folders) {
        return report_same_folder(options, twice);
    }
    let mut loaded = LoadedSite::new(&options.job(matches));
    if let Some((published, extracts)) = loaded.find_published(&out, &folders) {
        let (sources, timings) = (loaded.sources(), loaded.timings());
        let extracts = folders.into_iter().zip(extracts).collect();
        let summary = BuildSummary { published, extracts, diagnostics: &[], attachments: None, sources, timings };
        return summary.print(options, &out, with_timings);
    }
    let mut compiled = loaded.compile();
    compiled.keep_verdicts();
    report::diagnostics(options, &compiled.diagnostics, &compiled.sources);
    if !compiled.is_sound() {
        return report_unsound(options, &compiled);
    }
    match publish(&mut compiled, &out, folders) {
        Ok((published, extracts)) => {
            let Compiled { diagnostics, sources, timings, attachments, .. } = &compiled;
            let attachments = Some(*attachments);
            BuildSummary { published, extracts, diagnostics, attachments, sources, timings }.print(
                options,
                &out,
                with_timings,
            )
        }
        Err((error, option)) => failure::report_failure_of(options, &error, option),
    }
}

/// A folder of extracts, and what was published to it.
type PublishedExtracts = ((Extracts, PathBuf), Published);

/// The folders of extracts that are asked for.
fn extract_folders(matches: &ArgMatches) -> Vec<(Extracts, PathBuf)> {
    let all = [Extracts::Word, Extracts::Packs].into_iter();
    all.filter_map(|extracts| Some((extracts, matches.get_one::<PathBuf>(extracts.name())?.clone()))).collect()
}

/// A folder that two options name.
fn folder_named_twice<'f>(out: &'f Path, folders: &'f [(Extracts, PathBuf)]) -> Option<&'f Path> {
    let all: Vec<&Path> = std::iter::once(out).chain(folders.iter().map(|(_, folder)| folder.as_path())).collect();
    all.iter().enumerate().find(|(at, folder)| all[..*at].contains(folder)).map(|(_, folder)| *folder)
}

fn report_same_folder(options: &Options, folder: &Path) -> u8 {
    let message = options.phrase("usage-same-folder", &[("folder", folder.display().to_string())]);
    if options.json {
        let line = json!({"vekha": 1, "error": {"code": "same-folder", "message": message}, "diagnostics": []});
        report::print(&format!("{line:#}\n"));
    } else {
        report::error(options, &message);
    }
    USAGE
}

/// Publishes the site, then its extracts; what fails is told with the option that names its folder.
fn publish(
    compiled: &mut Compiled,
    out: &Path,
    folders: Vec<(Extracts, PathBuf)>,
) -> Result<(Published, Vec<PublishedExtracts>), (PublishError, &'static str)> {
    // All or none: a folder that is refused keeps the others as they were.
    for (kind, folder) in &folders {
        compiled.check_folder(Some(*kind), folder).map_err(|error| (error, kind.name()))?;
    }
    let published = compiled.publish(out).map_err(|error| (error, "out"))?;
    let mut extracts = Vec::new();
    for (kind, folder) in folders {
        let published = compiled.publish_extracts(kind, &folder).map_err(|error| (error, kind.name()))?;
        extracts.push(((kind, folder), published));
    }
    Ok((published, extracts))
}

/// What a build did, whether there was anything to do or not.
struct BuildSummary<'a> {
    published: Published,
    extracts: Vec<PublishedExtracts>,
    diagnostics: &'a [Diagnostic],
    /// Of a site that was looked at.
    attachments: Option<AttachmentCounts>,
    sources: &'a Sources,
    timings: &'a [(&'static str, Duration)],
}

impl BuildSummary<'_> {
    fn print(&self, options: &Options, out: &Path, with_timings: bool) -> u8 {
        let mut figures = figures(&self.published, self.timings);
        figures.extend(self.extracts.iter().map(extract_figures));
        figures.extend(self.attachments.map(|counts| ("attachments".to_owned(), report::attachment_figures(counts))));
        report::envelope(options, self.diagnostics, self.sources, figures);
        report::line(options, &report::summary(options, Summary::from_diagnostics(self.diagnostics)));
        if let Some(counts) = self.attachments.filter(|counts| counts.unchecked > 0) {
            report::line(options, &report::attachment_line(options, counts));
        }
        report::line(options, &published_line(options, &self.published, out));
        for extracts in &self.extracts {
            report::line(options, &extracts_line(options, extracts));
        }
        if with_timings && !options.json {
            print_timings(options, self.timings);
        }
        DONE
    }
}

/// Prints that nothing was written because of errors; returns the exit code.
pub(super) fn report_unsound(options: &Options, compiled: &Compiled) -> u8 {
    report::envelope(options, &compiled.diagnostics, &compiled.sources, Map::new());
    report::line(options, &report::summary(options, Summary::from_diagnostics(&compiled.diagnostics)));
    report::line(options, &options.phrase("build-nothing-written", &[]));
    CONTENT
}

/// One line about what was written.
pub(super) fn published_line(options: &Options, published: &Published, out: &Path) -> String {
    let args = [
        ("pages", published.pages.to_string()),
        ("written", published.written.len().to_string()),
        ("unchanged", published.unchanged.to_string()),
        ("removed", published.removed.len().to_string()),
        ("start", out.join("index.html").display().to_string()),
    ];
    options.phrase("build-done", &args)
}

/// One line about a folder of extracts.
fn extracts_line(options: &Options, ((extracts, folder), published): &PublishedExtracts) -> String {
    let args = [
        ("files", (published.written.len() + published.unchanged).to_string()),
        ("written", published.written.len().to_string()),
        ("removed", published.removed.len().to_string()),
        ("folder", folder.display().to_string()),
    ];
    options.phrase(&format!("build-{}-done", extracts.name()), &args)
}

fn extract_figures(((extracts, _), published): &PublishedExtracts) -> (String, Value) {
    let figures = json!({
        "written": published.written.len(),
        "unchanged": published.unchanged,
        "removed": published.removed.len(),
    });
    (extracts.name().to_owned(), figures)
}

fn figures(published: &Published, timings: &[(&'static str, Duration)]) -> Map<String, Value> {
    let timings: Map<String, Value> =
        timings.iter().map(|(stage, time)| ((*stage).to_owned(), json!(milliseconds(time)))).collect();
    let figures = json!({
        "pages": published.pages,
        "written": published.written.len(),
        "unchanged": published.unchanged,
        "removed": published.removed.len(),
        "timings_ms": timings,
    });
    figures.as_object().cloned().unwrap_or_default()
}

/// Prints how long each stage took.
pub(super) fn print_timings(options: &Options, timings: &[(&'static str, Duration)]) {
    for (stage, time) in timings {
        let name = options.phrase(&format!("stage-{stage}"), &[]);
        report::print_error(&format!("{:>9.1} ms  {name}\n", milliseconds(time)));
    }
}

fn milliseconds(time: &Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
