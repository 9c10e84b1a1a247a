//! Reports of schools among those of the department: reports without entries in, out comes a diagnostic for each that by its
//! folder, name, title or first words is a school's own. Its page would speak in the name of the department.

use super::Checked;
use crate::content::{Owner, ReportSource, SchoolSource, fold};
use crate::diagnostics::{Code, Diagnostic};

/// Letters that the end of a Russian noun or adjective may change.
const ENDING: usize = 3;
/// Letters that a word of a name must keep to be known again.
const LEAST_STEM: usize = 4;

impl Checked<'_> {
    /// A diagnostic for each report that lies in the wrong folder.
    pub(super) fn owners_of_reports(&self) -> Vec<Diagnostic> {
        let of_department = self.content.reports.iter().filter(|source| source.owner == Owner::Department);
        let silent = of_department.filter(|source| !source.broken && source.header.items.is_empty());
        silent.filter_map(|source| self.misplaced_report(source)).collect()
    }

    fn misplaced_report(&self, source: &ReportSource) -> Option<Diagnostic> {
        let schools = || self.names.schools.sources().map(|(_, school)| school);
        let school = schools().find(|school| is_of_school(source, school));
        let speaks = || speaks_for_school(&source.header.title) || speaks_for_school(&source.body.lead);
        if school.is_none() && !speaks() {
            return None;
        }
        let only = schools().next().filter(|_| schools().count() == 1);
        let folder = school.or(only).map_or("…", |school| school.folder.as_str());
        let name = school.map_or("", |school| school.record.name.as_str());
        let title = &source.header.title;
        let diagnostic = Diagnostic::new(Code::SchoolReport, title.place).arg("title", title.as_str());
        Some(
            diagnostic
                .arg("folder", folder)
                .arg("school", name)
                .arg("known", if school.is_some() { "yes" } else { "no" }),
        )
    }
}

/// Whether folder, file or title name the school as whose report it is.
fn is_of_school(source: &ReportSource, school: &SchoolSource) -> bool {
    let is_folder = source.folder.split('/').any(|part| part == school.folder);
    let rest = source.name.strip_prefix(school.folder.as_str()).or(source.name.strip_suffix(school.folder.as_str()));
    let is_file = rest.is_some_and(|rest| rest.chars().all(|sign| sign.is_ascii_digit() || sign == '-' || sign == '_'));
    let record = &school.record;
    let names = [Some(record.name.as_str()), record.short_name.as_ref().map(|name| name.as_str())];
    is_folder || is_file || names.into_iter().flatten().any(|name| names_author(&source.header.title, name))
}

/// "Отчёт Озёрной школы за ноябрь", "Озёрная школа: отчёт": the name of the school, in any case, begins the title.
fn names_author(title: &str, name: &str) -> bool {
    let (title, name) = (fold::words(title), fold::words(name));
    let mut title = letters(&title).peekable();
    title.next_if(|word| *word == "отчет");
    let mut name = letters(&name).peekable();
    name.peek().is_some() && name.all(|word| title.next().is_some_and(|other| is_same_word(word, other)))
}

fn letters(words: &str) -> impl Iterator<Item = &str> {
    words.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn is_same_word(word: &str, other: &str) -> bool {
    let stem = |word: &str| {
        let count = word.chars().count();
        word.chars().take(count.saturating_sub(ENDING).max(LEAST_STEM.min(count))).collect::<String>()
    };
    word == other || word.chars().count() >= LEAST_STEM && other.starts_with(&stem(word))
}

/// "В нашей школе прошёл семинар."
fn speaks_for_school(words: &str) -> bool {
    const KINDS: [&str; 5] = ["школ", "лице", "гимнази", "детск", "интернат"];
    let words = fold::words(words);
    let words: Vec<&str> = letters(&words).collect();
    words.windows(2).any(|pair| is_our(pair[0]) && KINDS.iter().any(|kind| pair[1].starts_with(kind)))
}

fn is_our(word: &str) -> bool {
    ["наш", "наша", "нашей", "нашу", "нашего", "нашем", "нашему", "нашим"].contains(&word)
}
