//! The folder of a site in, a diagnostic for what lies in it beside `content/` and by its name belongs into it out.

use std::fs::{self, DirEntry, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::imported_files::ImportedFiles;
use super::names::is_ours_by_name;
use super::outside_names::{FolderKind, folder_kind, is_own_folder, is_report_name};
use crate::diagnostics::{Code, Diagnostic};

/// Files that only `content/` has.
const FILES: [&str; 3] = ["calendar.yaml", "documents.yaml", "site.yaml"];

/// A folder is looked into so deep.
const DEPTH: usize = 4;
/// More entries of folders than this are nobody's site.
const MOST_ENTRIES: usize = 4000;
/// So many files of one folder are named one by one, more by their folder.
const MOST_FILES: usize = 3;

/// Says of each that it is not published. Where there is no `content/` at all something else is wrong.
pub(super) fn outside_content(root: &Path) -> Vec<Diagnostic> {
    if !root.join("content").is_dir() {
        return Vec::new();
    }
    let mut search = Search::new(root);
    search.look_into(root, 0);
    search.add_reports_elsewhere();
    search.diagnostics()
}

/// What somebody may have wanted to publish, and where it lies.
struct Misplaced {
    path: String,
    /// What it is: a word of the messages.
    kind: &'static str,
    is_folder: bool,
    /// A text of Word in it, which a command makes a report of.
    word_text: Option<String>,
}

/// A walk through the folder of a site.
struct Search<'a> {
    root: &'a Path,
    /// Names of the folders in `content/schools`.
    schools: Vec<String>,
    imported: ImportedFiles,
    found: Vec<Misplaced>,
    entries: usize,
}

impl<'a> Search<'a> {
    fn new(root: &'a Path) -> Self {
        let schools = entries(&root.join("content/schools")).into_iter().filter(|entry| entry.path().is_dir());
        let schools = schools.map(|entry| name_of(&entry)).filter(|name| is_ours_by_name(name)).collect();
        Search { root, schools, imported: ImportedFiles::read(root), found: Vec::new(), entries: 0 }
    }

    fn look_into(&mut self, folder: &Path, depth: usize) {
        let mut files = Vec::new();
        for entry in entries(folder) {
            let (name, path) = (name_of(&entry), entry.path());
            self.entries += 1;
            let Ok(kind) = entry.file_type() else { continue };
            if self.entries > MOST_ENTRIES || !is_ours_by_name(&name) {
                continue;
            }
            if kind.is_file() {
                files.extend(self.file(&name, &path));
            } else if kind.is_dir() && !(depth == 0 && PARTS.contains(&name.as_str())) {
                self.folder(&name, &path, depth);
            }
        }
        match depth > 0 && files.len() > MOST_FILES {
            true => self.add_folder(folder, FolderKind::Reports),
            false => self.found.extend(files),
        }
    }

    fn folder(&mut self, name: &str, path: &Path, depth: usize) {
        let is_output = path.join(".vekha/owner").is_file();
        let is_site = path.join("content").is_dir();
        if is_output || is_site || is_own_folder(name) {
            return;
        }
        let own = self.schools.iter().any(|school| school == name).then_some(FolderKind::School);
        match own.or_else(|| folder_kind(name)) {
            Some(kind) => self.add_folder(path, kind),
            None if depth + 1 < DEPTH => self.look_into(path, depth + 1),
            None => {}
        }
    }

    /// A folder with texts in it, by its name alone.
    fn add_folder(&mut self, folder: &Path, kind: FolderKind) {
        let below = WalkDir::new(folder).max_depth(DEPTH).sort_by_file_name().into_iter().filter_map(Result::ok);
        let files = below.filter(|entry| entry.file_type().is_file()).take(MOST_ENTRIES);
        let texts = files.filter(|entry| self.is_content(&entry.file_name().to_string_lossy(), entry.path()));
        let texts: Vec<PathBuf> = texts.map(walkdir::DirEntry::into_path).collect();
        if texts.is_empty() {
            return;
        }
        let word_text = texts.iter().find(|path| is_of(&path.to_string_lossy(), &WORD)).map(|path| self.path(path));
        let kind = match kind {
            FolderKind::Reports => "reports",
            FolderKind::Schools => "schools",
            FolderKind::School => "school",
            FolderKind::Roadmaps => "roadmaps",
        };
        self.found.push(Misplaced { path: self.path(folder), kind, is_folder: true, word_text });
    }

    /// Whether a file in a folder of that name is content.
    fn is_content(&self, name: &str, path: &Path) -> bool {
        let is_text = is_of(name, &TEXTS) || is_of(name, &["yaml", "yml"]);
        is_ours_by_name(name) && !is_readme(name) && (is_text || is_of(name, &WORD) && !self.imported.has(path))
    }

    /// A file by itself.
    fn file(&self, name: &str, path: &Path) -> Option<Misplaced> {
        let stem = name.split('.').next().unwrap_or(name);
        let kind = match () {
            () if name == "school.yaml" => "school-file",
            () if FILES.contains(&name) => "file",
            () if is_of(name, &["yaml", "yml"]) => is_roadmap(name, path).then_some("roadmap")?,
            () if is_markdown(name) && has_header(path) => "report",
            () if is_readme(name) || !is_report_name(stem) => return None,
            () if is_of(name, &WORD) => (!self.imported.has(path)).then_some("word")?,
            () if is_of(name, &["doc", "rtf"]) => "old-word",
            () if is_of(name, &TEXTS) => "text",
            () => return None,
        };
        let word_text = (kind == "word").then(|| self.path(path));
        Some(Misplaced { path: self.path(path), kind, is_folder: false, word_text })
    }

