//! `vekha watch`: publishes again whenever something changes; one line per round.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::ArgMatches;

use super::{CONTENT, Call, DONE, MACHINE, build, failure, report};
use crate::live::Live;
use crate::messages::Summary;
use crate::pipeline::Compiled;
use crate::publish::{PublishHistory, Published};
use crate::sources::FOLDERS;
use crate::watch::Watcher;

/// Watches until it is ended; returns the exit code when it cannot begin.
pub fn run(call: &Call, own: &ArgMatches) -> u8 {
    let out = own.get_one::<PathBuf>("out").cloned().unwrap_or_else(|| call.folder.join("public"));
    let mut watcher = match Watcher::new(&call.folder, &FOLDERS, own.get_flag("poll")) {
        Ok(watcher) => watcher,
        Err(error) => return cannot_watch(call, &error),
    };
    let _ = ctrlc::set_handler(|| std::process::exit(DONE.into()));
    let timings = own.get_flag("timings");
    let mut rounds = Rounds {
        call,
        timings,
        live: Live::for_publishing(&call.job(own)),
        memory: PublishHistory::default(),
        out: &out,
    };
    let first = rounds.first();
    if first != DONE && first != CONTENT {
        return first;
    }
    report::line(call, &call.phrase("watch-waiting", &[]));
    loop {
        rounds.next(watcher.wait());
    }
}

/// Says why the folder cannot be watched.
pub fn cannot_watch(call: &Call, error: &notify::Error) -> u8 {
    let line =
        call.phrase("watch-cannot", &[("folder", call.folder.display().to_string()), ("why", error.to_string())]);
    report::print_error(&format!("{}: {line}\n", call.phrase("error", &[])));
    MACHINE
}

struct Rounds<'a> {
    call: &'a Call,
    timings: bool,
    live: Live,
    memory: PublishHistory,
    out: &'a Path,
}

impl Rounds<'_> {
    /// The whole site.
    fn first(&mut self) -> u8 {
        let (mut compiled, _) = self.live.round();
        report::diagnostics(self.call, &compiled.diagnostics, &compiled.sources);
        if !compiled.is_sound() {
            return build::not_published(self.call, &compiled);
        }
        match compiled.publish_after(self.out, &mut self.memory) {
            Ok(published) => {
                report::line(self.call, &build::done(self.call, &published, self.out));
                DONE
            }
            Err(error) => failure::report_failure(self.call, &error),
        }
    }

    /// What has changed since.
    fn next(&mut self, paths: BTreeSet<String>) {
        let start = Instant::now();
        paths.into_iter().for_each(|path| self.live.touch(path));
        let (mut compiled, changed) = self.live.round();
        if changed.is_empty() {
            return;
        }
        report::diagnostics(self.call, &compiled.diagnostics, &compiled.sources);
        if !compiled.is_sound() {
            report::line(self.call, &report::summary(self.call, Summary::from_diagnostics(&compiled.diagnostics)));
            return report::line(self.call, &self.call.phrase("watch-broken", &[("what", what(&changed))]));
        }
        match compiled.publish_after(self.out, &mut self.memory) {
            Ok(published) => self.print(&compiled, &changed, &published, start),
            Err(error) => drop(failure::report_failure(self.call, &error)),
        }
    }

    fn print(&self, compiled: &Compiled, changed: &[String], published: &Published, start: Instant) {
        let args = [
            ("what", what(changed)),
            ("written", published.written.len().to_string()),
            ("removed", published.removed.len().to_string()),
            ("ms", start.elapsed().as_millis().to_string()),
        ];
        report::line(self.call, &self.call.phrase("watch-round", &args));
        if self.timings {
            build::timings(self.call, &compiled.timings);
        }
    }
}

/// The files that changed: the first by name, the others by number.
pub fn what(changed: &[String]) -> String {
    match changed {
        [one] => one.clone(),
        [first, rest @ ..] => format!("{first} (+{})", rest.len()),
        [] => String::new(),
    }
}
