//! `vekha forget`: words of somebody in, every place out where they still stand: sources, attached files, kept versions, the
//! published site, packs. Changes nothing; called again, it shows that nothing is left.

mod files;

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::ArgMatches;
use rayon::prelude::*;
use serde_json::{Value, json};

use super::exit_code::{CONTENT, DONE, USAGE};
use super::options::Options;
use super::report;
use super::system_error::system_error_words;
use crate::attachments::{Contents, UnreadReason};
use crate::pipeline::read_apart;
use crate::rules::place_args;
use crate::traces::{Looked, Search, Spot, Trace};
use files::{FileRole, FoundFile, LINK, all_files, bytes};

/// Looks everywhere, prints where the words stand, and returns the exit code.
pub fn run(options: &Options, matches: &ArgMatches) -> u8 {
    let text = matches.get_one::<String>("text").map(String::as_str).unwrap_or_default();
    let Some(search) = Search::parse(text) else {
        report::error(options, &options.phrase("forget-too-short", &[]));
        return USAGE;
    };
    if !options.folder.is_dir() {
        let folder = options.folder.display().to_string();
        report::error(options, &options.phrase("forget-no-folder", &[("path", folder)]));
        return USAGE;
    }
    let further: Vec<PathBuf> = matches.get_many("further").into_iter().flatten().cloned().collect();
    if let Some(missing) = further.iter().find(|path| !path.exists()) {
        report::error(options, &options.phrase("forget-no-folder", &[("path", missing.display().to_string())]));
        return USAGE;
    }
    let (files, errors) = all_files(&options.folder, &options.out(matches, "public"), &further);
    let looked: Vec<(FoundFile, Looked)> = files.into_par_iter().map(|file| look(&search, file)).collect();
    let unread = unread_lines(options, &looked, &errors);
    let found: usize = looked.iter().map(|(_, looked)| looked.traces.len()).sum();
    if options.json {
        print_json(&looked, &unread);
    } else {
        print_text(options, &looked, found);
        print_unread(options, &unread);
    }
    if found > 0 { CONTENT } else { DONE }
}

fn look(search: &Search, file: FoundFile) -> (FoundFile, Looked) {
    let program = std::env::current_exe().ok();
    let read_pdf = |bytes: &[u8]| match &program {
        Some(program) => read_apart(program, bytes),
        None => Contents::unread(UnreadReason::ReaderFailed),
    };
    let looked = match bytes(&file) {
        Ok(bytes) => search.look(&file.shown, &bytes, &read_pdf),
        Err(reason) => Looked::of_unread(&file.shown, reason, search),
    };
    (file, looked)
}

fn print_text(options: &Options, looked: &[(FoundFile, Looked)], found: usize) {
    let count = [("n", found.to_string()), ("files", looked.len().to_string())];
    report::line(options, &options.phrase(if found > 0 { "forget-found" } else { "forget-nothing" }, &count));
    for role in FileRole::ALL {
        let traces = looked
            .iter()
            .filter(|(file, _)| file.role == role)
            .flat_map(|(file, looked)| looked.traces.iter().map(|trace| trace_line(options, file, trace)));
        let lines: Vec<String> = traces.collect();
        if !lines.is_empty() {
            let title = options.phrase(&format!("forget-{}", role.key()), &[("n", lines.len().to_string())]);
            report::line(options, &format!("\n{title}\n{}", lines.join("\n")));
        }
    }
    if found > 0 {
        report::line(options, &format!("\n{}", options.phrase("forget-again", &[])));
    }
    report::line(options, &format!("\n{}", options.phrase("forget-elsewhere", &[])));
    if options.folder.join(".git").exists() {
        report::line(options, &options.phrase("forget-git", &[]));
    }
}

fn trace_line(options: &Options, file: &FoundFile, trace: &Trace) -> String {
    let words = trace.words.split_whitespace().collect::<Vec<_>>().join(" ");
    let place = match &trace.spot {
        Spot::Name => format!(" ({})", options.phrase("forget-in-name", &[])),
        Spot::Text(line, column) => format!(":{line}:{column}"),
        Spot::Inside(place) => {
            let inner = ("inner", if place.is_inner { "yes" } else { "no" }.to_owned());
            let args: Vec<(&'static str, String)> = place_args(place).into_iter().chain([inner]).collect();
            format!(" ({})", options.phrase("place-in-file", &args))
        }
    };
    format!("  {}{place}: {words}", path_words(file, &trace.members))
}

/// What was not read, each with its reason; copies of a file once.
fn unread_lines(
    options: &Options,
    looked: &[(FoundFile, Looked)],
    errors: &[(String, std::io::Error)],
) -> Vec<(String, String)> {
    let mut copies: BTreeMap<(u128, UnreadReason), (String, usize)> = BTreeMap::new();
    for (file, unread) in
        looked.iter().flat_map(|(file, looked)| looked.unread.iter().map(move |unread| (file, unread)))
    {
        let first = copies.entry((unread.digest, unread.unread.reason));
        first.or_insert_with(|| (path_words(file, &unread.members), 0)).1 += 1;
    }
    let of_files = copies.into_iter().map(|((_, reason), (path, count))| {
        let args = [("reason", reason.code().to_owned()), ("copies", (count - 1).to_string())];
        (path, options.phrase("forget-unread-why", &args))
    });
    let of_folders = errors.iter().map(|(path, error)| {
        let is_link = error.get_ref().is_some_and(|inner| inner.to_string() == LINK);
        let link = || options.phrase("forget-link", &[]);
        (path.clone(), if is_link { link() } else { system_error_words(options, error) })
    });
    let mut lines: Vec<(String, String)> = of_files.chain(of_folders).collect();
    lines.sort();
    lines
}

/// A file, and the files of archives in it.
fn path_words(file: &FoundFile, members: &[String]) -> String {
    let path: Vec<&str> = [file.shown.as_str()].into_iter().chain(members.iter().map(String::as_str)).collect();
    path.join(" → ")
}

fn print_unread(options: &Options, unread: &[(String, String)]) {
    if unread.is_empty() {
        return;
    }
    report::line(options, &format!("\n{}", options.phrase("forget-unread", &[("n", unread.len().to_string())])));
    unread.iter().for_each(|(path, reason)| report::line(options, &format!("  {path}: {reason}")));
}

fn print_json(looked: &[(FoundFile, Looked)], unread: &[(String, String)]) {
    let traces = looked.iter().flat_map(|(file, looked)| looked.traces.iter().map(move |trace| to_json(file, trace)));
    let traces: Vec<Value> = traces.collect();
    let unread: Vec<Value> = unread.iter().map(|(path, reason)| json!({"file": path, "reason": reason})).collect();
    let all = json!({
        "vekha": 1, "files": looked.len(), "traces": traces, "unread": unread, "diagnostics": [],
    });
    report::print(&format!("{all:#}\n"));
}

fn to_json(file: &FoundFile, trace: &Trace) -> Value {
    let mut value = json!({
        "file": file.shown, "role": file.role.key(), "inside": trace.members, "words": trace.words,
    });
    match &trace.spot {
        Spot::Name => value["at"] = json!("name"),
        Spot::Text(line, column) => {
            value["at"] = json!("text");
            value["line"] = json!(line);
            value["column"] = json!(column);
        }
        Spot::Inside(place) => {
            value["at"] = json!("inside");
            value["place"] = json!(place);
        }
    }
    value
}
