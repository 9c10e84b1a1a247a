//! `vekha init`: a new site, ready to build. Never overwrites anything.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::ArgMatches;
use include_dir::{Dir, DirEntry, include_dir};

use super::{Call, DONE, MACHINE, USAGE, report};

/// The sample site: tutorial, demonstration and test at once.
static EXAMPLE: Dir = include_dir!("$CARGO_MANIFEST_DIR/content");
/// The smallest site that builds, commented in Russian.
static STARTER: Dir = include_dir!("$CARGO_MANIFEST_DIR/src/cli/starter");

/// Writes the new site and returns the exit code.
pub fn run(call: &Call, own: &ArgMatches) -> u8 {
    let Some(folder) = own.get_one::<PathBuf>("folder") else { return USAGE };
    let content = folder.join("content");
    if content.exists() {
        return told(call, "init-exists", &content, USAGE);
    }
    let source = if own.get_flag("example") { &EXAMPLE } else { &STARTER };
    match write_all(source, &content) {
        Ok(()) => told(call, "init-done", folder, DONE),
        Err(error) => {
            let args = [("path", content.display().to_string()), ("why", error.to_string())];
            report::print_error(&format!("{}: {}\n", call.phrase("error", &[]), call.phrase("publish-machine", &args)));
            MACHINE
        }
    }
}

fn told(call: &Call, key: &str, path: &Path, code: u8) -> u8 {
    let words = call.phrase(key, &[("path", path.display().to_string())]);
    match code {
        DONE => report::line(call, &words),
        _ => report::print_error(&format!("{}: {words}\n", call.phrase("error", &[]))),
    }
    code
}

fn write_all(source: &Dir, target: &Path) -> io::Result<()> {
    fs::create_dir_all(target)?;
    for entry in source.entries() {
        match entry {
            DirEntry::Dir(folder) => write_all(folder, &target.join(name_of(folder.path())))?,
            DirEntry::File(file) => {
                let mut out = fs::File::create_new(target.join(name_of(file.path())))?;
                out.write_all(file.contents())?;
            }
        }
    }
    Ok(())
}

fn name_of(path: &Path) -> &std::ffi::OsStr {
    path.file_name().unwrap_or_default()
}