    /// Reports that were put among pages or into a theme.
    fn add_reports_elsewhere(&mut self) {
        for (folder, depth) in OTHERS {
            let below = WalkDir::new(self.root.join(folder)).min_depth(1).max_depth(depth).into_iter();
            let files = below.filter_map(Result::ok).filter(|entry| entry.file_type().is_file());
            let is_report = |entry: &walkdir::DirEntry| {
                is_markdown(&entry.file_name().to_string_lossy()) && has_header(entry.path())
            };
            let paths: Vec<String> = files.filter(is_report).map(|entry| self.path(entry.path())).collect();
            let misplaced = |path| Misplaced { path, kind: "report", is_folder: false, word_text: None };
            self.found.extend(paths.into_iter().map(misplaced));
        }
    }

    /// The path below the folder of the site, `/`-separated.
    fn path(&self, path: &Path) -> String {
        path.strip_prefix(self.root).unwrap_or(path).to_string_lossy().replace('\\', "/")
    }

    fn diagnostics(mut self) -> Vec<Diagnostic> {
        self.found.sort_by(|first, second| first.path.cmp(&second.path));
        self.found.iter().map(|found| self.diagnostic(found)).collect()
    }

    fn diagnostic(&self, found: &Misplaced) -> Diagnostic {
        let name = found.path.rsplit('/').next().unwrap_or(&found.path);
        let stem = name.split('.').next().unwrap_or(name);
        let own = self.schools.iter().find(|school| *school == name);
        let school = own.or(self.schools.first().filter(|_| self.schools.len() == 1));
        let word_text = found.word_text.as_deref().map_or("0".to_owned(), call_path);
        let diagnostic = Diagnostic::new(Code::OutsideContent, None).arg("name", &found.path).arg("kind", found.kind);
        let diagnostic =
            diagnostic.arg("shape", if found.is_folder { "folder" } else { "file" }).arg("word", word_text);
        let diagnostic = diagnostic.arg("file", name).arg("renamed", format!("{stem}.md"));
        let diagnostic = diagnostic.arg("school", school.map_or("0", String::as_str));
        let known = self.schools.iter().take(MOST_SCHOOLS).map(String::as_str).collect::<Vec<_>>().join(", ");
        let names_school = !["schools", "roadmaps", "roadmap", "file"].contains(&found.kind);
        let is_open = names_school && school.is_none() && !known.is_empty();
        diagnostic.arg("known", if is_open { known } else { "0".to_owned() })
    }
}

/// So many folders of schools are named as examples.
const MOST_SCHOOLS: usize = 4;

/// What a site has beside its content.
const PARTS: [&str; 3] = ["content", "public", "themes"];

/// Folders in which pages and themes lie, and how deep a report may have been put into them; pages lie deeper by thousands.
const OTHERS: [(&str, usize); 3] = [("public", 1), ("public/reports", 1), ("themes", 3)];

const WORD: [&str; 2] = ["docx", "odt"];
const TEXTS: [&str; 3] = ["md", "txt", "markdown"];

/// The entries of a folder by name; none where it cannot be read.
fn entries(folder: &Path) -> Vec<DirEntry> {
    let mut entries: Vec<DirEntry> = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok).collect();
    entries.sort_by_key(DirEntry::file_name);
    entries
}

fn name_of(entry: &DirEntry) -> String {
    entry.file_name().to_string_lossy().into_owned()
}

/// A path as a command takes it.
fn call_path(path: &str) -> String {
    if path.contains([' ', '(', ')', '&', '\'']) { format!("\"{path}\"") } else { path.to_owned() }
}

fn is_of(name: &str, endings: &[&str]) -> bool {
    let small = name.to_lowercase();
    endings.iter().any(|ending| small.strip_suffix(ending).is_some_and(|stem| stem.ends_with('.')))
}

/// Also as Notepad names it.
fn is_markdown(name: &str) -> bool {
    is_of(name, &["md", "md.txt"])
}

/// What tells people about a folder.
fn is_readme(name: &str) -> bool {
    let small = name.to_lowercase();
    ["readme", "license", "changelog", "прочти", "прочитай"].iter().any(|word| small.starts_with(word))
}

/// Whether a text begins as a report does; other texts beside a site are its owner's notes.
fn has_header(path: &Path) -> bool {
    let start = beginning(path, 6);
    start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&start).starts_with(b"---")
}

/// Whether a YAML file holds plans; the drafts of an import are none of the site yet.
fn is_roadmap(name: &str, path: &Path) -> bool {
    let is_draft = [".karta.yaml", ".voprosy.yaml"].iter().any(|ending| name.ends_with(ending));
    !is_draft && String::from_utf8_lossy(&beginning(path, 1 << 20)).lines().any(|line| line.trim_end() == "plans:")
}

fn beginning(path: &Path, most: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes));
    if read.is_ok() { bytes } else { Vec::new() }
}
