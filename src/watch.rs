//! Events of the system in, paths below a site's folder that have to be read again out. Must not know what lies there.
//!
//! Events only wake: what a file holds is read from the disk, however an editor has put it there.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use notify::{Config, Event, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher as _};

/// Nothing has to happen for so long before a round begins: editors save in several steps.
const QUIET: Duration = Duration::from_millis(15);
/// A round begins after so long, whatever goes on.
const MAX_DELAY: Duration = Duration::from_millis(300);
/// How often network drives are looked at, which report no events.
const POLL_INTERVAL: Duration = Duration::from_millis(500);

/// How long to wait for a change before the day is asked for again. Short, not "until midnight": while a computer sleeps
/// no wait goes on, and clocks are put right.
pub const DAY_CHECK: Duration = Duration::from_secs(30);

/// Watches folders of a site.
pub struct Watcher {
    root: PathBuf,
    folders: Vec<&'static str>,
    events: Receiver<notify::Result<Event>>,
    inner: Box<dyn notify::Watcher + Send>,
}

impl Watcher {
    /// Watches these folders below `root`, also those that do not exist yet. With `poll` it looks at them itself, again
    /// and again.
    ///
    /// # Errors
    /// When the system cannot watch: too many folders for its limits, or no such folder.
    pub fn new(root: &Path, folders: &[&'static str], poll: bool) -> notify::Result<Self> {
        let root = root.canonicalize()?;
        let (sender, events) = channel();
        let inner: Box<dyn notify::Watcher + Send> = if poll {
            let config = Config::default().with_poll_interval(POLL_INTERVAL).with_compare_contents(true);
            Box::new(PollWatcher::new(sender, config)?)
        } else {
            Box::new(RecommendedWatcher::new(sender, Config::default())?)
        };
        let mut watcher = Watcher { root, folders: folders.to_vec(), events, inner };
        watcher.inner.watch(&watcher.root, RecursiveMode::NonRecursive)?;
        for folder in folders {
            watcher.watch_folder(folder)?;
        }
        Ok(watcher)
    }

    /// Waits until something has happened and then until it is quiet; the paths below the root, `/`-separated. None where
    /// nothing has happened for so long.
    pub fn wait(&mut self, at_most: Duration) -> BTreeSet<String> {
        let end = Instant::now() + at_most;
        let mut paths = BTreeSet::new();
        while paths.is_empty() && Instant::now() < end {
            let left = end.saturating_duration_since(Instant::now());
            let Ok(event) = self.events.recv_timeout(left) else { return paths };
            self.collect_paths(event, &mut paths);
            let until = Instant::now() + MAX_DELAY;
            while let Ok(event) = self.events.recv_timeout(QUIET) {
                self.collect_paths(event, &mut paths);
                if Instant::now() > until {
                    break;
                }
            }
        }
        self.rewatch(&paths);
        paths
    }

    /// The watched folder, as a full path.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Whether the watched folder is there no more: removed, or called something else by now.
    pub fn is_gone(&self) -> bool {
        !self.root.is_dir()
    }

    fn collect_paths(&self, event: notify::Result<Event>, paths: &mut BTreeSet<String>) {
        match event {
            Ok(event) if matches!(event.kind, EventKind::Access(_)) => {}
            Ok(event) if !event.need_rescan() && !event.paths.contains(&self.root) => {
                paths.extend(event.paths.iter().filter_map(|path| self.watched_path(path)))
            }
            // Events were lost, or the whole folder is another: anything may have changed.
            _ => paths.extend(self.folders.iter().map(|folder| (*folder).to_owned())),
        }
    }

    /// The path below the root, when it lies in a watched folder.
    fn watched_path(&self, path: &Path) -> Option<String> {
        let below = path.strip_prefix(&self.root).ok()?;
        let parts: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
        parts.first().filter(|first| self.folders.iter().any(|folder| folder == first))?;
        Some(parts.join("/"))
    }

    /// A folder that has come back is another folder to the system.
    fn rewatch(&mut self, paths: &BTreeSet<String>) {
        for folder in self.folders.clone().into_iter().filter(|folder| paths.contains(*folder)) {
            let _ = self.inner.unwatch(&self.root.join(folder)); // it may be gone
            let _ = self.watch_folder(folder);
        }
    }

    fn watch_folder(&mut self, folder: &str) -> notify::Result<()> {
        let path = self.root.join(folder);
        if path.is_dir() { self.inner.watch(&path, RecursiveMode::Recursive) } else { Ok(()) }
    }
}
