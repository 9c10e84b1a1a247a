//! `vekha clean`: files in, copies without what their readers are not shown out. Nothing is ever written over.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use serde_json::{Value, json};

use super::exit_code::{CONTENT, DONE, MACHINE, USAGE};
use super::import::{Written, bytes_if_there, write_new};
use super::options::Options;
use super::report;
use super::system_error::system_error_words;
use crate::attachments::{self, Contents, UnreadReason};
use crate::cleaning::{CleanCopy, clean};
use crate::rules::count_findings;

/// Cleans each file, says what went, and returns the gravest exit code.
pub fn run(options: &Options, matches: &ArgMatches) -> u8 {
    let files: Vec<&PathBuf> = matches.get_many("files").into_iter().flatten().collect();
    let folder = matches.get_one::<PathBuf>("to").map(PathBuf::as_path);
    let outcomes: Vec<Outcome> = files.iter().map(|file| clean_file(options, file, folder)).collect();
    if options.json {
        let all: Value = outcomes.iter().map(|outcome| outcome.value.clone()).collect();
        report::print(&format!("{:#}\n", json!({"vekha": 1, "cleaned": all, "diagnostics": []})));
    }
    outcomes.iter().map(|outcome| outcome.code).max().unwrap_or(DONE)
}

/// What became of a file.
struct Outcome {
    code: u8,
    value: Value,
}

fn clean_file(options: &Options, file: &Path, folder: Option<&Path>) -> Outcome {
    let failed = |code: u8, key: &str, reason: &str, more: &[(&'static str, String)]| {
        let args = [&[("file", file.display().to_string())], more].concat();
        let message = options.phrase(key, &args);
        if !options.json {
            report::error(options, &message);
        }
        Outcome { code, value: json!({"file": file.display().to_string(), "error": reason, "message": message}) }
    };
    let unread = |error: &std::io::Error| {
        failed(MACHINE, "clean-unread", "unread", &[("why", system_error_words(options, error))])
    };
    let bytes = match bytes_if_there(file) {
        Ok(Some(bytes)) => bytes,
        Ok(None) => return unread(&std::io::ErrorKind::NotFound.into()),
        Err(error) => return unread(&error),
    };
    let copy = match clean(&bytes) {
        Ok(copy) => copy,
        Err(reason) => return failed(CONTENT, &format!("clean-cannot-{}", reason.code()), reason.code(), &[]),
    };
    if copy.removed.is_empty() {
        return report_copy(options, file, None, &copy);
    }
    let target = target(file, folder);
    let path = [("path", target.display().to_string())];
    match write_new(&target, &copy.bytes) {
        Ok(Written::New) => report_copy(options, file, Some(&target), &copy),
        Ok(Written::Same) if matches!(bytes_if_there(&target), Ok(Some(before)) if before == copy.bytes) => {
            report_copy(options, file, Some(&target), &copy)
        }
        Ok(Written::Same) => failed(USAGE, "clean-exists", "exists", &path),
        Err(error) => {
            let reason = ("why", system_error_words(options, &error));
            failed(MACHINE, "clean-not-written", "not-written", &[path[0].clone(), reason])
        }
    }
}

/// Where the copy goes: into the folder under the same name, else beside the file.
fn target(file: &Path, folder: Option<&Path>) -> PathBuf {
    let name = file.file_name().unwrap_or_default();
    if let Some(folder) = folder {
        return folder.join(name);
    }
    let (stem, ending) = (file.file_stem().unwrap_or_default(), file.extension().unwrap_or_default());
    let name = format!("{}.clean.{}", stem.to_string_lossy(), ending.to_string_lossy());
    file.with_file_name(name)
}

/// Tells what went, what stays, and what the words of the file still hold.
fn report_copy(options: &Options, file: &Path, target: Option<&Path>, copy: &CleanCopy) -> Outcome {
    // A PDF file inside is told as left; it is not read where its reader could end the program.
    let without_pdf = |_: &[u8]| Contents::unread(UnreadReason::OtherKind);
    let found = count_findings(attachments::read(&copy.bytes, &without_pdf));
    let shown = file.display().to_string();
    let mut lines = vec![match target {
        Some(target) => {
            options.phrase("clean-done", &[("file", shown.clone()), ("path", target.display().to_string())])
        }
        None => options.phrase("clean-nothing", &[("file", shown.clone())]),
    }];
    lines.extend(copy.removed.iter().map(|(kind, count)| {
        format!("  {}", options.phrase(&format!("clean-removed-{kind}"), &[("n", count.to_string())]))
    }));
    lines.extend(copy.left.iter().map(|kind| format!("  {}", options.phrase(&format!("clean-left-{kind}"), &[]))));
    if found > 0 {
        lines.push(format!("  {}", options.phrase("clean-still-found", &[("n", found.to_string())])));
    }
    report::line(options, &lines.join("\n"));
    let target = target.map(|target| target.display().to_string());
    let value = json!({"file": shown, "to": target, "removed": copy.removed, "left": copy.left, "found": found});
    Outcome { code: DONE, value }
}
