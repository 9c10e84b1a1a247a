//! Why nothing was published, in words, and with which exit code.

use super::{CONTENT, Call, MACHINE, USAGE, report};
use crate::pipeline::theme_mistake_args;
use crate::publish::{PublishError, Unrendered};

/// Tells why publishing failed; returns the exit code.
pub fn report_failure(call: &Call, error: &PublishError) -> u8 {
    let (code, message, help) = worded(call, error);
    let error = call.phrase("error", &[]);
    if call.json {
        let line = serde_json::json!({"vekha": 1, "error": {"code": code_of(&message), "message": message, "help": help}, "diagnostics": []});
        report::print(&format!("{line:#}\n"));
    } else {
        report::print_error(&format!("{error}: {message}\n{help}"));
    }
    code
}

fn code_of(message: &str) -> &str {
    message.split(':').next().unwrap_or("")
}

fn worded(call: &Call, error: &PublishError) -> (u8, String, String) {
    let say = |key: &str, args: &[(&'static str, String)]| call.phrase(key, args);
    match error {
        PublishError::Refused(refusal) => {
            let paths: Vec<_> = refusal.paths.iter().take(5).map(|path| path.display().to_string()).collect();
            let args = [("paths", paths.join(", ")), ("more", refusal.paths.len().saturating_sub(5).to_string())];
            let key = format!("publish-{}", error.code());
            (USAGE, say(&key, &args), format!("{}\n", say(&format!("{key}-help"), &args)))
        }
        PublishError::Render(pages) => {
            let lines: Vec<_> = pages.iter().take(10).map(|page| unrendered_line(call, page)).collect();
            (CONTENT, say("publish-render", &[("count", pages.len().to_string())]), lines.join("\n") + "\n")
        }
        PublishError::Busy { out } => {
            (MACHINE, say("publish-busy", &[("path", out.display().to_string())]), String::new())
        }
        PublishError::Machine { path, error: why, .. } => {
            let args = [("path", path.display().to_string()), ("why", why.to_string())];
            (MACHINE, say("publish-machine", &args), String::new())
        }
    }
}

/// A page and why it could not be rendered: the mistake of the theme, where it is one.
fn unrendered_line(call: &Call, page: &Unrendered) -> String {
    let why = match theme_mistake_args(&page.error) {
        Some(args) => call.phrase("theme-mistake-at", &args),
        None => page.error.to_string(),
    };
    format!("  {}: {why}", page.path)
}
