//! `vekha watch`: changes below a site's folder in, the published folder brought after them and one line per round out.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Instant;

use clap::ArgMatches;
use vekha_publish::{PublishHistory, Published};

use super::exit_code::{CONTENT, DONE, MACHINE};
use super::options::Options;
use super::{build, failure, report};
use crate::live::Live;
use crate::messages::Summary;
use crate::pipeline::Compiled;
use crate::sources::FOLDERS;
use crate::watch::Watcher;

/// Watches until it is ended; returns the exit code when it cannot begin.
pub fn run(options: &Options, matches: &ArgMatches) -> u8 {
    let out = options.out(matches, "public");
    let mut watcher = match Watcher::new(&options.folder, &FOLDERS, matches.get_flag("poll")) {
        Ok(watcher) => watcher,
        Err(error) => return report_cannot_watch(options, &error),
    };
    let _ = ctrlc::set_handler(|| std::process::exit(DONE.into()));
    let mut watched = WatchedSite {
        options,
        with_timings: matches.get_flag("timings"),
        live: Live::for_publishing(&options.job(matches)),
        history: PublishHistory::default(),
        out: &out,
    };
    let code = watched.publish_first();
    if code != DONE && code != CONTENT {
        return code;
    }
    report::line(options, &options.phrase("watch-waiting", &[]));
    loop {
        watched.publish_changes(watcher.wait());
    }
}

/// Prints why the folder cannot be watched; returns the exit code.
pub(super) fn report_cannot_watch(options: &Options, error: &notify::Error) -> u8 {
    let args = [("folder", options.folder.display().to_string()), ("why", error.to_string())];
    report::error(options, &options.phrase("watch-cannot", &args));
    MACHINE
}

/// A site that is published again after every round.
struct WatchedSite<'a> {
    options: &'a Options,
    with_timings: bool,
    live: Live,
    history: PublishHistory,
    out: &'a Path,
}

impl WatchedSite<'_> {
    /// Publishes the whole site; returns the exit code.
    fn publish_first(&mut self) -> u8 {
        let (mut compiled, _) = self.live.round();
        report::diagnostics(self.options, &compiled.diagnostics, &compiled.sources);
        if !compiled.is_sound() {
            return build::report_unsound(self.options, &compiled);
        }
        match compiled.publish_after(self.out, &mut self.history) {
            Ok(published) => {
                report::line(self.options, &build::published_line(self.options, &published, self.out));
                DONE
            }
            Err(error) => failure::report_failure(self.options, &error),
        }
    }

    /// Publishes what has changed since, where anything really has.
    fn publish_changes(&mut self, paths: BTreeSet<String>) {
        let start = Instant::now();
        paths.into_iter().for_each(|path| self.live.touch(path));
        let (mut compiled, changed) = self.live.round();
        if changed.is_empty() {
            return;
        }
        report::diagnostics(self.options, &compiled.diagnostics, &compiled.sources);
        if !compiled.is_sound() {
            let files = [("what", first_and_count(&changed))];
            report::line(
                self.options,
                &report::summary(self.options, Summary::from_diagnostics(&compiled.diagnostics)),
            );
            return report::line(self.options, &self.options.phrase("watch-broken", &files));
        }
        match compiled.publish_after(self.out, &mut self.history) {
            Ok(published) => self.print_round(&compiled, &changed, &published, start),
            Err(error) => drop(failure::report_failure(self.options, &error)),
        }
    }

    fn print_round(&self, compiled: &Compiled, changed: &[String], published: &Published, start: Instant) {
        let args = [
            ("what", first_and_count(changed)),
            ("written", published.written.len().to_string()),
            ("removed", published.removed.len().to_string()),
            ("ms", start.elapsed().as_millis().to_string()),
        ];
        report::line(self.options, &self.options.phrase("watch-round", &args));
        if self.with_timings {
            build::print_timings(self.options, &compiled.timings);
        }
    }
}

/// Changed files in short: the first by name, the others by number.
pub(super) fn first_and_count(files: &[String]) -> String {
    match files {
        [path] => path.clone(),
        [first, rest @ ..] => format!("{first} (+{})", rest.len()),
        [] => String::new(),
    }
}
