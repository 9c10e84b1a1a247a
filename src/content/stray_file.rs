//! A file below `content/` that nothing reads: its path in, a diagnostic that says what it was probably meant for out.

use super::fold;
use super::role::{Role, role_of};
use crate::diagnostics::{Code, Diagnostic, FileId, Place, closest_word};

/// Says what the file at `path` might have been meant for.
pub(super) fn diagnostic(path: &str, file: FileId) -> Diagnostic {
    let misplaced = StrayPath { path };
    let name = misplaced.name();
    let (advice, rename) = misplaced.advice();
    let diagnostic = Diagnostic::new(Code::StrayFile, Place::top(file)).arg("advice", advice).arg("rename", rename);
    let diagnostic = diagnostic.arg("path", call_path(path)).arg("school", misplaced.school().unwrap_or("0"));
    let diagnostic = diagnostic.arg("part", misplaced.russian_part().unwrap_or_default());
    let fixed = if path.matches('/').count() > 1 { &FIXED_NAMES[2..] } else { &FIXED_NAMES[..3] };
    let guess = closest_word(name, fixed.iter().copied()).filter(|guess| *guess != name);
    diagnostic.with_guess(guess.filter(|_| !matches!(advice, "folder" | "inside" | "twins" | "school-place")))
}

/// The path of a file that nothing reads.
struct StrayPath<'a> {
    path: &'a str,
}

impl<'a> StrayPath<'a> {
    fn name(&self) -> &'a str {
        self.path.rsplit('/').next().unwrap_or(self.path)
    }

    /// What the file would be if its name ended so.
    fn renamed_role(&self, ending: &str) -> Option<Role> {
        let stem = self.path.rsplit_once('.').map_or(self.path, |(stem, _)| stem);
        Some(role_of(&format!("{stem}{ending}"))).filter(|role| *role != Role::Stray)
    }

    /// Where a report of the school belongs in whose folder the file lies, beside the folders of schools too.
    fn report_path(&self, name: &str) -> Option<String> {
        let parts: Vec<&str> = self.path.split('/').collect();
        let school = match parts[..] {
            ["content", "schools", school, _, ..] | ["content", school, "reports", _, ..] => school,
            _ => return None,
        };
        Some(format!("content/schools/{school}/reports/{name}"))
    }

    /// The school in whose folder the file lies.
    fn school(&self) -> Option<&'a str> {
        let (school, _) = self.path.strip_prefix("content/schools/")?.split_once('/')?;
        Some(school)
    }

    /// Where the file would be read: in folders with small letters, or in the one that its folder is meant to be.
    fn path_in_known_folder(&self) -> Option<String> {
        let (folders, name) = self.path.rsplit_once('/')?;
        let small = folders.to_lowercase();
        let known: Vec<&str> = small.split('/').map(|part| folder_meant(part).unwrap_or(part)).collect();
        let paths = [small.clone(), known.join("/")].map(|folders| format!("{folders}/{name}"));
        paths.into_iter().find(|path| path != self.path && role_of(path) != Role::Stray)
    }

    /// The path with Latin letters in its names of which all letters look like these.
    fn latin(&self) -> String {
        let latin = |part: &str| Some(fold::latin(part)).filter(|latin| latin.is_ascii());
        self.path.split('/').map(|part| latin(part).unwrap_or_else(|| part.to_owned())).collect::<Vec<_>>().join("/")
    }

    /// The folder or name with Russian letters that look like Latin ones, where the path means something without them.
    fn russian_part(&self) -> Option<&'a str> {
        let latin = self.latin();
        let is_meant = latin != self.path && role_of(&latin) != Role::Stray;
        let mut parts = self.path.split('/').zip(latin.split('/'));
        parts.find(|(written, latin)| is_meant && written != latin).map(|(written, _)| written)
    }

    /// Where the file of a school belongs whose folder lies one level too high or too deep.
    fn school_place(&self) -> Option<String> {
        let parts: Vec<&str> = self.path.split('/').collect();
        let (school, name) = match parts[..] {
            ["content", school, name] => (school, name),
            ["content", "schools", _, .., school, name] => (school, name),
            _ => return None,
        };
        let is_own = !["pages", "roadmaps", "schools", "documents", "reports"].contains(&school);
        let is_fixed = name == "school.yaml" || name == "documents.yaml";
        (is_own && is_fixed).then(|| format!("content/schools/{school}/{name}"))
    }

    /// What kind of slip it is, and the name or path to give the file.
    fn advice(&self) -> (&'static str, String) {
        let name = self.name();
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        let small = ending.to_lowercase();
        let elsewhere = self.path_in_known_folder();
        match small.as_str() {
            _ if self.russian_part().is_some() => ("twins", self.latin()),
            _ if elsewhere.is_some() => ("folder", elsewhere.unwrap_or_default()),
            "yaml" if self.school_place().is_some() => ("school-place", self.school_place().unwrap_or_default()),
            "yml" => ("yml", format!("{stem}.yaml")),
            "txt" if stem.ends_with(".md") || stem.ends_with(".yaml") => ("txt", stem.to_owned()),
            "txt" if self.renamed_role(".md").is_some() => ("text", format!("{stem}.md")),
            "txt" if self.renamed_role(".yaml").is_some() => ("text", format!("{stem}.yaml")),
            "md" | "yaml" if small != ending => ("letters", format!("{stem}.{small}")),
            "" | "html" | "htm" | "markdown" | "mdown" if self.renamed_role(".md").is_some() => {
                ("text", format!("{stem}.md"))
            }
            "yaml" if name == "documents.yaml" => {
                ("inside", self.path.replace("/documents/documents.yaml", "/documents.yaml"))
            }
            "docx" | "odt" if self.path.starts_with("content/roadmaps/") => ("order", String::new()),
            "docx" | "odt" => ("word", String::new()),
            "doc" | "rtf" => ("old-word", String::new()),
            "pdf" => ("document", String::new()),
            "txt" => ("text-report", format!("{stem}.md")),
            "xlsx" | "xls" | "ods" | "csv" => ("table", String::new()),
            "md" => self.report_path(name).map_or(("report", String::new()), |path| ("place", path)),
            "yaml" => ("yaml", String::new()),
            _ => ("other", String::new()),
        }
    }
}

/// A path as a command takes it.
fn call_path(path: &str) -> String {
    if path.contains([' ', '(', ')', '&', '\'']) { format!("\"{path}\"") } else { path.to_owned() }
}

/// The folder of `content` that a name means: a slip, or the Russian word.
fn folder_meant(name: &str) -> Option<&'static str> {
    const FOLDERS: [(&str, &str); 5] = [
        ("schools", "школы"),
        ("reports", "отчёты"),
        ("documents", "документы"),
        ("roadmaps", "карты"),
        ("pages", "страницы"),
    ];
    let like = closest_word(name, FOLDERS.iter().flat_map(|(folder, word)| [*folder, *word]))?;
    FOLDERS.iter().find(|(folder, word)| [*folder, *word].contains(&like)).map(|(folder, _)| *folder)
}

/// Files whose names are fixed, three of the department and two of a school; a slip in one of them
/// makes a stray file.
const FIXED_NAMES: [&str; 4] = ["site.yaml", "calendar.yaml", "documents.yaml", "school.yaml"];
