//! References that may lead in a ring: successors, head schools, continued roadmaps, corrected reports, old addresses.

use super::Checked;
use super::rings::{Reference, rings};
use crate::diagnostics::{Diagnostic, Place};
use crate::site::model::{HeadSchool, ReportIx, RoadmapIx, SchoolIx};

impl Checked<'_> {
    /// A diagnostic for each ring.
    pub(super) fn rings(&self) -> Vec<Diagnostic> {
        let successors = rings("successor", &self.successors());
        let branches = rings("branch_of", &self.branches());
        let roadmaps = rings("continues", &self.continued_roadmaps());
        let reports = rings("corrects", &self.corrections());
        let moved = rings("moved", &self.old_addresses());
        [successors, branches, roadmaps, reports, moved].concat()
    }

    fn successors(&self) -> Vec<Reference<(RoadmapIx, SchoolIx)>> {
        let mut references = Vec::new();
        for (school, source) in self.names.schools.sources() {
            for record in &source.record.participation {
                let roadmap = self.names.roadmaps.get(&record.roadmap);
                let successor = record.successor.as_ref().and_then(|id| Some((self.names.schools.get(id)?, id.place)));
                if let (Some(roadmap), Some((successor, place))) = (roadmap, successor) {
                    references.push(Reference { from: (roadmap, school), to: (roadmap, successor), place });
                }
            }
        }
        references
    }

    fn branches(&self) -> Vec<Reference<SchoolIx>> {
        let mut references = Vec::new();
        for (school, source) in self.names.schools.sources() {
            let place = source.record.branch_of.as_ref().and_then(|parent| parent.id.as_ref()).map(|id| id.place);
            if let (Some(HeadSchool::School(head)), Some(place)) = (&self.schools[school.0].branch_of, place) {
                references.push(Reference { from: school, to: *head, place });
            }
        }
        references
    }

    fn continued_roadmaps(&self) -> Vec<Reference<RoadmapIx>> {
        let reference = |at: RoadmapIx| {
            let place = self.names.roadmaps[at].source.record.continues.as_ref()?.place;
            Some(Reference { from: at, to: self.roadmaps[at.0].continues?, place })
        };
        self.names.roadmaps.indices().filter_map(reference).collect()
    }

    fn corrections(&self) -> Vec<Reference<ReportIx>> {
        self.corrected_pairs().map(|(from, to, place)| Reference { from, to, place }).collect()
    }

    /// Each report that corrects another, the other, and where it says so.
    pub(super) fn corrected_pairs(&self) -> impl Iterator<Item = (ReportIx, ReportIx, Place)> {
        let declared = self.names.reports.list.iter().zip(self.reports).enumerate();
        declared.filter_map(|(at, (declared, report))| {
            Some((ReportIx(at), report.corrects?, declared.source.header.corrects.as_ref()?.place))
        })
    }

    fn old_addresses(&self) -> Vec<Reference<&str>> {
        let moved = self.content.site.moved.iter().filter(|moved| !moved.from.is_empty());
        moved
            .map(|moved| Reference { from: moved.from.value.0.as_str(), to: page(&moved.to), place: moved.to.place })
            .collect()
    }
}

/// The page of an address that may name a place in it.
fn page(address: &str) -> &str {
    address.split_once('#').map_or(address, |(page, _)| page)
}
