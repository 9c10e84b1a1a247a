//! Reads `content/` and `themes/` of a site folder into memory, within limits.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{MAIN_SEPARATOR, Path};

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use super::decode::decode;
use super::files::Sources;
use super::missing_site::no_content;
use super::names::is_ours_by_name;
use super::outside::outside_content;
use super::picture::read_picture;
use super::source_file::{Binary, SourceFile};
use super::text::Text;
use crate::diagnostics::{Code, Diagnostic, FileId, Place};

/// How large a file may be, in bytes.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// A Markdown report.
    pub report: u64,
    /// A YAML file, a template, a style.
    pub other_text: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { report: 8 << 20, other_text: 1 << 20 }
    }
}

/// Endings of the files that are read as text; everything else is only ever copied.
const TEXTS: [&str; 8] = ["yaml", "yml", "md", "html", "css", "ftl", "json", "svg"];

/// Reads every file of the site folder `root`.
///
/// Problems of single files are reported and do not hide the others; a missing `content/` is one of them.
pub fn load(root: &Path, limits: Limits) -> (Sources, Vec<Diagnostic>) {
    let mut sources = Sources::new(root);
    FOLDERS.iter().for_each(|folder| walk(folder, limits, &mut sources));
    let diagnostics = diagnostics(&sources);
    (sources, diagnostics)
}

/// The folders of a site that are read.
pub const FOLDERS: [&str; 2] = ["content", "themes"];

/// Reads again what lies at a path of the site folder or below it, and forgets what lies there no more.
///
/// Returns the files that are other than before. Of a file that is only ever copied nothing is known but its size, so
/// it counts as another whenever it is named.
pub fn reload(sources: &mut Sources, path: &str, limits: Limits) -> Vec<FileId> {
    let is_read = FOLDERS.contains(&path.split('/').next().unwrap_or_default());
    if !is_read || !path.split('/').all(is_ours_by_name) {
        return Vec::new();
    }
    let known = sources.ids_under(path);
    let before: BTreeMap<FileId, Option<SourceFile>> = known.into_iter().map(|id| (id, sources.remove(id))).collect();
    walk(path, limits, sources);
    let now = sources.ids_under(path);
    now.into_iter().filter(|id| !sources.is_unchanged(*id, before.get(id).and_then(Option::as_ref))).collect()
}

/// What was found wrong while reading, in the order of file numbers.
pub fn diagnostics(sources: &Sources) -> Vec<Diagnostic> {
    let mut diagnostics: Vec<Diagnostic> = sources.diagnostics.values().flatten().cloned().collect();
    if sources.is_empty("content/") && sources.unreadable_in("content").next().is_none() {
        diagnostics.push(no_content(&sources.root));
    }
    diagnostics.extend(outside_content(&sources.root));
    diagnostics
}

/// Reads what lies at a path or below it: the order is that of names, the reading itself goes on side by side.
fn walk(path: &str, limits: Limits, sources: &mut Sources) {
    let root = sources.root.clone();
    let mut files = Vec::new();
    for entry in WalkDir::new(root.join(path)).sort_by_file_name().into_iter().filter_entry(is_ours) {
        match entry {
            Ok(entry) if entry.file_type().is_dir() => {}
            Ok(entry) => files.push((sources.file_id(&relative(entry.path(), &root)), entry)),
            Err(error) => report_walk_error(&error, &root, sources),
        }
    }
    let read = files.into_par_iter().map(|(id, entry)| {
        let mut diagnostics = Vec::new();
        let loaded = load_file(&entry, id, limits, &mut diagnostics);
        (id, loaded, diagnostics)
    });
    for (id, loaded, diagnostics) in read.collect::<Vec<_>>() {
        sources.emit(diagnostics);
        store(sources, id, loaded);
    }
}

