//! A wording in, the arguments of all commands out, with help and complaints in the caller's language.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command};
use jiff::civil::Date;

use super::schema as schemas;
use crate::content::addresses::whole_site;
use crate::content::values::{date, is_of_our_time};
use crate::messages::Wording;

/// The whole command line.
pub fn command(wording: &Wording) -> Command {
    let root = Command::new("vekha").version(env!("CARGO_PKG_VERSION")).about(wording.phrase("cli-about", &[]));
    extract_options(build_options(common(root, wording), wording), wording)
        .subcommand_required(false)
        .args_conflicts_with_subcommands(false)
        .subcommand_value_name(wording.phrase("cli-command-name", &[]))
        .subcommand_help_heading(wording.phrase("cli-commands", &[]))
        .disable_help_subcommand(true)
        .help_template(template(wording))
        .subcommand(extract_options(build_options(subcommand(wording, "build"), wording), wording))
        .subcommand(check(wording))
        .subcommand(build_options(subcommand(wording, "watch"), wording).arg(flag(wording, "poll")))
        .subcommand(serve(wording))
        .subcommand(init(wording))
        .subcommand(import(wording))
        .subcommand(form(wording))
        .subcommand(clean(wording))
        .subcommand(forget(wording))
        .subcommand(schema(wording))
        .subcommand(styleguide(wording))
        .subcommand(deadline(wording))
}

fn subcommand(wording: &Wording, name: &'static str) -> Command {
    Command::new(name).about(wording.phrase(&format!("cli-{name}"), &[])).help_template(template(wording))
}

fn template(wording: &Wording) -> String {
    format!("{{about}}\n\n{}: {{usage}}\n\n{{all-args}}", wording.phrase("cli-usage", &[]))
}

fn option(wording: &Wording, name: &'static str, value: &str) -> Arg {
    let arg = Arg::new(name).long(name).help(wording.phrase(&format!("cli-option-{name}"), &[]));
    arg.value_name(value.to_owned()).help_heading(wording.phrase("cli-options", &[])).hide_possible_values(true)
}

/// What stands behind a command without a name.
fn positional(wording: &Wording, name: &'static str, value: &'static str, help: &str) -> Arg {
    let arg = Arg::new(name).value_name(value).help(wording.phrase(help, &[]));
    arg.help_heading(wording.phrase("cli-arguments", &[]))
}

fn flag(wording: &Wording, name: &'static str) -> Arg {
    let arg = Arg::new(name).long(name).help(wording.phrase(&format!("cli-option-{name}"), &[]));
    arg.action(ArgAction::SetTrue).help_heading(wording.phrase("cli-options", &[]))
}

fn one_of<const N: usize>(words: [&'static str; N]) -> PossibleValuesParser {
    PossibleValuesParser::new(words)
}

/// Options of every command.
fn common(command: Command, wording: &Wording) -> Command {
    let heading = wording.phrase("cli-options", &[]);
    command
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(option(wording, "site", "DIR").global(true).value_parser(clap::value_parser!(PathBuf)))
        .arg(option(wording, "lang", "ru|en").global(true).value_parser(one_of(["ru", "en"])))
        .arg(option(wording, "format", "text|json").global(true).value_parser(one_of(["text", "json"])))
        .arg(
            option(wording, "color", "auto|always|never")
                .global(true)
                .value_parser(one_of(["auto", "always", "never"])),
        )
        .arg(option(wording, "date", "YYYY-MM-DD").global(true).value_parser(day))
        .arg(flag(wording, "quiet").short('q').global(true))
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .global(true)
                .action(ArgAction::Help)
                .help(wording.phrase("cli-option-help", &[]))
                .help_heading(heading.clone()),
        )
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .help(wording.phrase("cli-option-version", &[]))
                .help_heading(heading),
        )
}

fn build_options(command: Command, wording: &Wording) -> Command {
    command
        .arg(option(wording, "out", "DIR").value_parser(clap::value_parser!(PathBuf)))
        .arg(option(wording, "school", "ID"))
        .arg(option(wording, "base-url", "URL").value_parser(web_address))
        .arg(option(wording, "minify", "on|off").value_parser(one_of(["on", "off"])))
        .arg(flag(wording, "timings"))
}

/// Folders that are made beside the site.
fn extract_options(command: Command, wording: &Wording) -> Command {
    let folder = |name| option(wording, name, "DIR").value_parser(clap::value_parser!(PathBuf));
    command.arg(folder("docx")).arg(folder("pack"))
}

