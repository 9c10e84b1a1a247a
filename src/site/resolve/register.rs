//! The register of schools.

use std::collections::BTreeMap;

use super::about::contact;
use super::{Linker, text};
use crate::content::SchoolSource;
use crate::content::records::school::Parent as ParentRecord;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::site::model::{HeadSchool, School, SchoolIx};

impl<'a> Linker<'a> {
    pub(super) fn schools(&mut self) {
        let mut sources: Vec<&'a SchoolSource> = self.content.schools.iter().map(|source| &**source).collect();
        sources.sort_by_key(|source| (by_name(source), source.id.clone()));
        let mut first: BTreeMap<&str, Place> = BTreeMap::new();
        for source in &sources {
            let place = source.record.id.as_ref().map_or(Place::top(source.file), |id| id.place);
            if let Some(other) = first.insert(&source.id, place) {
                self.duplicate(&source.id, place, other);
            }
            let school = SchoolIx(self.site.schools.len());
            if source.has_errors {
                self.names.unsure_schools.insert(school);
            }
            self.names.schools.insert(source.id.clone(), school);
            self.names.folders.insert(source.folder.clone(), school);
            self.site.schools.push(plain(source));
        }
        self.folders_without_school();
        for (number, source) in sources.iter().enumerate() {
            let parent = source.record.branch_of.as_ref().and_then(|parent| self.parent(parent));
            self.site.schools[number].branch_of = parent;
        }
        self.registered = sources;
    }

    /// Reports or documents in a folder that holds no `school.yaml` belong to nobody.
    fn folders_without_school(&mut self) {
        use crate::content::Owner;
        let reports = self.content.reports.iter().map(|report| (&report.owner, report.file));
        let lists = self.content.documents.iter().map(|list| (&list.owner, list.file));
        let files = self.content.attachments.iter().map(|file| (&file.owner, file.file));
        let homeless: BTreeMap<&str, _> = reports
            .chain(files)
            .chain(lists)
            .filter_map(|(owner, file)| match owner {
                Owner::School(folder) if !self.names.folders.contains_key(folder) => Some((folder.as_str(), file)),
                _ => None,
            })
            .collect();
        for (folder, file) in homeless {
            let diagnostic = Diagnostic::new(Code::NoSchoolFile, Place::top(file)).arg("school", folder);
            self.diagnostics.push(diagnostic);
        }
    }

    fn parent(&mut self, record: &ParentRecord) -> Option<HeadSchool> {
        match (&record.id, &record.name) {
            (Some(id), _) => self.school(id, id.place).map(HeadSchool::School),
            (None, Some(name)) => Some(HeadSchool::Named(name.to_string())),
            (None, None) => None,
        }
    }

    pub(super) fn risks(&mut self) {
        for source in &self.content.schools {
            let Some(school) = self.names.folders.get(&source.folder).copied() else { continue };
            for risk in &source.record.risks {
                let reporter = crate::site::model::Reporter::School(school);
                let document = risk.document.as_ref().and_then(|name| self.document(reporter, name));
                self.cite(document, reporter);
                self.site.schools[school.0].risks.push((risk.clone(), document));
            }
        }
    }
}

/// Schools stand in the order of their short names, numbers by value: «Школа № 2» before «Школа № 10».
fn by_name(source: &SchoolSource) -> String {
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

fn plain(source: &SchoolSource) -> School {
    let record = &source.record;
    let named = |fallback: &str| if fallback.is_empty() { source.id.clone() } else { fallback.to_owned() };
    School {
        id: source.id.clone(),
        folder: source.folder.clone(),
        name: named(&record.name),
        short_name: text(&record.short_name).unwrap_or_else(|| named(&record.name)),
        aliases: record.aliases.iter().map(|alias| alias.to_string()).collect(),
        branch_of: None,
        participant: record.participant.is_none_or(|flag| flag.value),
        territory: text(&record.territory),
        address: text(&record.address),
        website: record.website.as_ref().map(|url| url.to_string()),
        status: record.status.clone(),
        contacts: record.contacts.iter().map(contact).collect(),
        curator: record.curator.as_ref().map(|c| (text(&c.organisation), text(&c.post), text(&c.name))),
        summary: text(&record.summary),
        risks: Vec::new(),
    }
}
