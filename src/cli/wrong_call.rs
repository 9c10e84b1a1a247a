//! Arguments that were not understood in, what is wrong with them and what may be meant out.

use std::error::Error;

use clap::Command;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::exit_code::{DONE, USAGE};
use super::report;
use crate::diagnostics::closest_word;
use crate::messages::Wording;

/// Says what is wrong with the arguments, or prints the help that was asked for; returns the exit code.
pub(super) fn explain(error: &clap::Error, command: &Command, wording: &Wording) -> u8 {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        report::print(&error.to_string());
        return DONE;
    }
    let context = |kind| error.get(kind).map(value).unwrap_or_default();
    let (argument, word) = (context(ContextKind::InvalidArg), context(ContextKind::InvalidSubcommand));
    let owners = commands_with(&argument, command);
    let guess = guess(error.kind(), &argument, &word, command);
    let args = [
        ("argument", argument.clone()),
        ("value", context(ContextKind::InvalidValue)),
        ("command", word),
        ("other", context(ContextKind::PriorArg)),
        ("valid", context(ContextKind::ValidValue)),
        ("guess", guess.clone().unwrap_or_default()),
        ("commands", owners.join(", ")),
        ("example", error.source().map(ToString::to_string).unwrap_or_default()),
    ];
    let is_elsewhere = error.kind() == ErrorKind::UnknownArgument && !owners.is_empty();
    let key = if is_elsewhere { "usage-argument-elsewhere" } else { key(error, &argument, guess.is_some()) };
    let line = format!("{}: {}", wording.phrase("error", &[]), wording.phrase(key, &args));
    report::print_error(&format!("{line}\n{}\n", wording.phrase("usage-help", &[])));
    USAGE
}

/// The message for an error of the arguments.
fn key(error: &clap::Error, argument: &str, has_guess: bool) -> &'static str {
    let is_empty = |kind| error.get(kind).map(value).unwrap_or_default().is_empty();
    match error.kind() {
        ErrorKind::UnknownArgument if !argument.starts_with('-') && is_of_deadline(error) => "usage-text-in-quotes",
        ErrorKind::UnknownArgument if !argument.starts_with('-') => "usage-word-too-many",
        ErrorKind::UnknownArgument if has_guess => "usage-unknown-argument-near",
        ErrorKind::UnknownArgument => "usage-unknown-argument",
        ErrorKind::InvalidValue if is_empty(ContextKind::InvalidValue) => "usage-no-value",
        ErrorKind::InvalidValue if !is_empty(ContextKind::ValidValue) => "usage-invalid-value-of",
        ErrorKind::ValueValidation if argument.starts_with("--port") => "usage-invalid-port",
        ErrorKind::ValueValidation if error.source().is_some() => "usage-invalid-value-like",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "usage-invalid-value",
        ErrorKind::InvalidSubcommand if has_guess => "usage-unknown-command-near",
        ErrorKind::InvalidSubcommand => "usage-unknown-command",
        ErrorKind::MissingRequiredArgument if argument.contains("DIR") => "usage-missing-folder",
        ErrorKind::MissingRequiredArgument if argument.contains("TEXT") => "usage-missing-text",
        ErrorKind::MissingRequiredArgument if argument.contains("FILE") => "usage-missing-file",
        ErrorKind::MissingRequiredArgument => "usage-missing-argument",
        ErrorKind::ArgumentConflict => "usage-conflict",
        ErrorKind::NoEquals | ErrorKind::WrongNumberOfValues | ErrorKind::TooFewValues => "usage-no-value",
        _ => "usage-other",
    }
}

/// Whether the call is of the command that takes the words of a deadline, which are one argument.
fn is_of_deadline(error: &clap::Error) -> bool {
    error.get(ContextKind::Usage).is_some_and(|usage| usage.to_string().contains("vekha deadline"))
}

/// The commands that have an option of exactly this name.
fn commands_with(argument: &str, command: &Command) -> Vec<String> {
    let Some(name) = argument.strip_prefix("--") else { return Vec::new() };
    let has_option = |command: &&Command| command.get_arguments().any(|own| own.get_long() == Some(name));
    let owners = command.get_subcommands().filter(has_option);
    owners.map(|owner| format!("vekha {}", owner.get_name())).collect()
}

/// The option or command of which the unknown one is a slip; a word that may be a folder is none.
fn guess(kind: ErrorKind, argument: &str, word: &str, command: &Command) -> Option<String> {
    match kind {
        ErrorKind::UnknownArgument => {
            let all = std::iter::once(command).chain(command.get_subcommands());
            let options = all.flat_map(Command::get_arguments).filter_map(|argument| argument.get_long());
            closest_word(argument.strip_prefix("--")?, options).map(|option| format!("--{option}"))
        }
        ErrorKind::InvalidSubcommand => {
            closest_word(word, command.get_subcommands().map(Command::get_name)).map(str::to_owned)
        }
        _ => None,
    }
}

fn value(context: &ContextValue) -> String {
    match context {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::Number(number) => number.to_string(),
        other => other.to_string(),
    }
}
