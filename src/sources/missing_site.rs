//! A folder without a site in, why nothing is there and where the site may be instead out.

use std::fs;
use std::path::{Path, PathBuf};

use crate::diagnostics::{Code, Diagnostic};

/// Says that the folder has no `content/`, and what it is instead.
pub(super) fn no_content(root: &Path) -> Diagnostic {
    let (kind, site) = kind_of(root);
    let site = site.map(|site| site.display().to_string()).unwrap_or_else(|| "0".to_owned()); // nowhere
    Diagnostic::new(Code::NoContent, None).arg("folder", root.display()).arg("kind", kind).arg("site", site)
}

fn kind_of(root: &Path) -> (&'static str, Option<PathBuf>) {
    if root.is_file() {
        return ("file", site_above(root));
    }
    if !root.exists() {
        return ("absent", None);
    }
    if let Some(name) = twin_of_content(root) {
        return ("twins", Some(PathBuf::from(name)));
    }
    match site_above(root).or_else(|| site_below(root)) {
        Some(site) => ("elsewhere", Some(site)),
        None if root.join("site.yaml").is_file() => ("loose", None),
        None => ("empty", None),
    }
}

/// The name of a folder that only looks like `content`: with Russian letters, or with large ones.
fn twin_of_content(root: &Path) -> Option<String> {
    let latin = |letter: char| match letter {
        'с' => 'c',
        'о' => 'o',
        'е' => 'e',
        _ => letter,
    };
    let folders = fs::read_dir(root).ok()?.filter_map(Result::ok).filter(|entry| entry.path().is_dir());
    let mut names = folders.map(|entry| entry.file_name().to_string_lossy().into_owned());
    names.find(|name| name != "content" && name.to_lowercase().chars().map(latin).eq("content".chars()))
}

/// The next folder above that holds a site.
fn site_above(root: &Path) -> Option<PathBuf> {
    let whole = fs::canonicalize(root).ok()?;
    let above = root.ancestors().skip(1).find(|folder| is_site(folder)).map(|folder| match folder.as_os_str() {
        name if name.is_empty() => Path::new("."),
        _ => folder,
    });
    above.or_else(|| whole.ancestors().skip(1).find(|folder| is_site(folder))).map(Path::to_owned)
}

/// The only folder in it that holds a site.
fn site_below(root: &Path) -> Option<PathBuf> {
    let entries = fs::read_dir(root).ok()?.filter_map(Result::ok);
    let mut sites = entries.map(|entry| root.join(entry.file_name())).filter(|folder| is_site(folder));
    let first = sites.next()?;
    sites.next().is_none().then_some(first)
}

fn is_site(folder: &Path) -> bool {
    folder.join("content/site.yaml").is_file()
}
