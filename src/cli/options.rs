//! Parsed arguments in, the options of every command and the job out: where the site is, and how to speak.

use std::ffi::OsString;
use std::io::IsTerminal;
use std::path::PathBuf;

use clap::ArgMatches;
use jiff::civil::Date;

use crate::diagnostics::Lang;
use crate::messages::Wording;
use crate::pipeline::Job;

/// What every command is given.
pub(super) struct Options {
    pub(super) wording: Wording,
    pub(super) folder: PathBuf,
    pub(super) json: bool,
    pub(super) quiet: bool,
    pub(super) color: bool,
    pub(super) date: Option<Date>,
}

impl Options {
    pub(super) fn new(matches: &ArgMatches, wording: Wording) -> Self {
        Options {
            wording,
            folder: matches.get_one("site").cloned().unwrap_or_else(|| ".".into()),
            json: word(matches, "format") == Some("json"),
            quiet: matches.get_flag("quiet"),
            color: uses_color(word(matches, "color").unwrap_or("auto")),
            date: matches.get_one("date").copied(),
        }
    }

    /// The job of compiling the site as a command with these arguments asks.
    pub(super) fn job(&self, matches: &ArgMatches) -> Job {
        Job {
            date: self.date,
            school: matches.try_get_one("school").ok().flatten().cloned(),
            base_url: matches.try_get_one("base-url").ok().flatten().cloned(),
            minify: matches.try_get_one::<String>("minify").ok().flatten().is_none_or(|word| word == "on"),
            pdf_reader: std::env::current_exe().ok(),
            ..Job::new(&self.folder)
        }
    }

    /// The folder to publish to: as given with `--out`, else `default` inside the site's folder.
    pub(super) fn out(&self, matches: &ArgMatches, default: &str) -> PathBuf {
        matches.get_one::<PathBuf>("out").cloned().unwrap_or_else(|| self.folder.join(default))
    }

    /// A message in the language of the caller, by its key.
    pub(super) fn phrase(&self, key: &str, args: &[(&'static str, String)]) -> String {
        self.wording.phrase(key, args)
    }
}

/// Whether to colour standard error, by the word given with `--color`.
fn word<'m>(matches: &'m ArgMatches, name: &str) -> Option<&'m str> {
    matches.get_one::<String>(name).map(String::as_str)
}

fn uses_color(word: &str) -> bool {
    match word {
        "always" => true,
        "never" => false,
        _ => std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none(),
    }
}

/// The language of the words of a command line. It must be known before they are parsed, because their help is in it.
pub(super) fn language(words: &[OsString]) -> Lang {
    let words: Vec<_> = words.iter().map(|word| word.to_string_lossy()).collect();
    let apart = words.iter().position(|word| word == "--lang").and_then(|at| words.get(at + 1));
    let joined = words.iter().find_map(|word| word.strip_prefix("--lang=").map(str::to_owned));
    let given = joined.or_else(|| apart.map(|word| word.to_string()));
    let tag = given.or_else(|| std::env::var("VEKHA_LANG").ok());
    tag.and_then(|tag| Lang::from_tag(&tag)).unwrap_or_default()
}
