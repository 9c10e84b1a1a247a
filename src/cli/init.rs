//! `vekha init`: an empty folder in, a new site, ready to build, out. Never overwrites anything.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::ArgMatches;
use include_dir::{Dir, DirEntry, include_dir};

use super::exit_code::{DONE, MACHINE, USAGE};
use super::options::Options;
use super::report;
use super::system_error::system_error_words;

/// The sample site: tutorial, demonstration and test at once.
static EXAMPLE: Dir = include_dir!("$CARGO_MANIFEST_DIR/content");
/// The smallest site that builds, commented in Russian.
static STARTER: Dir = include_dir!("$CARGO_MANIFEST_DIR/src/cli/starter");

/// Whether a file is the roadmap of the smallest site, which nobody has changed.
pub fn is_starter_roadmap(path: &Path) -> bool {
    let roadmaps = STARTER.get_dir("roadmaps").into_iter().flat_map(Dir::files);
    let bytes = fs::read(path).unwrap_or_default();
    roadmaps.into_iter().any(|file| file.contents() == bytes)
}

/// Writes the new site and returns the exit code.
pub fn run(options: &Options, matches: &ArgMatches) -> u8 {
    let Some(folder) = matches.get_one::<PathBuf>("folder") else { return USAGE };
    let content = folder.join("content");
    if content.exists() {
        report::error(options, &options.phrase("init-exists", &[("path", content.display().to_string())]));
        return USAGE;
    }
    let source = if matches.get_flag("example") { &EXAMPLE } else { &STARTER };
    match write_folder(source, &content) {
        Ok(()) => {
            report::line(options, &options.phrase("init-done", &[("path", folder.display().to_string())]));
            DONE
        }
        Err(error) => {
            let args = [("path", content.display().to_string()), ("why", system_error_words(options, &error))];
            report::error(options, &options.phrase("publish-machine", &args));
            MACHINE
        }
    }
}

fn write_folder(source: &Dir, target: &Path) -> io::Result<()> {
    fs::create_dir_all(target)?;
    for entry in source.entries() {
        match entry {
            DirEntry::Dir(folder) => write_folder(folder, &target.join(name_of(folder.path())))?,
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
