//! Failures of publishing: an error in, printed words and an exit code out.

use super::exit_code::{CONTENT, MACHINE, USAGE};
use super::options::Options;
use super::report;
use super::system_error::system_error_words;
use crate::pipeline::theme_mistake_args;
use vekha_publish::{PublishError, RenderFailure};

/// Prints why publishing failed to the folder that `--out` names; returns the exit code.
pub fn report_failure(options: &Options, error: &PublishError) -> u8 {
    report_failure_of(options, error, "out")
}

/// The same of a folder that another option names.
pub fn report_failure_of(options: &Options, error: &PublishError, option: &str) -> u8 {
    let (code, message, help) = describe(options, error, option);
    if options.json {
        let line = serde_json::json!({"vekha": 1, "error": {"code": code_of(&message), "message": message, "help": help}, "diagnostics": []});
        report::print(&format!("{line:#}\n"));
    } else {
        report::error(options, &message);
        report::print_error(&help);
    }
    code
}

fn code_of(message: &str) -> &str {
    message.split(':').next().unwrap_or("")
}

/// The exit code, the message and what helps.
fn describe(options: &Options, error: &PublishError, option: &str) -> (u8, String, String) {
    match error {
        PublishError::Refused(refusal) => {
            let paths: Vec<_> = refusal.paths.iter().take(5).map(|path| path.display().to_string()).collect();
            let more = refusal.paths.len().saturating_sub(5).to_string();
            let args = [("paths", paths.join(", ")), ("more", more), ("option", format!("--{option}"))];
            let key = format!("publish-{}", error.code());
            (USAGE, options.phrase(&key, &args), format!("{}\n", options.phrase(&format!("{key}-help"), &args)))
        }
        PublishError::Render(pages) => {
            let lines: Vec<_> = pages.iter().take(10).map(|page| failed_page_line(options, page)).collect();
            (CONTENT, options.phrase("publish-render", &[("count", pages.len().to_string())]), lines.join("\n") + "\n")
        }
        PublishError::Busy { out } => {
            (MACHINE, options.phrase("publish-busy", &[("path", out.display().to_string())]), String::new())
        }
        PublishError::Machine { path, error: reason, .. } => {
            let args = [("path", path.display().to_string()), ("why", system_error_words(options, reason))];
            (MACHINE, options.phrase("publish-machine", &args), String::new())
        }
    }
}

/// A page and why it could not be rendered: the mistake of the theme, where it is one.
fn failed_page_line(options: &Options, page: &RenderFailure) -> String {
    let reason = match theme_mistake_args(&page.error) {
        Some(args) => options.phrase("theme-mistake-at", &args),
        None => page.error.to_string(),
    };
    format!("  {}: {reason}", page.path)
}
