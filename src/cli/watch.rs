//! `vekha watch`: changes below a site's folder and new days in, the published folder brought after them and one line per
//! round out.

use std::path::Path;
use std::time::Instant;

use clap::ArgMatches;
use jiff::civil::Date;
use vekha_publish::{PublishHistory, Published};

use super::exit_code::{CONTENT, DONE, MACHINE};
use super::options::Options;
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
        let paths = watcher.wait(DAY_CHECK);
        let start = Instant::now();
        if let Some(round) = watched.live.round_after(paths) {
            watched.publish_round(round, start);
        }
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

    /// Publishes the site after a round.
    fn publish_round(&mut self, mut round: Round, start: Instant) {
        let compiled = &mut round.compiled;
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

/// What a round followed in short: of files the first by name, the others by number; a new day by its date.
pub(super) fn cause_words(wording: &Wording, files: &[String], new_day: Option<Date>) -> String {
    match (files, new_day) {
        ([path], _) => path.clone(),
        ([first, rest @ ..], _) => format!("{first} (+{})", rest.len()),
        ([], Some(day)) => wording.phrase("new-day", &[("day", day.strftime("%d.%m.%Y").to_string())]),
        ([], None) => String::new(),
    }
}
