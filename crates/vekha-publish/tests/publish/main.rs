//! Stage 6 at its boundary: an output and a folder before, the folder after. What a killed build
//! leaves is both built by hand, step by step, and made by killing real builds at odd moments.
#![allow(clippy::unwrap_used)] // a test may fail loudly

mod builds;
mod errors;
mod folders;
mod foreign;
mod leftovers;
#[cfg(unix)]
mod links;
mod order;
mod processes;
#[cfg(unix)]
mod rights;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use tempfile::TempDir;
use vekha_publish::{
    Action, PublishError, Publishable, Published, Readers, Reason, RenderError, Scope, Target, publish,
};

#[derive(Clone)]
enum Piece {
    Text(String),
    Copy(PathBuf),
    Broken,
}

/// An output written down in a test.
#[derive(Clone, Default)]
struct Output(BTreeMap<String, Piece>);

impl Output {
    fn with_file(mut self, path: &str, piece: Piece) -> Output {
        self.0.insert(path.to_owned(), piece);
        self
    }
}

impl Publishable for Output {
    fn paths(&self) -> Vec<&str> {
        self.0.keys().rev().map(String::as_str).collect()
    }

    fn bytes(&self, path: &str) -> Result<Cow<'_, [u8]>, RenderError> {
        match &self.0[path] {
            Piece::Text(text) => Ok(Cow::Borrowed(text.as_bytes())),
            _ => Err(format!("template of {path}").into()),
        }
    }

    fn copy_source(&self, path: &str) -> Option<&Path> {
        match &self.0[path] {
            Piece::Copy(source) => Some(source),
            _ => None,
        }
    }
}

fn output<const N: usize>(files: [(&str, &str); N]) -> Output {
    let piece = |(path, text): (&str, &str)| (path.to_owned(), Piece::Text(text.to_owned()));
    Output(files.map(piece).into())
}

fn first() -> Output {
    output([
        ("index.html", "home 1"),
        ("css/site.css", "css"),
        ("schools/beryozovka/index.html", "school 1"),
        ("schools/zarechnaya/index.html", "school 1"),
        ("schools/zarechnaya/old.html", "report"),
        ("archive/2023/index.html", "archive"),
    ])
}

/// Against [`first`]: two pages changed, two new, two gone and with them two folders.
fn second() -> Output {
    output([
        ("index.html", "home 2"),
        ("css/site.css", "css"),
        ("schools/beryozovka/index.html", "school 1"),
        ("schools/zarechnaya/index.html", "school 2"),
        ("schools/zarechnaya/new.html", "report"),
        ("news/2026/index.html", "news"),
    ])
}

/// A site folder with `content/`, `themes/` and a place for the output.
struct Site {
    dir: TempDir,
}

impl Site {
    fn new() -> Site {
        let dir = tempfile::tempdir().unwrap();
        for folder in ["content/schools", "themes/own"] {
            fs::create_dir_all(dir.path().join(folder)).unwrap();
        }
        Site { dir }
    }

    fn path(&self, path: &str) -> PathBuf {
        self.dir.path().join(path)
    }

    fn out(&self) -> PathBuf {
        self.path("public")
    }

    fn target(&self) -> Target {
        let sources = ["content", "themes"].map(|folder| self.path(folder)).into();
        Target { sources, ..Target::new(self.out(), Scope::new("site")) }
    }

    fn publish(&self, output: &Output) -> Published {
        publish(output, &self.target()).unwrap()
    }

    /// Writes a file of somebody else's.
    fn foreign(&self, path: &str, text: &str) -> PathBuf {
        let file = self.path(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, text).unwrap();
        file
    }

    fn tree(&self) -> BTreeMap<String, String> {
        tree(&self.out())
    }

    /// The folder is what a build of this output into an empty folder makes.
    #[track_caller]
    fn check_clean(&self, output: &Output) {
        check_same_tree(&clean(output), &self.tree());
    }
}

/// All that a folder holds, folders too: path → content.
fn tree(folder: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    gather(folder, folder, &mut found);
    found
}

fn gather(root: &Path, folder: &Path, found: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
        let kind = fs::symlink_metadata(&path).unwrap();
        let text = if kind.is_symlink() {
            "link".to_owned()
        } else if kind.is_dir() {
            gather(root, &path, found);
            "folder".to_owned()
        } else {
            String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned()
        };
        found.insert(name, text);
    }
}

/// The tree of a build of this output into an empty folder.
fn clean(output: &Output) -> BTreeMap<String, String> {
    let site = Site::new();
    site.publish(output);
    site.tree()
}

#[track_caller]
fn check_same_tree(expected: &BTreeMap<String, String>, actual: &BTreeMap<String, String>) {
    let paths: BTreeSet<&String> = expected.keys().chain(actual.keys()).collect();
    let differing: Vec<_> = paths.into_iter().filter(|path| expected.get(*path) != actual.get(*path)).collect();
    assert!(differing.is_empty(), "these differ: {differing:#?}");
}

fn refusal(result: Result<Published, PublishError>) -> (Reason, Vec<PathBuf>) {
    match result {
        Err(PublishError::Refused(refusal)) => (refusal.reason, refusal.paths),
        other => panic!("not refused: {other:?}"),
    }
}

/// Expects a refusal for this reason that leaves the whole site folder as it was.
#[track_caller]
fn check_refused(site: &Site, output: &Output, target: &Target, reason: Reason) -> Vec<PathBuf> {
    let before = tree(site.dir.path());
    let (found, paths) = refusal(publish(output, target));
    assert_eq!(found, reason);
    check_same_tree(&before, &tree(site.dir.path()));
    paths
}
