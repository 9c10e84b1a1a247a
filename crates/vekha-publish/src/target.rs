//! Where to publish, as given by the caller: nothing here looks at the disk.

use std::fmt;
use std::path::PathBuf;
use std::time::Duration;

use crate::rights::Readers;

/// Where to publish and what must be kept apart from it.
#[derive(Debug, Clone)]
pub struct Target {
    /// The output folder; made when absent.
    pub out: PathBuf,
    /// Folders that are read and so must not be written: the output folder may neither be one of them, nor hold one, nor
    /// lie inside one.
    pub sources: Vec<PathBuf>,
    /// What the folder holds; a folder of another scope is refused.
    pub scope: Scope,
    /// Who may read what is published, and the folders made for it.
    pub readers: Readers,
    /// How long to wait for another process that publishes to the same folder.
    pub wait: Duration,
}

impl Target {
    /// A target for everybody, without sources, that waits ten seconds for others: several times what a large site takes.
    pub fn new(out: impl Into<PathBuf>, scope: Scope) -> Target {
        Target {
            out: out.into(),
            sources: Vec::new(),
            scope,
            readers: Readers::Everybody,
            wait: Duration::from_secs(10),
        }
    }
}

/// The name of what a folder holds, on one line of its manifest. Two scopes never share a folder: one would remove the
/// other's files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope(String);

impl Scope {
    /// A scope by its name; a line break in the name ends it.
    pub fn new(name: impl AsRef<str>) -> Scope {
        Scope(name.as_ref().lines().next().unwrap_or_default().to_owned())
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