fn store(sources: &mut Sources, id: FileId, loaded: std::io::Result<Option<SourceFile>>) {
    match loaded {
        Ok(Some(loaded)) => {
            let path = sources.path(id).to_owned();
            sources.insert(&path, loaded);
        }
        Ok(None) => sources.mark_unreadable(id),
        Err(error) => {
            sources.mark_unreadable(id);
            sources.emit([unreadable(id, &error)]);
        }
    }
}

/// Hidden files and the temporary files of editors and office programs are nobody's content.
fn is_ours(entry: &DirEntry) -> bool {
    entry.depth() == 0 || is_ours_by_name(&entry.file_name().to_string_lossy())
}

fn unreadable(id: FileId, error: &std::io::Error) -> Diagnostic {
    let reason = if error.kind() == std::io::ErrorKind::PermissionDenied { "denied" } else { "other" };
    Diagnostic::new(Code::Unreadable, Place::top(id)).arg("reason", reason).arg("why", error)
}

/// A folder that does not exist (a site without own themes) is no problem; one that cannot be read is.
fn report_walk_error(error: &walkdir::Error, root: &Path, sources: &mut Sources) {
    let is_absent = |e: &std::io::Error| matches!(e.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory);
    let missing_top = error.depth() == 0 && error.io_error().is_some_and(is_absent);
    if missing_top {
        return;
    }
    let path = error.path().map(|path| relative(path, root)).unwrap_or_default();
    let id = sources.file_id(&path);
    sources.mark_unreadable(id);
    let reported = error.io_error().map(|e| unreadable(id, e));
    sources.emit([reported.unwrap_or_else(|| unreadable(id, &std::io::Error::other(error.to_string())))]);
}

fn load_file(
    entry: &DirEntry,
    id: FileId,
    limits: Limits,
    diagnostics: &mut Vec<Diagnostic>,
) -> std::io::Result<Option<SourceFile>> {
    let code = match entry.file_type() {
        kind if kind.is_file() => None,
        kind if kind.is_symlink() => Some(Code::LinkOutside),
        _ => Some(Code::NotARegularFile),
    };
    if let Some(code) = code {
        diagnostics.push(Diagnostic::new(code, Place::top(id)));
        return Ok(None);
    }
    let size = entry.metadata().map_err(std::io::Error::from)?.len();
    let Some(limit) = text_limit(entry.path(), limits) else {
        let (picture, no_picture) = read_picture(entry.path());
        return Ok(Some(SourceFile::Binary(Binary { bytes: size, picture, no_picture })));
    };
    if size > limit {
        diagnostics.push(too_large(id, limit));
        return Ok(None);
    }
    let text = decode(&fs::read(entry.path())?, id, diagnostics);
    Ok(text.map(|text| SourceFile::Text(Text::new(text))))
}

/// The limit in megabytes, or in bytes where it is smaller.
fn too_large(id: FileId, limit: u64) -> Diagnostic {
    let (limit, unit) = if limit < 1 << 20 { (limit, "bytes") } else { (limit >> 20, "megabytes") };
    Diagnostic::new(Code::FileTooLarge, Place::top(id)).arg("limit", limit).arg("unit", unit)
}

/// The size limit of a text; `None` for files that are not read. What lies in a `documents` folder
/// is published as it is, whatever its ending.
fn text_limit(path: &Path, limits: Limits) -> Option<u64> {
    let ending = path.extension()?.to_string_lossy().to_lowercase();
    let attached = path.components().any(|part| part.as_os_str() == "documents");
    if attached || !TEXTS.contains(&ending.as_str()) {
        return None;
    }
    Some(if ending == "md" { limits.report } else { limits.other_text })
}

/// The path below the site folder, `/`-separated on every system.
fn relative(path: &Path, root: &Path) -> String {
    let (path, root) = (path.to_string_lossy(), root.to_string_lossy());
    let below = path.strip_prefix(&*root).unwrap_or(&path).trim_start_matches(MAIN_SEPARATOR);
    below.replace(MAIN_SEPARATOR, "/")
}
