//! The linked model as plain data.

mod document;
mod report;
mod reporter_index;
mod roadmap;
mod school;

pub use document::{Document, File};
pub use report::{BodyPiece, Confirmation, Evidence, Fact, Page, Report, Selection, Text, reporter_school};
pub use reporter_index::{ReporterEntries, ReporterIndex};
pub use roadmap::*;
pub use school::{Contact, HeadSchool, School, Series, SeriesPoint, TargetPoint};

use std::collections::BTreeSet;

use jiff::civil::Date;
use vekha_deadline::calendar::Calendars;
use vekha_deadline::words::Language;

use super::progress::Progress;
use crate::content::records::Level;
use crate::content::records::site::{Every, Outputs};

macro_rules! index {
    ($($(#[doc = $doc:literal])* $name:ident: $list:ident of $item:ty;)*) => {$(
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub usize);

        impl std::ops::Index<$name> for Site {
            type Output = $item;

            fn index(&self, at: $name) -> &$item {
                &self.$list[at.0]
            }
        }
    )*};
}

index! {
    /// A programme of the site.
    RoadmapIx: roadmaps of Roadmap;
    /// A school of the site.
    SchoolIx: schools of School;
    /// A document of the site.
    DocumentIx: documents of Document;
    /// A report of the site.
    ReportIx: reports of Report;
    /// A fact of the site.
    FactIx: facts of Fact;
    /// A measured indicator of the site.
    SeriesIx: series of Series;
    /// A progress of the site.
    ProgressIx: progress of Progress;
}

/// Who reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reporter {
    /// The department.
    Department,
    /// A school.
    School(SchoolIx),
}

/// Everything that is published, linked and computed.
#[derive(Debug)]
pub struct Site {
    /// Who publishes, and how.
    pub about: About,
    /// The day the site speaks of.
    pub today: Date,
    /// Working days, school terms and holidays.
    pub calendars: Calendars,
    /// Programmes: running ones first, then by begin, newest first.
    pub roadmaps: Vec<Roadmap>,
    /// Schools of the register by name, participants and others.
    pub schools: Vec<School>,
    /// Published documents, in the order of their lists.
    pub documents: Vec<Document>,
    /// Published reports, newest first.
    pub reports: Vec<Report>,
    /// What reports say of items, by day of the fact.
    pub facts: Vec<Fact>,
    /// Measured indicators.
    pub series: Vec<Series>,
    /// Free pages.
    pub pages: Vec<Page>,
    /// The progress of every programme at every reporter, by programme, the department's first, then schools by name.
    pub progress: Vec<Progress>,
    /// What belongs to whom.
    pub reporter_index: ReporterIndex,
    /// The one school that is published, when it is one.
    pub only: Option<SchoolIx>,
}

/// Who publishes, and how.
#[derive(Debug, Clone, Default)]
pub struct About {
    /// The stable name.
    pub id: String,
    /// The title.
    pub title: String,
    /// A few sentences for the home page.
    pub summary: Option<String>,
    /// The full name of the body.
    pub body_name: String,
    /// Its short name.
    pub body_short: Option<String>,
    /// Its level.
    pub level: Option<Level>,
    /// Its postal address.
    pub address: Option<String>,
    /// Its site.
    pub website: Option<String>,
    /// Whom to ask.
    pub contact: Option<Contact>,
    /// The language of the pages.
    pub language: String,
    /// The address of the site without a trailing `/`.
    pub base_url: Option<String>,
    /// The theme.
    pub theme: String,
    /// The colour, `#rrggbb`.
    pub accent: Option<String>,
    /// What is made.
    pub outputs: Vec<Outputs>,
    /// Days after which a page counts as stale.
    pub stale_after_days: i32,
    /// How often reporters must report.
    pub update_every: Option<Every>,
    /// Groups smaller than this are not published.
    pub small_number_threshold: u32,
    /// Links at the foot of every page: text and address.
    pub footer_links: Vec<(String, String)>,
    /// Old addresses and where they lead.
    pub moved: Vec<(String, String)>,
}