fn check(wording: &Wording) -> Command {
    let path = |name, value| option(wording, name, value).value_parser(clap::value_parser!(PathBuf));
    subcommand(wording, "check")
        .arg(option(wording, "school", "ID"))
        .arg(flag(wording, "strict"))
        .arg(path("report", "DIR").help(wording.phrase("cli-option-check-report", &[])))
        .arg(path("spravka", "FILE.docx"))
        .arg(path("letters", "DIR"))
}

fn serve(wording: &Wording) -> Command {
    subcommand(wording, "serve")
        .arg(option(wording, "port", "8080").value_parser(clap::value_parser!(u16).range(1..)))
        .arg(option(wording, "school", "ID"))
        .arg(flag(wording, "open"))
        .arg(flag(wording, "poll"))
}

fn init(wording: &Wording) -> Command {
    let folder = positional(wording, "folder", "DIR", "cli-option-folder").required(true);
    let folder = folder.value_parser(clap::value_parser!(PathBuf));
    subcommand(wording, "init").arg(folder).arg(flag(wording, "example"))
}

fn import(wording: &Wording) -> Command {
    let file = positional(wording, "file", "FILE", "cli-option-file").required(true);
    let to = option(wording, "to", "FILE").value_parser(clap::value_parser!(PathBuf));
    subcommand(wording, "import")
        .arg(file.value_parser(clap::value_parser!(PathBuf)))
        .arg(option(wording, "id", "ID"))
        .arg(option(wording, "period", "TEXT"))
        .arg(
            option(wording, "table", "N")
                .value_parser(clap::value_parser!(u16).range(1..))
                .value_delimiter(',')
                .action(ArgAction::Append),
        )
        .arg(option(wording, "answers", "FILE").value_parser(clap::value_parser!(PathBuf)))
        .arg(to.help(wording.phrase("cli-option-import-to", &[])))
        .arg(flag(wording, "again"))
        .arg(option(wording, "school", "ID").help(wording.phrase("cli-option-import-school", &[])))
        .arg(flag(wording, "report"))
}

fn form(wording: &Wording) -> Command {
    let path = |name, value| option(wording, name, value).value_parser(clap::value_parser!(PathBuf));
    subcommand(wording, "form")
        .arg(option(wording, "school", "ID").help(wording.phrase("cli-option-form-school", &[])))
        .arg(path("out", "FILE").help(wording.phrase("cli-option-form-out", &[])).conflicts_with("all"))
        .arg(path("all", "DIR").conflicts_with("school"))
        .arg(option(wording, "roadmap", "ID"))
}

fn clean(wording: &Wording) -> Command {
    let files = positional(wording, "files", "FILE", "cli-option-clean-files").required(true).num_args(1..);
    let files = files.value_parser(clap::value_parser!(PathBuf));
    let to = option(wording, "to", "DIR").value_parser(clap::value_parser!(PathBuf));
    subcommand(wording, "clean").arg(files).arg(to.help(wording.phrase("cli-option-clean-to", &[])))
}

fn forget(wording: &Wording) -> Command {
    let path = clap::value_parser!(PathBuf);
    let further = positional(wording, "further", "DIR", "cli-option-forget-further").num_args(0..).display_order(1);
    let out = option(wording, "out", "DIR").help(wording.phrase("cli-option-forget-out", &[]));
    subcommand(wording, "forget")
        .arg(positional(wording, "text", "TEXT", "cli-option-forget-text").required(true).display_order(0))
        .arg(further.value_parser(path.clone()))
        .arg(out.value_parser(path))
}

fn schema(wording: &Wording) -> Command {
    let kinds = one_of(schemas::kinds());
    subcommand(wording, "schema").arg(positional(wording, "kind", "KIND", "cli-option-kind").value_parser(kinds))
}

fn styleguide(wording: &Wording) -> Command {
    subcommand(wording, "styleguide").arg(option(wording, "out", "DIR").value_parser(clap::value_parser!(PathBuf)))
}

fn deadline(wording: &Wording) -> Command {
    subcommand(wording, "deadline")
        .arg(positional(wording, "text", "TEXT", "cli-option-text").required(true))
        .arg(option(wording, "from", "YYYY-MM-DD").value_parser(day))
        .arg(option(wording, "to", "YYYY-MM-DD").value_parser(day))
        .arg(option(wording, "act", "YYYY-MM-DD").value_parser(day))
}

fn day(text: &str) -> Result<Date, String> {
    date(text).filter(|day| is_of_our_time(*day)).ok_or_else(|| "2024-03-29, 29.03.2024".to_owned())
}

fn web_address(text: &str) -> Result<String, String> {
    whole_site(text).ok_or_else(|| "https://…".to_owned())
}
