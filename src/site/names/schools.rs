//! The register of schools: school files in; out come the order of schools and what ids and folders mean.

use std::collections::BTreeMap;

use super::duplicates::SeenIds;
use crate::content::{Content, Owner, SchoolSource};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::site::model::{Reporter, SchoolIx};
use crate::site::plain::{new_id, text};

/// Schools by id and by folder.
pub struct SchoolNames<'a> {
    sources: Vec<&'a SchoolSource>,
    by_id: BTreeMap<&'a str, SchoolIx>,
    by_folder: BTreeMap<&'a str, SchoolIx>,
    /// The one school that is published, when it is one.
    pub only: Option<SchoolIx>,
}

impl<'a> SchoolNames<'a> {
    /// Puts schools in the order of their names; ids that repeat and folders without a school are diagnostics.
    pub fn declare(content: &'a Content, only: Option<&str>, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let mut sources: Vec<&SchoolSource> = content.schools.iter().map(|source| &**source).collect();
        sources.sort_by_key(|source| (sort_key(source), source.id.clone()));
        let mut seen = SeenIds::new();
        let mut names = SchoolNames { sources, by_id: BTreeMap::new(), by_folder: BTreeMap::new(), only: None };
        for (number, source) in names.sources.iter().enumerate() {
            let place = source.record.id.as_ref().map_or(Place::top(source.file), |id| id.place);
            seen.add(source.id.as_str(), &source.id, place, diagnostics);
            names.by_id.insert(&source.id, SchoolIx(number));
            names.by_folder.insert(&source.folder, SchoolIx(number));
        }
        names.check_folders(content, diagnostics);
        names.only = only.and_then(|id| names.choose(id, diagnostics));
        names
    }

    /// The files of the schools, in the order of the site.
    pub fn sources(&self) -> impl Iterator<Item = (SchoolIx, &'a SchoolSource)> {
        self.sources.iter().enumerate().map(|(number, source)| (SchoolIx(number), *source))
    }

    /// The file of a school.
    pub fn source(&self, school: SchoolIx) -> &'a SchoolSource {
        self.sources[school.0]
    }

    /// Schools that take part, by name.
    pub fn participants(&self) -> impl Iterator<Item = SchoolIx> {
        self.sources().filter(|(_, source)| takes_part(source)).map(|(school, _)| school)
    }

    /// Whether the school has pages in this build.
    pub fn has_pages(&self, school: SchoolIx) -> bool {
        takes_part(self.source(school)) && self.only.is_none_or(|only| only == school)
    }

    /// Whether this build publishes what this reporter reports.
    pub fn shows(&self, reporter: Reporter) -> bool {
        match reporter {
            Reporter::Department => self.only.is_none(),
            Reporter::School(school) => self.only.is_none_or(|only| only == school),
        }
    }

    /// Who owns a file of the content; `None` where its folder holds no school.
    pub fn reporter(&self, owner: &Owner) -> Option<Reporter> {
        match owner {
            Owner::Department => Some(Reporter::Department),
            Owner::School(folder) => self.by_folder.get(folder.as_str()).map(|school| Reporter::School(*school)),
        }
    }

    /// The id that addresses of a reporter's pages begin with; `None` for the department.
    pub fn folder_of(&self, reporter: Reporter) -> Option<&'a str> {
        match reporter {
            Reporter::Department => None,
            Reporter::School(school) => Some(&self.source(school).id),
        }
    }

    /// The school of that id, when there is one.
    pub fn get(&self, id: &str) -> Option<SchoolIx> {
        self.by_id.get(id).copied()
    }

    /// The school of that id; a diagnostic when there is none.
    pub fn find(&self, id: &str, place: Place, diagnostics: &mut Vec<Diagnostic>) -> Option<SchoolIx> {
        let found = self.get(id);
        if found.is_none() && !id.is_empty() {
            let diagnostic = Diagnostic::new(Code::UnknownSchool, place).arg("school", id).args(new_id(id));
            diagnostics
                .push(diagnostic.suggest_titled(id, self.by_id.iter().map(|(id, school)| (*id, self.title(*school)))));
        }
        found
    }

    /// What people call a school, as short as it is written.
    fn title(&self, school: SchoolIx) -> String {
        let record = &self.source(school).record;
        text(&record.short_name).unwrap_or_else(|| (*record.name.value).to_owned())
    }

    /// `--school ID`: everything stays linked, but only that school's pages are published.
    fn choose(&self, id: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<SchoolIx> {
        let found = self.get(id).filter(|school| takes_part(self.source(*school)));
        if found.is_none() {
            let diagnostic = Diagnostic::new(Code::UnknownSchool, None).arg("school", id).args(new_id(id));
            let ids = self.participants().map(|school| (self.source(school).id.as_str(), self.title(school)));
            diagnostics.push(diagnostic.suggest_titled(id, ids));
        }
        found
    }

    /// Reports or documents in a folder that holds no `school.yaml` belong to nobody.
    fn check_folders(&self, content: &Content, diagnostics: &mut Vec<Diagnostic>) {
        let reports = content.reports.iter().map(|report| (&report.owner, report.file));
        let lists = content.documents.iter().map(|list| (&list.owner, list.file));
        let files = content.attachments.iter().map(|file| (&file.owner, file.file));
        let mut homeless = BTreeMap::new();
        for (owner, file) in reports.chain(files).chain(lists) {
            if let Owner::School(folder) = owner
                && !self.by_folder.contains_key(folder.as_str())
            {
                homeless.insert(folder.as_str(), file);
            }
        }
        for (folder, file) in homeless {
            diagnostics.push(Diagnostic::new(Code::NoSchoolFile, Place::top(file)).arg("school", folder));
        }
    }
}

/// Whether a school takes part, as it does unless its file says otherwise.
fn takes_part(source: &SchoolSource) -> bool {
    source.record.participant.is_none_or(|flag| flag.value)
}

/// Schools stand in the order of their short names, numbers by value: «Школа № 2» before «Школа № 10».
fn sort_key(source: &SchoolSource) -> String {
    let name = text(&source.record.short_name).unwrap_or_else(|| source.record.name.to_string());
    let mut key = String::new();
    for part in name.to_lowercase().replace('ё', "е").split_inclusive(|c: char| !c.is_ascii_digit()) {
        let digits = part.trim_end_matches(|c: char| !c.is_ascii_digit());
        let padding = if digits.is_empty() { 0 } else { 6usize.saturating_sub(digits.len()) };
        key.extend(std::iter::repeat_n('0', padding));
        key.push_str(part);
    }
    key
}
