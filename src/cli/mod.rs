//! The command line: arguments → command → what to print → exit code. One small file per command.

mod arguments;
mod build;
mod check;
mod deadline;
mod failure;
mod init;
mod report;
mod schema;
mod serve;
mod styleguide;
mod watch;

use std::process::ExitCode;

use clap::ArgMatches;

use crate::diagnostics::Lang;
use crate::messages::Wording;
use crate::pipeline::Job;

/// Done.
const DONE: u8 = 0;
/// The content has errors; nothing was written.
const CONTENT: u8 = 1;
/// Wrong usage, or an output folder that is refused; nothing was written.
const USAGE: u8 = 2;
/// Disk, rights, lock; the earlier site stays.
const MACHINE: u8 = 3;

/// Runs the command that `words` ask for; the first word is the program's name.
pub fn run(words: impl IntoIterator<Item = std::ffi::OsString>) -> ExitCode {
    let words: Vec<_> = words.into_iter().collect();
    let wording = Wording::new(language(&words));
    let code = match arguments::command(&wording).try_get_matches_from(&words) {
        Ok(matches) => dispatch(&Call::new(&matches, wording), &matches),
        Err(error) => arguments::explain(&error, &wording),
    };
    ExitCode::from(code)
}

/// The language must be known before the arguments are read, because their help is in it.
fn language(words: &[std::ffi::OsString]) -> Lang {
    let words: Vec<_> = words.iter().map(|word| word.to_string_lossy()).collect();
    let after = |name: &str| words.iter().position(|word| word == name).and_then(|at| words.get(at + 1));
    let joined = words.iter().find_map(|word| word.strip_prefix("--lang=").map(str::to_owned));
    let given = joined.or_else(|| after("--lang").map(|word| word.to_string()));
    let tag = given.or_else(|| std::env::var("VEKHA_LANG").ok());
    tag.and_then(|tag| Lang::from_tag(&tag)).unwrap_or_default()
}

fn dispatch(call: &Call, matches: &ArgMatches) -> u8 {
    match matches.subcommand() {
        Some(("build", own)) => build::run(call, own),
        Some(("check", own)) => check::run(call, own),
        Some(("watch", own)) => watch::run(call, own),
        Some(("serve", own)) => serve::run(call, own),
        Some(("init", own)) => init::run(call, own),
        Some(("schema", own)) => schema::run(call, own),
        Some(("styleguide", own)) => styleguide::run(call, own),
        Some(("deadline", own)) => deadline::run(call, own),
        _ => build::run(call, matches),
    }
}

/// What every command is told: where the site is, and how to speak.
struct Call {
    wording: Wording,
    folder: std::path::PathBuf,
    json: bool,
    quiet: bool,
    color: bool,
    date: Option<jiff::civil::Date>,
}

impl Call {
    fn new(matches: &ArgMatches, wording: Wording) -> Self {
        let word = |name: &str| matches.get_one::<String>(name).map(String::as_str);
        Call {
            wording,
            folder: matches.get_one("site").cloned().unwrap_or_else(|| ".".into()),
            json: word("format") == Some("json"),
            quiet: matches.get_flag("quiet"),
            color: report::color(word("color").unwrap_or("auto")),
            date: matches.get_one("date").copied(),
        }
    }

    /// The job of compiling this call's site.
    fn job(&self, own: &ArgMatches) -> Job {
        Job {
            date: self.date,
            school: own.try_get_one("school").ok().flatten().cloned(),
            base_url: own.try_get_one("base-url").ok().flatten().cloned(),
            minify: own.try_get_one::<String>("minify").ok().flatten().is_none_or(|word| word == "on"),
            ..Job::new(&self.folder)
        }
    }

    fn phrase(&self, key: &str, args: &[(&'static str, String)]) -> String {
        self.wording.phrase(key, args)
    }
}
