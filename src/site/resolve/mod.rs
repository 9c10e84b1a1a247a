//! How content becomes a site: one pass per kind of record, each linking to what came before.
//!
//! The order is that of dependence: schools, documents, programmes, reports with their facts,
//! indicators, texts with their links, progress.

mod about;
mod annexes;
mod cells;
mod documents;
mod duty;
mod facts;
mod files;
mod item_names;
mod items;
mod links;
mod parties;
mod plans;
mod register;
mod reports;
mod roadmaps;
mod series;
mod terms;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use vekha_deadline::calendar::Calendars;

use super::model::*;
use super::progress::compute_all;
use crate::content::{Content, Owner};
use crate::diagnostics::{Code, Diagnostic, Place};

/// What the command line decides.
#[derive(Debug, Clone)]
pub struct Options {
    /// The day the site speaks of.
    pub today: Date,
    /// The one school to publish.
    pub only: Option<String>,
    /// The address of the site, in place of the one in `site.yaml`.
    pub base_url: Option<String>,
}

/// Links and computes the whole site. The site is complete as far as the content allows; whether it
/// may be published is for the diagnostics to say.
pub fn resolve(content: &Content, options: &Options) -> (Site, Vec<Diagnostic>) {
    let mut linker = Linker::new(content, options);
    linker.schools();
    linker.documents();
    linker.roadmaps();
    linker.reports();
    linker.pages();
    linker.series();
    linker.risks();
    linker.choose_school();
    linker.texts();
    linker.alternatives();
    linker.working_days();
    (with_progress(linker.site), linker.diagnostics)
}

/// The site with what is computed of all that is linked.
fn with_progress(mut site: Site) -> Site {
    site.reporter_index = ReporterIndex::of(&site);
    site.progress = compute_all(&site);
    site.reporter_index.add_progress(site.progress.iter().map(|progress| progress.reporter));
    site
}

/// The site while it is being linked, with the names found so far.
struct Linker<'a> {
    content: &'a Content,
    options: &'a Options,
    diagnostics: Vec<Diagnostic>,
    site: Site,
    names: Names,
    /// The records of schools, by their places in the site.
    registered: Vec<&'a crate::content::SchoolSource>,
    /// Texts that wait for addresses: where they belong and what they say.
    waiting: Vec<links::Waiting<'a>>,
    /// Items that name others they belong with.
    related: Vec<(RoadmapIx, ItemIx, &'a [crate::content::values::Ref])>,
}

/// What ids and numbers mean.
#[derive(Default)]
struct Names {
    schools: BTreeMap<String, SchoolIx>,
    /// Schools by the folder that holds their files.
    folders: BTreeMap<String, SchoolIx>,
    roadmaps: BTreeMap<String, RoadmapIx>,
    documents: BTreeMap<(Reporter, String), DocumentIx>,
    hidden_documents: BTreeSet<(Reporter, String)>,
    reports: BTreeMap<(Reporter, String), ReportIx>,
    hidden_reports: BTreeSet<(Reporter, String)>,
    pages: BTreeMap<String, String>,
    /// Items by programme, in every spelling that addresses them.
    items: Vec<items::ItemNames>,
    /// Content files by path.
    files: BTreeMap<String, u64>,
    /// Whether some list could not be read, so that a missing name may be the fault of that.
    broken_roadmap: bool,
    incomplete_roadmap: bool,
    incomplete_documents: BTreeSet<Reporter>,
    /// Programmes and schools with errors, so that whom an item concerns is not certain.
    unsure_roadmaps: BTreeSet<String>,
    unsure_schools: BTreeSet<SchoolIx>,
    /// Programmes whose days are a guess.
    guessed_periods: BTreeSet<String>,
    /// Addresses of attached files: which file, and where it is named.
    attached: BTreeMap<String, (String, Place)>,
}

impl<'a> Linker<'a> {
    fn new(content: &'a Content, options: &'a Options) -> Self {
        let files = content.attachments.iter().map(|file| (file.path.clone(), file.size)).collect();
        let mut linker = Linker {
            content,
            options,
            diagnostics: Vec::new(),
            site: Site {
                about: About::default(),
                today: options.today,
                calendars: Calendars::russia(),
                roadmaps: Vec::new(),
                schools: Vec::new(),
                documents: Vec::new(),
                reports: Vec::new(),
                facts: Vec::new(),
                series: Vec::new(),
                pages: Vec::new(),
                progress: Vec::new(),
                reporter_index: ReporterIndex::default(),
                only: None,
            },
            names: Names { files, ..Names::default() },
            registered: Vec::new(),
            waiting: Vec::new(),
            related: Vec::new(),
        };
        linker.about();
        linker.calendars();
        linker
    }

    fn emit(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Tells that two records or files have the same id; one without an id is told already.
    fn duplicate(&mut self, id: &str, place: Place, first: Place) {
        let what = if place.is_whole_file() { "file" } else { "record" };
        if !id.is_empty() {
            self.emit(Diagnostic::new(Code::DuplicateId, place).arg("id", id).arg("what", what).related(first));
        }
    }

    /// Who owns a file of the content.
    fn reporter(&self, owner: &Owner) -> Option<Reporter> {
        match owner {
            Owner::Department => Some(Reporter::Department),
            Owner::School(folder) => self.names.folders.get(folder).map(|school| Reporter::School(*school)),
        }
    }

    /// The school of that id; told when there is none.
    fn school(&mut self, id: &str, place: Place) -> Option<SchoolIx> {
        let found = self.names.schools.get(id).copied();
        if found.is_none() && !id.is_empty() {
            let diagnostic = Diagnostic::new(Code::UnknownSchool, place).arg("school", id);
            let diagnostic = diagnostic.suggest(id, self.names.schools.keys().map(String::as_str));
            self.emit(diagnostic);
        }
        found
    }

    /// The id of a school, for addresses; `None` for the department.
    fn folder_of(&self, reporter: Reporter) -> Option<String> {
        match reporter {
            Reporter::Department => None,
            Reporter::School(school) => Some(self.site[school].id.clone()),
        }
    }

    /// `--school ID`: everything stays linked, but only that school's pages are published.
    fn choose_school(&mut self) {
        let Some(id) = &self.options.only else { return };
        match self.names.schools.get(id) {
            Some(school) if self.site[*school].participant => self.site.only = Some(*school),
            _ => {
                let participants = self.site.schools.iter().filter(|school| school.participant);
                let diagnostic = Diagnostic::new(Code::UnknownSchool, None).arg("school", id);
                let diagnostic = diagnostic.suggest(id, participants.map(|school| school.id.as_str()));
                self.emit(diagnostic);
            }
        }
    }
}

/// The plain string of an optional text.
fn text(value: &Option<crate::content::values::Text>) -> Option<String> {
    value.as_ref().map(|text| text.to_string()).filter(|text| !text.is_empty())
}
