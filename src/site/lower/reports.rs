//! Reports and free pages: declared ones in, linked ones out.

use jiff::civil::Date;

use super::items::unknown_stage;
use super::links::TextOwner;
use super::pictures::with_people;
use super::{Lower, LowerOutput};
use crate::content::ReportSource;
use crate::content::records::report::ReportKind;
use crate::content::values::Ref;
use crate::diagnostics::{Code, Diagnostic};
use crate::site::model::{Page, Report, Roadmap, RoadmapIx};
use crate::site::names::{DeclaredPage, DeclaredReport};
use crate::site::plain::{day_words, text};
use vekha_deadline::calendar::shift_days;

/// Days after a roadmap's end in which reports still belong to it.
const AFTERMATH: i32 = 60;

impl Lower<'_> {
    /// The published reports, newest first.
    pub fn reports(&self, roadmaps: &[Roadmap], found: &mut LowerOutput) -> Vec<Report> {
        self.names.reports.list.iter().map(|declared| self.report(declared, roadmaps, found)).collect()
    }

    fn report(&self, declared: &DeclaredReport, roadmaps: &[Roadmap], found: &mut LowerOutput) -> Report {
        let DeclaredReport { reporter, source, href, .. } = declared;
        let header = &source.header;
        let roadmap = self.roadmap_of_report(source, found);
        let (text_of_report, images) =
            self.text(&source.body, TextOwner::Report { author: *reporter, roadmap, folder: &source.folder }, found);
        Report {
            reporter: *reporter,
            name: source.name.clone(),
            href: href.clone(),
            title: header.title.to_string(),
            date: header.date.value,
            event_date: header.event_date.and_then(|day| self.past_day(Some(day), day.value, found)),
            corrects: header.corrects.as_ref().and_then(|name| {
                self.names.reports.find(*reporter, name, name.place, &self.names.schools, &mut found.diagnostics)
            }),
            received: header.received.map(|day| day.value).filter(|day| *day < header.date.value),
            kind: header.kind.map_or(ReportKind::Progress, |kind| kind.value),
            summary: text(&header.summary),
            roadmap,
            stage: header.stage.as_ref().and_then(|name| self.stage_title(roadmap?, name, roadmaps, found)),
            text: text_of_report,
            images: with_people(images, &header.pictures, found),
        }
    }

    fn stage_title(&self, at: RoadmapIx, name: &Ref, roadmaps: &[Roadmap], found: &mut LowerOutput) -> Option<String> {
        let stages = &roadmaps[at.0].stages;
        let stage = stages.iter().find(|stage| stage.id == name.as_str());
        if stage.is_none() && !name.is_empty() && !self.names.roadmaps.is_incomplete(at) {
            found.emit(unknown_stage(name, stages));
        }
        stage.map(|stage| stage.title.clone())
    }

    /// The roadmap of a report: as written, else the one whose time holds its day and that knows its items.
    fn roadmap_of_report(&self, source: &ReportSource, found: &mut LowerOutput) -> Option<RoadmapIx> {
        let (roadmaps, header) = (&self.names.roadmaps, &source.header);
        if let Some(name) = &header.roadmap {
            return self.roadmap_of(name, found);
        }
        let day = header.event_date.unwrap_or(header.date).value;
        let is_unread = day == Date::default();
        let in_time = roadmaps.indices().filter(|at| is_unread || roadmaps.is_guessed(*at) || self.holds(*at, day));
        let in_time: Vec<RoadmapIx> = in_time.collect();
        let names = header.items.iter().flat_map(|entry| &entry.item.0).map(|name| name.as_str());
        let bare: Vec<&str> = names.filter(|name| !name.contains(':')).collect();
        let knowing: Vec<RoadmapIx> = in_time.iter().copied().filter(|at| roadmaps.knows_all(*at, &bare)).collect();
        match (&knowing[..], &in_time[..]) {
            ([roadmap], _) => Some(*roadmap),
            // Where a file cannot be read, items that nobody knows may be of that roadmap.
            (_, [roadmap]) if !roadmaps.any_broken => Some(*roadmap),
            _ if bare.is_empty() && header.indicators.is_empty() && header.stage.is_none() => knowing.first().copied(),
            _ => {
                if !roadmaps.any_incomplete() && !roadmaps.any_guessed() && !is_unread {
                    let diagnostic = Diagnostic::new(Code::RoadmapUnclear, header.place);
                    let written = header.event_date.unwrap_or(header.date);
                    let diagnostic = match in_time[..] {
                        [] if roadmaps.indices().next().is_some() => {
                            Diagnostic { place: Some(written.place), ..diagnostic }.arg("day", day_words(day))
                        }
                        _ => diagnostic.arg("day", "none"),
                    };
                    found.emit(diagnostic.suggest("", roadmaps.ids()));
                }
                None
            }
        }
    }

    /// Whether reports of that day belong to the roadmap's time.
    fn holds(&self, at: RoadmapIx, day: Date) -> bool {
        let period = self.names.roadmaps[at].period;
        period.from <= day && day <= shift_days(period.to, AFTERMATH)
    }

    /// The free pages, in the order of the menu.
    pub fn pages(&self, found: &mut LowerOutput) -> Vec<Page> {
        self.names.pages.list.iter().map(|declared| self.page(declared, found)).collect()
    }

    fn page(&self, declared: &DeclaredPage, found: &mut LowerOutput) -> Page {
        let DeclaredPage { source, href } = declared;
        let header = &source.header;
        let (text_of_page, images) = self.text(&source.body, TextOwner::Page, found);
        Page {
            name: source.name.clone(),
            href: href.clone(),
            title: header.title.to_string(),
            summary: text(&header.summary),
            date: header.date.map(|day| day.value),
            order: header.order.map_or(u32::MAX, |order| order.value.0),
            menu: header.menu.is_none_or(|flag| flag.value),
            text: text_of_page,
            images: with_people(images, &header.pictures, found),
        }
    }
}