impl About {
    /// The language in which deadlines are said.
    pub fn deadline_language(&self) -> Language {
        if self.language == "en" { Language::English } else { Language::Russian }
    }
}

impl About {
    /// The short name of the body, else its full one.
    pub fn body(&self) -> &str {
        self.body_short.as_deref().unwrap_or(&self.body_name)
    }

    /// Whether a kind of output is made.
    pub fn makes(&self, output: Outputs) -> bool {
        self.outputs.contains(&output)
    }
}

impl Site {
    /// Schools that take part and are published in this build, by name.
    pub fn participants(&self) -> impl Iterator<Item = SchoolIx> + '_ {
        let all = (0..self.schools.len()).map(SchoolIx);
        all.filter(|school| self[*school].participant && self.shows_school(*school))
    }

    /// Whether this build publishes the school's pages.
    pub fn shows_school(&self, school: SchoolIx) -> bool {
        self.only.is_none_or(|only| only == school)
    }

    /// Whether this build publishes what this reporter reports.
    pub fn shows(&self, reporter: Reporter) -> bool {
        match reporter {
            Reporter::Department => self.only.is_none(),
            Reporter::School(school) => self.shows_school(school),
        }
    }

    /// The reports of one reporter that this build publishes, newest first.
    pub fn reports_of(&self, reporter: Reporter) -> impl Iterator<Item = ReportIx> + '_ {
        let shown = self.shows(reporter);
        self.entries_of(reporter).reports.iter().copied().filter(move |_| shown)
    }

    /// The reports of a school and, where it is a branch, those in which its head school speaks for it; newest first.
    pub fn reports_about(&self, school: SchoolIx) -> Vec<ReportIx> {
        let own = self.reports_of(Reporter::School(school));
        let told: BTreeSet<ReportIx> = match self[school].branch_of {
            Some(HeadSchool::School(_)) => self.facts_about(school).map(|fact| self[fact].report).collect(),
            _ => BTreeSet::new(),
        };
        let told = told.into_iter().filter(|report| self[*report].reporter != Reporter::Department);
        own.chain(told).collect::<BTreeSet<_>>().into_iter().collect()
    }

    fn facts_about(&self, school: SchoolIx) -> impl Iterator<Item = FactIx> {
        self.entries_of(Reporter::School(school)).facts.iter().copied()
    }

    /// The documents of one reporter, in the order of its list.
    pub fn documents_of(&self, reporter: Reporter) -> impl Iterator<Item = DocumentIx> + '_ {
        let own = self.entries_of(reporter).documents.iter().copied();
        own.filter(move |document| self.shows_document(*document))
    }

    /// Whether this build publishes the document: a school's own pack holds what it cites of the department.
    pub fn shows_document(&self, document: DocumentIx) -> bool {
        self.shows(self[document].reporter)
            || (self[document].reporter == Reporter::Department && self[document].cited_by(self.only))
    }

    /// All programmes, in the order of the pages.
    pub fn roadmap_indices(&self) -> impl Iterator<Item = RoadmapIx> + use<> {
        (0..self.roadmaps.len()).map(RoadmapIx)
    }

    /// The progress of a programme at a reporter.
    pub fn progress_at(&self, roadmap: RoadmapIx, reporter: Reporter) -> Option<&Progress> {
        self.progress_of(reporter).find(|progress| progress.roadmap == roadmap)
    }

    /// The progress of a programme that this build shows: the department's first, then schools by name.
    pub fn progress_in(&self, roadmap: RoadmapIx) -> impl Iterator<Item = &Progress> {
        let begin = self.progress.partition_point(|progress| progress.roadmap < roadmap);
        let own = self.progress[begin..].iter().take_while(move |progress| progress.roadmap == roadmap);
        own.filter(move |progress| self.shows(progress.reporter))
    }

    /// The progress of a reporter, in the order of programmes.
    pub fn progress_of(&self, reporter: Reporter) -> impl Iterator<Item = &Progress> {
        self.entries_of(reporter).progress.iter().map(|progress| &self[*progress])
    }
}
