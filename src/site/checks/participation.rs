//! When schools take part: in a roadmap that lists them, on its days.

use super::Checked;
use super::order::{is_read, wrong_order};
use crate::content::SchoolSource;
use crate::content::records::school::Participation as ParticipationRecord;
use crate::content::values::Day;
use crate::diagnostics::{Code, Diagnostic};
use crate::site::model::{RoadmapIx, SchoolIx};

impl Checked<'_> {
    /// A diagnostic for each participation that is of no roadmap of the school, or of other days than its roadmap's; and
    /// for sections seen on a day that has not come, or at no address.
    pub(super) fn participations(&self) -> Vec<Diagnostic> {
        let schools = self.names.schools.sources();
        schools
            .flat_map(|(at, source)| [self.participations_of(at, source), self.section_of(source)].concat())
            .collect()
    }

    fn participations_of(&self, school: SchoolIx, source: &SchoolSource) -> Vec<Diagnostic> {
        let mut diagnostics = Vec::new();
        for record in &source.record.participation {
            let Some(roadmap) = self.names.roadmaps.get(&record.roadmap) else { continue };
            let is_listed = self.roadmaps[roadmap.0].participants.contains(&school);
            if !is_listed && !self.names.roadmaps.is_unsure(roadmap) {
                let diagnostic = Diagnostic::new(Code::NoEffect, record.roadmap.place).arg("key", "participation");
                diagnostics.push(diagnostic.arg("why", "not-participant"));
            }
            if !self.names.roadmaps.is_guessed(roadmap) {
                diagnostics.extend(self.days_outside(roadmap, record));
            }
        }
        diagnostics
    }

    fn days_outside(&self, roadmap: RoadmapIx, record: &ParticipationRecord) -> Vec<Diagnostic> {
        let (begin, end) = (self.roadmaps[roadmap.0].from, self.roadmaps[roadmap.0].to);
        let days = [record.from, record.to].into_iter().flatten().filter(|day| is_read(*day));
        let outside = |day: Day| match day.value {
            value if value < begin => Some(wrong_order("before-roadmap", day.place, value, begin)),
            value if value > end => Some(wrong_order("after-roadmap", day.place, value, end)),
            _ => None,
        };
        days.filter_map(outside).collect()
    }

    fn section_of(&self, source: &SchoolSource) -> Vec<Diagnostic> {
        let Some(seen) = &source.record.section_seen else { return Vec::new() };
        let future = Some(seen.date).filter(|day| day.value > self.today);
        let future = future.map(|day| wrong_order("future", day.place, day.value, self.today));
        let nowhere = source.record.section_url.is_none().then(|| {
            let diagnostic = Diagnostic::new(Code::NoEffect, seen.place).arg("key", "section_seen");
            diagnostic.arg("why", "no-section-url")
        });
        future.into_iter().chain(nowhere).collect()
    }
}
