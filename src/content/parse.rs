//! From sources to content: every file by itself, all at once, then put together in path order.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::file_parser::{FileContent, Part, parse_file, unreadable_part};
use super::model::Content;
use super::personal_data::PersonalData;
use super::records::site::SiteFile;
use crate::diagnostics::{Code, Diagnostic, FileId};
use crate::sources::{FileStamp, Sources};

/// Reads all content files; the diagnostics of each are reported, whatever is wrong with the others.
pub fn parse(sources: &Sources) -> (Content, Vec<Diagnostic>) {
    ParseCache::default().content(sources)
}

/// The same for sources that are not parsed again: their texts are put away on the way, so that a large site is never in
/// memory as texts and as content at once.
pub fn parse_and_drop(sources: &mut Sources) -> (Content, Vec<Diagnostic>) {
    let mut parsed = ParseCache::default();
    for some in files(sources).chunks(FILES_AT_ONCE) {
        parsed.update(some, sources);
        sources.drop_texts(some);
    }
    parsed.assemble(sources)
}

/// `site.yaml` alone, as a [`parse`] would find it; a default when it is missing or broken.
pub fn site_file(sources: &Sources) -> Arc<SiteFile> {
    let found = sources.get(SITE).map(|(file, loaded)| parse_file(SITE, file, loaded, &sources.text(file)));
    match found {
        Some(FileContent { part: Part::Site(site), .. }) => site,
        _ => Arc::default(),
    }
}

/// How many files are parsed before their texts are put away.
const FILES_AT_ONCE: usize = 1024;

/// All content files that could be read, in the order of paths.
fn files(sources: &Sources) -> Vec<FileId> {
    sources.files_in("content/").map(|(_, file, _)| file).collect()
}

/// Files as they were last parsed: one that has not changed since is not parsed again.
#[derive(Default)]
pub struct ParseCache {
    files: BTreeMap<FileId, ParsedFile>,
}

/// What was found in a file that was so when it was read.
struct ParsedFile {
    mark: FileStamp,
    part: Part,
    diagnostics: Vec<Diagnostic>,
    personal_data: Vec<PersonalData>,
}

impl ParseCache {
    /// The content of the sources as they are now.
    pub fn content(&mut self, sources: &Sources) -> (Content, Vec<Diagnostic>) {
        self.files.retain(|file, _| sources.get(sources.path(*file)).is_some());
        self.update(&files(sources), sources);
        self.assemble(sources)
    }

    /// Parses those of the files that are other than when they were parsed last.
    fn update(&mut self, files: &[FileId], sources: &Sources) {
        let read: Vec<_> =
            files.par_iter().filter_map(|file| Some((*file, self.parse_if_changed(*file, sources)?))).collect();
        self.files.extend(read);
    }

    fn parse_if_changed(&self, file: FileId, sources: &Sources) -> Option<ParsedFile> {
        let path = sources.path(file);
        let (_, loaded) = sources.get(path)?;
        let mark = loaded.stamp();
        if self.files.get(&file).is_some_and(|known| known.mark == mark) {
            return None;
        }
        let FileContent { part, diagnostics, personal_data } = parse_file(path, file, loaded, &sources.text(file));
        Some(ParsedFile { mark, part, diagnostics, personal_data })
    }

    /// What was parsed, put together in the order of paths.
    fn assemble(&self, sources: &Sources) -> (Content, Vec<Diagnostic>) {
        let mut content = Content::default();
        let mut diagnostics = Vec::new();
        for parsed in files(sources).iter().filter_map(|file| self.files.get(file)) {
            content.add(parsed.part.clone());
            content.personal_data.extend(parsed.personal_data.iter().cloned());
            diagnostics.extend(parsed.diagnostics.iter().cloned());
        }
        for (path, file) in sources.unreadable_in("content/") {
            content.add(unreadable_part(path, file));
        }
        let is_there = sources.get(SITE).is_some() || sources.unreadable_in(SITE).next().is_some();
        if !is_there && !sources.is_empty("content/") {
            let elsewhere =
                sources.files_in("content/").map(|(path, ..)| path).find(|path| path.ends_with("/site.yaml"));
            let at = elsewhere.map_or_else(|| "0".to_owned(), str::to_owned); // nowhere
            diagnostics.push(Diagnostic::new(Code::NoSiteFile, None).arg("at", at));
        }
        (content, diagnostics)
    }
}

const SITE: &str = "content/site.yaml";

impl Content {
    fn add(&mut self, part: Part) {
        match part {
            Part::Site(site) => self.site = site,
            Part::Calendar(calendar) => self.calendar = calendar,
            Part::Roadmap(roadmap) => self.roadmaps.push(roadmap),
            Part::School(school) => self.schools.push(school),
            Part::Documents(documents) => self.documents.push(documents),
            Part::Report(report) => self.reports.push(report),
            Part::Page(page) => self.pages.push(page),
            Part::Attachment(attachment) => self.attachments.push(attachment),
            Part::Nothing => {}
        }
    }
}
