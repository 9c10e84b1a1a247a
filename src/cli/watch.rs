//! `vekha watch`: changes below a site's folder and new days in, the published folder brought after them and one line per
//! round out.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Instant;

use clap::ArgMatches;
use jiff::civil::Date;
use notify::ErrorKind;
use vekha_publish::{PublishHistory, Published, Target};

use super::exit_code::{CONTENT, DONE, MACHINE};
use super::options::Options;
use super::system_error::system_error_words;
use super::{build, failure, report};
use crate::live::{Live, Round};
use crate::messages::{Summary, Wording};
use crate::sources::FOLDERS;
use crate::watch::{DAY_CHECK, Watcher};

/// Watches until it is ended; returns the exit code when it cannot begin.
pub fn run(options: &Options, matches: &ArgMatches) -> u8 {
    let out = options.out(matches, "public");
    let mut watcher = match Watcher::new(&options.folder, &FOLDERS, matches.get_flag("poll")) {
        Ok(watcher) => watcher,
        Err(error) => return report_cannot_watch(options, &error),
    };
    let _ = ctrlc::set_handler(|| std::process::exit(DONE.into()));
    let job = options.job(matches);
    let mut watched = WatchedSite {
        options,
        with_timings: matches.get_flag("timings"),
        target: job.target(&out),
        live: Live::for_publishing(&job),
        history: PublishHistory::default(),
        out: &out,
    };
    let code = watched.publish_first();
    if code != DONE && code != CONTENT {
        return code;
    }
    report::line(options, &options.phrase("watch-waiting", &[]));
    loop {
        let paths = watcher.wait(DAY_CHECK);
        if watcher.is_gone() {
            report::print_error(&gone_line(options, &watcher));
            return MACHINE;
        }
        watched.follow(paths);
    }
}

/// That the watched folder is there no more.
pub(super) fn gone_line(options: &Options, watcher: &Watcher) -> String {
    let folder = watcher.root().display().to_string();
    report::error_line(options, &options.phrase("watch-gone", &[("folder", folder)]))
}

/// Prints why the folder cannot be watched; returns the exit code.
pub(super) fn report_cannot_watch(options: &Options, error: &notify::Error) -> u8 {
    let reason = match &error.kind {
        ErrorKind::Io(error) => system_error_words(options, error),
        _ => error.to_string(),
    };
    let args = [("folder", options.folder.display().to_string()), ("why", reason)];
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
    target: Target,
}

impl WatchedSite<'_> {
    /// Publishes the whole site; returns the exit code.
    fn publish_first(&mut self) -> u8 {
        let (mut compiled, _) = self.live.round();
        compiled.keep_verdicts();
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

    /// Publishes the site anew where files or the day are other than before, and where nothing has changed but what was
    /// published: somebody else has written over it.
    fn follow(&mut self, paths: BTreeSet<String>) {
        let start = Instant::now();
        if let Some(round) = self.live.round_after(paths) {
            self.publish_round(round, start);
        } else if vekha_publish::forget_touched(&self.target, &mut self.history) {
            let (compiled, files) = self.live.round();
            self.publish_round(Round { compiled, files, new_day: None }, start);
        }
    }

    /// Publishes the site after a round.
    fn publish_round(&mut self, mut round: Round, start: Instant) {
        let compiled = &mut round.compiled;
        compiled.keep_verdicts();
        report::diagnostics(self.options, &compiled.diagnostics, &compiled.sources);
        if !compiled.is_sound() {
            let summary = Summary::from_diagnostics(&compiled.diagnostics);
            report::line(self.options, &report::summary(self.options, summary));
            let cause = [("what", cause_words(&self.options.wording, &round.files, round.new_day))];
            return report::line(self.options, &self.options.phrase("watch-broken", &cause));
        }
        match compiled.publish_after(self.out, &mut self.history) {
            Ok(published) => self.print_round(&round, &published, start),
            Err(error) => drop(failure::report_failure(self.options, &error)),
        }
    }

    fn print_round(&self, round: &Round, published: &Published, start: Instant) {
        let args = [
            ("what", cause_words(&self.options.wording, &round.files, round.new_day)),
            ("written", published.written.len().to_string()),
            ("removed", published.removed.len().to_string()),
            ("ms", start.elapsed().as_millis().to_string()),
        ];
        report::line(self.options, &self.options.phrase("watch-round", &args));
        if self.with_timings {
            build::print_timings(self.options, &round.compiled.timings);
        }
    }
}

/// What a round followed in short: of files the first by name, the others by number; a new day by its date. Where it was
/// neither, what was published has changed.
pub(super) fn cause_words(wording: &Wording, files: &[String], new_day: Option<Date>) -> String {
    match (files, new_day) {
        ([path], _) => path.clone(),
        ([first, rest @ ..], _) => format!("{first} (+{})", rest.len()),
        ([], Some(day)) => wording.phrase("new-day", &[("day", day.strftime("%d.%m.%Y").to_string())]),
        ([], None) => wording.phrase("output-touched", &[]),
    }
}
