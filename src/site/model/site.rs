//! The site: everything that is published, linked and computed, with look-ups by index and by reporter.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::about::About;
use super::document::Document;
use super::fact::Fact;
use super::index::{DocumentIx, FactIx, PageIx, ProgressIx, ReportIx, Reporter, RoadmapIx, SchoolIx, SeriesIx};
use super::progress::Progress;
use super::report::{Page, Report};
use super::reporter_index::{ReporterEntries, ReporterIndex};
use super::roadmap::Roadmap;
use super::school::{HeadSchool, School};
use super::series::Series;
use vekha_deadline::calendar::Calendars;

/// Everything that is published, linked and computed.
#[derive(Debug)]
pub struct Site {
    /// Who publishes, and how.
    pub about: About,
    /// The day the site speaks of.
    pub today: Date,
    /// Working days, school terms and holidays.
    pub calendars: Calendars,
    /// Roadmaps: archived ones last, those ahead after those that have begun, then by begin, newest first.
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
    /// The progress of every roadmap at every reporter, by roadmap, the department's first, then schools by name.
    pub progress: Vec<Progress>,
    /// The records of each reporter.
    pub reporter_index: ReporterIndex,
    /// The one school that is published, when it is one.
    pub only: Option<SchoolIx>,
}

macro_rules! index {
    ($($index:ident => $list:ident: $item:ty;)*) => {$(
        impl std::ops::Index<$index> for Site {
            type Output = $item;

            fn index(&self, at: $index) -> &$item {
                &self.$list[at.0]
            }
        }
    )*};
}

index! {
    RoadmapIx => roadmaps: Roadmap;
    SchoolIx => schools: School;
    DocumentIx => documents: Document;
    ReportIx => reports: Report;
    FactIx => facts: Fact;
    SeriesIx => series: Series;
    ProgressIx => progress: Progress;
    PageIx => pages: Page;
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

    /// The records of one reporter, published in this build or not.
    pub fn entries_of(&self, reporter: Reporter) -> &ReporterEntries {
        self.reporter_index.entries_of(reporter)
    }

    /// The reports of one reporter that this build publishes, newest first.
    pub fn reports_of(&self, reporter: Reporter) -> impl Iterator<Item = ReportIx> + '_ {
        let shown = self.shows(reporter);
        self.entries_of(reporter).reports.iter().copied().filter(move |_| shown)
    }

    /// The reports of a school and, where it is a branch, those in which its head school speaks for it; newest first.
    pub fn reports_about(&self, school: SchoolIx) -> Vec<ReportIx> {
        let mut reports: BTreeSet<ReportIx> = self.reports_of(Reporter::School(school)).collect();
        if let Some(HeadSchool::School(_)) = self[school].branch_of {
            let others = self.facts_about(school).map(|fact| self[fact].report);
            reports.extend(others.filter(|report| self[*report].reporter != Reporter::Department));
        }
        reports.into_iter().collect()
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

    /// All roadmaps, in the order of the pages.
    pub fn roadmap_indices(&self) -> impl Iterator<Item = RoadmapIx> + use<> {
        (0..self.roadmaps.len()).map(RoadmapIx)
    }

    /// The progress of a roadmap at a reporter.
    pub fn progress_at(&self, roadmap: RoadmapIx, reporter: Reporter) -> Option<&Progress> {
        self.progress_of(reporter).find(|progress| progress.roadmap == roadmap)
    }

    /// The progress of a roadmap at those that this build shows and that take part today: the department's first, then schools by name.
    pub fn progress_in(&self, roadmap: RoadmapIx) -> impl Iterator<Item = &Progress> {
        let begin = self.progress.partition_point(|progress| progress.roadmap < roadmap);
        let own = self.progress[begin..].iter().take_while(move |progress| progress.roadmap == roadmap);
        own.filter(move |progress| self.shows(progress.reporter) && self.takes_part(progress))
    }

    /// The progress of a reporter, in the order of roadmaps.
    pub fn progress_of(&self, reporter: Reporter) -> impl Iterator<Item = &Progress> {
        self.entries_of(reporter).progress.iter().map(|progress| &self[*progress])
    }
}
