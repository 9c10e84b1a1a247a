//! The list of our own files in an output folder, read and written as text: path, digest, size, sorted, without times.
//! Only what stands here may be changed or removed. It must not look at the files themselves.

use std::collections::BTreeMap;
use std::io;

use crate::error::{Action, PublishError, Reason};
use crate::own_dir::OwnDir;
use crate::owner::MANIFEST;
use crate::path_check;
use crate::target::Scope;

const TITLE: &str = "vekha-manifest";
const VERSION: u32 = 1;

/// What a file holds: XXH3-128 of its bytes, and their number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct FileEntry {
    pub(crate) digest: u128,
    pub(crate) size: u64,
}

/// Our files in one folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Manifest {
    pub(crate) scope: Scope,
    pub(crate) files: BTreeMap<String, FileEntry>,
}

impl Manifest {
    /// The manifest of the folder, empty for a new one. A broken one is refused, never guessed at:
    /// it alone says what may be removed.
    pub(crate) fn read(dir: &OwnDir, scope: &Scope) -> Result<Manifest, PublishError> {
        let path = dir.place(MANIFEST);
        let bytes = match dir.read(MANIFEST) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Ok(Manifest::empty(scope));
            }
            read => read.map_err(Action::Read.error_at(&path))?,
        };
        let found = parse(&bytes).map_err(|reason| PublishError::refusal(reason, [path]))?;
        if found.scope != *scope {
            let reason = Reason::OutOfOtherScope { found: found.scope };
            return Err(PublishError::refusal(reason, [dir.out.path().to_owned()]));
        }
        Ok(found)
    }

    fn empty(scope: &Scope) -> Manifest {
        Manifest { scope: scope.clone(), files: BTreeMap::new() }
    }

    /// How many files end in `.html`.
    pub(crate) fn pages(&self) -> usize {
        self.files.keys().filter(|path| path.ends_with(".html")).count()
    }

    /// The size of all files.
    pub(crate) fn bytes(&self) -> u64 {
        self.files.values().map(|entry| entry.size).sum()
    }

    pub(crate) fn text(&self) -> String {
        let mut text = format!("{TITLE} {VERSION}\nscope {}\nfiles {}\n", self.scope, self.files.len());
        for (path, entry) in &self.files {
            text.push_str(&format!("{:032x} {} {path}\n", entry.digest, entry.size));
        }
        text
    }
}

fn parse(bytes: &[u8]) -> Result<Manifest, Reason> {
    let text = std::str::from_utf8(bytes).map_err(|_| Reason::ManifestBroken)?;
    let mut lines = text.lines();
    match field(lines.next(), TITLE).and_then(|version| version.parse::<u32>().ok()) {
        Some(VERSION) => {}
        Some(newer) if newer > VERSION => return Err(Reason::ManifestNewer),
        _ => return Err(Reason::ManifestBroken),
    }
    parse_rest(lines).ok_or(Reason::ManifestBroken)
}

/// The number of files is checked, so that a list cut short is not taken for a shorter list.
fn parse_rest<'a>(mut lines: impl Iterator<Item = &'a str>) -> Option<Manifest> {
    let scope = Scope::new(field(lines.next(), "scope")?);
    let count: usize = field(lines.next(), "files")?.parse().ok()?;
    let files: BTreeMap<_, _> = lines.map(parse_file).collect::<Option<_>>()?;
    (files.len() == count).then_some(Manifest { scope, files })
}

/// One line; a name we would never write is not believed, since it may be removed one day.
fn parse_file(line: &str) -> Option<(String, FileEntry)> {
    let mut parts = line.splitn(3, ' ');
    let digest = u128::from_str_radix(parts.next()?, 16).ok()?;
    let size = parts.next()?.parse().ok()?;
    let path = parts.next().filter(|path| path_check::is_valid(path))?;
    Some((path.to_owned(), FileEntry { digest, size }))
}

fn field<'a>(line: Option<&'a str>, name: &str) -> Option<&'a str> {
    line?.strip_prefix(name)?.strip_prefix(' ')
}
