//! Words of the command line in, an exit code out: arguments → command → what to print. One small file per command.

mod allow_records;
mod arguments;
mod build;
mod check;
mod clean;
mod deadline;
mod exit_code;
mod failure;
mod forget;
mod form;
mod import;
mod init;
mod options;
mod papers;
mod pdf_reader;
mod report;
mod schema;
mod serve;
mod spelling;
mod styleguide;
mod system_error;
mod watch;
mod wrong_call;

use std::process::ExitCode;

use clap::ArgMatches;

use crate::messages::Wording;
use options::Options;

/// Runs the command that `words` ask for; the first word is the program's name.
pub fn run(words: impl IntoIterator<Item = std::ffi::OsString>) -> ExitCode {
    let words: Vec<std::ffi::OsString> = words.into_iter().collect();
    if pdf_reader::is_asked(&words) {
        return pdf_reader::run();
    }
    let words = spelling::as_meant(words);
    let wording = Wording::new(options::language(&words));
    let mut command = arguments::command(&wording);
    let code = match command.try_get_matches_from_mut(&words) {
        Ok(matches) => dispatch(&Options::new(&matches, wording), &matches),
        Err(error) => wrong_call::explain(&error, &command, &wording),
    };
    ExitCode::from(code)
}

fn dispatch(options: &Options, matches: &ArgMatches) -> u8 {
    match matches.subcommand() {
        Some(("build", own)) => build::run(options, own),
        Some(("check", own)) => check::run(options, own),
        Some(("watch", own)) => watch::run(options, own),
        Some(("serve", own)) => serve::run(options, own),
        Some(("init", own)) => init::run(options, own),
        Some(("import", own)) => import::run(options, own),
        Some(("clean", own)) => clean::run(options, own),
        Some(("forget", own)) => forget::run(options, own),
        Some(("form", own)) => form::run(options, own),
        Some(("schema", own)) => schema::run(options, own),
        Some(("styleguide", own)) => styleguide::run(options, own),
        Some(("deadline", own)) => deadline::run(options, own),
        _ => build::run(options, matches),
    }
}
