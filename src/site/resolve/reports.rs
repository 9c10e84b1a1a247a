//! Reports and free pages. What is internal or dated after today is not published and moves nothing.

use std::collections::BTreeMap;

use jiff::civil::Date;
use vekha_deadline::calendar::shift_days;

use super::links::Target;
use super::roadmaps::day;
use super::{Linker, text};
use crate::content::ReportSource;
use crate::content::records::Visibility;
use crate::content::records::report::ReportKind;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::site::address;
use crate::site::model::*;

/// Days after a programme's end in which reports still belong to it.
const AFTERMATH: i32 = 60;

impl<'a> Linker<'a> {
    pub(super) fn reports(&mut self) {
        let mut published: Vec<(Reporter, &ReportSource)> = Vec::new();
        let mut first: BTreeMap<(Reporter, &str), Place> = BTreeMap::new();
        for source in &self.content.reports {
            let Some(reporter) = self.reporter(&source.owner) else { continue };
            if source.broken {
                self.names.hidden_reports.insert((reporter, source.name.clone()));
                continue;
            }
            let place = source.header.id.as_ref().map_or(Place::top(source.file), |id| id.place);
            if let Some(other) = first.insert((reporter, &source.name), place) {
                self.duplicate(&source.name, place, other);
            }
            if source.name == "index" {
                self.emit(Diagnostic::new(Code::ReservedId, place).arg("id", &source.name));
            }
            if self.is_published(source) {
                published.push((reporter, source));
            } else {
                self.names.hidden_reports.insert((reporter, source.name.clone()));
            }
        }
        published
            .sort_by_key(|(reporter, source)| (std::cmp::Reverse(source.header.date.value), *reporter, &source.name));
        for (reporter, source) in &published {
            self.report(*reporter, source);
        }
        for (number, (_, source)) in published.iter().enumerate() {
            self.facts_of(ReportIx(number), source);
        }
        self.sort_facts();
    }

    fn is_published(&mut self, source: &ReportSource) -> bool {
        if source.header.visibility.is_some_and(|v| v.value == Visibility::Internal) {
            return false;
        }
        let date = source.header.date;
        if date.value > self.site.today {
            let today = day(self.site.today);
            self.emit(
                Diagnostic::new(Code::ReportInFuture, date.place).arg("date", day(date.value)).arg("today", today),
            );
        }
        date.value <= self.site.today
    }

    fn report(&mut self, reporter: Reporter, source: &'a ReportSource) {
        let header = &source.header;
        let at = ReportIx(self.site.reports.len());
        let school = self.folder_of(reporter);
        let roadmap = self.programme_of(source);
        let stage = header.stage.as_ref().and_then(|name| self.stage_title(roadmap?, name));
        self.names.reports.insert((reporter, source.name.clone()), at);
        self.wait(&source.body, Target::Report(at), &source.folder);
        self.site.reports.push(Report {
            file: source.file,
            reporter,
            name: source.name.clone(),
            href: address::report(school.as_deref(), &source.name),
            title: header.title.to_string(),
            date: header.date.value,
            event_date: header.event_date.map(|day| day.value),
            kind: header.kind.map_or(ReportKind::Progress, |kind| kind.value),
            summary: text(&header.summary),
            roadmap,
            stage,
            text: Text::default(),
            images: Vec::new(),
        });
    }

    fn stage_title(&mut self, roadmap: RoadmapIx, name: &crate::content::values::Ref) -> Option<String> {
        let stages = &self.site[roadmap].stages;
        if let Some(stage) = stages.iter().find(|stage| stage.id == name.as_str()) {
            return Some(stage.title.clone());
        }
        let diagnostic = Diagnostic::new(Code::UnknownStage, name.place).arg("stage", name.as_str());
        let diagnostic = diagnostic.suggest(name, stages.iter().map(|s| s.id.as_str()));
        if !name.is_empty() && !self.is_incomplete(roadmap) {
            self.emit(diagnostic);
        }
        None
    }

    /// The programme of a report: as written, else the one whose time holds its day and that knows its items.
    fn programme_of(&mut self, source: &ReportSource) -> Option<RoadmapIx> {
        if let Some(name) = &source.header.roadmap {
            return self.roadmap_named(name);
        }
        let day = source.header.event_date.unwrap_or(source.header.date).value;
        let unread = day == Date::default();
        let in_time: Vec<RoadmapIx> = self
            .site
            .roadmap_indices()
            .filter(|r| unread || self.is_guessed(*r) || in_time(&self.site[*r], day))
            .collect();
        let bare: Vec<&str> =
            source.header.items.iter().map(|e| e.item.as_str()).filter(|name| !name.contains(':')).collect();
        let knowing: Vec<RoadmapIx> = in_time.iter().copied().filter(|r| self.knows_all(*r, &bare)).collect();
        match (&knowing[..], &in_time[..]) {
            ([one], _) => Some(*one),
            // Where a file cannot be read, items that nobody knows may be of that programme.
            (_, [one]) if !self.names.broken_roadmap => Some(*one),
            _ if bare.is_empty() && source.header.indicators.is_empty() => knowing.first().copied(),
            _ => {
                if !self.names.incomplete_roadmap && self.names.guessed_periods.is_empty() && !unread {
                    let diagnostic = Diagnostic::new(Code::RoadmapUnclear, source.header.place);
                    let diagnostic = diagnostic.suggest("", self.names.roadmaps.keys().map(String::as_str));
                    self.emit(diagnostic);
                }
                None
            }
        }
    }

    fn knows_all(&self, roadmap: RoadmapIx, items: &[&str]) -> bool {
        let names = &self.names.items[roadmap.0];
        items.iter().all(|item| !matches!(names.find(item), super::items::Found::Nothing))
    }

    pub(super) fn pages(&mut self) {
        let content = self.content;
        let mut sources: Vec<_> = content.pages.iter().collect();
        sources.sort_by_key(|source| (source.header.order.map_or(u32::MAX, |order| order.value), &source.name));
        let mut first = BTreeMap::new();
        for (number, source) in sources.into_iter().enumerate() {
            let href = address::page(&source.name);
            let place = Place::top(source.file);
            if let Some(other) = first.insert(source.name.as_str(), place).filter(|_| !source.name.is_empty()) {
                self.emit(Diagnostic::new(Code::AddressTaken, place).arg("address", &href).related(other));
            }
            self.names.pages.insert(source.name.clone(), href.clone());
            self.wait(&source.body, Target::Page(number), "content/pages");
            let header = &source.header;
            self.site.pages.push(Page {
                name: source.name.clone(),
                href,
                title: header.title.to_string(),
                summary: text(&header.summary),
                date: header.date.map(|day| day.value),
                order: header.order.map_or(u32::MAX, |order| order.value),
                menu: header.menu.is_none_or(|flag| flag.value),
                text: Text::default(),
                images: Vec::new(),
            });
        }
    }
}

fn in_time(roadmap: &Roadmap, day: Date) -> bool {
    roadmap.from <= day && day <= shift_days(roadmap.to, AFTERMATH)
}
